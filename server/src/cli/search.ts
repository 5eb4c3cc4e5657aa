/** `claimcheck search`: ranked passages for a query, or for one query a line from standard input. */
import { createInterface } from 'node:readline';
import { hitResult } from '../report/result.ts';
import { locatorWords } from '../report/wording.ts';
import type { Library } from '../sources/library.ts';
import { type Call, type Options, UsageError } from './arguments.ts';
import { openRoom } from './desk.ts';
import { foldersOf } from './index-command.ts';
import { print } from './output.ts';

async function answer(query: string, library: Library, options: Options): Promise<void> {
  const hits = library.search(query, Number(options.limit ?? 10));
  const format = options.format ?? (process.stdout.isTTY ? 'pretty' : 'jsonl');
  if (format !== 'pretty')
    return print(`${JSON.stringify({ query, hits: hits.map(hitResult) }, null, format === 'json' ? 1 : undefined)}\n`);
  if (!hits.length) return print(`Nothing in the sources speaks of “${query}”.\n`);
  for (const { passage } of hits) {
    const place = locatorWords(passage.locator);
    await print(`${passage.source}${place ? `, ${place}` : ''}\n  ${passage.text.replace(/\s+/g, ' ')}\n\n`);
  }
}

/** Exit status 0. Throws UsageError without `--sources`. */
export async function search({ words, options }: Call): Promise<number> {
  if (!options.sources?.length) throw new UsageError('Name the folder to search: claimcheck search "troop count" --sources DIR.');
  const room = openRoom(options);
  const { library } = await room.open(foldersOf(options.sources));
  if (words.length) await answer(words.join(' '), library, options);
  else
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      await answer(line, library, options);
  room.close();
  return 0;
}
