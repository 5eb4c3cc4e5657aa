/** THE list of detectors: one file a kind, each pure over one paragraph; a new kind of claim is a line here, a file and a spec. */
import type { ClaimKind } from '../model.ts';
import type { Detector } from './detector.ts';
import { attribution } from './detectors/attribution.ts';
import { comparison } from './detectors/comparison.ts';
import { date } from './detectors/date.ts';
import { event } from './detectors/event.ts';
import { name } from './detectors/name.ts';
import { quantity } from './detectors/quantity.ts';
import { quotation } from './detectors/quotation.ts';
import { superlative } from './detectors/superlative.ts';
import { wording } from './detectors/wording.ts';

/** By kind, so that the compiler misses none. */
export const DETECTORS: { readonly [K in ClaimKind]: Detector<K> } = {
  quantity,
  comparison,
  date,
  quotation,
  attribution,
  wording,
  name,
  superlative,
  event,
};
