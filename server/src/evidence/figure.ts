/** A figure of a source, and two of them that make the draft's. */
import type { Span } from '../model.ts';
import { CURRENCY_WORDS } from '../values/currencies.ts';
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

const MONEY: ReadonlySet<string> = new Set(CURRENCY_WORDS.values());

/** "I lost 84,000 crowns; the bank gave me back 30,000": a bare number behind a sum of money is one, too. */
export const isBareMoney = (a: Figure, b: Figure): boolean => a.unit !== null && MONEY.has(a.unit) && b.unit === null && !b.counted;
