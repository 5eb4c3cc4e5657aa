/**
 * The words of a section as numbers, counted: what a search weighs, so that it need not read the text of every section that it looks at.
 *
 * A number's upper bits tell the family of the stem and its lower ones the stem itself, so that relatives stand side by side when sorted.
 */
import { STOP, type Stemmer } from './terms.ts';
import { hashOf, isPlain, LETTER, PRIME, SEED, visitWords } from './words.ts';

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

/** Places for words whose numbers are remembered; at half of them it is begun anew. */
const PLACES = 1 << 18;
const MOST_COUNTED = 255;

export interface WordCounter {
  /** Packs the words of a section and of its document's title. */
  readonly pack: (text: string, title: string | null) => Uint8Array;
}

/** A word that was not met before; as a number of a word it would only be asked for again. */
const UNKNOWN = -1;

/** Numbers of words by what their letters come to: a map, but one that asks the memory once for a word. */
function createNumbers() {
  const places = new Int32Array(2 * PLACES);
  let many = 0;
  const placeFor = (wanted: number): number => {
    let at = 2 * ((wanted ^ (wanted >>> 15)) & (PLACES - 1));
    while (places[at] !== 0 && places[at] !== wanted) at = (at + 2) & (2 * PLACES - 1);
    return at;
  };
  return {
    // no word comes to 0 but one of four thousand million
    find: (hash: number): number => {
      const at = placeFor(hash || 1);
      return places[at] === 0 ? UNKNOWN : places[at + 1];
    },
    put(hash: number, key: number): void {
      if (++many > PLACES / 2) {
        places.fill(0);
        many = 0;
      }
      const at = placeFor(hash || 1);
      places[at] = hash || 1;
      places[at + 1] = key;
    },
  };
}

/** Remembers the number of every word that it meets: made once for an index run. */
export function createWordCounter(stem: Stemmer): WordCounter {
  const numbers = createNumbers();
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 14);
  let keys = new Uint32Array(1 << 12);
  let many = 0;
  let length = 0;

  const made = (hash: number, word: string): number => {
    // 0: it says nothing of the matter
    const key = STOP.has(word) ? 0 : keyOf(stem(word)) | 0;
    numbers.put(hash, key);
    return key;
  };
  const add = (key: number): void => {
    length++;
    if (key !== 0) keys[many++] = key;
  };

  /** In plain text every byte beyond the plain letters stands between words. */
  const readPlain = (text: string): void => {
    if (bytes.length < 3 * text.length) bytes = new Uint8Array(4 * text.length);
    const { written } = encoder.encodeInto(text, bytes);
    bytes[written] = 0;
    let hash = SEED;
    let start = -1;
    for (let i = 0; i <= written; i++) {
      const letter = LETTER[bytes[i]];
      if (letter) {
        if (start < 0) start = i;
        hash = Math.imul(hash ^ letter, PRIME);
      } else if (start >= 0) {
        const key = numbers.find(hash);
        add(key === UNKNOWN ? made(hash, String.fromCharCode(...bytes.subarray(start, i)).toLowerCase()) : key);
        start = -1;
        hash = SEED;
      }
    }
  };

  const read = (text: string): Uint32Array => {
    many = 0;
    length = 0;
    // a word takes a letter and what parts it from the next
    if (keys.length <= text.length / 2 + 1) keys = new Uint32Array(text.length);
    if (isPlain(text)) readPlain(text);
    else
      visitWords(text, (_start, _end, hash, folded) => {
        const key = numbers.find(hash);
        add(key === UNKNOWN ? made(hash, folded ?? '') : key);
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
