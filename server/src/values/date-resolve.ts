/** From what an expression says to the day it means: resolves a shape against the publication date and the dates before it. */
import {
  type CalendarDay, dayNumber, dayOf, dayText, isDay, monthLength, monthText, nthWeekday, shiftMonth, weekdayOf, yearText,
} from './calendar.ts';
import type { Direction } from './date-direction.ts';
import type { Part, Shape, Step } from './date-shape.ts';
import type { Unit } from './date-words.ts';
import { type Extent, extentOf, stretchText } from './edtf.ts';
import { HOLIDAYS } from './holidays.ts';

/** What is known where the expression stands. */
export interface Setting {
  /** Publication date. */
  readonly now: CalendarDay | null;
  /** The value of the last date before it in the paragraph, or null. */
  readonly text: string | null;
  /** That date names its year itself: the story tells of that time. */
  readonly told: boolean;
  readonly direction: Direction;
  /** The verb beside the date gave the direction. */
  readonly sure: boolean;
}

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

const startOf = (edtf: string | null): CalendarDay | null => {
  const extent = extentOf(edtf);
  return extent?.from == null ? null : dayOf(extent.from);
};

const exactDay = (edtf: string | null): number | null => {
  const extent = extentOf(edtf);
  return extent && extent.from !== null && extent.from === extent.to ? extent.from : null;
};

/** The year that the paragraph last spoke of, where it is not the publication year. */
function narratedYear({ now, text, told, direction, sure }: Setting): number | null {
  const start = told && !(sure && direction > 0) ? startOf(text) : null;
  if (!start) return null;
  return now && (start.year === now.year || (Math.abs(start.year - now.year) < 2 && text!.length >= 10)) ? null : start.year;
}

/** Year for a month or day that names none: the nearest that fits tense, as newspapers mean it. */
function yearFor(setting: Setting, step: Step | undefined, ahead: (year: number) => -1 | 0 | 1): number | null {
  const narrated = step === undefined ? narratedYear(setting) : null;
  if (narrated !== null) return narrated;
  if (!setting.now) return null;
  const { year } = setting.now;
  const side = ahead(year);
  const direction = step ?? (setting.sure ? setting.direction : 0);
  if (direction < 0) return side > 0 || (step === -1 && side === 0) ? year - 1 : year;
  if (direction > 0) return side < 0 || (step === 1 && side === 0) ? year + 1 : year;
  return year;
}

const sideOf = (now: CalendarDay | null, month: number, day: number | null): -1 | 0 | 1 => {
  if (!now) return 0;
  if (month !== now.month) return month < now.month ? -1 : 1;
  return day === null || day === now.day ? 0 : day < now.day ? -1 : 1;
};

/** Without a hint, a date more than seven months off lies in the nearer year. */
function nearerYear(setting: Setting, year: number, month: number): number {
  if (!setting.now || (setting.sure && setting.direction !== 0) || year !== setting.now.year) return year;
  const apart = month - setting.now.month;
  return apart > 7 ? year - 1 : apart < -9 ? year + 1 : year;
}

function yearOf(setting: Setting, step: Step | undefined, yearStep: boolean, month: number, day: number | null): number | null {
  if (yearStep && setting.now && step !== undefined) return setting.now.year + step;
  const year = yearFor(setting, step, () => sideOf(setting.now, month, day));
  return year === null || step !== undefined ? year : nearerYear(setting, year, month);
}

/** Newspapers give the year with a day that is not this year's, except around New Year and for what is just over or just ahead. */
function currentYear(shape: Of<'day'>, setting: Setting, year: number | null): number | null {
  const { now } = setting;
  if (year === null || !now || shape.step !== undefined || narratedYear(setting) !== null || Math.abs(year - now.year) > 1) return year;
  const today = dayNumber(now);
  const apart = (other: number): number => dayNumber({ year: other, month: shape.month, day: Math.min(shape.day, 28) }) - today;
  // Behind by most of a year, while the next one is near: that one is meant, whatever the verb.
  if (apart(year) < -300 && apart(year + 1) < 65) return year + 1;
  return apart(year) > 350 ? year - 1 : year;
}

