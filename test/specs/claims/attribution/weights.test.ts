/** The weights file: what is packed comes back, and what is broken is refused with a reason. */
import { describe, expect, test } from 'vitest';
import { loadTagger } from '../../../../server/src/claims/attribution/tagger.ts';
import { packSections, packTable, readSections, readTable } from '../../../../server/src/claims/attribution/weights.ts';
import { loadWords, storeWords } from '../../../../server/src/claims/attribution/words.ts';
import { hashWord } from '../../../../server/src/claims/attribution/hash.ts';

describe('tables', () => {
  test('rows come back in their places, to the precision of a byte', () => {
    const values = new Float32Array(2 ** 10 * 3);
    values.set([0.5, 0, -1], 0);
    values.set([0, 2, 0], 300);
    values.set([0.001, 0, 0], 900);
    values.set([-0.25, 0.25, 1], 3069);
    const { bytes, rows } = packTable(values, 3, 0.05);
    expect(rows).toBe(3);
    const table = readTable(bytes, 10);
    for (const at of [0, 1, 2, 300, 301, 302, 900, 3069, 3070, 3071]) {
      expect(table.values[at] * table.scale).toBeCloseTo(at === 900 ? 0 : values[at], 1);
    }
  });

  test('sections come back by name', () => {
    const file = packSections([
      { name: 'word', bytes: Uint8Array.of(1, 2) },
      { name: 'prio', bytes: Uint8Array.of(3) },
    ]);
    expect(Object.fromEntries(readSections(file))).toEqual({ word: Uint8Array.of(1, 2), prio: Uint8Array.of(3) });
  });

  test('words are found by their hash', () => {
    const table = loadWords(
      storeWords([
        { word: 'said', fine: 7, coarse: 3, verb: 32, noun: 0 },
        { word: 'mayor', fine: 300, coarse: 9, verb: 0, noun: 18 },
      ]),
    );
    const row = table.row(hashWord('mayor'));
    expect([table.fine[row], table.coarse[row], table.noun[row]]).toEqual([300, 9, 18]);
    expect(table.row(hashWord('council'))).toBe(-1);
  });
});

describe('a broken file', () => {
  test.each([
    ['empty', new Uint8Array(0), /not a weights file/],
    ['something else', Uint8Array.from({ length: 40 }, (_, i) => i), /not a weights file/],
    ['cut short', packSections([{ name: 'word', bytes: new Uint8Array(50) }]).slice(0, 30), /cut short/],
    ['without a part', packSections([{ name: 'word', bytes: storeWords([]) }]), /no part "cuen"/],
  ])('%s', (_, bytes, reason) => {
    expect(() => loadTagger(bytes)).toThrow(reason);
  });
});
