/** Detects claims of kind `date`. */
import type { Detector } from '../detector.ts';

export const date: Detector<'date'> = { kind: 'date', detect: () => [] };
