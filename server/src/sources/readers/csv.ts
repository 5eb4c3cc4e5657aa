/** Reads tables saved as text: a row is a block that says its headings, with the row and the cells as its place. */
import papa from 'papaparse';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { decode } from '../reading/decode.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { addRows } from '../reading/rows.ts';
import { createWriter } from '../reading/writer.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** The sign that parts the cells: the one with which most of the first rows have equally many. */
function delimiterOf(text: string, tabs: boolean): string {
  let best = { delimiter: tabs ? '\t' : ',', score: 0 };
  for (const delimiter of tabs ? ['\t', ...DELIMITERS] : DELIMITERS) {
    const { data } = papa.parse<string[]>(text.slice(0, 20_000), { delimiter, preview: 60, skipEmptyLines: 'greedy' });
    const widths = new Map<number, number>();
    for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const [width, rows] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    const score = (rows / Math.max(1, data.length)) * 10 + Math.min(width, 8) * 0.1;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

async function readCsv(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes);
  if (text === null) return unread('this is not a table saved as text: the file may be damaged');
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const rows = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? delimiterOf(rows, /\.(?:tsv|tab)$/i.test(file.path));
  const { data, errors } = papa.parse<string[]>(rows, { skipEmptyLines: false, delimiter });
  const writer = createWriter();
  addRows(writer, data, {});
  const broken = errors.find(error => error.type === 'Quotes');
  const problems = broken
    ? [`a quotation mark is never closed${broken.row === undefined ? '' : ` (row ${broken.row + 1})`}: later rows may be wrong`]
    : [];
  const document = writer.done({ problems });
  return document.blocks.length ? document : { ...document, problems: [...problems, 'the table has no rows'] };
}

export const csv: Reader = { format: 'table (CSV)', extensions: ['csv', 'tsv', 'tab'], read: readCsv };
