/**
 * Ranked passages for a query: sections with its rarest words, then each weighed by all it says, and the passages in it.
 *
 * A claim asks for the passage that says the same, so a passage that holds most of the claim's telling words goes before one that
 * repeats a few of them. The cost hardly grows with the library: how many rows are read and how many sections weighed is bounded.
 */
import { candidatesFor, type QueryTerm, sectionsFor } from './candidates.ts';
import { type Fact, factKey, numbersIn } from './facts.ts';
import { SECTION_PASSAGES } from './passages.ts';
import { type Asked, type Candidate, orderPassages, type Weighed, weighSections } from './ranking.ts';
import { keyOf, openWords } from './section-words.ts';
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
const VALUES_FROM = 60;
/** Of those the best, by their words, whose passages are read: so many, and as many as passages are asked for. */
const READ = 15;

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

/** Searches a store; remembers frequencies and words of passages until the store changes. */
export function createRetrieval(store: Store): Retrieval {
  const statistics = createStatistics(store);
  const stem = createStemmer();

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

  /** Passages of the best of these sections; `only`: of the best of those. */
  const weigh = (asked: Asked, found: readonly number[], limit: number, only: ReadonlySet<number> | null = null): readonly Weighed[] => {
    const rows = store.all<{ id: number; words: Uint8Array }>(
      'SELECT id, words FROM sections WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(found),
    );
    const sections = weighSections(asked, new Map(rows.map(({ id, words }) => [id, openWords(words)])), statistics.length());
    const best = sections.filter(({ id }) => !only || only.has(id)).slice(0, Math.max(READ, limit));
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
      statistics.refresh();
      const asked = askedFor(text);
      const found = candidatesFor(store, statistics, asked.terms, Math.max(POOL, limit), within?.length ? sectionsWithin(within) : null);
      return weigh(asked, found, limit).slice(0, limit);
    },
    phrase(sought, limit) {
      const stems = termsOf(sought, stem);
      if (!stems.length) return [];
      const sections = sectionsFor(store, `"${stems.map(term => term.word).join(' ')}"`, limit);
      const rows = store.all<Pick<Candidate, 'id' | 'text'>>(
        `SELECT p.id, p.text FROM json_each(?) s JOIN passages p ON ${IN_SECTION}`,
        JSON.stringify(sections),
      );
      const found = rows.filter(row => standTogether(stems, termsOf(row.text, stem)));
      return found.slice(0, limit).map(row => row.id);
    },
    withValue(value, text, limit) {
      statistics.refresh();
      const asked = askedFor(text);
      // those that speak of it and then those with the value: the other way round the text is asked once for every passage that has it
      const best = candidatesFor(store, statistics, asked.terms, VALUES_FROM, null);
      const wanted = having(factKey(value), best);
      if (!wanted.size) return [];
      return weigh(asked, best, limit, new Set(wanted.values()))
        .filter(one => wanted.has(one.passage))
        .slice(0, limit);
    },
    weightOf(one) {
      statistics.refresh();
      return statistics.weight(one);
    },
    frequencyOf(one) {
      statistics.refresh();
      return statistics.frequency(one);
    },
  };
}
