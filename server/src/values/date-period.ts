/** Seasons, quarters, halves, and the ends of things: "the summer of 2010", "Q3 2021", "the first half of 2021", "the end of the year". */
import { amountAt, dashAt, orderAt } from './date-amount.ts';
import { calendarAt } from './date-calendar.ts';
import type { Word } from './date-lex.ts';
import { stepAt } from './date-relative.ts';
import type { Parsed, Shape } from './date-shape.ts';
import { PLURAL_UNITS, SEASONS, UNITS, WEEKDAYS } from './date-words.ts';
import { centuryAt, decadeAt, yearAt, yearLike, yearOfTwo } from './date-year.ts';

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

/** What the end, the half or the quarter is of: a day, a month, a year, "last year", "the year". */
function wholeAt(words: readonly Word[], at: number): Parsed | null {
  if (!words[at]) return null;
  const the = words[at].lower === 'the' ? 1 : 0;
  const inner = words[at + the];
  if (!inner) return null;
  const unit = UNITS.get(inner.lower);
  if (the && unit && /^(?:week|month|quarter|year|decade|century|weekend)$/.test(unit))
    return { end: at + 2, shape: { kind: 'unit', unit, step: 0 } };
  // "the start of the 2014 season" is the season's.
  const bare = /^\d/.test(inner.lower);
  if (the && bare && yearLike(inner)) return null;
  const fiscal = /^(?:fiscal|financial)$/.test(inner.lower) ? 1 : 0;
  const year = /^year$/.test(lowerAt(words, at + the + fiscal)) ? 1 : 0;
  const figure = words[at + the + fiscal + year];
  if (figure && yearLike(figure)) return { end: at + the + fiscal + year + 1, shape: { kind: 'year', year: figure.number } };
  return decadeAt(words, at + the) ?? centuryAt(words, at + the) ?? calendarAt(words, at) ?? stepAt(words, at) ?? seasonNamedAt(words, at);
}

/** "the summer of 2010", "summer 2010", "winter of 2009-10". */
function seasonNamedAt(words: readonly Word[], at: number): Parsed | null {
  const the = lowerAt(words, at) === 'the' ? 1 : 0;
  const season = SEASONS.get(lowerAt(words, at + the));
  if (!season) return null;
  let end = at + the + 1;
  const of = lowerAt(words, end) === 'of' ? 1 : 0;
  const figure = words[end + of];
  if (/^['’‘]$/.test(figure?.lower ?? '') && /^\d\d$/.test(lowerAt(words, end + of + 1)) && words[end + of + 1].glued) {
    return { end: end + of + 2, shape: { kind: 'season', season, year: yearOfTwo(words[end + of + 1].number) } };
  }
  if (figure && yearLike(figure)) {
    end += of + 1;
    if (dashAt(words, end) && words[end + 1]?.glued && /^\d\d(?:\d\d)?$/.test(lowerAt(words, end + 1))) end += 2;
    return { end, shape: { kind: 'season', season, year: figure.number } };
  }
  const step = of && words[end + 1] ? stepAt(words, end + 1) : null;
  return step?.shape.kind === 'unit' && step.shape.unit === 'year' && step.shape.step !== -2
    ? { end: step.end, shape: { kind: 'season', season, year: null, step: step.shape.step } }
    : null;
}

const SEASON_LEADS = new Set(
  `
  in by since until during over through throughout before after early late mid for of to`
    .trim()
    .split(/\s+/),
);
const NOUN_BEHIND = /^\p{L}{3,}/u;
const AFTER_SEASON = new Set(
  `
  and but when after before with while that because the for than who which until said was were will would has had have are his her
  their its they she due amid near under from into against where following since nobody everybody everyone people there some many most all
  several both another each after about only even just often`
    .trim()
    .split(/\s+/),
);

/** A season: with its year, or "in the spring" where no noun follows. */
export function seasonAt(words: readonly Word[], at: number): Parsed | null {
  const named = seasonNamedAt(words, at);
  if (named) return named;
  const the = words[at].lower === 'the' ? 1 : 0;
  const season = SEASONS.get(lowerAt(words, at + the));
  if (!season || !the || !SEASON_LEADS.has(lowerAt(words, at - 1))) return null;
  const next = words[at + 2];
  if (next && (next.lower === 'of' || (NOUN_BEHIND.test(next.lower) && !AFTER_SEASON.has(next.lower)) || dashAt(words, at + 2)))
    return null;
  return { end: at + 2, shape: { kind: 'season', season, year: null } };
}

/** "the first quarter of 2021", "fourth quarter", "Q3 2021", "the first half of the year". */
export function quarterAt(words: readonly Word[], at: number): Parsed | null {
  const article = words[at].lower === 'the' ? 1 : 0;
  const the = /^(?:fiscal|financial)$/.test(lowerAt(words, at + article)) ? article + 1 : article;
  const short = /^q$/.test(lowerAt(words, at + the)) && words[at + the + 1]?.glued ? words[at + the + 1].number : Number.NaN;
  const order = orderAt(words, at + the);
  const noun = order ? (dashAt(words, order.end) ? order.end + 1 : order.end) : -1;
  const what = lowerAt(words, noun);
  const number = short >= 1 && short <= 4 ? short : order?.ordinal && order.order <= 4 ? order.order : 0;
  if (!number || (Number.isNaN(short) && what !== 'quarter' && (what !== 'half' || number > 2))) return null;
  let end = Number.isNaN(short) ? noun + 1 : at + the + 2;
  const of = /^(?:of|in)$/.test(lowerAt(words, end)) ? 1 : 0;
  const whole = words[end + of] && (of || yearLike(words[end])) ? wholeAt(words, end + of) : null;
  if (what === 'half' && Number.isNaN(short)) {
    if (!whole || (whole.shape.kind === 'unit' && !/^(?:year|decade|century|month)$/.test(whole.shape.unit))) return null;
    return { end: whole.end, shape: { kind: 'half', half: number, of: whole.shape } };
  }
  const year: Shape | null =
    whole && (whole.shape.kind === 'year' || (whole.shape.kind === 'unit' && whole.shape.unit === 'year')) ? whole.shape : null;
  if (year) end = whole!.end;
  if (!year && /^(?:touchdown|goal|points|final|finals|back)$/.test(lowerAt(words, end))) return null;
  return { end, shape: { kind: 'quarter', quarter: number, year } };
}

/** "the first nine months of 2021", "the last two weeks of May", "the first week of November", "the first Monday of June". */
export function stretchAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower !== 'the') return null;
  const last = /^(?:last|final)$/.test(lowerAt(words, at + 1));
  const order = last ? { end: at + 2, order: -1 } : orderAt(words, at + 1);
  if (!order || order.order > 5 || (!last && !('ordinal' in order && order.ordinal))) return null;
  const amount = amountAt(words, order.end);
  const noun = amount?.amount ? amount.end : order.end;
  const unit = PLURAL_UNITS.get(lowerAt(words, noun)) ?? UNITS.get(lowerAt(words, noun));
  const weekday = words[noun]?.capital ? (WEEKDAYS.get(words[noun].lower) ?? null) : null;
  if (
    (!unit && weekday === null) ||
    !/^(?:of|in)$/.test(lowerAt(words, noun + 1)) ||
    !/^(?:day|week|weekend|month|undefined)$/.test(String(unit))
  )
    return null;
  const whole = wholeAt(words, noun + 2);
  if (!whole || !/^(?:month|year|unit)$/.test(whole.shape.kind)) return null;
  return {
    end: whole.end,
    shape: { kind: 'stretch', order: order.order, amount: amount?.amount ?? 1, unit: unit ?? 'day', weekday, of: whole.shape },
  };
}

