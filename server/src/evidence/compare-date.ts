/** Holds a date of the draft against the sources, each at its own resolution. */
import type { ClaimOf, Day, Found, PassageEvidence, Span } from '../model.ts';
import { compareDay } from './day.ts';
import { compareValue, type SourceValue } from './compare-value.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';

/** There are seven weekdays only: the rest of the sentence must say more for one to mean something. */
const WEEKDAY_AGREES = 0.58;

// "BRASK, Nov. 14 —": when the story was written, which no source says.
const DATELINE = /^\s*\p{Lu}{2}[\p{Lu}\s.,’'-]*(?:,\s*\p{Lu}[\p{L}.]+)*,?\s*$/u;

const isDateline = ({ text, at }: Question): boolean => DATELINE.test(text.slice(0, at.start)) && /^\s*(?:[—–-]|\()/.test(text.slice(at.end));

export function compareDate(claim: ClaimOf<'date'>, question: Question): readonly PassageEvidence[] {
  const { dateFrom } = question.story;
  const readValue = (found: Found<Day>, source: SourceReading): SourceValue => {
    const shown = source.passage.text.slice(found.start, found.end);
    const anchored = { draft: dateFrom !== 'today', source: source.passage.date !== null };
    return { start: found.start, end: found.end, outcome: compareDay({ day: claim.date, shown: claim.text }, { day: found.value, shown }, anchored) };
  };
  const inSlot = (source: SourceReading, slot: Span<'text'>): SourceValue | null => {
    const found = source.dates.filter(one => one.start < slot.end && slot.start < one.end);
    if (found.length !== 1) return null;
    const value = readValue(found[0], source);
    return value.outcome.kind === 'other' ? null : { ...value, outcome: { ...value.outcome, sureness: 1 } };
  };
  return compareValue({
    question, inSlot, neverDiffers: isDateline(question), agreesFrom: /^\W*(?:on |last |next )?\w+day(?: \w+)?\W*$/i.test(claim.text) ? WEEKDAY_AGREES : undefined, left: [question.at], at: question.at, shown: claim.text, valuesOf: source => source.dates.map(found => readValue(found, source)),
  });
}
