/** Detects claims of kind `name`. */
import type { Detector } from '../detector.ts';

export const name: Detector<'name'> = { kind: 'name', detect: () => [] };
