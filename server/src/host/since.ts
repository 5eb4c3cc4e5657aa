/** What `--since` means for a draft: an older text from git, or a day. */
import type { Desk } from '../check.ts';
import { readDraftStory } from '../check.ts';
import type { Checked, Draft } from '../model.ts';
import { textAtRevision } from './person.ts';
import { today } from './places.ts';

/** Either the older story, or the day from which on things count. */
export type Before = { readonly story: Checked['story'] } | { readonly day: string };

const DAY = /^\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?$/;

/** Throws an Error with a plain sentence when `since` is neither a day nor a revision that git knows for this draft. */
export async function before(desk: Desk, draft: Draft, since: string, date: string | null): Promise<Before> {
  if (DAY.test(since)) return { day: since };
  const text = await textAtRevision(draft.id, since);
  if (text === null)
    throw new Error(
      `--since “${since}”: git knows no such revision of ${draft.id}. Give a revision (HEAD~1, v2, 3f2a1c) or a day (2022-02-15).`,
    );
  return { story: readDraftStory(desk, { ...draft, text }, { date, today: today() }) };
}
