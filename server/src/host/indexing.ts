/** Brings an index up to date with the machine's means: small folders here and now, large ones with threads; for the editor all of it in a thread. */
import { availableParallelism } from 'node:os';
import { bringUpToDate, pendingWork, type IndexHost, type IndexOptions, type IndexReport } from '../sources/indexer.ts';
import type { Library } from '../sources/library.ts';
import { MEMORY } from '../sources/store.ts';
import { createWordCounter } from '../sources/section-words.ts';
import { createStemmer } from '../sources/terms.ts';
import { fileHost } from './files.ts';
import type { FromIndexThread, IndexThreadData } from './thread-messages.ts';
import { createReadingThreads, startWorker } from './threads.ts';
import { createWritingThread } from './writing.ts';

/** What is read without a thread: starting one costs more than reading so little. */
const FREE_BYTES = 1_500_000;
const FREE_SLOW = 2;
/** Formats that take a parser's time. */
const SLOW = /\.(?:pdf|docx|xlsx|zip|eml|mbox|html?|mht(?:ml)?)$/i;

/** Reads and indexes: a little on this thread, where there is much what takes a parser's time and all writing on others. */
export async function indexFolders(
  library: Library,
  folders: readonly string[],
  root: string,
  options: IndexOptions = {},
): Promise<IndexReport> {
  const threads = createReadingThreads(Math.max(1, Math.min(4, availableParallelism() - 1)));
  const { path: storePath } = library.store;
  const writer = storePath === MEMORY || availableParallelism() < 2 ? null : createWritingThread(storePath);
  const counter = createWordCounter(createStemmer());
  let bytes = 0;
  let slow = 0;
  // the parsers of every format take memory: they are loaded when a file is read on this thread
  let loaded: Promise<typeof import('../sources/prepare.ts')> | null = null;
  const reading = () => {
    loaded ??= import('../sources/prepare.ts');
    return loaded;
  };
  const host: IndexHost = {
    ...fileHost(root),
    atOnce: 6,
    ...(writer ? { write: writer.write } : {}),
    pause: () => new Promise(done => setImmediate(done)),
    async prepare(file, limits, sidecar) {
      const isSlow = SLOW.test(file.path);
      if (isSlow) {
        slow++;
        bytes += file.bytes.length;
      }
      // plain text is read faster than it is handed to another thread and back
      const here = !isSlow || (bytes <= FREE_BYTES && slow <= FREE_SLOW);
      return here ? (await reading()).prepareFile(file, limits, sidecar, counter) : threads.prepare(file, limits, sidecar);
    },
  };
  try {
    return await bringUpToDate(library, folders, host, options);
  } finally {
    await Promise.all([threads.close(), writer?.close()]);
  }
}

/** What the editor's own thread may read at once: a note that was just saved, not a folder of reports. */
const LITTLE = 200_000;

/**
 * Brings the index of an open library up to date without holding up the editor: a little is read here, much in a thread with its own
 * connection to the same store.
 */
export async function updateIndex(
  library: Library,
  storePath: string,
  folders: readonly string[],
  root: string,
  options: IndexOptions = {},
): Promise<IndexReport> {
  const { bytes } = await pendingWork(library, folders, fileHost(root));
  return bytes > LITTLE ? indexInThread(storePath, folders, root, options) : indexFolders(library, folders, root, options);
}

/** The whole run in a thread with its own connection to the store, so that typing never waits for a write. Throws what the thread threw. */
export function indexInThread(
  storePath: string,
  folders: readonly string[],
  root: string,
  options: IndexOptions = {},
): Promise<IndexReport> {
  const { limits, onProgress, signal } = options;
  const worker = startWorker({ role: 'index', storePath, folders, root, ...(limits ? { limits } : {}) } satisfies IndexThreadData);
  signal?.addEventListener('abort', () => worker.postMessage('stop'), { once: true });
  return new Promise((done, fail) => {
    worker.on('message', ({ progress, report, error }: FromIndexThread) => {
      if (progress) onProgress?.(progress);
      if (report) done(report);
      if (error) fail(new Error(error));
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the index thread ended before it was done')));
  });
}
