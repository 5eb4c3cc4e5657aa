/** Reads the number itself, in digits or words, without what it counts: "130,000", "two dozen", "tens of thousands", "a third", "one in five". */
import { CARDINALS, DENOMINATORS, FOLDS, GROUPS, LOOSE, SCALES, SHORT_SCALES, VULGAR } from './number-words.ts';
import type { Piece } from './quantity-lex.ts';
import { UNIT_WORDS } from './units.ts';

export type NumberSort = 'count' | 'fraction' | 'ratio' | 'fold';

/** A number over `pieces[first, end)`. */
export interface ReadNumber {
  readonly first: number;
  readonly end: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly vague: boolean;
  /** Inexact by its own words ("a couple of hundred"). */
  readonly loose: boolean;
  readonly sort: NumberSort;
  /** In words ("six"), not digits. */
  readonly spelled: boolean;
  /** Followed by a scale ("million", "k"). */
  readonly scaled: boolean;
  /** With group marks or decimals. */
  readonly shaped: boolean;
  /** The number before its scale, for ranges that share one ("$1-2 billion"). */
  readonly bare: number;
}

const HYPHENS = new Set(['-', '‐', '‑', '–']);

export const isHyphen = (piece: Piece | undefined): boolean => piece !== undefined && HYPHENS.has(piece.text);

/** The index after a hyphen that ties two words, or `at` itself. */
const overHyphen = (pieces: readonly Piece[], at: number): number =>
  isHyphen(pieces[at]) && pieces[at].glued && pieces[at + 1]?.glued ? at + 1 : at;

const make = (first: number, end: number, value: number, more: Partial<ReadNumber> = {}): ReadNumber =>
  ({ first, end, value, low: null, high: null, vague: false, loose: false, sort: 'count', spelled: true, scaled: false, shaped: false, bare: value, ...more });

const CURRENCY_BEFORE = /^(?:[$€£¥₹]|[A-Z]{1,3}\$|[A-Z]{3}|PS|Y=|=)$/;

/** A scale at `at`: its factor and the index after it. `money` lets "m" and "t" be scales. */
function scaleAt(pieces: readonly Piece[], at: number, money: boolean): readonly [factor: number, end: number] | null {
  const tied = overHyphen(pieces, at);
  const piece = pieces[tied];
  if (!piece) return null;
  const factor = SCALES.get(piece.lower) ?? (piece.lower === 'bn.' ? 1e9 : undefined);
  if (factor !== undefined) return [factor, tied + 1];
  const short = SHORT_SCALES.get(piece.text === 'm.' ? 'm' : piece.text);
  if (short === undefined || tied !== at) return null;
  if (!piece.glued && !money) return null;
  if (money) return [short, tied + 1];
  return shortScale(pieces, at) ? [short, tied + 1] : null;
}

const LENGTH_WORDS = new Set(['long', 'high', 'wide', 'deep', 'tall', 'away', 'race', 'sprint', 'final', 'hurdles', 'freestyle', 'relay', 'backstroke', 'butterfly', 'breaststroke', 'run', 'swim', 'pool', 'dash', 'walk']);

/** Whether "4.3M" or "25k" is a scale where no currency says so: not "37m long", "a 5k race". */
function shortScale(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const next = pieces[overHyphen(pieces, at + 1)];
  if (piece.text === 'M' || piece.text === 'MM' || piece.text === 'mil') return true;
  if (piece.text === 'k' || piece.text === 'K') return !(next && LENGTH_WORDS.has(next.lower));
  if (piece.text === 'B' || piece.text === 'b') return true;
  if (piece.text !== 'm') return false;
  if (!next || LENGTH_WORDS.has(next.lower)) return false;
  return next.lower === 'strong' || next.lower === 'people' || (next.pos === 'NOUN' && next.lower.endsWith('s') && !next.glued);
}

/** "hundred" and the scales after a small number in words or digits. */
function scaled(pieces: readonly Piece[], from: ReadNumber, money: boolean): ReadNumber {
  let { end } = from;
  let value = from.value as number;
  let hit = false;
  const hundred = overHyphen(pieces, end);
  if (pieces[hundred]?.lower === 'hundred' && value < 100) {
    value *= 100;
    end = hundred + 1;
    hit = true;
  }
  for (let scale = scaleAt(pieces, end, money); scale; scale = scaleAt(pieces, end, false)) {
    value = Number((value * scale[0]).toPrecision(15));
    end = scale[1];
    hit = true;
  }
  return hit ? { ...from, end, value, scaled: true } : from;
}

