/** Dates that count so many units from now or from another: "four days ago", "two years later", "the day after", "the year-ago quarter". */
import { amountAt, dashAt } from './date-amount.ts';
import { calendarAt } from './date-calendar.ts';
import { holidayAt } from './date-holiday.ts';
import type { Word } from './date-lex.ts';
import type { Parsed, Shape } from './date-shape.ts';
import { CLAUSE_END, DAY_PARTS, PLURAL_UNITS, type Unit, UNITS, WEEKDAYS } from './date-words.ts';

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

const AGO = new Set([
  'ago',
  'earlier',
  'later',
  'hence',
  'back',
  'prior',
  'before',
  'after',
  'beforehand',
  'afterward',
  'afterwards',
  'since',
]);

/** "Three nights later" is three days later. */
const unitAt = (noun: string, counted: boolean): Unit | undefined =>
  PLURAL_UNITS.get(noun) ?? (counted ? (UNITS.get(noun) ?? (/^nights?$/.test(noun) ? 'day' : undefined)) : undefined);

/** The day behind "before" or "after" that something is counted from: "Christmas", "Feb. 24". */
function dayBehind(words: readonly Word[], at: number): Parsed | null {
  if (!words[at]?.capital) return null;
  const day = holidayAt(words, at, true) ?? calendarAt(words, at);
  return day && /^(?:day|holiday)$/.test(day.shape.kind) && !words[day.end - 1].possessive ? day : null;
}

/** "four days ago", "two years later", "a year earlier", "three weeks from now", "years ago". */
export function shiftAt(words: readonly Word[], at: number): Parsed | null {
  const amount = amountAt(words, at);
  const noun = amount ? (dashAt(words, amount.end) && words[amount.end].glued ? amount.end + 1 : amount.end) : at;
  // "two winters earlier"
  if (
    amount &&
    /^(?:winter|summer|spring|autumn|season)s?$/.test(lowerAt(words, noun)) &&
    /^(?:ago|earlier|later|before)$/.test(lowerAt(words, noun + 1))
  )
    return { end: noun + 2, shape: { kind: 'unfixed' } };
  const unit = unitAt(lowerAt(words, noun), amount !== null);
  if (!unit || unit === 'weekend' || unit === 'second' || unit === 'minute') return null;
  let cue = noun + 1;
  // "a year and a half ago"
  const half = lowerAt(words, cue) === 'and' && lowerAt(words, cue + 1) === 'a' && lowerAt(words, cue + 2) === 'half';
  if (half) cue += 3;
  if (dashAt(words, cue) && words[cue].glued) {
    // "a year-earlier loss": the article belongs to the loss.
    if (/^an?$/.test(words[at].lower)) return null;
    cue++;
  }
  const value = amount?.amount ?? null;
  const make = (end: number, sign: -1 | 1, from: 'now' | 'text'): Parsed => ({
    end,
    shape: { kind: 'shift', unit, amount: value === null ? null : value + (half ? 0.5 : 0), sign, from, about: false },
  });
  const word = lowerAt(words, cue);
  if (word === 'from' && /^(?:now|today)$/.test(lowerAt(words, cue + 1))) return make(cue + 2, 1, 'now');
  if (!AGO.has(word)) return null;
  const ended = !words[cue + 1] || CLAUSE_END.test(words[cue + 1].lower);
  if (word === 'ago') return make(cue + 1, -1, 'now');
  if (word === 'back' || word === 'since' || word === 'hence')
    return (word === 'back' && !ended) || word === 'since' ? null : make(cue + 1, word === 'hence' ? 1 : -1, 'now');
  if (unit === 'hour') return null;
  if (word === 'earlier' || word === 'later')
    return lowerAt(words, cue + 1) === 'than' ? null : make(cue + 1, word === 'earlier' ? -1 : 1, 'text');
  const sooner = word === 'before' || word === 'after';
  const day = amount?.amount && sooner ? dayBehind(words, cue + 1) : null;
  if (day)
    return {
      end: day.end,
      shape: {
        kind: 'counted',
        unit,
        weekday: null,
        amount: amount!.amount!,
        sign: word === 'before' ? -1 : 1,
        exact: false,
        of: day.shape,
      },
    };
  if (!amount || (!ended && word !== 'prior' && word !== 'beforehand')) return null;
  if (word === 'prior' && lowerAt(words, cue + 1) === 'to') return null;
  return make(cue + 1, word === 'before' || word === 'prior' || word === 'beforehand' ? -1 : 1, 'text');
}

