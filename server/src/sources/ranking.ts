/**
 * Weighs the sections found for a query by their words, and the passages in each: BM25 with relatives of a word, how much of the query
 * they cover, names and values that stand whole, what the title says, and what the best of them have in common.
 */
import { type QueryTerm, RELATIVE } from './candidates.ts';
import { numbersIn } from './facts.ts';
import { familyOf, familyRange, isTelling, placeOf, type SectionWords } from './section-words.ts';
import { fold } from './terms.ts';

/** A passage to weigh, as the store has it. */
export interface Candidate {
  readonly id: number;
  readonly section: number;
  readonly text: string;
}

/** What is asked: its terms, and the names and values in it. */
export interface Asked {
  readonly terms: readonly QueryTerm[];
  readonly names: readonly string[];
  readonly values: readonly number[];
}

export interface Weighed {
  readonly passage: number;
  readonly score: number;
}

/** BM25's own: how soon a repeated word adds nothing, and how much length counts. */
const K1 = 1.2;
const B = 0.75;
/** Share of a word's weight for a word that only the title has. */
const TITLE = 0.2;
/** How much more a section counts that covers the whole query: in the order, and for the first place. */
const COVERED = 0.3;
const COVERED_FIRST = 3;
const NAME = 0.02;
const VALUE = 0.05;
/** The best sections whose common words lift others, the words taken from them, and how much those count. */
const BEST = 5;
const SHARED_WORDS = 30;
const SHARED = 0.6;
/** Share of what is lifted that counts for the first place: of two that say as much, the one that others agree with. */
const AGREED = 0.1;
/** A passage behind the best of its section. */
const BEHIND = 0.95;

/** A section weighed by its words alone. */
export interface Section {
  readonly id: number;
  /** BM25, and with what is covered. */
  readonly plain: number;
  readonly score: number;
  /** Share of the query's weight that the section has, 0–1. */
  readonly cover: number;
  /** What it has in common with the best. */
  readonly shared: number;
}

const saturated = (count: number, length: number): number => (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));

/** Whether the section itself, not its title alone, has a relative of the word. */
function hasRelative({ keys, counts }: SectionWords, key: number): boolean {
  const [from, to] = familyRange(key);
  for (let at = placeOf(keys, from); at < keys.length && keys[at] <= to; at++) if (counts[at]) return true;
  return false;
}

function scoreOf({ terms }: Asked, words: SectionWords, length: number): { readonly plain: number; readonly cover: number } {
  let plain = 0;
  let held = 0;
  let all = 0;
  for (const { key, weight } of terms) {
    all += weight;
    const at = placeOf(words.keys, key);
    const there = words.keys[at] === key;
    const count = there ? words.counts[at] : 0;
    const share = count ? 1 : hasRelative(words, key) ? RELATIVE : there ? TITLE : 0;
    if (!share) continue;
    plain += share * weight * saturated(count || 1, length);
    held += share * weight;
  }
  return { plain, cover: all ? held / all : 0 };
}

interface Scored extends Section {
  readonly words: SectionWords;
  /** Its length as a multiple of the average. */
  readonly length: number;
}

/** Slots of a tally: many more than words that the best sections can have. */
const SLOTS = 1 << 13;

/** Numbers of words with what is added up for each: a map, but for numbers alone and several times as quick. */
interface Tally {
  readonly keys: Uint32Array;
  readonly sums: Float64Array;
  /** Slot of a word, or of the free place where it would stand. */
  readonly slotOf: (key: number) => number;
}

function createTally(): Tally {
  const keys = new Uint32Array(SLOTS);
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 13)) & (SLOTS - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };
  return { keys, sums: new Float64Array(SLOTS), slotOf };
}

/** Words of the best sections that the query does not have, each with how much it stands for them. */
function wordsOfBest(sections: readonly Scored[], asked: Asked, average: number): Tally {
  const best = [...sections].sort((a, b) => b.score - a.score).slice(0, BEST);
  const known = new Set(asked.terms.map(term => term.key));
  const all = best.reduce((sum, one) => sum + one.score, 0) || 1;
  const tally = createTally();
  let room = SLOTS / 2;
  for (const { words, length, score } of best) {
    const share = score / all / Math.log(2 + average * length);
    const { keys, counts } = words;
    for (let i = 0; i < keys.length && room > 0; i++) {
      const key = keys[i];
      if (!counts[i] || !isTelling(key) || known.has(key)) continue;
      const slot = tally.slotOf(key);
      if (!tally.keys[slot]) room--;
      tally.keys[slot] = key;
      tally.sums[slot] += share * Math.min(counts[i], 2);
    }
  }
  return tally;
}

