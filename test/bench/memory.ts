/** What the editor's server holds in memory: an index run in a thread over an empty store, then claims; `memory.js FOLDER MODELS`, bundled by `scale.ts`. */
import { join } from 'node:path';
import { indexInThread } from '../../server/src/host/indexing.ts';
import { keepSmall } from '../../server/src/host/memory.ts';
import { loadTaggerFrom } from '../../server/src/host/weights.ts';
import { openLibrary } from '../../server/src/sources/library.ts';
import { timesOf } from './asking.ts';

keepSmall();

/** Prints megabytes of the process, at the end and at its highest. */
async function measureMemory(folder: string, models: string): Promise<void> {
  const storePath = join(folder, 'fresh.sqlite');
  openLibrary({ storePath }).close();
  await indexInThread(storePath, [join(folder, 'sources')], folder);
  const library = openLibrary({ storePath });
  timesOf(library, library, loadTaggerFrom(models), 100);
  await new Promise(done => setTimeout(done, 500));
  const settled = Math.round(process.memoryUsage().rss / 1e6);
  console.log(JSON.stringify({ settled, peak: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6) }));
  library.close();
}

void measureMemory(process.argv[2], process.argv[3]);
