/** Threads that read files: each has one file at a time, a limit on time and on memory, and is made anew when a file breaks it. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../model.ts';
import type { PrepareLimits } from '../sources/limits.ts';
import type { PreparedDocument } from '../sources/prepare.ts';
import type { FromReader, ToReader } from './thread-messages.ts';

// beside the bundle, or beside this file in the checkout
const here = import.meta.dirname;
const WORKER = join(here, here.endsWith(join('src', 'host')) ? 'worker.ts' : 'worker.js');

/** Seconds and megabytes that one file may take. */
const MOST_SECONDS = 120;
const MOST_MEMORY = 1024;
/** Megabytes of a thread's young objects: left to itself it takes ten times as many, and the process keeps them when the thread has ended. */
const YOUNG_MEMORY = 24;

/** Starts a thread of ours; `young` in megabytes is what its young objects may take. */
export const startWorker = (data: unknown, young = YOUNG_MEMORY): Worker =>
  new Worker(WORKER, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: young, maxOldGenerationSizeMb: MOST_MEMORY } });

export interface ReadingThreads {
  readonly prepare: (file: SourceFile, limits: PrepareLimits, sidecar: SourceFile | null) => Promise<readonly PreparedDocument[]>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly message: ToReader;
  readonly done: (documents: readonly PreparedDocument[]) => void;
}

interface Thread {
  worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | undefined;
}

const failed = (path: string, message: string): readonly PreparedDocument[] => [
  {
    path,
    parent: null,
    fingerprint: '',
    text: '',
    passages: [],
    sections: [],
    problems: [message],
    facts: { title: null, author: null, date: null, url: null, standing: null, record: null, reliability: null, note: null },
  },
];

/** Starts no thread before the first file comes; `count` at most. */
export function createReadingThreads(count: number, seconds = MOST_SECONDS): ReadingThreads {
  const threads: Thread[] = [];
  const waiting: Job[] = [];
  let ids = 0;
  let closed = false;

  const finish = (thread: Thread, documents: readonly PreparedDocument[]): void => {
    clearTimeout(thread.timer);
    const { job } = thread;
    thread.job = null;
    job?.done(documents);
    next(thread);
  };

  /** The file broke its thread, or took too long: it is reported, and the thread is made anew. */
  const replace = (thread: Thread, message: string): void => {
    const path = thread.job?.message.file.path ?? '';
    thread.worker.removeAllListeners();
    void thread.worker.terminate();
    if (closed) return;
    thread.worker = start(thread);
    finish(thread, failed(path, message));
  };

  function start(thread: Thread): Worker {
    const worker = startWorker({ role: 'read' });
    worker.on('message', ({ documents }: FromReader) => finish(thread, documents));
    worker.on('error', error => replace(thread, `could not be read: ${error.message}`));
    worker.unref();
    return worker;
  }

  function next(thread: Thread): void {
    const job = waiting.shift();
    if (!job) return;
    thread.job = job;
    thread.timer = setTimeout(() => replace(thread, `could not be read in ${seconds} seconds; it was passed over.`), seconds * 1000);
    thread.worker.postMessage(job.message);
  }

  return {
    prepare: (file, limits, sidecar) =>
      new Promise(done => {
        waiting.push({ message: { id: ids++, file, limits, sidecar }, done });
        let thread = threads.find(one => one.job === null);
        if (!thread && threads.length < count) {
          thread = { worker: undefined as unknown as Worker, job: null, timer: undefined };
          thread.worker = start(thread);
          threads.push(thread);
        }
        if (thread) next(thread);
      }),
    async close() {
      closed = true;
      for (const thread of threads) clearTimeout(thread.timer);
      await Promise.all(threads.map(thread => thread.worker.terminate()));
    },
  };
}
