/** The thread that reads sources: one file at a time for the indexer, or a whole index run for the editor. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../sources/library.ts';
import { prepareFile } from '../sources/prepare.ts';
import { createWordCounter } from '../sources/section-words.ts';
import { createStemmer } from '../sources/terms.ts';
import { indexFolders } from './indexing.ts';
import type { FromIndexThread, FromReader, IndexThreadData, ToReader } from './thread-messages.ts';

function readFiles(): void {
  const counter = createWordCounter(createStemmer());
  parentPort?.on('message', async ({ id, file, limits, sidecar }: ToReader) => {
    const documents = await prepareFile(file, limits, sidecar, counter);
    parentPort?.postMessage({ id, documents } satisfies FromReader);
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

const data = workerData as { role: 'read' } | IndexThreadData | null;
if (data?.role === 'read') readFiles();
else if (data?.role === 'index') void index(data);
