/** The calendar as arithmetic: days as numbers, weekdays, months and EDTF text, with no clock and no time zone. */

/** A day of the Gregorian calendar (proleptic); `month` and `day` from 1, year 0 is 1 BC. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The day with that number of days since 1970-01-01. */
export function dayOf(days: number): CalendarDay {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days the month has; `month` from 1. */
export const monthLength = (year: number, month: number): number => (month === 2 && leap(year) ? 29 : LENGTHS[month - 1]);

/** True for a day that the calendar has. */
export const isDay = ({ year, month, day }: CalendarDay): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);

/** The month `by` months away, `month` from 1. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + (month - 1) + by;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `1990`, `0079`, `-0043`. */
export const yearText = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

/** `1990-03`. */
export const monthText = (year: number, month: number): string => `${yearText(year)}-${two(month)}`;

/** `1990-03-05`. */
export const dayText = ({ year, month, day }: CalendarDay): string => `${monthText(year, month)}-${two(day)}`;

/** `2022-02-15` as a day; null where it is no day of the calendar. */
export function parseDay(text: string): CalendarDay | null {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

/** Easter Sunday of the year in the Western churches. */
export function easter(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const count = epact + sunday - 7 * late + 114;
  return { year, month: Math.floor(count / 31), day: (count % 31) + 1 };
}

/** The `nth` (from 1; -1 is the last) given weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): CalendarDay {
  if (nth < 0) {
    const last = dayNumber({ year, month, day: monthLength(year, month) });
    return dayOf(last - ((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayNumber({ year, month, day: 1 });
  return dayOf(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}
