/** Reads every quantity of a text: number, sign, scale, unit or noun counted, qualifier, change. */
import type { Comparator, Found, Quantity, Reading, Span } from '../model.ts';
import { isPlainArticle } from './number-loose.ts';
import { opensNumber } from './numbers.ts';
import { ageAt } from './quantity-age.ts';
import { inherit } from './quantity-inherit.ts';
import { changeAfter, changeBefore, qualifierAfter, qualifierBefore } from './quantity-context.ts';
import { roleOf } from './quantity-role.ts';
import { piecesOf, type Piece } from './quantity-lex.ts';
import { type Measured, measure } from './quantity-measure.ts';
import { standsAlone } from './quantity-alone.ts';
import { isNoQuantity, isYear } from './quantity-not.ts';
import { isRange, isVote, jointAfter, opener, overAside, scoreEnd, spread } from './quantity-range.ts';
import { mayCount, stretches } from './quantity-stretch.ts';
import { vagueSize } from './quantity-vague.ts';
import { TIME_UNITS } from './units.ts';

/** Everything that the expression at one place says, and where the walk goes on. */
interface Step {
  readonly found: Found<Quantity> | null;
  readonly next: number;
}

const QUALIFIED: ReadonlySet<Comparator> = new Set(['>', '<', '>=', '<=', '~']);

/** "Three days ago" and "eight years later" are dates; "ten minutes later" and "two years later than planned" count. */
function isDate(pieces: readonly Piece[], { end, unit }: Measured): boolean {
  const cue = pieces[end]?.lower;
  if (cue === 'ago') return true;
  // "from 1.9 billion three months before."
  if (cue === 'before' && !/^(?:second|minute|hour)$/.test(unit ?? '') && (!pieces[end + 1] || /^[.,;)]$/.test(pieces[end + 1].text)))
    return true;
  return (
    (cue === 'later' || cue === 'earlier') &&
    !/^(?:second|minute|hour)$/.test(unit ?? '') &&
    !/^(?:than|or)$/.test(pieces[end + 1]?.lower ?? '')
  );
}

/** Whether a measured number is a quantity at all. */
function counts(pieces: readonly Piece[], item: Measured, qualified: boolean): boolean {
  const { number } = item;
  // "Three days ago" is a date.
  if (item.unit !== null && TIME_UNITS.has(item.unit) && isDate(pieces, item)) return false;
  if (number.spelled && number.value === 1 && item.unit === 'day' && !qualified && pieces[number.end]?.text !== '-')
    return /^(?:within|in)$/.test(pieces[number.first - 1]?.lower ?? '') && pieces[number.first].lower === 'a';
  // "at one point"
  if (item.unit === 'point' && number.spelled && number.value === 1 && pieces[number.first - 1]?.lower === 'at') return false;
  if (item.unit !== null && item.counted === null) {
    if (number.spelled || item.first < number.first) return true;
    return (
      !isNoQuantity(pieces, item.unitEnd > number.end ? { ...number, scaled: true } : number, true) ||
      /percent|°|degree|dollar|euro/.test(item.unit)
    );
  }
  if (/^(?:winter|summer|spring|autumn|season)$/.test(item.head ?? '') && isDate(pieces, item)) return false;
  if (isNoQuantity(pieces, number, item.counted !== null)) return false;
  if (isYear(pieces, number, item.counted !== null, qualified)) return false;
  return item.counted !== null || standsAlone(pieces, number, qualified);
}

/** The second number of a range that starts with `a`, or null. */
function rangeFrom(pieces: readonly Piece[], a: Measured, start: number): Measured | null {
  const open = opener(pieces, start);
  const joint =
    jointAfter(pieces, open === 'from' ? overAside(pieces, a.end) : a.end) ?? (a.end > a.unitEnd ? jointAfter(pieces, a.unitEnd) : null);
  if (!joint) return null;
  if (joint.sort === 'and' && open !== 'between') return null;
  for (let at = joint.at; at < Math.min(pieces.length, joint.at + 4); at++) {
    if (!opensNumber(pieces[at])) {
      if (pieces[at].pos === 'PUNCT' || pieces[at].pos === 'VERB') return null;
      continue;
    }
    const b = measure(pieces, at);
    if (!b || b.first < joint.at) continue;
    const before = qualifierBefore(pieces, b.first, b.unit);
    if (before.first > joint.at) return null;
    if (b.counted === null && b.unit === null && isYear(pieces, b.number, false, false)) return null;
    const moved = changeBefore(pieces, start, a.unit) !== null;
    if (open === 'from' && joint.sort === 'to' && a.unit !== b.unit && wentFrom(pieces, start)) return null;
    return isRange(a, b, joint, open, moved, pieces[b.number.end]?.lower === 'of') ? b : null;
  }
  return null;
}

