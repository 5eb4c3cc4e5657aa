/** The words of a section as numbers: nothing is lost but the order, and relatives stand together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordCounter, familyRange, isTelling, keyOf, openWords, placeOf } from '../../../server/src/sources/section-words.ts';
import { createStemmer, STOP, termsOf } from '../../../server/src/sources/terms.ts';

const pack = (text: string, title: string | null = null) => openWords(createWordCounter(createStemmer()).pack(text, title));
const countOf = (words: ReturnType<typeof pack>, stem: string): number | undefined => {
  const key = keyOf(stem);
  const at = placeOf(words.keys, key);
  return words.keys[at] === key ? words.counts[at] : undefined;
};

describe('words of a section', () => {
  it('are counted by their stems, without those that say nothing of the matter', () => {
    const words = pack('The ferries sail to Brannock. A ferry sailed on “Monday”, said Zoë Ferrán.');
    expect(words.length).toBe(13);
    expect(['ferri', 'sail', 'brannock', 'zoe', 'ferran'].map(stem => countOf(words, stem))).toEqual([2, 2, 1, 1, 1]);
    expect(countOf(words, 'the')).toBeUndefined();
    expect(countOf(words, 'harbor')).toBeUndefined();
  });

  it('tell those that only the title has', () => {
    const words = pack('The ferry was late.', 'Ferry trouble in Brannock');
    expect(['ferri', 'troubl', 'brannock'].map(stem => countOf(words, stem))).toEqual([1, 0, 0]);
    expect(words.length).toBe(4);
  });

  it('stand beside their relatives', () => {
    const [from, to] = familyRange(keyOf('resign'));
    expect([keyOf('resignat'), keyOf('resigne')].every(key => key >= from && key <= to)).toBe(true);
    expect([keyOf('residu'), keyOf('resin')].some(key => key >= from && key <= to)).toBe(false);
  });

  it('are telling when they are words of some length', () => {
    expect(['brannock', 'ferri'].map(stem => isTelling(keyOf(stem)))).toEqual([true, true]);
    expect(['2021', '3rd', 'uk', 'after'].map(stem => isTelling(keyOf(stem)))).toEqual([false, false, false, false]);
  });

  it('are those that a reader counts, in any text', () => {
    const stem = createStemmer();
    const counter = createWordCounter(stem);
    const word = fc.constantFrom('ferry', 'Ferries', 'ÉTÉ', 'été', 'U.S.', '1,200', 'don’t', 'Straße', '“words”', 'naïve', 'the');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(word).map(list => list.join(' ')),
        ),
        text => {
          const words = openWords(counter.pack(text, null));
          const counts = new Map<number, number>();
          const terms = termsOf(text, stem);
          for (const term of terms) if (!STOP.has(term.word)) counts.set(keyOf(term.stem), (counts.get(keyOf(term.stem)) ?? 0) + 1);
          expect(words.length).toBe(terms.length);
          expect([...words.keys].map((key, i) => [key, words.counts[i]])).toEqual([...counts].sort((a, b) => a[0] - b[0]));
        },
      ),
    );
  });
});
