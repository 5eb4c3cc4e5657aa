/** Order, groups and filter of the claims view, and the words and marks that go with a claim. */
import { describe, expect, test } from 'vitest';
import { byPriority, changedRows, GROUPINGS, groupRows, inOrder, matches } from '../../client/src/claimGroups.ts';
import { LOOKS, MARKS, markOf } from '../../client/src/marks.ts';
import { countWords, isOpen, isSettled, placeOf, short, standing } from '../../client/src/wording.ts';
import type { FindingRow, PassageRow } from '../../server/src/lsp/protocol.ts';

const passage = (source: string, place: string): PassageRow => ({
  source,
  uri: `file:///desk/${source}`,
  locator: {},
  place,
  text: 'Some 40 ships lay at anchor.',
  start: 0,
  end: 28,
  agreement: 'agrees',
  reason: 'Same number.',
  difference: null,
  focus: null,
});

const row = (id: string, line: number, more: Partial<FindingRow> = {}): FindingRow => ({
  id,
  kind: 'quantity',
  range: { start: { line, character: 0 }, end: { line, character: 5 } },
  text: `${id} ships`,
  sentence: `There were ${id} ships.`,
  section: null,
  speaker: null,
  voucher: null,
  priority: 0.5,
  agreement: 'agrees',
  reason: '',
  state: 'open',
  by: null,
  at: null,
  note: null,
  signedOff: null,
  passages: [],
  ...more,
});

const ROWS: readonly FindingRow[] = [
  row('forty', 9, {
    agreement: 'differs',
    priority: 0.9,
    speaker: 'Ilse Orlo',
    passages: [passage('sources/log.pdf', 'p. 3'), passage('sources/mail.eml', '')],
  }),
  row('ten', 2, { state: 'verified', by: 'Ada Quill', priority: 0.95 }),
  row('six', 4, { agreement: 'not-found', kind: 'date', section: 'At sea', priority: 0.2 }),
  row('two', 4, { state: 'changed', priority: 0.3, note: 'ask the harbour' }),
];

const ids = (rows: readonly FindingRow[]) => rows.map(each => each.id);

describe('what is drawn anew', () => {
  const flat = (rows: readonly FindingRow[]) => groupRows(rows, 'order');
  const turned = (rows: readonly FindingRow[]) => changedRows(flat(ROWS), flat(rows))?.map(([, each]) => each.id);
  const signed = ROWS.map(each => (each.id === 'six' ? { ...each, state: 'verified' as const } : each));
  test('nothing when nothing changed', () => expect(turned(ROWS.map(each => ({ ...each })))).toEqual([]));
  test('the one row that was signed off', () => expect(turned(signed)).toEqual(['six']));
  test('everything when a claim goes', () => expect(turned(ROWS.slice(1))).toBeUndefined());
  test('everything when claims change places', () =>
    expect(turned(ROWS.map(each => (each.id === 'six' ? { ...each, range: row('six', 20).range } : each)))).toBeUndefined());
  test('everything when a group counts otherwise', () =>
    expect(changedRows(groupRows(ROWS, 'kind'), groupRows(signed, 'kind'))).toBeNull());
  test('everything at first', () => expect(changedRows([], flat(ROWS))).toBeNull());
});

describe('order', () => {
  test('by place', () => expect(ids(inOrder(ROWS))).toEqual(['ten', 'six', 'two', 'forty']));
  test('by priority: open and changed ones first', () => expect(ids(byPriority(ROWS))).toEqual(['forty', 'two', 'six', 'ten']));
});

describe('groups', () => {
  const labels = (by: (typeof GROUPINGS)[number]) => groupRows(ROWS, by).map(group => `${group.label} ${group.rows.length}`);

  test('by status, most urgent first', () =>
    expect(labels('status')).toEqual(['Changed since check 1', 'A source differs 1', 'No source found 1', 'Verified 1']));
  test('by kind, the most frequent first', () => expect(labels('kind')).toEqual(['Numbers 3', 'Dates 1']));
  test('by speaker, nobody last', () => expect(labels('speaker')).toEqual(['Ilse Orlo 1', 'Nobody named 3']));
  test('by source: a claim stands under every document that it rests on', () =>
    expect(labels('source')).toEqual(['sources/log.pdf 1', 'sources/mail.eml 1', 'No source 3']));
  test('by section, in the order of the story', () => expect(labels('section')).toEqual(['Top of the story 3', 'At sea 1']));
  test('no claim is lost in any of them', () => {
    for (const by of GROUPINGS) expect(new Set(groupRows(ROWS, by).flatMap(group => ids(group.rows))).size).toBe(ROWS.length);
  });
});

describe('filter', () => {
  const found = (words: string) => ids(ROWS.filter(each => matches(each, words)));

  test('nothing typed shows all', () => expect(found('  ')).toHaveLength(4));
  test('status, kind, speaker, source, note and checker', () => {
    expect(found('a source differs')).toEqual(['forty']);
    expect(found('date')).toEqual(['six']);
    expect(found('orlo')).toEqual(['forty']);
    expect(found('log.pdf')).toEqual(['forty']);
    expect(found('harbour')).toEqual(['two']);
    expect(found('quill verified')).toEqual(['ten']);
  });
  test('every word must be there', () => expect(found('orlo harbour')).toEqual([]));
});

describe('marks and words', () => {
  test('a decision comes before what the sources say', () => {
    expect(markOf({ state: 'verified', agreement: 'differs' })).toBe('verified');
    expect(markOf({ state: 'open', agreement: 'differs' })).toBe('differs');
    expect(markOf({ state: 'cut', agreement: 'agrees' })).toBe('setAside');
  });
  test('every mark has a shape and an icon of its own, so that none is told by colour alone', () => {
    expect(new Set(MARKS.map(mark => LOOKS[mark].shape)).size).toBe(MARKS.length);
    expect(new Set(MARKS.map(mark => LOOKS[mark].icon)).size).toBe(MARKS.length);
  });
  test('what cannot be verified is neither open nor settled', () => {
    expect([isOpen('cannot-verify'), isSettled('cannot-verify')]).toEqual([false, false]);
  });
  test('counts', () => {
    const counts = { claims: 41, agrees: 20, differs: 3, notFound: 15, notChecked: 3, open: 15, verified: 26 };
    expect(countWords(counts)).toBe('41 claims · 3 differ · 15 open');
    expect(countWords({ ...counts, claims: 1, differs: 0, open: 1 })).toBe('1 claim · 1 open');
  });
  test('place and standing', () => {
    expect(placeOf(ROWS[0])).toBe('log.pdf, p. 3');
    expect(placeOf(ROWS[1])).toBeNull();
    expect(standing(ROWS[1])).toBe('verified');
  });
  test('long words are cut between words, on one line', () => {
    expect(short('one two\n three four', 12)).toBe('one two…');
    expect(short('short')).toBe('short');
  });
});
