/** Typography folded and white space collapsed, whatever is mixed; letters and digits alone. */
import { describe, expect, it } from 'vitest';
import { normalise, skeleton } from '../../../server/src/text/normalise.ts';

describe('normalise', () => {
  it.each([
    ['The  Port\u00a0of\u2009Orne ', 'the port of orne'],
    ['“Gone,” she said — ‘for good’…', '"gone," she said - \'for good\'...'],
    ['co\u00adoperate\u200b and o\ufb03ce', 'cooperate and office'],
    ['a \u200b b', 'a b'],
    ['«5′ 4″»', '"5\' 4""'],
    ['', ''],
  ])('%j is %j', (text, plain) => {
    expect(normalise(text)).toBe(plain);
  });
});

describe('skeleton', () => {
  it.each([
    ['Tarn', 'tarn'],
    ['O’Brien-Łąck, Jr.', 'obrienłackjr'],
    ['Éva Ruíz', 'evaruiz'],
    ['U.S.', 'us'],
  ])('%j is %j', (text, bare) => {
    expect(skeleton(text)).toBe(bare);
  });
});
