/** Brings the segments of a page into reading order and tells rows of tables from columns of text. */
import type { Segment } from './pdf-segments.ts';

/** What stands side by side: one segment for a line of text, several for a row of a table. */
export interface Row {
  readonly cells: readonly Segment[];
  readonly y: number;
}

const sameBaseline = (a: Segment, b: Segment): boolean => Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.4;

/** Rows as the file draws them: segments that follow each other on one baseline, from left to right. */
export function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows[rows.length - 1];
    const last = row?.[row.length - 1];
    if (last && sameBaseline(last, segment) && segment.x >= last.right - last.size * 0.3) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map(cells => ({ cells, y: cells[0].y }));
}

const LONG = 28;

/** True when the file draws line by line straight through its columns. */
function crossesColumns(rows: readonly Row[]): boolean {
  const through = rows.filter(
    row => row.cells.length > 1 && row.cells.length < 4 && row.cells.filter(cell => cell.text.length >= LONG).length > 1,
  ).length;
  return through >= 4 && through > rows.length * 0.3;
}

/** True when the file draws a line of one column, then one of the next, and so down the page. */
function alternates(rows: readonly Row[]): boolean {
  let jumps = 0;
  for (let i = 1; i < rows.length; i++) {
    const [before, row] = [rows[i - 1].cells[0], rows[i].cells[0]];
    // the cells of a table are short
    if ((row.x > before.right || row.right < before.x) && Math.min(row.text.length, before.text.length) > 16) jumps++;
  }
  return rows.length > 12 && jumps > rows.length * 0.25;
}

/** True when the file draws its lines in no order at all. */
function isDisordered(rows: readonly Row[]): boolean {
  let up = 0;
  for (let i = 1; i < rows.length; i++) {
    const [before, row] = [rows[i - 1].cells[0], rows[i].cells[0]];
    const overlap = Math.min(before.right, row.right) - Math.max(before.x, row.x);
    if (row.y < before.y - row.size && overlap > 0) up++;
  }
  return rows.length > 8 && up > rows.length * 0.25;
}

/** Gaps between columns: x positions that only headlines cross, and a page number that stands in the middle. */
function gutters(segments: readonly Segment[]): number[] {
  const left = Math.min(...segments.map(each => each.x));
  const right = Math.max(...segments.map(each => each.right));
  const narrow = segments.filter(each => each.right - each.x < (right - left) * 0.62);
  if (narrow.length < segments.length * 0.5) return [];
  const steps = Math.ceil(right - left) + 1;
  const covered = new Uint16Array(steps);
  for (const each of narrow) for (let x = Math.floor(each.x - left); x <= each.right - left; x++) covered[Math.max(0, x)]++;
  const strays = Math.min(2, narrow.length * 0.03);
  const found: number[] = [];
  for (let x = 1; x < steps; x++) {
    if (covered[x] > strays) continue;
    let end = x;
    while (end < steps && covered[end] <= strays) end++;
    const middle = left + (x + end) / 2;
    const before = narrow.filter(each => each.right < middle).length;
    if (end - x >= 6 && before >= 3 && narrow.length - before >= 3) found.push(middle);
    x = end;
  }
  return found;
}

/** Column by column between the lines that go across the page. */
function byColumns(segments: readonly Segment[]): Segment[] {
  const edges = gutters(segments);
  const sorted = [...segments].sort((a, b) => (sameBaseline(a, b) ? a.x - b.x : a.y - b.y));
  if (edges.length === 0) return sorted;
  const found: Segment[] = [];
  let columns: Segment[][] = [];
  const flush = (): void => {
    for (const column of columns) if (column) found.push(...column);
    columns = [];
  };
  for (const segment of sorted) {
    if (edges.some(edge => segment.x < edge && segment.right > edge)) {
      flush();
      found.push(segment);
    } else {
      const column = edges.filter(edge => segment.x > edge).length;
      columns[column] ??= [];
      columns[column].push(segment);
    }
  }
  flush();
  return found;
}

/** Rows in reading order. The file's own order is kept where it makes sense, because it keeps columns and cells together. */
export function inReadingOrder(segments: readonly Segment[]): Row[] {
  const rows = rowsOf(segments);
  return crossesColumns(rows) || alternates(rows) || isDisordered(rows) ? rowsOf(byColumns(segments)) : rows;
}
