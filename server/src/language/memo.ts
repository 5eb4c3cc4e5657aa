/** Remembers what a pure function gave for a text, least recently used out first: an edit costs one paragraph. */

export interface Memo<K, V> {
  readonly get: (key: K, make: () => V) => V;
  readonly clear: () => void;
}

/** Keeps at most `limit` results. */
export function createMemo<K, V>(limit: number): Memo<K, V> {
  const kept = new Map<K, V>();
  return {
    get(key, make) {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const made = make();
      kept.set(key, made);
      if (kept.size > limit) kept.delete(kept.keys().next().value as K);
      return made;
    },
    clear: () => kept.clear(),
  };
}