function day(shape: Of<'day'>, setting: Setting): string | null {
  const year = shape.year ?? currentYear(shape, setting, yearOf(setting, shape.step, shape.step !== undefined, shape.month, shape.day));
  if (year === null) return null;
  const value = { year, month: shape.month, day: shape.day };
  return isDay(value) ? dayText(value) : null;
}

function dayOfMonth(shape: Of<'day-of-month'>, setting: Setting): string | null {
  const at = startOf(setting.text) ?? setting.now;
  const value = at && { ...at, day: shape.day };
  return value && isDay(value) ? dayText(value) : null;
}

function month(shape: Of<'month'>, setting: Setting): string | null {
  const year = shape.year ?? yearOf(setting, shape.step, false, shape.month, null);
  return year === null ? null : monthText(year, shape.month);
}

/** Weeks run from Monday to Sunday. */
const monday = (days: number): number => days - ((weekdayOf(days) + 6) % 7);

/**
 * A plain weekday is the nearest in the sentence's direction, the publication day included. "Last Tuesday" said a day or two
 * after a Tuesday is the one before: that other one would have been just "Tuesday". "Next" is the coming week's.
 */
function weekday(shape: Of<'weekday'>, setting: Setting): string | null {
  const narrated = exactDay(setting.text);
  const now = setting.now ? dayNumber(setting.now) : null;
  if (now === null) return null;
  const base = now;
  const back = (weekdayOf(base) - shape.weekday + 7) % 7;
  const on = (days: number): string => dayText(dayOf(days));
  if (shape.beside) {
    if (narrated === null) return null;
    const apart = (shape.weekday - weekdayOf(narrated) + 7) % 7 || 7;
    return on(shape.step === 1 ? narrated + apart : narrated - (7 - (apart % 7)));
  }
  if (shape.step === -1) return on(base - (back <= 2 ? back + 7 : back));
  if (shape.step === 1) return on(monday(base) + 7 + ((shape.weekday + 6) % 7));
  if (back === 0) return on(base);
  if (shape.step === 0 && setting.direction >= 0) return on(base + 7 - back);
  return on(setting.direction > 0 ? base + 7 - back : base - back);
}

function season(shape: Of<'season'>, setting: Setting): string | null {
  const code = (year: number): string => `${yearText(year)}-${shape.season}`;
  if (shape.year !== null) return code(shape.year);
  const narrated = shape.step === undefined ? narratedYear(setting) : null;
  if (narrated !== null) return code(narrated);
  const { now } = setting;
  if (!now) return null;
  // Winter counts for the year in which it begins.
  const current = shape.season === 24 && now.month <= 2 ? now.year - 1 : now.year;
  const first = (shape.season - 20) * 3;
  const inside = shape.season === 24 ? now.month === 12 || now.month <= 2 : now.month >= first && now.month < first + 3;
  const over = !inside && (shape.season === 24 ? false : now.month >= first + 3);
  if (shape.step === 0) return code(!inside && !over && setting.direction < 0 ? current - 1 : current);
  const direction = shape.step ?? setting.direction;
  if (direction < 0) return code(inside && shape.step === undefined ? current : over ? current : current - 1);
  if (direction > 0) return code(inside && shape.step === undefined ? current : over || inside ? current + 1 : current);
  return code(current);
}

function quarter(shape: Of<'quarter'>, setting: Setting): string | null {
  const named = shape.year ? startOf(resolve(shape.year, setting))?.year ?? null : narratedYear(setting);
  if (named !== null) return `${yearText(named)}-${32 + shape.quarter}`;
  const { now } = setting;
  if (!now || shape.year) return null;
  const current = Math.ceil(now.month / 3);
  const year = shape.quarter > current && setting.direction <= 0 ? now.year - 1 : shape.quarter < current && setting.direction > 0 ? now.year + 1 : now.year;
  return `${yearText(year)}-${32 + shape.quarter}`;
}

