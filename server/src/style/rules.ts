/** THE list of style rules; a new one is added here and nowhere else. */
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [];
