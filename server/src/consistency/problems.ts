/** Runs the checks of the draft against itself, and says on which line each earlier place stands. */
import type { Problem, Story } from '../model.ts';
import { linesOf } from '../text/lines.ts';
import { CHECKS } from './checks.ts';

/** Problems inside the draft, check by check. */
export function consistencyProblems(story: Story): Problem[] {
  const found = CHECKS.flatMap(check => check.find(story));
  if (!found.length) return [];
  const { lineAt } = linesOf(story.draft.text);
  return found.map(problem => ({
    ...problem,
    related: problem.related.map(each => (each.source === null ? { ...each, locator: { line: lineAt(each.start) } } : each)),
  }));
}
