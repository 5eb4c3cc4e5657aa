/** What every reading of quantities keeps to, whatever the text: spans inside the text, numbers inside spans, no throwing, linear time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../../server/src/language/read.ts';
import { readDigits } from '../../../server/src/values/digits.ts';
import { readQuantities } from '../../../server/src/values/quantity.ts';

const PARTS = [
  '1,234',
  '12',
  '3.5',
  '½',
  '9/11',
  '2022',
  '-4',
  '$',
  '€',
  'US',
  '%',
  ' ',
  '\u00a0',
  '\u202f',
  '-',
  '–',
  'to',
  'and',
  'between',
  'from',
  'more than',
  'million',
  'bn',
  'm',
  'dozen',
  'half',
  'a',
  'of',
  'the',
  'one',
  'two',
  'hundred',
  'thousands',
  'in',
  'per',
  'cent',
  'hour',
  'miles',
  'troops',
  'old',
  'year',
  '.',
  ',',
  '(',
  ')',
  '“',
  '”',
  'May',
  'Room',
  'up',
  '😀',
  '\u200b',
  "'",
  '"',
  '/',
  '+',
  'minus',
  'fold',
  'several',
  'couple',
  'x',
  '10',
];

test('spans stay in the text and in order, and hold their numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }), fc.boolean(), (words, spaced) => {
      const text = words.join(spaced ? ' ' : '');
      let reached = 0;
      for (const { start, end, value } of readQuantities(readText(text))) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(value.number?.start).toBeGreaterThanOrEqual(start);
        expect(value.number?.end).toBeLessThanOrEqual(end);
        for (const figure of [value.value, value.low, value.high]) expect(Number.isNaN(figure)).toBe(false);
        reached = start;
      }
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['1,234.5', 1234.5],
  ['12 000', 12000],
  ['12\u00a0000', 12000],
  ['12\u202f000', 12000],
  ['1 234,5', 1234.5],
  ['1.234.567', 1234567],
  ['0,5', 0.5],
  ['.534', 0.534],
  ['2,5 %', 2.5],
  ['3,5', 3],
  ['1,2345', 1],
  ['2000', 2000],
])('reads %s', (text, value) => {
  expect(readDigits(text, 0).value).toBe(value);
});

test.each(['3:15', '2022-02-15', '12/5/2021', '1.2.3', '555-1234'])('%s is no number', text => {
  expect(readDigits(text, 0).junk).toBe(true);
});

test('works on a row of a table', () => {
  const found = readQuantities(readText('Tarn\t47,200\t83 battalions\t58.3%'));
  expect(found.map(({ value }) => value.value)).toEqual([47200, 83, 58.3]);
});

test('twice the text costs about twice the time', () => {
  const sentence =
    'More than 130,000 troops, 1,350 tanks and dozens of ships were within 150 miles of the border, 12 percent more than in 2014. ';
  const [small, large] = [100, 400].map(times => readText(sentence.repeat(times)));
  const time = (reading: typeof small, rounds: number) => {
    const begun = performance.now();
    for (let i = 0; i < rounds; i++) readQuantities(reading);
    return performance.now() - begun;
  };
  // As much text in small pieces as in large ones; a busy machine is given time to be quiet for a moment.
  let ratio = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 20 && ratio > 2; i++) ratio = Math.min(ratio, time(large, 2) / time(small, 8));
  expect(ratio).toBeLessThanOrEqual(2);
});
