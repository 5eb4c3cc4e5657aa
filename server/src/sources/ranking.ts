/**
 * Weighs the sections found for a query by their words, and the passages in each: BM25 with relatives of a word, how much of the query
 * they cover, names and values that stand whole, what the title says, and what the best of them have in common.
 */
import { familyOf, type QueryTerm, RELATIVE } from './candidates.ts';
import { numbersIn } from './facts.ts';
import type { Statistics } from './statistics.ts';
import { fold, STOP, type Stemmer, stemCounts } from './terms.ts';

/** A passage to weigh, as the store has it; those of a section follow each other. */
export interface Candidate {
  readonly id: number;
  readonly section: number;
  readonly text: string;
  readonly title: string | null;
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
const NAME = 0.05;
const VALUE = 0.05;
/** The best sections whose common words lift others, the words taken from them, and how much those count. */
const BEST = 5;
const SHARED_WORDS = 30;
const SHARED = 0.6;
/** Share of what is lifted that counts for the first place: of two that say as much, the one that others agree with. */
const AGREED = 0.1;
/** UTF-16 units that are read word by word for a query; the sections behind them keep the order of a quick look. */
const READ = 30_000;
/** A passage behind the best of its section. */
const BEHIND = 0.95;

/** Words of a section, counted, with the families that they belong to. */
export interface SectionWords {
  readonly counts: ReadonlyMap<string, number>;
  readonly families: ReadonlySet<string>;
}

export function wordsOf(text: string, stem: Stemmer): SectionWords {
  const counts = stemCounts(text, stem);
  const families = new Set<string>();
  for (const one of counts.keys()) {
    const family = familyOf(one);
    if (family) families.add(family);
  }
  return { counts, families };
}

/** Passages of a section with what a quick look at their letters says of each. */
interface Looked {
  readonly passages: readonly Candidate[];
  readonly rough: readonly number[];
  /** Weight of the query's words that the section seems to have. */
  readonly sum: number;
}

interface Section extends Looked {
  readonly words: SectionWords;
  /** Its length as a multiple of the average. */
  readonly length: number;
  /** BM25, and with what is covered. */
  readonly plain: number;
  readonly score: number;
  /** Share of the query's weight that the section has, 0–1. */
  readonly cover: number;
}

const saturated = (count: number, length: number): number => (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));

/** Share of the names and values of the query that stand whole in the passage. */
function lift({ names, values }: Asked, text: string): number {
  if (!names.length && !values.length) return 0;
  const folded = fold(text);
  const named = names.length ? names.filter(name => folded.includes(name)).length / names.length : 0;
  if (!values.length) return NAME * named;
  const has = new Set(numbersIn(text));
  return NAME * named + (VALUE * values.filter(value => has.has(value)).length) / values.length;
}

function scoreOf(asked: Asked, words: SectionWords, title: SectionWords | null, length: number): { plain: number; cover: number } {
  let plain = 0;
  let held = 0;
  let all = 0;
  for (const { stem, weight } of asked.terms) {
    all += weight;
    const count = words.counts.get(stem);
    const family = count ? null : familyOf(stem);
    const share = count ? 1 : family && words.families.has(family) ? RELATIVE : title?.counts.has(stem) ? TITLE : 0;
    plain += share * weight * saturated(count ?? 1, length);
    held += share * weight;
  }
  return { plain, cover: all ? held / all : 0 };
}

/** What the best sections have in common besides the query, each with its weight: rare among the candidates, frequent in the best. */
function sharedWords(sections: readonly Section[], asked: Asked, average: number): readonly (readonly [stem: string, weight: number])[] {
  const best = [...sections].sort((a, b) => b.score - a.score).slice(0, BEST);
  const known = new Set(asked.terms.map(term => term.stem));
  const all = best.reduce((sum, one) => sum + one.score, 0);
  const found = new Map<string, number>();
  for (const { words, length, score } of best) {
    const share = score / all / Math.log(2 + average * length);
    for (const [stem, count] of words.counts) {
      if (known.has(stem) || stem.length < 3 || STOP.has(stem) || /^\d/.test(stem)) continue;
      found.set(stem, (found.get(stem) ?? 0) + share * Math.min(count, 2));
    }
  }
  const having = new Map<string, number>();
  for (const { words } of sections) {
    for (const stem of words.counts.keys()) if (found.has(stem)) having.set(stem, (having.get(stem) ?? 0) + 1);
  }
  const weighed: [stem: string, share: number, weight: number][] = [];
  for (const [stem, share] of found) {
    const has = having.get(stem) ?? 0;
    if (has < 2) continue;
    const weight = Math.log((sections.length - has + 0.5) / (has + 0.5) + 1);
    weighed.push([stem, share * weight, weight]);
  }
  weighed.sort((a, b) => b[1] - a[1]);
  const most = weighed[0]?.[1] ?? 1;
  return weighed.slice(0, SHARED_WORDS).map(([stem, share, weight]) => [stem, (share / most) * weight]);
}

