/** Adds the rows of a table to a document, each with its row and, cell by cell, its place. */
import type { Locator } from '../../model.ts';
import { type Cells, columnName, headingRow, readRows } from './table.ts';
import type { Writer } from './writer.ts';

export interface RowOptions {
  /** What every row's locator has besides row and cell: a sheet, a paragraph, a part. */
  readonly locator?: Locator;
  /** Number of the table's first row as its reader counts; default 1. */
  readonly first?: number;
  /** Index of the heading row where the format says it; else it is looked for. */
  readonly heading?: number;
  /** Number rows and cells; false for tables inside a text, whose cells have no names. */
  readonly numbered?: boolean;
}

/** Adds every row that says something; the rows' texts carry the headings. */
export function addRows(writer: Writer, rows: readonly Cells[], options: RowOptions): void {
  const { locator = {}, first = 1, numbered = true } = options;
  for (const row of readRows(rows, options.heading ?? headingRow(rows))) {
    const place: Locator = { ...locator, row: first + row.index };
    if (row.loose) writer.add({ text: row.text, locator: place });
    else if (!numbered) writer.add({ text: row.text, kind: 'row', locator: place });
    else {
      const steps = row.cells.map(cell => ({ at: cell.at, locator: { ...place, cell: `${columnName(cell.column)}${place.row}` } }));
      writer.add({ text: row.text, kind: 'row', locator: place, steps });
    }
  }
}
