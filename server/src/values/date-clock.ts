/** Clock times: "8:30 p.m. EST", "10am", "six a.m.", "noon", "22:30", "8 o'clock in the evening". */
import { dashAt } from './date-amount.ts';
import { type ParsedDay, weekdayAt } from './date-calendar.ts';
import type { Word } from './date-lex.ts';
import type { Parsed } from './date-shape.ts';
import { NUMBER_WORDS, WEEKDAYS, ZONES } from './date-words.ts';

const HALVES: ReadonlyMap<string, number> = new Map([
  ['am', 0],
  ['a.m.', 0],
  ['pm', 12],
  ['p.m.', 12],
  ['a.m', 0],
  ['p.m', 12],
]);
const CLOCK_LEADS = new Set(
  `
  at by until till from to around about before after between and since past through`
    .trim()
    .split(/\s+/),
);

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

/** "8", "8:30", "8.30" as hour and minute; null where the clock has no such time. */
function faceOf(word: Word | undefined): { readonly hour: number; readonly minute: number } | null {
  const match = /^(\d\d?)(?:[:.](\d\d|(?<=:)\d)(?::\d\d)?)?$/.exec(word?.lower ?? '');
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return hour <= 24 && minute < 60 ? { hour, minute } : null;
}

/** A time zone, and "in the morning", behind a clock time. */
function tailAt(words: readonly Word[], at: number): { readonly end: number; readonly evening: boolean } {
  let end = at;
  if (ZONES.has(lowerAt(words, end)) && words[end].lower.toUpperCase() !== words[end].lower && words[end].capital) end++;
  if (lowerAt(words, end) === '(' && ZONES.has(lowerAt(words, end + 1)) && lowerAt(words, end + 2) === ')') end += 3;
  if (lowerAt(words, end) === 'local' && lowerAt(words, end + 1) === 'time') end += 2;
  if (/^(?:eastern|central|pacific|mountain)$/.test(lowerAt(words, end))) {
    if (lowerAt(words, end + 1) === 'time') end += 2;
    else if (/^(?:standard|daylight)$/.test(lowerAt(words, end + 1)) && lowerAt(words, end + 2) === 'time') end += 3;
  }
  const inThe = lowerAt(words, end) === 'in' && lowerAt(words, end + 1) === 'the' ? lowerAt(words, end + 2) : '';
  if (/^(?:morning|afternoon|evening)$/.test(inThe)) return { end: end + 3, evening: inThe !== 'morning' };
  if (lowerAt(words, end) === 'at' && lowerAt(words, end + 1) === 'night') return { end: end + 2, evening: true };
  return { end, evening: false };
}

const clock = (end: number, hour: number, minute: number): Parsed => ({
  end,
  shape: { kind: 'clock', hour: hour % 24, minute, day: null },
});

const SKY = new Set(['dawn', 'dusk', 'sunrise', 'sunset', 'sunup', 'sundown', 'daybreak', 'nightfall', 'midday', 'daylight']);

/** Parts of a day that are a time only as a limit: "working again by evening". */
const MEALTIMES = new Set(['morning', 'evening', 'lunchtime']);

/** "before dawn", "by nightfall": a time that no clock gives. A day right behind takes its place. */
function skyAt(words: readonly Word[], at: number): ParsedDay | null {
  const lead = lowerAt(words, at - 1);
  const led = SKY.has(words[at].lower)
    ? /^(?:at|by|until|till|before|after|since|from)$/.test(lead)
    : MEALTIMES.has(words[at].lower) && /^(?:by|until|till)$/.test(lead);
  if (!led || words[at].capital) return null;
  // "before dawn Friday" is one time of that day.
  const day = words[at + 1] ? weekdayAt(words, at + 1) : null;
  if (day) return day;
  const behind = lowerAt(words, at + 1) === 'on' ? at + 2 : at + 1;
  const next = words[behind];
  if (
    next &&
    (WEEKDAYS.has(next.lower) || (behind === at + 1 && (next.glued || /^\p{L}{3,}/u.test(next.lower)) && !AFTER_SKY.has(next.lower)))
  )
    return null;
  return { end: at + 1, shape: { kind: 'unfixed' } };
}

const AFTER_SKY = new Set([
  ',',
  '.',
  ';',
  ':',
  '—',
  '–',
  '”',
  ')',
  'and',
  'but',
  'the',
  'when',
  'with',
  'for',
  'they',
  'she',
  'his',
  'her',
]);

