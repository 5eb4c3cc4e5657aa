/** A figure of a source, and two of them that make the draft's. */
import type { Span } from '../model.ts';
import type { SourceReading } from './source-reading.ts';

export interface Figure extends Span<'text'> {
  readonly value: number;
  readonly unit: string | null;
  readonly counted?: string | null;
  readonly shown: string;
}

/** Two figures of one passage with what they make. */
export interface Worked {
  readonly a: Figure;
  readonly b: Figure;
  readonly result: number;
}

/** Every plain figure of a passage. */
export const figuresIn = (source: SourceReading): readonly Figure[] =>
  source.quantities.flatMap(({ start, end, value: { value, unit, counted, vague } }) =>
    value === null || vague || value <= 0 ? [] : [{ start, end, value, unit, counted, shown: source.passage.text.slice(start, end) }],
  );
