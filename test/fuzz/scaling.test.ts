/** Holds that twice the draft costs twice the time, whatever stands in it: time ratio over size ratio, on the working thread's processor time, at every stage. */
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
const MOST = 2;
/** Milliseconds below which nothing can be told: the clock may tick in steps of four. */
const LEAST = 30;
/** A busy machine is given time to be quiet for a moment; what is linear needs one try. */
const TRIES = 25;

const cost = (work: () => unknown): number => {
  const begun = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begun);
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

/** One large draft against as much text in small ones: the lowest ratio of a few tries, as noise only ever adds. */
function ratioOf(small: () => unknown, large: () => unknown): number {
  const rounds = Math.ceil(LEAST / Math.max(cost(large), 1));
  const timed = (times: number, work: () => unknown): number =>
    cost(() => {
      for (let i = 0; i < times; i++) work();
    });
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && best > MOST; i++) {
    best = Math.min(best, timed(rounds, large) / Math.max(timed(rounds * TIMES, small), LEAST));
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
