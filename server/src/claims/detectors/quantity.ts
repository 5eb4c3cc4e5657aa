/** Detects claims of kind `quantity`. */
import type { Detector } from '../detector.ts';

export const quantity: Detector<'quantity'> = { kind: 'quantity', detect: () => [] };
