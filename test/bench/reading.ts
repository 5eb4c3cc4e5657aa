/** Reading measured: quotations found in documents of many programs, and the time of PDF reading against unpdf alone. `node test/bench/reading.ts` prints it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { readerFor } from '../../server/src/sources/readers.ts';
import { skeleton } from '../../server/src/text/normalise.ts';

export interface ReadingRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

const fixtures = join(import.meta.dirname, '../specs/sources/readers/fixtures');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, name)));

/** Every run of 12 to 25 words of the original, one starting at each word. */
function quotations(): string[] {
  const paragraphs = readFileSync(join(fixtures, 'original.txt'), 'utf8')
    .trim()
    .split('\n\n')
    .map(paragraph => paragraph.split(' '));
  return paragraphs.flatMap((words, p) =>
    words.flatMap((_, at) => {
      const length = 12 + ((p + at) % 14);
      return at + length > words.length ? [] : [skeleton(words.slice(at, at + length).join(' '))];
    }),
  );
}

async function recallOf(name: string, wanted: readonly string[]): Promise<number> {
  const bytes = bytesOf(name);
  const document = await readerFor(name, bytes)!.read({ path: name, bytes });
  const blocks = document.blocks.map(block => skeleton(document.text.slice(block.start, block.end)));
  return (100 * wanted.filter(quotation => blocks.some(block => block.includes(quotation))).length) / wanted.length;
}

/** Milliseconds of processor time. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

async function alone(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  await extractText(pdf, { mergePages: true });
  await pdf.loadingTask.destroy();
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Percentages of quotations found in one paragraph, by file, and PDF reading as a multiple of unpdf alone, over all PDFs in turn. */
export async function measureReading(rounds = 7): Promise<ReadingRow[]> {
  const names = readdirSync(fixtures).filter(name => /-\d\.(?:pdf|docx|html)$|^pandoc\.(?:docx|html)$/.test(name));
  const wanted = quotations();
  const rows: ReadingRow[] = [];
  for (const name of names) rows.push({ what: `quotations found in ${name}`, value: await recallOf(name, wanted), unit: '%' });
  const pdfs = names.filter(name => name.endsWith('.pdf')).map(name => [name, bytesOf(name)] as const);
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    let base = 0;
    let ours = 0;
    for (const [path, bytes] of pdfs) {
      base += await timed(() => alone(bytes));
      ours += await timed(() => readerFor(path, bytes)!.read({ path, bytes }));
    }
    if (round > 0) ratios.push(ours / base);
  }
  return [...rows, { what: 'PDF reading against unpdf alone', value: median(ratios), unit: 'times' }];
}

if (import.meta.main) {
  for (const { what, value, unit } of await measureReading()) console.log(`${what.padEnd(44)} ${value.toFixed(2)} ${unit}`);
}
