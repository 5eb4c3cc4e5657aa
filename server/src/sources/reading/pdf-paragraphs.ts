/** Joins the lines of a PDF into paragraphs, over columns and pages, and sets headings, notes and rows of tables apart. */
import type { BlockKind, Locator } from '../../model.ts';
import { firstDay } from './calendar-day.ts';
import { endsBroken, joinLines, type Spellings, spellingsOf } from './hyphens.ts';
import type { PageRows } from './pdf-heads.ts';
import { joinInterrupted, type Piece, type PlacedRow } from './pdf-interruptions.ts';
import { BULLET, CAPTION, hasRoom, isCaption, isTurn, type Line, OPENS, TERMINAL } from './pdf-lines.ts';
import type { Segment } from './pdf-segments.ts';
import { tablesOn } from './pdf-tables.ts';
import type { NewBlock, Step } from './writer.ts';

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The size in which most letters of the document are set. */
export function bodySize(pages: readonly PageRows[]): number {
  const letters = new Map<number, number>();
  for (const page of pages) {
    for (const row of page.rows) {
      for (const cell of row.cells) {
        const size = Math.round(cell.size * 2) / 2;
        letters.set(size, (letters.get(size) ?? 0) + cell.text.length);
      }
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The column of a line: the usual left edge and the right edge of the lines above and below it. */
function columnOf(segment: Segment, around: readonly Segment[]): { left: number; edge: number } {
  const width = segment.right - segment.x;
  const counts = new Map<number, number>();
  const edges: number[] = [];
  let most = 0;
  for (const each of around) {
    if (Math.abs(each.size - segment.size) >= segment.size * 0.15) continue;
    const overlap = Math.min(each.right, segment.right) - Math.max(each.x, segment.x);
    if (overlap <= Math.min(width, each.right - each.x) * 0.5) continue;
    const x = Math.round(each.x);
    const count = (counts.get(x) ?? 0) + 1;
    counts.set(x, count);
    most = Math.max(most, count);
    edges.push(each.right);
  }
  let left = segment.x;
  for (const [x, count] of counts) if (count >= most * 0.5) left = Math.min(left, x);
  // one line that sticks out does not make the column wider
  edges.sort((a, b) => a - b);
  return { left, edge: edges[Math.floor(edges.length * 0.97)] ?? segment.right };
}

/** Columns as `columnOf` finds them on one page: lines that begin and end alike, as most do, share what was found. */
function columnsOn(segments: readonly Segment[]): (segment: Segment) => { left: number; edge: number } {
  const known = new Map<string, { left: number; edge: number }>();
  return segment => {
    const key = `${Math.round(segment.x)} ${Math.round(segment.right)} ${segment.size}`;
    const column = known.get(key) ?? columnOf(segment, segments);
    known.set(key, column);
    return column;
  };
}

function pitchOf(segments: readonly Segment[], size: number): number {
  const steps: number[] = [];
  for (let i = 1; i < segments.length; i++) {
    const step = segments[i].y - segments[i - 1].y;
    if (step > size * 0.9 && step < size * 2.4) steps.push(step);
  }
  // the smaller half: gaps between paragraphs are larger than those between lines
  return steps.length ? median(steps.sort((a, b) => a - b).slice(0, Math.ceil(steps.length * 0.8))) : size * 1.2;
}

const isRow = (line: Line | PlacedRow): line is PlacedRow => 'loose' in line;
const isNarrow = (line: Line, share: number): boolean => line.right < line.left + (line.edge - line.left) * share;
const isIndented = (line: Line): boolean => line.x > line.left + line.size * 0.6;

/** Distance of lines of this size; headlines are set wider than the page's text. */
function usualStep(before: Line, line: Line): number {
  const pitch = Math.max(before.pitch, line.pitch);
  return line.size > pitch * 0.95 ? Math.max(pitch, line.size * 1.3) : pitch;
}

/** True when no more than white space at the end of `before` could say that `line` begins another paragraph. */
const isRagged = (before: Line): boolean => before.edge - before.right < (before.edge - before.left) * 0.3;

/** What a document's lines tell of all of it. */
interface Habits {
  /** Paragraphs are set off by gaps and indents: white space at a line's end then says nothing. */
  readonly setOff: boolean;
  /** How much two lines of one paragraph may differ in size, as a share. */
  readonly sizes: number;
}

const SAME_SIZE = 0.1;

/** Text recognition measures every line anew: lines of one paragraph are then seldom of quite the same size. */
function sizesOf(lines: readonly (Line | PlacedRow)[]): number {
  let pairs = 0;
  let uneven = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (isRow(before) || isRow(line) || line.text.length < 30 || before.text.length < 30) continue;
    const share = Math.abs(before.size - line.size) / Math.max(before.size, line.size);
    pairs++;
    if (share > 0.02 && share < 0.3) uneven++;
  }
  return uneven > 10 && uneven > pairs * 0.12 ? 0.3 : SAME_SIZE;
}

/** Where paragraphs are set off by more than white space at a line's end. */
function habitsOf(lines: readonly (Line | PlacedRow)[]): Habits {
  const sizes = sizesOf(lines);
  let signs = 0;
  let white = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (isRow(before) || isRow(line) || !begins(before, line, { setOff: false, sizes })) continue;
    if (begins(before, line, { setOff: true, sizes })) signs++;
    else white++;
  }
  return { setOff: signs > 5 && signs > white * 3, sizes };
}

/** True when `line` begins another paragraph than `before`. */
function begins(before: Line, line: Line, { setOff, sizes }: Habits): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * sizes) return true;
  if (endsBroken(before.text) && /^\p{Ll}/u.test(line.text)) return false;
  const ended = TERMINAL.test(before.text);
  const room = hasRoom(before, line);
  const elsewhere = line.page !== before.page || line.y < before.y - line.size * 0.5;
  if (isCaption(line, elsewhere) || isTurn(line, ended || room)) return true;
  if (BULLET.test(line.text) && room && !/^[-–—]\s\p{Ll}/u.test(line.text)) return true;
  // the next column or page: the paragraph goes on unless something says that it was done
  if (elsewhere) {
    if (ended) return isIndented(line) || room;
    // a line that stands alone on a page has no column but its own
    const short = isNarrow(before, 0.6) || before.right - before.x < (line.edge - line.left) * 0.5;
    return short && OPENS.test(line.text);
  }
  if (line.y - before.y > usualStep(before, line) * 1.3 + line.size * 0.1) return true;
  if (isIndented(line) && !isIndented(before) && (ended || room) && line.x - line.left < line.size * 6) return true;
  if (room && OPENS.test(line.text) && (ended || before.font !== line.font) && !(setOff && ended && isRagged(before))) return true;
  return isNarrow(before, 0.55) && OPENS.test(line.text);
}

