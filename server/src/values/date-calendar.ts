/** Days, months and weekdays as newspapers write them: "Tuesday, Feb. 15, 2022", "5–6 September", "March of last year", "12/25/2021". */
import { dashAt, orderAt } from './date-amount.ts';
import type { Word } from './date-lex.ts';
import type { Parsed, Shape, Step } from './date-shape.ts';
import { COUNTED_AFTER, DAY_PARTS, DOUBTFUL_MONTHS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './date-words.ts';
import { yearLike } from './date-year.ts';

/** A parse that may name a weekday. */
export interface ParsedDay extends Parsed {
  readonly weekday?: number;
}

const MONTH_LEADS = new Set(
  `
  in by since until till of from to through last next this early mid late and between during for before after past every or - – around
  about late following previous that coming on as over ( end starting beginning`
    .trim()
    .split(/\s+/),
);

/** The month at `at`, from 1, or 0. */
export const monthAt = (words: readonly Word[], at: number): number => {
  const word = words[at];
  if (!word) return 0;
  const month = MONTHS.get(word.lower) ?? 0;
  if (!month) return 0;
  return word.capital || (word.lower.length > 4 && !DOUBTFUL_MONTHS.has(word.lower)) ? month : 0;
};

/** A day of the month in figures or as an ordinal, 1–31. */
function dayNumberAt(words: readonly Word[], at: number): { readonly end: number; readonly day: number; readonly ordinal: boolean } | null {
  const order = orderAt(words, at);
  if (!order || order.order < 1 || order.order > 31 || !Number.isInteger(order.order)) return null;
  const word = words[at];
  if (!order.ordinal && (word.lower.length > 2 || (words[order.end]?.glued && /^[%°/a-z]/.test(words[order.end].lower)))) return null;
  return { end: order.end, day: order.order, ordinal: order.ordinal };
}

interface YearBehind {
  readonly end: number;
  readonly year: number | null;
  readonly step?: Step;
  readonly textStep?: Step;
}

const TOLD_YEARS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['same', 0],
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
]);

/** "that year", "that same year", "the same year", "the following year": counted from the date before. */
function toldYearAt(words: readonly Word[], at: number): YearBehind | null {
  const head = words[at]?.lower;
  if (head !== 'that' && head !== 'the') return null;
  const named = TOLD_YEARS.get(words[at + 1]?.lower ?? '');
  if (named === undefined && head === 'the') return null;
  const noun = named === undefined ? at + 1 : at + 2;
  return words[noun]?.lower === 'year' ? { end: noun + 1, year: null, textStep: named ?? 0 } : null;
}

/** The year behind a month or a day: ", 2022", " 2022", " of 1384", "'98", "(of) last year" as a step from now, "(of) that year" from the text. */
function yearBehind(words: readonly Word[], at: number, short: boolean): YearBehind | null {
  const comma = words[at]?.lower === ',' ? 1 : 0;
  const of = words[at]?.lower === 'of' ? 1 : 0;
  const from = at + comma + of;
  const word = words[from];
  if (!word) return null;
  const counted = COUNTED_AFTER.has(words[from + 1]?.lower ?? '') || (words[from + 1]?.glued && /^[\p{L}%]/u.test(words[from + 1].lower));
  if (yearLike(word) && !counted) return { end: from + 1, year: word.number };
  if (short && !comma && Number.isInteger(word.number) && word.lower.length === 3 && !/^\p{L}/u.test(words[from + 1]?.lower ?? ''))
    return { end: from + 1, year: word.number };
  if (/^['’‘]$/.test(word.lower) && words[from + 1]?.glued && /^\d\d$/.test(words[from + 1].lower)) {
    const figure = words[from + 1].number;
    return { end: from + 2, year: figure > 40 ? 1900 + figure : 2000 + figure };
  }
  const told = comma ? null : toldYearAt(words, from);
  if (told) return told;
  if (comma || words[from + 1]?.lower !== 'year') return null;
  const step = word.lower === 'last' ? -1 : word.lower === 'this' ? 0 : word.lower === 'next' ? 1 : null;
  return step === null ? null : { end: from + 2, year: null, step };
}

const stepsOf = (behind: Partial<YearBehind> | null) => ({
  ...(behind?.step === undefined ? {} : { step: behind.step }),
  ...(behind?.textStep === undefined ? {} : { textStep: behind.textStep }),
});

const dayShape = (month: number, day: number, behind: YearBehind | null): Shape => ({
  kind: 'day',
  year: behind?.year ?? null,
  month,
  day,
  ...stepsOf(behind),
});

const monthShape = (month: number, behind: YearBehind | null): Shape => ({
  kind: 'month',
  year: behind?.year ?? null,
  month,
  ...(behind?.step === undefined ? stepsOf(behind) : { yearStep: behind.step }),
});

/** "Sept. 19 to 22": the last day, which shares the month. */
function untilAt(words: readonly Word[], at: number): ReturnType<typeof dayNumberAt> {
  if (!/^(?:to|through)$/.test(words[at]?.lower ?? '') || !/^\d\d?$/.test(words[at + 1]?.lower ?? '')) return null;
  const last = dayNumberAt(words, at + 1);
  const next = last ? words[last.end] : undefined;
  return last && (!next || /^[.,;:)”—–]$|^(?:and|in|at|by|with|for|on|when|as)$/.test(next.lower)) ? last : null;
}

