/** EDTF (ISO 8601-2) as stretches of days: what a value covers on the calendar. */
import { dayNumber, dayText, dayOf, isDay, monthLength } from './calendar.ts';

/** First and last day that a value covers, as days since 1970-01-01; an open or unknown end is null. */
export interface Extent {
  readonly from: number | null;
  readonly to: number | null;
  /** `~` or `?` stands in the value. */
  readonly about: boolean;
}

const days = (year: number, month: number, toYear: number, toMonth: number): { from: number; to: number } => ({
  from: dayNumber({ year, month, day: 1 }),
  to: dayNumber({ year: toYear, month: toMonth, day: monthLength(toYear, toMonth) }),
});

/** Seasons 21–24 (winter begins in December), quarters 33–36, half years 40–41. */
function subYear(year: number, code: number): { from: number; to: number } | null {
  if (code >= 1 && code <= 12) return days(year, code, year, code);
  if (code === 24) return days(year, 12, year + 1, 2);
  if (code >= 21 && code <= 23) return days(year, (code - 20) * 3, year, (code - 20) * 3 + 2);
  if (code >= 33 && code <= 36) return days(year, (code - 33) * 3 + 1, year, (code - 32) * 3);
  return code === 40 || code === 41 ? days(year, (code - 40) * 6 + 1, year, (code - 39) * 6) : null;
}

function point(text: string): { from: number; to: number } | null {
  const date = text.split('T')[0];
  const full = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (full) {
    const day = { year: Number(full[1]), month: Number(full[2]), day: Number(full[3]) };
    return isDay(day) ? { from: dayNumber(day), to: dayNumber(day) } : null;
  }
  const part = /^(-?\d{4})-(\d\d)$/.exec(date);
  if (part) return subYear(Number(part[1]), Number(part[2]));
  const year = /^(-?)(\d{4}|\d{3}X|\d{2}XX)$/.exec(date);
  if (!year) return null;
  const low = Number(year[2].replace(/X/g, '0'));
  const high = Number(year[2].replace(/X/g, '9'));
  return year[1] ? days(-high, 1, -low, 12) : days(low, 1, high, 12);
}

/** What `edtf` covers, or null where it is empty or not understood. */
export function extentOf(edtf: string | null): Extent | null {
  if (!edtf) return null;
  const about = /[~?%]/.test(edtf);
  const plain = edtf.replace(/[~?%]/g, '');
  if (!plain.includes('/')) {
    const single = point(plain);
    return single && { ...single, about };
  }
  const [left, right] = plain.split('/');
  const from = left === '' || left === '..' ? null : point(left);
  const to = right === '' || right === '..' ? null : point(right);
  if ((left && left !== '..' && !from) || (right && right !== '..' && !to)) return null;
  return { from: from?.from ?? null, to: to?.to ?? null, about };
}

/** A stretch of days as EDTF: one day, or an interval. */
export const stretchText = (from: number, to: number): string =>
  from === to ? dayText(dayOf(from)) : `${dayText(dayOf(from))}/${dayText(dayOf(to))}`;
