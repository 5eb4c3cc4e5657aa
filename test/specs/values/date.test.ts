/** Dates keep their promises on any text: in order, apart, inside, and never a throw. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../server/src/language/read.ts';
import { readDates } from '../../../server/src/values/date.ts';
import { extentOf } from '../../../server/src/values/edtf.ts';

const pieces = fc.constantFrom(
  'Feb. 15',
  ', ',
  ' 2022',
  ' on ',
  'Tuesday',
  ' the ',
  'last ',
  'next ',
  'week',
  ' ago',
  'three ',
  'days',
  '-',
  '–',
  '’70s',
  '1990s',
  ' of ',
  '20th century',
  '8:30 p.m.',
  ' early ',
  'mid-',
  '2021',
  '.',
  '(',
  ')',
  'Easter',
  ' Monday',
  ' night',
  'first quarter',
  ' half',
  '\u00a0',
  '😀',
  ' later',
  ' and ',
  '“',
  '”',
  '9/11',
  ' at ',
  'noon',
  ' the end of ',
);

describe('dates', () => {
  test('stand in order and apart, inside the text, with a value that EDTF knows', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom('2022-02-15', null), (parts, anchor) => {
        const text = parts.join('');
        let last = 0;
        for (const found of readDates(readText(text), anchor)) {
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(found.start, found.end).trim()).toBe(text.slice(found.start, found.end));
          if (found.value.value !== null) expect(extentOf(found.value.value), found.value.value).not.toBeNull();
          last = found.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  const words = (text: string, anchor: string | null) => {
    const found = readDates(readText(text), anchor);
    return found.map(each => [text.slice(each.start, each.end), each.value.value]);
  };

  test('without a publication date only what fixes itself has a value', () => {
    expect(words('It rained on Tuesday, in March 2011 and last week.', null)).toEqual([
      ['Tuesday', null],
      ['March 2011', '2011-03'],
      ['last week', null],
    ]);
  });

  test('no-break and thin spaces inside a date count as spaces', () => {
    expect(words('On Feb.\u00a014,\u202f2022, it rained.', '2022-02-15')).toEqual([['Feb.\u00a014,\u202f2022', '2022-02-14']]);
  });

  test('the same words mean another day under another publication date', () => {
    expect(words('She left on Friday.', '2022-02-15')).toEqual([['Friday', '2022-02-11']]);
    expect(words('She left on Friday.', '2022-03-01')).toEqual([['Friday', '2022-02-25']]);
  });
});
