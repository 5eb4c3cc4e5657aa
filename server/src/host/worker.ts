/** A thread of the indexer: it reads sources one file at a time, or writes batches into the store, or does a whole index run for the editor. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PackedFiles } from './packing.ts';
import type { FromIndexThread, FromReader, FromWriter, IndexThreadData, ToReader, ToWriter, WriteThreadData } from './thread-messages.ts';

// each loads what its own work takes: the parsers of every format keep a thread that only writes waiting, and take memory

async function readFiles(): Promise<void> {
  const [{ prepareFile }, { createWordCounter }, { createStemmer }] = await Promise.all([
    import('../sources/prepare.ts'),
    import('../sources/section-words.ts'),
    import('../sources/terms.ts'),
  ]);
  const counter = createWordCounter(createStemmer());
  parentPort?.on('message', async ({ id, file, limits, sidecar }: ToReader) => {
    const documents = await prepareFile(file, limits, sidecar, counter);
    parentPort?.postMessage({ id, documents } satisfies FromReader);
  });
}

async function writeBatches({ storePath }: WriteThreadData): Promise<void> {
  const [{ openStore }, { putAll }, { unpackFiles }] = await Promise.all([
    import('../sources/store.ts'),
    import('../sources/storeDocuments.ts'),
    import('./packing.ts'),
  ]);
  const store = openStore(storePath);
  const written = (packed: PackedFiles): FromWriter => {
    try {
      const files = unpackFiles(packed);
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
  const [{ openLibrary }, { indexFolders }] = await Promise.all([import('../sources/library.ts'), import('./indexing.ts')]);
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
if (data?.role === 'read') void readFiles();
else if (data?.role === 'write') void writeBatches(data);
else if (data?.role === 'index') void index(data);
