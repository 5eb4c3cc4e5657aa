/** Which records of a desk's ledger belong to a story: its own by name, and those of the name that it had before. */
import type { LedgerRecord } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import type { StoryIndex } from './story-index.ts';

const parts = (path: string): readonly string[] =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part && part !== '.');

/** True where one path ends with the other: the same file seen from two folders. */
export function sameFile(a: string, b: string): boolean {
  const [x, y] = [parts(a), parts(b)];
  const length = Math.min(x.length, y.length);
  return length > 0 && x.slice(-length).join('/') === y.slice(-length).join('/');
}

/** So much of what was signed off in another draft must stand here word for word, for that draft to be this one under its old name. */
const HALF = 0.5;
/** While the other draft still exists, so many sentences must: one line of background that two stories share makes no copy. */
const COPIED = 3;

/** Records of `draft`, and of drafts that it was renamed or copied from; in the order given. */
export function recordsOf(
  draft: string,
  records: readonly LedgerRecord[],
  story: StoryIndex,
  exists?: (draft: string) => boolean,
): readonly LedgerRecord[] {
  const byDraft = new Map<string, Set<string>>();
  for (const record of records) {
    if (sameFile(record.draft, draft)) continue;
    const known = byDraft.get(record.draft) ?? new Set();
    byDraft.set(record.draft, known.add(normalise(record.sentence)));
  }
  const former = new Set<string>();
  for (const [name, sentences] of byDraft) {
    const standing = [...sentences].filter(sentence => story.bySentence.has(sentence)).length;
    const fewest = exists?.(name) === false ? 1 : COPIED;
    if (standing >= fewest && standing / sentences.size >= HALF) former.add(name);
  }
  return records.filter(record => sameFile(record.draft, draft) || former.has(record.draft));
}
