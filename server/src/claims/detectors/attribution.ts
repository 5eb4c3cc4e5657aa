/** Detects claims of kind `attribution`. */
import type { Detector } from '../detector.ts';

export const attribution: Detector<'attribution'> = { kind: 'attribution', detect: () => [] };
