/** Says what a verb of change moves: "cut *the number of inspectors* from", "narrowed *the gap*", "cut its staff *in half*", or a date or a pen in ink. */
import type { Token } from '../model.ts';
import type { Scene } from './trend-figures.ts';
import { isMeasure } from './trend-measures.ts';

export const MODAL = /^(?:did|does|do|to|will|would|could|can|may|might|should|must|’ll|'ll|’d|not|n’t|n't)$/;

/** "bullets dipped in ink": no trend, unless a time follows. */
export const dippedInto = (tokens: readonly Token[], index: number): boolean =>
  /^(?:dipped|soaked)$/.test(tokens[index].lower) &&
  tokens[index + 1]?.lower === 'in' &&
  !/^(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december|late|early|recent)$/.test(
    tokens[index + 2]?.lower ?? '',
  );

/** "has narrowed the gap", "cut her lead in half": index of the last word, or -1. */
export function gapAfter(tokens: readonly Token[], index: number): number {
  if (!/^(?:narrow|widen|trim|halv|extend|shr[aiu]nk|cut)/.test(tokens[index].lower) || MODAL.test(tokens[index - 1]?.lower ?? ''))
    return -1;
  if (!/^(?:the|a|its|their|his|her)$/.test(tokens[index + 1]?.lower ?? '')) return -1;
  return /^(?:gap|lead|deficit|margin|advantage|shortfall)$/.test(tokens[index + 2]?.lower ?? '') ? index + 2 : -1;
}

const SCALES = /^(?:number|share|rate|amount|level|proportion|risk|cost|price|size|odds|chances?|likelihood|percentage)$/;
/** "reduced the number of", "increasing the share of": what is moved is itself a measure; "to reduce the cost" is but a plan. Index of the measure, or -1. */
export function scaleAfter(tokens: readonly Token[], index: number): number {
  const { lower, pos } = tokens[index];
  const before = tokens[index - 1];
  const done = lower.endsWith('ed') || (lower.endsWith('ing') && before?.text === ',') || (lower.endsWith('s') && pos === 'VERB');
  if (!done || before?.pos === 'DET' || !/^(?:the|its|their)$/.test(tokens[index + 1]?.lower ?? '')) return -1;
  if (/^(?:lost|gained|lift|raised)/.test(lower)) return -1;
  for (let i = index + 2; i < index + 5 && tokens[i]; i++)
    if (SCALES.test(tokens[i].lower)) return tokens[i + 1]?.lower === 'of' || tokens[i + 1]?.lower === 'for' ? i : -1;
  return -1;
}

/** "plummeted *in the polls*", "climbed in opinion polls": what moves is how somebody stands there. Index of the last word, or -1. */
export function pollsAfter(tokens: readonly Token[], last: number): number {
  if (tokens[last + 1]?.lower !== 'in') return -1;
  for (let i = last + 2; i < last + 5 && tokens[i]; i++) {
    if (/^(?:polls|polling|surveys|rankings|standings)$/.test(tokens[i].lower)) return i;
    if (!/^(?:the|opinion|national|recent|most|public|state|latest|several|some|world)$/.test(tokens[i].lower)) return -1;
  }
  return -1;
}

/** "cut *the number of inspectors* from": what is moved stands between, and is measured. */
export function objectMeasured({ tokens }: Scene['reading'], index: number, until: number): 'none' | 'measured' | 'other' {
  let i = index + 1;
  let held = false;
  for (; i < tokens.length && tokens[i].start < until; i++) {
    if (isMeasure(tokens[i])) return 'measured';
    if (tokens[i].pos === 'NOUN' || tokens[i].pos === 'PROPN') held = true;
  }
  return held ? 'other' : 'none';
}

/** "coverage was cut in half", "cut its work force in half": index of "half", or -1; "split in half" is none. */
export function inHalf(tokens: readonly Token[], index: number): number {
  if (!/^(?:cut|cuts|cutting|slashed|reduced)$/.test(tokens[index].lower)) return -1;
  for (let i = index + 1; i < index + 8 && tokens[i + 1]; i++) {
    if (tokens[i].lower === 'in' && tokens[i + 1].lower === 'half')
      return i === index + 1 || tokens.slice(index + 1, i).some(isMeasure) ? i + 1 : -1;
    if (tokens[i].pos === 'PUNCT' || tokens[i].pos === 'VERB') return -1;
  }
  return -1;
}

/** "will slip to late 2026": a date is moved, no amount. */
export const datedTo = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.lower === 'to' &&
  /^(?:late|early|mid|next|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter)$/.test(
    tokens[last + 2]?.lower ?? '',
  );
