/** Dates that count from another: last month, four days ago, the next day, the past five years. */
import { type CalendarDay, dayNumber, dayOf, dayText, monthLength, monthText, shiftMonth, weekdayOf, yearText } from './calendar.ts';
import { monday, narratedYear, type Of, type Setting, startOf } from './date-setting.ts';
import type { Step } from './date-shape.ts';
import type { Unit } from './date-words.ts';
import { extentOf, stretchText } from './edtf.ts';

/** The unit of the calendar that holds `at`, moved by `step` units. */
export function unitAt(unit: Unit, at: CalendarDay, step: number): string | null {
  const days = dayNumber(at);
  switch (unit) {
    case 'day':
      return dayText(dayOf(days + step));
    case 'week':
      return stretchText(monday(days) + 7 * step, monday(days) + 7 * step + 6);
    case 'fortnight':
      return stretchText(monday(days) + 14 * step, monday(days) + 14 * step + 13);
    case 'weekend':
      return stretchText(monday(days) + 7 * step + 5, monday(days) + 7 * step + 6);
    case 'month': {
      const { year, month: of } = shiftMonth(at.year, at.month, step);
      return monthText(year, of);
    }
    case 'quarter': {
      const count = at.year * 4 + Math.floor((at.month - 1) / 3) + step;
      return `${yearText(Math.floor(count / 4))}-${33 + (count % 4)}`;
    }
    case 'year':
      return yearText(at.year + step);
    case 'decade':
      return `${yearText(Math.floor(at.year / 10) * 10 + 10 * step).slice(0, -1)}X`;
    case 'century':
      return `${yearText(Math.floor(at.year / 100) * 100 + 100 * step).slice(0, -2)}XX`;
    default:
      return null;
  }
}

/** "The weekend" is the last one in a story of Monday to Thursday, unless the sentence looks ahead. */
export function weekend(step: Step | -2, setting: Setting): string | null {
  if (!setting.now) return null;
  const today = weekdayOf(dayNumber(setting.now));
  const behind = step === 0 && setting.direction < 0 && today >= 1 && today <= 5;
  return unitAt('weekend', setting.now, behind ? -1 : step);
}

/** "The next day" needs a day to count from, "that month" a month or less. */
const LONGEST: Partial<Record<Unit, number>> = { day: 0, week: 6, weekend: 6, month: 30, quarter: 91, year: 366 };

/** The first day of the date told before, where it is short enough to count in that unit. */
function toldStart(unit: Unit, setting: Setting): CalendarDay | null {
  const extent = extentOf(setting.text);
  if (!extent || extent.from === null || extent.to === null || extent.to - extent.from > (LONGEST[unit] ?? 40000)) return null;
  return dayOf(extent.from);
}

export function same(shape: Of<'same'>, setting: Setting): string | null {
  const start = toldStart(shape.unit, setting);
  return start && unitAt(shape.unit, start, shape.step);
}

/** "The same month last year" after "in May", "the same period a year earlier" after "the first quarter of 2022". */
export function again(shape: Of<'again'>, setting: Setting): string | null {
  const start = shape.unit ? toldStart(shape.unit, setting) : startOf(setting.text);
  if (!start || !setting.text) return null;
  const base = shape.from === 'text' ? start.year : setting.now?.year;
  const year = shape.year ?? (base === undefined ? null : base - shape.back);
  if (year === null || !Number.isInteger(year)) return null;
  if (shape.unit) return unitAt(shape.unit, { ...start, year }, 0);
  return setting.text.replace(/\d{4}(?=-|$|\/|~)/g, figure => yearText(Number(figure) + year - start.year));
}

/** "The quarter ended Sept. 30" by its last day or month: a quarter or a year of the calendar where it is one. */
export function ended({ unit, amount }: Of<'ended'>, of: string | null): string | null {
  const extent = extentOf(of);
  if (!extent || extent.to === null) return null;
  const last = dayOf(extent.to);
  const months = (MONTHS[unit] ?? 0) * amount;
  if (!months) return stretchText(extent.to - (DAYS[unit] ?? 1) * amount + 1, extent.to);
  const whole = last.day === monthLength(last.year, last.month);
  if (!whole && last.day < 25) {
    const from = shiftMonth(last.year, last.month, -months);
    return stretchText(dayNumber({ ...from, day: Math.min(last.day, monthLength(from.year, from.month)) }) + 1, extent.to);
  }
  const from = shiftMonth(last.year, last.month, 1 - months);
  if (months === 12 && last.month === 12) return yearText(last.year);
  if (months === 3 && last.month % 3 === 0) return unitAt('quarter', last, 0);
  return `${monthText(from.year, from.month)}/${monthText(last.year, last.month)}`;
}

