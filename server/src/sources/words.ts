/** Finds the words of a text as the index does: runs of letters and digits, each with a number made of its letters in lower case. */

/** What `hashOf` begins with and multiplies by. */
export const PRIME = 0x01000193;
export const SEED = 0x811c9dc5 | 0;

/** Number of a word that is in lower case. */
export function hashOf(word: string, seed = SEED): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}

/** No letter or digit beyond the plain ones: curly quotation marks, dashes and signs of currency are in most news texts. */
const PLAIN = /^[\x00-\x7f\u00a0-\u00a9\u00ab-\u00b1\u00bb\u2000-\u206f\u20a0-\u20bf]*$/;
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Lower case without accents, as the index folds it. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase();
  return isPlain(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
};

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** Lower-case code of the plain letters and digits by their code up to 255, else 0. */
export const LETTER = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /^[a-z0-9]$/.test(letter) ? letter.charCodeAt(0) : 0;
});

/** Where a word stands and its number; `folded` only where it is more than its plain letters in lower case. */
type Visit = (start: number, end: number, hash: number, folded: string | null) => void;

function visitPlain(text: string, visit: Visit): void {
  let hash = SEED;
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = code < 128 ? LETTER[code] : 0;
    if (letter) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ letter, PRIME);
    } else if (start >= 0) {
      visit(start, i, hash, null);
      start = -1;
      hash = SEED;
    }
  }
  if (start >= 0) visit(start, text.length, hash, null);
}

/** Words in order. Plain letters, most of the time, need no tables. */
export function visitWords(text: string, visit: Visit): void {
  if (isPlain(text)) {
    visitPlain(text, visit);
    return;
  }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    visit(index, index + word.length, hashOf(folded), folded);
  }
}