const ALPHANUMERIC = /[\p{L}\p{N}]/u;

/** Whether a word of the folded text begins like this. */
function hasBeginning(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !ALPHANUMERIC.test(text[at - 1])) return true;
  }
  return false;
}

/** Looks for the beginnings of the query's words: a hundredth of the work of reading all words of a text. */
function lookAt(candidates: readonly Candidate[], { terms }: Asked): readonly Looked[] {
  const beginnings = terms.map(({ stem, word, weight }) => ({ beginning: familyOf(stem) ?? word.slice(0, 4), weight }));
  const sections: { passages: Candidate[]; rough: number[]; sum: number; has: Set<string> }[] = [];
  for (const candidate of candidates) {
    let section = sections.at(-1);
    if (section?.passages[0].section !== candidate.section) {
      section = { passages: [], rough: [], sum: 0, has: new Set() };
      sections.push(section);
    }
    const text = fold(candidate.text);
    let rough = 0;
    for (const { beginning, weight } of beginnings) {
      if (!hasBeginning(text, beginning)) continue;
      rough += weight;
      if (!section.has.has(beginning)) section.sum += weight;
      section.has.add(beginning);
    }
    section.passages.push(candidate);
    section.rough.push(rough);
  }
  return sections;
}

/** How many of the sections can be read in full. */
function fewest(looked: readonly Looked[]): number {
  let length = 0;
  const end = looked.findIndex(({ passages }) => {
    for (const { text } of passages) length += text.length;
    return length > READ;
  });
  return end < 0 ? looked.length : Math.max(1, end);
}

/** The passage that says most stands for its section; the others of it come behind. */
function passagesOf({ passages, rough }: Looked, score: number): readonly Weighed[] {
  const best = Math.max(...rough);
  const first = rough.indexOf(best);
  return passages.map(({ id }, i) => ({ passage: id, score: i === first ? score : best > 0 ? (BEHIND * score * rough[i]) / best : 0 }));
}

/** Those that seem best, read word by word. */
function weigh(looked: readonly Looked[], asked: Asked, average: number, stem: Stemmer, wordsFor: WordsFor): readonly Section[] {
  return looked.map((one): Section => {
    const { passages } = one;
    const words = wordsFor(passages);
    let length = 0;
    for (const count of words.counts.values()) length += count / average;
    const { title } = passages[0];
    const { plain, cover } = scoreOf(asked, words, title ? wordsOf(title, stem) : null, length);
    const lifted = plain * (1 + lift(asked, passages.map(({ text }) => text).join(' ')));
    return { ...one, words, length, cover, plain: lifted, score: lifted * (1 + COVERED * cover) };
  });
}

/** Words of a section, read once however often it is asked for. */
export type WordsFor = (passages: readonly Candidate[]) => SectionWords;

/** Passages best first. The section that says most of the query stands first; those behind it are lifted by what they share with the best. */
export function rank(
  asked: Asked,
  candidates: readonly Candidate[],
  statistics: Statistics,
  stem: Stemmer,
  wordsFor: WordsFor,
): readonly Weighed[] {
  if (!candidates.length) return [];
  const average = statistics.length();
  const looked = [...lookAt(candidates, asked)].sort((a, b) => b.sum - a.sum);
  const few = fewest(looked);
  const sections = weigh(looked.slice(0, few), asked, average, stem, wordsFor);
  const shared = sharedWords(sections, asked, average);
  const scores = sections.map(({ words: { counts }, length, score }) => {
    let more = 0;
    for (const [one, weight] of shared) {
      const count = counts.get(one);
      if (count) more += weight * saturated(count, length);
    }
    return score + SHARED * more;
  });
  const says = sections.map(({ plain, cover, score }, i) => plain * (1 + COVERED_FIRST * cover ** 2) + AGREED * (scores[i] - score));
  const first = says.indexOf(Math.max(...says));
  scores[first] = 1.01 * Math.max(...scores);
  const read = sections.flatMap((section, i) => passagesOf(section, scores[i])).sort((a, b) => b.score - a.score || a.passage - b.passage);
  const least = Math.min(...scores);
  const most = looked[0].sum || 1;
  const rest = looked.slice(few).flatMap(one => passagesOf(one, (least * one.sum) / most));
  return [...read, ...rest];
}
