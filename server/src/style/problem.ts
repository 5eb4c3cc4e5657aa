/** Makes a style problem in the one shape that all rules share. */
import type { Fix, Problem, ProblemCode, Span } from '../model.ts';

export interface Flagged {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** Id of the claim it is about. */
  readonly claim?: string | null;
}

/** Severity is set by the caller's settings; `warning` until then. */
export const styleProblem = (code: ProblemCode, { span, message, fixes = [], claim = null }: Flagged): Problem => ({
  code,
  severity: 'warning',
  start: span.start,
  end: span.end,
  message,
  claim,
  related: [],
  fixes,
});
