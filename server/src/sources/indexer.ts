/** Brings the library up to date with the reporter's files: only what changed is read again. */
import type { SourceFile, SourceProblem } from '../model.ts';
import type { Library } from './library.ts';
import { comesAlong } from './beside.ts';
import { sidecarsOf, sourceOfSidecar } from './sidecar.ts';
import { LIMITS, type PrepareLimits } from './limits.ts';
import type { PreparedDocument } from './prepare.ts';
import { type FileDocuments, type FileState, forgetDocument, type KnownFile, knownFiles, putAll, touchFile } from './storeDocuments.ts';

/** A file as the disk lists it. */
export interface FileEntry {
  /** As shown to the reporter, `/` between folders. */
  readonly path: string;
  /** Where the disk has it. */
  readonly file: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What the indexer needs of the machine; `host/` makes one. */
export interface IndexHost {
  /** All files below a folder, or the file itself; nothing for a path that is not there. */
  readonly list: (path: string) => Promise<readonly FileEntry[]>;
  readonly bytes: (entry: FileEntry) => Promise<Uint8Array>;
  /** Content hash, hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
  /** Milliseconds, rising. */
  readonly now: () => number;
  /** Prepares files away from this thread; absent: here. */
  readonly prepare?: (file: SourceFile, limits: PrepareLimits, sidecar: SourceFile | null) => Promise<readonly PreparedDocument[]>;
  /** Files that are prepared at the same time; default 1. */
  readonly atOnce?: number;
  /** Writes a batch away from this thread, in the place of what the store had of its files; absent: here. Throws what the store throws. */
  readonly write?: (files: readonly FileDocuments[]) => Promise<void>;
  /** Lets others have the thread for a moment between batches. */
  readonly pause?: () => Promise<void>;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  /** The file being read, or null at the end. */
  readonly path: string | null;
}

export interface IndexOptions {
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<PrepareLimits>;
}

export interface IndexReport {
  readonly documents: number;
  readonly passages: number;
  /** Files read in this run. */
  readonly read: number;
  readonly removed: number;
  readonly problems: readonly SourceProblem[];
  readonly seconds: number;
}

// A batch is written in one transaction: large enough to be quick, small enough for other windows to get their turn.
const BATCH_LENGTH = 1_000_000;
const BATCH_FILES = 100;

/** `inline:` marks sources that were given as text: no folder lists them, so none misses them. */
const INLINE = 'inline:';

interface Batch {
  /** Waits where two batches are already under way. */
  readonly add: (documents: readonly PreparedDocument[], state: FileState) => Promise<void>;
  /** A file that has a new time but the same words. */
  readonly touch: (entry: FileEntry) => void;
  /** Ends when all that was added is in the store. */
  readonly finish: () => Promise<void>;
}

function createBatch({ store }: Library, writeAway: IndexHost['write']): Batch {
  let waiting: FileDocuments[] = [];
  let length = 0;
  const touched: FileEntry[] = [];
  let underWay: Promise<void> = Promise.resolve();
  const writeHere = (): void => {
    const files = waiting;
    waiting = [];
    length = 0;
    if (files.length) store.transaction(() => putAll(store, files));
  };
  /** While one batch is written the next one is read. */
  const handOver = (write: (files: readonly FileDocuments[]) => Promise<void>): Promise<void> => {
    const files = waiting;
    waiting = [];
    length = 0;
    const before = underWay;
    underWay = before.then(() => write(files));
    // whoever waits for it is told; nobody may be waiting yet
    underWay.catch(() => {});
    return before;
  };
  return {
    async add(documents, state) {
      waiting.push({ documents, state });
      for (const document of documents) length += document.text.length;
      if (length < BATCH_LENGTH && waiting.length < BATCH_FILES) return;
      if (writeAway) await handOver(writeAway);
      else writeHere();
    },
    touch: entry => {
      touched.push(entry);
    },
    async finish() {
      await underWay;
      writeHere();
      if (!touched.length) return;
      store.transaction(() => {
        for (const { path, size, modified } of touched) touchFile(store, path, size, modified);
      });
    },
  };
}

/** A file with the sidecar beside it; a changed sidecar is a changed file. */
interface Listed extends FileEntry {
  readonly sidecar: FileEntry | null;
}

async function listed(folders: readonly string[], host: IndexHost): Promise<ReadonlyMap<string, Listed>> {
  const entries = new Map((await Promise.all(folders.map(host.list))).flat().map(entry => [entry.path, entry]));
  const found = new Map<string, Listed>();
  for (const entry of entries.values()) {
    const of = sourceOfSidecar(entry.path);
    if (comesAlong(entry.path) || (of !== null && entries.has(of))) continue;
    const sidecar =
      sidecarsOf(entry.path)
        .map(path => entries.get(path))
        .find(one => one !== undefined) ?? null;
    const modified = Math.max(entry.modified, sidecar?.modified ?? 0);
    found.set(entry.path, { ...entry, size: entry.size + (sidecar?.size ?? 0), modified, sidecar });
  }
  return found;
}

function forgetGone(library: Library, known: ReadonlyMap<string, KnownFile>, entries: ReadonlyMap<string, Listed>): number {
  const gone = [...known.values()].filter(file => !entries.has(file.path) && !file.hash.startsWith(INLINE));
  if (!gone.length) return 0;
  library.store.transaction(() => {
    for (const file of gone) forgetDocument(library.store, file.path);
    library.store.changed();
  });
  return gone.length;
}

interface Run {
  readonly library: Library;
  readonly host: IndexHost;
  readonly limits: PrepareLimits;
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly batch: Batch;
}

const unreadable = (entry: FileEntry, message: string): PreparedDocument => ({
  path: entry.path,
  parent: null,
  fingerprint: '',
  text: '',
  passages: [],
  sections: [],
  problems: [message],
  facts: { title: null, author: null, date: null, url: null, standing: null, record: null, reliability: null, note: null },
});

/** Reads one file into the batch; false when its bytes had not changed. */
async function readEntry(run: Run, entry: Listed): Promise<boolean> {
  const { host, limits } = run;
  const state = { size: entry.size, modified: entry.modified };
  if (entry.size > limits.fileBytes) {
    await run.batch.add([unreadable(entry, `too large to read: ${Math.round(entry.size / 1e6)} MB.`)], { ...state, hash: '' });
    return true;
  }
  const bytes = await host.bytes(entry).catch((error: Error) => error);
  if (bytes instanceof Error) {
    // no state is kept, so that it is tried again next time
    await run.batch.add([unreadable(entry, `could not be opened: ${bytes.message}`)], { size: -1, modified: -1, hash: '' });
    return true;
  }
  const beside = entry.sidecar && (await host.bytes(entry.sidecar).catch(() => null));
  const hash = host.hash(bytes) + (beside ? host.hash(beside) : '');
  if (run.known.get(entry.path)?.hash === hash) {
    run.batch.touch(entry);
    return false;
  }
  const prepare = host.prepare ?? (await import('./prepare.ts')).prepareFile;
  const documents = await prepare(
    { path: entry.path, bytes },
    limits,
    entry.sidecar && beside ? { path: entry.sidecar.path, bytes: beside } : null,
  );
  await run.batch.add(documents, { ...state, hash });
  return true;
}

const isChanged = (entry: FileEntry, file: KnownFile | undefined): boolean =>
  !file || file.size !== entry.size || file.modified !== entry.modified;

/** Bytes that a run would read, and files that it would forget: 0 and 0 where everything is up to date. Reads no file. */
export async function pendingWork(
  library: Library,
  folders: readonly string[],
  host: IndexHost,
): Promise<{ readonly bytes: number; readonly gone: number }> {
  const entries = await listed(folders, host);
  const known = knownFiles(library.store);
  let bytes = 0;
  for (const entry of entries.values()) if (isChanged(entry, known.get(entry.path))) bytes += entry.size + 1;
  const gone = [...known.values()].filter(file => !entries.has(file.path) && !file.hash.startsWith(INLINE)).length;
  return { bytes, gone };
}

/**
 * Reads what is new or changed under `folders` (or files), forgets what is gone. Cancelled, it keeps what it has read. A store that shows
 * itself damaged is made anew, and everything is read again.
 */
export async function bringUpToDate(
  library: Library,
  folders: readonly string[],
  host: IndexHost,
  options: IndexOptions = {},
): Promise<IndexReport> {
  try {
    return await runOnce(library, folders, host, options);
  } catch (error) {
    if (!library.store.isDamage(error)) throw error;
    library.store.renew();
    return runOnce(library, folders, host, options);
  }
}

async function runOnce(library: Library, folders: readonly string[], host: IndexHost, options: IndexOptions): Promise<IndexReport> {
  const began = host.now();
  const entries = await listed(folders, host);
  const known = knownFiles(library.store);
  const removed = forgetGone(library, known, entries);
  const changed = [...entries.values()].filter(entry => isChanged(entry, known.get(entry.path)));
  const run: Run = { library, host, limits: { ...LIMITS, ...options.limits }, known, batch: createBatch(library, host.write) };
  let done = 0;
  let read = 0;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < changed.length && !options.signal?.aborted) {
      const entry = changed[next++];
      options.onProgress?.({ done, total: changed.length, path: entry.path });
      if (await readEntry(run, entry)) read++;
      done++;
      if (host.pause && done % 16 === 0) await host.pause();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(host.atOnce ?? 1, changed.length) }, lane));
  } finally {
    await run.batch.finish();
  }
  if (changed.length) options.onProgress?.({ done, total: changed.length, path: null });
  return { ...library.counts(), read, removed, problems: library.problems(), seconds: (host.now() - began) / 1000 };
}

/** Takes a source given as text, as `--jsonl-input` and the tests do; the same name again replaces it. */
export async function addInline(library: Library, name: string, text: string): Promise<void> {
  const { prepareFile } = await import('./prepare.ts');
  const documents = await prepareFile({ path: name, bytes: new TextEncoder().encode(text) });
  const state = { size: text.length, modified: 0, hash: INLINE + documents[0].fingerprint };
  library.store.transaction(() => putAll(library.store, [{ documents, state }]));
}
