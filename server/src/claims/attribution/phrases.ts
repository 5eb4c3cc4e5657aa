/** Cuts a paragraph into noun phrases by parts of speech alone: near enough to tell whose head a token belongs to. */
import { type Facts, POS } from './facts.ts';

const { ADJ, DET, NOUN, NUM, PART, PRON, PROPN } = POS;

/** Noun phrases of a paragraph: number of the phrase of each token (-1: none); head, first and end token of each phrase. */
export interface Phrases {
  readonly of: Int32Array;
  readonly head: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** Runs of determiners, adjectives, numbers, nouns and names; a pronoun is a phrase of its own. */
export function findPhrases(facts: Facts): Phrases {
  const { size } = facts;
  const of = new Int32Array(size).fill(-1);
  const head = new Int32Array(size);
  const first = new Int32Array(size);
  const end = new Int32Array(size);
  let count = 0;
  let open = -1;
  for (let i = 0; i < size; i++) {
    const pos = facts.pos[i];
    const pronoun = pos === PRON;
    const inside =
      pronoun ||
      pos === DET ||
      pos === ADJ ||
      pos === NUM ||
      pos === NOUN ||
      pos === PROPN ||
      (pos === PART && open >= 0 && facts.words[i].bring === 0);
    if (!inside || pronoun || (i > 0 && facts.quoted[i] !== facts.quoted[i - 1])) open = -1;
    if (!inside) continue;
    if (open < 0 || (pos === DET && facts.pos[i - 1] !== DET)) {
      open = count++;
      head[open] = i;
      first[open] = i;
    }
    of[i] = open;
    end[open] = i + 1;
    if (pos === NOUN || pos === PROPN || pos === NUM) head[open] = i;
    if (pronoun) open = -1;
  }
  return { of, head, first, end };
}
