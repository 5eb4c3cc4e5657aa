/** Properties of every style fix over the project's own sentences: done once it is done, and nobody's quoted words are touched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStory } from '../../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../../server/src/host/weights.ts';
import type { Problem, Profile } from '../../../server/src/model.ts';
import { applyEdits, applySafeFixes } from '../../../server/src/report/fixes.ts';
import { DEFAULTS } from '../../../server/src/settings.ts';
import { styleProblems } from '../../../server/src/style/problems.ts';
import { readSpec, type SpecCase } from '../spec-file.ts';

const tagger = loadTaggerFrom();
const folder = join(import.meta.dirname, 'rules');
const cases = readdirSync(folder)
  .filter(file => file.endsWith('.md'))
  .flatMap(file => readSpec(readFileSync(join(folder, file), 'utf8')));

const problemsOf = (text: string, spec: SpecCase): Problem[] => {
  const story = readStory({ id: 'fixes', text, format: spec.format }, { date: spec.date, today: spec.date, tagger });
  return styleProblems(story, { ...DEFAULTS, profile: (spec.profile ?? 'us-news') as Profile });
};

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code).sort();

/** `after` holds nothing that `before` did not hold as often. */
function newOnes(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter(code => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What stands between double marks, without the comma or full stop that a fix may bring in. */
const quotedWords = (text: string): string[] => [...text.matchAll(/[“"]([^“”"]*)[”"]/g)].map(match => match[1].replace(/[.,]$/, ''));

describe('a safe fix', () => {
  test('takes its problem away and makes no new one', () => {
    for (const spec of cases) {
      const before = problemsOf(spec.draft, spec);
      for (const problem of before) {
        for (const fix of problem.fixes.filter(each => each.safe)) {
          const text = applyEdits(spec.draft, fix.edits);
          const after = codes(problemsOf(text, spec));
          expect(newOnes(codes(before), after), `${problem.code}: ${text}`).toEqual([]);
          expect(after.filter(code => code === problem.code).length, `${problem.code}: ${text}`).toBeLessThan(
            codes(before).filter(code => code === problem.code).length,
          );
        }
      }
    }
  }, 60000);

  test('applied twice changes nothing more', () => {
    for (const spec of cases) {
      let text = spec.draft;
      // A fix that touches another one's words waits for the next run.
      for (let run = 0; run < 3; run++) text = applySafeFixes(text, problemsOf(text, spec)).text;
      expect(applySafeFixes(text, problemsOf(text, spec)).text).toBe(text);
    }
  }, 60000);

  test('leaves the words between quotation marks alone', () => {
    for (const spec of cases.filter(
      each => each.profile !== 'uk-news' && !/[“"”][^“”"]*$/.test(each.draft.replace(/“[^“”]*”|"[^"]*"/g, '')),
    )) {
      expect(quotedWords(applySafeFixes(spec.draft, problemsOf(spec.draft, spec)).text.replace(/[‘’]/g, '')), spec.draft).toEqual(
        quotedWords(spec.draft.replace(/[‘’]/g, '')),
      );
    }
  }, 60000);
});
