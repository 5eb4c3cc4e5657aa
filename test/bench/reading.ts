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

/** Milliseconds of processor time of this thread, in which both sides do all their work. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}

async function alone(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  await extractText(pdf, { mergePages: true });
  await pdf.loadingTask.destroy();
}

/** The least of each file's rounds, the one that other programs disturbed least, summed. */
const undisturbed = (rounds: readonly (readonly number[])[]): number =>
  rounds[0].reduce((sum, _, file) => sum + Math.min(...rounds.map(round => round[file])), 0);

/** Percentages of quotations found in one paragraph, by file, and PDF reading as a multiple of unpdf alone, over all PDFs. */
export async function measureReading(rounds = 12): Promise<ReadingRow[]> {
  const names = readdirSync(fixtures).filter(name => /-\d\.(?:pdf|docx|html)$|^pandoc\.(?:docx|html)$/.test(name));
  const wanted = quotations();
  const rows: ReadingRow[] = [];
  for (const name of names) rows.push({ what: `quotations found in ${name}`, value: await recallOf(name, wanted), unit: '%' });
  const pdfs = names.filter(name => name.endsWith('.pdf')).map(name => [name, bytesOf(name)] as const);
  const base: number[][] = [];
  const ours: number[][] = [];
  for (let round = 0; round <= rounds; round++) {
    base.push([]);
    ours.push([]);
    for (const [path, bytes] of pdfs) {
      base[round].push(await timed(() => alone(bytes)));
      ours[round].push(await timed(() => readerFor(path, bytes)!.read({ path, bytes })));
    }
  }
  const ratio = undisturbed(ours) / undisturbed(base);
  return [...rows, { what: 'PDF reading against unpdf alone', value: ratio, unit: 'times' }];
}

if (import.meta.main) {
  for (const { what, value, unit } of await measureReading()) console.log(`${what.padEnd(44)} ${value.toFixed(2)} ${unit}`);
}
