/** Dates that a word sets apart from now or from the date before: "last month", "the same day", "the past five years", "this morning". */
import { amountAt, dashAt } from './date-amount.ts';
import { calendarAt, monthAt, weekdayAt } from './date-calendar.ts';
import { holidayAt } from './date-holiday.ts';
import type { Word } from './date-lex.ts';
import type { Parsed, Shape, Step } from './date-shape.ts';
import { CLAUSE_END, DAY_PARTS, PLURAL_UNITS, SEASONS, UNITS } from './date-words.ts';

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

const NEAR: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tonite', 0],
]);

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);

/** Steps from the date before it in the text. */
const TEXT_STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['same', 0],
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['subsequent', 1],
]);

/** "today", "yesterday morning", "tomorrow night". */
export function nearAt(words: readonly Word[], at: number): Parsed | null {
  const days = NEAR.get(words[at].lower);
  if (days === undefined) return null;
  const before = words[at - 1];
  // "USA Today", "Christianity Today", "The Today show" are names.
  if (/^(?:brighter|better)$/.test(before?.lower ?? '')) return null;
  if (words[at].capital && words[at].lower === 'today' && (before?.capital || /^(?:show|programme|program)$/.test(lowerAt(words, at + 1))))
    return null;
  return { end: DAY_PARTS.has(lowerAt(words, at + 1)) ? at + 2 : at + 1, shape: { kind: 'near', days } };
}

/** What "last", "this" and "next" stand before: a unit, a weekday, a month, a season, a part of the day, a holiday. */
function steppedAt(words: readonly Word[], at: number, step: Step): (Parsed & { readonly weekday?: number }) | null {
  const word = words[at];
  if (!word) return null;
  if (DAY_PARTS.has(word.lower)) {
    // "CBS This Morning"
    if (word.capital && words[at - 1].lower === 'this') return null;
    if (step === 1 || (step === -1 && !/^(?:night|evening|nite)$/.test(word.lower))) return null;
    return { end: at + 1, shape: { kind: 'near', days: step } };
  }
  const unit = UNITS.get(word.lower);
  if (unit && unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    if (word.capital && lowerAt(words, at + 1) === 'tonight') return null;
    // "last quarter-final", "this week-long"
    if (dashAt(words, at + 1) && words[at + 1].glued && /^(?:long|old|final|finals|round)$/.test(lowerAt(words, at + 2))) return null;
    return { end: at + 1, shape: { kind: 'unit', unit, step } };
  }
  // "last fiscal year", "the last school year"
  const year = /^(?:fiscal|financial|calendar|school|academic|budget|tax)$/.test(word.lower) ? lowerAt(words, at + 1) : '';
  if (year === 'year' || (year === 'quarter' && word.lower === 'fiscal')) {
    const fixed = year === 'year' && /^(?:fiscal|financial|calendar)$/.test(word.lower);
    return { end: at + 2, shape: fixed ? { kind: 'unit', unit: 'year', step } : { kind: 'unfixed' } };
  }
  const season = SEASONS.get(word.lower);
  if (season) return { end: at + 1, shape: { kind: 'season', season, year: null, step } };
  const month = monthAt(words, at);
  if (month && !words[at + 1]?.lower.match(/^\d/)) return { end: at + 1, shape: { kind: 'month', year: null, month, step } };
  // "last Nov. 12"
  const day = month && step !== 0 ? calendarAt(words, at) : null;
  if (day?.shape.kind === 'day' && day.shape.year === null && day.shape.step === undefined && day.shape.textStep === undefined)
    return { end: day.end, shape: { ...day.shape, step, near: true } };
  const weekday = weekdayAt(words, at);
  if (weekday?.shape.kind === 'weekday') return { ...weekday, shape: { ...weekday.shape, step } };
  const holiday = holidayAt(words, at, true);
  return holiday?.shape.kind === 'holiday' ? { end: holiday.end, shape: { ...holiday.shape, step } } : null;
}

