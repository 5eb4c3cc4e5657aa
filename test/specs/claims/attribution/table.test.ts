/** Packed tables: a sum over packed rows is the sum of what was learned, to the precision of a byte, and the gate shuts on nothing that it has not learned. */
import { describe, expect, test } from 'vitest';
import { createFeatures, type Features, tell } from '../../../../server/src/claims/attribution/cue-features.ts';
import { createLexis, gatherFacts } from '../../../../server/src/claims/attribution/facts.ts';
import { GATE_BITS, mayBegin } from '../../../../server/src/claims/attribution/gate.ts';
import { setScene } from '../../../../server/src/claims/attribution/scene.ts';
import { sumPairs, sumQuads, sumSingles } from '../../../../server/src/claims/attribution/table.ts';
import { packScorer, packTable, readPairs, readQuads, readScorer } from '../../../../server/src/claims/attribution/weights.ts';
import { loadWords, storeWords } from '../../../../server/src/claims/attribution/words.ts';
import { readText } from '../../../../server/src/language/read.ts';

const BITS = 8;

/** Weights between -2 and 2, the same each time. */
const learned = (columns: number): Float32Array =>
  Float32Array.from({ length: columns * 2 ** BITS }, (_, i) => (((i * 37) % 101) - 50) / 25);

function saw(...seen: readonly number[]): Features {
  const features = createFeatures();
  features.seen.set(seen);
  tell(features, seen.length, 20);
  return features;
}

describe('sums over packed rows', () => {
  const features = saw(0, -1, 7, 2 ** 31 - 1, 7, 123_456, -99_999);
  const close = (packed: Float64Array, scale: number, plain: Float64Array) =>
    plain.forEach((value, i) => {
      expect(packed[i] * scale).toBeCloseTo(value, 0);
    });

  test('two numbers a row', () => {
    const values = learned(2);
    const table = readPairs(packTable(values, 2, 0).bytes, BITS);
    const [packed, plain] = [new Float64Array(2), new Float64Array(2)];
    sumPairs(table, features, packed, 0);
    sumPairs({ rows: values, bits: BITS, scale: 1 }, features, plain, 0);
    close(packed, table.scale, plain);
  });

  test('four numbers a row', () => {
    const values = learned(4);
    const table = readQuads(packTable(values, 4, 0).bytes, BITS);
    const [packed, plain] = [new Float64Array(4), new Float64Array(4)];
    sumQuads(table, features, packed);
    sumQuads({ rows: values, bits: BITS, scale: 1 }, features, plain);
    close(packed, table.scale, plain);
  });

  test('one number a row, behind a constant', () => {
    const table = readScorer(packScorer(learned(1), -3.5, 0).bytes, BITS);
    expect(table.constant).toBe(-3.5);
    const [one, two] = [sumSingles(table, saw(5)), sumSingles(table, saw(5, 5))];
    expect(Math.abs(one)).toBeLessThanOrEqual(127);
    expect(Number.isInteger(two)).toBe(true);
  });

  test('no feature, no sum', () => {
    const sums = Float64Array.of(4, 4);
    sumPairs(readPairs(packTable(learned(2), 2, 0).bytes, BITS), saw(), sums, 0);
    expect([...sums]).toEqual([0, 0]);
  });
});

test.each([
  [-9, false],
  [0, true],
])('a gate that learned nothing but a constant of %d: open is %s', (constant, open) => {
  const gate = readScorer(packScorer(new Float32Array(2 ** GATE_BITS), constant, 0.01).bytes, GATE_BITS);
  const facts = gatherFacts(setScene(readText('The mayor said no.')), createLexis(loadWords(storeWords([]))));
  expect(mayBegin(gate, facts, 2, createFeatures())).toBe(open);
});