/** "1 1/2", "2½", "3 and a half": what is added to a whole number. */
function addedFraction(pieces: readonly Piece[], at: number): readonly [number, number] | null {
  const piece = pieces[at];
  if (!piece) return null;
  const vulgar = VULGAR.get(piece.text);
  if (vulgar !== undefined) return [vulgar, at + 1];
  const tied = overHyphen(pieces, at);
  const slash = slashed(pieces, tied);
  if (slash && slash[0] < 1 && !pieces[at].glued) return slash;
  if (piece.lower === 'and' && /^an?$/.test(pieces[at + 1]?.lower ?? '')) {
    const half = pieces[overHyphen(pieces, at + 2)];
    if (half?.lower === 'half') return [1 / 2, at + 3];
    if (half?.lower === 'quarter') return [1 / 4, at + 3];
  }
  if (piece.lower === 'and' && pieces[at + 1]?.lower === 'three' && /^quarters$/.test(pieces[overHyphen(pieces, at + 2)]?.lower ?? '')) return [3 / 4, overHyphen(pieces, at + 2) + 1];
  return null;
}

const SLASHES = new Set(['/', '⁄', '∕']);

/** "1/16": both in digits, tied by a slash. */
function slashed(pieces: readonly Piece[], at: number): readonly [number, number] | null {
  const [top, slash, below] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (top?.digits == null || !slash || !SLASHES.has(slash.text) || below?.digits == null || !below.digits) return null;
  return [top.digits / below.digits, at + 3];
}

/** "1.99 × 10−30" as it is printed. */
function powered(pieces: readonly Piece[], at: number, value: number): readonly [number, number] | null {
  if (pieces[at]?.text !== '×' && !(pieces[at]?.lower === 'x' && pieces[at + 1]?.digits === 10)) return null;
  if (pieces[at + 1]?.digits !== 10) return null;
  const sign = /^[-−–^]$/.test(pieces[at + 2]?.text ?? '') && pieces[at + 2].glued ? pieces[at + 2].text : '';
  const power = pieces[at + 2 + (sign ? 1 : 0)];
  if (power?.digits == null || (!sign && !power.glued)) return null;
  return [value * 10 ** (sign && sign !== '^' ? -power.digits : power.digits), at + 3 + (sign ? 1 : 0)];
}

/** Denominators that are printed in digits; 11 is not one of them ("9/11"). */
const PRINTED_PARTS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 25, 32, 50, 64, 100, 128, 1000]);

function inDigits(pieces: readonly Piece[], at: number, money: boolean): ReadNumber | null {
  const piece = pieces[at];
  if (piece.junk || piece.digits === null) return null;
  const fraction = slashed(pieces, at);
  if (fraction) {
    const below = pieces[at + 2].digits as number;
    const sure = PRINTED_PARTS.has(below) && (pieces[fraction[1]]?.lower === 'of' || isHyphen(pieces[fraction[1]]) || UNIT_WORDS.has(pieces[fraction[1]]?.lower ?? ''));
    return sure && fraction[0] < 1 ? make(at, fraction[1], fraction[0], { sort: 'fraction', spelled: false }) : null;
  }
  const base = make(at, at + 1, piece.digits, { spelled: false, shaped: piece.shaped });
  const power = powered(pieces, at + 1, piece.digits);
  if (power) return { ...base, value: power[0], end: power[1], scaled: true };
  const added = Number.isInteger(piece.digits) ? addedFraction(pieces, at + 1) : null;
  if (added) return scaled(pieces, { ...base, value: piece.digits + added[0], bare: piece.digits + added[0], end: added[1], shaped: true }, money);
  const fold = pieces[overHyphen(pieces, at + 1)];
  if (fold?.lower === 'fold') return { ...base, end: overHyphen(pieces, at + 1) + 1, sort: 'fold' };
  const denominator = overHyphen(pieces, at + 1);
  const part = DENOMINATORS.get(pieces[denominator]?.lower ?? '');
  if (part && piece.digits < part && pieces[denominator].lower.endsWith('s')) return { ...base, value: piece.digits / part, end: denominator + 1, sort: 'fraction' };
  const group = GROUPS.get(pieces[at + 1]?.lower ?? '');
  if (group === 12) return { ...base, value: piece.digits * group, end: at + 2, scaled: true };
  return scaled(pieces, base, money);
}

