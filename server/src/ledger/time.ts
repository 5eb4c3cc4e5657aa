/** Orders the times of records; a time without a zone counts as UTC, so that every machine orders alike. */

const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/i;

const millisecondsOf = (at: string): number => {
  const time = Date.parse(ZONED.test(at) || !at.includes('T') ? at : `${at}Z`);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** Negative where `a` is earlier; what is no time at all is earliest. */
export function compareTimes(a: string, b: string): number {
  const [x, y] = [millisecondsOf(a), millisecondsOf(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}
