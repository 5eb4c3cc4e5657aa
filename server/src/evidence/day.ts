/** Whether two expressions of a date mean the same day, month or year; what only its own story can fix is compared by its words. */
import type { Day } from '../model.ts';
import { extentOf } from '../values/edtf.ts';
import type { Outcome } from './compare-value.ts';
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

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const YEAR = /\b(?:1[0-9]|20)\d\d\b/;

/** True for what fixes itself: it has a year, or a month and a day. */
const fixed = ({ shown }: Expression): boolean => YEAR.test(shown) || MONTHS.test(shown);

const normal = (shown: string): string => shown.toLowerCase().replace(/[.,]/g, '').replace(/^(?:on|in|since|by|until|at|the|early|late)\s+/, '').replace(/\s+/g, ' ').trim();

const other = (shown: string): Outcome => ({ kind: 'other', reason: '', shown, sureness: 0 });
const same = (shown: string, exact: boolean): Outcome => ({ kind: 'same', reason: exact ? reasons.sameDate : reasons.fitsDate, shown, sureness: 1 });
const different = (draft: Expression, source: Expression, sureness = 1): Outcome => ({
  kind: 'different', reason: reasons.otherDate(draft.shown, source.shown), shown: source.shown, sureness,
});

/** Weekday of a whole date, or null. */
function weekdayOf(edtf: string | null): string | null {
  const match = edtf && /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf);
  return match ? WEEKDAYS[new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))).getUTCDay()] : null;
}

function byWeekday(draft: Expression, source: Expression, anchored: Anchored): Outcome | null {
  const [a, b] = [draft.day.weekday ?? null, source.day.weekday ?? null];
  if (a && b) return a === b ? same(source.shown, true) : different(draft, source);
  // a weekday against a whole date: the date tells its weekday
  const [x, y] = [a ?? (fixed(draft) ? weekdayOf(draft.day.value) : null), b ?? (fixed(source) ? weekdayOf(source.day.value) : null)];
  if (!(a || b) || !x || !y) return null;
  if (x === y) return same(source.shown, false);
  return anchored.draft && anchored.source ? null : different(draft, source, 0.6);
}

/** The month, day and year that each names, where both lack some of them: "May 3" and "May 3, 2019". */
function byParts(draft: Expression, source: Expression): Outcome | null {
  const parts = (value: string | null): readonly (string | undefined)[] => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value ?? '')?.slice(1) ?? [];
  const [a, b] = [parts(draft.day.value), parts(source.day.value)];
  if (!a.length || !b.length) return null;
  const yearless = !YEAR.test(draft.shown) || !YEAR.test(source.shown);
  const compared = [yearless ? undefined : 0, 1, 2].filter(i => i !== undefined).map(i => [a[i], b[i]] as const).filter(([x, y]) => x !== undefined && y !== undefined);
  if (!compared.length) return null;
  return compared.every(([x, y]) => x === y) ? same(source.shown, draft.day.value === source.day.value) : different(draft, source);
}

/** One date of the draft against one of a source. */
export function compareDay(draft: Expression, source: Expression, anchored: Anchored): Outcome {
  if (normal(draft.shown) === normal(source.shown) && (!anchored.draft || !anchored.source || fixed(draft) || draft.day.value === source.day.value)) return same(source.shown, true);
  const both = (fixed(draft) || anchored.draft) && (fixed(source) || anchored.source);
  const weekdays = draft.day.weekday || source.day.weekday ? byWeekday(draft, source, anchored) : null;
  if (!both) return weekdays ?? other(source.shown);
  if (draft.day.value === source.day.value && draft.day.value) return same(source.shown, true);
  if (fixed(draft) && fixed(source)) {
    const parts = byParts(draft, source);
    if (parts) return parts;
  }
  const [a, b] = [extentOf(draft.day.value), extentOf(source.day.value)];
  if (!a || !b || a.from === null || a.to === null || b.from === null || b.to === null) return weekdays ?? other(source.shown);
  if (a.from <= b.to && b.from <= a.to) return same(source.shown, false);
  return different(draft, source, weekdays || (fixed(draft) && fixed(source)) ? 1 : 0.6);
}
