/** The ledger's promise over 10,000 randomly edited stories. */
import { expect, test } from 'vitest';
import { trial } from './ledger-edits.ts';

test('10,000 edited stories: no record lost, none on the wrong claim', { timeout: 300_000 }, () => {
  let edited = 0;
  let found = 0;
  for (let seed = 10_000; seed < 20_000; seed++) {
    const result = trial(seed, 12);
    expect({ seed, wrong: result.wrong, lost: result.lost }).toEqual({ seed, wrong: [], lost: [] });
    edited += result.edited;
    found += result.found;
  }
  expect(found / edited).toBeGreaterThan(0.98);
});
