/** Sign-offs under edits: they stay, come back as changed, or find no claim; never another's. */
import { expect, test } from 'vitest';
import { settle } from '../../../server/src/ledger/settle.ts';
import { type Decision, type SourceNow, signOff, textFingerprint } from '../../../server/src/ledger/sign-off.ts';
import type { LedgerRecord, Story } from '../../../server/src/model.ts';
import { type ClaimSpec, passage, quantity, storyOf } from '../checked.ts';

const TEXT =
  'The Sarn dam holds 40 gates and feeds 12 mills. Engineers walked the crest at dawn.\n\nThe city of Vesk counted 9,100 empty houses last winter.';
const CLAIMS = [quantity('40 gates'), quantity('12 mills'), quantity('9,100 empty houses')];
const before = storyOf(TEXT, CLAIMS);

const by = (name: string, at = '2031-03-04T10:00:00Z', state: Decision['state'] = 'verified'): Decision => ({
  state,
  by: name,
  at,
  note: null,
});
const sign = (story: Story, index: number, decision = by('Mila Torv'), now: SourceNow | null = null): LedgerRecord =>
  signOff(story, story.claims[index], decision, story.draft.id, now ? passage(now.path, 'It has 40 gates.', 'agrees') : null, now);
const states = (story: Story, records: readonly LedgerRecord[], sources: Parameters<typeof settle>[2]['sources'] = null) => {
  const { statuses } = settle(story, records, { sources });
  return story.claims.map(claim => `${claim.text}: ${statuses.get(claim.id)?.state}`);
};
const signed = [sign(before, 0), sign(before, 2)];

test('a sign-off stands on its own claim and on no other', () => {
  expect(states(before, signed)).toEqual(['40 gates: verified', '12 mills: open', '9,100 empty houses: verified']);
});

test('it survives edits elsewhere and a moved paragraph', () => {
  const moved = storyOf(`A new opening line.\n\n${TEXT.split('\n\n').reverse().join('\n\n')}`, [CLAIMS[2], CLAIMS[0], CLAIMS[1]]);
  expect(states(moved, signed)).toEqual(['9,100 empty houses: verified', '40 gates: verified', '12 mills: open']);
});

test('typography and markup are no change', () => {
  const text = TEXT.replace('40 gates', '40 gates').replace('The city', '“The city”').replaceAll(/[“”]/g, '');
  expect(states(storyOf(text, [quantity('40 gates'), ...CLAIMS.slice(1)]), signed)).toEqual([
    '40 gates: verified',
    '12 mills: open',
    '9,100 empty houses: verified',
  ]);
});

test('an edited number comes back as changed, with what was signed off beside it', () => {
  const story = storyOf(TEXT.replace('40 gates', '42 gates'), [quantity('42 gates'), ...CLAIMS.slice(1)]);
  expect(states(story, signed)).toEqual(['42 gates: changed', '12 mills: open', '9,100 empty houses: verified']);
  const status = settle(story, signed, { sources: null }).statuses.get(story.claims[0].id);
  expect(status?.by).toBe('Mila Torv');
  expect(status?.signedOff).toMatchObject({
    state: 'verified',
    claim: '40 gates',
    sentence: 'The Sarn dam holds 40 gates and feeds 12 mills.',
    changed: 'sentence',
  });
});

test('an edited word in the sentence changes the sign-off too', () => {
  const story = storyOf(TEXT.replace('holds', 'once held'), CLAIMS);
  expect(states(story, signed)[0]).toBe('40 gates: changed');
});

test('one word in the place of another: a weekday', () => {
  const day = (words: string, value: string): ClaimSpec => ({ words, kind: 'date', date: { value } });
  const then = storyOf('The sluice broke on Tuesday near the mill. Nobody was hurt in the village below the dam that day.', [
    day('Tuesday', '2031-03-04'),
  ]);
  const now = storyOf('The sluice broke on Wednesday near the mill. Nobody was hurt in the village below the dam that day.', [
    day('Wednesday', '2031-03-05'),
  ]);
  expect(states(now, [sign(then, 0)])).toEqual(['Wednesday: changed']);
});

test('a statement that is its whole sentence', () => {
  const event = (words: string): ClaimSpec => ({ words, kind: 'event' });
  const then = storyOf('The council of Vesk closed the northern road. It rained.', [event('The council of Vesk closed the northern road')]);
  const now = storyOf('The council of Vesk closed the southern road. It rained.', [event('The council of Vesk closed the southern road')]);
  expect(states(now, [sign(then, 0)])).toEqual(['The council of Vesk closed the southern road: changed']);
});

test('split and merged sentences', () => {
  const split = storyOf(TEXT.replace(' and feeds 12 mills', '. It feeds 12 mills'), CLAIMS);
  expect(states(split, signed)[0]).toBe('40 gates: changed');
  const merged = storyOf(TEXT.replace('mills. Engineers', 'mills, and engineers'), CLAIMS);
  expect(states(merged, signed)[0]).toBe('40 gates: changed');
});

