/** Reads a number in words: "one hundred and twenty thousand", "two-thirds", "seven point six". */
import { addedFraction, scaled } from './number-scale.ts';
import { make, overHyphen, type ReadNumber } from './number-shape.ts';
import { CARDINALS, DENOMINATORS, GROUPS, SCALES } from './number-words.ts';
import type { Piece } from './quantity-lex.ts';

/** The plain cardinal at `at`: "six", "twenty-one". */
function cardinal(pieces: readonly Piece[], at: number): readonly [value: number, end: number] | null {
  const value = CARDINALS.get(pieces[at]?.lower ?? '');
  if (value === undefined) return null;
  if (value < 20) return [value, at + 1];
  const tied = overHyphen(pieces, at + 1);
  const unit = CARDINALS.get(pieces[tied]?.lower ?? '');
  return unit !== undefined && unit > 0 && unit < 10 && (tied > at + 1 || pieces[at + 1] === pieces[tied])
    ? [value + unit, tied + 1]
    : [value, at + 1];
}

/** "seven point six five": decimals as they are said. */
function spokenDecimals(pieces: readonly Piece[], at: number, whole: number): readonly [value: number, end: number] | null {
  if (pieces[at]?.lower !== 'point') return null;
  let digits = '';
  let end = at + 1;
  for (
    let next = CARDINALS.get(pieces[end]?.lower ?? '');
    next !== undefined && next < 10;
    next = CARDINALS.get(pieces[++end]?.lower ?? '')
  )
    digits += next;
  return digits ? [Number(`${whole}.${digits}`), end] : null;
}

/** "one hundred and twenty thousand four hundred": cardinals, hundreds and scales added up as they are said. */
export function inWords(pieces: readonly Piece[], at: number, lead = cardinal(pieces, at)): ReadNumber | null {
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
      if (
        after === next &&
        current === 0 &&
        SCALES.get(pieces[overHyphen(pieces, more[1])]?.lower ?? '') === undefined &&
        pieces[more[1]]?.lower !== 'hundred'
      )
        break;
      current += more[0];
      end = more[1];
    }
  }
  const spoken = hit ? null : spokenDecimals(pieces, end, current);
  if (spoken) return scaled(pieces, make(at, spoken[1], spoken[0], { shaped: true }), false);
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
  if (!below || top < 1 || top >= below || pieces[tied + 1]?.lower === 'century') return null;
  const plural = piece.lower.endsWith('s');
  if (top === 1 ? plural || (tied === end && pieces[tied + 1]?.lower !== 'of' && pieces[tied + 1]?.pos !== 'AUX') : !plural) return null;
  // "two quarters" are fractions only when they are parts of something.
  if (/^quarters?$|^halves$/.test(piece.lower) && tied === end && pieces[tied + 1]?.lower !== 'of') return null;
  return make(at, tied + 1, top / below, { sort: 'fraction' });
}
