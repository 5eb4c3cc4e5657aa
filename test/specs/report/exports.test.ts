/** What every export must hold: all rows, what is unresolved first, nothing run, nothing hidden. */
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../../server/src/model.ts';
import { checklistOf } from '../../../server/src/report/checklist.ts';
import { COLUMNS, safeCell } from '../../../server/src/report/columns.ts';
import { EXPORT_FORMATS, EXPORTS, renderExport } from '../../../server/src/report/exports.ts';
import { csvRows } from '../../../server/src/report/imports/csv.ts';
import { xlsxRows } from '../../../server/src/report/imports/xlsx.ts';
import { checkedOf, finding, quantity, storyOf } from '../checked.ts';
import { OPTIONS, sample, TEXT } from './sample.ts';

const text = async (format: string, checked: readonly Checked[] = [sample()], options = OPTIONS) =>
  String(await renderExport(format, checked, options));

test('every format that the command line names', () => {
  expect([...EXPORT_FORMATS].sort()).toEqual(['annotated', 'csv', 'html', 'json', 'jsonld', 'md', 'sarif', 'xlsx']);
});

test('the checklist: what is unresolved first, sources used and unused, counts', () => {
  const checklist = checklistOf(sample(), OPTIONS);
  expect(checklist.rows.map(row => row.finding.claim.text)).toEqual(['40 gates', '1931', '7 cells', '12 mills']);
  expect(checklist.rows[0]).toMatchObject({ line: 3, difference: 'draft: “40” · source: “42”', secondSource: 'b.md, p. 2, line 7 agrees' });
  expect(checklist.sourcesUsed.map(({ path, claims }) => [path, claims])).toEqual([
    ['notes/b.md', 1],
    ['sources/plan.pdf', 2],
  ]);
  expect(checklist.sourcesUnused.map(({ path }) => path)).toEqual(['sources/unused.md']);
  expect(checklist.states).toMatchObject({ open: 3, verified: 1 });
});

test('who says it: the narrowest attribution around a claim, over several sentences, or the one inside a statement', () => {
  const text = '“We have 40 gates. Nobody counted the 12 mills,” Ines Maro said. It rained on 3 roofs.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const attribution = {
    source: [at('Ines Maro')],
    cue: [at('said')],
    content: [{ start: 0, end: text.indexOf(' Ines') }],
    speaker: 'Ines Maro',
    voucher: 'named',
    form: 'direct',
    stance: 'neutral',
  } as const;
  const story = storyOf(text, [
    quantity('40 gates'),
    quantity('12 mills'),
    { words: '“We have 40 gates. Nobody counted the 12 mills,” Ines Maro said', kind: 'attribution', attribution },
    quantity('3 roofs'),
  ]);
  const { rows } = checklistOf(
    checkedOf(
      story,
      story.claims.map(claim => finding(claim)),
    ),
  );
  const said = new Map(rows.map(row => [row.finding.claim.text, `${row.speaker}, ${row.attributedHow}`]));
  expect(said.get('40 gates')).toBe('Ines Maro, a named person, quoted');
  expect(said.get('12 mills')).toBe('Ines Maro, a named person, quoted');
  expect(said.get('3 roofs')).toBe('null, the writer');
});

test('a draft without claims is exported in every format', async () => {
  for (const { format } of EXPORTS) expect((await renderExport(format, [checkedOf(storyOf(''), [])], {})).length).toBeGreaterThan(10);
});

test('several drafts in one file', async () => {
  const other = { ...sample(), story: { ...sample().story, draft: { ...sample().story.draft, id: 'stories/other.md' } } };
  for (const format of ['md', 'csv', 'html', 'json', 'jsonld', 'sarif', 'annotated']) {
    const both = await text(format, [sample(), other]);
    expect(both, format).toContain('dam.md');
    expect(both, format).toContain('other.md');
  }
});

