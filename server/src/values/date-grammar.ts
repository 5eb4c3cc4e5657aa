/** The grammar of dates: what stands at a word, the longest reading first. */
import { againAt, gameSeasonAt, sinceEventAt } from './date-again.ts';
import { amountAt, dashAt } from './date-amount.ts';
import { calendarAt, weekdayAt } from './date-calendar.ts';
import { clockAt } from './date-clock.ts';
import { holidayAt, opensHoliday } from './date-holiday.ts';
import type { Word } from './date-lex.ts';
import { fiscalAt, overnightAt, reportedAt, tiedEdgeAt, yearsQuarterAt } from './date-fiscal.ts';
import { edgeAt, quarterAt, seasonAt, stretchAt, yearsAt } from './date-period.ts';
import { nearAt, sameAt, stepAt, weekendAt, windowAt } from './date-relative.ts';
import { besideAt, endedAt, shiftAt, yearAgoAt } from './date-shift.ts';
import type { Expression, Parsed, Part, Shape } from './date-shape.ts';
import {
  CLAUSE_END,
  DAY_PARTS,
  ERAS_AFTER,
  MONTHS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  PLURAL_UNITS,
  SEASONS,
  SHORT_WEEKDAYS,
  UNITS,
  WEEKDAYS,
} from './date-words.ts';

type Named = Parsed & { readonly weekday?: number };
type Parser = (words: readonly Word[], at: number) => Named | null;

const PARSERS: readonly Parser[] = [
  edgeAt,
  quarterAt,
  fiscalAt,
  tiedEdgeAt,
  reportedAt,
  yearsQuarterAt,
  overnightAt,
  stretchAt,
  besideAt,
  endedAt,
  yearAgoAt,
  windowAt,
  weekendAt,
  sameAt,
  againAt,
  gameSeasonAt,
  sinceEventAt,
  stepAt,
  shiftAt,
  nearAt,
  weekdayAt,
  calendarAt,
  clockAt,
  seasonAt,
  yearsAt,
  (words, at) => holidayAt(words, at, false),
];

/** The longest reading that begins at `at`. */
function plainAt(words: readonly Word[], at: number): Named | null {
  let best: Named | null = null;
  for (const parse of PARSERS) {
    const found = parse(words, at);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', 'early'],
  ['late', 'late'],
  ['mid', 'mid'],
  ['later', 'late'],
  ['earlier', 'early'],
  ['middle', 'mid'],
]);

/** "late October", "mid-2021", "early on Tuesday" is two; "earlier this year", "mid-to-late 1990s". */
function modifiedAt(words: readonly Word[], at: number): Named | null {
  const the = words[at].lower === 'the' ? 1 : 0;
  const part = PARTS.get(words[at + the]?.lower ?? '');
  if (!part) return null;
  let next = at + the + 1;
  if (words[next]?.lower === '-' && words[next + 1]?.lower === 'to') next += words[next + 2]?.lower === '-' ? 3 : 2;
  if (PARTS.has(words[next]?.lower ?? '')) next++;
  if (dashAt(words, next)) next++;
  const word = words[next];
  if (!word) return null;
  if (words[at + the].lower === 'earlier' || words[at + the].lower === 'later') {
    const inside = insideAt(words, next, part);
    if (inside) return inside;
    const step = stepAt(words, next) ?? nearAt(words, next) ?? weekdayAt(words, next);
    // "Earlier this month" may be any day of it.
    if (step) return step.shape.kind === 'unit' ? step : { ...step, shape: { kind: 'part', part, of: step.shape } };
    return yearsAt(words, next) ? modified(yearsAt(words, next), part, the > 0) : null;
  }
  const inside = dayPartAt(words, at, next) ?? insideAt(words, next, part);
  if (inside) return inside;
  const inner = seasonBare(words, next) ?? plainAt(words, next);
  return modified(inner, part, the > 0);
}

/** "by late afternoon", "in the early morning": a part of a day; with "on Wednesday" behind it, of that day. */
function dayPartAt(words: readonly Word[], at: number, noun: number): Named | null {
  if (!DAY_PARTS.has(words[noun].lower)) return null;
  const day = words[noun + 1]?.lower === 'on' ? weekdayAt(words, noun + 2) : null;
  if (day) return day;
  return /^(?:by|until|till|since|in|before|after)$/.test(words[at - 1]?.lower ?? '') &&
    !/^\p{L}{3,}/u.test(
      words[noun + 1]?.lower.replace(/^(?:and|but|the|when|with|after|before|that|they|she|his|her|about|more|some)$/, '') ?? '',
    )
    ? { end: noun + 1, shape: { kind: 'unfixed' } }
    : null;
}

