/** THE list of checks inside the draft; a new one is added here and nowhere else. */
import type { Check } from './check.ts';
import { ageMismatch } from './checks/age-mismatch.ts';
import { headlineMismatch } from './checks/headline-mismatch.ts';
import { nameVariant } from './checks/name-variant.ts';
import { percentMismatch } from './checks/percent-mismatch.ts';
import { quantityConflict } from './checks/quantity-conflict.ts';
import { quoteConflict } from './checks/quote-conflict.ts';
import { sumMismatch } from './checks/sum-mismatch.ts';
import { weekdayMismatch } from './checks/weekday-mismatch.ts';

/** In the order in which the editor shows them for one place. */
export const CHECKS: readonly Check[] = [
  weekdayMismatch,
  ageMismatch,
  nameVariant,
  headlineMismatch,
  quoteConflict,
  sumMismatch,
  percentMismatch,
  quantityConflict,
];
