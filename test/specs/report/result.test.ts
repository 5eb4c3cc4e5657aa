/** The public JSON: the fields of CLI.md, and only the object named after the claim's kind. */
import { expect, test } from 'vitest';
import { toResult } from '../../../server/src/report/result.ts';
import { checkedOf, finding, passage, quantity, storyOf } from '../checked.ts';

const text = 'The dam holds 40 gates. Officials spoke on March 3.';
const story = storyOf(text, [quantity('40 gates', 40), { words: 'March 3', kind: 'date', date: { value: '2031-03-03', weekday: null } }]);
const six = Array.from({ length: 6 }, (_, i) => passage(`sources/${i}.md`, 'It has 42 gates.', 'differs', { draft: '40', source: '42' }));
const checked = checkedOf(
  story,
  [finding(story.claims[0], six), finding(story.claims[1])],
  [
    {
      code: 'quantity-differs',
      severity: 'warning',
      start: 14,
      end: 22,
      message: 'The plan says 42.',
      claim: story.claims[0].id,
      related: [{ source: 'sources/0.md', locator: { page: 2 }, start: 3, end: 9 }],
      fixes: [{ title: 'Use 42', safe: false, preferred: true, edits: [{ start: 14, end: 16, newText: '42' }] }],
    },
  ],
);

test('the fields of a result', () => {
  const result = JSON.parse(JSON.stringify(toResult(checked, 'a1')));
  expect(Object.keys(result)).toEqual(['version', 'id', 'draft', 'date', 'sentences', 'claims', 'problems', 'sourceProblems', 'summary']);
  expect(result).toMatchObject({ version: 1, id: 'a1', draft: 'stories/dam.md', date: '2031-03-04' });
  expect(result.sentences[0]).toEqual({ start: 0, end: 23, priority: 0.5 });
  expect(result.summary).toEqual({ claims: 2, agrees: 0, differs: 1, notFound: 1, notChecked: 0, open: 2, verified: 0 });
});

test('a claim carries the object of its kind alone', () => {
  const [first, second] = JSON.parse(JSON.stringify(toResult(checked))).claims;
  expect(Object.keys(first)).toEqual(['id', 'kind', 'start', 'end', 'text', 'sentence', 'priority', 'quantity', 'evidence', 'status']);
  expect(first.quantity).toEqual({
    value: 40,
    low: null,
    high: null,
    unit: null,
    counted: null,
    comparator: '=',
    change: null,
    vague: false,
  });
  expect(text.slice(first.start, first.end)).toBe('40 gates');
  expect(second.date).toEqual({ value: '2031-03-03' });
  expect(second.status).toEqual({ state: 'open', by: null, at: null, note: null });
});

test('at most five passages, each with its place and both values', () => {
  const [{ evidence }] = JSON.parse(JSON.stringify(toResult(checked))).claims;
  expect(evidence.passages).toHaveLength(5);
  expect(evidence.passages[0]).toMatchObject({
    source: 'sources/0.md',
    locator: { page: 2, line: 7 },
    start: 100,
    end: 116,
    text: 'It has 42 gates.',
    score: 4.25,
    agreement: 'differs',
    difference: { draft: '40', source: '42' },
  });
});

test('a problem with its related places and fixes', () => {
  const [problem] = JSON.parse(JSON.stringify(toResult(checked))).problems;
  expect(problem.related).toEqual([{ source: 'sources/0.md', locator: { page: 2 }, start: 3, end: 9 }]);
  expect(problem.fixes).toEqual([{ title: 'Use 42', safe: false, edits: [{ start: 14, end: 16, newText: '42' }] }]);
});

test('no id where none was given', () => {
  expect(toResult(checked)).not.toHaveProperty('id');
});
