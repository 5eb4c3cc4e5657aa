/** Where two quotations of the same words part: a word changed, added or dropped in the middle. */

/** The longest run that both share from the start, and from the end. */
function shared(a: readonly string[], b: readonly string[]): readonly [number, number] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [head, tail];
}

const MOST_CHANGED = 2;

/** The stretch of `long` that `short` repeats: where its first three words or its last three stand. */
function windowOf(long: readonly string[], short: readonly string[]): readonly string[] | null {
  for (let i = 0; i + 3 <= long.length; i++) {
    if (short.slice(0, 3).every((word, k) => long[i + k] === word)) {
      for (let end = Math.min(long.length, i + short.length + 2); end > i + 3; end--) {
        if (short.slice(-3).every((word, k) => long[end - 3 + k] === word)) return long.slice(i, end);
      }
    }
  }
  return null;
}

/**
 * The words that differ, earlier and later, where two word lists are one quotation: alike at both ends (three words or more each) and
 * apart by one or two words between. Null for different quotations, for the same, and for one that only quotes a part of the other.
 */
export function wordDifference(earlier: readonly string[], later: readonly string[]): readonly [string, string] | null {
  const whole = Math.abs(earlier.length - later.length) <= MOST_CHANGED;
  const a = whole ? earlier : earlier.length > later.length ? windowOf(earlier, later) : earlier;
  const b = whole ? later : later.length > earlier.length ? windowOf(later, earlier) : later;
  if (!a || !b) return null;
  const [head, tail] = shared(a, b);
  const [was, is] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if ((!was.length && !is.length) || was.length > MOST_CHANGED || is.length > MOST_CHANGED) return null;
  // A slip leaves both ends; "we will win, we will build" only shares its beginning.
  if (head < 2 || tail < 2 || head + tail < 5) return null;
  return [was.join(' '), is.join(' ')];
}
