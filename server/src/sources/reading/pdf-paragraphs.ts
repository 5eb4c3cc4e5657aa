/** Joins the lines of a PDF into paragraphs, over columns and pages, and sets headings, notes and rows of tables apart. */
import type { BlockKind, Locator } from '../../model.ts';
import { firstDay } from './calendar-day.ts';
import { endsBroken, joinLines, type Spellings, spellingsOf } from './hyphens.ts';
import type { PageRows } from './pdf-heads.ts';
import type { Segment } from './pdf-segments.ts';
import { type TableRow, tablesOn } from './pdf-tables.ts';
import type { NewBlock, Step } from './writer.ts';

/** A line with the column in which it stands. */
interface Line extends Segment {
  readonly page: number;
  readonly line: number;
  readonly left: number;
  readonly edge: number;
  /** Usual distance of the lines of this page. */
  readonly pitch: number;
  readonly note: boolean;
}

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

function pitchOf(segments: readonly Segment[], size: number): number {
  const steps: number[] = [];
  for (let i = 1; i < segments.length; i++) {
    const step = segments[i].y - segments[i - 1].y;
    if (step > size * 0.9 && step < size * 2.4) steps.push(step);
  }
  // the smaller half: gaps between paragraphs are larger than those between lines
  return steps.length ? median(steps.sort((a, b) => a - b).slice(0, Math.ceil(steps.length * 0.8))) : size * 1.2;
}

const TERMINAL = /[.!?…:;]["”’»)\]]*$/;
const BULLET = /^(?:[•▪●○◦■–—*·-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/;
const OPENS = /^["“‘'«([]?[\p{Lu}\p{N}]/u;

const isNarrow = (line: Line, share: number): boolean => line.right < line.left + (line.edge - line.left) * share;
const isIndented = (line: Line): boolean => line.x > line.left + line.size * 0.6;

/** True when the first word of `line` would have stood on the line before, had the paragraph gone on. */
function hasRoom(before: Line, line: Line): boolean {
  const word = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  const letter = (before.right - before.x) / Math.max(1, before.text.length);
  return before.edge - before.right > (word + 1) * letter * 1.15;
}

/** Distance of lines of this size; headlines are set wider than the page's text. */
function usualStep(before: Line, line: Line): number {
  const pitch = Math.max(before.pitch, line.pitch);
  return line.size > pitch * 0.95 ? Math.max(pitch, line.size * 1.3) : pitch;
}

/** True when `line` begins another paragraph than `before`. */
function begins(before: Line, line: Line): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.1) return true;
  if (endsBroken(before.text) && /^\p{Ll}/u.test(line.text)) return false;
  const ended = TERMINAL.test(before.text);
  const room = hasRoom(before, line);
  if (BULLET.test(line.text) && room && !/^[-–—]\s\p{Ll}/u.test(line.text)) return true;
  // the next column or page: the paragraph goes on unless something says that it was done
  if (line.page !== before.page || line.y < before.y - line.size * 0.5) {
    return ended ? isIndented(line) || room : isNarrow(before, 0.6) && OPENS.test(line.text);
  }
  if (line.y - before.y > usualStep(before, line) * 1.3 + line.size * 0.1) return true;
  if (isIndented(line) && !isIndented(before) && (ended || room) && line.x - line.left < line.size * 6) return true;
  if (room && OPENS.test(line.text) && (ended || before.font !== line.font)) return true;
  return isNarrow(before, 0.55) && OPENS.test(line.text);
}

type PlacedRow = TableRow & { readonly page: number; readonly line: number };

/** Lines of the pages with their columns, and tables where they stand. */
function linesOf(pages: readonly PageRows[], body: number): (Line | PlacedRow)[] {
  const found: (Line | PlacedRow)[] = [];
  for (const { page, rows, height } of pages) {
    const segments = rows.flatMap(row => row.cells);
    const pitch = pitchOf(segments, body);
    const tables = new Map(tablesOn(rows, pitch).map(table => [table.from, table]));
    const lastBody = Math.max(0, ...segments.filter(each => each.size > body * 0.92).map(each => each.y));
    for (let i = 0; i < rows.length; ) {
      const table = tables.get(i);
      if (table) {
        found.push(...table.rows.map(row => ({ ...row, page, line: i + 1 + row.offset })));
        i = table.to;
        continue;
      }
      const { cells } = rows[i];
      const whole: Segment = { ...cells[0], text: cells.map(cell => cell.text).join(' '), right: cells[cells.length - 1].right };
      const note = whole.size < body * 0.92 && whole.y > height * 0.5 && whole.y > lastBody;
      i++;
      found.push({ ...whole, ...columnOf(whole, segments), page, line: i, pitch, note });
    }
  }
  return found;
}

const isRow = (line: Line | PlacedRow): line is PlacedRow => 'loose' in line;

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

/** Blocks in reading order. Notes at a page's foot wait until the paragraph that runs over them is done. */
export function pdfBlocks(pages: readonly PageRows[]): readonly NewBlock[] {
  const body = bodySize(pages);
  const lines = linesOf(pages, body);
  const font = bodyFont(lines);
  const texts = lines.filter(line => !isRow(line)) as Line[];
  const known = spellingsOf(texts.map(line => line.text));
  const blocks: NewBlock[] = [];
  let waiting: NewBlock[] = [];
  let part: Locator = {};
  const open: { text: Line[]; note: Line[] } = { text: [], note: [] };
  const close = (which: 'text' | 'note'): void => {
    if (open[which].length === 0) return;
    const kind = kindOf(open[which], body, font);
    const block = kind === 'footnote' ? noteOf(open[which], known) : blockOf(open[which], kind, known, part);
    open[which] = [];
    if (which === 'note') waiting.push(block);
    else {
      blocks.push(block, ...waiting);
      waiting = [];
      if (kind === 'heading') part = { part: block.text };
    }
  };
  for (const line of lines) {
    if (isRow(line)) {
      close('text');
      blocks.push({ text: line.text, kind: line.loose ? 'text' : 'row', locator: { page: line.page, line: line.line, ...part } });
      continue;
    }
    const which = line.note ? 'note' : 'text';
    const last = open[which][open[which].length - 1];
    if (last && begins(last, line)) close(which);
    open[which].push(line);
  }
  close('note');
  close('text');
  return [...blocks, ...waiting];
}
