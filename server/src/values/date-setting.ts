/** What is known where a date stands: the publication date, the dates before it, the direction of the sentence. */
import { type CalendarDay, dayOf, weekdayOf } from './calendar.ts';
import type { Direction } from './date-direction.ts';
import type { Shape } from './date-shape.ts';
import { extentOf } from './edtf.ts';

/** What is known where the expression stands. */
export interface Setting {
  /** Publication date. */
  readonly now: CalendarDay | null;
  /** The value of the last date before it in the paragraph, or null. */
  readonly text: string | null;
  /** That date names its year itself: the story tells of that time. */
  readonly told: boolean;
  /** It was said of what lies ahead. */
  readonly ahead?: boolean;
  /** The week that the sentence has just named ("last week: 1,240 on Wednesday"), or null. */
  readonly week: string | null;
  readonly direction: Direction;
  /** The verb beside the date gave the direction. */
  readonly sure: boolean;
  /** Somebody says it, between quotation marks. */
  readonly quoted?: boolean;
}

export type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

export const startOf = (edtf: string | null): CalendarDay | null => {
  const extent = extentOf(edtf);
  return extent?.from == null ? null : dayOf(extent.from);
};

export const exactDay = (edtf: string | null): number | null => {
  const extent = extentOf(edtf);
  return extent && extent.from !== null && extent.from === extent.to ? extent.from : null;
};

/** The year that the paragraph last spoke of, where it is not the publication year. */
export function narratedYear({ now, text, told, ahead, direction, sure }: Setting): number | null {
  const start = told ? startOf(text) : null;
  // What lies ahead is ours; in the telling of long ago ("put off until 5 June") it lay ahead then.
  if (start && sure && direction > 0 && !(now && now.year - start.year > 40)) return null;
  // "Sales will shrink in 2019; in July it had planned …": what lies behind is not told of a year ahead.
  if (!start || (ahead && direction < 0)) return null;
  return now && (start.year === now.year || (Math.abs(start.year - now.year) < 2 && text!.length >= 10)) ? null : start.year;
}

/** Weeks run from Monday to Sunday. */
export const monday = (days: number): number => days - ((weekdayOf(days) + 6) % 7);
