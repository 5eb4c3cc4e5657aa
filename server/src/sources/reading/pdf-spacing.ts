/** Joins the words of a line that was set so wide that its gaps look like those between the cells of a table. */
import type { Segment } from './pdf-segments.ts';

const WORDS = 3;
/** In letter heights: no wider gap stands inside a line; and the widest of a line is hardly wider than the others. */
const WIDEST = 1.7;
const EVEN = 1.45;

const follows = (before: Segment, next: Segment): boolean =>
  Math.abs(before.y - next.y) < before.size * 0.2 && next.x > before.right && next.x - before.right < before.size * WIDEST;

const spaces = (segment: Segment): number => segment.text.split(' ').length - 1;

/** True when the words inside the segments stand as far apart as words can: the cells of a table keep their own words together. */
function isStretched(run: readonly Segment[]): boolean {
  if (run.some(each => (each.parts?.length ?? 1) - 1 < spaces(each))) return false;
  return run.some(each => spaces(each) > 0) || run.length > 5;
}

/** True when the gaps between the segments are all about as wide, as they are in a line that was stretched. */
function isEven(run: readonly Segment[]): boolean {
  const gaps = run.slice(1).map((each, i) => each.x - run[i].right);
  return (
    run.length >= WORDS &&
    isStretched(run) &&
    Math.max(...gaps) < Math.min(...gaps) * EVEN &&
    !run.every(each => /^[^\p{L}]*$/u.test(each.text))
  );
}

const joined = (run: readonly Segment[]): Segment => ({
  ...run[0],
  text: run.map(each => each.text).join(' '),
  right: run[run.length - 1].right,
});

/** The segments with every stretched line in one. */
export function closedLines(segments: readonly Segment[]): readonly Segment[] {
  const found: Segment[] = [];
  let run: Segment[] = [];
  const close = (): void => {
    if (isEven(run)) found.push(joined(run));
    else found.push(...run);
    run = [];
  };
  for (const segment of segments) {
    if (run.length && !follows(run[run.length - 1], segment)) close();
    run.push(segment);
  }
  close();
  return found;
}
