/** What is new or has changed since an older draft or a day: which rows and problems a checklist then keeps. */
import { claimWords, sentenceIndexAt, sentenceWords } from '../ledger/words.ts';
import type { Claim, Finding, Problem, Story } from '../model.ts';
import { normalise } from '../text/normalise.ts';

/** Decides what a checklist keeps. */
export interface Since {
  readonly row: (finding: Finding) => boolean;
  readonly problem: (problem: Problem) => boolean;
}

const keyOf = (story: Story, claim: Claim): string =>
  [claim.kind, claimWords(story, claim).words, normalise(sentenceWords(story, claim.sentence))].join('\u0000');

/** Claims whose words or sentence the older draft did not have, and those that have changed since they were signed off. Both are drafts of one story. */
export function sinceDraft(now: Story, older: Story): Since {
  const claims = new Set(older.claims.map(claim => keyOf(older, claim)));
  const sentences = new Set(older.sentences.map((_, i) => normalise(sentenceWords(older, i))));
  return {
    row: ({ claim, status }) => status.state === 'changed' || !claims.has(keyOf(now, claim)),
    problem({ code, start }) {
      const index = sentenceIndexAt(now.sentences, start);
      return code === 'changed-since-check' || index < 0 || !sentences.has(normalise(sentenceWords(now, index)));
    },
  };
}

/**
 * With no older draft: what was decided on that day or later, what has changed since, and what nobody has looked at, whose age is not known.
 * `day` is ISO 8601, a day or a time.
 */
export const sinceDay = (day: string): Since => ({
  row: ({ status }) => status.state === 'changed' || status.at === null || status.at.slice(0, day.length) >= day,
  problem: () => true,
});
