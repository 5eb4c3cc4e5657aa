/** How much of one sentence stands in another, rare words counting more than common ones. */

/** Words and numbers of a normalised text; "130,000" and "it's" are one each. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:[.,':][\p{L}\p{N}]+)*/gu) ?? [];

/** True where the words of `part` stand in `whole`, one behind the other: "84 letters" is not in "2,284 letters". */
export const holdsWords = (whole: string, part: string): boolean =>
  ` ${wordsOf(whole).join(' ')} `.includes(` ${wordsOf(part).join(' ')} `);

/** Distinct words with what each weighs. */
export interface Bag {
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

/** Weighs words by how few of the sentences hold them. */
export interface Scale {
  readonly bag: (text: string) => Bag;
  /** Weight of the words that both hold. */
  readonly shared: (a: Bag, b: Bag) => number;
  /** True for a word in at most `most` sentences. */
  readonly isRare: (word: string, most: number) => boolean;
}

export function createScale(sentences: Iterable<string>): Scale {
  const seen = new Map<string, number>();
  let total = 0;
  for (const sentence of new Set(sentences)) {
    total++;
    for (const word of new Set(wordsOf(sentence))) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string) => Math.log(1 + (total + 1) / (seen.get(word) ?? 1));
  const sum = (words: Iterable<string>) => {
    let all = 0;
    for (const word of words) all += weightOf(word);
    return all;
  };
  const bags = new Map<string, Bag>();
  return {
    bag(text) {
      const known = bags.get(text);
      if (known) return known;
      const words = new Set(wordsOf(text));
      const bag = { words, weight: sum(words) };
      bags.set(text, bag);
      return bag;
    },
    shared(a, b) {
      const [small, large] = a.words.size < b.words.size ? [a, b] : [b, a];
      let all = 0;
      for (const word of small.words) if (large.words.has(word)) all += weightOf(word);
      return all;
    },
    isRare: (word, most) => (seen.get(word) ?? 0) <= most,
  };
}

/** 0–1: how alike two bags are. */
export const likeness = (scale: Scale, a: Bag, b: Bag): number => {
  const both = a.weight + b.weight;
  return both ? (2 * scale.shared(a, b)) / both : 0;
};

/** 0–1: how much of `part` stands in `whole`. */
export const containment = (scale: Scale, part: Bag, whole: Bag): number => (part.weight ? scale.shared(part, whole) / part.weight : 0);
