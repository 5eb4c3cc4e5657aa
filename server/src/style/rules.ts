/** THE list of style rules; a new one is added here and nowhere else. */
import type { Rule } from './rule.ts';
import { inverted } from './rules/inverted.ts';
import { loadedVerb } from './rules/loaded-verb.ts';
import { tk } from './rules/tk.ts';
import { unsupportedVerdict } from './rules/unsupported-verdict.ts';
import { vagueSource } from './rules/vague-source.ts';

export const RULES: readonly Rule[] = [loadedVerb, inverted, vagueSource, unsupportedVerdict, tk];
