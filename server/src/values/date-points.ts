/** Days, months, weekdays, seasons, quarters and holidays on the calendar, under the publication date. */
import { dayNumber, dayOf, dayText, isDay, monthText, weekdayOf, yearText } from './calendar.ts';
import type { Direction } from './date-direction.ts';
import type { Step } from './date-shape.ts';
import { exactDay, monday, narratedYear, type Of, type Setting, startOf } from './date-setting.ts';
import { extentOf } from './edtf.ts';
import { currentYear, nearerYear, sideOf, yearFor, yearOf } from './date-years.ts';
import { HOLIDAYS } from './holidays.ts';

const twoFigures = (n: number): string => String(n).padStart(2, '0');

/** "June 11 of that year": the year of the date before it. */
const toldYear = (step: Step, { text }: Setting): number | null => {
  const start = startOf(text);
  return start && start.year + step;
};

export function day(shape: Of<'day'>, setting: Setting): string | null {
  const year = shape.textStep !== undefined ? toldYear(shape.textStep, setting) : yearOfDay(shape, setting);
  if (year === null) return null;
  const value = { year, month: shape.month, day: shape.day };
  return isDay(value) ? dayText(value) : null;
}

/** A day of the last or the next days is the story's own news, whatever old year it has just told of: "… in 1956, died on Jan. 29". */
function newsYear(shape: Of<'day'>, setting: Setting): number | null {
  const { now } = setting;
  if (!now || shape.step !== undefined || narratedYear(setting) === null) return null;
  const today = dayNumber(now);
  const close = (year: number): boolean => {
    const apart = dayNumber({ year, month: shape.month, day: Math.min(shape.day, 28) }) - today;
    return apart >= -10 && apart <= 7;
  };
  return [now.year, now.year - 1, now.year + 1].find(close) ?? null;
}

const yearOfDay = (shape: Of<'day'>, setting: Setting): number | null =>
  shape.year ??
  newsYear(shape, setting) ??
  currentYear(shape, setting, yearOf(setting, shape.step, shape.step !== undefined && !shape.near, shape.month, shape.day));

export function dayOfMonth(shape: Of<'day-of-month'>, setting: Setting): string | null {
  const at = startOf(setting.text) ?? setting.now;
  const value = at && { ...at, day: shape.day };
  return value && isDay(value) ? dayText(value) : null;
}

function yearOfMonth(shape: Of<'month'>, setting: Setting): number | null {
  if (shape.textStep !== undefined) return toldYear(shape.textStep, setting);
  if (shape.yearStep !== undefined) return setting.now && setting.now.year + shape.yearStep;
  return shape.year ?? yearOf(setting, shape.step, false, shape.month, null);
}

export function month(shape: Of<'month'>, setting: Setting): string | null {
  if (shape.beside !== undefined) {
    const start = startOf(setting.text);
    return start && monthText(besideYear(start.year, Math.sign(shape.month - start.month), shape.beside), shape.month);
  }
  const year = yearOfMonth(shape, setting);
  return year === null ? null : monthText(year, shape.month);
}

/** The year of "the following March" after a date of `year`: `side` tells whether its March lies ahead of that date. */
const besideYear = (year: number, side: number, step: Step): number =>
  step === 0 || (step > 0 ? side > 0 : side < 0) ? year : year + step;

/**
 * A plain weekday is the nearest in the sentence's direction, the publication day included. "Last Tuesday" said a day or two
 * after a Tuesday is the one before: that other one would have been just "Tuesday". "Next" is the coming week's.
 */
export function weekday(shape: Of<'weekday'>, setting: Setting): string | null {
  const narrated = exactDay(setting.text);
  const now = setting.now ? dayNumber(setting.now) : null;
  if (now === null) return null;
  const base = now;
  const back = (weekdayOf(base) - shape.weekday + 7) % 7;
  const on = (days: number): string => dayText(dayOf(days));
  if (shape.beside) {
    if (narrated === null) return null;
    // "That Tuesday" is the one just spoken of, or nobody knows which.
    if (shape.step === 0) return weekdayOf(narrated) === shape.weekday ? on(narrated) : null;
    const apart = (shape.weekday - weekdayOf(narrated) + 7) % 7 || 7;
    return on(shape.step === 1 ? narrated + apart : narrated - (7 - (apart % 7)));
  }
  const week = shape.step === undefined ? extentOf(setting.week)?.from : null;
  if (week != null) return on(monday(week) + ((shape.weekday + 6) % 7));
  if (shape.near) return on(shape.step === 1 ? base + 7 - back : base - (back || 7));
  if (shape.step === -1) return on(base - (back <= 2 ? back + 7 : back));
  if (shape.step === 1) return on(monday(base) + 7 + ((shape.weekday + 6) % 7));
  if (back === 0) return on(base);
  if (shape.step === 0 && setting.direction >= 0) return on(base + 7 - back);
  return on(setting.direction > 0 ? base + 7 - back : base - back);
}

