/** What a record remembers of its sentence and of those beside it, weighed like the sentences of today. */
import type { LedgerRecord } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import { type Bag, containment, type Scale, wordsOf } from './similarity.ts';
import type { Place, StoryIndex } from './story-index.ts';

/** A sentence of fewer words is too short to be known again by a part. */
export const FEWEST = 3;
/** So much of a sentence must be there for it to count as kept whole. */
export const WHOLE = 0.8;

/** What a record's sentence was, and what stood beside it. */
export interface Past {
  readonly sentence: string;
  /** Where in it the claim stood. */
  readonly at: number;
  readonly bag: Bag;
  readonly words: string;
  readonly neighbours: readonly Bag[];
}

/** Offset of the words that the prefix leads up to; the first ones where it leads to none. */
function spotOf(sentence: string, words: string, prefix: string): number {
  for (let at = sentence.lastIndexOf(words); at > 0; at = sentence.lastIndexOf(words, at - 1)) {
    if (prefix.endsWith(sentence.slice(0, at).trim())) return at;
  }
  return sentence.indexOf(words);
}

/** Reads a record's anchor and sentence. */
export function pastOf(record: LedgerRecord, scale: Scale): Past {
  const sentence = normalise(record.sentence);
  const words = normalise(record.anchor.exact);
  const prefix = normalise(record.anchor.prefix);
  const suffix = normalise(record.anchor.suffix);
  const at = spotOf(sentence, words, prefix);
  const before = at < 0 ? '' : sentence.slice(0, at).trim();
  const after = at < 0 ? '' : sentence.slice(at + words.length).trim();
  const beyond = [
    before && prefix.endsWith(before) ? prefix.slice(0, -before.length) : before ? '' : prefix,
    after && suffix.startsWith(after) ? suffix.slice(after.length) : after ? '' : suffix,
  ];
  // The outermost word may be cut in two; a few words are no mark of a neighbour.
  const neighbours = [beyond[0].replace(/^\S+\s/, ''), beyond[1].replace(/\s\S+$/, '')]
    .filter(text => wordsOf(text).length > FEWEST)
    .map(text => scale.bag(text));
  return { sentence, at, words, bag: scale.bag(sentence), neighbours };
}

/** How many of the sentences that it stood beside when it was signed off it stands beside now: 0, 1 or 2. */
export function neighboursKept(past: Past, { index }: Place, story: StoryIndex, scale: Scale): number {
  const beside = [story.sentenceAt(index - 1), story.sentenceAt(index + 1)].filter(Boolean).map(text => scale.bag(text));
  return past.neighbours.filter(neighbour => beside.some(bag => containment(scale, neighbour, bag) >= WHOLE)).length;
}
