/** Builds the problem that a check reports: on the later place, naming the earlier one. */
import type { Fix, Problem, ProblemCode, Span, Story } from '../model.ts';
import { linesOf } from '../text/lines.ts';

export interface Contradiction {
  readonly code: ProblemCode;
  /** The later place; the problem stands here. */
  readonly at: Span;
  /** The earlier place, with what is said of it. */
  readonly earlier: Span;
  readonly says: string;
  /** In a reporter's words, without a verdict. */
  readonly message: string;
  readonly claim?: string | null;
  readonly fixes?: readonly Fix[];
}

/** The problem in draft coordinates. */
export function contradiction(story: Story, { code, at, earlier, says, message, claim = null, fixes = [] }: Contradiction): Problem {
  const line = linesOf(story.draft.text).lineAt(earlier.start);
  return {
    code,
    severity: 'warning',
    start: at.start,
    end: at.end,
    message,
    claim,
    fixes,
    related: [{ source: null, locator: { line }, start: earlier.start, end: earlier.end, message: says }],
  };
}

/** A fix that replaces one stretch of the draft. */
export const replace = (title: string, at: Span, newText: string, preferred = false): Fix => ({
  title,
  safe: false,
  ...(preferred ? { preferred } : {}),
  edits: [{ start: at.start, end: at.end, newText }],
});
