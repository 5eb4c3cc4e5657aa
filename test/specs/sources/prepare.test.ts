/** What one file may cost: size, pages, text, what is packed inside and how deep; and that all of it is reported, never a stop. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createReadingThreads } from '../../../server/src/host/threads.ts';
import { LIMITS } from '../../../server/src/sources/limits.ts';
import { prepareFile } from '../../../server/src/sources/prepare.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = (documents: Awaited<ReturnType<typeof prepareFile>>): readonly string[] => documents.flatMap(document => document.problems);

/** A PDF of `pages` pages that all show the same line. */
function pdfOf(pages: number): Uint8Array {
  const show = 'BT /F 12 Tf 72 700 Td (The dam at Osta holds forty gates.) Tj ET';
  const kids = Array.from({ length: pages }, (_, i) => `${i + 5} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${show.length} >>\nstream\n${show}\nendstream`,
    ...Array.from(
      { length: pages },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 4 0 R >>',
    ),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return bytes(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

describe('limits', () => {
  it('pass over a file that is too large, and say so', async () => {
    const documents = await prepareFile({ path: 'a.txt', bytes: bytes('x'.repeat(3000)) }, { ...LIMITS, fileBytes: 2000 });
    expect(documents[0].passages).toEqual([]);
    expect(said(documents)[0]).toMatch(/^too large to read/);
  });

  it('read the beginning of a text without end', async () => {
    const text = Array.from({ length: 100 }, (_, i) => `Gate ${i} was opened at noon.`).join('\n\n');
    const [document] = await prepareFile({ path: 'a.txt', bytes: bytes(text) }, { ...LIMITS, textLength: 1000 });
    expect(document.text).toHaveLength(1000);
    expect(document.passages.every(passage => document.text.slice(passage.start, passage.end) === passage.text)).toBe(true);
    expect(document.problems[0]).toMatch(/^only the first/);
  });

  it('stop unpacking where the files inside are larger than is allowed', async () => {
    const inside = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`note-${i}.txt`, strToU8('The gate held. '.repeat(20))]));
    const documents = await prepareFile({ path: 'a.zip', bytes: zipSync(inside) }, { ...LIMITS, expandedBytes: 1000 });
    expect(documents.length).toBeLessThan(6);
    expect(said(documents)[0]).toMatch(/not all files inside/);
  });

  it('do not follow archives into archives without end', async () => {
    let archive = zipSync({ 'note.txt': strToU8('The gate held.') });
    for (let i = 0; i < 3; i++) archive = zipSync({ 'inner.zip': archive });
    const documents = await prepareFile({ path: 'a.zip', bytes: archive }, { ...LIMITS, depth: 1 });
    expect(documents.every(document => !document.text.includes('gate'))).toBe(true);
    expect(said(documents).length).toBeGreaterThan(0);
  });

  it('read the first pages of a PDF of thousands', async () => {
    const [document] = await prepareFile({ path: 'a.pdf', bytes: pdfOf(3100) });
    expect(document.problems).toEqual(['the document has 3100 pages; the first 3000 were read']);
  }, 60_000);
});

describe('a ZIP folder', () => {
  it('lays a sidecar over the source beside it, and passes over the parts of a saved page', async () => {
    const archive = zipSync({
      'letter.txt': strToU8('The gate held.'),
      'letter.txt.yaml': strToU8('title: The letter\nrecord: off\nstanding: primary'),
      'page.html': strToU8('<p>The gate held.</p>'),
      'page_files/track.js': strToU8('load()'),
      'lonely.txt.yaml': strToU8('title: nothing beside it'),
    });
    const documents = await prepareFile({ path: 'a.zip', bytes: archive });
    expect(documents.map(document => document.path)).toEqual(['a.zip', 'a.zip/letter.txt', 'a.zip/page.html', 'a.zip/lonely.txt.yaml']);
    expect(documents[1].facts).toMatchObject({ title: 'The letter', record: 'off', standing: 'primary' });
    expect(said(documents)).toEqual([]);
  });
});

describe('reading threads', () => {
  it('give up a file that takes too long, say so, and read the next', async () => {
    const threads = createReadingThreads(1, 0.001);
    const slow = await threads.prepare({ path: 'slow.pdf', bytes: pdfOf(1500) }, LIMITS, null);
    expect(slow[0].problems[0]).toMatch(/could not be read in/);
    await threads.close();
    const patient = createReadingThreads(1);
    const [document] = await patient.prepare({ path: 'a.txt', bytes: bytes('The gate held.') }, LIMITS, null);
    expect(document.passages.map(passage => passage.text)).toEqual(['The gate held.']);
    await patient.close();
  }, 60_000);
});
