/** Cells of a workbook's sheet of claims, as text. */
import readSheets from 'read-excel-file/universal';

type Value = string | number | boolean | Date | null | undefined;

/** A day that a spreadsheet has made into a date of its own comes back as it was exported. */
function shown(value: Value): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** Rows of the sheet named "Claims", else of the first one. Throws an Error with a plain sentence for a file that is no workbook. */
export async function xlsxRows(bytes: Uint8Array): Promise<string[][]> {
  try {
    const sheets = await readSheets(bytes.slice().buffer as ArrayBuffer);
    const claims = sheets.find(({ sheet }) => sheet.toLowerCase() === 'claims') ?? sheets[0];
    return (claims?.data ?? []).map(row => (row as readonly Value[]).map(shown));
  } catch {
    throw new Error('this workbook cannot be opened: the file is damaged or protected by a password.');
  }
}
