/** Reads a multiple said in one word, and points said by the half: "twice what", "more than double the loss", "a full percentage point", "another half point". */
import { make, overHyphen, type ReadNumber } from './number-shape.ts';
import type { Piece } from './quantity-lex.ts';

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
]);

/** What is multiplied: "twice *what* they had", "double *the* rate". */
const MULTIPLIED = /^(?:the|what|that|its|their|his|her|our|those|these|as)$/;

/** Before "double" and its like where it is no verb: "is double", "nearly triple", ", triple". */
const AMOUNT_BEFORE =
  /^(?:than|about|nearly|almost|roughly|around|is|was|are|were|be|been|at|of|or|and|,|—|–|\(|:|least|just|some|paid|pay|pays|cost|costs|earned|earns|got|gets|made|raised|drew|charged|spent|spend|sold|as)$/;

/** "twice as high", "twice what", "more than double the loss": in one word, or null. "Won twice", "to double the size" and "a double room" are none. */
export function multipleAt(pieces: readonly Piece[], at: number): ReadNumber | null {
  const value = MULTIPLES.get(pieces[at].lower);
  const next = pieces[at + 1];
  if (value === undefined || !next || !MULTIPLIED.test(next.lower)) return null;
  const before = pieces[at - 1]?.lower ?? ',';
  const adverb = pieces[at].lower === 'twice' || pieces[at].lower === 'thrice';
  if (
    !adverb &&
    (next.lower === 'as' || !AMOUNT_BEFORE.test(before) || (/^(?:and|or)$/.test(before) && !/^(?:that|what)$/.test(next.lower)))
  )
    return null;
  // "He won twice as captain", "failed twice that year", "voted twice the same day"
  const third = pieces[at + 2];
  if (next.lower === 'as' && third?.pos !== 'ADJ' && third?.pos !== 'ADV' && !/^(?:many|much)$/.test(third?.lower ?? '')) return null;
  if (/^(?:that|the)$/.test(next.lower) && /^(?:year|day|week|month|night|same|next|season|summer|winter)$/.test(third?.lower ?? ''))
    return null;
  return make(at, at + 1, value, { sort: 'multiple' });
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['full', 1],
  ['whole', 1],
  ['half', 1 / 2],
  ['quarter', 1 / 4],
]);

/** The index of "point" or "percentage" behind `at`, over a hyphen; 0 where none stands. */
function pointAt(pieces: readonly Piece[], at: number): number {
  const from = overHyphen(pieces, at);
  const word = pieces[from]?.lower;
  if (word === 'point' || (word === 'percent' && !pieces[from + 1]?.lower.startsWith('point'))) return from;
  return word === 'percentage' && pieces[overHyphen(pieces, from + 1)]?.lower === 'point' ? from : 0;
}

/** "a full percentage point", "another half point", "a quarter-point cut", "half-point"; `at` is the article or the step itself. */
export function pointStep(pieces: readonly Piece[], at: number): ReadNumber | null {
  const article = STEPS.has(pieces[at].lower) ? 0 : 1;
  const step = STEPS.get(pieces[at + article]?.lower ?? '');
  if (step === undefined && pieces[at + 1]?.lower !== 'percentage') return null;
  // "by a percentage point"
  if (step === undefined)
    return article &&
      /^(?:by|about|than|nearly|almost|least)$/.test(pieces[at - 1]?.lower ?? '') &&
      pieces[at + 1]?.lower === 'percentage' &&
      pointAt(pieces, at + 1)
      ? make(at, at + 1, 1)
      : null;
  const unit = pointAt(pieces, at + article + 1);
  // "the third-quarter point", "a three-quarter point": more stands before it.
  if (!unit || (!article && pieces[at].glued)) return null;
  return make(at, unit, step);
}
