/** How many: the amounts that stand before units of time ("three", "a couple of", "two and a half", "2 1/2"). */
import type { Word } from './date-lex.ts';
import { NUMBER_WORDS, ORDINAL_WORDS } from './date-words.ts';

/** An amount with the index after its last word; null is an amount that is not said ("several"). */
export interface Amount {
  readonly end: number;
  readonly amount: number | null;
}

const VAGUE = new Set(['few', 'several', 'many', 'some', 'couple', 'dozens', 'hundreds', 'thousands', 'countless', 'some', 'numerous']);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

const isDash = (word: Word | undefined): boolean => word !== undefined && /^[-‐‑–]$/.test(word.lower);

/** "twenty-three", "twenty three", "seven", "7", with their scale; NaN where no number stands. */
function numberAt(words: readonly Word[], at: number): { readonly end: number; readonly value: number } | null {
  const word = words[at];
  if (!word) return null;
  let end = at + 1;
  let value = word.number;
  if (Number.isNaN(value)) {
    const named = NUMBER_WORDS.get(word.lower);
    if (named === undefined) return null;
    value = named;
    if (value >= 20) {
      const next = isDash(words[end]) ? end + 1 : end;
      const unit = NUMBER_WORDS.get(words[next]?.lower ?? '');
      if (unit !== undefined && unit < 10) {
        value += unit;
        end = next + 1;
      }
    }
  }
  const scale = SCALES.get(words[end]?.lower ?? '');
  return scale ? { end: end + 1, value: value * scale } : { end, value };
}

/** "and a half", "1/2", "½" after a number. */
function halfAt(words: readonly Word[], at: number): number {
  if (words[at]?.lower === '1/2' || words[at]?.lower === '½') return at + 1;
  return words[at]?.lower === 'and' && words[at + 1]?.lower === 'a' && words[at + 2]?.lower === 'half' ? at + 3 : at;
}

/** The amount at `at`, or null. "a" and "an" are one. */
export function amountAt(words: readonly Word[], at: number): Amount | null {
  const word = words[at];
  if (!word) return null;
  if (word.lower === 'a' || word.lower === 'an') {
    const next = words[at + 1]?.lower ?? '';
    if (next === 'couple') return { end: words[at + 2]?.lower === 'of' ? at + 3 : at + 2, amount: null };
    if (next === 'few') return { end: at + 2, amount: null };
    if (next === 'half') return { end: at + 2, amount: 0.5 };
    const scale = SCALES.get(next);
    if (scale) return { end: at + 2, amount: scale };
    return { end: at + 1, amount: 1 };
  }
  if (word.lower === 'half' && /^an?$/.test(words[at + 1]?.lower ?? '')) return { end: at + 2, amount: 0.5 };
  if (VAGUE.has(word.lower)) {
    return { end: words[at + 1]?.lower === 'of' ? at + 2 : words[at + 1]?.lower === 'more' ? at + 2 : at + 1, amount: null };
  }
  const number = numberAt(words, at);
  if (!number) return null;
  const half = halfAt(words, number.end);
  return { end: half, amount: half > number.end ? number.value + 0.5 : number.value };
}

/** "5", "5th", "fifth", "twenty-first": a number of order from 1, with the index after it; `written` tells a plain "5" from the others. */
export function orderAt(
  words: readonly Word[],
  at: number,
): { readonly end: number; readonly order: number; readonly ordinal: boolean } | null {
  const word = words[at];
  if (!word) return null;
  if (Number.isInteger(word.number) && word.number < 1000 && !word.lower.includes(',')) {
    const suffix = words[at + 1];
    return suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower)
      ? { end: at + 2, order: word.number, ordinal: true }
      : { end: at + 1, order: word.number, ordinal: false };
  }
  const named = ORDINAL_WORDS.get(word.lower);
  if (named !== undefined) return { end: at + 1, order: named, ordinal: true };
  const tens = NUMBER_WORDS.get(word.lower);
  if (tens === undefined || tens < 20) return null;
  const next = isDash(words[at + 1]) ? at + 2 : at + 1;
  const unit = ORDINAL_WORDS.get(words[next]?.lower ?? '');
  return unit !== undefined && unit < 10 ? { end: next + 1, order: tens + unit, ordinal: true } : null;
}

/** True for a hyphen or an en dash. */
export const dashAt = (words: readonly Word[], at: number): boolean => isDash(words[at]);