/** "Feb. 15, 2022", "Feb. 15-17", "February 2022", "February". */
function monthFirst(words: readonly Word[], at: number): Parsed | null {
  const month = monthAt(words, at);
  if (!month) return null;
  const the = words[at + 1]?.lower === 'the' ? 1 : 0;
  const day = dayNumberAt(words, at + 1 + the);
  if (day && (!the || day.ordinal) && !COUNTED_AFTER.has(words[day.end]?.lower ?? '') && !dashUnit(words, day.end)) {
    const second = dashAt(words, day.end) ? dayNumberAt(words, day.end + 1) : untilAt(words, day.end);
    const last = second && second.day > day.day ? second : null;
    const end = last?.end ?? day.end;
    const behind = yearBehind(words, end, false) ?? attacks(words, end, month, day.day);
    const from = dayShape(month, day.day, behind);
    return { end: behind?.end ?? end, shape: last ? { kind: 'range', from, to: dayShape(month, last.day, behind) } : from };
  }
  const second = dashAt(words, at + 1) && words[at + 1].glued ? (MONTHS.get(words[at + 2]?.lower ?? '') ?? 0) : 0;
  const end = second ? at + 3 : at + 1;
  // "the April-June quarter"
  if (second && month % 3 === 1 && second === month + 2 && words[end]?.lower === 'quarter')
    return { end: end + 1, shape: { kind: 'quarter', quarter: (second / 3) as number, year: null } };
  const behind = yearBehind(words, end, true);
  if (!behind && !second && !monthAlone(words, at)) return null;
  const from = monthShape(month, behind);
  return { end: behind?.end ?? end, shape: second ? { kind: 'range', from, to: monthShape(second, behind) } : from };
}

/** "The Sept. 11 attacks" need no year. */
const attacks = (words: readonly Word[], at: number, month: number, day: number): { readonly end: number; readonly year: number } | null =>
  month === 9 &&
  day === 11 &&
  /^(?:attacks|terror|terrorist|hijackers|hijackings|conspiracy|families|victims|commission)$/.test(words[at]?.lower ?? '')
    ? { end: at, year: 2001 }
    : null;

/** "March 5-year": the number belongs to a compound. */
const dashUnit = (words: readonly Word[], at: number): boolean =>
  dashAt(words, at) && words[at].glued && /^(?:year|day|month|week|hour|point|member)$/.test(words[at + 1]?.lower ?? '');

const NO_NOUN =
  /^(?:from|that|with|when|which|into|over|upon|through|came|went|will|would|said|says|have|were|does|against|toward|towards|across)$/;

