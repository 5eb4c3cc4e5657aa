/** The ledger's text: what is read, what is left as it is, and what an append may touch. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendRecords, formatRecord, parseLedger } from '../../../server/src/ledger/lines.ts';
import { signOff } from '../../../server/src/ledger/sign-off.ts';
import { quantity, storyOf } from '../checked.ts';

const story = storyOf('The dam holds 40 gates and 12 pumps.', [quantity('40 gates'), quantity('12 pumps')]);
const record = (at: string, by = 'Mila Torv', claim = 0) =>
  signOff(story, story.claims[claim], { state: 'verified', by, at, note: 'by phone' }, 'dam.md');
const first = record('2031-03-04T10:00:00Z');
const second = record('2031-03-04T11:00:00Z', 'Anders Quill', 1);

test('a record says who, when, what and on which words', () => {
  const line = JSON.parse(formatRecord(first));
  expect(Object.keys(line)).toEqual([
    'version',
    'id',
    'draft',
    'kind',
    'claim',
    'anchor',
    'sentence',
    'status',
    'by',
    'at',
    'note',
    'source',
  ]);
  expect(line.anchor).toEqual({ exact: '40 gates', prefix: 'The dam holds ', suffix: ' and 12 pumps.' });
});

test('what was written is read back', () => {
  const text = appendRecords('', [second, first]);
  expect(parseLedger(text)).toEqual({
    records: [
      { ...first, value: null },
      { ...second, value: null },
    ],
    broken: [],
  });
  expect(text.endsWith('\n')).toBe(true);
});

test('unknown fields, odd spacing and broken lines stay letter for letter', () => {
  const odd = `{ "mood":"calm",  ${formatRecord(first).slice(1)}`;
  const text = `${odd}\r\n<<<<<<< ours\nnot json\n`;
  const { records, broken } = parseLedger(text);
  expect(records[0].rest).toEqual({ mood: 'calm' });
  expect(broken.map(({ line, text: words }) => [line, words])).toEqual([
    [2, '<<<<<<< ours'],
    [3, 'not json'],
  ]);
  expect(broken[0].message).toContain('merge');
  expect(appendRecords(text, [second])).toBe(`${text}${formatRecord(second)}\n`);
});

test('both sides of an unfinished merge load', () => {
  const text = `<<<<<<< ours\n${formatRecord(first)}\n=======\n${formatRecord(second)}\n>>>>>>> theirs\n`;
  expect(parseLedger(text).records).toHaveLength(2);
  expect(parseLedger(text).broken.map(each => each.line)).toEqual([1, 3, 5]);
});

test('a last line without its end, cut by a crash, spoils nothing', () => {
  const text = formatRecord(first).slice(0, 60);
  const after = appendRecords(text, [second]);
  expect(after.startsWith(`${text}\n`)).toBe(true);
  expect(parseLedger(after).records).toHaveLength(1);
});

test('records out of order after a merge are sorted with the next one, lines untouched', () => {
  const third = record('2031-03-04T12:00:00+05:00', 'Ines Maro');
  const text = `${formatRecord(second)}\n${formatRecord(first)}\n`;
  expect(appendRecords(text, [third])).toBe(`${[third, first, second].map(formatRecord).join('\n')}\n`);
});

test('the same record is not added twice', () => {
  const text = appendRecords('', [first]);
  expect(appendRecords(text, [first])).toBe(text);
});

test('records that lack what matters are named, not guessed', () => {
  const lack = (change: Record<string, unknown>) =>
    parseLedger(JSON.stringify({ ...JSON.parse(formatRecord(first)), ...change })).broken[0]?.message;
  expect(lack({ anchor: undefined })).toContain('which words');
  expect(lack({ status: 'blessed' })).toContain('"blessed"');
  expect(lack({ kind: 'rumor' })).toContain('"rumor"');
  expect(lack({ by: 3 })).toContain('who signed');
  expect(lack({ version: 2, extra: true })).toBeUndefined();
});

test('a union merge of two people’s sign-offs: all load, each claim has its newest', () => {
  const common = appendRecords('', [first]);
  const mine = appendRecords(common, [record('2031-03-05T09:00:00Z', 'Mila Torv')]);
  const theirs = appendRecords(common, [record('2031-03-05T08:00:00Z', 'Anders Quill'), second]);
  const union = common + mine.slice(common.length) + theirs.slice(common.length);
  expect(parseLedger(union)).toMatchObject({ records: { length: 4 }, broken: [] });
  expect(parseLedger(appendRecords(union, [record('2031-03-06T09:00:00Z', 'Ines Maro')])).records.map(each => each.at)).toEqual([
    '2031-03-04T10:00:00Z',
    '2031-03-04T11:00:00Z',
    '2031-03-05T08:00:00Z',
    '2031-03-05T09:00:00Z',
    '2031-03-06T09:00:00Z',
  ]);
});

test('any text at all: nothing is thrown, no line is lost or altered by an append', () => {
  const line = fc.oneof(
    fc.constantFrom(formatRecord(first), formatRecord(second), '=======', '{}', '[]', 'null', '', '  '),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const texts = fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'))
    .map(([lines, end, last]) => lines.join(end) + last);
  const count = (text: string) =>
    text
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/)
      .filter(each => each.trim())
      .toSorted();
  fc.assert(
    fc.property(texts, text => {
      const third = record('2031-03-09T12:00:00Z', 'Ines Maro');
      const after = appendRecords(text, [third]);
      expect(count(after)).toEqual([...count(text), formatRecord(third)].toSorted());
      expect(parseLedger(after).records).toHaveLength(parseLedger(text).records.length + 1);
    }),
    { numRuns: 500 },
  );
});
