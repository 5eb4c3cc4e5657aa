/** The words that can open a quantity: a sentence without one of them and without a digit is not walked at all. */
import { CARDINALS, FOLDS, GROUPS, LOOSE, SCALES, VULGAR } from './number-words.ts';

export const NUMBERISH: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...GROUPS.keys(),
  ...LOOSE.keys(),
  ...SCALES.keys(),
  ...VULGAR.keys(),
  ...FOLDS.keys(),
  'hundred',
  'half',
  'third',
  'quarter',
  'fifth',
  'tenth',
  'couple',
  'handful',
  'twice',
  'thrice',
  'double',
  'triple',
  'quadruple',
  'percentage',
]);
