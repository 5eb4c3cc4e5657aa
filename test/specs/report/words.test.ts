/** Hover, terminal and small words: no verdict, both sides shown, nothing of a draft or a source taken for markup. */
import { expect, test } from 'vitest';
import { changedProblems } from '../../../server/src/ledger/problems.ts';
import { escapeMarkdown, hoverOf } from '../../../server/src/report/hover.ts';
import { pretty } from '../../../server/src/report/pretty.ts';
import { summarise, summaryWords } from '../../../server/src/report/summary.ts';
import { locatorWords, short, sourcePlace } from '../../../server/src/report/wording.ts';
import { checkedOf, finding, OPEN, passage, quantity, storyOf } from '../checked.ts';
import { sample, VERIFIED } from './sample.ts';

test('places as a reporter says them', () => {
  expect(locatorWords({ page: 3, line: 12 })).toBe('p. 3, line 12');
  expect(locatorWords({ sheet: 'Losses', row: 4, cell: 'B4' })).toBe('sheet “Losses”, cell B4');
  expect(locatorWords({ time: '0:12:05', speaker: 'Ines Maro' })).toBe('0:12:05');
  expect(locatorWords({ part: 'footnote 3' })).toBe('footnote 3');
  expect(locatorWords({})).toBe('');
  expect(sourcePlace('a/b/plan.pdf', { page: 1 })).toBe('plan.pdf, p. 1');
});

test('short lines end between words', () => {
  expect(short('one two three four', 12)).toBe('one two…');
  expect(short('a'.repeat(30), 10)).toBe(`${'a'.repeat(9)}…`);
});

test('the hover: claim, both values, passages with their links, status', () => {
  const [{ claim, evidence }] = sample().findings;
  const hover = hoverOf({ claim, evidence, status: VERIFIED }, ({ source }) => `command:open?${source.length}`);
  expect(hover).toContain('“40 gates” · **differs**');
  expect(hover).toContain('| **40** | **42** |');
  expect(hover).toContain('[plan.pdf, p. 2, line 7](command:open?16)');
  expect(hover).toContain('comprise **42** gates \\<img');
  expect(hover).toContain('**verified** by Mila Torv, 2031-03-04 10:00. Note: by phone');
  expect(hover).not.toMatch(/\b(?:true|false|wrong|correct)\b/i);
});

test('the hover without a link, and with what was signed off before', () => {
  const story = storyOf('The dam holds 42 gates.', [quantity('42 gates')]);
  const signedOff = {
    state: 'verified' as const,
    claim: '40 gates',
    sentence: 'The dam holds 40 gates.',
    changed: 'sentence' as const,
    source: null,
    reason: 'The sentence has changed since it was signed off.',
  };
  const changed = finding(story.claims[0], [passage('a.md', 'It has 42 gates.', 'agrees')], {
    ...OPEN,
    state: 'changed',
    by: 'Mila Torv',
    at: '2031-03-04T10:00:00Z',
    signedOff,
  });
  const hover = hoverOf(changed, () => null);
  expect(hover).toContain('a.md, p. 2, line 7 ·');
  expect(hover).toContain('| 40 gates | 42 gates |');
  const [problem] = changedProblems([changed]);
  expect(problem).toMatchObject({ code: 'changed-since-check', start: 14, end: 22, claim: story.claims[0].id });
  expect(problem.message).toBe(
    'Signed off (Mila Torv, 2031-03-04), and changed since. The sentence has changed since it was signed off. Signed off was “40 gates”.',
  );
});

test('a link ends where its target does', () => {
  const [{ claim, evidence, status }] = sample().findings;
  expect(hoverOf({ claim, evidence, status }, () => 'command:open?a (1).pdf')).toContain('](command:open?a%20%281%29.pdf)');
});

test('Markdown from outside is words', () => {
  expect(escapeMarkdown('a *b* [c](d) <e> `f` | $(bug) &lt; plan.pdf - 1. x')).toBe(
    'a \\*b\\* \\[c\\](d) \\<e> \\`f\\` \\| \\$(bug) \\&lt; plan.pdf - 1. x',
  );
  expect(['# a', '- a', '> a', '1. a', '---'].map(escapeMarkdown)).toEqual(['\\# a', '\\- a', '\\> a', '1\\. a', '\\---']);
});

test('the terminal: place, words, message, source place, counts; no control characters of a draft', () => {
  const checked = sample();
  const out = pretty(checked, { color: false, width: 80 });
  expect(out).toContain('  3:15    warning     “40 gates”  quantity-differs');
  expect(out).toContain('→ plan.pdf, p. 2, line 7');
  expect(out).toContain('4 claims: 1 agrees, 1 differs, 2 not found · 3 open, 1 verified');
  expect(out).toContain('sources/scan.pdf: no text layer');
  expect(out).not.toContain('\u001b');
  expect(pretty(checked, { color: true, width: 80 })).toContain('\u001b[33mwarning');
  const hostile = checkedOf(
    storyOf('Red \u001b[31m now.'),
    [],
    [{ code: 'tk', severity: 'hint', start: 0, end: 9, message: 'x\u001b[2J', claim: null, related: [], fixes: [] }],
  );
  expect(pretty(hostile, { color: false, width: 80 })).not.toContain('\u001b');
});

test('counts in words', () => {
  expect(summaryWords(summarise(sample().findings))).toBe('4 claims: 1 agrees, 1 differs, 2 not found · 3 open, 1 verified');
  expect(summaryWords(summarise([]))).toBe('No claims found.');
});
