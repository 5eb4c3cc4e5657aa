/** Builds a paragraph from the pieces of the draft that are prose, and cuts one in two, offsets kept exact. */
import type { Paragraph, ParagraphKind, Segment } from '../model.ts';

/** A run of the draft: `text` as it is read; `width` is its length in the draft where that is not `text.length`. */
export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly width?: number;
}

/** Stands between the cells of a row. */
export const BAR = ' | ';

const CONTROL = /[\t\r\n\v\f]/g;

/** The piece without its outer white space; null when nothing is left. */
function trimmed(piece: Piece, side: 'start' | 'end'): Piece | null {
  if (piece.width !== undefined) return piece.text.trim() && piece.text !== BAR ? piece : null;
  const kept = side === 'start' ? piece.text.trimStart() : piece.text.trimEnd();
  if (!kept) return null;
  return { text: kept, at: side === 'start' ? piece.at + piece.text.length - kept.length : piece.at };
}

function trimEdges(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces];
  while (kept.length) {
    const first = trimmed(kept[0], 'start');
    if (first) {
      kept[0] = first;
      break;
    }
    kept.shift();
  }
  while (kept.length) {
    const last = trimmed(kept[kept.length - 1], 'end');
    if (last) {
      kept[kept.length - 1] = last;
      break;
    }
    kept.pop();
  }
  return kept;
}

/** A paragraph of one run, as most are. */
function oneRun(kind: ParagraphKind, piece: Piece, section: string | null): Paragraph | null {
  const text = piece.text.trim();
  if (!text) return null;
  const start = piece.at + piece.text.length - piece.text.trimStart().length;
  return {
    kind,
    span: { start, end: start + text.length },
    text: text.replace(CONTROL, ' '),
    segments: [{ text: 0, at: start, length: text.length }],
    section,
  };
}

/** A paragraph of `pieces`, which are in order of place; null when they hold no text. Line breaks in pieces become spaces. */
export function paragraphOf(kind: ParagraphKind, pieces: readonly Piece[], section: string | null): Paragraph | null {
  if (pieces.length === 1 && pieces[0].width === undefined) return oneRun(kind, pieces[0], section);
  const kept = trimEdges(pieces);
  if (!kept.length) return null;
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let ended = false;
  for (let piece of kept) {
    if (!piece.text) continue;
    const blank = piece.text === ' ';
    if (blank && ended && piece.width !== undefined) continue;
    const last = segments.at(-1);
    // Behind a break that was read as a space, the next line's own indentation says nothing.
    if (ended && last?.width !== undefined && piece.width === undefined && /^[ \t]/.test(piece.text)) {
      const inner = trimmed(piece, 'start');
      if (!inner) continue;
      piece = inner;
    }
    if (piece.width === undefined && last && last.width === undefined && last.at + last.length === piece.at) {
      segments[segments.length - 1] = { ...last, length: last.length + piece.text.length };
    } else {
      segments.push({
        text: length,
        at: piece.at,
        length: piece.text.length,
        ...(piece.width === undefined ? {} : { width: piece.width }),
      });
    }
    parts.push(piece.text);
    length += piece.text.length;
    ended = piece.text.endsWith(' ');
  }
  const last = kept[kept.length - 1];
  const span = { start: kept[0].at, end: last.at + (last.width ?? last.text.length) };
  return { kind, span, text: parts.join('').replace(CONTROL, ' '), segments, section };
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;
const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

/** The pieces of `text[start, end)`: line by line, each break with the white space around it read as one space. */
export function linesToPieces(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (let i = start; i < end; i++) {
    if (!isBreak(text.charCodeAt(i))) continue;
    let from = i;
    while (from > at && isBlank(text.charCodeAt(from - 1))) from--;
    let to = i;
    while (to < end && (isBreak(text.charCodeAt(to)) || isBlank(text.charCodeAt(to)))) to++;
    if (from > at) pieces.push({ at, text: text.slice(at, from) });
    pieces.push({ at: from, text: ' ', width: to - from });
    at = to;
    i = to - 1;
  }
  if (at < end) pieces.push({ at, text: text.slice(at, end) });
  return pieces;
}

/** The pieces that make `paragraph.text[start, end)`. */
export function piecesOf({ text, segments }: Paragraph, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (const segment of segments) {
    const from = Math.max(start, segment.text);
    const to = Math.min(end, segment.text + segment.length);
    if (from >= to) continue;
    if (segment.width !== undefined)
      pieces.push({ at: segment.at, text: text.slice(segment.text, segment.text + segment.length), width: segment.width });
    else pieces.push({ at: segment.at + from - segment.text, text: text.slice(from, to) });
  }
  return pieces;
}

/** The part `[start, end)` of a paragraph's text as a paragraph of its own; null when it is blank. */
export const cut = (paragraph: Paragraph, start: number, end: number, kind: ParagraphKind): Paragraph | null =>
  paragraphOf(kind, piecesOf(paragraph, start, end), paragraph.section);
