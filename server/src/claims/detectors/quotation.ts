/** Detects claims of kind `quotation`. */
import type { Detector } from '../detector.ts';

export const quotation: Detector<'quotation'> = { kind: 'quotation', detect: () => [] };
