/** Numbers that a passage tells of another time than the draft's: "last year" of another year, "twice as many as in 2019", "In 2022, 6,500 had come". */
import type { Found, Quantity, Span } from '../model.ts';
import { areApart, type Dealt, isOneTime, type Owner, type Time } from './dealt.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';

/** A day of a passage, with where it begins. */
export interface DayAt {
  readonly start: number;
  readonly time: Time;
}

const within = ({ start, end }: Span<'text'>, place: number): boolean => place >= start && place < end;

/** "Last year" here and there, but not the same year. */
export function isOtherSameWords({ time: mine }: Owner, unit: Span<'text'>, days: readonly DayAt[]): boolean {
  const ofUnit = days.filter(one => within(unit, one.start));
  return (
    mine !== null &&
    ofUnit.some(one => one.time.words === mine.words && areApart(mine, one.time)) &&
    !ofUnit.some(one => isOneTime(mine, one.time) && !areApart(mine, one.time))
  );
}

/** "62,000 men, twice as many *as in* 2019": what stands before is not of that time. */
const YARDSTICK =
  /\b(?:than|as (?:many|much|high|large|big) as|compared (?:with|to)|against)\s+(?:(?:in|at|on|during|for|the|it|they|was|were|had|did|early|late|all|of|whole)\s+){0,4}$/i;

/** Numbers before a yardstick of the draft's own time. */
export function beforeYardstick(
  { time: mine }: Owner,
  text: string,
  unit: Span<'text'>,
  numbers: readonly Found<Quantity>[],
  days: readonly DayAt[],
): readonly number[] {
  if (!mine) return [];
  return days
    .filter(one => within(unit, one.start) && isOneTime(mine, one.time))
    .flatMap(day => {
      const yardstick = YARDSTICK.exec(text.slice(unit.start, day.start));
      return yardstick ? numbers.filter(one => one.start < unit.start + yardstick.index).map(one => one.start) : [];
    });
}

/** True where a sentence has a like number of the draft's own month or year, and this one has not: "In April 51 percent had been for it." */
export function isOfOtherTime(
  owner: Owner,
  { passage: { text }, units }: SourceReading,
  unit: Span<'text'>,
  days: readonly DayAt[],
  isAlikeIn: (one: Span<'text'>) => boolean,
  draft: string,
): boolean {
  const { time } = owner;
  if (!time) return false;
  // "Ferries carried 1.2 million passengers last year. Trains carried fewer: 900,000"
  const subject = /^\W*(?:the |its )?(\p{L}{4,})/iu.exec(text.slice(unit.start, unit.end))?.[1].toLowerCase();
  const isOwn = (one: Span<'text'>): boolean =>
    subject !== undefined &&
    !days.some(day => within(unit, day.start)) &&
    draft.toLowerCase().includes(subject) &&
    !text.slice(one.start, one.end).toLowerCase().includes(subject);
  const has = (one: Span<'text'>): boolean => days.some(day => day.start >= one.start && day.start < one.end && isOneTime(time, day.time));
  return (
    !has(unit) &&
    units.some(one => one !== unit && has(one) && isAlikeIn(one) && !isOwn(one)) &&
    /[a-z]/.test(time.words) &&
    !/day\b/.test(time.words)
  );
}

const IN_YEAR = /^\W*(?:and |but )?in (?:19|20)\d\d\b/i;
const YEAR = /^\d{4}$/;
const THEN = /\b(?:19|20)\d\d\b|\bago\b|\blast\b|\bearlier\b|\bbefore\b|\bonce\b|\bhad\b/i;

/** "In 2022, 6,500 had come": numbers of a year gone by, where the draft speaks of no time and the passage has one of now. */
export function pastNumbers(
  { paragraph }: Question,
  { time }: Owner,
  dealt: readonly Dealt<Found<Quantity>>[],
  { passage: { text, date: written } }: SourceReading,
  isLikeThis: (one: Found<Quantity>) => boolean,
): readonly number[] {
  if (time || !written || THEN.test(paragraph.text)) return [];
  const isPast = ({ time: then }: Owner): boolean => then?.value != null && YEAR.test(then.value) && then.value < written.slice(0, 4);
  return dealt.flatMap(one =>
    isPast(one) && IN_YEAR.test(text.slice(one.part.start)) && isLikeThis(one.number) ? [one.number.start] : [],
  );
}
