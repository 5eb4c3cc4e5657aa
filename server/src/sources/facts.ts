/**
 * Reads the values of a passage lightly while it is indexed: numbers with the word that they count, dates, names, quotations.
 * They only help to find passages; what is compared is read properly, later, from the few passages that were found.
 */
import { fold } from './terms.ts';

export type FactKind = 'number' | 'date' | 'name' | 'quotation';

/** One value of a passage. `key` is what it is looked up by. */
export interface Fact {
  readonly kind: FactKind;
  /** A number: what it counts (stem or unit), else ''; a date: `2022-02`, `2022` or a weekday; a name: its words, folded. */
  readonly key: string;
  /** The value of a number, else null. */
  readonly number: number | null;
}

const LETTERS: Readonly<Record<FactKind, string>> = { number: '#', date: '@', name: '', quotation: '"' };

/** How a fact is written in the store: a name is itself; the other kinds are told by a mark in front. */
export const factKey = (fact: Pick<Fact, 'kind' | 'key'>): string => LETTERS[fact.kind] + fact.key;

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
};
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  hundred: 100,
};
const MONTHS: Readonly<Record<string, string>> = {
  january: '01',
  jan: '01',
  february: '02',
  feb: '02',
  march: '03',
  april: '04',
  apr: '04',
  may: '05',
  june: '06',
  july: '07',
  august: '08',
  aug: '08',
  september: '09',
  sept: '09',
  sep: '09',
  october: '10',
  oct: '10',
  november: '11',
  nov: '11',
  december: '12',
  dec: '12',
};
const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

// One pass: a number with its scale and the word behind it, a capitalised word, or an opening quotation mark.
const VALUE =
  /(?<number>\d[\d,]*(?:\.\d+)?)(?:[\s-]?(?<scale>thousand|million|billion|trillion|bn|mn|tn|hundred|[kmb](?![a-z])))?(?:[\s-](?<counted>[a-z]{3,}|%)|(?<percent>%))?|(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)|(?<quote>[“"«])/gu;

const SMALL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen)\b(?: (hundred|thousand|million|billion))?/gi;

/** Value of digits and scale: "1.2", "million" gives 1200000. */
export const figureOf = (digits: string, scale: string | undefined): number =>
  Number(digits.replaceAll(',', '')) * (scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1);

function numberFact(groups: Record<string, string>): Fact {
  const value = figureOf(groups.number, groups.scale);
  const counted = groups.percent ? '%' : groups.counted ? fold(groups.counted).replace(/s$/, '') : '';
  return { kind: 'number', key: counted, number: value };
}

/** A run of capitalised words: its days and months are dates, the rest is a name; the first word counts only where it opens no sentence. */
function runFacts(run: string, opens: boolean, add: (fact: Fact) => void): void {
  const name: string[] = [];
  run.split(' ').forEach((word, i) => {
    const folded = fold(word.replace(/[’']s?$/u, ''));
    if (WEEKDAYS.has(folded) || folded in MONTHS) add({ kind: 'date', key: MONTHS[folded] ?? folded, number: null });
    else if (i > 0 || !opens || run.includes(' ')) name.push(folded);
  });
  const key = name.join(' ');
  if (key.length > 2) add({ kind: 'name', key, number: null });
}

/** Values of one passage, each once. */
export function factsOf(text: string): readonly Fact[] {
  const found = new Map<string, Fact>();
  const add = (fact: Fact): void => {
    found.set(`${fact.kind} ${fact.key} ${fact.number}`, fact);
  };
  let opensSentence = true;
  let at = 0;
  for (const match of text.matchAll(VALUE)) {
    const groups = match.groups as Record<string, string>;
    if (groups.number) {
      const fact = numberFact(groups);
      if (/^(?:1[5-9]|20)\d\d$/.test(groups.number) && !groups.scale) add({ kind: 'date', key: groups.number, number: null });
      add(fact);
    } else if (groups.quote) add({ kind: 'quotation', key: '', number: null });
    else {
      opensSentence = at === 0 || /[.!?]\W*$/.test(text.slice(Math.max(0, match.index - 3), match.index));
      runFacts(groups.name, opensSentence, add);
    }
    at = match.index + match[0].length;
  }
  for (const match of text.matchAll(SMALL)) {
    const [word, scale] = match[0].toLowerCase().split(' ');
    add({ kind: 'number', key: '', number: WORD_NUMBERS[word] * (scale ? SCALES[scale] : 1) });
  }
  return [...found.values()];
}

/** Values of the numbers in a few words, in figures or spelled out: "forty", "1.2 million". */
export function numbersIn(words: string): readonly number[] {
  const found: number[] = [];
  for (const match of words.matchAll(VALUE)) if (match.groups?.number) found.push(figureOf(match.groups.number, match.groups.scale));
  for (const match of words.matchAll(SMALL)) {
    const [word, scale] = match[0].toLowerCase().split(' ');
    found.push(WORD_NUMBERS[word] * (scale ? SCALES[scale] : 1));
  }
  return found;
}
