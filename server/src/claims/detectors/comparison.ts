/** Detects claims of kind `comparison`. */
import type { Detector } from '../detector.ts';

export const comparison: Detector<'comparison'> = { kind: 'comparison', detect: () => [] };
