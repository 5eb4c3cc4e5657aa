/** Reads tables saved as text: a row is a block that says its headings, with the row and the cells as its place. */
import papa from 'papaparse';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { decode } from '../reading/decode.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { addRows } from '../reading/rows.ts';
import { createWriter } from '../reading/writer.ts';

async function readCsv(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes);
  if (text === null) return unread('this is not a table saved as text: the file may be damaged');
  const { data, errors } = papa.parse<string[]>(text.replace(/^sep=.\r?\n/i, ''), { skipEmptyLines: false });
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
