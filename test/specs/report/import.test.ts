/** An edited checklist comes back: what is taken, what is left and why, through CSV and XLSX. */
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import type { ImportOptions } from '../../../server/src/ledger/import.ts';
import { settle } from '../../../server/src/ledger/settle.ts';
import type { Checked } from '../../../server/src/model.ts';
import { renderExport } from '../../../server/src/report/exports.ts';
import { importChecklistRows, importReport } from '../../../server/src/report/import.ts';
import { csvRows } from '../../../server/src/report/imports/csv.ts';
import { quantity, storyOf } from '../checked.ts';
import { sample } from './sample.ts';

const OPTIONS: ImportOptions = {
  draft: 'stories/dam.md',
  by: 'Anders Quill',
  at: '2031-03-06T09:00:00Z',
  sourceNow: path => ({ path, fingerprint: 'f1', text: 'words' }),
};

const tableOf = async (checked: Checked = sample()) => csvRows(String(await renderExport('csv', [checked], {})));
const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (rows: readonly (readonly string[])[]) => ({
  name: 'checklist.csv',
  bytes: new TextEncoder().encode(rows.map(row => row.map(cell).join(',')).join('\r\n')),
});

/** The exported table with cells of one claim changed. */
async function edited(claim: string, change: Readonly<Record<string, string>>) {
  const [header, ...rows] = await tableOf();
  return [header, ...rows.map(row => (row[4] === claim ? row.map((value, i) => change[header[i]] ?? value) : row))];
}
const take = async (rows: readonly (readonly string[])[], checked = sample()) => importChecklistRows(checked, csv(rows), OPTIONS);

test('an untouched checklist changes nothing', async () => {
  expect(await take(await tableOf())).toMatchObject({ records: [], left: [], unchanged: 4 });
});

test('status, checker and note are taken, with the source that stands beside the claim', async () => {
  const imported = await take(
    await edited('40 gates', { status: 'Verified with a change', checker: 'Ines Maro', note: 'fixed with the operator' }),
  );
  expect(imported.records).toEqual([
    expect.objectContaining({
      status: 'verified-with-change',
      by: 'Ines Maro',
      note: 'fixed with the operator',
      at: OPTIONS.at,
      draft: 'stories/dam.md',
      source: expect.objectContaining({ path: 'sources/plan.pdf', fingerprint: 'f1' }),
    }),
  ]);
  const { story } = sample();
  expect(settle(story, imported.records, { sources: null }).statuses.get(story.claims[0].id)).toMatchObject({
    state: 'verified-with-change',
    by: 'Ines Maro',
  });
  expect(importReport(imported)).toBe('1 row taken (1 verified with a change), 0 not taken, 3 unchanged.');
});

test('codes do as well as words, and an empty checker is whoever imports', async () => {
  expect((await take(await edited('1931', { status: 'on-author' }))).records[0]).toMatchObject({
    status: 'on-author',
    by: 'Anders Quill',
    source: null,
  });
});

test('a note alone, and an escaped one', async () => {
  expect((await take(await edited('12 mills', { note: "'-2 mills since" }))).records[0]).toMatchObject({
    status: 'verified',
    note: '-2 mills since',
  });
});

test('what is not taken is said row by row', async () => {
  const wrong = await take(await edited('7 cells', { status: 'true' }));
  expect(wrong.left).toEqual([expect.objectContaining({ row: 4, reason: expect.stringContaining('There is no status “true”') })]);
  const changed = await take(await edited('7 cells', { status: 'changed since check' }));
  expect(changed.left[0].reason).toContain('by the program alone');
  const gone = await take(await edited('7 cells', { id: 'q-00000000', claim: 'nine cells', status: 'verified' }));
  expect(gone.left[0].reason).toBe('Its claim is no longer in the draft.');
  const text = sample().story.draft.text.replace('holds', 'once held');
  const now = storyOf(text, [quantity('40 gates')]);
  const kept = {
    ...sample(),
    story: now,
    findings: [{ ...sample().findings[0], claim: { ...now.claims[0], id: sample().story.claims[0].id } }],
  };
  expect((await take(await edited('40 gates', { status: 'verified' }), kept)).left[0].reason).toContain(
    'changed since the checklist was exported',
  );
});

test('a newer decision in the ledger is not overwritten unseen', async () => {
  const rows = await edited('40 gates', { status: 'verified' });
  const checked = sample();
  const meanwhile = {
    ...checked,
    findings: checked.findings.map((each, i) =>
      i ? each : { ...each, status: { state: 'cannot-verify' as const, by: 'Ines Maro', at: '2031-03-05T08:00:00Z', note: null } },
    ),
  };
  expect((await take(rows, meanwhile)).left[0].reason).toContain('newer decision (cannot-verify, Ines Maro, 2031-03-05 08:00)');
});

test('a workbook saved by another program: dates of its own, a sheet before, rows in another order', async () => {
  const [header, ...rows] = await edited('40 gates', { status: 'verified', note: 'by letter' });
  const data = [header, ...rows.reverse()].map(row => row.map(value => ({ value, type: String })));
  data[1][17] = { value: new Date('2031-03-04T10:00:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' } as never;
  const blob = await writeExcelFile([
    { sheet: 'Cover', data: [[{ value: 'Story', type: String }]] },
    { sheet: 'Claims', data },
  ] as never).toBlob();
  const imported = await importChecklistRows(sample(), { name: 'list.xlsx', bytes: new Uint8Array(await blob.arrayBuffer()) }, OPTIONS);
  expect(imported).toMatchObject({ left: [], unchanged: 3, taken: [{ row: 5, state: 'verified' }] });
});

test('files that are no checklist', async () => {
  const read = (name: string, text: string) => importChecklistRows(sample(), { name, bytes: new TextEncoder().encode(text) }, OPTIONS);
  await expect(read('a.csv', 'name,age\nx,3\n')).rejects.toThrow('not a claim checklist');
  await expect(read('a.xlsx', 'not a workbook')).rejects.toThrow('not a workbook');
  await expect(read('a.xlsx', 'PK broken')).rejects.toThrow('cannot be opened');
  await expect(read('a.csv', '')).rejects.toThrow('not a claim checklist');
});
