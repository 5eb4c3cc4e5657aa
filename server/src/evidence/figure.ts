/** A figure of a source, and two of them that make the draft's. */
import type { Span } from '../model.ts';
import { countedAsBefore } from './bare-numbers.ts';
import { CURRENCY_WORDS } from '../values/currencies.ts';
import { numbersIn } from '../sources/facts.ts';
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

/** "18 fewer than a year earlier": a number with no noun of its own is no quantity, but tells how far two lie apart. */
const MARGIN =
  /(?<![\p{L}\d.,-])(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:more|fewer|less|higher|lower)\b)/giu;

/** "96 patients on Friday and 121 on Saturday": the second counts what the first does. */
const JOINED = /(?<=(?:\band|,) )(\d[\d,]*)(?= (?:on|in|at|last|this|from)\b)/giu;

/** "19 were seized; 15 were released" */
const TOLD = /(?<![\p{L}\d.,-])(\d[\d,]*)(?= (?:were|was|are|have|had|remain\w*)\b)/giu;

/** Every plain figure of a passage. */
export function figuresIn(source: SourceReading): readonly Figure[] {
  const { text } = source.passage;
  const figures = countedAsBefore(source).flatMap(({ start, end, value: { value, unit, counted, vague } }): Figure[] =>
    value === null || vague || value <= 0 ? [] : [{ start, end, value, unit, counted, shown: text.slice(start, end) }],
  );
  const margins = [MARGIN, JOINED, TOLD]
    .flatMap(pattern => [...text.matchAll(pattern)])
    .flatMap(({ index: start, 0: shown }): Figure[] => {
      const end = start + shown.length;
      const [value] = numbersIn(shown);
      return !value || source.quantities.some(one => one.start < end && start < one.end) ? [] : [{ start, end, value, unit: null, shown }];
    });
  return margins.length ? [...figures, ...margins].sort((a, b) => a.start - b.start) : figures;
}

const MONEY: ReadonlySet<string> = new Set(CURRENCY_WORDS.values());

/** "I lost 84,000 crowns; the bank gave me back 30,000": a bare number behind a sum of money is one, too. */
export const isBareMoney = (a: Figure, b: Figure): boolean => a.unit !== null && MONEY.has(a.unit) && b.unit === null && !b.counted;