/** "Diesel went from $3.15 to $4.02": one figure and then the other, no range. */
const wentFrom = (pieces: readonly Piece[], start: number): boolean =>
  pieces.slice(Math.max(0, start - 4), start).some(({ lower }) => /^(?:went|gone|goes|going|moved|swung|revised|shifted)$/.test(lower));

const place = (pieces: readonly Piece[], first: number, end: number): Span<'text'> => ({
  // A sentence's full stop that the last word kept ("$250m.") is not part of it.
  start: pieces[first].start,
  end:
    pieces[end - 1].end -
    (/^\p{L}{1,2}\.$/u.test(pieces[end - 1].text) && (end === pieces.length || /^\p{Lu}/u.test(pieces[end].text)) ? 1 : 0),
});

/** Index of the number's own first piece with the sign where it has one. */
function numberSpan(pieces: readonly Piece[], item: Measured): Span<'text'> {
  return place(pieces, item.number.first, item.number.end);
}

/** "raised the target for savings by 2025 to 400 million": a year, then an amount. */
const datesFirst = (pieces: readonly Piece[], { number, unit, end }: Measured): boolean =>
  unit === null &&
  isYear(pieces, number, false, false) &&
  /^(?:by|in|of|since|for|during)$/.test(pieces[number.first - 1]?.lower ?? '') &&
  (pieces[end + 1]?.digits == null || pieces[end + 1].text.length !== 4);

function single(pieces: readonly Piece[], item: Measured): Step {
  const before = qualifierBefore(pieces, item.first, item.unit);
  const qualified = QUALIFIED.has(before.comparator);
  const skip: Step = {
    found: null,
    next: item.number.sort === 'ratio' ? item.number.first + 1 : Math.max(item.number.end, item.number.first + 1),
  };
  const tail = qualifierAfter(pieces, item.number.end) ?? qualifierAfter(pieces, item.end);
  const range = datesFirst(pieces, item) ? null : rangeFrom(pieces, item, before.first);
  if (
    range &&
    (item.unit !== null || (item.number.spelled && item.number.value === 1) || !isNoQuantity(pieces, item.number, item.counted !== null))
  )
    return ranged(pieces, item, range, before);
  const score = item.unit === null && item.counted === null && !item.number.spelled ? scoreEnd(pieces, item.number.first) : null;
  if (score !== null) return tally(pieces, item, score);
  if (!counts(pieces, item, qualified || tail !== null)) return skip;
  const age = item.unit === null ? ageAt(pieces, item.number) : false;
  const end = age ? item.number.end : Math.max(item.end, tail?.end ?? 0);
  const unit = age ? 'year of age' : item.unit;
  const moved = changeBefore(pieces, before.first, unit);
  const change = moved?.change ?? changeAfter(pieces, end, unit);
  const first = moved && moved.at === before.first - 1 && /^(?:up|down)$/.test(pieces[moved.at].lower) ? moved.at : before.first;
  const counted = age ? null : item.counted;
  const { number, sign } = item;
  const value = number.value === null ? null : number.value * sign;
  const quantity: Quantity = {
    value,
    low: number.low,
    high: number.high,
    unit,
    counted,
    comparator: before.comparator !== '=' ? before.comparator : (tail?.comparator ?? (number.loose ? '~' : '=')),
    change: change ?? (sign < 0 && unit === 'percentage' ? 'down' : null),
    vague: number.vague || partitiveOne(pieces, item),
    role: age ? null : roleOf(pieces, first, end, item.head, unit, counted),
    number: numberSpan(pieces, item),
  };
  return { found: { ...place(pieces, Math.min(first, item.first), end), value: quantity }, next: end };
}

