/** Remembers what a pure function gave for a text, least recently used out first: an edit costs one paragraph. */

export interface Memo<K, V> {
  readonly get: (key: K, make: () => V) => V;
  /** What is remembered, or undefined. */
  readonly find: (key: K) => V | undefined;
  readonly put: (key: K, value: V) => void;
  readonly clear: () => void;
}

/** Keeps at most `limit` results. */
export function createMemo<K, V>(limit: number): Memo<K, V> {
  const kept = new Map<K, V>();
  const find = (key: K): V | undefined => {
    const known = kept.get(key);
    // Far from the limit nothing is driven out, and no order need be kept.
    if (known === undefined || kept.size * 2 < limit) return known;
    kept.delete(key);
    kept.set(key, known);
    return known;
  };
  const put = (key: K, value: V) => {
    kept.set(key, value);
    if (kept.size > limit) kept.delete(kept.keys().next().value as K);
  };
  return {
    get(key, make) {
      const known = find(key);
      if (known !== undefined) return known;
      const made = make();
      put(key, made);
      return made;
    },
    find,
    put,
    clear: () => kept.clear(),
  };
}
