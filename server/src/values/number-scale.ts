/** Scales and fractions that follow a number: "million", "bn", "k", "1 1/2", "and a half", "1.99 × 10−30". */
import { SCALES, SHORT_SCALES, VULGAR } from './number-words.ts';
import { overHyphen, type ReadNumber } from './number-shape.ts';
import type { Piece } from './quantity-lex.ts';

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

const LENGTH_WORDS = new Set([
  'long',
  'high',
  'wide',
  'deep',
  'tall',
  'away',
  'race',
  'sprint',
  'final',
  'hurdles',
  'freestyle',
  'relay',
  'backstroke',
  'butterfly',
  'breaststroke',
  'run',
  'swim',
  'pool',
  'dash',
  'walk',
]);

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
export function scaled(pieces: readonly Piece[], from: ReadNumber, money: boolean): ReadNumber {
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
export function addedFraction(pieces: readonly Piece[], at: number): readonly [number, number] | null {
  const piece = pieces[at];
  if (!piece) return null;
  const vulgar = VULGAR.get(piece.text);
  if (vulgar !== undefined) return [vulgar, at + 1];
  const tied = overHyphen(pieces, at);
  const slash = slashed(pieces, tied);
  if (slash && slash[0] < 1 && (!pieces[at].glued || tied > at)) return slash;
  // "three-and-a-half" too
  const a = pieces[tied]?.lower === 'and' ? overHyphen(pieces, tied + 1) : -1;
  if (/^an?$/.test(pieces[a]?.lower ?? '')) {
    const part = overHyphen(pieces, a + 1);
    if (pieces[part]?.lower === 'half') return [1 / 2, part + 1];
    if (pieces[part]?.lower === 'quarter') return [1 / 4, part + 1];
  }
  if (piece.lower === 'and' && pieces[at + 1]?.lower === 'three' && /^quarters$/.test(pieces[overHyphen(pieces, at + 2)]?.lower ?? ''))
    return [3 / 4, overHyphen(pieces, at + 2) + 1];
  return null;
}

const SLASHES = new Set(['/', '⁄', '∕']);

/** "1/16": both in digits, tied by a slash. */
export function slashed(pieces: readonly Piece[], at: number): readonly [number, number] | null {
  const [top, slash, below] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (top?.digits == null || !slash || !SLASHES.has(slash.text) || below?.digits == null || !below.digits) return null;
  return [top.digits / below.digits, at + 3];
}

/** "1.99 × 10−30" as it is printed. */
export function powered(pieces: readonly Piece[], at: number, value: number): readonly [number, number] | null {
  if (pieces[at]?.text !== '×' && !(pieces[at]?.lower === 'x' && pieces[at + 1]?.digits === 10)) return null;
  if (pieces[at + 1]?.digits !== 10) return null;
  const sign = /^[-−–^]$/.test(pieces[at + 2]?.text ?? '') && pieces[at + 2].glued ? pieces[at + 2].text : '';
  const power = pieces[at + 2 + (sign ? 1 : 0)];
  if (power?.digits == null || (!sign && !power.glued)) return null;
  return [value * 10 ** (sign && sign !== '^' ? -power.digits : power.digits), at + 3 + (sign ? 1 : 0)];
}
