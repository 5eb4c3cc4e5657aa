/** Words as the index counts them: folded like SQLite's unicode61, stemmed, with their places. */
import { stemOf } from './stem.ts';

/** A word at a place in a text; offsets are UTF-16 code units. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** Lower case, accents off. */
  readonly word: string;
  readonly stem: string;
}

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
/** No letter or digit beyond the plain ones: curly quotation marks, dashes and signs of currency are in most news texts. */
const PLAIN = /^[\x00-\x7f\u00a0-\u00a9\u00ab-\u00b1\u00bb\u2000-\u206f\u20a0-\u20bf]*$/;
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Lower case without accents, as the index folds it. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase();
  return isPlain(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
};

/** Stems a folded word. */
export type Stemmer = (word: string) => string;

/** A stemmer that remembers what it has stemmed; emptied, not trimmed, when full, because refilling it is cheap. */
export function createStemmer(limit = 50_000): Stemmer {
  const known = new Map<string, string>();
  return word => {
    const stem = known.get(word);
    if (stem !== undefined) return stem;
    const made = stemOf(word);
    if (known.size >= limit) known.clear();
    known.set(word, made);
    return made;
  };
}

const ASCII_WORD = /[A-Za-z0-9]+/g;

/** Words of `text` in order. */
export function termsOf(text: string, stem: Stemmer = stemOf): readonly Term[] {
  const terms: Term[] = [];
  const plain = isPlain(text);
  // plain letters, most of the time, need no tables
  const pattern = new RegExp(plain ? ASCII_WORD : WORD);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = plain ? match[0].toLowerCase() : fold(match[0]);
    terms.push({ start: match.index, end: match.index + match[0].length, word, stem: stem(word) });
  }
  return terms;
}

/** Stems of `text`, each with how often it stands there. */
export function stemCounts(text: string, stem: Stemmer): ReadonlyMap<string, number> {
  const words = isPlain(text) ? text.toLowerCase().match(ASCII_WORD) : text.match(WORD)?.map(fold);
  const counts = new Map<string, number>();
  for (const word of words ?? []) {
    const one = stem(word);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** Words that say nothing of the matter: left out of queries unless nothing else is there. */
export const STOP: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing ' +
    'down during each even ever few for from further get got had has have having he her here hers herself him himself his how however i if in into is it its ' +
    'itself just know let like ll m made make many may me might more most much must my myself no nor not now of off on once one only or other our ours out over ' +
    'own put re s said same say says she should so some still such t than that the their theirs them themselves then there these they this those through to ' +
    'too two under until up upon us ve very was way we well were what when where which while who whom why will with without would yet you your yours yourself ' +
    'mr mrs ms dr d according'
  ).split(' '),
);
