/** Brings together the halves of a paragraph that a table, a picture with its caption, a pulled quotation or a note stands between. */
import type { BlockKind } from '../../model.ts';
import { endsBroken } from './hyphens.ts';
import { BULLET, CAPTION, hasRoom, type Line } from './pdf-lines.ts';
import type { TableRow } from './pdf-tables.ts';

export type PlacedRow = TableRow & { readonly page: number; readonly line: number };

/** What becomes one block: a paragraph of lines, or a row of a table. */
export type Piece = { readonly kind: BlockKind; readonly lines: readonly Line[] } | { readonly kind: 'placed'; readonly row: PlacedRow };

type Paragraph = Extract<Piece, { lines: unknown }>;

const ENDED = /[.!?…:]["”’»)\]]*$/;
const GOES_ON = /^["“‘'(]?\p{Ll}/u;
const MOST_BETWEEN = 8;

const lastOf = (piece: Paragraph): Line => piece.lines[piece.lines.length - 1];
const sameSize = (a: number, b: number): boolean => Math.abs(a - b) < Math.max(a, b) * 0.07;

/** True when the paragraph stops inside a sentence, on a line that was full. */
function isOpen(piece: Piece, body: number): piece is Paragraph {
  if (piece.kind !== 'text') return false;
  const last = lastOf(piece);
  if (ENDED.test(last.text) || !sameSize(last.size, body) || CAPTION.test(piece.lines[0].text)) return false;
  const room = last.edge - last.right > last.size * 6;
  return endsBroken(last.text) || (last.text.length > 20 && !room);
}

/** What is set among the paragraphs without being one: rows, notes, captions, and words of another size. */
const isFloat = (piece: Piece, body: number): boolean =>
  piece.kind === 'placed' ||
  piece.kind === 'footnote' ||
  CAPTION.test(piece.lines[0].text) ||
  (piece.kind === 'text' && !sameSize(piece.lines[0].size, body));

/** The place of the piece with which the paragraph at `at` goes on, or -1. */
function continuation(pieces: readonly Piece[], at: number, body: number): number {
  const last = lastOf(pieces[at] as Paragraph);
  let floats = true;
  for (let i = at + 1; i < pieces.length && i <= at + 1 + MOST_BETWEEN; i++) {
    const piece = pieces[i];
    if (piece.kind === 'placed' || piece.kind === 'footnote') continue;
    const first = piece.lines[0];
    if (first.page > last.page + 2) return -1;
    const fits = piece.kind === 'text' && sameSize(first.size, last.size) && !CAPTION.test(first.text) && !BULLET.test(first.text);
    if (fits && GOES_ON.test(first.text)) return i;
    // a capital or a figure goes on with the sentence only where nothing but what floats stands between, and nothing opens there
    if (fits && floats && i > at + 1 && first.x < first.left + first.size * 0.6 && !hasRoom(last, first)) return i;
    floats &&= isFloat(piece, body);
    if (!floats && piece.kind === 'text') return -1;
  }
  return -1;
}

/** The pieces in order, with the halves of a paragraph joined where its first one stands. */
export function joinInterrupted(pieces: readonly Piece[], body: number): readonly Piece[] {
  const found = [...pieces];
  for (let at = 0; at < found.length; at++) {
    let piece = found[at];
    while (isOpen(piece, body)) {
      const next = continuation(found, at, body);
      if (next < 0) break;
      piece = { kind: 'text', lines: [...piece.lines, ...(found[next] as Paragraph).lines] };
      found[at] = piece;
      found.splice(next, 1);
    }
  }
  return found;
}
