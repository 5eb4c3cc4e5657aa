/** Says when a row of a table is of, and whether the draft speaks of that time: "2021-12", "11 Nov. 2024", "Q3 2021", "December", 2021 under "Year". */
import { toText } from '../text/segments.ts';
import { extentOf } from '../values/edtf.ts';
import type { Question } from './question.ts';
import type { Cell } from './row.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /^(?:(\d{4})[\s-]+)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?(?:[\s-]+(\d{4}))?$/i;
const QUARTER = /^(?:Q([1-4])[\s-]+(\d{4})|(\d{4})[\s-]+Q([1-4]))$/i;
const YEARLY = /\b(?:year|season|fy|annum)\b/i;

const two = (n: number): string => String(n).padStart(2, '0');

/** `2024-11-11` of "11 Nov. 2024", "Nov. 11, 2024" or "2024-11-11" in a heading or a cell; null where there is none. */
export function dayIn(text: string): string | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return iso[0];
  const words = /\b(?:(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?|([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?)\s+(\d{4})\b/.exec(text);
  if (!words) return null;
  const month = MONTHS.indexOf((words[2] ?? words[3]).toLowerCase()) + 1;
  return month ? `${words[5]}-${two(month)}-${(words[1] ?? words[4]).padStart(2, '0')}` : null;
}

/** The day, month, quarter or year that a cell gives, as EDTF; a month without its year as `--12`. Null where it gives none. */
export function timeIn({ label, value }: Pick<Cell, 'label' | 'value'>): string | null {
  const day = dayIn(value);
  if (day) return day;
  const iso = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value);
  if (iso) return value;
  const month = MONTH.exec(value);
  if (month) {
    const number = two(MONTHS.indexOf(month[2].slice(0, 3).toLowerCase()) + 1);
    const year = month[1] ?? month[3];
    return year ? `${year}-${number}` : `--${number}`;
  }
  const quarter = QUARTER.exec(value);
  if (quarter) {
    const first = (Number(quarter[1] ?? quarter[4]) - 1) * 3 + 1;
    const year = quarter[2] ?? quarter[3];
    return `${year}-${two(first)}/${year}-${two(first + 2)}`;
  }
  return YEARLY.test(label) && /^(?:1[89]|20)\d\d$/.test(value) ? value : null;
}

/** The year of a heading: "beds 2019"; null where it has none, or a whole day. */
export const yearIn = (label: string): string | null => (dayIn(label) ? null : (/\b(?:19|20)\d\d\b/.exec(label)?.[0] ?? null));

/** When a row is of: the finest time among its cells, a month with the year beside it. */
export function timeOfRow(cells: readonly Cell[]): string | null {
  const times = cells.map(timeIn).filter(time => time !== null);
  const year = times.find(time => /^\d{4}$/.test(time));
  const finer = times.find(time => time !== year);
  return finer?.startsWith('--') && year ? `${year}${finer.slice(1)}` : (finer ?? year ?? null);
}

/** Dates that the draft's sentence gives, as EDTF. */
export function datesIn({ story, claim }: Question): readonly string[] {
  return story.claims.flatMap(one => (one.kind === 'date' && one.sentence === claim.sentence && one.date.value ? [one.date.value] : []));
}

const APART =
  /[,;:—–()]|\b(?:than|against|above|below|over|under|compared|versus|from|since|until|when|while|and|but|record|high|low|last|said|says|told)\b/i;
/** "In December, gas cost 2,450 crowns" */
const OPENS = 14;

/** Of those dates, the ones of the claim's own clause: nothing stands between that compares or says ("6.42 meters, above the record of 2011"). */
export function datesBeside({ story, claim, paragraph, sentence, text, at }: Question): readonly string[] {
  return story.claims.flatMap(one => {
    if (one.kind !== 'date' || one.sentence !== claim.sentence || !one.date.value) return [];
    const start = toText(paragraph.segments, one.start) - sentence.start;
    const end = toText(paragraph.segments, one.end) - sentence.start;
    const between = end <= at.start ? text.slice(end, at.start) : text.slice(at.end, start);
    const opens = start < OPENS && end <= at.start;
    return !APART.test(opens ? between.replace(/^\s*,/, '') : between) ? [one.date.value] : [];
  });
}

/** Whether a time of a table is one that the draft gives, another, or neither can be said. */
export type Timing = 'same' | 'other' | 'unknown';

export function timingOf(time: string | null, dates: readonly string[]): Timing {
  if (!time || !dates.length) return 'unknown';
  if (time.startsWith('--')) {
    const months = dates.flatMap(date => /^\d{4}-(\d\d)/.exec(date)?.[1] ?? []);
    return months.includes(time.slice(2)) ? 'same' : months.length ? 'other' : 'unknown';
  }
  const at = extentOf(time);
  if (!at || at.from === null || at.to === null) return 'unknown';
  let meets = false;
  for (const date of dates) {
    const extent = extentOf(date);
    if (!extent) continue;
    const [from, to] = [extent.from ?? Number.NEGATIVE_INFINITY, extent.to ?? Number.POSITIVE_INFINITY];
    if (from <= at.from && at.from <= to) return 'same';
    // a day of that month, a month of that year: the table is too coarse to tell
    if (at.from <= from && from <= at.to) meets = true;
  }
  return meets ? 'unknown' : 'other';
}

/** A month or a year, which is when something was; a day may be the one on which it was said. */
export const isLong = (date: string): boolean => /^\d{4}(?:-\d\d)?$/.test(date);