/** "year-ago", "the year-earlier quarter". */
export function yearAgoAt(words: readonly Word[], at: number): Parsed | null {
  const the = words[at].lower === 'the' ? 1 : 0;
  const cue = lowerAt(words, at + the + 2);
  if (lowerAt(words, at + the) !== 'year' || !dashAt(words, at + the + 1) || (cue !== 'ago' && cue !== 'earlier')) return null;
  const noun = /^(?:quarter|period|month|week|level)$/.test(lowerAt(words, at + the + 3)) ? 1 : 0;
  return { end: at + the + 3 + noun, shape: { kind: 'shift', unit: 'year', amount: 1, sign: -1, from: 'now', about: false } };
}

/** "the day after Christmas", "the Friday before Labor Day". */
function besideNamed(words: readonly Word[], at: number, weekday: number | null): Parsed | null {
  const cue = lowerAt(words, at + 2);
  const day = cue === 'before' || cue === 'after' ? dayBehind(words, at + 3) : null;
  if (!day) return null;
  const unit = UNITS.get(lowerAt(words, at + 1)) ?? 'day';
  return {
    end: day.end,
    shape: { kind: 'counted', unit, weekday, amount: 1, sign: cue === 'before' ? -1 : 1, exact: true, of: day.shape },
  };
}

/** "the quarter ended Sept. 30", "the fiscal year that ended in June", "the 12 months through March". */
export function endedAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower !== 'the') return null;
  const fiscal = /^(?:fiscal|financial)$/.test(lowerAt(words, at + 1)) ? 1 : 0;
  const amount = fiscal ? null : words[at + 1] ? amountAt(words, at + 1) : null;
  const noun = amount?.amount ? amount.end : at + 1 + fiscal;
  const unit = amount?.amount ? PLURAL_UNITS.get(lowerAt(words, noun)) : UNITS.get(lowerAt(words, noun));
  if (!unit || !/^(?:week|month|quarter|year)$/.test(unit)) return null;
  let cue = noun + 1;
  const that = /^(?:that|which)$/.test(lowerAt(words, cue));
  if (that) cue++;
  const verb = lowerAt(words, cue);
  if (!/^(?:ended|ending|ends)$/.test(verb) && !((amount || unit === 'year') && !that && /^(?:to|through)$/.test(verb))) return null;
  const on = /^(?:on|in)$/.test(lowerAt(words, cue + 1)) ? 1 : 0;
  const day = words[cue + 1 + on] ? calendarAt(words, cue + 1 + on) : null;
  return day && /^(?:day|month)$/.test(day.shape.kind)
    ? { end: day.end, shape: { kind: 'ended', unit, amount: amount?.amount ?? 1, of: day.shape } }
    : null;
}

/** "the day before yesterday", "the day after", "the year before". */
export function besideAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower !== 'the') return null;
  const noun = lowerAt(words, at + 1);
  const weekday = words[at + 1]?.capital ? WEEKDAYS.get(noun) : undefined;
  if (
    weekday !== undefined &&
    /^(?:before|after)$/.test(lowerAt(words, at + 2)) &&
    (!words[at + 3] || CLAUSE_END.test(lowerAt(words, at + 3)))
  )
    return { end: at + 3, shape: { kind: 'weekday', weekday, step: lowerAt(words, at + 2) === 'before' ? -1 : 1, beside: true } };
  const named = weekday !== undefined || /^(?:day|night|week|weekend)$/.test(noun) ? besideNamed(words, at, weekday ?? null) : null;
  if (named) return named;
  const unit = UNITS.get(noun) ?? (DAY_PARTS.has(noun) ? 'day' : undefined);
  const cue = lowerAt(words, at + 2);
  if (!unit || unit === 'second' || unit === 'minute' || (cue !== 'before' && cue !== 'after')) return null;
  const owner = unit === 'day' && words[at + 3]?.capital && words[at + 3].possessive ? WEEKDAYS.get(words[at + 3].lower) : undefined;
  if (owner !== undefined) {
    const of: Shape = { kind: 'weekday', weekday: owner };
    return { end: at + 3, shape: { kind: 'counted', unit, weekday: null, amount: 1, sign: cue === 'before' ? -1 : 1, exact: true, of } };
  }
  const sign = cue === 'before' ? -1 : 1;
  const tail = lowerAt(words, at + 3);
  if (noun === 'day' && ((tail === 'yesterday' && sign < 0) || (tail === 'tomorrow' && sign > 0))) {
    return { end: at + 4, shape: { kind: 'near', days: 2 * sign } };
  }
  if (tail === 'last' && sign < 0 && UNITS.has(noun)) return { end: at + 4, shape: { kind: 'unit', unit, step: -2 } };
  const shape: Shape =
    !words[at + 3] || CLAUSE_END.test(tail) || tail === 'that' ? { kind: 'same', unit, step: sign } : { kind: 'unfixed' };
  return { end: at + 3, shape };
}
