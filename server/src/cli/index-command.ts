/** `claimcheck index`: brings the source index up to date and says what it read. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Call, UsageError } from './arguments.ts';
import { openRoom } from './desk.ts';
import { print } from './output.ts';

/** Absolute paths. Throws UsageError for one that is not there. */
export function foldersOf(words: readonly string[]): string[] {
  return words.map(word => {
    if (!existsSync(word)) throw new UsageError(`${word}: there is no such folder or file.`);
    return resolve(word);
  });
}

const count = (n: number, noun: string) => `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;

/** Exit status 0; documents that cannot be read are listed, never a stop. */
export async function index({ words, options }: Call): Promise<number> {
  const asked = [...words, ...(options.sources ?? [])];
  if (!asked.length) throw new UsageError('Name the folder with the sources: claimcheck index DIR.');
  const room = openRoom(options);
  const { report } = await room.open(foldersOf(asked));
  room.close();
  if (options.format === 'json' || options.format === 'jsonl') {
    await print(
      `${JSON.stringify({ documents: report.documents, passages: report.passages, read: report.read, removed: report.removed, problems: report.problems, seconds: report.seconds })}\n`,
    );
    return 0;
  }
  await print(
    `${count(report.documents, 'document')}, ${count(report.passages, 'passage')}, ${count(report.problems.length, 'problem')}, ${report.seconds.toFixed(1)} seconds (${report.read} read, ${report.removed} removed)\n`,
  );
  for (const { source, message } of report.problems) await print(`  ${source}: ${message}\n`);
  return 0;
}
