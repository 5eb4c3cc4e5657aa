/** The ledger on disk: read as it is, added to by one process at a time, never half written. */
import {
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { appendRecords, type Ledger, parseLedger } from '../ledger/lines.ts';
import type { LedgerRecord } from '../model.ts';
import { deskOf, reasonOf } from './drafts.ts';

/** The desk's ledger for a draft: in the nearest `.claimcheck` above it, else where one would be made beside it. */
export const ledgerFor = (draftPath: string): string => join(deskOf(draftPath), '.claimcheck', 'ledger.jsonl');

/** The draft's name in records: its path from the folder that holds `.claimcheck`, with `/`. */
export const draftName = (ledgerFile: string, draftPath: string): string =>
  relative(dirname(dirname(resolve(ledgerFile))), resolve(draftPath))
    .split(sep)
    .join('/');

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new Error(`${file}: ${reasonOf(error)}`);
  }
};

/** The ledger in this file; empty where there is none. Throws an Error with a plain sentence when it is there and cannot be read. */
export const readLedger = (file: string): Ledger => parseLedger(textOf(file));

/** The ledger that counts for a draft, with its file. */
export function readLedgerAbove(draftPath: string): Ledger & { readonly file: string } {
  const file = ledgerFor(draftPath);
  return { file, ...readLedger(file) };
}

/** Tells whether a draft still exists under the name that a record of this ledger gives it. */
export const draftExists =
  (ledgerFile: string) =>
  (draft: string): boolean =>
    existsSync(join(dirname(dirname(resolve(ledgerFile))), draft));

const STALE = 10_000;
const PATIENCE = 15_000;

const wait = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

/** Takes the lock, or says that another holds it. One left behind by a process that died is taken away. */
function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE) {
      // Renaming is atomic: of two that find the lock stale, one alone takes it away.
      const aside = `${lock}.${process.pid}`;
      renameSync(lock, aside);
      rmSync(aside, { force: true });
    }
  } catch {
    // Somebody was quicker.
  }
  return false;
}

/** Runs `work` while no other process of Claimcheck writes to `file`. */
async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  const begun = Date.now();
  while (!tryLock(lock)) {
    if (Date.now() - begun > PATIENCE)
      throw new Error(`${file}: another program has held the ledger for too long: nothing was written. Delete ${lock} if none is running.`);
    await wait(5 + (process.pid % 11));
  }
  try {
    utimesSync(lock, new Date(), new Date());
    return await work();
  } finally {
    try {
      unlinkSync(lock);
    } catch {
      // It was taken for stale; nothing is lost by that.
    }
  }
}

/** One write behind the end, forced to disk. */
async function append(file: string, text: string): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, 0o644);
  try {
    await handle.write(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The whole text anew, in one step, so that a reader sees the old or the new. */
async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  const handle = await open(beside, 'w', existsSync(file) ? statSync(file).mode : 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  renameSync(beside, file);
}

/**
 * Adds records to the ledger; makes the file and its folder where they are missing. Two processes lose nothing of each other.
 * Throws an Error with a plain sentence when it cannot be written.
 */
export async function appendToLedger(ledgerFile: string, records: readonly LedgerRecord[]): Promise<void> {
  if (!records.length) return;
  try {
    mkdirSync(dirname(ledgerFile), { recursive: true });
    const file = existsSync(ledgerFile) ? realpathSync(ledgerFile) : ledgerFile;
    await locked(file, async () => {
      const before = textOf(file);
      const after = appendRecords(before, records);
      if (after === before) return;
      if (after.startsWith(before)) await append(file, after.slice(before.length));
      else await replace(file, after);
    });
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    throw new Error(`${ledgerFile}: the sign-off could not be kept: ${reasonOf(error)}`);
  }
}
