/**
 * Ranked passages for a query: sections with its rarest words, then each weighed by all it says, and the passages in it.
 *
 * A claim asks for the passage that says the same, so a passage that holds most of the claim's telling words goes before one that
 * repeats a few of them. The cost hardly grows with the library: how many rows are read and how many sections weighed is bounded.
 */
import { createMemo } from '../language/memo.ts';
import { candidatesFor, type QueryTerm, sectionsFor } from './candidates.ts';
import { type Fact, factKey, numbersIn } from './facts.ts';
import { SECTION_PASSAGES } from './passages.ts';
import { type Asked, type Candidate, orderPassages, type Section, type Weighed, weighSections } from './ranking.ts';
import { keyOf, openWords, type SectionWords } from './section-words.ts';
import { createStatistics } from './statistics.ts';
import type { Store } from './store.ts';
import { createStemmer, fold, STOP, type Term, termsOf } from './terms.ts';

/** What to look for. */
export interface Query {
  readonly text: string;
  /** Only these sources (paths as shown); all where absent. */
  readonly within?: readonly string[];
}

export interface Ranked {
  readonly passage: number;
  readonly score: number;
}

export interface Retrieval {
  readonly search: (query: Query, limit: number) => readonly Ranked[];
  /** Passages in which the words stand together, unranked: quick for a name. */
  readonly phrase: (words: string, limit: number) => readonly number[];
  /** Passages that have a value of this kind and key, best first for `text`: "a number of troops near this place". */
  readonly withValue: (value: Pick<Fact, 'kind' | 'key'>, text: string, limit: number) => readonly Ranked[];
  readonly weightOf: (stem: string) => number;
  /** Sections that have a word of this stem. */
  readonly frequencyOf: (stem: string) => number;
}

/** Sections weighed for a query, and among which those are looked for that have a certain value. */
const POOL = 60;
/** The same in a library of so few sections that more of them cost next to nothing. */
const SMALL_POOL = 100;
const SMALL = 4000;
const VALUES_FROM = 60;
/** Of those the best, by their words, whose passages are read: so many, and as many as passages are asked for. */
const READ = 15;

/** What is remembered, because a sentence is asked for more than once, whole and in part: queries, the sections of a word, words of a section. */
const QUERIES = 12;
const ASKED = 300;
const OPENED = 400;

/** Digits tell less than words: the parts of "COVID-19" and "1,200" are tokens of their own. */
const DIGITS = 0.6;

const NAME = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+/gu;
/** Above this share of capitalised words a text is a headline, and capitals tell nothing. */
const HEADLINE = 0.6;

/** Names of several words in a text, folded. */
function namesIn(text: string): readonly string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.filter(word => /^\p{Lu}/u.test(word)).length > HEADLINE * words.length) return [];
  return [...new Set((text.match(NAME) ?? []).map(fold))];
}

/** Joins a list of sections `s` to their passages `p`, whose ids follow the section's own. */
const IN_SECTION = `p.id BETWEEN s.value AND s.value + ${SECTION_PASSAGES - 1} AND p.section = s.value`;

/** Whether the words stand one behind the other, in any form of each. */
const standTogether = (sought: readonly Term[], words: readonly Term[]): boolean =>
  words.some((_, at) => sought.every((term, i) => words[at + i]?.stem === term.stem));

/** Whether the words may stand in the text at all, in any form of each: found out without reading it. */
function mayHave(sought: readonly Term[], text: string): boolean {
  const folded = fold(text);
  return sought.every(({ word }) => folded.includes(/\d/.test(word) ? word : word.slice(0, word.length > 4 ? 4 : 2)));
}

/** What is asked with its sections, best first. */
interface Answer {
  readonly asked: Asked;
  readonly sections: readonly Section[];
}

