/** Gives the large initial of a paragraph back to the word that it begins. */
import { isInitial } from './pdf-letters.ts';
import type { Segment } from './pdf-segments.ts';

/** The line whose first word lacks this initial: it begins beside it, at the initial's own height, topmost. */
function lineOf(initial: Segment, segments: readonly Segment[]): Segment | undefined {
  let found: Segment | undefined;
  for (const each of segments) {
    const beside = each.x > initial.x - 1 && each.x < initial.right + initial.size * 0.45;
    const level = each.y > initial.y - initial.size * 0.9 && each.y < initial.y + each.size * 0.3;
    if (each === initial || !beside || !level || each.size > initial.size * 0.7 || !/^\p{L}/u.test(each.text)) continue;
    if (!found || each.y < found.y) found = each;
  }
  return found;
}

/** The segments of a page with every large initial joined to the line that it opens. */
export function withInitials(segments: readonly Segment[]): readonly Segment[] {
  const initials = segments.filter(each => isInitial(each.text));
  if (initials.length === 0) return segments;
  const joined = new Map<Segment, Segment | null>();
  for (const initial of initials) {
    const line = lineOf(initial, segments);
    if (!line || joined.has(line)) continue;
    joined.set(initial, null);
    joined.set(line, { ...line, text: initial.text + line.text });
  }
  return segments.flatMap(each => joined.get(each) ?? (joined.has(each) ? [] : [each]));
}
