/** Builds the problem that a check reports: on the later place, naming the earlier one. */
import type { Fix, Problem, ProblemCode, Span, Story } from '../model.ts';

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

/** The problem in draft coordinates. Which line the earlier place is on is told by `problems.ts`, for all at once. */
export function contradiction(_story: Story, { code, at, earlier, says, message, claim = null, fixes = [] }: Contradiction): Problem {
  return {
    code,
    severity: 'warning',
    start: at.start,
    end: at.end,
    message,
    claim,
    fixes,
    related: [{ source: null, locator: {}, start: earlier.start, end: earlier.end, message: says }],
  };
}

/** A fix that replaces one stretch of the draft. */
export const replace = (title: string, at: Span, newText: string, preferred = false): Fix => ({
  title,
  safe: false,
  ...(preferred ? { preferred } : {}),
  edits: [{ start: at.start, end: at.end, newText }],
});
