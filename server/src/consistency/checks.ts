/** THE list of checks inside the draft; a new one is added here and nowhere else. */
import type { Check } from './check.ts';
import { ageMismatch } from './checks/age-mismatch.ts';
import { headlineMismatch } from './checks/headline-mismatch.ts';
import { nameVariant } from './checks/name-variant.ts';
import { quoteConflict } from './checks/quote-conflict.ts';
import { weekdayMismatch } from './checks/weekday-mismatch.ts';

/** In the order in which the editor shows them for one place. */
export const CHECKS: readonly Check[] = [weekdayMismatch, ageMismatch, nameVariant, headlineMismatch, quoteConflict];
