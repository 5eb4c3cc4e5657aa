/** THE list: which reader takes which file, what comes along with a page, and that none throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesAlong } from '../../../server/src/sources/beside.ts';
import { READERS, readerFor } from '../../../server/src/sources/readers.ts';
import { bytesOf } from './readers/reading.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const formatOf = (path: string, content: Uint8Array | string): string | null =>
  readerFor(path, typeof content === 'string' ? bytes(content) : content)?.format ?? null;

describe('the reader for a file', () => {
  it.each([
    ['a.PDF', '%PDF-1.4', 'PDF'],
    ['letter', '%PDF-1.4', 'PDF'],
    ['letter.txt', '%PDF-1.4', 'PDF'],
    ['a.docx', 'PK\u0003\u0004', 'Word document'],
    ['a.xlsx', 'PK\u0003\u0004', 'spreadsheet'],
    ['a.bin', 'PK\u0003\u0004', 'ZIP folder'],
    ['page', '<!DOCTYPE html><p>x', 'web page'],
    ['notes.md', '<!DOCTYPE html>', 'Markdown'],
    ['a.draft', 'x', 'Markdown'],
    ['README', 'words', 'plain text'],
    ['a.unknown', 'words', 'plain text'],
    ['a.doc', '\u00d0\u00cf\u0011\u00e0', 'not read'],
  ])('%s', (path, content, format) => expect(formatOf(path, content)).toBe(format));

  const briefing = bytesOf('desk/sources/alliance-briefing.docx');
  const deliveries = bytesOf('desk/sources/deliveries.xlsx');
  it.each([
    ['letter.txt', briefing, 'Word document'],
    ['letter.doc', briefing, 'Word document'],
    ['letter.pdf', briefing, 'Word document'],
    ['letter', briefing, 'Word document'],
    ['page.html', briefing, 'Word document'],
    ['table.docx', deliveries, 'spreadsheet'],
    ['table.xls', deliveries, 'spreadsheet'],
    ['table.zip', deliveries, 'spreadsheet'],
    ['minutes.doc', '<html><body><p>Boats</p></body></html>', 'web page'],
    ['figures.xls', '<table><tr><td>Boats</td></tr></table>', 'web page'],
    ['figures.xls', 'Month\tBoats\nMay\t14\n', 'table (CSV)'],
    ['figures.xlsx', 'Month,Boats\nMay,14\n', 'table (CSV)'],
    ['letter.docx', 'Fourteen boats came.', 'plain text'],
    ['letter.doc', '{\\rtf1 Fourteen boats came.}', 'not read'],
    ['slides.pptx', 'PK\u0003\u0004', 'not read'],
    ['notes.pdf', '<!DOCTYPE html><p>Please sign in', 'web page'],
    ['mail.eml', 'From ada@paper.example Mon Nov 11 09:00:00 2024\n', 'mail'],
  ])('goes by what %s holds, whatever it is called', (path, content, format) => expect(formatOf(path, content)).toBe(format));

  it('is none for bytes that nobody knows', () => expect(readerFor('drawing.xyz', bytesOf('desk-bad/sources/drawing.xyz'))).toBeNull());
  it('gives every ending to one reader', () => {
    const endings = READERS.flatMap(reader => reader.extensions);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

it.each(['page_files/logo.png', 'page_files/x.js', 'style.css'])('passes over %s, which comes along with a page', path =>
  expect(comesAlong(path)).toBe(true),
);
it.each(['photo.png', 'letter.pdf', 'files/letter.pdf'])('does not pass over %s', path => expect(comesAlong(path)).toBe(false));

describe('no reader throws for a bad file', () => {
  it.each(READERS.map(reader => [reader.format, reader] as const))('%s', async (_, reader) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', 'From ', 'WEBVTT\n\n', '{"text":', '---\n', '<html>', 'Subject: x\n\n'),
        async (tail, head) => {
          const content = new Uint8Array([...bytes(head), ...tail]);
          const document = await reader.read({ path: `x.${reader.extensions[0]}`, bytes: content });
          expect(document.blocks.every(block => block.start >= 0 && block.end <= document.text.length)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});