/** "A week before Christmas", "the Friday after Easter"; `of` is the day counted from. */
export function counted({ unit, weekday, amount, sign, exact }: Of<'counted'>, of: string | null): string | null {
  const day = startDays(of);
  if (day === null) return null;
  if (weekday !== null) {
    const apart = (sign * (weekday - weekdayOf(day)) + 14) % 7 || 7;
    return dayText(dayOf(day + sign * apart));
  }
  if (exact && unit === 'weekend')
    return unitAt('weekend', dayOf(day + (sign < 0 ? -1 : 1)), weekdayOf(day) === 6 || sign > 0 ? (sign < 0 ? -1 : 0) : -1);
  return exact && unit !== 'day' ? unitAt(unit, dayOf(day), sign) : moved(unit, amount * sign, dayOf(day));
}

const startDays = (value: string | null): number | null => {
  const start = startOf(value);
  return start && dayNumber(start);
};

/** `amount` units away from `at`, as fine as the unit: years give a year, months a month, days a day. */
function moved(unit: Unit, amount: number, at: CalendarDay): string | null {
  const whole = Number.isInteger(amount);
  switch (unit) {
    case 'day':
      return whole ? dayText(dayOf(dayNumber(at) + amount)) : null;
    case 'week':
    case 'fortnight':
      return `${dayText(dayOf(dayNumber(at) + Math.round(amount * (unit === 'week' ? 7 : 14))))}~`;
    case 'quarter':
      return whole ? unitAt('quarter', at, amount) : null;
    case 'month': {
      const { year, month: of } = shiftMonth(at.year, at.month, Math.round(amount));
      return monthText(year, of);
    }
    case 'year': {
      if (whole) return Math.abs(at.year + amount) > 9999 ? null : yearText(at.year + amount);
      const { year, month: of } = shiftMonth(at.year, at.month, Math.round(amount * 12));
      return `${monthText(year, of)}~`;
    }
    case 'decade':
    case 'century': {
      const year = at.year + amount * (unit === 'decade' ? 10 : 100);
      return Math.abs(year) > 9999 || !Number.isInteger(year) ? null : `${yearText(year)}~`;
    }
    default:
      return null;
  }
}

export function shift(shape: Of<'shift'>, setting: Setting): string | null {
  if (shape.amount === null) return null;
  const signed = shape.amount * shape.sign;
  if (shape.unit === 'hour') {
    const now = shape.from === 'now' ? setting.now : null;
    return now && shape.amount % 24 === 0 ? dayText(dayOf(dayNumber(now) + signed / 24)) : null;
  }
  const extent = shape.from === 'text' ? extentOf(setting.text) : null;
  if (shape.from === 'text' && extent && (shape.unit === 'day' || shape.unit === 'week') && extent.from !== extent.to) return null;
  // "A year earlier" in a story with no other date counts from the story's own.
  const at = shape.from === 'text' ? startOf(setting.text) : setting.now;
  if (!at) return null;
  // "in May from a year earlier": the May before.
  const month = shape.from === 'text' && shape.unit === 'year' && shape.amount === 1 && /^\d{4}-\d\d$/.test(setting.text ?? '');
  const value = month ? monthText(at.year + signed, at.month) : moved(shape.unit, signed, at);
  // What is told as past does not lie ahead of the story: some other day was meant.
  if (shape.from === 'text' && setting.direction < 0 && setting.now && (startDays(value) ?? 0) > dayNumber(setting.now)) return null;
  // "Two hundred years later" never counts from the story's own day.
  if (shape.from === 'text' && shape.sign > 0 && setting.now && (startOf(value)?.year ?? 0) > setting.now.year + 50) return null;
  return value && shape.about && !value.endsWith('~') ? `${value}~` : value;
}

/** Days and months of a unit. */
const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

export function windowed(shape: Of<'window'>, setting: Setting): string | null {
  // "The next five years" after 1655 are not ours.
  const narrated = shape.sign > 0 && shape.amount !== null ? narratedYear(setting) : null;
  const now = narrated !== null && setting.now && Math.abs(narrated - setting.now.year) > 2 ? startOf(setting.text) : setting.now;
  if (!now) return null;
  const today = dayText(now);
  const join = (other: string): string => (shape.sign < 0 ? `${other}/${today}` : `${today}/${other}`);
  if (shape.amount === null) return join('');
  const signed = shape.amount * shape.sign;
  const days = shape.unit === 'hour' ? (shape.amount % 24 === 0 ? 1 / 24 : 0) : (DAYS[shape.unit] ?? 0);
  if (days) return join(dayText(dayOf(dayNumber(now) + Math.round(signed * days))));
  const months = MONTHS[shape.unit] ?? 0;
  if (!months) return null;
  const { year, month: of } = shiftMonth(now.year, now.month, Math.round(signed * months));
  if (year < 0) return null;
  return join(dayText({ year, month: of, day: Math.min(now.day, monthLength(year, of)) }));
}
