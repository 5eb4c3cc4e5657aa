/** Reads spreadsheets: every row of every sheet with its headings, sheet and cells; dates, shares and sums as a person sees them. */
import readSheets from 'read-excel-file/universal';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { type Format, type Merged, sheetLooks } from '../reading/cell-formats.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { addRows } from '../reading/rows.ts';
import { columnName } from '../reading/table.ts';
import { createWriter } from '../reading/writer.ts';

type Value = string | number | boolean | Date | null;

const plainNumber = (value: number): string => String(Number(value.toPrecision(12)));

const MINUTE = 60_000;
// spreadsheets count days from here; a time of day has no day
const FIRST_YEAR = 1901;

/** A day; the hour too where one is given, and alone where there is no day. */
function asDay(value: Date): string {
  const iso = new Date(Math.round(value.getTime() / MINUTE) * MINUTE).toISOString();
  if (value.getUTCFullYear() < FIRST_YEAR) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

function shown(value: Value, format: Format | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : asDay(value);
  if (typeof value !== 'number') return String(value);
  return format?.percent ? `${plainNumber(value * 100)}%` : `${format?.before ?? ''}${plainNumber(value)}${format?.after ?? ''}`;
}

/** The rows with the value of a cell that reaches down said in each of its rows. */
function filledDown(rows: string[][], merged: readonly Merged[]): string[][] {
  for (const { row, toRow, column } of merged) {
    const value = rows[row]?.[column];
    for (let r = row + 1; value && r <= Math.min(toRow, rows.length - 1); r++) rows[r][column] ||= value;
  }
  return rows;
}

// A sheet filled to its last row by somebody's formatting.
const MOST_ROWS = 100_000;

async function readXlsx(file: SourceFile): Promise<ReadDocument> {
  try {
    const bytes = file.bytes.slice();
    const sheets = await readSheets(bytes.buffer as ArrayBuffer);
    const looks = sheetLooks(file.bytes);
    const writer = createWriter();
    const problems: string[] = [];
    for (const [i, { sheet, data }] of sheets.entries()) {
      if (data.length > MOST_ROWS) problems.push(`sheet ${sheet} has ${data.length} rows; the first ${MOST_ROWS} were read`);
      const rows = data
        .slice(0, MOST_ROWS)
        .map((row, r) => (row as readonly Value[]).map((value, c) => shown(value, looks[i]?.formats.get(`${columnName(c)}${r + 1}`))));
      addRows(writer, filledDown(rows, looks[i]?.merged ?? []), { locator: { sheet } });
    }
    const document = writer.done({ problems });
    return document.blocks.length ? document : { ...document, problems: [...problems, 'the spreadsheet has no filled rows'] };
  } catch {
    return unread('this spreadsheet cannot be opened: the file is damaged or protected by a password');
  }
}

export const xlsx: Reader = { format: 'spreadsheet', extensions: ['xlsx', 'xlsm'], read: readXlsx };
