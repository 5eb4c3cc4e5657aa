/** Finds words that are spelled nearly alike without holding each against every other: both are looked up with letters left out. */

/** `word` with up to `depth` letters left out, itself too. */
function withoutLetters(word: string, depth: number, into: Set<string>): void {
  into.add(word);
  if (depth === 0) return;
  for (let i = 0; i < word.length; i++) withoutLetters(word.slice(0, i) + word.slice(i + 1), depth - 1, into);
}

/** Long names may differ by two letters. */
const LONG = 9;
const LONGEST = 24;

/** Keys that two spellings share if they lie one letter apart, or two in long names (added, dropped, changed or swapped). */
export function spellingKeys(word: string, most = 2): ReadonlySet<string> {
  const keys = new Set<string>();
  withoutLetters(word.toLowerCase().slice(0, LONGEST), Math.min(most, word.length >= LONG ? 2 : 1), keys);
  return keys;
}

/** In a draft of thousands of like names only so many are looked at for each. */
const MOST = 10;

/** Things by key, in the order in which they came; at most `MOST` to a key. */
export interface Shelf<T> {
  readonly put: (key: string, thing: T) => void;
  readonly of: (key: string) => readonly T[];
}

const NOTHING: readonly never[] = [];

export function createShelf<T>(most = MOST): Shelf<T> {
  const kept = new Map<string, T[]>();
  return {
    put(key, thing) {
      const list = kept.get(key);
      if (!list) kept.set(key, [thing]);
      else if (list.length < most) list.push(thing);
    },
    of: key => kept.get(key) ?? NOTHING,
  };
}
