/** Joins a word that was broken at a line's end, and keeps the hyphen where it belongs to the word. */

const HYPHEN = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
// first halves that are never half a word
const COMPOUND = /(?:^|[\s“"‘'(—–/])(?:self|vice)[-\u2010]$/i;
const PREFIX = /^(?:non|anti|multi|semi|quasi)$/;
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
export function spellingsOf(lines: readonly string[]): Spellings {
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const line of lines) {
    // the first and the last word may be half a word
    for (const found of line
      .toLowerCase()
      .split(/[^\p{L}\u2010-]+/u)
      .slice(1, -1)) {
      const word = found.includes('\u2010') ? found.replaceAll('\u2010', '-') : found;
      if (word[0] === '-' || word[word.length - 1] === '-') continue;
      (word.includes('-') ? compounds : words).add(word);
    }
  }
  return { words, compounds };
}

// "twenty-two", "one-sided", "e-mail": no word is broken after a single letter or one of these, but for "tenth", "sixteen", "oneself"
const NUMBER = /^(?:\p{L}|one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u;
const NUMBER_ENDING = /^(?:teen|teens|teenth|ty|tieth|ties|th|ths|fold|self|some|pence|score|ment)$/;

/** True when the hyphen between the halves is part of the word. */
function isCompound(first: string, next: string, known: Spellings): boolean {
  const [left, right] = [first.toLowerCase(), next.toLowerCase()];
  if (known.compounds.has(`${left}-${right}`)) return true;
  if (known.words.has(left + right)) return false;
  if (NUMBER.test(left)) return !NUMBER_ENDING.test(right);
  if (PREFIX.test(left) && known.words.has(right)) return true;
  if (left.length > 3 && right.length > 3 && known.words.has(left) && known.words.has(right)) return true;
  return WHOLE_WORD.test(left) && left.length > 5 && right.length > 4;
}

// the longest word that is looked at; lines are joined to paragraphs, and a paragraph may be long
const TAIL = 48;

const wordAt = (text: string): string => /^\p{L}+/u.exec(text)?.[0] ?? '';

/** Some programs leave a gap between the half word and its hyphen ("al -"): true where the halves are no words of their own. */
function hasGap(tail: string, next: string, known: Spellings): boolean {
  const first = /(\p{L}+) [-\u2010]$/u.exec(tail)?.[1];
  if (!first || !next || next !== next.toLowerCase()) return false;
  const left = first.toLowerCase();
  return known.words.has(left + next) || !(known.words.has(left) && known.words.has(next));
}

/** True when the hyphen at the end of `tail` was there before the line was broken. */
function isOwn(tail: string, first: string, next: string, known: Spellings): boolean {
  const capitals = first.length > 1 && first === first.toUpperCase() && next === next.toUpperCase();
  if (next[0] !== next[0].toLowerCase() && !capitals) return true;
  // "peer-to-" has one hyphen already
  const chained =
    /\p{L}[-\u2010]\p{L}+[-\u2010]$/u.test(tail) && known.words.has(first.toLowerCase()) && known.words.has(next.toLowerCase());
  return COMPOUND.test(tail) || chained || isCompound(first, next, known);
}

/** `before` and `after` as one text: with a space, or with the broken word made whole. */
export function joinLines(before: string, after: string, known: Spellings): string {
  if (before === '') return after;
  const last = before[before.length - 1];
  const tail = before.slice(-TAIL);
  if (last === '\u2014' || last === '/') return /\p{L}.$/u.test(tail) && /^\p{L}/u.test(after) ? before + after : `${before} ${after}`;
  if (last !== '-' && last !== '\u2010' && last !== '\u00ad') return `${before} ${after}`;
  const next = wordAt(after);
  if (hasGap(tail, next, known)) return before.slice(0, -2) + after;
  if (!HYPHEN.test(tail)) return `${before} ${after}`;
  const first = /(\p{L}+).$/u.exec(tail)?.[1] ?? '';
  const kept = last !== '\u00ad' && (next === '' || first === '' || isOwn(tail, first, next, known));
  return (kept ? before : before.slice(0, -1)) + after;
}