export function season(shape: Of<'season'>, setting: Setting): string | null {
  const code = (year: number): string => `${yearText(year)}-${shape.season}`;
  if (shape.year !== null) return code(shape.year);
  if (shape.beside !== undefined) {
    const start = startOf(setting.text);
    if (!start) return null;
    const first = (shape.season - 20) * 3;
    // A year told alone has room for any season of it: the following spring is the next year's.
    const side = shape.season === 24 ? 1 : first > start.month ? 1 : -1;
    return code(besideYear(start.year, setting.text!.length === 4 ? -shape.beside : side, shape.beside));
  }
  const narrated = shape.step === undefined ? narratedYear(setting) : null;
  if (narrated !== null) return code(narrated);
  const { now } = setting;
  if (!now) return null;
  // Winter counts for the year in which it begins.
  const current = shape.season === 24 && now.month <= 2 ? now.year - 1 : now.year;
  const first = (shape.season - 20) * 3;
  const inside = shape.season === 24 ? now.month === 12 || now.month <= 2 : now.month >= first && now.month < first + 3;
  const over = !inside && (shape.season === 24 ? false : now.month >= first + 3);
  if (shape.step === 0) return code(!inside && !over && setting.direction < 0 && first - now.month > 4 ? current - 1 : current);
  const direction = shape.step ?? setting.direction;
  if (direction < 0) return code(inside && shape.step === undefined ? current : over ? current : current - 1);
  if (direction > 0) return code(inside && shape.step === undefined ? current : over || inside ? current + 1 : current);
  return code(current);
}

/** `of` is the value of the year that it is said to be of, or null. */
export function quarter(shape: Of<'quarter'>, of: string | null, setting: Setting): string | null {
  const named = shape.year ? (startOf(of)?.year ?? null) : narratedYear(setting);
  if (named !== null) return `${yearText(named)}-${32 + shape.quarter}`;
  const { now } = setting;
  if (!now || shape.year) return null;
  const current = Math.ceil(now.month / 3);
  const year =
    shape.quarter > current && setting.direction <= 0
      ? now.year - 1
      : shape.quarter < current && setting.direction > 0
        ? now.year + 1
        : now.year;
  return `${yearText(year)}-${32 + shape.quarter}`;
}

/** Americans vote in even years. */
const electionYear = (year: number, direction: Direction): number => (year % 2 === 0 ? year : direction > 0 ? year + 1 : year - 1);

export function holiday(shape: Of<'holiday'>, setting: Setting): string | null {
  const falls = HOLIDAYS.get(shape.name);
  if (!falls) return null;
  if (shape.year !== null) return dayText(falls(shape.year));
  if (!setting.now) return null;
  const side = (year: number): -1 | 0 | 1 => {
    const at = falls(year);
    return sideOf(setting.now, at.month, at.day);
  };
  if (shape.name === 'election day') return dayText(falls(electionYear(setting.now.year, setting.direction)));
  // "On March 9, 2020, he said: “It will be gone by Easter.”"
  const toldOn =
    setting.quoted && setting.told && shape.step === undefined && setting.direction >= 0 && /^\d{4}-\d\d-\d\d$/.test(setting.text ?? '')
      ? startOf(setting.text)
      : null;
  if (toldOn && toldOn.year !== setting.now.year) {
    const then = dayText(falls(toldOn.year));
    return then < dayText(toldOn) ? dayText(falls(toldOn.year + 1)) : then;
  }
  let year = yearFor(setting, shape.step, side);
  if (year === null) return null;
  if (shape.step === undefined && setting.direction === 0) year = nearerYear(setting, year, falls(year).month);
  const at = falls(year);
  year = currentYear({ kind: 'day', year: null, month: at.month, day: at.day, step: shape.step }, setting, year) ?? year;
  return dayText(falls(year));
}

export function decade(shape: Of<'decade'>, setting: Setting): string {
  const limit = setting.now?.year ?? 2020;
  const year = !shape.short ? shape.year : 2000 + shape.year <= limit && shape.year < 20 ? 2000 + shape.year : 1900 + shape.year;
  return `${yearText(year).slice(0, 3)}X`;
}

export const century = (shape: Of<'century'>): string =>
  shape.century > 0 ? `${twoFigures(shape.century - 1)}XX` : `${yearText(shape.century * 100 + 1)}/${yearText((shape.century + 1) * 100)}`;
