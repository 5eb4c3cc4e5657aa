/** Recognises tables on a PDF page by cells that stand below each other, and reads their rows with the headings. */
import type { Row } from './pdf-order.ts';
import type { Segment } from './pdf-segments.ts';
import { headingRow, readRows } from './table.ts';

/** A row of a table as it is read; `offset` counts the page's rows from the table's first. */
export interface TableRow {
  readonly text: string;
  readonly loose: boolean;
  readonly offset: number;
}

/** A table that takes up the page's rows `[from, to)`. */
export interface PdfTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TableRow[];
}

interface Column {
  x: number;
  right: number;
}

const isFigure = (text: string): boolean => /^[^\p{L}]*\d[^\p{L}]*(?:%|bn|m|k|km)?$/u.test(text);
const hasFigure = (row: Row): boolean => row.cells.some(cell => isFigure(cell.text));

/** A row that can only be a table's: several cells, one of them a figure, or three and more. */
const isAnchor = (row: Row): boolean => row.cells.length > 2 || (row.cells.length > 1 && hasFigure(row));

const meets = (cell: Segment, column: Column): boolean => cell.x < column.right && cell.right > column.x;

/** Columns as the spans in which the cells overlap; the fullest rows come first, so that a wide cell joins no two. */
function columnsOf(rows: readonly Row[]): Column[] {
  const columns: Column[] = [];
  for (const row of [...rows].sort((a, b) => b.cells.length - a.cells.length)) {
    for (const cell of row.cells) {
      const met = columns.filter(column => meets(cell, column));
      if (met.length === 0) columns.push({ x: cell.x, right: cell.right });
      else if (met.length === 1) {
        met[0].x = Math.min(met[0].x, cell.x);
        met[0].right = Math.max(met[0].right, cell.right);
      }
    }
  }
  return columns.sort((a, b) => a.x - b.x);
}

/** The column of a cell: the one that it meets most of, else the nearest. */
function columnFor(cell: Segment, columns: readonly Column[]): number {
  const overlap = (column: Column): number => Math.min(cell.right, column.right) - Math.max(cell.x, column.x);
  return columns.reduce((best, column, i) => (overlap(column) > overlap(columns[best]) ? i : best), 0);
}

/** Spaces of a cell with the places where they stand: as the file draws its parts, else by counting letters. */
function spacesOf(cell: Segment): { readonly at: number; readonly from: number; readonly to: number }[] {
  const found: { at: number; from: number; to: number }[] = [];
  let at = 0;
  for (const part of cell.parts ?? [cell]) {
    const text = part.text.replace(/\s+/g, ' ').trim();
    const letter = (part.right - part.x) / Math.max(1, text.length);
    if (at > 0) found.push({ at: at - 1, from: found.length ? found[found.length - 1].to : part.x, to: part.x });
    for (const match of text.matchAll(/ /g))
      found.push({ at: at + match.index, from: part.x + match.index * letter, to: part.x + (match.index + 1) * letter });
    at += text.length + 1;
  }
  return found;
}

/** The cells of a row; one that lies over several columns is cut at the space between them. */
function cellsOf(row: Row, columns: readonly Column[]): readonly Segment[] {
  return row.cells.flatMap(cell => {
    const met = columns.filter(column => meets(cell, column));
    if (met.length < 2 || !cell.text.includes(' ')) return [cell];
    const found: Segment[] = [];
    let rest = 0;
    let x = cell.x;
    for (const [i, column] of met.slice(0, -1).entries()) {
      const middle = (column.right + met[i + 1].x) / 2;
      const reach = (met[i + 1].x - column.right) / 2 + cell.size * 0.8;
      // halfway between the columns, or where the next one begins
      const off = (space: { from: number; to: number }): number =>
        Math.min(Math.abs((space.from + space.to) / 2 - middle), Math.abs(space.to - met[i + 1].x));
      const cut = spacesOf(cell)
        .filter(space => space.at > rest && off(space) < reach)
        .sort((a, b) => off(a) - off(b))[0];
      if (!cut) return [cell];
      found.push({ ...cell, text: cell.text.slice(rest, cut.at).trim(), x, right: Math.min(cut.from, met[i + 1].x) });
      rest = cut.at + 1;
      x = Math.max(cut.to, column.right);
    }
    return [...found, { ...cell, text: cell.text.slice(rest).trim(), x }];
  });
}

/** True when every cell of the row stands in one column of the table, or alone before its first, in the table's own size. */
function fits(row: Row, columns: readonly Column[], size: number): boolean {
  const right = columns[columns.length - 1].right;
  const widest = (right - columns[0].x) * 0.6;
  return cellsOf(row, columns).every(
    cell =>
      // a heading may be wider than its figures
      (cell.right <= right + size || columns.some(column => Math.abs(column.x - cell.x) < size * 0.3)) &&
      cell.right - cell.x < widest &&
      Math.abs(cell.size - size) < size * 0.08 &&
      columns.filter(column => meets(cell, column)).length <= 1,
  );
}

