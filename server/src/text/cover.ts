/** Says whether a place lies inside one of many spans, without looking at each of them. */
import type { Space, Span } from '../model.ts';

/** True for a place that one of the spans holds whole; both ends may touch. */
export type Cover<S extends Space> = (place: Span<S>) => boolean;

/** Reads `spans` (in any order, they may overlap) once; each question then costs a few steps. */
export function coverOf<S extends Space>(spans: readonly Span<S>[]): Cover<S> {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && reach[low - 1] >= end;
  };
}
