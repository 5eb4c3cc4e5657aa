/** Days, months, years and times of a passage that the draft's date may be; the day of the document too, where the draft tells when something was said. */
import type { ClaimOf, Story } from '../model.ts';
import { type Candidate, isSlip } from './candidate.ts';
import { edgeOf, isDateline } from './compare-date.ts';
import { readText } from '../language/read.ts';
import { numbersIn } from '../sources/facts.ts';
import { readDates } from '../values/date.ts';
import { clockTimesIn, isShortly, sameTime } from './clock.ts';
import { compareDay } from './day.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import type { SourceReading } from './source-reading.ts';

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;
const FULL_HOUR = 60;
/** Years. */
const LONG_AGO = 8;

/** How telling it is that both have the same day, month or year. */
function dayFigures(value: string | null, shown: string, { date, dateFrom }: Story): number {
  if (!value) return 0;
  // the years just past are in every story, 1898 is in few
  if (/^\d{4}$/.test(value)) return dateFrom !== 'today' && Math.abs(Number(date.slice(0, 4)) - Number(value)) > LONG_AGO ? 1.9 : 0.9;
  if (WHOLE_DAY.test(value)) return /\d/.test(shown) ? 2.5 : 1.6;
  return 2;
}

/** Two figures of a day turned round, or another month: "12 April" and "21 April", "April 3" and "March 3". */
function isDaySlip(draft: string | null, source: string | null): boolean {
  if (!draft || !source || !WHOLE_DAY.test(draft) || !WHOLE_DAY.test(source)) return false;
  const [a, b] = [draft.split('-').map(Number), source.split('-').map(Number)];
  const apart = a.flatMap((part, i) => (part === b[i] ? [] : [i]));
  return apart.length === 1 && (apart[0] === 1 || isSlip(a[apart[0]], b[apart[0]]));
}

function timesIn(claim: ClaimOf<'date'>, source: SourceReading, question: Question): readonly Candidate[] | null {
  const { text } = source.passage;
  const [clock] = clockTimesIn(claim.text);
  if (!clock) return null;
  const before = question.text.slice(0, question.at.start) + claim.text.slice(0, clock.start);
  const open = edgeOf(question.text, question.at.start) === null;
  return (
    clockTimesIn(text)
      // "out by 5:30" says not when it was
      .filter(time => !(open && edgeOf(text, time.start) === 'end'))
      .filter(time => sameTime(clock, time) || isShortly(before, clock, time))
      .map(({ start, end, minutes }) => ({
        start,
        end,
        source,
        shown: text.slice(start, end),
        figures: minutes % FULL_HOUR ? 3 : 1.5,
        reason: reasons.sameTime,
        slip: false,
      }))
  );
}

const SAYING =
  /\b(?:sa(?:id|ys)|told|tells|wrote|writes|testif\w+|announc\w+|publish\w*|releas\w+|report\w*|statement|letter|e-?mail\w*|hearing|interview\w*|press|news|inquiry|briefing|conference|spoke|speech|presented|recalled|added|asked|answered|vot(?:e|ed|ing)|adopt\w*|approv\w*|met|meeting|session|agreed?|agreement|sign(?:ed|ing|s)|decided|council|parliament|court)\b/i;

/** The document's own day: when its words were said or printed. */
function ownDay(claim: ClaimOf<'date'>, source: SourceReading, { text }: Question): readonly Candidate[] {
  const { value } = claim.date;
  if (!value || value !== source.documentDay || source.passage.kind === 'row' || !SAYING.test(text)) return [];
  return source.units.map(({ start, end }) => ({ start, end, source, shown: value, figures: 2.5, reason: reasons.ownDay, slip: false }));
}

/** The day that stands over the passage: a notebook goes on day by day, a diary too. */
function headedDay({ date: { value } }: ClaimOf<'date'>, source: SourceReading): readonly Candidate[] {
  const { passage, units } = source;
  const head = passage.locator.part ?? '';
  if (!value || !WHOLE_DAY.test(value) || !/\d/.test(head)) return [];
  const days = readDates(readText(head), passage.date ?? value);
  if (days.length !== 1 || days[0].value.value !== value || /\band\b|[–—/&]/.test(head)) return [];
  return units.map(({ start, end }) => ({ start, end, source, shown: head, figures: 2.1, reason: reasons.headedDay(head), slip: false }));
}

const FOR_YEARS = /\b(?:for|these|the (?:last|past)) (?:the (?:last|past) )?(\d{1,3}|\p{Ll}+(?:-\p{Ll}+)?) years\b/gu;

/** "There for 31 years" in a paper of 2023: since 1992. */
function sinceYear({ date: { value } }: ClaimOf<'date'>, source: SourceReading, { story }: Question): readonly Candidate[] {
  if (!value || !/^\d{4}$/.test(value)) return [];
  const now = Number((source.documentDay ?? story.date).slice(0, 4));
  return [...source.passage.text.matchAll(FOR_YEARS)].flatMap(match => {
    const [years] = numbersIn(match[1]);
    if (!years || now - years !== Number(value)) return [];
    const start = match.index;
    return [{ start, end: start + match[0].length, source, shown: match[0], figures: 2, reason: reasons.sinceYear(match[0]), slip: false }];
  });
}

/** "Hush (2016 film)": the year tells which one is meant; nothing is said of it. */
const isNaming = ({ text, at }: Question): boolean => /\(\s*$/.test(text.slice(0, at.start)) && /^[^)]{0,12}\)/.test(text.slice(at.end));

/** Dates of a passage that are the draft's, or a slip away from it. */
export function dateCandidates(claim: ClaimOf<'date'>, source: SourceReading, question: Question): readonly Candidate[] {
  if (isNaming(question) || isDateline(question)) return [];
  const times = timesIn(claim, source, question);
  if (times) return times;
  const { text } = source.passage;
  const anchored = { draft: question.story.dateFrom !== 'today', source: source.passage.date !== null };
  const written = source.dates.flatMap((found): Candidate[] => {
    const shown = text.slice(found.start, found.end);
    const base = { start: found.start, end: found.end, source, shown };
    const outcome = compareDay({ day: claim.date, shown: claim.text }, { day: found.value, shown }, anchored);
    if (outcome.kind === 'same') {
      // "last week" holds seven days: it settles none of them
      if (claim.date.value && WHOLE_DAY.test(claim.date.value) && !found.value.weekday && !WHOLE_DAY.test(found.value.value ?? ''))
        return [];
      // a stretch of years holds every date of its own
      if (claim.date.value?.includes('/') && claim.date.value !== found.value.value) return [];
      const figures = claim.date.value === found.value.value ? dayFigures(claim.date.value, shown, question.story) : 1;
      return [{ ...base, figures, reason: outcome.reason, slip: false }];
    }
    const slip =
      outcome.kind === 'different' && /\d/.test(claim.text) && /\d/.test(shown) && isDaySlip(claim.date.value, found.value.value);
    return slip ? [{ ...base, figures: 1, reason: outcome.reason, slip }] : [];
  });
  return [...written, ...ownDay(claim, source, question), ...headedDay(claim, source), ...sinceYear(claim, source, question)];
}
