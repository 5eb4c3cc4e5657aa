/** The part of its sentence that each value of a passage stands in: "[… destroyed 212 homes in Ceder] [and damaged 340 more]; [in Low Ceder it destroyed 17]". */
import type { Span } from '../model.ts';
import { type SourceReading, type Unit, unitAt } from './source-reading.ts';

/** What may part two values of one sentence, the surest first. */
const CUTS: readonly RegExp[] = [/;\s/g, /,?\s(?:and|but|while|whereas)\s/g, /,\s/g, /\s(?:from|against|than)\s/g];

/** What opens with a whole: "Of its 61 shops". */
export const WHOLE = /(?:^|[;,.]\s)\W*(?:out )?of (?:about |some |nearly |almost )?(?:its |the |their |his |her |these |those |all )?$/i;

/** A value in its part. */
export interface Place extends Span<'text'> {
  readonly unit: Unit;
  /** The words told of it, as word numbers of the passage: from (included) to (not). */
  readonly from: number;
  readonly to: number;
  readonly part: Span<'text'>;
}

const lastCut = (between: string): number | null => {
  for (const cut of CUTS) {
    const found = [...between.matchAll(cut)].at(-1);
    if (found) return found.index;
  }
  return null;
};

/** The part of its sentence that each value stands in; null for one that shares it with another of its sort. */
export function placesIn({ passage: { text }, telling, units }: SourceReading, values: readonly Span<'text'>[]): readonly Place[] {
  return units.flatMap(unit => {
    const own = values.filter(one => one.start >= unit.start && one.end <= unit.end);
    const cuts = own.slice(1).map((next, i) => {
      const cut = lastCut(text.slice(own[i].end, next.start));
      // "Of its 61 shops 22 are empty": the whole stands for itself
      if (cut === null && WHOLE.test(text.slice(unit.start, own[i].start))) return own[i].end;
      return cut === null ? null : own[i].end + cut;
    });
    return own.map((value, i) => {
      const start = cuts.slice(0, i).findLast(cut => cut !== null) ?? unit.start;
      const rest = text.indexOf('; ', value.end);
      const end = cuts.slice(i).find(cut => cut !== null) ?? (rest > 0 && rest < unit.end ? rest : unit.end);
      const from = telling.words.findIndex(word => word.start >= start);
      const to = telling.words.findIndex(word => word.start >= end);
      return { start: value.start, end: value.end, unit, part: { start, end }, from, to: to < 0 ? telling.words.length : to };
    });
  });
}

/** The part of its sentence that a value stands in. */
export const partIn = (source: SourceReading, values: readonly Span<'text'>[], { start }: Span<'text'>): Span<'text'> =>
  placesIn(source, values).find(one => one.start === start)?.part ?? unitAt(source, start);
