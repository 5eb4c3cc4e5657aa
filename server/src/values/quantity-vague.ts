/** Reads sizes of forces and losses that carry no number: "some units", "much of its force", "part of the fleet". */
import type { Found, Quantity } from '../model.ts';
import { CASUALTY, FORCE, VAGUE_OPENERS } from './forces.ts';
import { make } from './number-shape.ts';
import { readCounted } from './quantity-counted.ts';
import type { Piece } from './quantity-lex.ts';
import { singular } from './singular.ts';
import { TIME_UNITS } from './units.ts';

const BRIDGE = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'these', 'those', 'a', 'more']);
const NEEDS_OF = new Set([
  'part',
  'parts',
  'bulk',
  'majority',
  'handful',
  'number',
  'numbers',
  'portion',
  'fraction',
  'elements',
  'lot',
  'lots',
]);

interface Vague {
  readonly found: Found<Quantity>;
  readonly next: number;
}

/** The vague size that opens at `at`, or null; `next` is where the walk goes on. */
export const vagueSize = (pieces: readonly Piece[], at: number): Vague | null =>
  VAGUE_OPENERS.has(pieces[at].lower) ? (vagueForce(pieces, at) ?? handful(pieces, at) ?? severalUnits(pieces, at)) : null;

const sized = (pieces: readonly Piece[], first: number, at: number, end: number, unit: string | null, counted: string | null): Vague => ({
  found: {
    start: pieces[first].start,
    end: pieces[end - 1].end,
    value: {
      value: null,
      low: null,
      high: null,
      unit,
      counted,
      comparator: '~',
      change: null,
      vague: true,
      role: null,
      number: { start: pieces[at].start, end: pieces[at].end },
    },
  },
  next: end,
});

/** "a handful of instructors", "A handful carried signs". */
function handful(pieces: readonly Piece[], at: number): Vague | null {
  if (pieces[at].lower !== 'handful' || pieces[at - 1]?.lower !== 'a') return null;
  if (pieces[at + 1]?.lower !== 'of')
    return /^(?:VERB|AUX)$/.test(pieces[at + 1]?.pos ?? '') ? sized(pieces, at - 1, at, at + 1, null, null) : null;
  const { counted, end } = readCounted(pieces, at + 1, make(at, at + 1, 5, { vague: true }));
  return counted === null ? null : sized(pieces, at - 1, at, end, null, counted);
}

/** "several seconds", "several weeks": so long, and no more is said; "several weeks ago" is a date. */
function severalUnits(pieces: readonly Piece[], at: number): Vague | null {
  const noun = pieces[at + 1]?.lower ?? '';
  if (pieces[at].lower !== 'several' || !noun.endsWith('s') || !TIME_UNITS.has(noun.slice(0, -1))) return null;
  if (/^(?:ago|later|earlier|before|after|from|-|–|back|running|hence|prior)$/.test(pieces[at + 2]?.lower ?? '')) return null;
  if (/^(?:last|past|next|first|coming|previous)$/.test(pieces[at - 1]?.lower ?? '')) return null;
  return sized(pieces, at, at, at + 2, noun.slice(0, -1), null);
}

function vagueForce(pieces: readonly Piece[], at: number): Vague | null {
  const opener = pieces[at];
  if (opener.lower === 'few' && pieces[at - 1]?.lower !== 'a') return null;
  if (/^(?:how|so|too|as)$/.test(pieces[at - 1]?.lower ?? '')) return null;
  const of = pieces[at + 1]?.lower === 'of';
  if (NEEDS_OF.has(opener.lower) && !of) return null;
  if ((opener.lower === 'much' || opener.lower === 'all') && !of) return null;
  let i = at + 1;
  while (BRIDGE.has(pieces[i]?.lower ?? '')) i++;
  const noun = forceAhead(pieces, i);
  if (noun < 0) return null;
  const head = singular(pieces[noun].lower);
  const counted = pieces
    .slice(i, noun)
    .map(piece => (piece.pos === 'PROPN' ? piece.text : piece.lower))
    .concat(head)
    .join(' ');
  const first = /^an?$|^the$/.test(pieces[at - 1]?.lower ?? '') && NEEDS_OF.has(opener.lower) ? at - 1 : at;
  const start = opener.lower === 'few' ? pieces[at - 1].start : pieces[first].start;
  const value: Quantity = {
    value: null,
    low: null,
    high: null,
    unit: null,
    counted,
    comparator: '~',
    change: null,
    vague: true,
    role: CASUALTY.has(head) ? 'casualty' : 'military',
    number: { start: opener.start, end: opener.end },
  };
  return { found: { start, end: pieces[noun].end, value }, next: noun + 1 };
}

/** Index of a noun of force within a few modifiers, or -1. */
function forceAhead(pieces: readonly Piece[], from: number): number {
  for (let i = from; i < Math.min(pieces.length, from + 4); i++) {
    const { lower, pos } = pieces[i];
    if (FORCE.has(singular(lower)) && (pos === 'NOUN' || pos === 'PROPN') && pieces[i + 1]?.pos !== 'NOUN') return i;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN') return -1;
  }
  return -1;
}