/** A vote is a count of two sides; a score in a game is left alone. */
function tally(pieces: readonly Piece[], { number }: Measured, end: number): Step {
  const [one, other] = [number.value as number, pieces[end - 1].digits as number];
  if (!isVote(pieces, number.first, end) || isNoQuantity(pieces, { ...number, end }, false)) return { found: null, next: end };
  const value: Quantity = {
    value: null,
    low: Math.min(one, other),
    high: Math.max(one, other),
    unit: null,
    counted: 'vote',
    comparator: '=',
    change: null,
    vague: false,
    role: null,
    number: place(pieces, number.first, end),
  };
  return { found: { ...place(pieces, number.first, end), value }, next: end };
}

/** "one of the students": a partitive more than a count. */
const partitiveOne = (pieces: readonly Piece[], { number }: Measured): boolean =>
  number.value === 1 && number.spelled && pieces[number.end]?.lower === 'of';

/** "aged" or "ages of" right before a range. */
const ageWords = (pieces: readonly Piece[], at: number): string =>
  pieces[at - 1]?.lower === 'of' ? `${pieces[at - 2]?.lower ?? ''} of` : (pieces[at - 1]?.lower ?? '');

function ranged(pieces: readonly Piece[], a: Measured, b: Measured, before: { first: number; comparator: Comparator }): Step {
  const [from, to] = spread(a, b).map((value, i) => value * (i ? b.sign : a.sign * (b.unit !== null && a.unit === null ? 1 : 1)));
  const ages = a.unit === null && b.unit === null && b.counted === null && /^(?:ages?d?|ages? of)$/.test(ageWords(pieces, before.first));
  const unit = ages ? 'year of age' : (b.unit ?? a.unit);
  const counted = b.counted ?? a.counted;
  const comparator: Comparator = before.comparator === '~' ? '~' : '=';
  const quantity: Quantity = {
    value: null,
    low: Math.min(from, to),
    high: Math.max(from, to),
    unit,
    counted,
    comparator,
    change: changeBefore(pieces, before.first, unit)?.change ?? null,
    vague: false,
    role: roleOf(pieces, before.first, b.end, b.head ?? a.head, unit, counted),
    number: place(pieces, a.number.first, b.number.end),
  };
  const opened = opener(pieces, before.first);
  const first = opened === 'between' && pieces[before.first - 1]?.lower === 'between' ? before.first - 1 : before.first;
  // "from $160 to $180 to $200": the end of one step is the start of the next.
  const steps =
    pieces[b.end]?.lower === 'to' &&
    b.unit !== null &&
    pieces[b.end + 1] &&
    measure(pieces, b.end + (opensNumber(pieces[b.end + 1]) ? 1 : 2))?.unit === b.unit;
  return {
    found: { ...place(pieces, Math.min(first, a.first), b.end), value: quantity },
    next: steps && b.number.first > b.end - 3 ? b.number.first : b.end,
  };
}

function readPieces(pieces: readonly Piece[], into: Found<Quantity>[]): void {
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (!opensNumber(piece) || isPlainArticle(pieces, at)) {
      const vague = vagueSize(pieces, at);
      if (vague) into.push(vague.found);
      at = vague ? vague.next : at + 1;
      continue;
    }
    const item = measure(pieces, at);
    const step = item ? single(pieces, item) : null;
    if (!step) {
      const vague = vagueSize(pieces, at);
      if (vague) into.push(vague.found);
      at = vague ? vague.next : at + 1;
      continue;
    }
    if (step.found) {
      into.push(step.found);
    }
    at = Math.max(step.next, at + 1);
  }
}

/**
 * Every quantity of a text, in order, in the reading's coordinates (UTF-16). The span is the whole expression with its
 * qualifier and the noun counted; `value.number` is the number's own span. Never throws; works on table rows and headlines too.
 */
export function readQuantities(reading: Reading): readonly Found<Quantity>[] {
  const found: Found<Quantity>[] = [];
  for (const stretch of stretches(reading)) {
    if (!mayCount(reading, stretch.firstToken, stretch.endToken)) continue;
    const own: Found<Quantity>[] = [];
    readPieces(piecesOf(reading, stretch), own);
    for (const each of inherit(reading.text, own)) found.push(each);
  }
  return found;
}
