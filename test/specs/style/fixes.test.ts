/** Properties of every style fix, safe or not, over the project's own sentences: its problem goes, none comes, nobody's quoted words are touched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fix, Problem } from '../../../server/src/model.ts';
import { applyEdits, applySafeFixes } from '../../../server/src/report/fixes.ts';
import { viewOf } from '../../../server/src/style/telling.ts';
import { toDraft } from '../../../server/src/text/segments.ts';
import { CORPUS, codes, count, newOnes, problemsOf, storyOf, type Trial, TRIALS, wordsTaken } from './drafts.ts';

interface Tried {
  readonly trial: Trial;
  readonly before: readonly Problem[];
  readonly problem: Problem;
  readonly fix: Fix;
}

const read = TRIALS.map(trial => ({ trial, before: problemsOf(trial) }));
const tried: readonly Tried[] = read.flatMap(({ trial, before }) =>
  before.flatMap(problem => problem.fixes.map(fix => ({ trial, before, problem, fix }))),
);
const fixed = ({ trial, fix }: Tried): Trial => ({ ...trial, text: applyEdits(trial.text, fix.edits) });
const told = ({ trial, problem, fix }: Tried): string => `${trial.profile} ${problem.code}, ${fix.title}: ${trial.text.slice(0, 300)}`;

const quotedIn = (trial: Trial) =>
  [...viewOf(storyOf(trial)).quotations].flatMap(([{ segments }, list]) => list.map(({ value }) => toDraft(segments, value.inner)));

describe('every fix that is offered', () => {
  test('is tried: hundreds, of every rule that has any', () => {
    expect(tried.length).toBeGreaterThan(800);
    expect(new Set(tried.map(({ problem }) => problem.code)).size).toBeGreaterThanOrEqual(14);
  });

  test('changes something, and has a title of its own', () => {
    for (const each of tried) expect(fixed(each).text, told(each)).not.toBe(each.trial.text);
    for (const { before, trial } of read)
      for (const { fixes } of before) expect(new Set(fixes.map(({ title }) => title)).size, trial.text).toBe(fixes.length);
  });

  test('takes its problem away', () => {
    const left = tried.filter(each => {
      const after = codes(problemsOf(fixed(each)));
      return count(after, each.problem.code) >= count(codes(each.before), each.problem.code);
    });
    expect(left.map(each => `${told(each)} → ${fixed(each).text.slice(0, 300)}`)).toEqual([]);
  }, 120000);

  test('leaves the markup of a draft whole', () => {
    const marks = (text: string) => text.replace(/[^*_[\]()<>#`|]/g, '');
    const marked = tried.filter(({ trial: { format } }) => format !== 'plaintext');
    expect(marked.length).toBeGreaterThan(100);
    for (const each of marked) expect(marks(fixed(each).text), told(each)).toBe(marks(each.trial.text));
  });

  test('makes no new one', () => {
    const made = tried.flatMap(each => {
      const fresh = newOnes(codes(each.before), codes(problemsOf(fixed(each))));
      return fresh.length ? [`${fresh}: ${told(each)} → ${fixed(each).text.slice(0, 300)}`] : [];
    });
    expect(made).toEqual([]);
  }, 120000);

  test('leaves the words between quotation marks alone', () => {
    const taken = tried.flatMap(each => {
      const words = wordsTaken(each.trial, each.fix, quotedIn(each.trial));
      return words ? [`${words}: ${told(each)}`] : [];
    });
    expect(taken).toEqual([]);
  }, 60000);

  test('one is preferred at most, and only one that may be made without asking or has no other beside it', () => {
    for (const { before, trial } of read)
      for (const { fixes, code } of before)
        for (const { preferred, safe, title } of fixes)
          if (preferred) expect(safe || fixes.length === 1, `${code}, ${title}: ${trial.text}`).toBe(true);
  });
});

describe('all safe fixes at once', () => {
  test('done again change nothing', () => {
    const more = read.flatMap(({ trial, before }) => {
      const once = applySafeFixes(trial.text, before).text;
      const twice = applySafeFixes(once, problemsOf({ ...trial, text: once })).text;
      return once === twice ? [] : [`${trial.profile}: ${once.slice(0, 300)} → ${twice.slice(0, 300)}`];
    });
    expect(more).toEqual([]);
  }, 60000);
});

describe('fixes chosen by chance, in a story put together by chance', () => {
  const story = fc.array(fc.constantFrom(...CORPUS), { minLength: 2, maxLength: 5 });
  const choice = fc.infiniteStream(fc.nat(7));

  test('take their problems away, make none, and touch no quoted word', () => {
    fc.assert(
      fc.property(story, choice, (parts, choices) => {
        const trial: Trial = { text: parts.join('\n\n'), format: 'plaintext', profile: 'us-news', date: '2022-02-15' };
        const before = problemsOf(trial);
        const chosen = choose(before, () => choices.next().value ?? 0);
        const after: Trial = {
          ...trial,
          text: applyEdits(
            trial.text,
            chosen.flatMap(({ fix }) => fix.edits),
          ),
        };
        const left = codes(problemsOf(after));
        for (const { fix } of chosen) expect(wordsTaken(trial, fix, quotedIn(trial))).toBe('');
        expect(newOnes(codes(before), left), after.text).toEqual([]);
        for (const code of new Set(chosen.map(each => each.code)))
          expect(count(left, code), `${code}: ${after.text}`).toBeLessThanOrEqual(
            count(codes(before), code) - chosen.filter(each => each.code === code).length,
          );
      }),
      { numRuns: 300, seed: 20221122 },
    );
  }, 180000);
});

/** A fix of some of the problems, none over another's words. */
function choose(problems: readonly Problem[], next: () => number): readonly { readonly code: string; readonly fix: Fix }[] {
  const chosen: { readonly code: string; readonly fix: Fix }[] = [];
  for (const { code, fixes } of problems) {
    const fix = fixes[next()];
    const touches = fix?.edits.some(edit =>
      chosen.some(other => other.fix.edits.some(({ start, end }) => edit.start <= end && start <= edit.end)),
    );
    if (fix && !touches) chosen.push({ code, fix });
  }
  return chosen;
}
