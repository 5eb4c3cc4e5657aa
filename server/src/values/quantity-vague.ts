/** Reads sizes of forces and losses that carry no number: "some units", "much of its force", "part of the fleet". */
import type { Found, Quantity } from '../model.ts';
import { CASUALTY, FORCE, VAGUE_OPENERS } from './forces.ts';
import type { Piece } from './quantity-lex.ts';
import { singular } from './singular.ts';

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

/** The vague size that opens at `at`, or null; `next` is where the walk goes on. */
export function vagueForce(pieces: readonly Piece[], at: number): { readonly found: Found<Quantity>; readonly next: number } | null {
  const opener = pieces[at];
  if (!VAGUE_OPENERS.has(opener.lower)) return null;
  if (opener.lower === 'few' && pieces[at - 1]?.lower !== 'a') return null;
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