const EDGES: ReadonlyMap<string, 'start' | 'middle' | 'end' | 'turn'> = new Map<string, 'start' | 'middle' | 'end' | 'turn'>([
  ['end', 'end'],
  ['close', 'end'],
  ['start', 'start'],
  ['beginning', 'start'],
  ['turn', 'turn'],
  ['middle', 'middle'],
  ['outset', 'start'],
]);

/** "the end of the year", "the beginning of March", "year-end". */
export function edgeAt(words: readonly Word[], at: number): Parsed | null {
  const the = words[at].lower === 'the' ? 1 : 0;
  const edge = EDGES.get(lowerAt(words, at + the));
  const part =
    the && /^(?:morning|afternoon|evening|night|day|week|weekend)$/.test(lowerAt(words, at + 1)) && lowerAt(words, at + 2) === 'of'
      ? lowerAt(words, at + 1)
      : '';
  const inside = part && words[at + 3] ? calendarAt(words, at + 3) : null;
  if (inside?.shape.kind === 'day')
    return part === 'week' || part === 'weekend' ? { end: inside.end, shape: { kind: 'week-of', of: inside.shape } } : inside;
  if (edge && lowerAt(words, at + the + 1) === 'of') {
    const whole = wholeAt(words, at + the + 2);
    return whole && (the || whole.shape.kind !== 'unit' || whole.shape.step === 0)
      ? { end: whole.end, shape: { kind: 'edge', edge, of: whole.shape } }
      : null;
  }
  if (!/^(?:year|month)$/.test(words[at].lower) || the) return null;
  const dash = dashAt(words, at + 1) ? 1 : 0;
  if (
    lowerAt(words, at + 1 + dash) !== 'end' ||
    (!dash && !words[at].possessive && !/^(?:by|until|at|before|since)$/.test(lowerAt(words, at - 1)))
  )
    return null;
  return {
    end: at + 2 + dash,
    shape: { kind: 'edge', edge: 'end', of: { kind: 'unit', unit: words[at].lower === 'year' ? 'year' : 'month', step: 0 } },
  };
}

/** "the year 2030", "fiscal 2021", "the 1990s", "the 19th century", "2022". */
export function yearsAt(words: readonly Word[], at: number): Parsed | null {
  const the = words[at].lower === 'the' ? 1 : 0;
  const inner = words[at + the];
  if (!inner) return null;
  if (/^(?:fiscal|financial|calendar)$/.test(inner.lower) || (the && inner.lower === 'year')) {
    const next = /^year$/.test(lowerAt(words, at + the + 1)) ? at + the + 2 : at + the + 1;
    if (yearLike(words[next])) return { end: next + 1, shape: { kind: 'year', year: words[next].number } };
    return null;
  }
  const long = decadeAt(words, at + the) ?? centuryAt(words, at + the);
  return long ?? (the ? null : yearAt(words, at));
}