const BEHIND_EVENING =
  /^(?:and|but|or|as|when|while|after|before|because|the|an?|two|three|four|they|he|she|it|we|his|her|their|on|at|by|to|for|in|with|from)$/;

/** "earlier in the week", "late in the year": a part of this one. */
function insideAt(words: readonly Word[], at: number, part: Part): Named | null {
  if (words[at]?.lower !== 'in' || words[at + 1]?.lower !== 'the') return null;
  const noun = words[at + 2]?.lower ?? '';
  const ofDay = /^(?:morning|afternoon|evening)$/.test(noun) && words[at - 1].lower.endsWith('er');
  const unit = UNITS.get(noun);
  if (!ofDay && (!unit || !/^(?:day|week|month|quarter|year|decade|century)$/.test(unit))) return null;
  if (
    words[at + 3] &&
    !CLAUSE_END.test(words[at + 3].lower) &&
    !/^(?:[a-z]{2,4}|after|about|before|their|there|which|while|because)$/.test(words[at + 3].lower)
  )
    return null;
  const behind = words[at + 3]?.lower ?? '.';
  if (ofDay && !CLAUSE_END.test(behind) && !BEHIND_EVENING.test(behind)) return null;
  // Which evening "earlier in the evening" is, the day told before says.
  if (!unit) return { end: at + 3, shape: { kind: 'same', unit: 'day', step: 0 } };
  const of: Shape = { kind: 'unit', unit, step: 0, inside: true };
  // "Earlier in the week" may be any day of it.
  return { end: at + 3, shape: words[at - 1].lower.endsWith('er') ? of : { kind: 'part', part, of } };
}

const MODIFIABLE = new Set<Shape['kind']>(['month', 'year', 'decade', 'century', 'weekday', 'season', 'unit', 'near', 'same', 'quarter']);

function modified(inner: Named | null, part: Part, the: boolean): Named | null {
  if (!inner || !MODIFIABLE.has(inner.shape.kind) || (the && /^(?:near|weekday)$/.test(inner.shape.kind))) return null;
  return { ...inner, shape: { kind: 'part', part, of: inner.shape } };
}

/** "late summer", "early spring": the modifier makes the season certain. */
function seasonBare(words: readonly Word[], at: number): Named | null {
  const seasons: ReadonlyMap<string, number> = new Map([
    ['spring', 21],
    ['summer', 22],
    ['autumn', 23],
    ['fall', 23],
    ['winter', 24],
  ]);
  const season = seasons.get(words[at]?.lower ?? '');
  return season && !/^(?:of|in|from)$/.test(words[at + 1]?.lower ?? '')
    ? { end: at + 1, shape: { kind: 'season', season, year: null } }
    : null;
}

const SO_MUCH =
  /^(?:percent|per|cent|%|points?|times|people|men|women|tons?|tonnes?|euros?|dollars?|crowns?|much|far|slightly|little|many)$/;
const ABOUT = /^(?:about|almost|nearly|around|roughly|approximately|over|just|exactly|some)$/;

/** "about two years ago", "more than a year earlier": the qualifier belongs to what it qualifies. */
function qualifiedAt(words: readonly Word[], at: number): Named | null {
  const word = words[at].lower;
  let next = at + 1;
  // "9 percent less than a week earlier" is so much less, not less than a week
  if (/^(?:more|less|fewer)$/.test(word) && SO_MUCH.test(words[at - 1]?.lower ?? '')) return null;
  if ((word === 'more' || word === 'less' || word === 'fewer') && words[next]?.lower === 'than') next++;
  else if (word === 'at' && words[next]?.lower === 'least') next++;
  else if (word === 'only' || word === 'just' || !ABOUT.test(word)) return null;
  // "about 10:15 a.m.", "around noon"
  const time = /^(?:about|around|roughly|approximately)$/.test(word) && words[next] ? clockAt(words, next) : null;
  if (time?.shape.kind === 'clock') return time;
  const amount = words[next] ? amountAt(words, next) : null;
  const inner = amount ? shiftAt(words, next) : null;
  if (inner?.shape.kind !== 'shift') return null;
  return { end: inner.end, shape: { ...inner.shape, about: true } };
}

