/** When two spellings are likely one name, and when two lists of words are one quotation. */
import { describe, expect, test } from 'vitest';
import { wordDifference } from '../../../server/src/consistency/quoted.ts';
import { nearlySame, spellingDistance } from '../../../server/src/consistency/spelling.ts';
import { titleOf, titlesClash } from '../../../server/src/consistency/titles.ts';

describe('spellings', () => {
  test.each([
    ['Lindqvist', 'Lindquist'],
    ['Karstensen', 'Karstenson'],
    ['Orlovski', 'Orlovksi'],
    ['Sergei', 'Sergey'],
    ['Roedel', 'Roeddel'],
  ])('%s and %s are nearly the same', (a, b) => {
    expect(nearlySame(a, b)).toBe(true);
    expect(nearlySame(b, a)).toBe(true);
  });

  test.each([
    ['Orlov', 'Orlova'],
    ['Larsen', 'Larsens'],
    ['Lind', 'Lund'],
    ['Karsten', 'Marsten'],
    ['Lindqvist', 'Lindqvist'],
    ['Ivanov', 'Petrov'],
  ])('%s and %s are not', (a, b) => expect(nearlySame(a, b)).toBe(false));

  test('a distance beyond the limit is one more than the limit', () => {
    expect(spellingDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(spellingDistance('karst', 'karts', 2)).toBe(1);
  });
});

const words = (text: string) => text.split(' ');

describe('quotations', () => {
  test('a word changed, added or left out in the middle is named', () => {
    expect(wordDifference(words('we will not give up the mine'), words('we will never give up the mine'))).toEqual(['not', 'never']);
    expect(wordDifference(words('we will not give up the mine'), words('we will give up the mine'))).toEqual(['not', '']);
  });

  test('a part of a quotation, the same and another are left alone', () => {
    expect(wordDifference(words('we will not give up the mine today'), words('not give up the mine'))).toBeNull();
    expect(wordDifference(words('we will not give up the mine'), words('we will not give up the mine'))).toBeNull();
    expect(wordDifference(words('we will build the road to the north'), words('we will build the bridge to the south'))).toBeNull();
  });
});

describe('titles', () => {
  test.each([
    ['Foreign Minister', 'Defense Minister', true],
    ['Foreign Minister', 'Minister of Foreign Affairs', false],
    ['Defence Minister', 'Defense Minister', false],
    ['Maj. Gen.', 'Brig. Gen.', true],
    ['Maj. Gen.', 'Gen.', false],
    ['Sen.', 'Rep.', true],
    ['Sen.', 'Senator', false],
    ['Foreign Minister', 'Sen.', false],
    ['Prime Minister', 'President', true],
    ['French President', 'President', false],
    ['foreign minister', 'Foreign Minister', false],
  ])('%s and %s', (a, b, apart) => {
    const [first, second] = [titleOf(a), titleOf(b)];
    expect(first && second && titlesClash(first, second)).toBe(apart);
  });
});
