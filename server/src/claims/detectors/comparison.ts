/** Detects claims of kind `comparison`: changes and trends, multiples, and one thing held against another. */
import type { Comparison, Found, Quantity, Reading } from '../../model.ts';
import { readQuantities } from '../../values/quantity.ts';
import type { Detector } from '../detector.ts';
import { BARE_MULTIPLES, FALL, FALL_NOUNS, LESS, MORE, MULTIPLES, RISE, RISE_NOUNS } from '../trend-words.ts';
import { multipleAt, nounAt, type Scene, thanAt, timesAt, trendAt } from '../trends.ts';

/** A word that may open a comparison; sentences without one are not looked at. */
const mayOpen = (lower: string): boolean =>
  RISE.has(lower) ||
  FALL.has(lower) ||
  MULTIPLES.has(lower) ||
  BARE_MULTIPLES.has(lower) ||
  MORE.has(lower) ||
  LESS.has(lower) ||
  lower === 'than' ||
  lower === 'twice' ||
  lower === 'times' ||
  lower === 'half' ||
  lower === 'up' ||
  lower === 'down' ||
  RISE_NOUNS.has(lower) ||
  FALL_NOUNS.has(lower) ||
  lower === 'unchanged';

/** "up 5% from a year earlier", "down to 3%": an adverb that carries its figure. */
function adverbAt(scene: Scene, index: number): Found<Comparison> | null {
  const token = scene.reading.tokens[index];
  if (token.lower !== 'up' && token.lower !== 'down') return null;
  const direction = token.lower === 'up' ? 'up' : 'down';
  const own = scene.quantities.find(found => found.start === token.start && found.value.change !== null);
  if (own) return { start: own.start, end: own.end, value: { direction, quantity: own.value, from: null, to: null } };
  if (scene.reading.tokens[index + 1]?.lower !== 'from') return null;
  const from = scene.quantities.find(found => found.start > token.end);
  if (!from || from.start - token.end > 14 || from.value.value === null) return null;
  return { start: token.start, end: from.end, value: { direction, quantity: null, from: from.value.value, to: null } };
}

function unchangedAt(scene: Scene, index: number): Found<Comparison> | null {
  const token = scene.reading.tokens[index];
  return token.lower === 'unchanged'
    ? { start: token.start, end: token.end, value: { direction: 'same', quantity: null, from: null, to: null } }
    : null;
}

const FINDERS = [multipleAt, timesAt, nounAt, thanAt, adverbAt, unchangedAt];

function detect(reading: Reading): readonly Found<Comparison>[] {
  const found: Found<Comparison>[] = [];
  let quantities: readonly Found<Quantity>[] | null = null;
  for (const { firstToken, endToken } of reading.sentences) {
    let reached = -1;
    for (let i = firstToken; i < endToken; i++) {
      const token = reading.tokens[i];
      if (token.start < reached || (!mayOpen(token.lower) && !(token.pos === 'ADJ' && token.lower.endsWith('er')))) continue;
      quantities ??= readQuantities(reading);
      const scene: Scene = { reading, quantities };
      const item =
        trendAt(scene, i, firstToken, endToken) ?? FINDERS.reduce<Found<Comparison> | null>((hit, find) => hit ?? find(scene, i), null);
      if (!item || item.start < reached) continue;
      found.push(item);
      reached = item.end;
    }
  }
  return found;
}

export const comparison: Detector<'comparison'> = { kind: 'comparison', detect };
