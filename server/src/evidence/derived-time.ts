/** Stretches of time that a draft works out: between two times of the clock, two days, or since a year. */
import type { Span } from '../model.ts';
import { bareHoursIn, clockTimesIn } from './clock.ts';
import type { Figure, Worked } from './figure.ts';
import { type SourceReading, unitAt } from './source-reading.ts';
import { type Aim, fits } from './sum.ts';

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60 };

/** Two times of the clock that lie so far apart: "twelve hours" from 18:00 to 06:00. */
export function timesIn(source: SourceReading, aim: Aim): readonly Worked[] {
  const minutes = aim.unit ? MINUTES[aim.unit] : undefined;
  if (!minutes || !aim.sums.includes('span')) return [];
  const clocks = clockTimesIn(source.passage.text);
  const times = clocks.length ? [...clocks, ...bareHoursIn(source.passage.text, clocks)].sort((a, b) => a.start - b.start) : [];
  return times.slice(1).flatMap((b, i): Worked[] => {
    const a = times[i];
    const result = ((b.minutes - a.minutes + 1440) % 1440) / minutes;
    if (!result || !fits(aim, result)) return [];
    const figure = (time: Span<'text'> & { readonly minutes: number }): Figure => ({
      start: time.start,
      end: time.end,
      value: time.minutes,
      unit: null,
      shown: source.passage.text.slice(time.start, time.end),
    });
    return [{ a: figure(a), b: figure(b), result }];
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST = 200;

/** The years since a year that a source names: "eight years" in 2023 of what began in 2015. */
export function yearsIn(source: SourceReading, aim: Aim, today: string): readonly Worked[] {
  if (aim.unit !== 'year' || !aim.sums.includes('span') || aim.value > LONGEST) return [];
  const now = Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) - 1) / 12;
  const { text } = source.passage;
  return [...text.matchAll(/\bsince (?:(\p{Lu}\p{Ll}{2})\p{L}*\.? )?((?:1[89]|20)\d\d)\b/gu)].flatMap((match): Worked[] => {
    const month = MONTHS.indexOf(match[1]?.toLowerCase() ?? '');
    const result = month < 0 ? Math.floor(now) - Number(match[2]) : now - Number(match[2]) - month / 12;
    if (!fits(aim, aim.comparator === '=' ? Math.floor(result + 0.05) : result)) return [];
    const start = match.index + match[0].length - 4;
    const figure: Figure = { start, end: start + 4, value: Number(match[2]), unit: null, shown: match[2] };
    return [{ a: figure, b: { ...figure, value: now, shown: today.slice(0, 4) }, result }];
  });
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };
const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;
const DAY = 24 * 3600 * 1000;
/** A count of days is exact; one of weeks or months is rounded. */
const LOOSENESS = 0.4;
/** A stretch shorter than this is met by chance. */
const SHORTEST = 2;

/** Two days of one sentence, or of two that follow each other, that lie so far apart: "ten weeks" from 12 October to 20 December. */
export function daysIn(source: SourceReading, aim: Aim): readonly Worked[] {
  const size = aim.unit ? DAYS[aim.unit] : undefined;
  if (!size || !aim.sums.includes('span') || aim.value < SHORTEST) return [];
  const days = source.dates.filter(({ value }) => WHOLE_DAY.test(value.value ?? ''));
  const unitOf = (start: number): number => source.units.indexOf(unitAt(source, start));
  return days.slice(1).flatMap((b, i): Worked[] => {
    const a = days[i];
    const result = Math.abs(Date.parse(b.value.value ?? '') - Date.parse(a.value.value ?? '')) / DAY / size;
    const near = size === 1 || aim.comparator !== '=' ? fits(aim, result) : Math.abs(result - aim.value) <= LOOSENESS;
    if (!result || !near || unitOf(b.start) - unitOf(a.start) > 1) return [];
    const figure = ({ start, end }: Span<'text'>): Figure => ({
      start,
      end,
      value: start,
      unit: null,
      shown: source.passage.text.slice(start, end),
    });
    return [{ a: figure(a), b: figure(b), result }];
  });
}

/** How much it tells that one of the two times is a beginning and the other an end. */
const COURSE = 0.25;
const BEGINS = /\b(?:began|begun|started|opened|from|broke out|since|arrested|seized|taken|closed|left)\b/i;
const ENDS = /\b(?:ended|stopped|closed|until|till|to|over|released|freed|reopened|returned|lifted)\b/i;
const LASTED = /\b(?:last(?:ed|s|ing)?|took|ran|went on|for|after|spent|held|later|within|closed)\b/i;

/** "Began on 2 May and ended on 21 May" for "lasted 19 days": what speaks for the two times being meant. */
export const courseOf = ({ passage: { text } }: SourceReading, { a, b }: Worked, draft: string): number =>
  /\p{L}|:/u.test(a.shown) &&
  LASTED.test(draft) &&
  BEGINS.test(text.slice(Math.max(0, a.start - 40), a.start)) &&
  ENDS.test(text.slice(a.end, b.start))
    ? COURSE
    : 0;
