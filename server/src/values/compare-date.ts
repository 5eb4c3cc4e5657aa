/** Holds a date of the draft against a date of a source: as finely as the coarser of the two says, and no finer. */
import { dayOf, weekdayOf } from './calendar.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './date-words.ts';
import { type Extent, extentOf } from './edtf.ts';

export interface DateComparison {
  readonly relation: 'agrees' | 'differs' | 'incomparable';
  /** One plain sentence for the reporter. */
  readonly reason: string;
}

/** Days that "about" leaves open, by how long the value is: a day a few, a month one, a year one. */
const slack = ({ from, to, about }: Extent): number => {
  if (!about || from === null || to === null) return 0;
  const length = to - from + 1;
  return length === 1 ? 4 : length <= 31 ? 31 : length <= 366 ? 366 : Math.ceil(length / 2);
};

const FAR = 1e9;
const fromOf = (extent: Extent): number => extent.from ?? -FAR;
const toOf = (extent: Extent): number => extent.to ?? FAR;

const clockOf = (edtf: string): string | null => /T(\d\d:\d\d)/.exec(edtf)?.[1] ?? null;

const agrees = (reason: string): DateComparison => ({ relation: 'agrees', reason });
const differs = (reason: string): DateComparison => ({ relation: 'differs', reason });

/** Both are one day: the clock decides where both have one. */
function sameDay(draft: string, source: string): DateComparison {
  const [ours, theirs] = [clockOf(draft), clockOf(source)];
  if (ours && theirs && ours !== theirs) return differs(`Same day, but ${ours} in the draft and ${theirs} in the source.`);
  return agrees(ours && !theirs ? 'Same day; the source gives no time.' : 'Same day.');
}

/** Both lie wholly apart. */
function apart(draft: string, source: string): DateComparison {
  return differs(`The draft has ${dateWords(draft)}, the source ${dateWords(source)}.`);
}

/**
 * Compares two EDTF values. One inside the other agrees ("February 2022" with 2022-02-15: the coarser says no more); apart differs;
 * what only overlaps, or is not understood, is not compared. `~` widens a value.
 */
export function compareDates(draft: string, source: string): DateComparison {
  const [ours, theirs] = [extentOf(draft), extentOf(source)];
  if (!ours || !theirs) return { relation: 'incomparable', reason: 'One of the dates is not fixed.' };
  const give = slack(ours) + slack(theirs);
  const [a, b, c, d] = [fromOf(ours), toOf(ours), fromOf(theirs), toOf(theirs)];
  if (b + give < c || d + give < a) return apart(draft, source);
  if (a === c && b === d) return a === b ? sameDay(draft, source) : agrees('Same date.');
  if (give && (b < c || d < a)) return agrees('Close enough for an approximate date.');
  if (a <= c && d <= b) return agrees('The source is more exact than the draft, and falls within it.');
  if (c <= a && b <= d) return agrees('The source says it less exactly; the draft falls within it.');
  return give
    ? agrees('Close enough for an approximate date.')
    : { relation: 'incomparable', reason: 'The two periods overlap only in part.' };
}

export type DateStyle = 'us' | 'uk';

const SHORT_MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter'];
const ORDER = ['first', 'second', 'third', 'fourth'];

function dayWords(days: number, style: DateStyle): string {
  const { year, month, day } = dayOf(days);
  return style === 'us' ? `${SHORT_MONTHS[month - 1]} ${day}, ${year}` : `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return n + (teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));
}

/** A value that is one point, in words. */
function pointWords(value: string, style: DateStyle): string {
  const extent = extentOf(value);
  const code = /^-?\d{4}-(\d\d)$/.exec(value)?.[1];
  if (!extent || extent.from === null || extent.to === null) return value;
  const { year, month } = dayOf(extent.from);
  if (extent.from === extent.to) return dayWords(extent.from, style) + (clockOf(value) ? ` at ${clockOf(value)}` : '');
  if (value.endsWith('XX')) return `the ${ordinal(Math.floor(year / 100) + 1)} century`;
  if (value.endsWith('X')) return `the ${year}s`;
  if (!code) return year <= 0 ? `${1 - year} B.C.` : String(year);
  const number = Number(code);
  if (number <= 12) return `${MONTH_NAMES[month - 1]} ${year}`;
  if (number <= 24) return `${SEASON_NAMES[number - 21]} ${year}`;
  return number <= 36 ? `the ${ORDER[number - 33]} quarter of ${year}` : `the ${ORDER[number - 40]} half of ${year}`;
}

/** An EDTF value as a newspaper writes it: "Feb. 15, 2022", "February 2022", "from 2014 to 2016". */
export function dateWords(edtf: string, style: DateStyle = 'us'): string {
  const about = /[~?%]/.test(edtf) ? 'about ' : '';
  const plain = edtf.replace(/[~?%]/g, '');
  const [from, to] = plain.split('/');
  if (to === undefined) return about + pointWords(plain, style);
  if (from === '' || from === '..') return `up to ${pointWords(to, style)}`;
  if (to === '' || to === '..') return `from ${pointWords(from, style)} on`;
  return `${about}${pointWords(from, style)} to ${pointWords(to, style)}`;
}

/** The weekday of an EDTF day, as "Tuesday"; null where the value is not one day. */
export function weekdayName(edtf: string): string | null {
  const extent = extentOf(edtf);
  return extent && extent.from !== null && extent.from === extent.to ? WEEKDAY_NAMES[weekdayOf(extent.from)] : null;
}
