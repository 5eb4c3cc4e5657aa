/** Every rule is shown by thirty sentences at least, half of them quiet, and its fixes by those that have one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../../server/src/style/rules.ts';
import { readSpec } from '../spec-file.ts';
import { CORPUS } from './drafts.ts';

test.each(RULES.map(({ code }) => code))('%s', code => {
  const file = join(import.meta.dirname, 'rules', `${code}.md`);
  expect(existsSync(file)).toBe(true);
  const cases = readSpec(readFileSync(file, 'utf8'));
  const quiet = cases.filter(({ expected }) => !expected.length).length;
  expect(cases.length).toBeGreaterThanOrEqual(30);
  expect(quiet).toBeGreaterThanOrEqual(15);
  expect(quiet).toBeGreaterThanOrEqual(cases.length / 2 - 0.5);
  expect(cases.length - quiet).toBeGreaterThanOrEqual(15);
  expect(new Set(cases.map(({ draft, profile }) => `${profile} ${draft}`)).size).toBe(cases.length);
});

test('the corpus has 150 more of all shapes', () => {
  expect(new Set(CORPUS).size).toBe(CORPUS.length);
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
});
