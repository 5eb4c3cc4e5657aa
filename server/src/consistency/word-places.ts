/** Where each word of a draft stands, found once, so that a check with a thousand names does not read the text a thousand times. */

export interface WordPlaces {
  /** Offsets at which `word` stands whole, no letter before or behind it; in order. */
  readonly of: (word: string) => readonly number[];
  /** True where `word` stands whole somewhere in `[start, end)`. */
  readonly within: (word: string, start: number, end: number) => boolean;
}

const LETTERS = /\p{L}+/gu;
const FIRST_LETTERS = /\p{L}+/u;
const LETTER = /\p{L}/u;

/** Index of the first of `places` (in order) that is not before `at`. */
function firstFrom(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Questions that are answered by looking through the text for the word; reading all its words in one go takes as long as so many. */
const FEW = 120;

/** The words of `text`, found as they are asked for. */
export function wordPlaces(text: string): WordPlaces {
  let runs: Map<string, number[]> | null = null;
  const known = new Map<string, readonly number[]>();
  const read = (): Map<string, number[]> => {
    const made = new Map<string, number[]>();
    for (const match of text.matchAll(LETTERS)) {
      const list = made.get(match[0]);
      if (list) list.push(match.index);
      else made.set(match[0], [match.index]);
    }
    return made;
  };
  const whole = (word: string, at: number): boolean =>
    at >= 0 && text.startsWith(word, at) && !LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length));
  const lookThrough = (word: string): readonly number[] => {
    const places: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) if (whole(word, at)) places.push(at);
    return places;
  };
  const find = (word: string): readonly number[] => {
    const run = FIRST_LETTERS.exec(word);
    if (!run) return [];
    if (known.size < FEW) return lookThrough(word);
    runs ??= read();
    const places = runs.get(run[0]) ?? [];
    return run[0] === word ? places : places.map(at => at - run.index).filter(at => whole(word, at));
  };
  const of = (word: string): readonly number[] => {
    const done = known.get(word) ?? find(word);
    known.set(word, done);
    return done;
  };
  return {
    of,
    within(word, start, end) {
      const places = of(word);
      return (places[firstFrom(places, start)] ?? end) + word.length <= end;
    },
  };
}
