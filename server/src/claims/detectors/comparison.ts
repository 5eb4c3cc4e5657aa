/** Detects claims of kind `comparison`: changes and trends, multiples, and one thing held against another. */
import type { Comparison, Found, Quantity, Reading, Token } from '../../model.ts';
import { readQuantities } from '../../values/quantity.ts';
import type { Detector, Surroundings } from '../detector.ts';
import { BARE_MULTIPLES, FALL, FALL_NOUNS, LESS, MORE, MULTIPLES, RISE, RISE_NOUNS } from '../trend-words.ts';
import { againstAt, degreeAt, thanAt, timesAt } from '../comparatives.ts';
import { firstFrom, type Scene } from '../trend-figures.ts';
import { multipleAt, nounAt, stateAt, trendAt } from '../trends.ts';

const OPENERS: ReadonlySet<string> = new Set([
  ...RISE,
  ...FALL,
  ...MULTIPLES.keys(),
  ...BARE_MULTIPLES,
  ...MORE,
  ...LESS,
  ...RISE_NOUNS,
  ...FALL_NOUNS,
  'twice',
  'times',
  'half',
  'up',
  'down',
  'unchanged',
  'above',
  'below',
  'compared',
  'against',
  'versus',
]);

/** A word that may open a comparison. */
const mayOpen = ({ lower, pos }: Token): boolean => OPENERS.has(lower) || (pos === 'ADJ' && lower.endsWith('er'));

/** "up 5% from a year earlier", "down to 3%": an adverb that carries its figure. */
function adverbAt(scene: Scene, index: number): Found<Comparison> | null {
  const token = scene.reading.tokens[index];
  if (token.lower !== 'up' && token.lower !== 'down') return null;
  const direction = token.lower === 'up' ? 'up' : 'down';
  const next = scene.reading.tokens[index + 1];
  if (
    !next ||
    (next.lower !== 'from' &&
      !/^\d|^[$€£¥]|^(?:about|around|nearly|almost|roughly|more|less|at|by|some|only|just|as|one|two|three|four|five|six|seven|eight|nine|ten|half|an?)$/.test(
        next.lower,
      ))
  )
    return null;
  const own = scene.quantities[firstFrom(scene, token.start)];
  if (own?.start === token.start && own.value.change !== null)
    return { start: own.start, end: own.end, value: { direction, quantity: own.value, from: null, to: null } };
  if (scene.reading.tokens[index + 1]?.lower !== 'from') return null;
  const from = scene.quantities[firstFrom(scene, token.end + 1)];
  if (!from || from.start - token.end > 14 || from.value.value === null) return null;
  return { start: token.start, end: from.end, value: { direction, quantity: null, from: from.value.value, to: null } };
}

function unchangedAt(scene: Scene, index: number): Found<Comparison> | null {
  const token = scene.reading.tokens[index];
  return token.lower === 'unchanged'
    ? { start: token.start, end: token.end, value: { direction: 'same', quantity: null, from: null, to: null } }
    : null;
}

const FINDERS = [multipleAt, timesAt, nounAt, thanAt, degreeAt, adverbAt, againstAt, unchangedAt];

/** The paragraph's quantities are read at the first question for them: most words that could open a comparison do not. */
function sceneOf(reading: Reading, around: Surroundings): Scene {
  let known: readonly Found<Quantity>[] | null = null;
  return {
    reading,
    get quantities() {
      known ??= around.quantities?.() ?? readQuantities(reading);
      return known;
    },
  };
}

function detect(reading: Reading, around: Surroundings): readonly Found<Comparison>[] {
  const found: Found<Comparison>[] = [];
  const scene = sceneOf(reading, around);
  for (const { firstToken, endToken } of reading.sentences) {
    let reached = -1;
    for (let i = firstToken; i < endToken; i++) {
      const token = reading.tokens[i];
      if (token.start < reached || !mayOpen(token)) continue;
      const item =
        trendAt(scene, i, firstToken, endToken) ??
        stateAt(scene, i, firstToken) ??
        FINDERS.reduce<Found<Comparison> | null>((hit, find) => hit ?? find(scene, i), null);
      if (!item || item.start < reached) continue;
      found.push(item);
      reached = item.end;
    }
  }
  return found;
}

export const comparison: Detector<'comparison'> = { kind: 'comparison', detect };
