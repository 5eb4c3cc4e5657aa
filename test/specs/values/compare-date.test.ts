/** Two dates are compared as finely as the coarser one says. */
import { describe, expect, test } from 'vitest';
import { compareDates, dateWords } from '../../../server/src/values/compare-date.ts';

const table: readonly (readonly [draft: string, source: string, relation: string])[] = [
  ['2022-02', '2022-02-15', 'agrees'],
  ['2022-02-15', '2022-02', 'agrees'],
  ['2022', '2022-02-15', 'agrees'],
  ['2022-02-15', '2022-02-16', 'differs'],
  ['2021', '2022', 'differs'],
  ['2022-01', '2022-02', 'differs'],
  ['2022-02-15T20:00:00', '2022-02-15T20:00:00', 'agrees'],
  ['2022-02-15T20:00:00', '2022-02-15T08:00:00', 'differs'],
  ['2022-02-15T20:00:00', '2022-02-15', 'agrees'],
  ['2014/2016', '2015-03-01', 'agrees'],
  ['2014/2016', '2017', 'differs'],
  ['2014/2016', '2016/2018', 'incomparable'],
  ['199X', '1994', 'agrees'],
  ['199X', '2001', 'differs'],
  ['19XX', '1994-05-01', 'agrees'],
  ['2022-22', '2022-07', 'agrees'],
  ['2022-34', '2022-07', 'differs'],
  ['2014~', '2015', 'agrees'],
  ['2014~', '2019', 'differs'],
  ['2022-02-01~', '2022-02-03', 'agrees'],
  ['/2022-02-15', '2022-01-01', 'agrees'],
  ['2022-02-15/', '2021', 'differs'],
  ['-0399', '-0398', 'differs'],
  ['nonsense', '2022', 'incomparable'],
  ['', '2022', 'incomparable'],
];

describe('comparing dates', () => {
  test.each(table)('%s and %s: %s', (draft, source, relation) => {
    expect(compareDates(draft, source).relation).toBe(relation);
    expect(compareDates(source, draft).relation).toBe(relation);
  });

  test('a difference names both in words', () => {
    expect(compareDates('2022-02-15', '2022-02-16').reason).toBe('The draft has Feb. 15, 2022, the source Feb. 16, 2022.');
  });

  test.each([
    ['2022-02-15', 'Feb. 15, 2022'],
    ['2022-02', 'February 2022'],
    ['199X', 'the 1990s'],
    ['18XX', 'the 19th century'],
    ['2022-33', 'the first quarter of 2022'],
    ['2022-22', 'summer 2022'],
    ['2014/2016', '2014 to 2016'],
    ['2014~', 'about 2014'],
    ['-0399', '400 B.C.'],
    ['2022-02-15T20:30:00', 'Feb. 15, 2022 at 20:30'],
  ])('%s reads %s', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });

  test('British style puts the day first', () => {
    expect(dateWords('2022-02-15', 'uk')).toBe('15 February 2022');
  });
});