/** "last month", "this past Friday", "next spring", "this coming weekend", "later this year". */
export function stepAt(words: readonly Word[], at: number): (Parsed & { readonly weekday?: number }) | null {
  const second = lowerAt(words, at + 1);
  if (words[at].lower === 'the' && second === 'current' && /^(?:week|month|quarter|year|decade|century)$/.test(lowerAt(words, at + 2)))
    return steppedAt(words, at + 2, 0);
  // "in the last school year", "the current fiscal year"
  const named = words[at].lower === 'the' && /^(?:school|academic|fiscal|financial|budget|tax)$/.test(lowerAt(words, at + 2));
  const led = named ? (second === 'current' ? 0 : second === 'latest' || second === 'past' ? -1 : STEPS.get(second)) : undefined;
  if (led !== undefined) return steppedAt(words, at + 2, led);
  const step = STEPS.get(words[at].lower);
  if (step === undefined) return null;
  if (words[at].lower === 'this' && (second === 'past' || second === 'last' || second === 'coming' || second === 'next')) {
    const found = steppedAt(words, at + 2, second === 'past' || second === 'last' ? -1 : 1);
    // "This coming Saturday" and "this past Monday" are the nearest ones.
    return found?.shape.kind === 'weekday' ? { ...found, shape: { ...found.shape, near: true } } : found;
  }
  if (words[at].lower === 'past' || words[at].lower === 'coming' || words[at].lower === 'upcoming') return null;
  return steppedAt(words, at + 1, step);
}

/** Before "last" as a verb. */
const VERB_BEFORE = /^(?:will|would|to|could|can|may|might|must|should|not|n’t|n't|did|does|’ll|'ll|’d|cannot|usually|typically|often)$/;

/** "the past five years", "the coming weeks", "recent months", "the last year", "the months ahead", "these past two days". */
export function windowAt(words: readonly Word[], at: number): Parsed | null {
  const the = /^(?:the|these|those|this)$/.test(words[at].lower) ? 1 : 0;
  const lead = lowerAt(words, at + the);
  if (lead === 'recent' && PLURAL_UNITS.has(lowerAt(words, at + the + 1))) {
    return { end: at + the + 2, shape: { kind: 'window', unit: PLURAL_UNITS.get(lowerAt(words, at + the + 1))!, amount: null, sign: -1 } };
  }
  const ahead = PLURAL_UNITS.get(lead);
  if (the && ahead && lowerAt(words, at + 2) === 'ahead')
    return { end: at + 3, shape: { kind: 'window', unit: ahead, amount: null, sign: 1 } };
  const sign = /^(?:past|last|previous|preceding)$/.test(lead) ? -1 : /^(?:next|coming|following|upcoming)$/.test(lead) ? 1 : 0;
  if (!sign) return null;
  // "The talks will last two days"
  if (lead === 'last' && !the && VERB_BEFORE.test(lowerAt(words, at - 1))) return null;
  const amount = amountAt(words, at + the + 1) ?? { end: at + the + 1, amount: null };
  const noun = lowerAt(words, amount.end);
  const plural = PLURAL_UNITS.get(noun);
  if (plural) {
    if (!the && amount.end === at + the + 1 && (lead === 'last' || lead === 'past' || lead === 'following' || lead === 'previous'))
      return null;
    // "the last days of the war" says which; nothing fixes it here.
    if (lead === 'last' && amount.end === at + the + 1) return null;
    // "the final three weeks of his term"
    if (lowerAt(words, amount.end + 1) === 'of' && !/^\d/.test(lowerAt(words, amount.end + 2))) return null;
    return {
      end: amount.end + 1,
      shape: { kind: 'window', unit: plural, amount: amount.end === at + the + 1 ? null : amount.amount, sign },
    };
  }
  const single = UNITS.get(noun);
  const long = single === 'decade' || single === 'century';
  const ahead1 = lead === 'next' && /^(?:over|within|during)$/.test(lowerAt(words, at - 1));
  if (
    !the ||
    words[at].lower === 'this' ||
    !single ||
    single === 'weekend' ||
    amount.end !== at + the + 1 ||
    (lead === 'next' && !long && !ahead1) ||
    lead === 'following' ||
    lead === 'previous' ||
    lead === 'preceding'
  )
    return null;
  if (
    single === 'second' ||
    single === 'minute' ||
    single === 'day' ||
    (lead === 'last' && (single === 'hour' || single === 'quarter' || single === ('half' as string)))
  )
    return null;
  return { end: amount.end + 1, shape: { kind: 'window', unit: single, amount: 1, sign } };
}

