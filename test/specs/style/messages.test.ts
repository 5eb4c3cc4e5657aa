/** Every message and title over the project's own sentences reads as one person would say it to another: whole, short, without codes and without a verdict. */
import { expect, test } from 'vitest';
import { RULES } from '../../../server/src/style/rules.ts';
import { problemsOf, TRIALS } from './drafts.ts';

const problems = TRIALS.flatMap(problemsOf);
const codes = RULES.map(({ code }) => code).filter(code => code.includes('-'));

test('messages', () => {
  for (const message of new Set(problems.map(each => each.message))) {
    expect(message, message).toMatch(/^[\p{Lu}“\d].*[.?]$/u);
    expect(message.length, message).toBeLessThan(200);
    expect(message, message).not.toMatch(/ {2}|undefined|null|NaN|\bsome\?|\bothers\?|\bmany\?|“”/);
    // the draft's own words may say anything
    expect(message.replace(/“[^”]*”/g, '').toLowerCase(), message).not.toMatch(
      /\b(?:error|invalid|violation|illegal|attribution|token|regex|is true|is wrong|is incorrect)\b/,
    );
    for (const code of codes) expect(message, message).not.toContain(code);
  }
});

test('titles say what will stand there', () => {
  for (const title of new Set(problems.flatMap(each => each.fixes.map(fix => fix.title)))) {
    expect(title, title).toMatch(/^(?:Write|Add|Use|Move|Mend|Take|Name) /);
    expect(title.length, title).toBeLessThan(140);
    expect(title, title).not.toMatch(/ {2}|undefined|null|[.]$/);
  }
});
