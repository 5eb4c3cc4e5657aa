/** The ledger on disk: two processes at once, a folder that is not there, a lock left behind, a file that cannot be written. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendToLedger, draftName, ledgerFor, readLedger, readLedgerAbove } from '../../../server/src/host/ledger-file.ts';
import { signOff } from '../../../server/src/ledger/sign-off.ts';
import { quantity, storyOf } from '../checked.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-ledger-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const story = storyOf('The dam holds 40 gates.', [quantity('40 gates')]);
const record = (note: string, at = '2031-03-04T10:00:00Z') =>
  signOff(story, story.claims[0], { state: 'verified', by: 'Mila Torv', at, note }, 'dam.md');

const writer = (file: string, name: string, times: number) =>
  new Promise<number | null>(done => {
    spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'ledger-writer.ts'), file, name, String(times)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).on('close', done);
  });

test('two processes that write at once lose nothing', { timeout: 60_000 }, async () => {
  const file = join(folder, '.claimcheck', 'ledger.jsonl');
  expect(await Promise.all([writer(file, 'Mila', 60), writer(file, 'Anders', 60)])).toEqual([0, 0]);
  const { records, broken } = readLedger(file);
  expect(broken).toEqual([]);
  expect(new Set(records.map(each => each.note)).size).toBe(120);
  expect(records.map(each => each.at)).toEqual(records.map(each => each.at).toSorted());
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('folder and file are made; nothing is made for nothing', async () => {
  const file = join(folder, 'stories', '.claimcheck', 'ledger.jsonl');
  await appendToLedger(file, []);
  expect(existsSync(file)).toBe(false);
  await appendToLedger(file, [record('first')]);
  expect(readLedger(file).records).toHaveLength(1);
});

test('a lock left behind by a process that died does not stop the desk', async () => {
  const file = join(folder, 'ledger.jsonl');
  writeFileSync(`${file}.lock`, '1');
  utimesSync(`${file}.lock`, new Date(0), new Date(0));
  await appendToLedger(file, [record('first')]);
  expect(readLedger(file).records).toHaveLength(1);
});

test('a ledger that is a link stays a link', async () => {
  const file = join(folder, 'ledger.jsonl');
  writeFileSync(join(folder, 'shared.jsonl'), '');
  symlinkSync(join(folder, 'shared.jsonl'), file);
  await appendToLedger(file, [record('second', '2031-03-05T10:00:00Z')]);
  await appendToLedger(file, [record('first')]);
  expect(readFileSync(join(folder, 'shared.jsonl'), 'utf8').split('\n')[0]).toContain('"first"');
});

test('the nearest ledger above a draft, and the draft’s name in it', async () => {
  mkdirSync(join(folder, '.claimcheck'), { recursive: true });
  mkdirSync(join(folder, 'stories'));
  const draft = join(folder, 'stories', 'dam.md');
  const file = ledgerFor(draft);
  expect(file).toBe(join(folder, '.claimcheck', 'ledger.jsonl'));
  expect(draftName(file, draft)).toBe('stories/dam.md');
  await appendToLedger(file, [record('first')]);
  expect(readLedgerAbove(draft).records).toHaveLength(1);
});

test('a ledger that is a folder is said plainly', async () => {
  const file = join(folder, 'ledger.jsonl');
  mkdirSync(file);
  await expect(appendToLedger(file, [record('first')])).rejects.toThrow('this is a folder');
});
