/** Holds pairs of quantities against each other: rounding, qualifiers, ranges, units and what cannot be compared. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../../server/src/language/read.ts';
import { compareQuantities } from '../../../server/src/values/compare-quantity.ts';
import { readQuantities } from '../../../server/src/values/quantity.ts';

/** The first quantity of a sentence. */
function first(text: string) {
  const found = readQuantities(readText(text))[0];
  if (!found) throw new Error(`no quantity in “${text}”`);
  return found.value;
}

const relation = (draft: string, source: string): string => compareQuantities(first(draft), first(source)).relation;

const CASES: readonly (readonly [what: string, pairs: readonly (readonly [draft: string, source: string, relation: string])[]])[] = [
  [
    'qualifiers',
    [
      ['more than 100,000 troops', '130,000 troops', 'agrees'],
      ['more than 100,000 troops', '90,000 troops', 'differs'],
      ['more than 100,000 troops', 'more than 130,000 troops', 'agrees'],
      ['more than 130,000 troops', 'more than 100,000 troops', 'differs'],
      ['more than a dozen people', '30 people', 'agrees'],
      ['at least 12 people', '12 people', 'agrees'],
      ['up to 400 jobs', '350 jobs', 'agrees'],
      ['up to 400 jobs', '450 jobs', 'differs'],
      ['fewer than 60 tanks', '75 tanks', 'differs'],
      ['120,000 troops', 'more than 130,000 troops', 'differs'],
      ['130,000 troops', 'more than 100,000 troops', 'incomparable'],
    ],
  ],
  [
    'rounding',
    [
      ['about 130,000 troops', '127,000 troops', 'agrees'],
      ['about 130,000 troops', '100,000 troops', 'differs'],
      ['130,000 troops', '127,300 troops', 'agrees'],
      ['127,300 troops', '130,000 troops', 'incomparable'],
      ['1.5 million people', '1,480,000 people', 'agrees'],
      ['40 people', '41 people', 'differs'],
      ['45 percent', '45.3 percent', 'agrees'],
      ['50 percent', '48 percent', 'differs'],
      ['$1.2 billion', '$1.2 million', 'differs'],
    ],
  ],
  [
    'sizes without an exact number',
    [
      ['dozens of people', '40 people', 'agrees'],
      ['dozens of people', '9 people', 'differs'],
      ['tens of thousands of people', '40,000 people', 'agrees'],
      ['thousands of people', 'about 300 people', 'differs'],
      ['400 people', 'dozens of people', 'incomparable'],
      ['one of the soldiers', 'two soldiers', 'incomparable'],
    ],
  ],
  [
    'ranges',
    [
      ['between 150,000 and 190,000 troops', '150,000 to 190,000 troops', 'agrees'],
      ['between 150,000 and 190,000 troops', '150,000 to 180,000 troops', 'differs'],
      ['between 150,000 and 190,000 troops', '169,000 troops', 'agrees'],
      ['between 150,000 and 190,000 troops', '200,000 troops', 'differs'],
      ['up to 190,000 troops', 'between 150,000 and 190,000 troops', 'agrees'],
      ['200,000 troops', 'between 150,000 and 190,000 troops', 'differs'],
      ['160,000 troops', 'between 150,000 and 190,000 troops', 'incomparable'],
    ],
  ],
  [
    'units',
    [
      ['50 miles', '80 kilometres', 'agrees'],
      ['50 miles', '120 kilometres', 'differs'],
      ['$2', '200 cents', 'agrees'],
      ['a third of voters', '33 percent', 'agrees'],
      ['two years', '24 months', 'agrees'],
      ['5 percent', '5 percentage points', 'differs'],
      ['5 percent', '7 percentage points', 'incomparable'],
      ['$5 million', '€5 million', 'incomparable'],
      ['12 miles', '12 tons', 'incomparable'],
    ],
  ],
  [
    'things counted',
    [
      ['130,000 troops', '130,000 soldiers', 'agrees'],
      ['12 Russian soldiers', '14 Moranian soldiers', 'incomparable'],
      ['40 tanks', '60 trucks', 'incomparable'],
      ['12 people', '12 houses', 'incomparable'],
    ],
  ],
];

for (const [what, pairs] of CASES) {
  describe(what, () => {
    for (const [draft, source, expected] of pairs) {
      test(`“${draft}” against “${source}”: ${expected}`, () => {
        expect(relation(`There were ${draft}.`, `There were ${source}.`)).toBe(expected);
      });
    }
  });
}

test('a rise against a fall differs whatever the figure', () => {
  expect(relation('Prices rose 5 percent.', 'Prices fell 5 percent.')).toBe('differs');
});
