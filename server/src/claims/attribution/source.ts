/** Finds who says it by rule: the noun phrase or pronoun that a cue stands beside, its apposition skipped. */
import type { PartOfSpeech, Token } from '../../model.ts';
import type { Scene } from './scene.ts';
import type { Range } from './spans.ts';

const PHRASE: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);
const NOT_SOURCE = new Set(['that', 'which', 'this', 'these', 'those', 'it', 'what', 'there', 'here']);
const LINKS = new Set(['of', 'for', 'and', '&', 'at', 'in', 'from', '-', '’s', "'s", '.', 'who']);

const isHead = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM');

/** Leftmost token of the phrase that ends before `end`. */
function phraseStart(tokens: readonly Token[], end: number, floor: number): number {
  let first = end;
  while (first > floor) {
    const token = tokens[first - 1];
    if (PHRASE.has(token.pos)) {
      first--;
      if (token.pos === 'DET' && !/^(?:all|both|such)$/.test(tokens[first - 1]?.lower ?? '') && !LINKS.has(tokens[first - 1]?.lower ?? ''))
        break;
      continue;
    }
    if (LINKS.has(token.lower) && first < end && isHead(tokens[first - 2]) && first - 2 >= floor) {
      first--;
      continue;
    }
    break;
  }
  return first;
}

/** The phrase whose last token is right before `end`, or behind a pair of commas ("Ana Ruiz, the mayor, | said"). */
export function sourceBefore(scene: Scene, end: number): Range | null {
  const { tokens, sentences } = scene.reading;
  const floor = sentences[scene.sentenceOf[Math.min(end, tokens.length - 1)]].firstToken;
  let at = end;
  while (at > floor && /^(?:ADV|AUX|PART)$/.test(tokens[at - 1].pos)) at--;
  if (at <= floor) return null;
  if (tokens[at - 1].lower === 'who' || tokens[at - 1].lower === ',') {
    const comma = appositionStart(scene, tokens[at - 1].lower === ',' ? at - 1 : at, floor);
    if (comma === null) return tokens[at - 1].lower === 'who' ? [at - 1, at] : nearest(tokens, at - 1, floor, end);
    at = comma;
  }
  const last = tokens[at - 1];
  if (last.pos === 'PRON') return NOT_SOURCE.has(last.lower) ? null : [at - 1, at];
  if (!PHRASE.has(last.pos)) return nearest(tokens, at, floor, end);
  const first = phraseStart(tokens, at, floor);
  return scene.quoted[first] >= 0 && scene.quoted[end] < 0 ? null : [first, at];
}

/** Index of the comma that opens the apposition which the comma at `close` ends. */
function appositionStart(scene: Scene, close: number, floor: number): number | null {
  const { tokens } = scene.reading;
  for (let i = close - 1; i > floor && i > close - 40; i--) {
    if (scene.quoted[i] >= 0) return null;
    if (tokens[i].text !== ',') continue;
    const next = tokens[i + 1];
    if (/^(?:who|whose|which|a|an|the)$/.test(next.lower) || /^(?:DET|NOUN|PROPN|NUM|ADJ)$/.test(next.pos)) {
      if (isHead(tokens[i - 1])) return i;
    }
  }
  return null;
}

/** Failing a phrase beside the cue, the nearest pronoun or name of its clause. */
function nearest(tokens: readonly Token[], from: number, floor: number, cue: number): Range | null {
  for (let i = from - 1; i >= floor && i > cue - 25; i--) {
    const token = tokens[i];
    if (token.pos === 'PRON' && /^(?:he|she|they|we|i|who)$/.test(token.lower)) return [i, i + 1];
    if (token.pos === 'PROPN' || token.pos === 'NOUN') {
      const before = phraseStart(tokens, i + 1, floor);
      if (before === floor || !/^(?:ADP|VERB)$/.test(tokens[before - 1].pos)) return [before, i + 1];
      i = before;
    }
  }
  return null;
}

/** The phrase that begins at `from` ("said | Ana Ruiz, the mayor"): without its apposition. */
export function sourceAfter(scene: Scene, from: number): Range | null {
  const { tokens } = scene.reading;
  const first = tokens[from];
  if (!first || scene.quoted[from] >= 0) return null;
  if (first.pos === 'PRON') return NOT_SOURCE.has(first.lower) ? null : [from, from + 1];
  if (!PHRASE.has(first.pos)) return null;
  let end = from;
  while (end < tokens.length && scene.quoted[end] < 0) {
    const token = tokens[end];
    const link = LINKS.has(token.lower) && end > from && PHRASE.has(tokens[end + 1]?.pos) && token.lower !== '.';
    if (!PHRASE.has(token.pos) && !link) break;
    end++;
  }
  return end > from && tokens.slice(from, end).some(token => token.pos === 'NOUN' || token.pos === 'PROPN') ? [from, end] : null;
}
