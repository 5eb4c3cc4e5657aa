/** Detects quotations: every passage between quotation marks that is not inside another one. */
import { readQuotations } from '../../values/quotation.ts';
import type { Detector } from '../detector.ts';

/** Who says it, and whether anybody does, is known only with the story: see `speakers.ts`. */
export const quotation: Detector<'quotation'> = {
  kind: 'quotation',
  detect: reading => readQuotations(reading).filter(({ value }) => value.depth === 0),
};
