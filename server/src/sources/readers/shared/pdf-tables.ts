/** Recognises a table among the rows of a PDF page by cells that stand below each other. */
import type { Row } from './pdf-order.ts';
import { headingRow, readRows } from './table.ts';

/** A row of a table, read with its headings. */
export interface PlacedRow {
  readonly cells: number;
  readonly text: string;
  readonly loose: boolean;
  /** Rows below the table's first. */
  readonly offset: number;
  readonly page: number;
  readonly line: number;
}

interface Column {
  x: number;
  right: number;
}

/** Columns as the spans in which cells overlap; a cell over several columns does not make them one. */
function columnsOf(rows: readonly Row[]): Column[] {
  const most = Math.max(...rows.map(row => row.cells.length));
  const columns: Column[] = [];
  for (const row of [...rows].sort((a, b) => b.cells.length - a.cells.length)) {
    for (const cell of row.cells) {
      const met = columns.filter(column => cell.x < column.right && cell.right > column.x);
      if (met.length === 1) {
        met[0].x = Math.min(met[0].x, cell.x);
        met[0].right = Math.max(met[0].right, cell.right);
      } else if (met.length === 0 && columns.length < most * 2) columns.push({ x: cell.x, right: cell.right });
    }
  }
  return columns.sort((a, b) => a.x - b.x);
}

function cellsIn(row: Row, columns: readonly Column[]): string[] {
  const cells = columns.map(() => '');
  for (const cell of row.cells) {
    const overlap = (column: Column): number => Math.min(cell.right, column.right) - Math.max(cell.x, column.x);
    const at = columns.reduce((best, column, i) => (overlap(column) > overlap(columns[best]) ? i : best), 0);
    cells[at] = cells[at] ? `${cells[at]} ${cell.text}` : cell.text;
  }
  return cells;
}

const hasFigure = (cells: readonly string[]): boolean => cells.some(cell => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell));

/** Headings of several lines made one row; lines that carry on a cell joined to the row above. `at` keeps the first line of each. */
function mergeLines(rows: readonly (readonly string[])[]): { readonly cells: string[]; readonly at: number }[] {
  const merged: { cells: string[]; at: number }[] = [];
  const figures = rows.findIndex(hasFigure);
  for (const [at, cells] of rows.entries()) {
    const last = merged[merged.length - 1];
    const heading = figures > 1 && figures <= 4 && at < figures && at > 0;
    const continues = last && at > figures && !cells[0] && !hasFigure(cells);
    if (last && (heading || continues)) last.cells = last.cells.map((cell, i) => [cell, cells[i]].filter(Boolean).join(' '));
    else merged.push({ cells: [...cells], at });
  }
  return merged;
}

/** The table that begins at `rows[from]`, or null. `length` is the number of rows that it takes up. */
export function tableAt(
  rows: readonly Row[],
  from: number,
  pitch: number,
): { readonly rows: readonly Omit<PlacedRow, 'page' | 'line'>[]; readonly length: number } | null {
  if (rows[from].cells.length < 2) return null;
  let end = from + 1;
  let wide = 1;
  while (end < rows.length) {
    const step = rows[end].y - rows[end - 1].y;
    if (step <= 0 || step > pitch * 2.6) break;
    if (rows[end].cells.length > 1) wide = ++end - from;
    else if (rows[end].cells[0].x > rows[from].cells[0].right && rows[end + 1]?.cells.length > 1) end++;
    else break;
  }
  end = from + wide;
  const part = rows.slice(from, end);
  const figures = part.filter(row => hasFigure(row.cells.map(cell => cell.text))).length;
  if (part.length < 2 || (part.length < 3 && figures === 0)) return null;
  const columns = columnsOf(part);
  if (columns.length < 2) return null;
  const merged = mergeLines(part.map(row => cellsIn(row, columns)));
  const cells = merged.map(row => row.cells);
  const read = readRows(cells, headingRow(cells));
  // the headings are read with every row; alone they say nothing
  return {
    rows: read.map(row => ({ cells: row.cells.length, text: row.text, loose: row.loose, offset: merged[row.index].at })),
    length: part.length,
  };
}
