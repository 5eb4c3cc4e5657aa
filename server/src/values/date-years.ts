/** The year of a month or a day that names none, as newspapers mean it. */
import { type CalendarDay, dayNumber } from './calendar.ts';
import { narratedYear, type Of, type Setting } from './date-setting.ts';
import type { Step } from './date-shape.ts';

/** Year for a month or day that names none: the nearest that fits tense, as newspapers mean it. */
export function yearFor(setting: Setting, step: Step | undefined, ahead: (year: number) => -1 | 0 | 1): number | null {
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

export const sideOf = (now: CalendarDay | null, month: number, day: number | null): -1 | 0 | 1 => {
  if (!now) return 0;
  if (month !== now.month) return month < now.month ? -1 : 1;
  return day === null || day === now.day ? 0 : day < now.day ? -1 : 1;
};

/** Without a hint, a date more than seven months off lies in the nearer year. */
export function nearerYear(setting: Setting, year: number, month: number): number {
  if (!setting.now || (setting.sure && setting.direction !== 0) || year !== setting.now.year) return year;
  const apart = month - setting.now.month;
  return apart > 7 ? year - 1 : apart < -9 ? year + 1 : year;
}

export function yearOf(setting: Setting, step: Step | undefined, yearStep: boolean, month: number, day: number | null): number | null {
  if (yearStep && setting.now && step !== undefined) return setting.now.year + step;
  const year = yearFor(setting, step, () => sideOf(setting.now, month, day));
  return year === null || step !== undefined ? year : nearerYear(setting, year, month);
}

/** Newspapers give the year with a day that is not this year's, except around New Year and for what is just over or just ahead. */
export function currentYear(shape: Of<'day'>, setting: Setting, year: number | null): number | null {
  const { now } = setting;
  if (year === null || !now || shape.step !== undefined || narratedYear(setting) !== null || Math.abs(year - now.year) > 1) return year;
  const today = dayNumber(now);
  const apart = (other: number): number => dayNumber({ year: other, month: shape.month, day: Math.min(shape.day, 28) }) - today;
  // Behind by most of a year, while the next one is near: that one is meant, whatever the verb.
  if (apart(year) < -300 && apart(year + 1) < 65) return year + 1;
  // "the lenders allow it from Jan. 1": the nearer one, where the sentence looks ahead.
  if (setting.direction > 0 && apart(year) < -180 && apart(year + 1) < -apart(year)) return year + 1;
  return apart(year) > 350 ? year - 1 : year;
}
