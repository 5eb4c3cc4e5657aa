/** A verdict as a detector gives it. */
import type { Found, Reading, Rung, Span } from '../model.ts';

export type Verdict = Found<{ readonly rung: Rung; readonly about: Span<'text'> | null }>;

/** The tokens `first` up to `end` as a verdict on `about`. */
export const mark = ({ tokens }: Reading, first: number, end: number, rung: Rung, about: Span<'text'> | null): Verdict => ({
  start: tokens[first].start,
  end: tokens[end - 1].end,
  value: { rung, about },
});
