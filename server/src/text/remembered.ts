/** Keeps what a pure function makes of a value beside that value: asked again it costs nothing, and it goes when the value goes. */

/**
 * The same function, which reads each `value` once. For what hangs on one immutable value alone, a reading or a story: readings outlive an edit of
 * another paragraph, and so does all that is remembered of them.
 */
export function remembered<K extends object, V extends NonNullable<unknown>>(make: (value: K) => V): (value: K) => V {
  const known = new WeakMap<K, V>();
  return value => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = make(value);
    known.set(value, made);
    return made;
  };
}
