/** Any words at all in a draft and its sources: every export stays well formed, and says them as words. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Checked } from '../../../server/src/model.ts';
import { safeCell } from '../../../server/src/report/columns.ts';
import { renderExport } from '../../../server/src/report/exports.ts';
import { csvRows } from '../../../server/src/report/imports/csv.ts';
import { xlsxRows } from '../../../server/src/report/imports/xlsx.ts';
import { checkedOf, finding, passage, quantity, storyOf } from '../checked.ts';

interface Parsed {
  readonly document: {
    readonly querySelectorAll: (
      selector: string,
    ) => Iterable<{ readonly tagName: string; readonly attributes: Iterable<{ readonly name: string }> }>;
  };
}

const piece = fc.oneof(
  fc.constantFrom(
    '<script>',
    '</style>',
    '<!--',
    '-->',
    '&lt;',
    '"',
    "'",
    '`',
    '|',
    '[x](y)',
    '=1+1',
    '@',
    '-',
    '\u202e',
    '\u0000',
    '\u001b[2J',
    '😀',
    '\ud800',
    ']]>',
    '\t',
    '#',
    '*',
    '1. ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map(parts => parts.join('').replace(/[\r\n\u2028\u2029\u0085\u000b\u000c]/g, ' '));

function checkedWith(before: string, source: string, note: string): Checked {
  const story = storyOf(`x ${before} holds 40 gates now`, [quantity('40 gates')], 'a.md');
  return checkedOf(story, [
    finding(story.claims[0], [passage('s.md', `${source} 42`, 'differs', { draft: '40', source: '42' })], {
      state: 'on-author',
      by: note,
      at: '2031-03-04T10:00:00Z',
      note,
    }),
  ]);
}
const any = fc.tuple(words, words, words).map(([a, b, c]) => checkedWith(a, b, c));

test('HTML: no element and no attribute comes from outside', async () => {
  const names = (html: string) => {
    const { document } = parseHTML(html) as unknown as Parsed;
    return [...document.querySelectorAll('*')].map(
      each => `${each.tagName} ${[...each.attributes].map(attribute => attribute.name).join(' ')}`,
    );
  };
  const plain = new Set(names(String(await renderExport('html', [checkedWith('a', 'b', 'c')], {}))));
  await fc.assert(
    fc.asyncProperty(any, async checked => {
      for (const name of names(String(await renderExport('html', [checked], {})))) expect(plain).toContain(name);
    }),
    { numRuns: 60 },
  );
});

test('CSV: cells come back as they went, nothing runs', async () => {
  await fc.assert(
    fc.asyncProperty(any, async checked => {
      const [header, row, ...more] = csvRows(String(await renderExport('csv', [checked], {})));
      expect(more).toEqual([]);
      expect(row).toHaveLength(header.length);
      expect(row[18]).toBe(safeCell(checked.findings[0].status.note ?? ''));
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
    { numRuns: 200 },
  );
});

test('XLSX opens again', async () => {
  await fc.assert(
    fc.asyncProperty(any, async checked => {
      const rows = await xlsxRows((await renderExport('xlsx', [checked], {})) as Uint8Array);
      expect(rows[1][4]).toBe('40 gates');
    }),
    { numRuns: 30 },
  );
});

test('XLSX opens again when a note is a word that every object has', async () => {
  for (const word of ['constructor', 'toString', '__proto__', 'valueOf']) {
    const rows = await xlsxRows((await renderExport('xlsx', [checkedWith('a', 'b', word)], {})) as Uint8Array);
    expect(rows[1].map(each => each.trim())).toContain(word);
  }
});

test('JSON, JSON-LD and SARIF parse', async () => {
  await fc.assert(
    fc.asyncProperty(any, fc.constantFrom('json', 'jsonld', 'sarif'), async (checked, format) => {
      JSON.parse(String(await renderExport(format, [checked], {})));
    }),
    { numRuns: 60 },
  );
});
