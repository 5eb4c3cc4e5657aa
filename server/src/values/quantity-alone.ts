/** Whether a number with nothing counted beside it still counts something: "40 more", "three died", "One has died". */
import { HARM } from './forces.ts';
import { CARDINALS } from './number-words.ts';
import type { ReadNumber } from './number-shape.ts';
import type { Piece } from './quantity-lex.ts';

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** A capital that may make a name of what follows; a weekday's does not: "as of Tuesday 40 were missing". */
const capital = (piece: Piece): boolean => /^\p{Lu}/u.test(piece.text) && !WEEKDAY.test(piece.lower);

const BEFORE_PRONOUN = new Set([
  'the',
  'these',
  'those',
  'all',
  'both',
  'other',
  'any',
  'his',
  'her',
  'their',
  'its',
  'number',
  'no',
  'plan',
  'phase',
  'first',
  'last',
  'next',
  'top',
]);

/** "It has closed one, in Sarn, and merged two others": held against another count. */
function oneOfSome(pieces: readonly Piece[], first: number, end: number): boolean {
  if (pieces[first - 1]?.pos !== 'VERB' || !/^[,.;]$/.test(pieces[end]?.text ?? '')) return false;
  for (let i = end; i < Math.min(pieces.length - 1, end + 12); i++) {
    const other = CARDINALS.get(pieces[i].lower) ?? pieces[i].digits;
    if (other != null && other > 1) return /^(?:others?|more|of|[.,;])$/.test(pieces[i + 1].lower);
  }
  return false;
}

/** "One has died", "one was killed": a count, no pronoun. */
export const oneCounts = (pieces: readonly Piece[], number: ReadNumber): boolean =>
  oneHarmed(pieces, number) || oneOfSome(pieces, number.first, number.end);

const oneHarmed = (pieces: readonly Piece[], { first, end }: ReadNumber): boolean =>
  /^(?:[.,;:—]|and|but)$/.test(pieces[first - 1]?.lower ?? '.') &&
  HARM.has(pieces[/^(?:has|had|was|is|have|later)$/.test(pieces[end]?.lower ?? '') ? end + 1 : end]?.lower ?? '');

const HEADLINE_HARM =
  /^(?:Die|Dies|Dead|Killed|Hurt|Wounded|Injured|Missing|Arrested|Charged|Held|Rescued|Convicted|Drown|Drowned|Sentenced|Indicted|Feared|Shot|Freed|Face|Plead|Escape|Survive|Quit|Resign)$/;

/** "Ms. Marl had 41 and Mr. Kross nine.", "lost the first three.": what is counted was said before. */
function elliptic(pieces: readonly Piece[], { first, end }: ReadNumber): boolean {
  if (pieces[end] && !/^[.;]$/.test(pieces[end].text)) return false;
  const before = pieces[first - 1];
  if (/^(?:first|last)$/.test(before?.lower ?? '')) return pieces[first - 2]?.lower === 'the' && pieces[first - 3]?.pos === 'VERB';
  if (!before || !capital(before)) return false;
  const from = Math.max(0, first - 8);
  return pieces.slice(from, first).some((piece, i) => piece.lower === 'and' && pieces[from + i - 1]?.digits != null);
}

/** "The three met on Monday", "between the ten": people told before, and how many they were. A pair is hardly ever wrong. */
function theSeveral(pieces: readonly Piece[], { first, end, value, sort }: ReadNumber): boolean {
  if (sort !== 'count' || (value ?? 0) < 3 || pieces[first - 1]?.lower !== 'the') return false;
  const next = pieces[end];
  return next === undefined || /^[.,;]$/.test(next.text) || (/^(?:VERB|AUX)$/.test(next.pos) && !/ing$/.test(next.lower));
}

/** A number alone, with nothing counted: is it still one? */
export function standsAlone(pieces: readonly Piece[], number: ReadNumber, qualified: boolean): boolean {
  const before = pieces[number.first - 1];
  const next = pieces[number.end];
  // "One of them has a tree growing on it."
  if (
    number.value === 1 &&
    number.spelled &&
    next?.lower === 'of' &&
    /^(?:them|us)$/.test(pieces[number.end + 1]?.lower ?? '') &&
    /^(?:VERB|AUX)$/.test(pieces[number.end + 2]?.pos ?? '')
  )
    return true;
  if (number.sort === 'fold' || number.sort === 'ratio' || number.sort === 'multiple') return true;
  if (
    number.sort === 'fraction' &&
    (/^(?:of|as|what)$/.test(next?.lower ?? '') ||
      before?.lower === 'by' ||
      qualified ||
      /^(?:more|less|fewer|higher|lower|larger|smaller|bigger|above|below)$/.test(next?.lower ?? ''))
  )
    return true;
  if (number.spelled) {
    // "Three Die in Blast", "At Least Two Hurt"
    if (number.value === 1 && number.sort === 'count' && oneCounts(pieces, number)) return true;
    if (next && HEADLINE_HARM.test(next.text) && (number.value ?? 0) > 0) return true;
    if (number.vague || number.scaled || qualified) return true;
    if ((number.value ?? 0) > 1 && elliptic(pieces, number)) return true;
    if (theSeveral(pieces, number)) return true;
    if (!before || !BEFORE_PRONOUN.has(before.lower))
      return (
        next !== undefined &&
        !capital(next) &&
        next.pos !== 'ADV' &&
        ((number.value ?? 0) > 1 || number.sort === 'fraction') &&
        !(before && capital(before) && number.first > 1)
      );
    return false;
  }
  // "Windows 8.1", "CC BY 2.0"
  if (
    number.shaped &&
    !pieces[number.first].text.includes(',') &&
    before?.pos === 'PROPN' &&
    capital(before) &&
    !number.scaled &&
    !qualified
  )
    return false;
  if (number.shaped || number.scaled || qualified) return true;
  if (before && /^the$/i.test(before.lower)) return false;
  if (next?.lower === 'of' && pieces[number.end + 1]?.digits != null) return true;
  // "Automotive 15": a bare number after a name is part of it.
  if (before && capital(before) && (before.pos === 'PROPN' || (number.first > 1 && (before.pos === 'NOUN' || before.pos === 'ADJ'))))
    return false;
  return true;
}