const DAYLIKE = new Set<Shape['kind']>(['weekday', 'day', 'near', 'same', 'holiday', 'day-of-month', 'unfixed']);

/** "Tuesday morning", "Feb. 15 at night" is two: a part of the day right behind a day belongs to it. */
function withDayPart(words: readonly Word[], found: Named): Named {
  const inner = found.shape.kind === 'part' ? found.shape.of : found.shape;
  if (!DAYLIKE.has(inner.kind)) return found;
  if (words[found.end - 1].possessive) return found;
  const mid = /^(?:early|late|mid)$/.test(words[found.end]?.lower ?? '') ? 1 : 0;
  const dash = mid && dashAt(words, found.end + 1) ? 1 : 0;
  const part = words[found.end + mid + dash];
  return part && DAY_PARTS.has(part.lower) ? { ...found, end: found.end + mid + dash + 1 } : found;
}

/** "8 p.m. Tuesday", "2:30 the next day", "8:30 a.m. on Feb. 15". */
function withDay(words: readonly Word[], found: Named): Named {
  if (found.shape.kind !== 'clock' || found.shape.day) return found;
  const comma = words[found.end]?.lower === ',' ? 1 : 0;
  const day = words[found.end + comma] ? (modifiedAt(words, found.end + comma) ?? plainAt(words, found.end + comma)) : null;
  if (!day || !DAYLIKE.has(day.shape.kind) || (comma && day.shape.kind !== 'weekday' && day.shape.kind !== 'day')) return found;
  const full = withDayPart(words, day);
  const { hour } = found.shape;
  // "6 o'clock this afternoon", "8:30 Tuesday night"
  const late =
    hour > 0 && hour < 12 && /^(?:afternoon|evening|night)$/.test(words[full.end - 1].lower) && words[found.end - 1].lower !== 'a.m.';
  return { ...found, end: full.end, weekday: day.weekday, shape: { ...found.shape, hour: late ? hour + 12 : hour, day: day.shape } };
}

/** The expression that begins at word `at`, or null. */
export function expressionAt(words: readonly Word[], at: number): Expression | null {
  const found = qualifiedAt(words, at) ?? modifiedAt(words, at) ?? plainAt(words, at);
  if (!found) return null;
  const whole = withDay(words, withDayPart(words, found));
  return { first: at, end: whole.end, shape: whole.shape, weekday: whole.weekday ?? null };
}

/** Words that open an expression, besides figures and holidays. */
const OPENERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...PARTS.keys(),
  ...NUMBER_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...SEASONS.keys(),
  ...PLURAL_UNITS.keys(),
  ...ERAS_AFTER,
  ...`the this that these those last next past coming upcoming previous preceding following recent current today tonight tonite yesterday tomorrow
  a an half few several many some couple dozens dawn dusk morning evening lunchtime sunrise sunset sunup sundown daybreak nightfall daylight hundreds thousands countless numerous about almost nearly around roughly approximately over exactly
  more less fewer at noon midnight midday q h fy overnight midyear end close start beginning turn outset year month fiscal financial calendar twenties thirties forties fifties
  sixties seventies eighties nineties teens since ' ‘ ’`.split(/\s+/),
]);

/** Words that open an expression only with a word of time or a number right behind: by far the most openers, and hardly ever one. */
const SMALL_OPENERS: ReadonlySet<string> = new Set('the this that these those a an some about around over at'.split(' '));

/** What may stand behind those and opens nothing itself. */
const BEHIND_SMALL: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...DAY_PARTS,
  ...'same season prior final subsequent turbulent roaring swinging least now eve'.split(' '),
]);

function opensAt(word: Word): boolean {
  const first = word.lower.charCodeAt(0);
  return (first >= 48 && first <= 57) || OPENERS.has(word.lower) || opensHoliday(word);
}

/** True where an expression may open at `at`; most words are left after this look. */
export function mayOpen(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!opensAt(word)) return false;
  if (!SMALL_OPENERS.has(word.lower)) return true;
  const next = words[at + 1];
  return next !== undefined && (BEHIND_SMALL.has(next.lower) || opensAt(next));
}
