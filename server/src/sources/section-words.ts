/**
 * The words of a section as numbers, counted: what a search weighs, so that it need not read the text of every section that it looks at.
 *
 * A number's upper bits tell the family of the stem and its lower ones the stem itself, so that relatives stand side by side when sorted.
 */
import { STOP, type Stemmer } from './terms.ts';
import { hashOf, visitWords } from './words.ts';

/** Words of one family share their first letters: "resign" and "resignation", "Ukraine" and "Ukrainian". Null for a word too short to tell. */
export const familyOf = (stem: string): string | null => (stem.length > 4 && !/\d/.test(stem) ? stem.slice(0, 6) : null);

/** Bits below those of the family: eleven for the stem, one for words that two sections do not have in common by their matter. */
const OWN = 0xfff;
const SALT = 0x9e3779b9;

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Words of one or two letters and figures say nothing of the matter. */
const isDull = (stem: string): boolean => stem.length < 3 || /^\d/.test(stem) || STOP.has(stem);

/** The number of a stem. Two stems share one hardly ever, and then a passage is found a little too well. */
export function keyOf(stem: string): number {
  const family = mixed(hashOf(familyOf(stem) ?? stem)) & ~OWN;
  const own = (mixed(hashOf(stem, SALT)) & OWN) >>> 1;
  return (family | (own << 1) | (isDull(stem) ? 1 : 0)) >>> 0;
}

/** Whether sections may have the word in common by their matter. */
export const isTelling = (key: number): boolean => (key & 1) === 0;

/** Numbers of the words in a family, from the first to the last. */
export const familyRange = (key: number): readonly [from: number, to: number] => [(key & ~OWN) >>> 0, (key | OWN) >>> 0];

/** Words of a section: numbers that rise, and how often each stands there; 0 for a word that only the title has. */
export interface SectionWords {
  readonly keys: Uint32Array;
  readonly counts: Uint8Array;
  /** All words, those that say nothing too. */
  readonly length: number;
}

/** As the store keeps them: the length, the numbers, the counts, in the machine's own order of bytes. */
export function openWords(packed: Uint8Array): SectionWords {
  const bytes = packed.byteOffset % 4 ? packed.slice() : packed;
  const many = Math.floor((bytes.length - 4) / 5);
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, many + 1);
  return { keys: numbers.subarray(1), counts: bytes.subarray(4 + 4 * many), length: numbers[0] };
}

/** Place of the first number that is not less than `key`. */
export function placeOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words whose numbers are remembered. */
const REMEMBERED = 200_000;
const MOST_COUNTED = 255;

export interface WordCounter {
  /** Packs the words of a section and of its document's title. */
  readonly pack: (text: string, title: string | null) => Uint8Array;
}

/** Remembers the number of every word that it meets: made once for an index run. */
export function createWordCounter(stem: Stemmer): WordCounter {
  const known = new Map<number, number>();
  let keys = new Uint32Array(1024);
  let many = 0;
  let length = 0;

  const keyAt = (text: string, start: number, end: number, hash: number, folded: string | null): number => {
    let key = known.get(hash);
    if (key === undefined) {
      const word = folded ?? text.slice(start, end).toLowerCase();
      key = STOP.has(word) ? 0 : keyOf(stem(word));
      if (known.size >= REMEMBERED) known.clear();
      known.set(hash, key);
    }
    return key;
  };

  const read = (text: string): Uint32Array => {
    many = 0;
    length = 0;
    visitWords(text, (start, end, hash, folded) => {
      length++;
      const key = keyAt(text, start, end, hash, folded);
      if (key === 0) return;
      if (many === keys.length) {
        const more = new Uint32Array(2 * many);
        more.set(keys);
        keys = more;
      }
      keys[many++] = key;
    });
    return keys.subarray(0, many).sort();
  };

  return {
    pack(text, title) {
      const titled = title ? read(title).slice() : null;
      const sorted = read(text);
      const only = titled?.filter((key, i) => key !== titled[i - 1] && sorted[placeOf(sorted, key)] !== key) ?? [];
      let distinct = only.length;
      for (let i = 0; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++;
      const packed = new Uint8Array(4 + 5 * distinct);
      const numbers = new Uint32Array(packed.buffer, 0, distinct + 1);
      numbers[0] = length;
      let at = 0;
      let next = 0;
      const put = (key: number, count: number): void => {
        packed[4 + 4 * distinct + at] = Math.min(MOST_COUNTED, count);
        numbers[++at] = key;
      };
      for (let i = 0; i < sorted.length; ) {
        const key = sorted[i];
        while (next < only.length && only[next] < key) put(only[next++], 0);
        let to = i + 1;
        while (to < sorted.length && sorted[to] === key) to++;
        put(key, to - i);
        i = to;
      }
      while (next < only.length) put(only[next++], 0);
      return packed;
    },
  };
}
