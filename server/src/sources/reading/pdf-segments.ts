/** Puts the pieces of text of one PDF page together into segments: what stands on one line of one column or one cell. */

import { accented, clean, isInitial } from './pdf-letters.ts';

/** A piece as pdf.js gives it; marked content has no `str`. */
export interface TextItem {
  readonly str?: string;
  readonly width?: number;
  readonly transform?: readonly number[];
  readonly fontName?: string;
}

/** Points, from the page's upper left corner; `y` is the baseline. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Where gaps wider than a space stand in it, its parts: cells of a narrow table may touch. */
  readonly parts?: readonly Part[];
}

/** A part of a segment. */
export interface Part {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** What wide gaps and raised marks are measured in: the letter's height. */
const CELL_GAP = 0.95;
const WORD_GAP = 0.17;
const PART_GAP = 0.35;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

type Matrix = readonly number[];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** A piece in page coordinates; null for slanted text, such as a watermark, and text turned on its side. */
function pieceOf(item: TextItem, view: Matrix): Piece | null {
  if (!item.str || !item.transform) return null;
  const m = times(view, item.transform);
  if (Math.abs(m[1]) > Math.abs(m[0]) * 0.1 || m[0] < 0) return null;
  const size = Math.hypot(m[2], m[3]) || Math.abs(m[0]);
  return { text: item.str, x: m[4], y: m[5], width: item.width ?? 0, size, font: item.fontName ?? '' };
}

/** By how many degrees a page must be turned so that most of its letters stand upright: 0, 90, 180 or 270. */
export function turnOf(items: readonly TextItem[], view: Matrix): number {
  const letters = new Map<number, number>();
  for (const item of items) {
    if (!item.str || !item.transform) continue;
    const [a, b] = item.transform;
    const across = view[0] * a + view[2] * b;
    const down = view[1] * a + view[3] * b;
    const turn = Math.abs(across) >= Math.abs(down) ? (across >= 0 ? 0 : 180) : down < 0 ? 90 : 270;
    letters.set(turn, (letters.get(turn) ?? 0) + item.str.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A raised number behind a word is the mark of a note, and no word of the text; behind a unit it is a power. */
const isNoteMark = (piece: Piece, line: Open): boolean =>
  piece.y < line.y - line.size * 0.15 &&
  (piece.size < line.size * 0.88 || (piece.size < line.size * 0.97 && piece.y < line.y - line.size * 0.3)) &&
  /^[\s\d*†‡,]{1,4}$/.test(piece.text) &&
  !/(?:^|[\s\d])[ckm]?m$|\d$/.test(line.text);

interface Open extends Omit<Segment, 'parts'> {
  text: string;
  right: number;
  size: number;
  font: string;
  /** Letters so far in `font`, to tell the line's own font from a word in italics. */
  weight: number;
  readonly parts: { text: string; readonly x: number; right: number }[];
}

const open = (piece: Piece, text: string): Open => ({
  text,
  x: piece.x,
  right: piece.x + piece.width,
  y: piece.y,
  size: piece.size,
  font: piece.font,
  weight: text.length,
  parts: [{ text, x: piece.x, right: piece.x + piece.width }],
});

function extend(line: Open, piece: Piece, text: string, space: boolean): void {
  const gap = piece.x - line.right;
  const apart = space || gap > line.size * WORD_GAP;
  const part = line.parts[line.parts.length - 1];
  if (gap > line.size * PART_GAP) line.parts.push({ text, x: piece.x, right: piece.x + piece.width });
  else {
    part.text += apart ? ` ${text}` : text;
    part.right = piece.x + piece.width;
  }
  line.text += apart && !/\s$/.test(line.text) && !/^\s/.test(text) ? ` ${text}` : text;
  line.right = Math.max(line.right, piece.x + piece.width);
  if (text.length > line.weight) {
    line.font = piece.font;
    line.size = Math.max(line.size, piece.size);
    line.weight = text.length;
  }
}

const sameLine = (line: Open, piece: Piece): boolean => Math.abs(piece.y - line.y) < Math.max(line.size, piece.size) * 0.5;

/** Segments in the order in which the file draws them. */
export function segmentsOf(items: readonly TextItem[], view: Matrix): Segment[] {
  const found: Segment[] = [];
  let line: Open | null = null;
  let space = false;
  const close = (): void => {
    if (line?.text.trim())
      found.push({
        text: accented(line.text.replace(/\s+/g, ' ').trim()),
        x: line.x,
        right: line.right,
        y: line.y,
        size: line.size,
        font: line.font,
        ...(line.parts.length > 1 ? { parts: line.parts } : {}),
      });
    line = null;
    space = false;
  };
  for (const item of items) {
    const piece = pieceOf(item, view);
    if (!piece) continue;
    const text = clean(piece.text);
    if (!text.trim()) {
      if (text) space = true;
      continue;
    }
    const current = line as Open | null;
    // the large initial of a paragraph has a line's height, but is not its line
    const initial = current && piece.size < current.size * 0.6 && isInitial(current.text);
    if (!current || initial || !sameLine(current, piece)) {
      close();
      line = open(piece, text);
      continue;
    }
    const gap = piece.x - current.right;
    // bold letters made by printing twice
    if (Math.abs(piece.x - current.x) < 1.5 && current.text.startsWith(text)) continue;
    if (gap > Math.max(current.size, piece.size) * CELL_GAP || gap < -current.size * 0.6) {
      close();
      line = open(piece, text);
    } else if (!isNoteMark(piece, current)) {
      // a raised first letter or number gives the line its height no longer
      extend(current, piece, text, space);
      space = false;
    }
  }
  close();
  return found;
}
