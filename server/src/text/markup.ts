/** Keeps fixes out of a draft's markup: an edit that would take half a link or one star of two is not offered. */
import type { Edit, Fix, ReadParagraph, Segment, Span, Story } from '../model.ts';

/** The paragraph that holds a span of the draft. */
export function paragraphAt({ paragraphs }: Story, span: Span): ReadParagraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle].span.start <= span.start) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low] && span.end <= paragraphs[low].span.end ? paragraphs[low] : undefined;
}

const endOf = ({ at, length, width }: Segment): number => at + (width ?? length);

/** The edit's words stand in the draft without anything between them but space. */
function isPlain(story: Story, edit: Edit): boolean {
  const paragraph = paragraphAt(story, edit);
  if (!paragraph || edit.start === edit.end) return true;
  const inside = paragraph.segments.filter(segment => segment.at < edit.end && edit.start < endOf(segment));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || edit.start < first.at || endOf(last) < edit.end) return false;
  return inside.every((segment, i) => i === 0 || /^\s*$/.test(story.draft.text.slice(endOf(inside[i - 1]), segment.at)));
}

/** The fixes that leave all markup whole. */
export const markupKept = (story: Story, fixes: readonly Fix[]): readonly Fix[] =>
  fixes.filter(({ edits }) => edits.every(edit => isPlain(story, edit)));