/** The plain cardinal at `at`: "six", "twenty-one". */
function cardinal(pieces: readonly Piece[], at: number): readonly [value: number, end: number] | null {
  const value = CARDINALS.get(pieces[at]?.lower ?? '');
  if (value === undefined) return null;
  if (value < 20) return [value, at + 1];
  const tied = overHyphen(pieces, at + 1);
  const unit = CARDINALS.get(pieces[tied]?.lower ?? '');
  return unit !== undefined && unit > 0 && unit < 10 && (tied > at + 1 || pieces[at + 1] === pieces[tied]) ? [value + unit, tied + 1] : [value, at + 1];
}

/** "one hundred and twenty thousand four hundred": cardinals, hundreds and scales added up as they are said. */
function inWords(pieces: readonly Piece[], at: number, lead = cardinal(pieces, at)): ReadNumber | null {
  if (!lead) return null;
  const fraction = wordFraction(pieces, at, lead);
  if (fraction) return fraction;
  const foldAt = overHyphen(pieces, lead[1]);
  if (pieces[foldAt]?.lower === 'fold') return make(at, foldAt + 1, lead[0], { sort: 'fold' });
  let total = 0;
  let current = lead[0];
  let end = lead[1];
  let last = Number.POSITIVE_INFINITY;
  let hit = false;
  for (;;) {
    const next = overHyphen(pieces, end);
    const word = pieces[next]?.lower ?? '';
    const scale = SCALES.get(word);
    if (word === 'hundred' && current < 100) {
      current *= 100;
      end = next + 1;
      hit = true;
    } else if (scale !== undefined && scale < last) {
      total += current * scale;
      current = 0;
      last = scale;
      end = next + 1;
      hit = true;
    } else {
      const after = word === 'and' && hit ? next + 1 : next;
      const more = hit && !pieces[after]?.glued ? cardinal(pieces, after) : null;
      // "one million two hundred" goes on; "five million three years ago" would not be said, and "two hundred and six tanks" is one number.
      if (!more || (current > 0 && current % 100 !== 0) || more[0] >= 100 || (word === 'and' && current === 0 && total === 0)) break;
      if (after === next && current === 0 && SCALES.get(pieces[overHyphen(pieces, more[1])]?.lower ?? '') === undefined && pieces[more[1]]?.lower !== 'hundred') break;
      current += more[0];
      end = more[1];
    }
  }
  const group = GROUPS.get(pieces[end]?.lower ?? '');
  if (!hit && group) return make(at, end + 1, current * group, { bare: current, scaled: true });
  const added = !hit ? addedFraction(pieces, end) : null;
  if (added) return scaled(pieces, make(at, added[1], current + added[0]), false);
  return make(at, end, total + current, { bare: lead[0], scaled: hit });
}

/** "two-thirds", "one fourth", "three quarters". */
function wordFraction(pieces: readonly Piece[], at: number, [top, end]: readonly [number, number]): ReadNumber | null {
  const tied = overHyphen(pieces, end);
  const piece = pieces[tied];
  const below = DENOMINATORS.get(piece?.lower ?? '');
  if (!below || top < 1 || top >= below || (pieces[tied + 1]?.lower === 'century')) return null;
  const plural = piece.lower.endsWith('s');
  if (top === 1 ? plural || (tied === end && pieces[tied + 1]?.lower !== 'of' && pieces[tied + 1]?.pos !== 'AUX') : !plural) return null;
  // "two quarters" are fractions only when they are parts of something.
  if (/^quarters?$|^halves$/.test(piece.lower) && tied === end && pieces[tied + 1]?.lower !== 'of') return null;
  return make(at, tied + 1, top / below, { sort: 'fraction' });
}

/** "dozens of", "tens of thousands of": the plural alone is the number. */
function loosePlural(pieces: readonly Piece[], at: number): ReadNumber | null {
  const range = LOOSE.get(pieces[at].lower);
  if (!range) return null;
  let [low, high]: [number, number | null] = [...range];
  let end = at + 1;
  const of = pieces[end]?.lower === 'of' ? LOOSE.get(pieces[end + 1]?.lower ?? '') : undefined;
  if (of) {
    low *= of[0];
    high = high === null ? null : high * of[0];
    end += 2;
  }
  const first = pieces[at].lower;
  if (!of && pieces[end]?.lower !== 'of' && !['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions'].includes(first)) return null;
  if (!of && pieces[end]?.lower !== 'of' && pieces[end]?.pos !== 'ADJ' && pieces[end]?.pos !== 'NOUN' && (first === 'scores' || pieces[at - 1]?.lower === 'the')) return null;
  if (first === 'scores' && pieces[end]?.lower !== 'of') return null;
  return make(at, end, low, { value: null, low, high, vague: true, bare: low });
}

