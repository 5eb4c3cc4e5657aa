/** THE list of style rules; a new one is added here and nowhere else. */
import type { Rule } from './rule.ts';
import { accordingTo } from './rules/according-to.ts';
import { agentless } from './rules/agentless.ts';
import { firstReference } from './rules/first-reference.ts';
import { gesture } from './rules/gesture.ts';
import { inverted } from './rules/inverted.ts';
import { lateAttribution } from './rules/late-attribution.ts';
import { loadedVerb } from './rules/loaded-verb.ts';
import { mindReading } from './rules/mind-reading.ts';
import { orphanQuote } from './rules/orphan-quote.ts';
import { quotePunctuation } from './rules/quote-punctuation.ts';
import { redundantAllegation } from './rules/redundant-allegation.ts';
import { refute } from './rules/refute.ts';
import { scareQuote } from './rules/scare-quote.ts';
import { tense } from './rules/tense.ts';
import { tk } from './rules/tk.ts';
import { unsupportedVerdict } from './rules/unsupported-verdict.ts';
import { vagueSource } from './rules/vague-source.ts';

/** In the order of the documentation. */
export const RULES: readonly Rule[] = [
  loadedVerb,
  refute,
  inverted,
  mindReading,
  gesture,
  vagueSource,
  agentless,
  orphanQuote,
  lateAttribution,
  scareQuote,
  tense,
  redundantAllegation,
  accordingTo,
  firstReference,
  quotePunctuation,
  unsupportedVerdict,
  tk,
];
