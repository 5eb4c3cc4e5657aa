/** Joins the lines of a PDF into paragraphs, over columns and pages, and sets headings, notes and rows of tables apart. */
import type { BlockKind, Locator } from '../../../model.ts';
import { firstDay } from './calendar-day.ts';
import { joinLines, type Spellings, spellingsOf } from './hyphens.ts';
import type { PageRows } from './pdf-heads.ts';
import type { Segment } from './pdf-segments.ts';
import { type PlacedRow, tableAt } from './pdf-tables.ts';
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
  const mates = around.filter(
    each =>
      Math.min(each.right, segment.right) - Math.max(each.x, segment.x) > Math.min(width, each.right - each.x) * 0.5 &&
      Math.abs(each.size - segment.size) < segment.size * 0.15,
  );
  const counts = new Map<number, number>();
  for (const mate of mates) counts.set(Math.round(mate.x), (counts.get(Math.round(mate.x)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const left = Math.min(...[...counts].filter(([, count]) => count >= most * 0.5).map(([x]) => x));
  const edges = mates.map(mate => mate.right).sort((a, b) => a - b);
  return { left, edge: edges[Math.floor(edges.length * 0.9)] ?? segment.right };
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

const isShort = (line: Line, share = 0.85): boolean => line.right < line.left + (line.edge - line.left) * share;
const isIndented = (line: Line): boolean => line.x > line.left + line.size * 0.6;

/** True when `line` begins another paragraph than `before`. */
function begins(before: Line, line: Line, indents: boolean): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.1) return true;
  const ended = TERMINAL.test(before.text);
  const jump = line.page !== before.page || line.y < before.y - line.size * 0.5;
  if (BULLET.test(line.text) && (ended || isShort(before)) && !/^[-–—]\s\p{Ll}/u.test(line.text)) return true;
  if (jump) {
    if (!ended) return isShort(before, 0.6) && OPENS.test(line.text);
    return isIndented(line) || isShort(before) || !indents;
  }
  if (line.y - before.y > Math.max(before.pitch, line.pitch) * 1.3 + line.size * 0.1) return true;
  if (isIndented(line) && !isIndented(before) && (ended || isShort(before)) && line.x - line.left < line.size * 6) return true;
  if (ended && isShort(before) && OPENS.test(line.text)) return true;
  if (before.font !== line.font && isShort(before) && OPENS.test(line.text)) return true;
  return isShort(before, 0.55) && OPENS.test(line.text);
}

/** Lines of the pages with their columns, and tables where they stand. */
function linesOf(pages: readonly PageRows[], body: number): (Line | PlacedRow)[] {
  const found: (Line | PlacedRow)[] = [];
  for (const { page, rows, height } of pages) {
    const segments = rows.flatMap(row => row.cells);
    const pitch = pitchOf(segments, body);
    const lastBody = Math.max(0, ...segments.filter(each => each.size > body * 0.92).map(each => each.y));
    let number = 0;
    for (let i = 0; i < rows.length; ) {
      const table = tableAt(rows, i, pitch);
      if (table) {
        found.push(...table.rows.map(row => ({ ...row, page, line: number + 1 + row.offset })));
        number += table.length;
        i += table.length;
        continue;
      }
      number++;
      const { cells } = rows[i];
      const whole: Segment = { ...cells[0], text: cells.map(cell => cell.text).join(' '), right: cells[cells.length - 1].right };
      const note = whole.size < body * 0.92 && whole.y > height * 0.5 && whole.y > lastBody;
      found.push({ ...whole, ...columnOf(whole, segments), page, line: number, pitch, note });
      i++;
    }
  }
  return found;
}

const isRow = (line: Line | PlacedRow): line is PlacedRow => 'cells' in line;

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
  const indents = texts.filter((line, i) => i > 0 && isIndented(line) && TERMINAL.test(texts[i - 1].text)).length > 2;
  const blocks: NewBlock[] = [];
  let waiting: NewBlock[] = [];
  let part: Locator = {};
  const open: { text: Line[]; note: Line[] } = { text: [], note: [] };
  const close = (which: 'text' | 'note'): void => {
    if (open[which].length === 0) return;
    const kind = kindOf(open[which], body, font);
    const block = blockOf(open[which], kind, known, kind === 'footnote' ? { part: 'footnote' } : part);
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
    if (last && begins(last, line, indents)) close(which);
    open[which].push(line);
  }
  close('note');
  close('text');
  return [...blocks, ...waiting];
}
