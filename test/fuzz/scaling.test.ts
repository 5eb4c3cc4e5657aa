/** Holds that twice the draft costs twice the time, whatever stands in it: time ratio over size ratio, on processor time, at every stage. */
import { describe, expect, it } from 'vitest';
import { settleStory } from '../../server/src/check.ts';
import { createStoryMemo, readStory } from '../../server/src/claims/story.ts';
import { CHECKS } from '../../server/src/consistency/checks.ts';
import type { Draft, Story } from '../../server/src/model.ts';
import { readProse } from '../../server/src/prose/read.ts';
import { DEFAULTS } from '../../server/src/settings.ts';
import { styleProblems } from '../../server/src/style/problems.ts';
import { LONG_DRAFTS } from './long-drafts.ts';

const SMALL = 150;
const TIMES = 4;
/** Time ratio over size ratio; what is linear gives 1, what is quadratic 4. */
const MOST = 1.8;
/** Milliseconds below which nothing can be told. */
const LEAST = 3;
const TRIES = 5;

const cost = (work: () => unknown): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

type Stage = (draft: Draft, story: Story) => unknown;

const STAGES: Readonly<Record<string, Stage>> = {
  prose: draft => readProse(draft),
  story: draft => readStory(draft, { today: '2024-11-13' }, createStoryMemo(1e6)),
  checks: (_, story) => CHECKS.map(check => check.find(story)),
  style: (_, story) => styleProblems(story, DEFAULTS),
  settle: (_, story) => settleStory(story, [], { today: '2024-11-13', settings: DEFAULTS, library: null, records: [] }),
};

/** The lowest ratio of a few tries: noise only ever adds. */
function ratioOf(small: () => unknown, large: () => unknown): number {
  let [least, most] = [cost(small), Number.POSITIVE_INFINITY];
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && best > MOST; i++) {
    least = i === 0 ? cost(small) : Math.min(least, cost(small));
    most = Math.min(most, cost(large));
    best = most / Math.max(least, LEAST) / TIMES;
  }
  return best;
}

describe.each(Object.entries(LONG_DRAFTS))('%s', (_, make) => {
  const [small, large] = [SMALL, SMALL * TIMES].map((n): [Draft, Story] => {
    const draft: Draft = { id: 'long', text: make(n), format: 'markdown' };
    return [draft, readStory(draft, { today: '2024-11-13' })];
  });
  it.each(Object.entries(STAGES))('%s', { timeout: 60_000 }, (_stage, run) => {
    expect(
      ratioOf(
        () => run(...small),
        () => run(...large),
      ),
    ).toBeLessThanOrEqual(MOST);
  });
});
