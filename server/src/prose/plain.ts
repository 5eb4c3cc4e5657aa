/** Plain text to paragraphs: blank lines part them; without any, a line is one, unless the text was wrapped by hand. */
import type { Paragraph, ParagraphKind, Span } from '../model.ts';
import { findComments } from './comments.ts';
import { linesToPieces, type Piece, paragraphOf } from './pieces.ts';

interface Line extends Span {
  /** Number of blank lines before it. */
  readonly gap: number;
}

/** The lines that hold something, without the white space around them. */
function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  const each = /[^\r\n]+/g;
  each.lastIndex = from;
  let end = from;
  for (let match = each.exec(text); match && match.index < to; match = each.exec(text)) {
    const raw = match[0];
    const inner = raw.trim();
    if (!inner) continue;
    const start = match.index + raw.length - raw.trimStart().length;
    const breaks = lines.length
      ? (text
          .slice(end, start)
          .replace(/\r\n/g, '\n')
          .match(/[\r\n]/g)?.length ?? 1)
      : 1;
    lines.push({ start, end: start + inner.length, gap: breaks - 1 });
    end = start + inner.length;
  }
  return lines;
}

const LONGEST_WRAP = 110;
const lengthOf = (line: Line): number => line.end - line.start;

/** The column at which a writer's program broke the lines, or null where lines are as long as they like. */
function wrapColumn(text: string, lines: readonly Line[]): number | null {
  const inner = lines.filter((_, i) => lines[i + 1]?.gap === 0);
  if (inner.length < 2) return null;
  const widest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  if (widest > LONGEST_WRAP || widest < 30) return null;
  const open = inner.filter(line => !/[.!?:…]["”’')\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end)));
  return open.length * 2 >= inner.length ? widest : null;
}

const firstWord = (text: string, line: Line): number => {
  const space = text.slice(line.start, line.end).search(/\s/);
  return space < 0 ? lengthOf(line) : space;
};

export const BULLET = /^(?:[-*•·▪◦–—]\s+|\(?\d{1,2}[.)]\s+(?=\S))/;

/** True where `next` carries on the sentence of `line`: the break was made by a program, not by the writer. */
function carriesOn(text: string, line: Line, next: Line, column: number | null): boolean {
  if (next.gap > 0) return false;
  const head = text.slice(next.start, next.start + 8);
  if (BULLET.test(head) || head[0] === '>') return false;
  const ended = /[.!?:;…]["”’')\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
  if (column !== null && lengthOf(line) + 1 + firstWord(text, next) > column) return true;
  return !ended && /^\p{Ll}/u.test(head) && (column !== null || lengthOf(line) >= 40);
}

/** The pieces of `[start, end)` without the comments in it. */
function withoutComments(text: string, start: number, end: number, comments: readonly Span[]): Piece[] {
  if (!comments.length) return linesToPieces(text, start, end);
  const pieces: Piece[] = [];
  let at = start;
  for (const comment of comments) {
    if (comment.end <= at || comment.start >= end) continue;
    if (comment.start > at) pieces.push(...linesToPieces(text, at, comment.start));
    at = comment.end;
  }
  if (at < end) pieces.push(...linesToPieces(text, at, end));
  return pieces;
}

/** A list item's marker, a quotation's `>`: the kind and how much of the line is mark. */
function markOf(text: string, line: Line): { readonly kind: ParagraphKind; readonly length: number } {
  const head = text.slice(line.start, Math.min(line.end, line.start + 8));
  const bullet = BULLET.exec(head);
  if (bullet && !/^[–—]/.test(bullet[0])) return { kind: 'list', length: bullet[0].length };
  if (/^>+ ?/.test(head)) return { kind: 'quote', length: /^>+ ?/.exec(head)![0].length };
  return { kind: 'body', length: 0 };
}

/** Paragraphs of `text[from, to)`, in draft coordinates; every kind but list and quote is left to `kinds.ts`. */
export function plainParagraphs(text: string, from = 0, to = text.length): Paragraph[] {
  const lines = linesOf(text, from, to);
  const column = wrapColumn(text, lines);
  const comments = text.includes('<!--', from) ? findComments(text, from) : [];
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { kind, length } = markOf(text, lines[i]);
    const { start } = lines[i];
    while (i + 1 < lines.length && carriesOn(text, lines[i], lines[i + 1], column)) i++;
    const near = comments.length ? comments.filter(comment => comment.start < lines[i].end && comment.end > start) : [];
    const paragraph = paragraphOf(kind, withoutComments(text, start + length, lines[i].end, near), null);
    if (paragraph) paragraphs.push(paragraph);
  }
  return paragraphs;
}