/** True when no line of the text stands below this one in its column. */
const isLast = (line: Segment, segments: readonly Segment[], body: number): boolean =>
  segments.every(each => each.size <= body * 0.92 || each.y <= line.y || each.x > line.right || each.right < line.x);

/** Lines of the pages with their columns, and tables where they stand. */
function linesOf(pages: readonly PageRows[], body: number): (Line | PlacedRow)[] {
  const found: (Line | PlacedRow)[] = [];
  for (const { page, rows, height } of pages) {
    const segments = rows.flatMap(row => row.cells);
    const pitch = pitchOf(segments, body);
    const columnAt = columnsOn(segments);
    const tables = new Map(tablesOn(rows, pitch).map(table => [table.from, table]));
    for (let i = 0; i < rows.length; ) {
      const table = tables.get(i);
      if (table) {
        found.push(...table.rows.map(row => ({ ...row, page, line: i + 1 + row.offset })));
        i = table.to;
        continue;
      }
      const { cells } = rows[i];
      const whole: Segment = { ...cells[0], text: cells.map(cell => cell.text).join(' '), right: cells[cells.length - 1].right };
      const note = whole.size < body * 0.92 && whole.y > height * 0.5 && !CAPTION.test(whole.text) && isLast(whole, segments, body);
      i++;
      found.push({ ...whole, ...columnAt(whole), page, line: i, pitch, note });
    }
  }
  return found;
}

