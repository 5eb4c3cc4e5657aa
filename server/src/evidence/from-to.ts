/** Takes "from 8.4 million crowns in 2018 to 5.1 million" apart (two figures of two times, not a range), and puts "four years and six months" together. */
import type { Found, Quantity } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';

const FROM = /\bfrom\s+(?:about |some |around |nearly |almost |roughly |just |only )?$/i;
const VOTE = /\b(?:vot\w+|adopt\w*|pass\w*|approv\w*|reject\w*|defeat\w*|won|lost|beat)\b/i;
const TO = /\s(?:to|into)\s/i;

/** "Adopted, 22 to 19", "by 18 to 23": votes for and against. */
function isTally(text: string, start: number, end: number): boolean {
  const [a, b] = numbersIn(text.slice(start, end));
  return a > b || VOTE.test(text.slice(Math.max(0, start - 40), start));
}

/** The two figures of such an expression as values of their own; none for a range ("between 12 and 20", "45 to 70"). */
export function endsOf(text: string, { start, end, value }: Found<Quantity>): readonly Found<Quantity>[] {
  const { low, high } = value;
  if (low === null || high === null || value.vague) return [];
  const to = TO.exec(text.slice(start, end));
  if (!to || !(FROM.test(text.slice(Math.max(0, start - 16), start)) || isTally(text, start, end))) return [];
  const middle = start + to.index;
  const second = middle + to[0].length;
  const [a, b] = [numbersIn(text.slice(start, middle))[0], numbersIn(text.slice(second, end))[0]];
  if (a === undefined || b === undefined) return [];
  // "from 45 to 70 percent", "from 1.2 to 1.5 million": the scale may stand once, so the order tells which is which
  const rises = Math.abs(a - low) <= Math.abs(a - high) || a / b < 1;
  const figure = (from: number, until: number, figures: number): Found<Quantity> => ({
    start: from,
    end: until,
    value: { ...value, value: figures, low: null, high: null, number: undefined },
  });
  return [figure(start, middle, rises ? low : high), figure(second, end, rises ? high : low)];
}

/** How many of the smaller measure make one of the larger, where a source gives both for one length. */
const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  year: ['month', 12],
  week: ['day', 7],
  day: ['hour', 24],
  hour: ['minute', 60],
  minute: ['second', 60],
  foot: ['inch', 12],
  pound: ['ounce', 16],
};
const JOINED = /^(?:,? and |, | )$/;

/** "Four years and six months" as four and a half years, for each such pair of neighbours. */
export const jointLengths = (text: string, all: readonly Found<Quantity>[]): readonly Found<Quantity>[] =>
  all.flatMap((large, i) => {
    const small = all[i + 1];
    const [unit, times] = SMALLER[large.value.unit ?? ''] ?? ['', 0];
    const [a, b] = [large.value.value, small?.value.value ?? null];
    if (!small || a === null || b === null || !unit || small.value.unit !== unit || b >= times) return [];
    if (!JOINED.test(text.slice(large.end, small.start))) return [];
    return [{ start: large.start, end: small.end, value: { ...large.value, value: a + b / times, number: undefined } }];
  });

const NUMBER = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d[\\d,]*(?:\\.\\d+)?';
/** "Crew to 14, not 12", "62 tonnes, not 85". */
const CORRECTED = new RegExp(
  `(?<![\\p{L}\\d.,-])(${NUMBER})((?: \\p{L}+){0,2}),? (?:not|rather than|instead of) (${NUMBER})(?![\\p{L}\\d-]|[.,]\\d)`,
  'giu',
);

/** Bare numbers of a correction, each as what the other counts: with nothing behind them they are no quantities. */
export function correctedIn(text: string, all: readonly Found<Quantity>[]): readonly Found<Quantity>[] {
  return [...text.matchAll(CORRECTED)].flatMap(({ index, 0: words, 1: right, 3: wrong }): Found<Quantity>[] => {
    const at = (start: number, end: number): Found<Quantity> | undefined => all.find(one => one.start < end && start < one.end);
    const ends = index + words.length;
    const known = at(index, index + right.length) ?? at(ends - wrong.length, ends);
    const made = (start: number, shown: string): Found<Quantity>[] => {
      const end = start + shown.length;
      const [value] = numbersIn(shown);
      if (value === undefined || at(start, end)) return [];
      return [{ start, end, value: { ...(known?.value ?? NOTHING), value, low: null, high: null, number: undefined } }];
    };
    return [...made(index, right), ...made(ends - wrong.length, wrong)];
  });
}

const NOTHING: Quantity = {
  value: null,
  low: null,
  high: null,
  unit: null,
  counted: null,
  comparator: '=',
  change: null,
  vague: false,
  role: null,
};

const LISTED = new RegExp(
  `(?:,| and) (?:and )?(?:the )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)? (${NUMBER})(?=[,.;]|\\s+and\\b|$)`,
  'gu',
);

/** "The Reds won 44 seats, the Blues 39 and the Greens 17": what the first counts the others count, too. */
export function listedIn(text: string, all: readonly Found<Quantity>[]): readonly Found<Quantity>[] {
  return [...text.matchAll(LISTED)].flatMap(({ index, 0: words, 1: shown }): Found<Quantity>[] => {
    const end = index + words.length;
    const start = end - shown.length;
    const before = all.filter(one => one.end <= index + 1 && (one.value.counted || one.value.unit)).at(-1);
    const [value] = numbersIn(shown);
    if (!before || value === undefined || all.some(one => one.start < end && start < one.end)) return [];
    if (/[.!?]\s/.test(text.slice(before.end, start))) return [];
    return [{ start, end, value: { ...before.value, value, low: null, high: null, number: undefined } }];
  });
}

/** "Voted six to three": votes for and against, spelled out, as the range that "6 to 3" is read as. */
export const talliesIn = (text: string, all: readonly Found<Quantity>[]): readonly Found<Quantity>[] =>
  all.flatMap((a, i): Found<Quantity>[] => {
    const b = all[i + 1];
    if (!b || a.value.value === null || b.value.value === null || text.slice(a.end, b.start) !== ' to ') return [];
    if (!VOTE.test(text.slice(Math.max(0, a.start - 40), a.start))) return [];
    const [low, high] = [Math.min(a.value.value, b.value.value), Math.max(a.value.value, b.value.value)];
    return [{ start: a.start, end: b.end, value: { ...a.value, value: null, low, high, counted: 'vote', number: undefined } }];
  });
