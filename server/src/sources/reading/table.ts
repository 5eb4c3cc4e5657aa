/** Reads a table as a person does: every row together with the headings above it. */

export type Cells = readonly string[];

/** A row as it is read alone: "Country: Norland; Troops: 12,000"; `cells` says where each value stands in that text. */
export interface Row {
  /** Index of the row in the table as given. */
  readonly index: number;
  readonly text: string;
  readonly cells: readonly { readonly column: number; readonly at: number }[];
  /** A line above or below the figures: a title, a unit, a remark. */
  readonly loose: boolean;
}

const NUMBER = /^[\s~≈<>±+−–-]*(?:[$€£¥]\s*)?[\d.,\s\u00a0\u202f'’]*\d[\d.,]*\s*(?:%|bn|mn?|k|[kmgt]?[mgtw]|[$€£¥])?\s*\*?$/iu;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

const isNumber = (cell: string): boolean => NUMBER.test(cell) && !YEAR.test(cell.trim());
const filled = (row: Cells): number => row.filter(cell => cell.trim()).length;

/** The row whose cells name the columns: the first of the widest shape that holds no figure, with rows below it; -1 for none. */
export function headingRow(rows: readonly Cells[]): number {
  const width = Math.max(0, ...rows.map(filled));
  if (width < 2 || rows.length < 2) return -1;
  for (const [i, row] of rows.slice(0, 12).entries()) {
    if (i === rows.length - 1) return -1;
    const count = filled(row);
    if (count < 2 || (count < width * 0.6 && count < width - 1)) continue;
    if (row.some(isNumber)) return -1;
    return names(rows[i + 1], row) && i + 2 < rows.length ? i + 1 : i;
  }
  return -1;
}

/** True when `row` names the columns below the groups of `above`: nothing new in its first cell, no figure, and words where a group reaches over. */
const names = (row: Cells, above: Cells): boolean =>
  Boolean(above[0]?.trim()) &&
  (!row[0]?.trim() || row[0].trim() === above[0].trim()) &&
  filled(row) > 1 &&
  !row.some(isNumber) &&
  row.some((cell, i) => cell.trim() && !above[i]?.trim());

/** A heading row above the heading row, with one cell over several columns ("2023", "2024"): its words stand before theirs. */
function groupsAbove(rows: readonly Cells[], heading: number): Cells {
  const above = rows[heading - 1] ?? [];
  const reaches = rows[heading].some((cell, i) => cell.trim() && !above[i]?.trim());
  if (filled(above) < 2 || !(reaches && (filled(above) < filled(rows[heading]) || names(rows[heading], above)))) return [];
  let current = '';
  return rows[heading].map((_, column) => (current = above[column]?.trim() || current));
}

/** "Country: Norland; Troops: 12,000" of one row. Empty cells are left out; without headings the values stand alone. */
export function rowText(headings: Cells, row: Cells, index = 0): Row {
  let text = '';
  const cells: { column: number; at: number }[] = [];
  for (const [column, raw] of row.entries()) {
    const value = raw.replace(/\s+/g, ' ').trim();
    if (!value) continue;
    const heading = headings[column]?.replace(/\s+/g, ' ').replace(/\s*:$/, '').trim();
    if (text) text += '; ';
    cells.push({ column, at: text.length });
    text += heading ? `${heading}: ${value}` : value;
  }
  return { index, text, cells, loose: false };
}

/** All rows of a table that say something. The heading row is not among them. */
export function readRows(rows: readonly Cells[], heading = headingRow(rows)): readonly Row[] {
  const groups = heading > 0 ? groupsAbove(rows, heading) : [];
  const headings = heading < 0 ? [] : rows[heading].map((cell, i) => [...new Set([groups[i], cell.trim()])].filter(Boolean).join(', '));
  const found: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (index === heading || (groups.length && index === heading - 1)) continue;
    // a single cell in a wide table is a title, a remark or a section's name
    const loose = headings.length > 2 && filled(row) === 1 && !isNumber(row.find(cell => cell.trim()) ?? '');
    const read = rowText(loose ? [] : index < heading ? [] : headings, row, index);
    if (read.text) found.push({ ...read, loose: loose || index < heading });
  }
  return found;
}

/** A column as spreadsheets count: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
