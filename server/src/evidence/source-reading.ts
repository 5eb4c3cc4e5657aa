/** A passage of a source read for comparison: its sentences, its words, the values in it, and what stands around it. */
import type { Found, Day, Passage, Quantity, Reading, Sentence, Span } from '../model.ts';
import { readText } from '../language/read.ts';
import type { Library } from '../sources/library.ts';
import { readDates } from '../values/date.ts';
import { readQuantities } from '../values/quantity.ts';
import { correctedIn, endsOf, jointLengths, listedIn, talliesIn } from './from-to.ts';
import { type Lexicon, type Telling, tellingOf } from './likeness.ts';
import type { EvidenceMemo } from './memo.ts';

/** A sentence of the passage (a row of a table is one) with the range of its words in the passage. */
export interface Unit extends Span<'text'> {
  readonly from: number;
  readonly to: number;
}

export interface SourceReading {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly telling: Telling;
  readonly units: readonly Unit[];
  readonly quantities: readonly Found<Quantity>[];
  readonly dates: readonly Found<Day>[];
  /** Words of the title, the headings and the passages around: who "he" is, which town the story is about. */
  readonly around: Telling;
  /** The day of the document, from its facts or its head; null where neither tells. */
  readonly documentDay: string | null;
  /** Nothing stands before it that could say who "he" is. */
  readonly opens: boolean;
}

const wordsBetween = (telling: Telling, span: Span<'text'>): readonly [number, number] => {
  const words = telling.words;
  const from = words.findIndex(word => word.end > span.start);
  if (from < 0) return [words.length, words.length];
  let to = from;
  while (to < words.length && words[to].start < span.end) to++;
  return [from, to];
};

function unitOf(telling: Telling, span: Span<'text'>): Unit {
  const [from, to] = wordsBetween(telling, span);
  return { start: span.start, end: span.end, from, to };
}

// Headings and a row's columns are one statement however they are punctuated.
const WHOLE = new Set<Passage['kind']>(['row', 'heading', 'header']);

function unitsOf(passage: Passage, sentences: readonly Sentence[], telling: Telling): readonly Unit[] {
  if (WHOLE.has(passage.kind) || !sentences.length) return [{ start: 0, end: passage.text.length, from: 0, to: telling.words.length }];
  return sentences.map(sentence => unitOf(telling, sentence));
}

/** Words of a path that are words: "troop-levels_2022.csv". */
const pathWords = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w{1,5}$/, '')
    .replace(/[-_.]+/g, ' ');

/** UTF-16 units of a neighbour that are looked at. */
const NEAR = 500;

function aroundOf(passage: Passage, library: Library, lexicon: Lexicon): { around: Telling; opens: boolean } {
  const { before, after } = library.neighbours(passage, 2);
  const facts = library.source(passage.source)?.facts;
  const words = [
    facts?.title,
    pathWords(passage.source),
    passage.locator.part,
    passage.locator.sheet,
    passage.speaker,
    ...before.map(one => one.text.slice(-NEAR)),
    ...after.slice(0, 1).map(one => one.text.slice(0, NEAR)),
  ];
  return { around: tellingOf(words.filter(Boolean).join('\n'), lexicon), opens: before.length === 0 };
}

// "(April 8, 1931 – Feb. 2, 2013)" behind a name: born and died, without the words.
const LIFE = /(?:\(|-LRB-)([^()]{0,120}?\d{4})\s*(?:[-–—−]{1,2}|to)\s*([^()]{0,40}?\d{4})\s*(?:\)|-RRB-)/;

/** Adds to the words what a pair of life dates says without words. */
function withLife(text: string, telling: Telling, lexicon: Lexicon): Telling {
  const match = LIFE.exec(text);
  if (!match) return telling;
  const byStem = new Map(telling.byStem);
  const add = (word: string, offset: number): void => {
    const stem = lexicon.stem(word);
    byStem.set(stem, [...(byStem.get(stem) ?? []), placeAt(telling, offset)]);
  };
  const second = match.index + match[0].lastIndexOf(match[2]);
  for (const word of ['born', 'birth']) add(word, match.index + match[0].indexOf(match[1]) + match[1].length - 4);
  for (const word of ['died', 'death']) add(word, second + match[2].length - 4);
  return { ...telling, byStem };
}

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;
/** Passages at the top of a document that may say when it was made. */
const HEAD = 2;

/** The top of a document: what it is and when it was made. */
export const headOf = (path: string, library: Library, memo: EvidenceMemo): readonly Passage[] =>
  memo.heads.get(`${library.generation} ${path}`, () =>
    library
      .passagesOf(path)
      .slice(0, HEAD)
      .filter(one => one.kind !== 'row' && one.kind !== 'speech'),
  );

/** A transcript says in its head of which day it is. */
function dayOf(passage: Passage, library: Library, memo: EvidenceMemo): string | null {
  if (passage.date) return passage.date;
  const days = headOf(passage.source, library, memo).flatMap(one =>
    readDates(readText(one.text), null).map(found => found.value.value ?? ''),
  );
  return days.find(day => WHOLE_DAY.test(day)) ?? null;
}

/** Computed when it is first asked for: most passages are done with before they are read. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function read(passage: Passage, library: Library, memo: EvidenceMemo): SourceReading {
  const { lexicon } = memo;
  const telling = withLife(passage.text, tellingOf(passage.text, lexicon), lexicon);
  const reading = later(() => readText(passage.text));
  const units = later(() => unitsOf(passage, reading().sentences, telling));
  const quantities = later(() => {
    const all = readQuantities(reading());
    return [
      ...all.flatMap(found => [found, ...endsOf(passage.text, found)]),
      ...jointLengths(passage.text, all),
      ...correctedIn(passage.text, all),
      ...listedIn(passage.text, all),
      ...talliesIn(passage.text, all),
    ];
  });
  const dates = later(() => readDates(reading(), passage.date));
  const around = later(() => aroundOf(passage, library, lexicon));
  const day = later(() => dayOf(passage, library, memo));
  return {
    passage,
    telling,
    get reading() {
      return reading();
    },
    get units() {
      return units();
    },
    get quantities() {
      return quantities();
    },
    get dates() {
      return dates();
    },
    get around() {
      return around().around;
    },
    get documentDay() {
      return day();
    },
    get opens() {
      return around().opens;
    },
  };
}

/** Reads a passage once for a state of the library. */
export const readPassage = (passage: Passage, library: Library, memo: EvidenceMemo): SourceReading =>
  memo.readings.get(`${library.generation} ${passage.id}`, () => read(passage, library, memo));

/** The number of the passage's word that begins at or after `offset`. */
export function placeAt(telling: Telling, offset: number): number {
  const index = telling.words.findIndex(word => word.end > offset);
  return index < 0 ? telling.words.length : index;
}

/** The sentence of the passage that holds `offset`. */
export const unitAt = (source: SourceReading, offset: number): Unit =>
  source.units.find(unit => offset < unit.end) ?? source.units[source.units.length - 1];