/** "noon" and "midnight", where they are times and not adjectives. */
function namedAt(words: readonly Word[], at: number): Parsed | null {
  const word = words[at].lower;
  if ((word !== 'noon' && word !== 'midnight' && !(word === 'midday' && WEEKDAYS.has(lowerAt(words, at + 1)))) || words[at].capital)
    return null;
  const day =
    (words[at + 1]?.capital && WEEKDAYS.has(words[at + 1].lower)) || /^(?:today|yesterday|tomorrow)$/.test(lowerAt(words, at + 1));
  if (!day && !CLOCK_LEADS.has(lowerAt(words, at - 1)) && lowerAt(words, at - 1) !== '12') return null;
  const tail = tailAt(words, at + 1);
  return clock(tail.end, word === 'midnight' ? 0 : 12, 0);
}

/** "1500 GMT", "at 0600 hours". */
function militaryAt(words: readonly Word[], at: number): Parsed | null {
  if (!/^\d{4}$/.test(words[at].lower)) return null;
  const unit = lowerAt(words, at + 1);
  const zone = (unit === 'gmt' || unit === 'utc') && !/^[$€£]$/.test(lowerAt(words, at - 1));
  if (!zone && !(unit === 'hours' && lowerAt(words, at - 1) === 'at')) return null;
  const value = words[at].number;
  return value % 100 < 60 && value < 2400 ? clock(at + 2, Math.floor(value / 100), value % 100) : null;
}

/** What may follow a bare hour's part of the day: "at 6 in the evening, when", not "at 6 in the evening race". */
const AFTER_PART =
  /^(?:\P{L}.*|and|but|or|the|an?|when|while|as|on|of|for|with|after|before|until|to|that|by|at|from|in|local|he|she|it|they|his|her|their|its|there|most|some|all|no|more)?$/u;

/** "at 6 in the evening", "after ten at night": an hour that its part of the day tells, with no mark of its own. */
function bareAt(words: readonly Word[], at: number): Parsed | null {
  const hour = NUMBER_WORDS.get(words[at].lower) ?? (/^\d\d?$/.test(words[at].lower) ? words[at].number : 0);
  if (!(Number.isInteger(hour) && hour >= 1 && hour <= 12) || words[at].glued || !CLOCK_LEADS.has(lowerAt(words, at - 1))) return null;
  const tail = tailAt(words, at + 1);
  const part = lowerAt(words, tail.end - 1);
  if (!/^(?:morning|afternoon|evening|night)$/.test(part)) return null;
  const next = words[tail.end];
  if (next && !next.capital && !AFTER_PART.test(next.lower)) return null;
  return clock(tail.end, tail.evening && hour < 12 ? hour + 12 : hour, 0);
}

/** A clock time at `at`. */
export function clockAt(words: readonly Word[], at: number): ParsedDay | null {
  const named = namedAt(words, at) ?? skyAt(words, at);
  if (named) return named;
  const spoken = NUMBER_WORDS.get(words[at].lower);
  if (lowerAt(words, at + 1) === "o'clock") {
    const hour = spoken ?? words[at].number;
    if (!(hour >= 1 && hour <= 12)) return null;
    const tail = tailAt(words, at + 2);
    return clock(tail.end, tail.evening && hour < 12 ? hour + 12 : hour, 0);
  }
  const military = militaryAt(words, at) ?? bareAt(words, at);
  if (military) return military;
  // "six a.m.", as it is written where numbers below ten are spelled
  const told = spoken !== undefined && Number.isInteger(spoken) && HALVES.has(lowerAt(words, at + 1));
  const face = told ? { hour: spoken, minute: 0 } : faceOf(words[at]);
  if (!face || (words[at].glued && /^(?:[$€£:.]|[\d\p{L}].*)$/u.test(lowerAt(words, at - 1)))) return null;
  const half = HALVES.get(lowerAt(words, at + 1));
  if (half !== undefined && face.hour <= 12 && face.hour >= 1) {
    const tail = tailAt(words, at + 2);
    return clock(tail.end, (face.hour % 12) + half, face.minute);
  }
  // "8-10 p.m." is one stretch of the same half.
  const second = dashAt(words, at + 1) ? faceOf(words[at + 2]) : null;
  if (second && HALVES.has(lowerAt(words, at + 3))) {
    const later = HALVES.get(lowerAt(words, at + 3))!;
    return clock(tailAt(words, at + 4).end, (face.hour % 12) + later, face.minute);
  }
  if (!/^\d\d?:\d\d/.test(words[at].lower)) return null;
  const tail = tailAt(words, at + 1);
  if (tail.end === at + 1 && !CLOCK_LEADS.has(lowerAt(words, at - 1))) return null;
  if (
    tail.end === at + 1 &&
    /^\p{Ll}/u.test(lowerAt(words, at + 1)) &&
    /^(?:left|remaining|mark|lead|win|ratio|majority)$/.test(lowerAt(words, at + 1))
  )
    return null;
  return clock(tail.end, tail.evening && face.hour < 12 ? face.hour + 12 : face.hour, face.minute);
}
