/** Holds a date of the draft against the sources, each at its own resolution. */
import type { Claim, ClaimOf, Day, Found, PassageEvidence, Span } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { otherNumbers } from './compare-number.ts';
import { compareDay } from './day.ts';
import { compareValue } from './compare-value.ts';
import type { SourceValue } from './value-question.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';

/** There are seven weekdays only: the rest of the sentence must say more for one to mean something. */
const WEEKDAY_AGREES = 0.58;

// "BRASK, Nov. 14 —": when the story was written, which no source says.
const DATELINE = /^\s*\p{Lu}{2}[\p{Lu}\s.,’'-]*(?:,\s*\p{Lu}[\p{L}.]+)*,?\s*$/u;

/** True for the date of the draft's own dateline. */
export const isDateline = ({ text, at }: Question): boolean =>
  DATELINE.test(text.slice(0, at.start)) && /^\s*(?:[—–-]|\()/.test(text.slice(at.end));

/** "Fewer than in February": the day with which it is compared, of which the sentence says nothing itself. */
const isYardstick = ({ text, at }: Question): boolean =>
  /\bthan\s+(?:(?:in|at|on|during|since)\s+)?(?:the\s+)?$/i.test(text.slice(0, at.start));

// "by 15 July" is the end of a time and "from 15 July" the beginning of one; "on Wednesday" is neither
const ENDS =
  /\b(?:by|until|till|before|through|no later than|not later than|at the latest|due|expires?|ends?)\s+(?:(?:on|in|the|about|around|at)\s+){0,2}$/i;
const BEGINS = /\b(?:from|since|after|starting|beginning|as of|as from)\s+(?:(?:on|in|the|about|around|at)\s+){0,2}$/i;

/** Whether the date at `start` is the end or the beginning of a stretch of time, or a day by itself. */
export function edgeOf(text: string, start: number): 'end' | 'beginning' | null {
  const before = text.slice(Math.max(0, start - 30), start);
  if (ENDS.test(before)) return 'end';
  return BEGINS.test(before) ? 'beginning' : null;
}

/** How telling it is that two dates are the same, in figures of a number: a day of a month says more than a weekday, "this year" says nothing. */
const DAY_FIGURES = 2;
const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBERED = /\d/;
// "today" is beside every other time, against none
const NOW = /^(?:today|tonight|now|nowadays|currently|at present|this (?:morning|afternoon|evening))$/i;
// which day that is, only the text around it tells
const THAT = /^(?:that|the same|the) (?:very |same )?(?:day|night|morning|afternoon|evening|week|month|year|time)$/i;

const COUNTED_FROM = /\b(?:earlier|before|later|after)(?: (?:in the|that|the same) (?:day|week|month|year|night))?$/i;

function figuresOf({ date, text }: ClaimOf<'date'>, source: Day, shown: string): number {
  if (!date.value || !NUMBERED.test(shown)) return 0;
  // a day within a month tells nothing by itself, but beside a number that both have it does
  if (date.value !== source.value || !WHOLE_DAY.test(date.value)) return 1;
  return DAY_FIGURES + (NUMBERED.test(text) ? 1 : 0);
}

/** Another day of the same month, or the same day of another month or year. */
function isNear({ value: a }: Day, { value: b }: Day): boolean {
  if (!a || !b || !WHOLE_DAY.test(a) || !WHOLE_DAY.test(b)) return false;
  return a.split('-').filter((part, i) => part !== b.split('-')[i]).length === 1;
}

/** Days of the same sentence of the draft besides the claim's own. */
const otherDays = ({ story }: Question, claim: Claim): readonly string[] =>
  story.claims.flatMap(one =>
    one.kind === 'date' && one !== claim && one.sentence === claim.sentence && one.date.value && WHOLE_DAY.test(one.date.value)
      ? [one.date.value]
      : [],
  );

export function compareDate(claim: ClaimOf<'date'>, question: Question): readonly PassageEvidence[] {
  const { dateFrom } = question.story;
  const edge = edgeOf(question.text, question.at.start);
  const others = otherDays(question, claim);
  const numbers = [...otherNumbers(question, claim)].filter(number => number >= 10);
  const companions = (source: SourceReading): number => {
    const there = new Set(numbersIn(source.passage.text));
    return (
      others.filter(day => source.dates.some(one => one.value.value === day)).length + numbers.filter(number => there.has(number)).length
    );
  };
  const readValue = (found: Found<Day>, source: SourceReading): SourceValue => {
    const shown = source.passage.text.slice(found.start, found.end);
    const anchored = { draft: dateFrom !== 'today', source: source.passage.date !== null };
    const outcome = compareDay({ day: claim.date, shown: claim.text }, { day: found.value, shown }, anchored);
    if (outcome.kind === 'different' && (THAT.test(shown) || (NOW.test(shown) && !WHOLE_DAY.test(claim.date.value ?? ''))))
      return { start: found.start, end: found.end, outcome: { ...outcome, kind: 'other' } };
    // "9 percent less than a week earlier": counted from a day of the source, and only to be set beside another such
    if (outcome.kind === 'different' && COUNTED_FROM.test(shown) && !COUNTED_FROM.test(claim.text))
      return { start: found.start, end: found.end, outcome: { ...outcome, kind: 'other' } };
    if (outcome.kind === 'different' && edgeOf(source.passage.text, found.start) !== edge)
      return { start: found.start, end: found.end, outcome: { ...outcome, kind: 'other' } };
    return {
      start: found.start,
      end: found.end,
      outcome:
        outcome.kind === 'same'
          ? { ...outcome, figures: figuresOf(claim, found.value, shown) }
          : { ...outcome, slip: isNear(claim.date, found.value) },
    };
  };
  const inSlot = (source: SourceReading, slot: Span<'text'>): SourceValue | null => {
    const found = source.dates.filter(one => one.start < slot.end && slot.start < one.end);
    if (found.length !== 1) return null;
    const value = readValue(found[0], source);
    return value.outcome.kind === 'other' ? null : { ...value, outcome: { ...value.outcome, sureness: 1 } };
  };
  return compareValue({
    question,
    inSlot,
    companions,
    neverDiffers: isDateline(question) || isYardstick(question),
    agreesFrom: /^\W*(?:on |last |next )?\w+day(?: \w+)?\W*$/i.test(claim.text) ? WEEKDAY_AGREES : undefined,
    left: [question.at],
    at: question.at,
    shown: claim.text,
    valuesOf: source => source.dates.map(found => readValue(found, source)),
  });
}
