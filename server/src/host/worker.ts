/** A thread of the indexer: it reads sources one file at a time, or writes batches into the store, or does a whole index run for the editor. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../sources/library.ts';
import { prepareFile } from '../sources/prepare.ts';
import { createWordCounter } from '../sources/section-words.ts';
import { openStore } from '../sources/store.ts';
import { type FileDocuments, putAll } from '../sources/storeDocuments.ts';
import { createStemmer } from '../sources/terms.ts';
import { indexFolders } from './indexing.ts';
import type { FromIndexThread, FromReader, FromWriter, IndexThreadData, ToReader, ToWriter, WriteThreadData } from './thread-messages.ts';

function readFiles(): void {
  const counter = createWordCounter(createStemmer());
  parentPort?.on('message', async ({ id, file, limits, sidecar }: ToReader) => {
    const documents = await prepareFile(file, limits, sidecar, counter);
    parentPort?.postMessage({ id, documents } satisfies FromReader);
  });
}

function writeBatches({ storePath }: WriteThreadData): void {
  const store = openStore(storePath);
  const written = (files: readonly FileDocuments[]): FromWriter => {
    try {
      // another store may lie there by now: this asks
      store.generation();
      store.transaction(() => putAll(store, files));
      return { error: null };
    } catch (error) {
      const { message, errcode } = error as Error & { errcode?: number };
      return { error: { message, errcode } };
    }
  };
  parentPort?.on('message', (files: ToWriter) => {
    if (files) parentPort?.postMessage(written(files));
    else {
      store.close();
      parentPort?.close();
    }
  });
}

async function index({ storePath, folders, root, limits }: IndexThreadData): Promise<void> {
  const tell = (message: FromIndexThread): void => parentPort?.postMessage(message);
  const stop = new AbortController();
  parentPort?.on('message', () => stop.abort());
  const library = openLibrary({ storePath });
  try {
    const onProgress = (progress: FromIndexThread['progress']): void => tell({ progress });
    tell({ report: await indexFolders(library, folders, root, { limits, signal: stop.signal, onProgress }) });
  } catch (error) {
    tell({ error: error instanceof Error ? error.message : String(error) });
  } finally {
    library.close();
    parentPort?.close();
  }
}

const data = workerData as { role: 'read' } | WriteThreadData | IndexThreadData | null;
if (data?.role === 'read') readFiles();
else if (data?.role === 'write') writeBatches(data);
else if (data?.role === 'index') void index(data);