/** After "a", "an", "half" and "several": "a hundred", "half a million", "several thousand", "a couple of dozen". */
function afterArticle(pieces: readonly Piece[], at: number): ReadNumber | null {
  const opener = pieces[at].lower;
  const next = pieces[at + 1]?.lower ?? '';
  if (opener === 'half') return half(pieces, at);
  if (opener === 'several' || (opener === 'few' && pieces[at - 1]?.lower === 'a')) {
    const factor = next === 'hundred' ? 100 : (SCALES.get(next) ?? GROUPS.get(next));
    return factor ? make(opener === 'few' ? at - 1 : at, at + 2, factor, { value: null, low: factor * 2, high: factor * 10, vague: true }) : null;
  }
  if (opener === 'couple') {
    const of = next === 'of' ? at + 2 : at + 1;
    const word = pieces[of]?.lower ?? '';
    const factor = word === 'hundred' ? 100 : (SCALES.get(word) ?? GROUPS.get(word));
    const first = pieces[at - 1]?.lower === 'a' ? at - 1 : at;
    if (factor) return make(first, of + 1, 2 * factor, { loose: true });
    return next === 'of' && pieces[of]?.lower !== 'the' ? make(first, at + 1, 2, { loose: true }) : null;
  }
  if (next === 'half' && pieces[at + 2]?.lower !== 'of') return null;
  if (next === 'dozen') return make(at, at + 2, 12, { scaled: true });
  if (next === 'hundred' || SCALES.has(next)) return inWords(pieces, at, [1, at + 1]);
  const below = DENOMINATORS.get(next);
  if (below && below > 2 && pieces[at + 2]?.lower === 'of' && !next.endsWith('s')) return make(at, at + 2, 1 / below, { sort: 'fraction' });
  return null;
}

const HALF_TIMES = new Set(['hour', 'mile', 'century', 'decade', 'year', 'inch', 'pound', 'ton', 'acre', 'percent', 'kilometre', 'kilometer', 'litre', 'pint', 'point', 'cent', 'minute', 'second', 'day', 'month', 'marathon', 'percentage', 'per', '%']);

function half(pieces: readonly Piece[], at: number): ReadNumber | null {
  const tied = overHyphen(pieces, at + 1);
  const next = pieces[tied]?.lower ?? '';
  const scale = next === 'a' || next === 'an' ? tied + 1 : tied;
  const word = pieces[scale]?.lower ?? '';
  const factor = SCALES.get(word) ?? GROUPS.get(word);
  if (factor) return make(at, scale + 1, factor / 2, { scaled: true });
  if (HALF_TIMES.has(word) && (scale > tied || tied > at + 1 || pieces[at - 1]?.lower === 'a')) return make(at, scale > tied ? scale : tied, 1 / 2);
  const before = pieces[at - 1];
  if (before && /^(?:first|second|other|better|top|bottom|final|latter|opening|next|back|front|upper|lower|this|that|each|and|in|northern|southern|eastern|western|early|late)$/.test(before.lower)) {
    if (before.lower !== 'and' && before.lower !== 'in') return null;
    if (pieces[at - 1].lower === 'in') return null;
  }
  if (before?.lower === 'by' && !next.match(/^(?:an?|hour|mile|time)$/)) return make(at, at + 1, 1 / 2, { sort: 'fraction' });
  const of = next === 'of' || next === 'the' || next === 'its' || next === 'their' || next === 'his' || next === 'her' || next === 'our' || next === 'all' || next === 'those' || next === 'these';
  return of ? make(at, at + 1, 1 / 2, { sort: 'fraction' }) : null;
}

