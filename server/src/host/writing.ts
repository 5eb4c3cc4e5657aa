/** A thread that writes into the store what the indexer has read, so that reading does not wait for the disk. */
import type { FileDocuments } from '../sources/storeDocuments.ts';
import type { FromWriter, ToWriter, WriteThreadData } from './thread-messages.ts';
import { packFiles, transferable } from './packing.ts';
import { startWorker } from './threads.ts';

/** Megabytes: a batch is a few long things, and the process keeps what a thread once took. */
const YOUNG_MEMORY = 12;

export interface WritingThread {
  /** Ends when the batch is in the store; throws what the store threw, with SQLite's `errcode`. One batch at a time. */
  readonly write: (files: readonly FileDocuments[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts no thread before the first batch comes. */
export function createWritingThread(storePath: string): WritingThread {
  let worker: ReturnType<typeof startWorker> | null = null;
  let settle: (error: Error | null) => void = () => {};
  const start = () => {
    const started = startWorker({ role: 'write', storePath } satisfies WriteThreadData, YOUNG_MEMORY);
    started.on('message', ({ error }: FromWriter) => settle(error && Object.assign(new Error(error.message), { errcode: error.errcode })));
    started.on('error', error => settle(error));
    started.on('exit', () => {
      worker = null;
      settle(new Error('the writing thread ended before it was done'));
    });
    return started;
  };
  return {
    write: files =>
      new Promise((done, fail) => {
        settle = error => (error ? fail(error) : done());
        worker ??= start();
        const packed = packFiles(files);
        worker.postMessage(packed satisfies ToWriter, transferable(packed));
      }),
    close: () =>
      new Promise(done => {
        settle = () => done();
        if (worker) worker.postMessage(null satisfies ToWriter);
        else done();
      }),
  };
}
