/** Where a clause or a noun phrase begins and ends, told from marks and parts of speech: enough to say what a word speaks of. */
import type { Reading, Sentence, Span, Token } from '../model.ts';
import { SPEECH } from '../values/name-common.ts';

const STOPS = new Set([';', ':', '—', '–', '(', ')', '.', '!', '?', '...', '…', '”', '“', '"', '--']);
const BREAKING = new Set([
  'but',
  'which',
  'who',
  'although',
  'though',
  'while',
  'whereas',
  'because',
  'even',
  'despite',
  'saying',
  'and',
  'or',
  'whose',
  'where',
]);

/** Index of the sentence (in the reading) that holds token `at`. */
export function sentenceOf({ sentences }: Reading, at: number): Sentence {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].endToken <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** Somebody's tag after a comma: ", the minister said". */
function tagFollows(tokens: readonly Token[], comma: number, end: number): boolean {
  for (let i = comma + 1; i < Math.min(end, comma + 8); i++) {
    if (SPEECH.has(tokens[i].lower)) return true;
    if (tokens[i].pos === 'VERB' || tokens[i].text === ',') return false;
  }
  return false;
}

/** Token index behind the clause that begins at `from`. */
export function endOfClause(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const { text } = tokens[i];
    if (STOPS.has(text) && i > from) return i;
    if (text === ',' && i + 1 < end && (BREAKING.has(tokens[i + 1].lower) || tagFollows(tokens, i, end))) return i;
  }
  return end;
}

/** Token index of the first word of the clause that ends before `to`. */
export function startOfClause(tokens: readonly Token[], to: number, first: number): number {
  for (let i = to - 1; i >= first; i--) {
    const { text, lower } = tokens[i];
    if (STOPS.has(text)) return i + 1;
    if (text === ',' || (lower === 'that' && i > first && SPEECH.has(tokens[i - 1].lower))) return i + 1;
    if (SPEECH.has(lower) && i < to - 2 && tokens[i].pos === 'VERB' && tokens[i + 1].lower !== 'by') return i + 1;
    if ((lower === 'but' || lower === 'because' || lower === 'although' || lower === 'while') && i < to - 1) return i + 1;
  }
  return first;
}

/** Tokens in which an aside may be looked for. */
const ASIDE = 24;

/** Token index behind the subject of the verb at `verb`, past an aside between two commas: "The accusation, first made in May, is", "That, too, is". */
export function subjectEnd(tokens: readonly Token[], verb: number, first: number): number {
  if (tokens[verb - 1]?.text !== ',') return verb;
  for (let i = verb - 2; i > first && i > verb - ASIDE; i--) if (tokens[i].text === ',') return i;
  return verb;
}

/** Token index behind a noun phrase with what hangs on it: up to the next verb that is no "-ing" form. */
export function endOfObject(tokens: readonly Token[], from: number, end: number): number {
  const stop = endOfClause(tokens, from, end);
  for (let i = from; i < stop; i++)
    if ((tokens[i].pos === 'VERB' && !tokens[i].lower.endsWith('ing') && i > from) || tokens[i].pos === 'AUX') return i;
  return stop;
}

/** The text between two tokens as a span; null when it is empty. */
export function spanOf(tokens: readonly Token[], first: number, end: number): Span<'text'> | null {
  let from = first;
  let to = end;
  while (from < to && (tokens[from].pos === 'PUNCT' || (tokens[from].pos === 'CCONJ' && tokens[from].lower !== 'both'))) from++;
  while (to > from && ((tokens[to - 1].pos === 'PUNCT' && tokens[to - 1].text !== ')') || tokens[to - 1].pos === 'CCONJ')) to--;
  return from < to ? { start: tokens[from].start, end: tokens[to - 1].end } : null;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ']);

/** Token index behind the noun phrase that goes on at `from`. */
export function endOfPhrase(tokens: readonly Token[], from: number, end: number): number {
  let i = from;
  while (
    i < end &&
    (NOMINAL.has(tokens[i].pos) ||
      tokens[i].text === '-' ||
      tokens[i].lower === '’s' ||
      tokens[i].lower === "'s" ||
      tokens[i].text === '%' ||
      tokens[i].text === '$')
  )
    i++;
  while (i > from && tokens[i - 1].pos === 'ADJ' && i - from > 1) i--;
  return i;
}