/** Searches a store; what it remembers holds until the store changes. */
export function createRetrieval(store: Store): Retrieval {
  const statistics = createStatistics(store);
  const stem = createStemmer();
  const queries = createMemo<string, Answer>(QUERIES);
  const known = createMemo<string, readonly number[]>(ASKED);
  const opened = createMemo<number, SectionWords>(OPENED);
  let generation = -1;

  /** Ask first in every search. */
  const refresh = (): void => {
    statistics.refresh();
    const now = store.generation();
    if (now === generation) return;
    generation = now;
    for (const memo of [queries, known, opened]) memo.clear();
  };

  const ask = (match: string, limit: number): readonly number[] => known.get(`${limit} ${match}`, () => sectionsFor(store, match, limit));

  const wordsOf = (sections: readonly number[]): ReadonlyMap<number, SectionWords> => {
    const words = new Map<number, SectionWords>();
    const unknown: number[] = [];
    for (const id of sections) {
      const one = opened.find(id);
      if (one) words.set(id, one);
      else unknown.push(id);
    }
    if (!unknown.length) return words;
    const rows = store.all<{ id: number; words: Uint8Array }>(
      'SELECT id, words FROM sections WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(unknown),
    );
    for (const row of rows) {
      const one = openWords(row.words);
      opened.put(row.id, one);
      words.set(row.id, one);
    }
    return words;
  };

  const queryTerms = (text: string): readonly QueryTerm[] => {
    const all = termsOf(text, stem);
    const content = all.filter(term => !STOP.has(term.word));
    const byStem = new Map((content.length ? content : all).map(term => [term.stem, term.word]));
    return [...byStem].map(([one, word]) => ({
      stem: one,
      key: keyOf(one),
      word,
      frequency: statistics.frequency(one),
      weight: statistics.weight(one) * (/^\d/.test(word) ? DIGITS : 1),
    }));
  };

  const askedFor = (text: string): Asked => ({ terms: queryTerms(text), names: namesIn(text), values: numbersIn(text) });

  const passagesIn = (sections: readonly number[]): ReadonlyMap<number, readonly Candidate[]> => {
    const rows = store.all<Candidate>(
      `SELECT p.id, p.section, p.text FROM json_each(?) s JOIN passages p ON ${IN_SECTION}`,
      JSON.stringify(sections),
    );
    const found = new Map<number, Candidate[]>();
    for (const row of rows) {
      const known = found.get(row.section);
      if (known) known.push(row);
      else found.set(row.section, [row]);
    }
    return found;
  };

  /** Up to `pool` sections that speak of it; `within`: of these documents. */
  const answer = (text: string, pool: number, within: readonly string[]): Answer => {
    refresh();
    return queries.get(JSON.stringify([pool, text, ...within]), () => {
      const asked = askedFor(text);
      const found = candidatesFor(ask, statistics, asked.terms, pool, within.length ? sectionsWithin(within) : null);
      return { asked, sections: weighSections(asked, wordsOf(found), statistics.length()) };
    });
  };

  /** Passages of the best of the sections, best first. */
  const passagesFrom = (asked: Asked, sections: readonly Section[], limit: number): readonly Weighed[] => {
    const best = sections.slice(0, Math.max(READ, limit));
    return best.length ? orderPassages(asked, best, passagesIn(best.map(({ id }) => id))) : [];
  };

  const sectionsWithin = (paths: readonly string[]): ReadonlySet<number> =>
    new Set(
      store
        .all<{ section: number }>(
          `SELECT DISTINCT section FROM passages
           WHERE document IN (SELECT id FROM documents WHERE path IN (SELECT value FROM json_each(?)))`,
          JSON.stringify(paths),
        )
        .map(row => row.section),
    );

  /** Passages of these sections that have a value, each with its section. */
  const having = (key: string, sections: readonly number[]): ReadonlyMap<number, number> => {
    const rows = store.all<{ passage: number; section: number }>(
      `SELECT DISTINCT f.passage, p.section FROM json_each(?) s JOIN passages p ON ${IN_SECTION} JOIN facts f ON f.key = ? AND f.passage = p.id`,
      JSON.stringify(sections),
      key,
    );
    return new Map(rows.map(row => [row.passage, row.section]));
  };

  return {
    search({ text, within }, limit) {
      refresh();
      const { asked, sections } = answer(text, Math.max(statistics.sections() <= SMALL ? SMALL_POOL : POOL, limit), within ?? []);
      return passagesFrom(asked, sections, limit).slice(0, limit);
    },
    phrase(sought, limit) {
      const stems = termsOf(sought, stem);
      if (!stems.length) return [];
      refresh();
      const sections = ask(`"${stems.map(term => term.word).join(' ')}"`, limit);
      const rows = store.all<Pick<Candidate, 'id' | 'text'>>(
        `SELECT p.id, p.text FROM json_each(?) s JOIN passages p ON ${IN_SECTION}`,
        JSON.stringify(sections),
      );
      const found = rows.filter(row => mayHave(stems, row.text) && standTogether(stems, termsOf(row.text, stem)));
      return found.slice(0, limit).map(row => row.id);
    },
    withValue(value, text, limit) {
      // those that speak of it and then those with the value: the other way round the text is asked once for every passage that has it
      const { asked, sections } = answer(text, VALUES_FROM, []);
      const wanted = having(
        factKey(value),
        sections.map(({ id }) => id),
      );
      if (!wanted.size) return [];
      const among = new Set(wanted.values());
      return passagesFrom(
        asked,
        sections.filter(({ id }) => among.has(id)),
        limit,
      )
        .filter(one => wanted.has(one.passage))
        .slice(0, limit);
    },
    weightOf(one) {
      refresh();
      return statistics.weight(one);
    },
    frequencyOf(one) {
      refresh();
      return statistics.frequency(one);
    },
  };
}
