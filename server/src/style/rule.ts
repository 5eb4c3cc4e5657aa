/** What a style rule is: a code, its page, and one function over the story that stands on the attributions found. */
import type { Problem, ProblemCode, Profile, Severity } from '../model.ts';
import type { StyleView } from './telling.ts';

/** The page of a rule: documentation, hover and the README's table in one. */
export interface RulePage {
  /** One line: what it flags. */
  readonly what: string;
  readonly why: string;
  readonly example: string;
  readonly instead: string;
  /** What can be set, or when it stays quiet. */
  readonly options: string;
}

export interface Rule {
  readonly code: ProblemCode;
  /** Per profile; `off` where the profile does not use it. `default` for the rest. */
  readonly severity: { readonly default: Severity | 'off' } & Readonly<Partial<Record<Profile, Severity | 'off'>>>;
  readonly page: RulePage;
  /** Pure; problems in draft coordinates. Never touches words between quotation marks. */
  readonly find: (view: StyleView, profile: Profile) => readonly Problem[];
}
