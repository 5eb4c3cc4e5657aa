/** The weekday against the date written beside it: "Wednesday, Feb. 15, 2022" was a Tuesday. */
import type { ClaimOf, Fix, Problem, Span, Story } from '../../model.ts';
import { dayNumber, dayOf, dayText, parseDay, weekdayOf } from '../../values/calendar.ts';
import { dateWords } from '../../values/compare-date.ts';
import { WEEKDAY_NAMES } from '../../values/date-words.ts';
import { contradiction, replace } from '../contradiction.ts';
import type { Check } from '../check.ts';

/** A weekday and a day of the calendar that the draft ties together. */
interface Tie {
  readonly weekday: number;
  readonly weekdayAt: Span;
  readonly day: number;
  readonly dayAt: Span;
  readonly claim: string;
  readonly yearWritten: boolean;
}

const NAMES: readonly string[] = WEEKDAY_NAMES.map(name => name.toLowerCase());
/** A month is named, or the date is all figures: "Friday the 13th" is not held against the calendar. */
const DATED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[/-]\d/i;
const FIGURES = /\d{4}|['’]\d\d\b/;

/** The day number of a value that is one day of the calendar, its clock left out. */
function dayIn(claim: ClaimOf<'date'>): number | null {
  const day = claim.date.value && /^-?\d{4}-\d\d-\d\d(?:T|$)/.test(claim.date.value) ? parseDay(claim.date.value) : null;
  return day && dayNumber(day);
}

const weekdayIn = (claim: ClaimOf<'date'>): number => NAMES.indexOf(claim.date.weekday ?? '');

/** "Wednesday, Feb. 15": weekday and date in one expression. */
function within(claim: ClaimOf<'date'>): Tie | null {
  const weekday = weekdayIn(claim);
  const day = dayIn(claim);
  const word = /^[^\d]*?(\p{Lu}\p{L}+\.?),?\s(?=\p{Lu}\p{L}+\.?\s\d|\d|the )/u.exec(claim.text);
  if (weekday < 0 || day === null || !word || !DATED.test(claim.text)) return null;
  const at = claim.start + word[0].indexOf(word[1]);
  const bare = word[1].replace(/\.$/, '').length;
  return {
    weekday,
    weekdayAt: { start: at, end: at + (word[1].endsWith('.') ? word[1].length : bare) },
    day,
    dayAt: { start: claim.start + word[0].length, end: claim.end },
    claim: claim.id,
    yearWritten: FIGURES.test(claim.text.slice(word[0].length)),
  };
}

/** "on Tuesday (Feb. 15)": the date stands right behind its weekday. */
function behind(text: string, first: ClaimOf<'date'>, second: ClaimOf<'date'> | undefined): Tie | null {
  if (!second || weekdayIn(first) < 0 || /\d/.test(first.text) || second.date.weekday) return null;
  const day = dayIn(second);
  if (day === null || !/\d/.test(second.text) || !/^ ?[(,] ?$/.test(text.slice(first.end, second.start))) return null;
  const word = /\p{Lu}\p{L}+/u.exec(first.text)?.[0] ?? '';
  return {
    weekday: weekdayIn(first),
    weekdayAt: { start: first.start, end: first.start + word.length },
    day,
    dayAt: second,
    claim: second.id,
    yearWritten: FIGURES.test(second.text),
  };
}

const APPOSED =
  /^,? (?:which (?:was|is|fell on|falls on) |(?:fell|falls|was|is) (?:on )?)?an? (Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day(?= ?[,.;)]|$)/;

/** "Feb. 15, 2022, a Wednesday,": the weekday stands behind. */
function apposed(text: string, claim: ClaimOf<'date'>): Tie | null {
  const day = dayIn(claim);
  const match = day === null || !/\d/.test(claim.text) ? null : APPOSED.exec(text.slice(claim.end, claim.end + 50));
  if (day === null || !match || claim.date.weekday) return null;
  const word = `${match[1]}day`;
  const end = claim.end + match[0].length;
  return {
    weekday: NAMES.indexOf(word.toLowerCase()),
    weekdayAt: { start: end - word.length, end },
    day,
    dayAt: claim,
    claim: claim.id,
    yearWritten: FIGURES.test(claim.text),
  };
}

/** A day whose year is not written is held against the weekday only near a publication date that the draft or the caller gives. */
function certain(story: Story, tie: Tie): boolean {
  if (
    /^,? (?:of )?(?:that|the same|the following|the next|the previous) year/.test(
      story.draft.text.slice(Math.max(tie.dayAt.end, tie.weekdayAt.end)),
    )
  )
    return false;
  const today = parseDay(story.date);
  return tie.yearWritten || (story.dateFrom !== 'today' && today !== null && Math.abs(tie.day - dayNumber(today)) <= 60);
}

const isShort = (word: string): boolean => !/day$/i.test(word);
const spelled = (weekday: number, like: string): string =>
  isShort(like)
    ? ['Sun.', 'Mon.', 'Tues.', 'Wed.', 'Thurs.', 'Fri.', 'Sat.'][weekday].slice(0, like.endsWith('.') ? undefined : -1)
    : WEEKDAY_NAMES[weekday];

/** Either the weekday follows the date, or the date goes to the nearest such weekday. */
function fixesFor(text: string, tie: Tie): Fix[] {
  const word = text.slice(tie.weekdayAt.start, tie.weekdayAt.end);
  const right = spelled(weekdayOf(tie.day), word);
  const fixes = [replace(`Change “${word}” to “${right}”`, tie.weekdayAt, right, true)];
  const ahead = (tie.weekday - weekdayOf(tie.day) + 7) % 7;
  const moved = dayOf(tie.day + (ahead > 3 ? ahead - 7 : ahead));
  const from = dayOf(tie.day);
  const words = text.slice(tie.dayAt.start, tie.dayAt.end);
  const figure = new RegExp(`(?<!\\d)0?${from.day}(?!\\d)(?!st|nd|rd|th)`).exec(words);
  if (!figure || moved.month !== from.month || /\d[/.-]\d/.test(words)) return fixes;
  const start = tie.dayAt.start + figure.index;
  return [
    ...fixes,
    replace(
      `Change “${words}” to “${words.replace(figure[0], String(moved.day))}”`,
      { start, end: start + figure[0].length },
      String(moved.day),
    ),
  ];
}

function problemOf(story: Story, tie: Tie): Problem {
  const { text } = story.draft;
  const words = (span: Span): string => text.slice(span.start, span.end);
  const [earlier, later] = tie.weekdayAt.start < tie.dayAt.start ? [tie.weekdayAt, tie.dayAt] : [tie.dayAt, tie.weekdayAt];
  const date = dateWords(dayText(dayOf(tie.day)));
  return contradiction(story, {
    code: 'weekday-mismatch',
    at: later,
    earlier,
    says: `“${words(earlier)}” is written here`,
    claim: tie.claim,
    message: `${date}, is a ${WEEKDAY_NAMES[weekdayOf(tie.day)]}; the draft has ${WEEKDAY_NAMES[tie.weekday]}.`,
    fixes: fixesFor(text, tie),
  });
}

/** Weekdays that do not fall on the date beside them. */
export const weekdayMismatch: Check = {
  code: 'weekday-mismatch',
  find(story) {
    const { text } = story.draft;
    const dates = story.claims.filter((claim): claim is ClaimOf<'date'> => claim.kind === 'date');
    const ties = dates.flatMap((claim, i) => [within(claim), behind(text, claim, dates[i + 1]), apposed(text, claim)]);
    return ties
      .filter((tie): tie is Tie => tie !== null && weekdayOf(tie.day) !== tie.weekday && certain(story, tie))
      .map(tie => problemOf(story, tie));
  },
};