/** "one in five", "9 out of 10", "one of four": after the first number. */
function ratio(pieces: readonly Piece[], top: ReadNumber): ReadNumber | null {
  if (top.sort !== 'count' || top.value === null || top.scaled || top.shaped || !Number.isInteger(top.value)) return null;
  let at = overHyphen(pieces, top.end);
  const joint = pieces[at]?.lower;
  if (joint !== 'in' && joint !== 'out' && joint !== 'of') return null;
  at++;
  if (joint === 'out' && pieces[at++]?.lower !== 'of') return null;
  at = overHyphen(pieces, at);
  const every = pieces[at]?.lower === 'every' || (pieces[at]?.lower === 'the' && joint !== 'in');
  if (every) at++;
  const below = pieces[at] ? number(pieces, at, false) : null;
  if (!below || below.value === null || below.sort !== 'count' || below.value <= top.value || (below.scaled && joint !== 'in') || below.value > 1e7) return null;
  if (joint === 'in' && !every && !oddsLike(top, below)) return null;
  // "Eight of 10 voters" is a share; "500 of the 2,000 inmates" and "27 of 40 seats" are two counts.
  if (joint === 'of' && (every || below.value > 100 || (!top.spelled && below.value !== 10 && below.value !== 100) || (below.value > 12 && below.value % 10 !== 0))) return null;
  const next = pieces[below.end]?.lower ?? '';
  // "two in 10 days", "one in 2014" are no ratios.
  if (joint === 'in' && !every && (/^(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|games?|matches|innings|seasons?)$/.test(next) || (below.value >= 1900 && below.value < 2100))) return null;
  return { ...top, end: below.end, value: top.value / below.value, sort: 'ratio', bare: top.value / below.value };
}

const oddsLike = (top: ReadNumber, below: ReadNumber): boolean =>
  (top.value as number) <= 99 && ((below.value as number) <= 20 || (below.value as number) % 10 === 0 || below.scaled) && !below.shaped === !(below.shaped && (below.value as number) < 1000);

/** "a quarter of a million", "two-thirds of a billion". */
function ofScale(pieces: readonly Piece[], part: ReadNumber): ReadNumber | null {
  if (part.sort !== 'fraction' || part.value === null || pieces[part.end]?.lower !== 'of' || !/^(?:an?|one)$/.test(pieces[part.end + 1]?.lower ?? '')) return null;
  const factor = SCALES.get(pieces[part.end + 2]?.lower ?? '');
  return factor ? { ...part, end: part.end + 3, value: part.value * factor, sort: 'count', scaled: true } : null;
}

/** Whether a piece may open a number; a lookup, so that plain words cost nothing more. */
export const opensNumber = (piece: Piece): boolean =>
  piece.digits !== null || OPENERS.has(piece.lower) || VULGAR.has(piece.text);

const OPENERS: ReadonlySet<string> = new Set([...CARDINALS.keys(), ...LOOSE.keys(), ...FOLDS.keys(), 'a', 'an', 'half', 'several', 'few', 'couple', 'hundred', 'thousand', 'million', 'billion', 'dozen']);

function number(pieces: readonly Piece[], at: number, money: boolean): ReadNumber | null {
  const piece = pieces[at];
  if (piece.digits !== null) return inDigits(pieces, at, money);
  const vulgar = VULGAR.get(piece.text);
  if (vulgar !== undefined) return make(at, at + 1, vulgar, { sort: 'fraction' });
  const fold = FOLDS.get(piece.lower);
  if (fold !== undefined) return make(at, at + 1, fold, { sort: 'fold' });
  const words = inWords(pieces, at);
  if (words) return words;
  const loose = loosePlural(pieces, at);
  if (loose) return loose;
  if (/^(?:an?|half|several|few|couple)$/.test(piece.lower)) return afterArticle(pieces, at);
  // "the dozen guests", "one-two hundred": a scale without its number is one of it only after a determiner.
  if (/^(?:dozen|hundred|thousand|million|billion)$/.test(piece.lower) && /^(?:the|per|every|this|that|first|last|next|extra)$/.test(pieces[at - 1]?.lower ?? '')) {
    const factor = piece.lower === 'hundred' ? 100 : (SCALES.get(piece.lower) ?? 12);
    return piece.lower === 'dozen' || pieces[at - 1].lower !== 'the' ? make(at, at + 1, factor, { scaled: true }) : null;
  }
  return null;
}

/** The number that begins at `pieces[at]`, or null. `money`: a currency sign stands before it. */
export function readNumber(pieces: readonly Piece[], at: number, money = CURRENCY_BEFORE.test(pieces[at - 1]?.text ?? '')): ReadNumber | null {
  const read = number(pieces, at, money);
  const found = read && (ofScale(pieces, read) ?? read);
  return found && !money ? (ratio(pieces, found) ?? found) : found;
}
