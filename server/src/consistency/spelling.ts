/** How far two spellings lie apart: letters added, dropped, changed or swapped. */

/** Damerau–Levenshtein distance (neighbours swapped count once); `limit + 1` where it is larger than `limit`. */
export function spellingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2] + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length], limit + 1);
}

/** One letter apart, in names of four letters and more: enough where the first name is the same. */
export function oneLetterApart(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y || Math.min(x.length, y.length) < 4 || Math.max(x.length, y.length) < 5 || x[0] !== y[0]) return false;
  return !x.startsWith(y) && !y.startsWith(x) && spellingDistance(x, y, 1) === 1;
}

/** True for spellings so near that one of them is likely a slip: one letter in five or more, two in nine or more. */
export function nearlySame(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const shorter = Math.min(x.length, y.length);
  if (x === y || shorter < 5 || x[0] !== y[0]) return false;
  // A plural and a wife's or a sister's form are no slips: "the Larsens", "Orlov" and "Orlova".
  if (x.startsWith(y) || y.startsWith(x)) return Math.abs(x.length - y.length) === 1 && !/[sa]$/.test(x.length > y.length ? x : y);
  const limit = shorter >= 9 ? 2 : 1;
  return spellingDistance(x, y, limit) <= limit;
}
