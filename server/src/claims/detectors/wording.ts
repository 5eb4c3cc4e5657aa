/** Detects claims of kind `wording`. */
import type { Detector } from '../detector.ts';

export const wording: Detector<'wording'> = { kind: 'wording', detect: () => [] };
