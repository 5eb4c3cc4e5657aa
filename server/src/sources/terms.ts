/** Words as the index counts them: folded like SQLite's unicode61, stemmed, with their places. */
import { stemOf } from './stem.ts';
import { visitWords } from './words.ts';

export { fold, isPlain } from './words.ts';

/** A word at a place in a text; offsets are UTF-16 code units. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** Lower case, accents off. */
  readonly word: string;
  readonly stem: string;
}

/** Stems a folded word; one that remembers also knows words by their numbers. */
export interface Stemmer {
  (word: string): string;
  /** The word at a place of a text, with its stem: the same two strings every time. */
  readonly meet?: (text: string, start: number, end: number, hash: number, folded: string | null) => Known;
}

interface Known {
  readonly word: string;
  readonly stem: string;
}

/** Whether the word at `start` is the known one: two words of one number are hardly ever met. */
function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i);
    // plain capitals stand thirty-two below their small letters
    if (word.charCodeAt(i) !== (code > 64 && code < 91 ? code + 32 : code)) return false;
  }
  return true;
}

/** A stemmer that remembers what it has stemmed; emptied, not trimmed, when full, because refilling it is cheap. */
export function createStemmer(limit = 50_000): Stemmer {
  const stems = new Map<string, string>();
  const known = new Map<number, Known>();
  const stem = (word: string): string => {
    const one = stems.get(word);
    if (one !== undefined) return one;
    const made = stemOf(word);
    if (stems.size >= limit) stems.clear();
    stems.set(word, made);
    return made;
  };
  const meet = (text: string, start: number, end: number, hash: number, folded: string | null): Known => {
    const one = known.get(hash);
    if (one && (folded === null ? isSame(one.word, text, start, end) : one.word === folded)) return one;
    const word = folded ?? text.slice(start, end).toLowerCase();
    const made = { word, stem: stem(word) };
    if (known.size >= limit) known.clear();
    known.set(hash, made);
    return made;
  };
  return Object.assign(stem, { meet });
}

/** Words of `text` in order. */
export function termsOf(text: string, stem: Stemmer = stemOf): readonly Term[] {
  const terms: Term[] = [];
  visitWords(text, (start, end, hash, folded) => {
    if (stem.meet) {
      const { word, stem: itsStem } = stem.meet(text, start, end, hash, folded);
      terms.push({ start, end, word, stem: itsStem });
    } else {
      const word = folded ?? text.slice(start, end).toLowerCase();
      terms.push({ start, end, word, stem: stem(word) });
    }
  });
  return terms;
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