/** A month without day or year: names and verbs that look like one are left out. */
function monthAlone(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const next = words[at + 1];
  const doubtful = DOUBTFUL_MONTHS.has(word.lower);
  const lead = before?.lower === ',' || before?.lower === '-' ? (words[at - 2]?.lower ?? '') : (before?.lower ?? '');
  if (!doubtful) return !(before?.capital && next?.capital);
  if (next?.capital && !next.glued) return false;
  // "a June report", "the March storm"
  if (
    /^(?:an?|the|his|her|its|their)$/.test(before?.lower ?? '') &&
    /^(?:march|april|may|june|august)$/.test(word.lower) &&
    next &&
    /^[a-z]{4,}$/.test(next.lower) &&
    !NO_NOUN.test(next.lower)
  )
    return true;
  // "March had the most incidents", "August was the wettest month"
  const opens = !before || /^[.!?;:“"]$/.test(before.lower);
  if (opens && /^(?:march|august)$/.test(word.lower) && next && /^(?:had|was|saw|brought)$/.test(next.lower))
    return /^(?:the|an?|no|more|fewer|only|another|snow|rain|\d+)$/.test(words[at + 2]?.lower ?? '');
  return MONTH_LEADS.has(before?.lower ?? '') || MONTHS.has(lead) || word.possessive;
}

/** "15 February 2022", "the 15th of February", "5–6 September 2019", "the 1st day of May". */
function dayFirst(words: readonly Word[], at: number): Parsed | null {
  const the = words[at].lower === 'the' ? 1 : 0;
  const day = dayNumberAt(words, at + the);
  if (!day) return null;
  const second = dashAt(words, day.end) ? dayNumberAt(words, day.end + 1) : null;
  let end = second?.end ?? day.end;
  if (day.ordinal && words[end]?.lower === 'day') end++;
  const of = words[end]?.lower === 'of' ? 1 : 0;
  if (the && !day.ordinal && !of) return null;
  if (!the && !day.ordinal && of) return null;
  const month = monthAt(words, end + of);
  if (!month) return null;
  // "20 March for ..." is a date; "the 15 May arrests" too; "in 2 May" is nobody's English.
  const behind = yearBehind(words, end + of + 1, true);
  const from = dayShape(month, day.day, behind);
  return { end: behind?.end ?? end + of + 1, shape: second ? { kind: 'range', from, to: dayShape(month, second.day, behind) } : from };
}

/** "2022-02-15", "12/25/2021", "25.12.2021", "9/11". */
function figures(words: readonly Word[], at: number): Parsed | null {
  const text = words[at].lower;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return { end: at + 1, shape: { kind: 'day', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } };
  if (text === '9/11') return { end: at + 1, shape: { kind: 'day', year: 2001, month: 9, day: 11 } };
  const season = /^((?:19|20)\d\d)\/(\d\d)$/.exec(text);
  if (season && Number(season[2]) === (Number(season[1]) + 1) % 100) {
    return {
      end: at + 1,
      shape: { kind: 'range', from: { kind: 'year', year: Number(season[1]) }, to: { kind: 'year', year: Number(season[1]) + 1 } },
    };
  }
  const parts = /^(\d\d?)([./])(\d\d?)\2(\d{4}|\d\d)$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (parts[2] === '.' && parts[4].length !== 4) return null;
  const short = Number(parts[4]);
  const year = parts[4].length === 4 ? short : short > 40 ? 1900 + short : 2000 + short;
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  if (parts[2] === '.' || first > 12) return { end: at + 1, shape: { kind: 'day', year, month: second, day: first } };
  if (second > 12 || first === second) return { end: at + 1, shape: { kind: 'day', year, month: first, day: second } };
  // Day first or month first: the figures do not tell.
  return { end: at + 1, shape: { kind: 'unfixed' } };
}

/** A day or a month written out, without a weekday. */
export function calendarAt(words: readonly Word[], at: number): Parsed | null {
  const word = words[at];
  if (word.lower === 'the') {
    const quarter = words[at + 1] ? monthFirst(words, at + 1) : null;
    return quarter?.shape.kind === 'quarter' ? quarter : dayFirst(words, at);
  }
  if (word.lower.charCodeAt(0) < 58 && word.lower.charCodeAt(0) > 47) return figures(words, at) ?? dayFirst(words, at);
  return monthFirst(words, at) ?? dayFirst(words, at);
}

const SHORT_LEADS = new Set(
  `
  on last this next since until by from to through ( and late early - – ,`
    .trim()
    .split(/\s+/),
);

/** "Sun." ends a newspaper's name as often as it names a day. */
const doubtfulShort = (words: readonly Word[], at: number): boolean =>
  words[at].lower.endsWith('.') &&
  !SHORT_LEADS.has(words[at - 1]?.lower ?? ',') &&
  !/^(?:,|morning|afternoon|evening|night)$/.test(words[at + 1]?.lower ?? '') &&
  monthAt(words, at + 1) === 0;

/** "The Sunday Post": a paper. */
const PAPERS = /^(?:post|times|mail|telegraph|mirror|express|herald|world|business|independent|star|people|tribune|globe|sport|record)$/;

/** "Monday Night Football", "Sunday Morning Futures": a programme. */
const programme = (words: readonly Word[], at: number): boolean =>
  (words[at + 1]?.capital === true && PAPERS.test(words[at + 1].lower)) ||
  (words[at + 1]?.capital === true && DAY_PARTS.has(words[at + 1].lower) && words[at + 2]?.capital === true);

/** "On a Monday" and "every Wednesday" fix no day ("a Friday rally" does); "Fox News Sunday" is a programme. */
function recurring(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (/^(?:every|each|any|most|some|many|one|news)$/.test(before)) return true;
  const next = words[at + 1];
  return (before === 'a' || before === 'an') && (words[at - 2]?.lower === 'on' || !next || !/^\p{L}{3,}/u.test(next.lower));
}

/** "Tuesday, Feb. 15, 2022", "Tues. the 15th", or the weekday alone. */
export function weekdayAt(words: readonly Word[], at: number): ParsedDay | null {
  const word = words[at];
  if (!word.capital || recurring(words, at) || doubtfulShort(words, at) || programme(words, at)) return null;
  const weekday = WEEKDAYS.get(word.lower);
  const short = weekday ?? SHORT_WEEKDAYS.get(word.lower);
  if (short === undefined) return null;
  const comma = words[at + 1]?.lower === ',' ? 1 : 0;
  const date = words[at + 1 + comma] ? calendarAt(words, at + 1 + comma) : null;
  if (date && (date.shape.kind === 'day' || (date.shape.kind === 'range' && date.shape.from.kind === 'day')))
    return { ...date, weekday: short };
  const the = words[at + 1]?.lower === 'the' ? dayNumberAt(words, at + 2) : null;
  if (the?.ordinal && words[the.end]?.lower !== 'century')
    return { end: the.end, shape: { kind: 'day-of-month', day: the.day }, weekday: short };
  return weekday === undefined ? null : { end: at + 1, shape: { kind: 'weekday', weekday }, weekday };
}
