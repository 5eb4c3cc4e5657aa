/** Random edits under signed records: nothing lost, nothing on the wrong claim. */
import { expect, test } from 'vitest';
import { trial } from '../../fuzz/ledger-edits.ts';

// The full run of 10,000 is in test/fuzz.
test('400 edited stories', () => {
  let edited = 0;
  let found = 0;
  for (let seed = 0; seed < 400; seed++) {
    const result = trial(seed);
    expect({ seed, wrong: result.wrong, lost: result.lost }).toEqual({ seed, wrong: [], lost: [] });
    edited += result.edited;
    found += result.found;
  }
  expect(found / edited).toBeGreaterThan(0.98);
});
