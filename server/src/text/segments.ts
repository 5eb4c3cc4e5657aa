/** Carries offsets from a paragraph's clean text to the draft and back, through the runs that its markup left. */
import type { Segment, Span } from '../model.ts';

const widthOf = (segment: Segment): number => segment.width ?? segment.length;

/** The last segment that begins at or before `offset`. */
function segmentAt(segments: readonly Segment[], offset: number, key: 'text' | 'at'): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle][key] <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

function startInDraft(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, offset, 'text');
  if (!segment) return offset;
  const within = Math.max(0, offset - segment.text);
  // Inside an entity every offset is the entity's start; past the last run, its end.
  if (segment.width !== undefined) return within >= segment.length ? segment.at + segment.width : segment.at;
  return segment.at + Math.min(within, segment.length);
}

function endInDraft(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, Math.max(0, offset - 1), 'text');
  if (!segment) return offset;
  const within = offset - segment.text;
  if (segment.width !== undefined) return within <= 0 ? segment.at : segment.at + segment.width;
  return segment.at + Math.min(Math.max(0, within), segment.length);
}

/** The place in the draft of a span of the paragraph's text. Markup at the edges stays outside. */
export function toDraft(segments: readonly Segment[], span: Span<'text'>): Span<'draft'> {
  const start = startInDraft(segments, span.start);
  return { start, end: span.end <= span.start ? start : Math.max(start, endInDraft(segments, span.end)) };
}

/** The place in the paragraph's text of a draft offset; the nearest one where the offset lies in markup. */
export function toText(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, offset, 'at');
  if (!segment) return 0;
  const within = Math.max(0, offset - segment.at);
  if (segment.width !== undefined) return within >= widthOf(segment) ? segment.text + segment.length : segment.text;
  return segment.text + Math.min(within, segment.length);
}