describe('tables', () => {
  const rows = async (format: 'csv' | 'xlsx') =>
    format === 'csv' ? csvRows(await text('csv')) : xlsxRows((await renderExport('xlsx', [sample()], OPTIONS)) as Uint8Array);

  test.each(['csv', 'xlsx'] as const)('%s: every column of the checklist, every claim', async format => {
    const [header, ...body] = await rows(format);
    expect(header.slice(0, 20)).toEqual([
      'id',
      'line',
      'section',
      'sentence',
      'claim',
      'kind',
      'speaker',
      'attributed how',
      'priority',
      'status',
      'agreement',
      'source',
      'locator',
      'passage',
      'difference',
      'second source',
      'checker',
      'date',
      'note',
      'text fingerprint',
    ]);
    expect(body.map(row => [row[1], row[4], row[9], row[10], row[16]])).toEqual([
      ['3', '40 gates', 'open', 'differs', ''],
      ['3', '1931', 'open', 'not found', ''],
      ['5', '7 cells', 'open', 'not found', ''],
      ['3', '12 mills', 'verified', 'agrees', 'Mila Torv'],
    ]);
  });

  test.each(['csv', 'xlsx'] as const)('%s: no cell begins like a formula', async format => {
    for (const cell of (await rows(format)).flat()) expect(cell).not.toMatch(/^[\s]*[=+\-@]/);
  });

  test('what a spreadsheet would run', () => {
    for (const bad of ['=1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\u0000=1']) expect(safeCell(bad)).toBe(`'${bad}`);
    for (const good of ['a=1', '1-2', 'x@y', '“=1”']) expect(safeCell(good)).toBe(good);
    expect(safeCell(-3)).toBe('-3');
  });

  test('quotation marks, commas and line ends inside a CSV cell', () => {
    expect(csvRows('a,b\r\n"x, ""y""\nz",2\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
    expect(csvRows('\ufeffa;b\n1;\n')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  test('column widths and headings are one list', () => {
    expect(new Set(COLUMNS.map(column => column.key)).size).toBe(COLUMNS.length);
  });
});

test('Markdown: a task list, open tasks first, hostile words as words', async () => {
  const md = await text('md');
  expect(md.match(/^- \[ \] /gm)).toHaveLength(3);
  expect(md.match(/^- \[x\] /gm)).toHaveLength(1);
  expect(md.indexOf('- [ ]')).toBeLessThan(md.indexOf('- [x]'));
  expect(md).toContain('\\[link\\](javascript:alert(1))');
  expect(md).toContain('\\<img src=x');
  expect(md).toMatch(/Checked by: _+/);
});

describe('HTML', () => {
  test('one file, no script, nothing from elsewhere, everything escaped', async () => {
    const html = await text('html');
    for (const tag of html.match(/<[^>]*>/g) ?? []) {
      expect(tag).not.toMatch(/^<(?:script|img|link|iframe|object)|\son\w+=|\s(?:src|href)="(?!#)/i);
    }
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;img src=x onerror=alert(2)&gt;');
    expect(html).toContain('Plan &lt;of&gt; the works');
  });

  test('each claim is marked, numbered and has its note; no colour is needed', async () => {
    const html = await text('html');
    expect(html.match(/id="c\d+"/g)).toHaveLength(4);
    for (let n = 1; n <= 4; n++) expect(html.match(new RegExp(`id="n${n}"`, 'g'))).toHaveLength(1);
    expect(html).toContain('<span class="m differs">40 gates</span>');
    expect(html).toContain('aria-label="claim 1: differs, open"');
    expect(html).toContain('1<span class="sign">≠</span>');
    expect(html).toMatch(/<dt>draft<\/dt><dd><b>40<\/b><\/dd><dt>source<\/dt><dd><b>42<\/b><\/dd>/);
    expect(html).toContain('Checked by');
    expect(html).toContain('sources/unused.md');
    expect(html).toContain('role="img" aria-label="Coverage: 1 verified; 1 open, a source differs; 2 open, not found"');
  });

  test('claims across one another', async () => {
    const story = storyOf('The dam holds 40 gates now.', [
      { words: 'dam holds 40', kind: 'event' },
      quantity('40 gates'),
      { words: 'The dam holds 40 gates now', kind: 'event' },
    ]);
    const html = await text('html', [
      checkedOf(
        story,
        story.claims.map(claim => finding(claim)),
      ),
    ]);
    const main = html.slice(html.indexOf('<main>'), html.indexOf('<div class="notes">'));
    expect(main.replace(/<a class="ref".*?<\/a>/g, '').replace(/<[^>]*>/g, '')).toBe('The dam holds 40 gates now.');
    expect(main.match(/<span/g)?.length).toBe(main.match(/<\/span>/g)?.length);
  });
});

test('the annotated draft: a footnote for each claim, the words untouched', async () => {
  const annotated = await text('annotated');
  const [body] = annotated.split('\n\n[^1]: ');
  expect(body.replace(/\[\^\d+\]/g, '')).toBe(TEXT);
  expect(body.match(/\[\^\d+\]/g)).toEqual(['[^1]', '[^2]', '[^3]', '[^4]']);
  expect(annotated).toContain('[^1]: “40 gates” (number; sources: differs). plan.pdf, p. 2, line 7:');
});

test('JSON carries columns and findings', async () => {
  const json = JSON.parse(await text('json'));
  expect(json).toMatchObject({
    version: 1,
    draft: 'stories/dam.md',
    exported: '2031-03-05T09:00:00Z',
    summary: { claims: 4, open: 3, verified: 1 },
  });
  expect(json.rows[0]).toMatchObject({
    claim: '40 gates',
    status: 'open',
    finding: { kind: 'quantity', evidence: { agreement: 'differs' } },
  });
});
