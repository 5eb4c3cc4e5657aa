/** Reads spreadsheets: every row of every sheet with its headings, sheet and cells; dates and percentages as a person sees them. */
import readSheets from 'read-excel-file/universal';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { percentCells } from '../reading/percent-cells.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { addRows } from '../reading/rows.ts';
import { columnName } from '../reading/table.ts';
import { createWriter } from '../reading/writer.ts';

type Value = string | number | boolean | Date | null;

const plainNumber = (value: number): string => String(Number(value.toPrecision(12)));

/** A day; the hour too where one is given. */
function asDay(value: Date): string {
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

function shown(value: Value, percent: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return asDay(value);
  if (typeof value === 'number') return percent ? `${plainNumber(value * 100)}%` : plainNumber(value);
  return String(value);
}

// A sheet filled to its last row by somebody's formatting.
const MOST_ROWS = 100_000;

async function readXlsx(file: SourceFile): Promise<ReadDocument> {
  try {
    const bytes = file.bytes.slice();
    const sheets = await readSheets(bytes.buffer as ArrayBuffer);
    const percents = percentCells(file.bytes);
    const writer = createWriter();
    const problems: string[] = [];
    for (const [i, { sheet, data }] of sheets.entries()) {
      if (data.length > MOST_ROWS) problems.push(`sheet ${sheet} has ${data.length} rows; the first ${MOST_ROWS} were read`);
      const rows = data
        .slice(0, MOST_ROWS)
        .map((row, r) => (row as readonly Value[]).map((value, c) => shown(value, percents[i]?.has(`${columnName(c)}${r + 1}`) ?? false)));
      addRows(writer, rows, { locator: { sheet } });
    }
    const document = writer.done({ problems });
    return document.blocks.length ? document : { ...document, problems: [...problems, 'the spreadsheet has no filled rows'] };
  } catch {
    return unread('this spreadsheet cannot be opened: the file is damaged or protected by a password');
  }
}

export const xlsx: Reader = { format: 'spreadsheet', extensions: ['xlsx', 'xlsm'], read: readXlsx };
