/** Keeps what a pure function makes of a value beside that value: asked again it costs nothing, and it goes when the value goes. */

/** Of each value what every function made of it. One for all functions: to put something there costs more than to find it. */
const kept = new WeakMap<object, unknown[]>();
let functions = 0;

/**
 * The same function, which reads each `value` once. For what hangs on one immutable value alone, a reading or a story: readings outlive an edit of
 * another paragraph, and so does all that is remembered of them.
 */
export function remembered<K extends object, V extends NonNullable<unknown>>(make: (value: K) => V): (value: K) => V {
  const own = functions++;
  return value => {
    const known = kept.get(value);
    const all = known ?? [];
    if (!known) kept.set(value, all);
    all[own] ??= make(value);
    return all[own] as V;
  };
}
