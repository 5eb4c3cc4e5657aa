/** Detects claims of kind `quantity`: every number with what it counts or measures. */
import { readQuantities } from '../../values/quantity.ts';
import type { Detector } from '../detector.ts';

export const quantity: Detector<'quantity'> = {
  kind: 'quantity',
  detect: (reading, around) => around.quantities?.() ?? readQuantities(reading),
};
