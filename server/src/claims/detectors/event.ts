/** Detects claims of kind `event`. */
import type { Detector } from '../detector.ts';

export const event: Detector<'event'> = { kind: 'event', detect: () => [] };
