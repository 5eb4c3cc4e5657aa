/** Which way a weekday or a month points: behind the publication date or ahead of it, from the verb and the preposition. */
import type { Reading, Sentence, Token } from '../model.ts';
import { AHEAD, PAST_FORMS, PLANNING } from './date-words.ts';

/** -1 behind, 1 ahead, 0 when the sentence does not say. */
export type Direction = -1 | 0 | 1;

const PERFECT = new Set(['have', 'has', 'had', 'having', "'ve"]);

const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX';

const isPast = (token: Token): boolean =>
  (token.lower.length > 3 && token.lower.endsWith('ed') && token.pos !== 'ADJ') || (PAST_FORMS.has(token.lower) && isVerb(token));

/** Reads the group of verbs that ends at `at` going left: "will have been held", "is scheduled to meet". */
function groupDirection(tokens: readonly Token[], at: number, first: number): Direction {
  let planned = false;
  for (let i = at; i >= first && i > at - 6; i--) {
    const word = tokens[i].lower;
    if (AHEAD.has(word) && word !== 'may' && word !== 'can' && word !== 'could') {
      if (word === 'would' || word === 'should' || word === 'might' || word === 'must') return tokens.slice(i + 1, at + 1).some(t => t.lower === 'have') ? -1 : 1;
      return 1;
    }
    if (i < at && PERFECT.has(word)) return -1;
    if (word === 'to' && tokens[i].pos === 'PART') {
      const before = tokens[i - 1]?.lower ?? '';
      planned = PLANNING.has(before) || before === 'is' || before === 'are' || before === 'was' || before === 'were';
      if (planned) return 1;
    }
    if (i < at && !isVerb(tokens[i]) && tokens[i].pos !== 'ADV' && tokens[i].pos !== 'PART') break;
  }
  if (isPast(tokens[at])) return -1;
  if (PLANNING.has(tokens[at].lower)) return 1;
  return 0;
}

/** A comma, a dash or a relative word ends the clause that the date belongs to. */
const BREAK = new Set([',', ';', '—', '–', ':', '“', '”', '"', '(', ')']);

/** The direction at the tokens `[from, to)` of a sentence. */
export function directionAt(reading: Reading, sentence: Sentence, from: number, to: number): Direction {
  const { tokens } = reading;
  const lead = tokens[from - 1]?.lower ?? '';
  if (lead === 'since' || lead === 'past') return -1;
  let weak: Direction = 0;
  // The nearest verb to the left decides, unless a clause ends between.
  for (let i = from - 1; i >= sentence.firstToken && i > from - 25; i--) {
    if (BREAK.has(tokens[i].lower) && i < from - 1 && i > sentence.firstToken + 1) break;
    if (PLANNING.has(tokens[i].lower) && (tokens[i].lower === 'due' || tokens[i].lower === 'scheduled' || tokens[i].lower === 'slated' || tokens[i].lower === 'deadline')) return 1;
    if (!isVerb(tokens[i]) && !(tokens[i].lower.endsWith('ed') && tokens[i].pos !== 'PROPN')) continue;
    const found = groupDirection(tokens, i, sentence.firstToken);
    if (found) return found;
    if (tokens[i].lower === 'is' || tokens[i].lower === 'are' || tokens[i].lower.endsWith('s')) weak = 0;
  }
  for (let i = to; i < sentence.endToken && i < to + 25; i++) {
    if (AHEAD.has(tokens[i].lower) && (tokens[i].lower === 'will' || tokens[i].lower === 'would' || tokens[i].lower === 'shall')) return tokens[i + 1]?.lower === 'have' ? -1 : 1;
    if (!isVerb(tokens[i])) continue;
    if (isPast(tokens[i])) return -1;
    if (PERFECT.has(tokens[i].lower)) return -1;
    break;
  }
  if (lead === 'by' || lead === 'until' || lead === 'till') return 1;
  return weak;
}
