/** Whether two expressions of a date mean the same day, month or year; what only its own story can fix is compared by its words. */
import type { Day } from '../model.ts';
import { compareDates, weekdayName } from '../values/compare-date.ts';
import { clockTimesIn, sameTime } from './clock.ts';
import type { Outcome } from './value-question.ts';
import * as reasons from './reasons.ts';

interface Expression {
  readonly day: Day;
  readonly shown: string;
}

/** Whether each text has a date of its own to count weekdays and "last month" from. */
interface Anchored {
  readonly draft: boolean;
  readonly source: boolean;
}

const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const YEAR = /\b(?:1\d|20)\d\ds?\b/;
const NUMBERED = /\d/;
const NUMBER = /\d+(?:[.:]\d+)?/g;
/** An expression that only its own story can fix, against another: less sure to mean the same sort of thing. */
const UNSURE = 0.3;

/** True for what fixes itself: it has a year, or a month. */
const fixed = ({ shown }: Expression): boolean => YEAR.test(shown) || MONTHS.test(shown);

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const SPELLED = new RegExp(`\\b(?:${SMALL.slice(1).join('|')})\\b`, 'g');

const normal = (shown: string): string =>
  shown
    .toLowerCase()
    .replace(SPELLED, word => String(SMALL.indexOf(word)))
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
    .replace(/[.,’']/g, '')
    .replace(/\b(?:on|in|since|by|until|at|the|of|early|late|s)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const other = (shown: string): Outcome => ({ kind: 'other', reason: '', shown, sureness: 0 });
const same = (shown: string, exact: boolean): Outcome => ({
  kind: 'same',
  reason: exact ? reasons.sameDate : reasons.fitsDate,
  shown,
  sureness: 1,
});
const different = (draft: Expression, source: Expression, sureness = 1): Outcome => ({
  kind: 'different',
  reason: reasons.otherDate(draft.shown, source.shown),
  shown: source.shown,
  sureness,
});

/** Weekdays decide where both name one, or one names it and the other is a whole date. */
function byWeekday(draft: Expression, source: Expression): Outcome | null {
  const [a, b] = [draft.day.weekday?.toLowerCase() ?? null, source.day.weekday?.toLowerCase() ?? null];
  if (!a && !b) return null;
  const told = ({ day, shown }: Expression): string | null =>
    YEAR.test(shown) && day.value ? (weekdayName(day.value)?.toLowerCase() ?? null) : null;
  const [x, y] = [a ?? told(draft), b ?? told(source)];
  if (!x || !y) return null;
  if (x !== y) return different(draft, source, a && b ? 1 : UNSURE);
  return a && b ? null : same(source.shown, false);
}

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY = /(?<![\d:.,])([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)/;

/** "4 May" and "May 4" of a text without a date: month and day by their words. */
function partsInWords(shown: string): Parts | null {
  const month = MONTHS.exec(shown)?.[0].slice(0, 3).toLowerCase();
  if (!month || YEAR.test(shown) || /\b(?:early|mid|late|end|start|beginning|half)\b|[–-]|\bto\b|\band\b/i.test(shown)) return null;
  const day = DAY.exec(shown)?.[1];
  return { year: undefined, month: String(NAMES.indexOf(month) + 1).padStart(2, '0'), day: day?.padStart(2, '0') };
}

const partsOf = ({ day, shown }: Expression): Parts | null => {
  if (!day.value) return partsInWords(shown);
  // a stretch ("mid-August") has no day of its own
  const match = day.value?.includes('/') ? null : /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day.value ?? '');
  return match && { year: YEAR.test(shown) ? match[1] : undefined, month: match[2], day: match[3] };
};

/** Two whole dates that differ in one part only. */
const isTelltale = (a: Parts, b: Parts): boolean => {
  const parts = [
    [a.year, b.year],
    [a.month, b.month],
    [a.day, b.day],
  ];
  return parts.every(([x, y]) => x !== undefined && y !== undefined) && parts.filter(([x, y]) => x === y).length === 2;
};

/** The parts that both name: "May 3" against "May 3, 2019" leaves the year out. */
function byParts(draft: Expression, source: Expression): Outcome | null {
  const [a, b] = [partsOf(draft), partsOf(source)];
  if (!a || !b) return null;
  const pairs = [
    [a.year, b.year],
    [a.month, b.month],
    [a.day, b.day],
  ].filter(([x, y]) => x !== undefined && y !== undefined);
  if (!pairs.length) return null;
  return pairs.every(([x, y]) => x === y) ? same(source.shown, false) : { ...different(draft, source), telltale: isTelltale(a, b) };
}

/** Words the same and only a number another: "8 a.m." and "3 a.m.", "two years ago" and "three years ago". */
function byWords(draft: Expression, source: Expression): Outcome | null {
  const [a, b] = [normal(draft.shown), normal(source.shown)];
  if (a === b) return same(source.shown, true);
  const [x, y] = [a.match(NUMBER), b.match(NUMBER)];
  if (!x || !y || a.replace(NUMBER, '#') !== b.replace(NUMBER, '#')) return null;
  return x.join() === y.join() ? same(source.shown, true) : different(draft, source);
}

function byValue(draft: Expression, source: Expression): Outcome {
  if (!draft.day.value || !source.day.value) return other(source.shown);
  const { relation, reason } = compareDates(draft.day.value, source.day.value);
  if (relation === 'incomparable') return other(source.shown);
  if (relation === 'agrees') return { kind: 'same', reason, shown: source.shown, sureness: 1 };
  return different(draft, source, fixed(draft) && fixed(source) ? 1 : UNSURE);
}

/** "3:05 a.m." of the draft against "1:20 a.m. the next day": the time of day alone. */
function byClock(draft: Expression, source: Expression): Outcome | null {
  const [a, b] = [clockTimesIn(draft.shown), clockTimesIn(source.shown)];
  if (a.length !== 1 || b.length !== 1 || a[0].end - a[0].start < draft.shown.trim().length) return null;
  return sameTime(a[0], b[0]) ? { ...same(source.shown, true), reason: reasons.sameTime } : different(draft, source);
}

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;
const WEEK = 7 * 24 * 3600 * 1000;

/** A weekday alone may be the last or the next one ("until Sunday"): a day of that name one week off is the one that was meant. */
function isOtherWeek(one: Expression, day: Expression): boolean {
  if (!one.day.weekday || fixed(one) || NUMBERED.test(one.shown) || !fixed(day)) return false;
  const [a, b] = [one.day.value ?? '', day.day.value ?? ''];
  return WHOLE_DAY.test(a) && WHOLE_DAY.test(b) && Math.abs(Date.parse(a) - Date.parse(b)) === WEEK;
}

/** One date of the draft against one of a source. */
export function compareDay(draft: Expression, source: Expression, anchored: Anchored): Outcome {
  const weekdays = byWeekday(draft, source);
  if (weekdays?.kind === 'different') return weekdays;
  // "late September" here and there: without a year nobody can see that they differ
  if (normal(draft.shown) === normal(source.shown) && !anchored.draft && !YEAR.test(draft.shown)) return same(source.shown, true);
  const [mine, theirs] = [fixed(draft), fixed(source)];
  if ((mine || anchored.draft) && (theirs || anchored.source)) {
    const wholes = [partsOf(draft), partsOf(source)];
    if (mine && theirs && wholes[0] && wholes[1] && isTelltale(wholes[0], wholes[1])) return byParts(draft, source) as Outcome;
    if (mine && theirs && !(YEAR.test(draft.shown) && YEAR.test(source.shown))) return byParts(draft, source) ?? byValue(draft, source);
    if (isOtherWeek(draft, source) || isOtherWeek(source, draft)) return same(source.shown, false);
    const values = byValue(draft, source);
    // "Thursday" and "Thursday" of another week: nobody can see that they differ
    const alone = (one: Expression): boolean => one.day.weekday !== null && !fixed(one) && !NUMBERED.test(one.shown);
    const oneDay = alone(draft) && alone(source) && draft.day.weekday === source.day.weekday;
    if (values.kind === 'different' && (oneDay || normal(draft.shown) === normal(source.shown))) return other(source.shown);
    if (values.kind !== 'other') return values;
  }
  if (weekdays) return weekdays;
  const clocks = byClock(draft, source);
  if (clocks) return clocks;
  const both = draft.day.weekday && draft.day.weekday === source.day.weekday;
  return both ? same(source.shown, true) : (byWords(draft, source) ?? other(source.shown));
}
