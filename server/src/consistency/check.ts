/** What a check is: one sort of contradiction inside the draft, looked for over the whole story, with no source needed. */
import type { Problem, ProblemCode, Story } from '../model.ts';

/** One sort of contradiction. The problem stands on the later place and names the earlier one under `related` (source null). */
export interface Check {
  readonly code: ProblemCode;
  /** Pure: the same story gives the same problems, in draft coordinates, ordered by place. */
  readonly find: (story: Story) => readonly Problem[];
}
