/** Joins a word that was broken at a line's end, and keeps the hyphen where it belongs to the word. */

const HYPHEN = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
// first halves that are never half a word
const COMPOUND = /(?:^|[\s“"‘'(—–/])(?:self|vice)[-\u2010]$/i;
// "distinguished-visitors": a participle or adverb is a whole word, and what follows is too long to be an ending
const WHOLE_WORD = /^\p{L}{3,}(?:ed|ing|ly)$/u;

/** How this document itself writes its words, away from the ends of its lines. */
export interface Spellings {
  readonly words: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
}

/** True when the line ends inside a word or a compound. */
export const endsBroken = (line: string): boolean => HYPHEN.test(line);

/** Words and hyphenated words inside the lines. */
export function spellingsOf(lines: Iterable<string>): Spellings {
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const line of lines) {
    // the first and the last word may be half a word
    for (const match of line.toLowerCase().matchAll(/(?<=[^\p{L}-])\p{L}+(?:[-\u2010]\p{L}+)*(?=[^\p{L}-])/gu)) {
      const word = match[0].replaceAll('\u2010', '-');
      (word.includes('-') ? compounds : words).add(word);
    }
  }
  return { words, compounds };
}

/** True when the hyphen between the halves is part of the word. */
function isCompound(first: string, next: string, known: Spellings): boolean {
  const [left, right] = [first.toLowerCase(), next.toLowerCase()];
  if (known.compounds.has(`${left}-${right}`)) return true;
  if (known.words.has(left + right)) return false;
  if (left.length > 3 && right.length > 3 && known.words.has(left) && known.words.has(right)) return true;
  return WHOLE_WORD.test(left) && left.length > 5 && right.length > 4;
}

/** `before` and `after` as one text: with a space, or with the broken word made whole. */
export function joinLines(before: string, after: string, known: Spellings): string {
  if (before === '') return after;
  if (!endsBroken(before)) return /\p{L}[\u2014/]$/u.test(before) && /^\p{L}/u.test(after) ? before + after : `${before} ${after}`;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const next = /^\p{L}+/u.exec(after)?.[0] ?? '';
  const first = /(\p{L}+)[-\u2010]$/u.exec(before)?.[1] ?? '';
  const kept = next === '' || next[0] !== next[0].toLowerCase() || first === '' || COMPOUND.test(before) || isCompound(first, next, known);
  return (kept ? before : before.slice(0, -1)) + after;
}