/** The unit of the calendar that holds `at`, moved by `step` units. */
function unitAt(unit: Unit, at: CalendarDay, step: number): string | null {
  const days = dayNumber(at);
  switch (unit) {
    case 'day': return dayText(dayOf(days + step));
    case 'week': return stretchText(monday(days) + 7 * step, monday(days) + 7 * step + 6);
    case 'fortnight': return stretchText(monday(days) + 14 * step, monday(days) + 14 * step + 13);
    case 'weekend': return stretchText(monday(days) + 7 * step + 5, monday(days) + 7 * step + 6);
    case 'month': {
      const { year, month: of } = shiftMonth(at.year, at.month, step);
      return monthText(year, of);
    }
    case 'quarter': {
      const count = at.year * 4 + Math.floor((at.month - 1) / 3) + step;
      return `${yearText(Math.floor(count / 4))}-${33 + (count % 4)}`;
    }
    case 'year': return yearText(at.year + step);
    case 'decade': return `${yearText(Math.floor(at.year / 10) * 10 + 10 * step).slice(0, -1)}X`;
    case 'century': return `${yearText(Math.floor(at.year / 100) * 100 + 100 * step).slice(0, -2)}XX`;
    default: return null;
  }
}

/** "The weekend" is the last one in a story of Monday to Thursday, unless the sentence looks ahead. */
function weekend(step: Step | -2, setting: Setting): string | null {
  if (!setting.now) return null;
  const today = weekdayOf(dayNumber(setting.now));
  const behind = step === 0 && setting.direction < 0 && today >= 1 && today <= 5;
  return unitAt('weekend', setting.now, behind ? -1 : step);
}

function same(shape: Of<'same'>, setting: Setting): string | null {
  const extent = extentOf(setting.text);
  if (!extent || extent.from === null || extent.to === null) return null;
  // "The next day" needs a day to count from, "that month" a month or less.
  const length = extent.to - extent.from;
  const longest: Partial<Record<Unit, number>> = { day: 0, week: 6, weekend: 6, month: 30, quarter: 91, year: 366 };
  if (length > (longest[shape.unit] ?? 40000)) return null;
  return unitAt(shape.unit, dayOf(extent.from), shape.step);
}

/** `amount` units away from `at`, as fine as the unit: years give a year, months a month, days a day. */
function moved(unit: Unit, amount: number, at: CalendarDay): string | null {
  const whole = Number.isInteger(amount);
  switch (unit) {
    case 'day': return whole ? dayText(dayOf(dayNumber(at) + amount)) : null;
    case 'week': case 'fortnight': return `${dayText(dayOf(dayNumber(at) + Math.round(amount * (unit === 'week' ? 7 : 14))))}~`;
    case 'month': {
      const { year, month: of } = shiftMonth(at.year, at.month, Math.round(amount));
      return monthText(year, of);
    }
    case 'year': {
      if (whole) return Math.abs(at.year + amount) > 9999 ? null : yearText(at.year + amount);
      const { year, month: of } = shiftMonth(at.year, at.month, Math.round(amount * 12));
      return `${monthText(year, of)}~`;
    }
    case 'decade': case 'century': {
      const year = at.year + amount * (unit === 'decade' ? 10 : 100);
      return Math.abs(year) > 9999 || !Number.isInteger(year) ? null : `${yearText(year)}~`;
    }
    default: return null;
  }
}

function shift(shape: Of<'shift'>, setting: Setting): string | null {
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
  const value = moved(shape.unit, signed, at);
  // "Two hundred years later" never counts from the story's own day.
  if (shape.from === 'text' && shape.sign > 0 && setting.now && (startOf(value)?.year ?? 0) > setting.now.year + 50) return null;
  return value && shape.about && !value.endsWith('~') ? `${value}~` : value;
}

