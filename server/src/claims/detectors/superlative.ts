/** Detects claims of kind `superlative`. */
import type { Detector } from '../detector.ts';

export const superlative: Detector<'superlative'> = { kind: 'superlative', detect: () => [] };
