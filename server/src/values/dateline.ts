/** The story's own dateline: "VARENNA, Feb. 14 —", "LONDON (Wire) —", with the day that it gives. */
import { dayNumber, dayText, isDay, parseDay } from './calendar.ts';
import { MONTHS } from './date-words.ts';

export interface Dateline {
  /** As written: "VARENNA, Italy". */
  readonly place: string;
  /** `YYYY-MM-DD`, or null where the line gives no day or no year is known for it. */
  readonly date: string | null;
  /** The last offset of the dateline, after its dash. */
  readonly end: number;
}

/** Towns in capitals make a dateline by themselves; in small letters only together with a day. */
const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’ \\-/]+\\p{Lu}\\.?(?:, (?:\\p{Lu}[\\p{L}.’']*\\.?)(?: \\p{Lu}[\\p{L}.]*)*)?";
const TITLE_CASE = "\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){0,2}(?:, \\p{Lu}[\\p{L}.’']*)?";
const DAY = '(?:(?<month>\\p{Lu}\\p{L}+)\\.? (?<day>\\d{1,2})|(?<early>\\d{1,2}) (?<name>\\p{Lu}\\p{L}+)\\.?)(?:,? (?<year>\\d{4}))?';
const DASH = '(?: ?\\([^()]{2,40}\\))?(?:[*_]{1,2})?\\s*(?:—|–|--|-)\\s*(?:[*_]{1,2})?(?=["“‘\'«]?[\\p{Lu}\\d])';

const LINES = [
  new RegExp(`^\\s*(?:[*_]{1,2})?(?<place>${CAPITALS})(?:,? ${DAY})?${DASH}`, 'u'),
  new RegExp(`^\\s*(?:[*_]{1,2})?(?<place>${TITLE_CASE}),? ${DAY}${DASH}`, 'u'),
];

const monthOf = (word: string | undefined): number => MONTHS.get((word ?? '').toLowerCase()) ?? 0;

/** The year in which the day lies nearest to the hint. */
function nearestYear(month: number, day: number, hint: string): number | null {
  const near = parseDay(hint.length === 4 ? `${hint}-07-01` : hint);
  if (!near) return null;
  // A dateline is not older than a few weeks, and never lies ahead of publication by more than a day or two.
  const years = hint.length === 4 ? [near.year] : [near.year - 1, near.year, near.year + 1];
  const apart = (year: number): number => Math.abs(dayNumber({ year, month, day }) - dayNumber(near));
  return years.reduce((best, year) => (apart(year) < apart(best) ? year : best));
}

/**
 * Reads the dateline at the head of `text`, or null where there is none. `hint` is a day (`YYYY-MM-DD`) near it or a year (`YYYY`), from
 * which a missing year is taken; without it a date without year stays null.
 */
export function readDateline(text: string, hint: string | null = null): Dateline | null {
  const head = text.slice(0, 200);
  const match = LINES[0].exec(head) ?? LINES[1].exec(head);
  const groups = match?.groups;
  if (!match || !groups) return null;
  let place = groups.place.trim().replace(/,$/, '');
  let month = monthOf(groups.month ?? groups.name);
  const figure = groups.day ?? groups.early;
  if (figure && !month) return null;
  // "ROME, March" without a day is a place only where no month was swallowed.
  if (!figure && month) month = 0;
  place = place.replace(/,\s*$/, '');
  if (!figure) return { place, date: null, end: match[0].length };
  const day = Number(figure);
  const year = groups.year ? Number(groups.year) : hint ? nearestYear(month, day, hint) : null;
  const date = year === null ? null : { year, month, day };
  return { place, date: date && isDay(date) ? dayText(date) : null, end: match[0].length };
}