function windowed(shape: Of<'window'>, setting: Setting): string | null {
  // "The next five years" after 1655 are not ours.
  const narrated = shape.sign > 0 && shape.amount !== null ? narratedYear(setting) : null;
  const now = narrated !== null && setting.now && Math.abs(narrated - setting.now.year) > 2 ? startOf(setting.text) : setting.now;
  if (!now) return null;
  const today = dayText(now);
  const join = (other: string): string => (shape.sign < 0 ? `${other}/${today}` : `${today}/${other}`);
  if (shape.amount === null) return join('');
  const signed = shape.amount * shape.sign;
  const days = shape.unit === 'hour' && shape.amount % 24 === 0 ? 1 / 24 : shape.unit === 'day' ? 1 : shape.unit === 'week' ? 7 : shape.unit === 'fortnight' ? 14 : 0;
  if (days) return join(dayText(dayOf(dayNumber(now) + Math.round(signed * days))));
  const months = shape.unit === 'month' ? 1 : shape.unit === 'quarter' ? 3 : shape.unit === 'year' ? 12 : shape.unit === 'decade' ? 120 : shape.unit === 'century' ? 1200 : 0;
  if (!months) return null;
  const { year, month: of } = shiftMonth(now.year, now.month, Math.round(signed * months));
  if (year < 0) return null;
  return join(dayText({ year, month: of, day: Math.min(now.day, monthLength(year, of)) }));
}

/** Americans vote in even years. */
const electionYear = (year: number, direction: Direction): number => (year % 2 === 0 ? year : direction > 0 ? year + 1 : year - 1);

function holiday(shape: Of<'holiday'>, setting: Setting): string | null {
  const falls = HOLIDAYS.get(shape.name);
  if (!falls) return null;
  if (shape.year !== null) return dayText(falls(shape.year));
  if (!setting.now) return null;
  const side = (year: number): -1 | 0 | 1 => {
    const at = falls(year);
    return sideOf(setting.now, at.month, at.day);
  };
  if (shape.name === 'election day') return dayText(falls(electionYear(setting.now.year, setting.direction)));
  let year = yearFor(setting, shape.step, side);
  if (year === null) return null;
  if (shape.step === undefined && setting.direction === 0) year = nearerYear(setting, year, falls(year).month);
  const at = falls(year);
  year = currentYear({ kind: 'day', year: null, month: at.month, day: at.day, step: shape.step }, setting, year) ?? year;
  return dayText(falls(year));
}

