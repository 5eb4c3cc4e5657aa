/** Only what is new or changed since an older draft or a day; the counts stay those of the whole story. */
import { expect, test } from 'vitest';
import { checklistOf } from '../../../server/src/report/checklist.ts';
import { sinceDay, sinceDraft } from '../../../server/src/report/since.ts';
import { checkedOf, finding, OPEN, quantity, storyOf } from '../checked.ts';
import { VERIFIED } from './sample.ts';

const now = storyOf('The dam holds 42 gates. It feeds 12 mills. It cost 9 crowns.', [
  quantity('42 gates'),
  quantity('12 mills'),
  quantity('9 crowns'),
]);
const older = storyOf('It feeds 12 mills. The dam holds 40 gates.', [quantity('12 mills'), quantity('40 gates')]);
const problem = (start: number) =>
  ({ code: 'tk', severity: 'warning', start, end: start + 2, message: 'm', claim: null, related: [], fixes: [] }) as const;
const checked = checkedOf(
  now,
  now.claims.map(claim => finding(claim)),
  [problem(4), problem(27)],
);
const words = (checklist: ReturnType<typeof checklistOf>) => checklist.rows.map(row => row.finding.claim.text);

test('new and edited sentences, moved ones not', () => {
  const checklist = checklistOf(checked, { keep: sinceDraft(now, older), since: '3f2a1c' });
  expect(words(checklist)).toEqual(['42 gates', '9 crowns']);
  expect(checklist.problems.map(each => each.problem.start)).toEqual([4]);
  expect(checklist.summary.claims).toBe(3);
});

test('what has changed since it was signed off is always there', () => {
  const status = { ...OPEN, state: 'changed' as const, by: 'Mila Torv', at: '2030-01-01T00:00:00Z' };
  const moved = checkedOf(
    now,
    now.claims.map(claim => finding(claim, [], claim.text === '12 mills' ? status : OPEN)),
  );
  expect(words(checklistOf(moved, { keep: sinceDraft(now, older) }))).toContain('12 mills');
});

test('since a day: decided on it or later, or not at all', () => {
  const signed = checkedOf(now, [
    finding(now.claims[0], [], VERIFIED),
    finding(now.claims[1], [], { ...VERIFIED, at: '2031-03-06T10:00:00Z' }),
    finding(now.claims[2]),
  ]);
  expect(words(checklistOf(signed, { keep: sinceDay('2031-03-05') }))).toEqual(['9 crowns', '12 mills']);
});
