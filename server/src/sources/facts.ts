/**
 * Reads the values of a passage lightly while it is indexed: numbers with the word that they count, dates, names, quotations.
 * They only help to find passages; what is compared is read properly, later, from the few passages that were found.
 */
import { MONTHS, SAYING, SCALES, WEEKDAYS, WORD_NUMBERS } from './fact-words.ts';
import { fold, isPlain } from './terms.ts';

export type FactKind = 'number' | 'date' | 'name' | 'quotation';

/** One value of a passage. `key` is what it is looked up by. */
export interface Fact {
  readonly kind: FactKind;
  /**
   * A number: what it counts (singular, or `%`), else ''; a date: a month as two figures, a year or a weekday; a name: its words, folded;
   * a quotation: who says it, folded, else ''.
   */
  readonly key: string;
  /** The value of a number, the length of a quotation in words, else null. */
  readonly number: number | null;
}

const LETTERS: Readonly<Record<FactKind, string>> = { number: '#', date: '@', name: '', quotation: '"' };

/** How a fact is written in the store: a name is itself; the other kinds are told by a mark in front. */
export const factKey = (fact: Pick<Fact, 'kind' | 'key'>): string => LETTERS[fact.kind] + fact.key;

/** Values of a passage as they go from one thread to another: a few long things are handed over much faster than many small ones. */
export interface PackedFacts {
  /** What `factKey` gives for each, ended by NUL. */
  readonly keys: string;
  /** In the same order; 0 where a value has none. */
  readonly numbers: Float64Array;
}

const END = '\0';

export function packFacts(facts: readonly Fact[]): PackedFacts {
  let keys = '';
  const numbers = new Float64Array(facts.length);
  for (let i = 0; i < facts.length; i++) {
    keys += factKey(facts[i]) + END;
    numbers[i] = facts[i].number ?? 0;
  }
  return { keys, numbers };
}

/** Tells each value's key and number. */
export function eachFact({ keys, numbers }: PackedFacts, tell: (key: string, number: number) => void): void {
  let from = 0;
  for (const number of numbers) {
    const end = keys.indexOf(END, from);
    tell(keys.slice(from, end), number);
    from = end + 1;
  }
}

/** What a number counts, as the store has it: "Troops" is `troop`. */
export const countedKey = (word: string): string => fold(word).replace(/s$/, '');

