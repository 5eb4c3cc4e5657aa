/** The order of checking: figures first, opinions and questions last; with the learned weights and by rule alone. */
import { describe, expect, test } from 'vitest';
import { readPriorities } from '../../../server/src/claims/priority.ts';
import { loadTaggerFrom } from '../../../server/src/host/weights.ts';
import { readText } from '../../../server/src/language/read.ts';

const tagger = loadTaggerFrom();
const orders = {
  learned: (text: string) => {
    const reading = readText(text);
    return readPriorities(reading, tagger?.priorities(reading) ?? null);
  },
  rules: (text: string) => readPriorities(readText(text), null),
};

describe.each(['learned', 'rules'] as const)('priority, %s', kind => {
  const score = (text: string) => orders[kind](text)[0];

  test.each([
    ['Unemployment fell from 9 percent to 6 percent in four years.', 'I think we can do better than this.'],
    ['The ministry moved 130,000 troops to the border in January.', 'Thank you very much for coming tonight.'],
    ['We lost 2 million jobs under the last government.', 'What would you say to them?'],
  ])('%s before %s', (checkable, other) => {
    expect(score(checkable)).toBeGreaterThan(score(other));
  });

  test('one number a sentence, between 0 and 1', () => {
    const scores = orders[kind]('The army has 900 tanks. Is that enough? I hope so.');
    expect(scores).toHaveLength(3);
    for (const each of scores) {
      expect(each).toBeGreaterThan(0);
      expect(each).toBeLessThan(1);
    }
  });

  test('nothing for nothing', () => {
    expect(orders[kind]('')).toEqual([]);
  });
});
