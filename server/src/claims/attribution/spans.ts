/** Turns ranges of token indices into spans of the paragraph's text. */
import type { Found, Reading, Span } from '../../model.ts';
import type { FoundAttribution } from '../detector.ts';

/** Half-open range of token indices. */
export type Range = readonly [number, number];

const spanOf = ({ tokens }: Reading, [first, end]: Range): Span<'text'> => ({ start: tokens[first].start, end: tokens[end - 1].end });

/** One attribution in UTF-16 code units; the claim's span runs from its first word to its last. */
export function toFound(
  reading: Reading,
  one: { readonly source: Range | null; readonly cue: Range; readonly content: readonly Range[] },
): Found<FoundAttribution> {
  const source = one.source ? [spanOf(reading, one.source)] : [];
  const cue = [spanOf(reading, one.cue)];
  const content = one.content.map(range => spanOf(reading, range));
  const all = [...source, ...cue, ...content];
  return {
    start: Math.min(...all.map(span => span.start)),
    end: Math.max(...all.map(span => span.end)),
    value: { source, cue, content },
  };
}