const SCALE_WORDS = 'thousand|million|billion|trillion|bn|mn|tn|hundred|[kmb](?![A-Za-z])';
// A number, a run of capitalised words, or an opening quotation mark; plain letters, most of the time, need no tables.
const PLAIN_VALUE = /(\d+(?:,\d+)*(?:\.\d+)?)|[A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+)*|([“"«„])/g;
const VALUE = /(\d+(?:,\d+)*(?:\.\d+)?)|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*|([“"«„])/gu;
/** What follows a number: its scale, and the word that it counts. */
const BEHIND = new RegExp(`(?:[\\s-]?(${SCALE_WORDS}))?(?:[\\s-]([a-z]{3,}|%)|(%))?`, 'y');

const SMALL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen)\b(?: (hundred|thousand|million|billion))?/gi;

/** Value of digits and scale: "1.2", "million" gives 1200000. */
const figureOf = (digits: string, scale: string | undefined): number =>
  Number(digits.replaceAll(',', '')) * (scale ? (SCALES.get(scale.toLowerCase()) ?? 1) : 1);

const YEAR = /^(?:1[5-9]|20)\d\d$/;

type Add = (kind: FactKind, key: string, number: number | null) => void;

/** A number that stands at the end of what `text` has before `at`; where reading goes on. */
function readNumber(text: string, digits: string, at: number, add: Add): number {
  BEHIND.lastIndex = at;
  const [whole, scale, counted, percent] = BEHIND.exec(text) ?? [''];
  if (!scale && YEAR.test(digits)) add('date', digits, null);
  add('number', percent ? '%' : counted ? counted.replace(/s$/, '') : '', figureOf(digits, scale));
  return at + whole.length;
}

const POSSESSIVE = /[’']s?$/;

/** A run of capitalised words: its days and months are dates, the rest is a name; a first word alone counts only where it opens no sentence. */
function readRun(run: string, opens: boolean, add: Add): void {
  const folded = fold(run);
  if (!folded.includes(' ')) {
    const word = POSSESSIVE.test(folded) ? folded.replace(POSSESSIVE, '') : folded;
    const day = MONTHS.get(word) ?? (WEEKDAYS.has(word) ? word : null);
    if (day) add('date', day, null);
    else if (!opens && word.length > 2) add('name', word, null);
    return;
  }
  let name = '';
  for (const part of folded.split(' ')) {
    const word = POSSESSIVE.test(part) ? part.replace(POSSESSIVE, '') : part;
    const day = MONTHS.get(word) ?? (WEEKDAYS.has(word) ? word : null);
    if (day) add('date', day, null);
    else name = name ? `${name} ${word}` : word;
  }
  if (name.length > 2) add('name', name, null);
}

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.? )?\\p{Lu}[\\p{L}’'-]+)*";
/** Who says it, behind a quotation and before one. */
const SPEAKER_BEHIND = new RegExp(
  `^[,\\s]*(?:(?:${SAYING}) (?:[a-z][a-z-]* ){0,3}(${NAME})|(${NAME})(?:,[^,.“”"]{0,50},)? (?:${SAYING})\\b)`,
  'u',
);
const SPEAKER_BEFORE = new RegExp(`(${NAME})(?:,[^,.“”"]{0,50},)? (?:[a-z]+ly )?(?:${SAYING})\\b[^.!?“”"]{0,25}$`, 'u');
const AROUND = 90;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“' };

/** A quotation by its speaker's full name and by the surname. */
function addQuotation(speaker: string, length: number, add: Add): void {
  const key = fold(speaker);
  add('quotation', key, length);
  if (key.includes(' ')) add('quotation', key.slice(key.lastIndexOf(' ') + 1), length);
}

function lengthOf(words: string): number {
  let length = 1;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) length++;
  return length;
}

/** Quotation at an opening mark. Where reading goes on: behind the mark, because what is quoted has values too. */
function readQuotation(text: string, mark: string, at: number, add: Add): number {
  const close = text.indexOf(CLOSING[mark] ?? mark, at + 1);
  const end = close < 0 ? text.length : close;
  const behind = SPEAKER_BEHIND.exec(text.slice(end + 1, end + AROUND));
  const speaker = behind?.[1] ?? behind?.[2] ?? SPEAKER_BEFORE.exec(text.slice(Math.max(0, at - AROUND), at))?.[1] ?? '';
  addQuotation(speaker, lengthOf(text.slice(at + 1, end)), add);
  return at + 1;
}

const BETWEEN = new Set(' \n\r\t"“”‘’\'«»()[]—–-');

/** Whether a sentence begins at `at`: before it, past spaces and marks of quotation, stands its end or nothing. */
function beginsSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && BETWEEN.has(text[i])) i--;
  return i < 0 || text[i] === '.' || text[i] === '!' || text[i] === '?';
}

/** Values of one passage, each once. A passage that is a person's speech is that person's quotation. */
export function factsOf(text: string, speaker: string | null = null): readonly Fact[] {
  const found: Fact[] = [];
  // a passage has few: looking through them is quicker than a set
  const add: Add = (kind, key, number) => {
    for (const one of found) if (one.key === key && one.number === number && one.kind === kind) return;
    found.push({ kind, key, number });
  };
  if (speaker) addQuotation(speaker, lengthOf(text), add);
  const pattern = isPlain(text) ? PLAIN_VALUE : VALUE;
  pattern.lastIndex = 0;
  // a plain mark opens and closes: every other one opens
  let open = false;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [run, digits, mark] = match;
    if (digits) pattern.lastIndex = readNumber(text, digits, pattern.lastIndex, add);
    else if (mark) {
      open = mark !== '"' || !open;
      if (open) pattern.lastIndex = readQuotation(text, mark, match.index, add);
    } else readRun(run, beginsSentence(text, match.index), add);
  }
  for (const number of spelled(text)) add('number', '', number);
  return found;
}

/** Numbers that are spelled out. */
function spelled(text: string): readonly number[] {
  return (text.match(SMALL) ?? []).map(match => {
    const [word, scale] = match.toLowerCase().split(' ');
    return (WORD_NUMBERS.get(word) ?? 0) * (scale ? (SCALES.get(scale) ?? 1) : 1);
  });
}

/** Values of the numbers in a few words, in figures or spelled out: "forty", "1.2 million". */
export function numbersIn(words: string): readonly number[] {
  const found: number[] = [];
  const add: Add = (kind, _, number) => {
    if (kind === 'number' && number !== null) found.push(number);
  };
  const pattern = /\d+(?:,\d+)*(?:\.\d+)?/g;
  for (let match = pattern.exec(words); match; match = pattern.exec(words))
    pattern.lastIndex = readNumber(words, match[0], pattern.lastIndex, add);
  return [...found, ...spelled(words)];
}
