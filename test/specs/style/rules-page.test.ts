/** The documentation of the rules says what the rules say, in all three places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codePage } from '../../../server/src/report/codes.ts';
import { RULES } from '../../../server/src/style/rules.ts';
import { rulePageOf, rulesPage, withRulesTable } from '../../../server/src/style/rules-page.ts';
import { problemsOf } from './drafts.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('docs/rules.md is what `node scripts/rules-page.ts` writes', () => {
  expect(read('docs/rules.md')).toBe(rulesPage());
});

test('so is the README’s table', () => {
  expect(read('README.md')).toBe(withRulesTable(read('README.md')));
  for (const { code } of RULES) expect(read('README.md')).toContain(`| \`${code}\` |`);
});

test('every rule says what it flags, why, an example, what to write instead and what can be set', () => {
  for (const { code, page } of RULES) {
    const text = rulePageOf(code);
    for (const words of Object.values(page)) {
      expect(words.length, code).toBeGreaterThan(12);
      expect(text).toContain(words);
    }
    expect(page.what, code).toMatch(/\.$/);
    expect(page.why, code).toMatch(/\.$/);
    expect(page.example, code).not.toBe(page.instead);
  }
  expect(rulePageOf('quantity-differs')).toBeNull();
});

test('a rule’s own example is flagged by it, and what is written instead is not', () => {
  const flagged = (text: string, code: string) =>
    problemsOf({ text, format: 'plaintext', profile: 'us-news', date: '2022-02-15' }).some(problem => problem.code === code);
  for (const { code, page } of RULES) {
    expect(flagged(page.example, code), page.example).toBe(true);
    expect(flagged(page.instead, code), page.instead).toBe(false);
  }
});

test('exports explain a rule with the same words', () => {
  for (const { code, page } of RULES) expect(codePage(code)).toMatchObject({ what: page.what, why: page.why });
});

test('a README without the marks is said, not broken', () => {
  expect(() => withRulesTable('# Nothing')).toThrow(/no “<!-- style rules/);
});