/** What the best sections have in common besides the query, each with its weight: rare among the sections found, frequent in the best. */
function sharedWords(sections: readonly Scored[], asked: Asked, average: number): readonly (readonly [key: number, weight: number])[] {
  const tally = wordsOfBest(sections, asked, average);
  const having = new Uint32Array(SLOTS);
  for (const { words } of sections) {
    const { keys, counts } = words;
    for (let i = 0; i < keys.length; i++) {
      if (!counts[i]) continue;
      const slot = tally.slotOf(keys[i]);
      if (tally.keys[slot]) having[slot]++;
    }
  }
  const weighed: [key: number, share: number, weight: number][] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    const has = having[slot];
    if (has < 2) continue;
    const weight = Math.log((sections.length - has + 0.5) / (has + 0.5) + 1);
    weighed.push([tally.keys[slot], tally.sums[slot] * weight, weight]);
  }
  weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const most = weighed[0]?.[1] ?? 1;
  return weighed.slice(0, SHARED_WORDS).map(([key, share, weight]) => [key, (share / most) * weight]);
}

/** Weighs sections by their words, best first; those behind the first are lifted by what they share with the best. */
export function weighSections(
  asked: Asked,
  found: ReadonlyMap<number, SectionWords>,
  /** Words of a section, on average. */
  average: number,
): readonly Section[] {
  const sections = [...found].map(([id, words]): Scored => {
    const length = words.length / average;
    const { plain, cover } = scoreOf(asked, words, length);
    return { id, words, length, plain, cover, score: plain * (1 + COVERED * cover), shared: 0 };
  });
  const shared = sharedWords(sections, asked, average);
  return sections
    .map(({ id, words, length, plain, cover, score }): Section => {
      let more = 0;
      for (const [key, weight] of shared) {
        const at = placeOf(words.keys, key);
        if (words.keys[at] === key && words.counts[at]) more += weight * saturated(words.counts[at], length);
      }
      return { id, plain, cover, score: score + SHARED * more, shared: SHARED * more };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** Share of the names and values of the query that stand whole in the passages. */
function lift({ names, values }: Asked, passages: readonly Candidate[]): number {
  if (!names.length && !values.length) return 0;
  const text = passages.map(passage => passage.text).join(' ');
  const folded = names.length ? fold(text) : '';
  const named = names.length ? names.filter(name => folded.includes(name)).length / names.length : 0;
  if (!values.length) return NAME * named;
  const has = new Set(numbersIn(text));
  return NAME * named + (VALUE * values.filter(value => has.has(value)).length) / values.length;
}

const ALPHANUMERIC = /[\p{L}\p{N}]/u;

/** Whether a word of the folded text begins like this. */
function hasBeginning(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !ALPHANUMERIC.test(text[at - 1])) return true;
  }
  return false;
}

/** The passage that says most stands for its section; the others of it come behind. */
function passagesOf(passages: readonly Candidate[], { terms }: Asked, score: number): readonly Weighed[] {
  if (passages.length === 1) return [{ passage: passages[0].id, score }];
  const beginnings = terms.map(({ stem, word, weight }) => ({ beginning: familyOf(stem) ?? word.slice(0, 4), weight }));
  const rough = passages.map(({ text }) => {
    const folded = fold(text);
    return beginnings.reduce((sum, { beginning, weight }) => sum + (hasBeginning(folded, beginning) ? weight : 0), 0);
  });
  const best = Math.max(...rough);
  const first = rough.indexOf(best);
  return passages.map(({ id }, i) => ({ passage: id, score: i === first ? score : best > 0 ? (BEHIND * score * rough[i]) / best : 0 }));
}

/** Passages of the weighed sections, best first: the section that says most of the query stands first. */
export function orderPassages(
  asked: Asked,
  sections: readonly Section[],
  passagesIn: ReadonlyMap<number, readonly Candidate[]>,
): readonly Weighed[] {
  const read = sections.flatMap(section => {
    const passages = passagesIn.get(section.id);
    if (!passages) return [];
    const lifted = 1 + lift(asked, passages);
    const { plain, cover, shared } = section;
    const score = lifted * plain * (1 + COVERED * cover) + shared;
    return [{ passages, score, says: lifted * plain * (1 + COVERED_FIRST * cover ** 2) + AGREED * shared }];
  });
  const top = Math.max(...read.map(one => one.score));
  const first = read.reduce((best, one) => (one.says > best.says ? one : best), read[0]);
  return read
    .flatMap(one => passagesOf(one.passages, asked, one === first ? 1.01 * top : one.score))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