/** Early, middle and late thirds, as people use them: "late October" is its last ten days, "the early 1980s" 1980–84. */
function part(of: Shape, which: Part, setting: Setting): string | null {
  const value = resolve(of, setting);
  const start = startOf(value);
  const extent = extentOf(value);
  if (!value || !start || !extent || extent.to === null || extent.from === null) return value;
  const pick = <V>(early: V, mid: V, late: V): V => (which === 'early' ? early : which === 'mid' ? mid : late);
  const length = extent.to - extent.from + 1;
  if (of.kind === 'weekday' || of.kind === 'near' || length === 1) return value;
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
function edge(of: Shape, which: 'start' | 'middle' | 'end' | 'turn', setting: Setting): string | null {
  const value = resolve(of, setting);
  const extent: Extent | null = extentOf(value);
  if (!value || !extent || extent.from === null || extent.to === null) return null;
  const length = extent.to - extent.from + 1;
  if (which === 'turn') return length > 366 ? `${yearText(dayOf(extent.from).year)}~` : dayText(dayOf(extent.from));
  if (length > 400 || which === 'middle') return part(of, which === 'start' ? 'early' : which === 'middle' ? 'mid' : 'late', setting);
  return dayText(dayOf(which === 'start' ? extent.from : extent.to));
}

function half(shape: Of<'half'>, setting: Setting): string | null {
  const value = shape.of ? resolve(shape.of, setting) : null;
  const extent = extentOf(value);
  const start = startOf(value);
  if (!value || !start || !extent || extent.from === null || extent.to === null) return null;
  const length = extent.to - extent.from + 1;
  if (length >= 365 && length <= 366) return shape.half === 1 ? `${monthText(start.year, 1)}/${monthText(start.year, 6)}` : `${monthText(start.year, 7)}/${monthText(start.year, 12)}`;
  if (value.endsWith('X')) {
    const years = value.endsWith('XX') ? 50 : 5;
    const first = start.year + (shape.half === 1 ? 0 : years);
    return `${yearText(first)}/${yearText(first + years - 1)}`;
  }
  if (length > 31 || length < 28) return null;
  return stretchText(extent.from + (shape.half === 1 ? 0 : 15), shape.half === 1 ? extent.from + 14 : extent.to);
}

/** A stretch counted from the beginning or the end of a month or a year. */
function stretch(shape: Of<'stretch'>, setting: Setting): string | null {
  const extent = extentOf(resolve(shape.of, setting));
  if (!extent || extent.from === null || extent.to === null) return null;
  const last = shape.order < 0;
  const first = dayOf(last ? extent.to : extent.from);
  if (shape.weekday !== null) {
    return extent.to - extent.from > 31 ? null : dayText(nthWeekday(first.year, first.month, shape.weekday, shape.order));
  }
  if (shape.unit === 'month') {
    const from = last ? shiftMonth(first.year, first.month, 1 - shape.amount) : shiftMonth(first.year, first.month, (shape.order - 1) * shape.amount);
    const to = shiftMonth(from.year, from.month, shape.amount - 1);
    return shape.amount === 1 ? monthText(from.year, from.month) : `${monthText(from.year, from.month)}/${monthText(to.year, to.month)}`;
  }
  const size = shape.amount * (shape.unit === 'week' ? 7 : 1);
  if (shape.unit === 'weekend' || !Number.isInteger(size)) return null;
  const from = last ? extent.to - size + 1 : extent.from + (shape.order - 1) * size;
  return from > extent.to ? null : stretchText(from, Math.min(from + size - 1, extent.to));
}

function weekOf(of: Shape, setting: Setting): string | null {
  const days = exactDay(resolve(of, setting));
  return days === null ? null : stretchText(monday(days), monday(days) + 6);
}

const twoFigures = (n: number): string => String(n).padStart(2, '0');

function clock(shape: Of<'clock'>, setting: Setting): string | null {
  if (!shape.day) return null;
  const value = resolve(shape.day, setting);
  return value && exactDay(value) !== null && !value.endsWith('~') ? `${value}T${twoFigures(shape.hour)}:${twoFigures(shape.minute)}:00` : value;
}

function decade(shape: Of<'decade'>, setting: Setting): string {
  const limit = setting.now?.year ?? 2020;
  const year = !shape.short ? shape.year : 2000 + shape.year <= limit && shape.year < 20 ? 2000 + shape.year : 1900 + shape.year;
  return `${yearText(year).slice(0, 3)}X`;
}

const century = (shape: Of<'century'>): string =>
  (shape.century > 0 ? `${twoFigures(shape.century - 1)}XX` : `${yearText(shape.century * 100 + 1)}/${yearText((shape.century + 1) * 100)}`);

function range(shape: Of<'range'>, setting: Setting): string | null {
  const from = resolve(shape.from, setting);
  const to = resolve(shape.to, setting);
  return from && to ? `${from}/${to}` : null;
}

/** EDTF of a shape in its setting; null when nothing fixes it. */
export function resolve(shape: Shape, setting: Setting): string | null {
  switch (shape.kind) {
    case 'day': return day(shape, setting);
    case 'day-of-month': return dayOfMonth(shape, setting);
    case 'month': return month(shape, setting);
    case 'year': return Math.abs(shape.year) > 9999 ? null : yearText(shape.year);
    case 'decade': return decade(shape, setting);
    case 'century': return century(shape);
    case 'weekday': return weekday(shape, setting);
    case 'season': return season(shape, setting);
    case 'quarter': return quarter(shape, setting);
    case 'half': return half(shape, setting);
    case 'unit':
      if (shape.unit === 'weekend') return weekend(shape.step, setting);
      return setting.now && unitAt(shape.unit, setting.now, shape.step);
    case 'same': return same(shape, setting);
    case 'shift': return shift(shape, setting);
    case 'window': return windowed(shape, setting);
    case 'near': return setting.now && dayText(dayOf(dayNumber(setting.now) + shape.days));
    case 'holiday': return holiday(shape, setting);
    case 'part': return part(shape.of, shape.part, setting);
    case 'edge': return edge(shape.of, shape.edge, setting);
    case 'clock': return clock(shape, setting);
    case 'range': return range(shape, setting);
    case 'stretch': return stretch(shape, setting);
    case 'week-of': return weekOf(shape.of, setting);
    case 'unfixed': return null;
  }
}