/** One paragraph of lines as a block; its steps say where its later lines stand. */
function blockOf(lines: readonly Line[], kind: BlockKind, known: Spellings, part: Locator): NewBlock {
  let text = '';
  const steps: Step[] = [];
  for (const line of lines) {
    const joined = joinLines(text, line.text, known);
    steps.push({ at: Math.max(0, joined.length - line.text.length), locator: { page: line.page, line: line.line, ...part } });
    text = joined;
  }
  return { text, kind, locator: { page: lines[0].page, line: lines[0].line, ...part }, steps: steps.slice(1) };
}

/** A note at the foot of a page: its number is where it stands, and no word of it. */
function noteOf(lines: readonly Line[], known: Spellings): NewBlock {
  const number = /^(\d{1,3}|[*†‡]+)[.)]?\s*(?=\S)/.exec(lines[0].text);
  const first = number ? { ...lines[0], text: lines[0].text.slice(number[0].length) } : lines[0];
  return blockOf([first, ...lines.slice(1)], 'footnote', known, { part: number ? `footnote ${number[1]}` : 'footnote' });
}

function kindOf(lines: readonly Line[], body: number, font: string): BlockKind {
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (lines[0].note) return 'footnote';
  if (length > 160 || lines.length > 3 || /[.,;]$/.test(lines[lines.length - 1].text)) return 'text';
  if (length < 60 && firstDay(lines[0].text)) return 'text';
  const large = lines.every(line => line.size > body * 1.12);
  return large || (lines.length < 3 && lines.every(line => line.font !== font) && length < 100 && OPENS.test(lines[0].text))
    ? 'heading'
    : 'text';
}

/** The font in which most letters of body size are set. */
function bodyFont(lines: readonly (Line | PlacedRow)[]): string {
  const letters = new Map<string, number>();
  for (const line of lines) if (!isRow(line)) letters.set(line.font, (letters.get(line.font) ?? 0) + line.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Lines and rows as paragraphs and rows. Notes at a page's foot wait until the paragraph that runs over them is done. */
function piecesOf(lines: readonly (Line | PlacedRow)[], body: number, font: string): Piece[] {
  const pieces: Piece[] = [];
  let waiting: Piece[] = [];
  const habits = habitsOf(lines);
  const open: { text: Line[]; note: Line[] } = { text: [], note: [] };
  const close = (which: 'text' | 'note'): void => {
    if (open[which].length === 0) return;
    const piece: Piece = { kind: kindOf(open[which], body, font), lines: open[which] };
    open[which] = [];
    if (which === 'note') waiting.push(piece);
    else {
      pieces.push(piece, ...waiting);
      waiting = [];
    }
  };
  for (const line of lines) {
    if (isRow(line)) {
      close('text');
      pieces.push({ kind: 'placed', row: line });
      continue;
    }
    const which = line.note ? 'note' : 'text';
    const last = open[which][open[which].length - 1];
    if (last && begins(last, line, habits)) close(which);
    open[which].push(line);
  }
  close('note');
  close('text');
  return [...pieces, ...waiting];
}

/** Blocks in reading order, each under the heading above it. */
export function pdfBlocks(pages: readonly PageRows[]): readonly NewBlock[] {
  const body = bodySize(pages);
  const lines = linesOf(pages, body);
  const texts = lines.filter(line => !isRow(line)) as Line[];
  // how words are spelled is asked only where one is broken
  const isBroken = texts.some(line => /[-\u2010\u00ad]$/.test(line.text));
  const known = spellingsOf(isBroken ? texts.map(line => line.text) : []);
  let part: Locator = {};
  return joinInterrupted(piecesOf(lines, body, bodyFont(lines)), body).map(piece => {
    if (piece.kind === 'placed') {
      const { text, loose, page, line } = piece.row;
      return { text, kind: loose ? 'text' : 'row', locator: { page, line, ...part } };
    }
    if (piece.kind === 'footnote') return noteOf(piece.lines, known);
    const block = blockOf(piece.lines, piece.kind, known, part);
    if (piece.kind === 'heading') part = { part: block.text };
    return block;
  });
}