test('a deleted sentence leaves its record without a claim, and a like neighbour stays open', () => {
  const rows =
    'Vesk sent 120 pumps to the delta in spring. Orlia sent 130 pumps to the delta in spring. Tarn sent 140 pumps to the delta in spring.';
  const then = storyOf(rows, [quantity('120 pumps'), quantity('130 pumps'), quantity('140 pumps')]);
  const record = sign(then, 1);
  const now = storyOf(rows.replace('Orlia sent 130 pumps to the delta in spring. ', ''), [quantity('120 pumps'), quantity('140 pumps')]);
  const settled = settle(now, [record], { sources: null });
  expect(states(now, [record])).toEqual(['120 pumps: open', '140 pumps: open']);
  expect(settled.unattached).toEqual([record]);
});

test('a repeated sentence is signed off once', () => {
  const line = 'The Sarn dam holds 40 gates.';
  const story = storyOf(`${line}\n\nSomething else.\n\n${line}`, [quantity('40 gates'), quantity('40 gates')]);
  expect(states(story, [sign(story, 1)])).toEqual(['40 gates: verified', '40 gates: verified']);
});

test('the same words twice in a sentence are two claims', () => {
  const story = storyOf('The north has 40 gates and the south has 40 gates.', [quantity('40 gates'), quantity('40 gates')]);
  expect(states(story, [sign(story, 1)])).toEqual(['40 gates: open', '40 gates: verified']);
});

test('the newest of two people wins, and both are kept', () => {
  const records = [sign(before, 0, by('Anders Quill', '2031-03-05T09:00:00+02:00', 'cannot-verify')), sign(before, 0)];
  const settled = settle(before, records, { sources: null });
  expect(settled.statuses.get(before.claims[0].id)).toMatchObject({ state: 'cannot-verify', by: 'Anders Quill' });
  expect(settled.history.get(before.claims[0].id)).toHaveLength(2);
});

test('signed off anew after the edit', () => {
  const now = storyOf(TEXT.replace('40 gates', '42 gates'), [quantity('42 gates'), ...CLAIMS.slice(1)]);
  const records = [...signed, sign(now, 0, by('Anders Quill', '2031-03-06T10:00:00Z'))];
  expect(states(now, records)[0]).toBe('42 gates: verified');
  expect(settle(now, records, { sources: null }).unattached).toEqual([]);
});

test('opened again: what was open does not come back as changed', () => {
  const records = [sign(before, 0), sign(before, 0, by('Mila Torv', '2031-03-04T11:00:00Z', 'open'))];
  expect(states(before, records)[0]).toBe('40 gates: open');
  expect(states(storyOf(TEXT.replace('holds', 'held'), CLAIMS), records)[0]).toBe('40 gates: open');
});

test('a renamed draft keeps its sign-offs; one shared line does not make a copy', () => {
  const renamed = storyOf(TEXT, CLAIMS, 'archive/old-dam.md');
  const other = { sources: null, exists: (draft: string) => draft !== 'stories/dam.md' };
  expect(settle(renamed, signed, other).statuses.get(renamed.claims[0].id)?.state).toBe('verified');
  const still = { sources: null, exists: () => true };
  expect(settle(renamed, signed, still).statuses.get(renamed.claims[0].id)?.state).toBe('open');
});

test('the same draft seen from another folder', () => {
  expect(states(storyOf(TEXT, CLAIMS, '/home/mila/desk/stories/dam.md'), signed)[0]).toBe('40 gates: verified');
});

const FILE = 'The dam was built in 1931. It has 40 gates. Visitors are welcome.';
const source: SourceNow = { path: 'sources/plan.md', fingerprint: 'f1', text: FILE };
const now = (fingerprint: string, text: string, path = source.path) => ({
  sources: [{ path, fingerprint }],
  textOf: (asked: string) => (asked === path ? text : null),
});
const rested = [sign(before, 0, by('Mila Torv'), source)];
const reason = (sources: Parameters<typeof settle>[2]['sources']) =>
  settle(before, rested, { sources }).statuses.get(before.claims[0].id)?.signedOff?.reason ?? null;

test('the source under a sign-off', () => {
  expect(rested[0].source?.text).toBe(textFingerprint(FILE));
  expect(reason(null)).toBeNull();
  expect(reason(now('f1', FILE))).toBeNull();
  expect(reason(now('f1', FILE, 'papers/renamed.md'))).toBeNull();
  expect(reason(now('f2', FILE.replaceAll(' It', '\r\nIt')))).toBeNull();
  expect(reason(now('f2', FILE.replace('1931', '1932')))).toBe(
    'plan.md has changed since; the passage that was signed off still stands in it.',
  );
  expect(reason(now('f2', FILE.replace('40', '38')))).toBe(
    'plan.md has changed since, and the passage that was signed off no longer stands in it.',
  );
  expect(reason(now('f9', 'Other.', 'sources/other.md'))).toBe('plan.md is no longer among the sources.');
});

test('the sentence stands and means another day or another speaker', () => {
  const day = (value: string) => storyOf('The sluice broke on Tuesday.', [{ words: 'Tuesday', kind: 'date', date: { value } }]);
  expect(states(day('2031-03-11'), [sign(day('2031-03-04'), 0)])).toEqual(['Tuesday: changed']);
  const said = (name: string) =>
    storyOf('“We were not told,” he said.', [
      { words: '“We were not told,”', kind: 'quotation', quotation: { speaker: { name, start: 0, end: 1 }, partial: false } },
    ]);
  expect(states(said('Anders Quill'), [sign(said('Petr Lind'), 0)])[0]).toContain('changed');
  expect(states(said('Petr Lind'), [sign(said('Lind'), 0)])[0]).toContain('verified');
});
