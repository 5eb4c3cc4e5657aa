/** What the features ask of a paragraph's tokens, as columns of integers; words are looked up once and remembered by the tagger. */
import type { PartOfSpeech, Token } from '../../model.ts';
import { CUE_NOUNS, CUE_VERBS, type Trust } from './cues.ts';
import { hashWord } from './hash.ts';
import { lookUp, stemOf } from './lemma.ts';
import type { Scene } from './scene.ts';
import type { WordClasses } from './words.ts';

const PARTS: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
];
/** Number of a part of speech, from 1; 0 stands for nothing. */
export const POS = Object.fromEntries(PARTS.map((part, i) => [part, i + 1])) as Readonly<Record<PartOfSpeech, number>>;

/** One word, whatever stands around it; all numbers, 0 for nothing known. */
export interface WordFacts {
  readonly hash: number;
  readonly stem: number;
  /** Class among 512, among 64; WordNet field as verb and as noun. */
  readonly fine: number;
  readonly coarse: number;
  readonly verb: number;
  readonly noun: number;
  readonly suffix: number;
  /** 1 -ing, 2 -ed and -en. */
  readonly ending: number;
  /** 1–4: a reporting verb and how far it is trusted; 5: a reporting noun. */
  readonly cue: number;
  /** What the word may bring: 1 that, 2 to, 3 colon, 4 if or how, 5 who or which, 6 comma, 7 full stop and the like, 8 and, 9 of and about. */
  readonly bring: number;
}

/** Stands where a paragraph has no word. */
export const NOTHING: WordFacts = { hash: 0, stem: 0, fine: 0, coarse: 0, verb: 0, noun: 0, suffix: 0, ending: 0, cue: 0, bring: 0 };

const TRUSTS: Readonly<Record<Trust, number>> = { always: 1, clause: 2, object: 3, quote: 4 };
const BRINGS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    that: 1,
    to: 2,
    ':': 3,
    if: 4,
    whether: 4,
    how: 4,
    why: 4,
    what: 4,
    who: 5,
    which: 5,
    whom: 5,
    whose: 5,
    ',': 6,
    '.': 7,
    ';': 7,
    '?': 7,
    '!': 7,
    and: 8,
    but: 8,
    or: 8,
    of: 9,
    about: 9,
    on: 9,
    for: 9,
    as: 9,
    against: 9,
    by: 9,
    with: 9,
  }),
);

function factsOf(word: string, classes: WordClasses): WordFacts {
  const hash = hashWord(word) | 0;
  const row = classes.row(hash);
  const trust = lookUp(CUE_VERBS, word)?.trust;
  return {
    hash,
    stem: hashWord(stemOf(word)) | 0,
    fine: row < 0 ? 0 : classes.fine[row],
    coarse: row < 0 ? 0 : classes.coarse[row],
    verb: row < 0 ? 0 : classes.verb[row],
    noun: row < 0 ? 0 : classes.noun[row],
    suffix: hashWord(word.slice(-3)) | 0,
    ending: word.endsWith('ing') ? 1 : /(?:ed|en)$/.test(word) ? 2 : 0,
    cue: trust ? TRUSTS[trust] : lookUp(CUE_NOUNS, word) ? 5 : 0,
    bring: BRINGS.get(word) ?? 0,
  };
}

/** Looks words up; remembers at most `limit` of them. */
export function createLexis(classes: WordClasses, limit = 60000): (word: string) => WordFacts {
  let known = new Map<string, WordFacts>();
  return word => {
    const facts = known.get(word);
    if (facts) return facts;
    if (known.size >= limit) known = new Map();
    const made = factsOf(word, classes);
    known.set(word, made);
    return made;
  };
}

/** A paragraph as columns, one entry a token. */
export interface Facts {
  readonly size: number;
  readonly words: readonly WordFacts[];
  readonly pos: Uint8Array;
  /** 0 lower, 1 capitalised, 2 capitals, 3 figures, 4 a mark. */
  readonly shape: Uint8Array;
  /** Index of the outermost quotation, -1 outside. */
  readonly quoted: Int32Array;
  readonly sentence: Int32Array;
  /** First token and end token of the token's sentence. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Most words of the sentence are capitalised: a headline. */
  readonly headline: Uint8Array;
  /** Tokens to the quotation that ended before (capped), and to the one that begins after; 0 inside or far. */
  readonly sinceQuote: Uint8Array;
  readonly untilQuote: Uint8Array;
  readonly sentences: number;
}

const CAP = 9;

function shapeOf(token: Token): number {
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 3;
  if (token.pos === 'PUNCT' || token.pos === 'SYM') return 4;
  if (token.text === token.lower) return 0;
  return token.text.length > 1 && token.text === token.text.toUpperCase() ? 2 : 1;
}

/** Gathers the columns of one paragraph. */
export function gatherFacts(scene: Scene, lexis: (word: string) => WordFacts): Facts {
  const { tokens, sentences } = scene.reading;
  const size = tokens.length;
  const facts: Facts = {
    size,
    words: tokens.map(token => lexis(token.lower)),
    pos: new Uint8Array(size),
    shape: new Uint8Array(size),
    quoted: scene.quoted,
    sentence: scene.sentenceOf,
    first: new Int32Array(size),
    end: new Int32Array(size),
    headline: new Uint8Array(size),
    sinceQuote: new Uint8Array(size),
    untilQuote: new Uint8Array(size),
    sentences: sentences.length,
  };
  for (let i = 0; i < size; i++) {
    facts.pos[i] = POS[tokens[i].pos] ?? 0;
    facts.shape[i] = shapeOf(tokens[i]);
  }
  for (const { firstToken, endToken } of sentences) {
    let capitals = 0;
    let letters = 0;
    for (let i = firstToken; i < endToken; i++) {
      facts.first[i] = firstToken;
      facts.end[i] = endToken;
      if (facts.shape[i] < 3 && facts.words[i].hash !== 0 && tokens[i].text.length > 3) {
        letters++;
        if (facts.shape[i] > 0) capitals++;
      }
    }
    if (letters > 2 && capitals > letters * 0.7) facts.headline.fill(1, firstToken, endToken);
  }
  let since = 0;
  for (let i = 0; i < size; i++) {
    since = facts.quoted[i] >= 0 ? 1 : since > 0 && since < CAP ? since + 1 : 0;
    facts.sinceQuote[i] = facts.quoted[i] >= 0 ? 0 : since > 0 ? since - 1 : 0;
  }
  let until = 0;
  for (let i = size - 1; i >= 0; i--) {
    until = facts.quoted[i] >= 0 ? 1 : until > 0 && until < CAP ? until + 1 : 0;
    facts.untilQuote[i] = facts.quoted[i] >= 0 ? 0 : until > 0 ? until - 1 : 0;
  }
  return facts;
}