const WEEKEND_LEADS = new Set([
  'at',
  'over',
  'during',
  'throughout',
  'on',
  'by',
  'through',
  'for',
  'until',
  'since',
  'before',
  'after',
  'of',
  'all',
]);

/** "over the weekend": with such a preposition it is this one or the last. */
export function weekendAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower !== 'the' || lowerAt(words, at + 1) !== 'weekend' || !WEEKEND_LEADS.has(lowerAt(words, at - 1))) return null;
  return { end: at + 2, shape: { kind: 'unit', unit: 'weekend', step: 0 } };
}

/** "on that Tuesday"; but "he said that Tuesday was best". */
const THAT_LEADS = new Set([
  'on',
  'in',
  'by',
  'since',
  'until',
  'of',
  'for',
  'during',
  'after',
  'before',
  'from',
  'late',
  'early',
  '.',
  ';',
  '',
]);
const SAID = /^(?:sa(?:id|ys?)|told|noted|stated|argued|think|know|hope|believe[sd]?|\w{4,}ed)$/;

/** What counts from the date before it: "the following Tuesday", "that Tuesday", "that May"; of the rest nobody can say which is meant. */
function fromText(shape: Shape, step: Step, head: string): Shape {
  if (shape.kind === 'weekday') return { kind: 'weekday', weekday: shape.weekday, step, beside: true };
  if (shape.kind === 'month' && head === 'that' && step === 0) return { kind: 'month', year: null, month: shape.month, textStep: 0 };
  if (shape.kind === 'month') return { kind: 'month', year: null, month: shape.month, beside: step };
  if (shape.kind === 'season') return { kind: 'season', year: null, season: shape.season, beside: step };
  return { kind: 'unfixed' };
}

/** "the same day", "the following month", "the next morning", "that year", "the previous Tuesday". */
export function sameAt(words: readonly Word[], at: number): Parsed | null {
  const head = words[at].lower;
  let next = at + 1;
  let step: Step = 0;
  if (head === 'the' || head === 'that') {
    const found = TEXT_STEPS.get(lowerAt(words, next));
    if (found !== undefined) {
      step = found;
      next++;
    } else if (head === 'the') {
      return null;
    }
  } else {
    return null;
  }
  const noun = lowerAt(words, next);
  if (DAY_PARTS.has(noun)) return { end: next + 1, shape: { kind: 'same', unit: 'day', step } };
  const unit = UNITS.get(noun);
  if (unit && unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'millennium')
    return { end: next + 1, shape: { kind: 'same', unit, step } };
  const stepped = head === 'that' || step !== 0 ? steppedAt(words, next, step) : null;
  if (!stepped) return null;
  const before = lowerAt(words, at - 1);
  // "ratified that July." points back; "said that July was wet" and "found that July was wet" do not.
  const pointing = THAT_LEADS.has(before) || (CLAUSE_END.test(lowerAt(words, stepped.end)) && !/^(?:sa(?:id|ys?)|told)$/.test(before));
  if (head === 'that' && step === 0 && stepped.shape.kind !== 'season' && !pointing) return null;
  if (head === 'that' && SAID.test(before) && !pointing) return null;
  return {
    end: stepped.end,
    shape: fromText(stepped.shape, step, head),
  };
}
