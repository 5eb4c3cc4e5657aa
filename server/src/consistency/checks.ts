/** THE list of checks inside the draft; a new one is added here and nowhere else. */
import type { Check } from './check.ts';

/** In the order in which the editor shows them for one place. */
export const CHECKS: readonly Check[] = [];
