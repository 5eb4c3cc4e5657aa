/** Reads a number in digits with its scale or fraction: "1.5 million", "2 1/2", "1/16", "3-fold". */
import { addedFraction, powered, scaled, slashed } from './number-scale.ts';
import { isHyphen, make, overHyphen, type ReadNumber } from './number-shape.ts';
import { DENOMINATORS, GROUPS } from './number-words.ts';
import type { Piece } from './quantity-lex.ts';
import { UNIT_WORDS } from './units.ts';

/** Denominators that are printed in digits; 11 is not one of them ("9/11"). */
const PRINTED_PARTS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 25, 32, 50, 64, 100, 128, 1000]);

/** The number in digits at `at`, or null. `money`: a currency sign stands before it. */
export function inDigits(pieces: readonly Piece[], at: number, money: boolean): ReadNumber | null {
  const piece = pieces[at];
  if (piece.junk || piece.digits === null) return null;
  const fraction = slashed(pieces, at);
  if (fraction) {
    const below = pieces[at + 2].digits as number;
    const sure =
      PRINTED_PARTS.has(below) &&
      (pieces[fraction[1]]?.lower === 'of' || isHyphen(pieces[fraction[1]]) || UNIT_WORDS.has(pieces[fraction[1]]?.lower ?? ''));
    return sure && fraction[0] < 1 ? make(at, fraction[1], fraction[0], { sort: 'fraction', spelled: false }) : null;
  }
  const base = make(at, at + 1, piece.digits, { spelled: false, shaped: piece.shaped });
  const power = powered(pieces, at + 1, piece.digits);
  if (power) return { ...base, value: power[0], end: power[1], scaled: true };
  const added = Number.isInteger(piece.digits) ? addedFraction(pieces, at + 1) : null;
  if (added)
    return scaled(pieces, { ...base, value: piece.digits + added[0], bare: piece.digits + added[0], end: added[1], shaped: true }, money);
  const fold = pieces[overHyphen(pieces, at + 1)];
  if (fold?.lower === 'fold') return { ...base, end: overHyphen(pieces, at + 1) + 1, sort: 'fold' };
  const denominator = overHyphen(pieces, at + 1);
  const part = DENOMINATORS.get(pieces[denominator]?.lower ?? '');
  if (part && piece.digits < part && pieces[denominator].lower.endsWith('s'))
    return { ...base, value: piece.digits / part, end: denominator + 1, sort: 'fraction' };
  const group = GROUPS.get(pieces[at + 1]?.lower ?? '');
  if (group === 12) return { ...base, value: piece.digits * group, end: at + 2, scaled: true };
  return scaled(pieces, base, money);
}
