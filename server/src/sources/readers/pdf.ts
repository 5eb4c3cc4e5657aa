/** Reads PDFs: lines into paragraphs with page and line, without running heads; scans and passwords are said, not guessed at. */
import { getDocumentProxy } from 'unpdf';
import type { ReadDocument, SourceFacts, SourceFile } from '../../model.ts';
import { dayAtTop } from '../reading/calendar-day.ts';
import { type PageRows, withoutHeads } from '../reading/pdf-heads.ts';
import { withInitials } from '../reading/pdf-initials.ts';
import { withoutLineNumbers } from '../reading/pdf-line-numbers.ts';
import { inReadingOrder } from '../reading/pdf-order.ts';
import { pdfBlocks } from '../reading/pdf-paragraphs.ts';
import { segmentsOf, type TextItem, turnOf } from '../reading/pdf-segments.ts';
import { closedLines } from '../reading/pdf-spacing.ts';
import { type Reader, startsWith, unread } from '../reading/reader.ts';
import { withSpeakers } from '../reading/speakers.ts';
import { createWriter, type NewBlock } from '../reading/writer.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const MOST_PAGES = 3000;

async function pageRows(pdf: Pdf, number: number): Promise<PageRows> {
  const page = await pdf.getPage(number);
  try {
    const items = (await page.getTextContent()).items as readonly TextItem[];
    const shown = page.getViewport({ scale: 1 });
    const turn = turnOf(items, shown.transform);
    const view = turn ? page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 }) : shown;
    return {
      page: number,
      height: view.height,
      rows: inReadingOrder(withInitials(withoutLineNumbers(closedLines(segmentsOf(items, view.transform))))),
    };
  } finally {
    page.cleanup();
  }
}

/** "3", "3–5", "3, 7–9". */
function pageList(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const shown = ranges
    .slice(0, 6)
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(', ');
  return ranges.length > 6 ? `${shown} …` : shown;
}

/** What the reporter should know of pages that gave no text, or of a text that is no language. */
function problemsOf(pages: readonly PageRows[], total: number): string[] {
  const problems: string[] = [];
  const empty = pages.filter(page => page.rows.length === 0).map(page => page.page);
  if (empty.length === pages.length) return ['no text layer: the pages are pictures. Run text recognition (OCR) and put the result here'];
  // a blank back page is nothing to report; a third of the pages is
  if (empty.length > 2 || empty.length > pages.length / 3)
    problems.push(`no text layer on ${empty.length === 1 ? 'page' : 'pages'} ${pageList(empty)}: pictures are not read`);
  if (total > pages.length) problems.push(`the document has ${total} pages; the first ${pages.length} were read`);
  return problems;
}

/** True when hardly a letter is among the signs; the beginning tells. */
function isGarbled(text: string): boolean {
  const sample = text.slice(0, 4000);
  return sample.length > 100 && (sample.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0) < sample.length * 0.5;
}

/** A title from the file's own description, unless a program wrote it there for want of one. */
function titleOf(info: unknown, blocks: readonly NewBlock[]): string | null {
  const stated = typeof info === 'object' && info !== null && 'Title' in info ? String(info.Title ?? '').trim() : '';
  if (stated.length > 5 && stated.includes(' ') && !/\.\w{2,5}$|^(?:microsoft word|untitled|document|title)\b/i.test(stated)) return stated;
  return blocks.slice(0, 5).find(block => block.kind === 'heading')?.text ?? null;
}

async function readPages(pdf: Pdf): Promise<ReadDocument> {
  const count = Math.min(pdf.numPages, MOST_PAGES);
  const pages: PageRows[] = [];
  for (let number = 1; number <= count; number++) pages.push(await pageRows(pdf, number));
  const problems = problemsOf(pages, pdf.numPages);
  const blocks = pdfBlocks(withoutHeads(pages));
  const writer = createWriter();
  for (const block of blocks) writer.add(block);
  const title = titleOf((await pdf.getMetadata().catch(() => null))?.info, blocks);
  const date = dayAtTop(blocks.slice(0, 8).map(block => block.text));
  const facts: Partial<SourceFacts> = { ...(title ? { title } : {}), ...(date ? { date } : {}) };
  const document = writer.done({ facts, problems });
  if (isGarbled(document.text))
    return unread(
      'its text cannot be read: the file does not say which letters its signs stand for. Print it, run text recognition (OCR) and put the result here',
    );
  return withSpeakers(document);
}

const nameOf = (error: unknown): string => (error instanceof Error ? `${error.name} ${error.message}` : String(error));

async function readPdf(file: SourceFile): Promise<ReadDocument> {
  let pdf: Pdf | null = null;
  try {
    // pdf.js takes the bytes over and refuses Node's Buffer: give it a copy of its own
    pdf = await getDocumentProxy(new Uint8Array(file.bytes), { verbosity: 0, stopAtErrors: false });
    return await readPages(pdf);
  } catch (error) {
    if (/password/i.test(nameOf(error))) return unread('this PDF is protected by a password: save a copy without one');
    return unread('this PDF cannot be opened: the file is damaged or cut off');
  } finally {
    await pdf?.loadingTask.destroy().catch(() => undefined);
  }
}

export const pdf: Reader = { format: 'PDF', extensions: ['pdf'], read: readPdf, recognises: bytes => startsWith(bytes, '%PDF-') };
