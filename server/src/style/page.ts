/** The page of a rule by its code: what it flags, why, an example and what to write instead. */
import type { ProblemCode } from '../model.ts';
import type { RulePage } from './rule.ts';
import { RULES } from './rules.ts';

/** Null for codes that are no style rule. */
export const pageOf = (code: ProblemCode): RulePage | null => RULES.find(rule => rule.code === code)?.page ?? null;