/** Runs of rows from one anchor to the last that belongs with it; what stands between are lines of single cells. */
function runsOf(
  rows: readonly Row[],
  pitch: number,
): { readonly from: number; readonly to: number; readonly anchors: readonly number[] }[] {
  const runs: { from: number; to: number; anchors: number[] }[] = [];
  for (const [i, row] of rows.entries()) {
    if (!isAnchor(row)) continue;
    const run = runs[runs.length - 1];
    const last = run && rows[run.to - 1];
    const columns = run && columnsOf(run.anchors.map(at => rows[at]));
    const between = run ? rows.slice(run.to, i) : [];
    const near = last && row.y - last.y > 0 && row.y - last.y < pitch * (2.6 + between.length * 1.4);
    if (run && near && between.length < 8 && between.every(each => fits(each, columns!, last.cells[0].size))) {
      run.anchors.push(i);
      run.to = i + 1;
    } else runs.push({ from: i, to: i + 1, anchors: [i] });
  }
  // two lines with wide gaps are a justified text; figures below figures are a table
  return runs.filter(run => run.anchors.length > 2 || run.anchors.filter(at => hasFigure(rows[at])).length > 1);
}

interface TableLine {
  readonly y: number;
  /** Index of the page's row that holds the figures. */
  readonly at: number;
  readonly cells: Segment[][];
}

/** The line nearest in height; between two, the one whose figures the file draws next. */
function nearest(lines: readonly TableLine[], y: number, drawn: number, pitch: number): TableLine {
  let best = lines[0];
  for (const line of lines.slice(1)) {
    const closer = Math.abs(best.y - y) - Math.abs(line.y - y);
    if (closer > pitch * 0.2 || (closer > -pitch * 0.2 && best.at < drawn)) best = line;
  }
  return best;
}

/** The cells of a run as lines of the table, headings first. Cells of several lines go to the row whose figures are nearest. */
function linesOf(
  rows: readonly Row[],
  from: number,
  to: number,
  anchors: readonly number[],
  columns: readonly Column[],
  pitch: number,
): { readonly cells: string[]; readonly at: number }[] {
  const figures = anchors.filter(at => hasFigure(rows[at]));
  const marks = figures.length > 1 ? figures : anchors;
  const empty = (): Segment[][] => columns.map(() => []);
  const lines: TableLine[] = [{ y: -1, at: from, cells: empty() }, ...marks.map(at => ({ y: rows[at].y, at, cells: empty() }))];
  for (let i = from; i < to; i++) {
    for (const cell of cellsOf(rows[i], columns)) {
      // above the first figures: a heading
      const heading =
        cell.y < lines[1].y - pitch * 1.1 || (i < lines[1].at && rows[i].cells.length > 1 && cell.y < lines[1].y - pitch * 0.5);
      const line = heading ? lines[0] : nearest(lines.slice(1), cell.y, i, pitch);
      line.cells[columnFor(cell, columns)].push(cell);
    }
  }
  return lines.map(line => ({
    at: line.at,
    cells: line.cells.map(cells =>
      cells
        .sort((a, b) => a.y - b.y || a.x - b.x)
        .map(cell => cell.text)
        .join(' '),
    ),
  }));
}

/** Tables of a page whose rows are in reading order; `pitch` is the usual distance of its lines. */
export function tablesOn(rows: readonly Row[], pitch: number): readonly PdfTable[] {
  let free = 0;
  return runsOf(rows, pitch).flatMap(run => {
    const columns = columnsOf(run.anchors.map(at => rows[at]));
    if (columns.length < 2) return [];
    const size = rows[run.anchors[run.anchors.length - 1]].cells[0].size;
    let { from, to } = run;
    let top = rows[from].y;
    const first = run.anchors.find(at => hasFigure(rows[at])) ?? run.from;
    while (
      from > free &&
      rows[from - 1].y < rows[first].y + pitch * 1.5 &&
      top - rows[from - 1].y < pitch * (from === run.from ? 2.3 : 1.75) &&
      fits(rows[from - 1], columns, size)
    )
      top = Math.min(top, rows[--from].y);
    while (
      to < rows.length &&
      rows[to].cells.length === 1 &&
      rows[to].y - rows[to - 1].y < pitch * 1.2 &&
      /^[\p{Ll}(]/u.test(rows[to].cells[0].text) &&
      fits(rows[to], columns, size)
    )
      to++;
    free = to;
    // labels of several lines stand in rows of their own: their column is found now
    const all = columnsOf(rows.slice(from, to));
    const lines = linesOf(rows, from, to, run.anchors, all, pitch).filter(line => line.cells.some(Boolean));
    const cells = lines.map(line => line.cells);
    const read = readRows(cells, headingRow(cells));
    return [{ from, to, rows: read.map(row => ({ text: row.text, loose: row.loose, offset: lines[row.index].at - from })) }];
  });
}
