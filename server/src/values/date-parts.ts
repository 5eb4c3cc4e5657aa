/** Parts of what is already fixed: late October, the end of the year, the first nine months of 2021. */
import { dayNumber, dayOf, dayText, monthLength, monthText, nthWeekday, shiftMonth, yearText } from './calendar.ts';
import { exactDay, monday, type Of, startOf } from './date-setting.ts';
import type { Part } from './date-shape.ts';
import { type Extent, extentOf, stretchText } from './edtf.ts';

/** Early, middle and late thirds, as people use them: "late October" is its last ten days, "the early 1980s" 1980–84. */
export function part(value: string | null, which: Part): string | null {
  const start = startOf(value);
  const extent = extentOf(value);
  if (!value || !start || !extent || extent.to === null || extent.from === null) return value;
  const pick = <V>(early: V, mid: V, late: V): V => (which === 'early' ? early : which === 'mid' ? mid : late);
  const length = extent.to - extent.from + 1;
  if (length === 1) return value;
  if (length <= 31 && length >= 28) {
    const [a, b] = pick([1, 10], [11, 20], [21, monthLength(start.year, start.month)]);
    return stretchText(dayNumber({ ...start, day: a }), dayNumber({ ...start, day: b }));
  }
  if (length === 7) return stretchText(extent.from + pick(0, 2, 3), extent.from + pick(2, 4, 6));
  if (length === 365 || length === 366) {
    const [a, b] = pick([1, 4], [5, 8], [9, 12]);
    return `${monthText(start.year, a)}/${monthText(start.year, b)}`;
  }
  if (value.length === 4 && value.endsWith('X')) {
    const size = value.endsWith('XX') ? 10 : 1;
    const [a, b] = pick([0, size === 10 ? 3 : 4], [3, 6], [6, 9]);
    return `${yearText(start.year + a * size)}/${yearText(start.year + b * size + size - 1)}`;
  }
  return value;
}

/** The end of a month or a year is its last day; of anything longer its last years. */
export function edge(value: string | null, which: Of<'edge'>['edge']): string | null {
  const extent: Extent | null = extentOf(value);
  if (!value || !extent || extent.from === null || extent.to === null) return null;
  const length = extent.to - extent.from + 1;
  if (which === 'turn') return length > 366 ? `${yearText(dayOf(extent.from).year)}~` : dayText(dayOf(extent.from));
  if (length > 400 || which === 'middle') return part(value, which === 'start' ? 'early' : which === 'middle' ? 'mid' : 'late');
  return dayText(dayOf(which === 'start' ? extent.from : extent.to));
}

/** The first or second half of a month, a year, a decade or a century. */
export function half(value: string | null, which: number): string | null {
  const extent = extentOf(value);
  const start = startOf(value);
  if (!value || !start || !extent || extent.from === null || extent.to === null) return null;
  const length = extent.to - extent.from + 1;
  if (length >= 365 && length <= 366)
    return which === 1
      ? `${monthText(start.year, 1)}/${monthText(start.year, 6)}`
      : `${monthText(start.year, 7)}/${monthText(start.year, 12)}`;
  if (value.endsWith('X')) {
    const years = value.endsWith('XX') ? 50 : 5;
    const first = start.year + (which === 1 ? 0 : years);
    return `${yearText(first)}/${yearText(first + years - 1)}`;
  }
  if (length > 31 || length < 28) return null;
  return stretchText(extent.from + (which === 1 ? 0 : 15), which === 1 ? extent.from + 14 : extent.to);
}

/** A stretch counted from the beginning or the end of a month or a year. */
export function stretch(value: string | null, shape: Of<'stretch'>): string | null {
  const extent = extentOf(value);
  if (!extent || extent.from === null || extent.to === null) return null;
  const last = shape.order < 0;
  const first = dayOf(last ? extent.to : extent.from);
  if (shape.weekday !== null) {
    return extent.to - extent.from > 31 ? null : dayText(nthWeekday(first.year, first.month, shape.weekday, shape.order));
  }
  if (shape.unit === 'month') {
    const from = last
      ? shiftMonth(first.year, first.month, 1 - shape.amount)
      : shiftMonth(first.year, first.month, (shape.order - 1) * shape.amount);
    const to = shiftMonth(from.year, from.month, shape.amount - 1);
    return shape.amount === 1 ? monthText(from.year, from.month) : `${monthText(from.year, from.month)}/${monthText(to.year, to.month)}`;
  }
  const size = shape.amount * (shape.unit === 'week' ? 7 : 1);
  if (shape.unit === 'weekend' || !Number.isInteger(size)) return null;
  const from = last ? extent.to - size + 1 : extent.from + (shape.order - 1) * size;
  return from > extent.to ? null : stretchText(from, Math.min(from + size - 1, extent.to));
}

/** The week, Monday to Sunday, that holds a day. */
export function weekOf(value: string | null): string | null {
  const days = exactDay(value);
  return days === null ? null : stretchText(monday(days), monday(days) + 6);
}
