/** Times of the clock, however they are written: "2:50 a.m.", "02:50", "ten to three", "a quarter past four", "noon". */
import type { Span } from '../model.ts';

/** Minutes since midnight; `half` is true where the words leave open which half of the day is meant. */
export interface ClockTime extends Span<'text'> {
  readonly minutes: number;
  readonly half: boolean;
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTES: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  'a quarter': 15,
  quarter: 15,
  twenty: 20,
  'twenty-five': 25,
  half: 30,
};

const HOUR = `(?<hour>\\d{1,2}|${HOURS.join('|')})`;
const TAIL =
  "(?:\\s*(?<half>[ap]\\.?\\s?m\\b\\.?|o[’']clock(?: in the (?:morning|afternoon|evening)| at night)?|in the (?:morning|afternoon|evening)|at night|that (?:morning|afternoon|evening|night)))";
const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b(?<minutes>five|ten|a quarter|quarter|twenty|twenty-five|half) (?<side>past|to|after|before) ${HOUR}\\b${TAIL}?`, 'gi'),
  new RegExp(`\\b${HOUR}[:.](?<exact>[0-5]\\d)\\b(?![.,:]?\\d)${TAIL}?`, 'gi'),
  new RegExp(`\\b${HOUR}${TAIL}`, 'gi'),
  /\b(?<named>noon|midday|midnight)\b/gi,
];

const BARE = new RegExp(
  `\\b(?:at|from|until|till|by|before|after|to) (\\d{1,2}|${HOURS.join('|')})(?=[,;)]|\\.(?!\\d)|\\s*$| (?:and|on|in the|when|until|till|to) )`,
  'gi',
);

const hourOf = (words: string): number => (/\d/.test(words) ? Number(words) : HOURS.indexOf(words.toLowerCase()) + 1);

/** Which half of the day the words behind a time tell: 0, 12, or null where they leave it open. */
function halfIn(words: string | undefined): number | null {
  if (!words) return null;
  if (/^a|morning/i.test(words)) return 0;
  return /^p|afternoon|evening|night/i.test(words) ? 12 : null;
}

function read(match: RegExpMatchArray): ClockTime | null {
  const { minutes, side, hour, exact, half, named } = match.groups ?? {};
  const start = match.index ?? 0;
  const span = { start, end: start + match[0].length };
  if (named) return { ...span, minutes: /^midnight/i.test(named) ? 0 : 720, half: false };
  const h = hourOf(hour);
  if (h > 24) return null;
  const m = exact ? Number(exact) : minutes ? MINUTES[minutes.toLowerCase()] * (/^(?:to|before)$/i.test(side ?? '') ? -1 : 1) : 0;
  const told = halfIn(half);
  // "22:40" and "02:50" are of a day of 24 hours; "4.20" without a word behind it is a number
  if (exact && !half && !match[0].includes(':')) return null;
  const whole = exact !== undefined && !half && (h > 12 || hour.length === 2);
  const night = half !== undefined && /night/i.test(half) && h < 6;
  const base = told === null ? h : (h % 12) + (night ? 0 : told);
  return { ...span, minutes: (base * 60 + m + 1440) % 1440, half: told === null && !whole && h <= 12 };
}

/** Times in a text, in order; a time that lies inside a longer one is left out. */
export function clockTimesIn(text: string): readonly ClockTime[] {
  const found = PATTERNS.flatMap(pattern => [...text.matchAll(pattern)].flatMap(match => read(match) ?? []));
  return found
    .filter(
      one =>
        !found.some(
          other => other !== one && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

/** "Doors open at 8", "from seven to nine": hours without a word for them, which only another time beside them makes hours. */
export function bareHoursIn(text: string, known: readonly ClockTime[]): readonly ClockTime[] {
  return [...text.matchAll(BARE)].flatMap((match): ClockTime[] => {
    const start = match.index + match[0].length - match[1].length;
    const end = start + match[1].length;
    const hour = hourOf(match[1]);
    if (hour > 24 || known.some(one => one.start < end && start < one.end)) return [];
    return [{ start, end, minutes: (hour % 24) * 60, half: hour <= 12 }];
  });
}

/** Minutes by which "shortly before 8" may come before it. */
const SHORTLY = 30;

/** "Shortly before 8 p.m." of 7:40: `before` is the text that leads up to the draft's time. */
export function isShortly(before: string, draft: ClockTime, source: ClockTime): boolean {
  const side = /\b(?:shortly|just|not long|soon) (before|after)\s+$/i.exec(before)?.[1]?.toLowerCase();
  if (!side) return false;
  const day = draft.half || source.half ? 720 : 1440;
  const apart = (((side === 'before' ? draft.minutes - source.minutes : source.minutes - draft.minutes) % day) + day) % day;
  return apart > 0 && apart <= SHORTLY;
}

/** Whether two times can be the same time of day. */
export const sameTime = (a: ClockTime, b: ClockTime): boolean =>
  a.half || b.half ? (a.minutes - b.minutes) % 720 === 0 : a.minutes === b.minutes;
