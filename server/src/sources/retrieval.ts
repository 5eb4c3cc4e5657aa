/**
 * Ranked passages for a query: BM25 over its telling terms, then the best of them weighed again by how much of the query they cover.
 *
 * A claim asks for the passage that says the same, so a passage that holds most of the claim's telling words goes before one that
 * repeats a few of them. Common terms are left out of the first step: in a large library they cost ten times the rare ones and find nothing.
 */
import { factKey } from './facts.ts';
import type { Store } from './store.ts';
import { createStemmer, fold, STOP, stemsOf, termsOf } from './terms.ts';

/** What to look for. Plain text is a query of its own; the rest lifts passages that hold the same names and numbers. */
export interface Query {
  readonly text: string;
  /** Names as the draft spells them. */
  readonly names?: readonly string[];
  /** Numbers as values: "1.2 million" is 1200000. */
  readonly numbers?: readonly number[];
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
  /** Passages that give a number of `counted` and have most of `text`'s telling words: "a number of troops near this place". */
  readonly counting: (counted: string, text: string, limit: number) => readonly Ranked[];
  readonly weightOf: (stem: string) => number;
  /** Passages that have a word of this stem. */
  readonly frequencyOf: (stem: string) => number;
}

/** Below this many passages every term is asked for: it is quick, and rare terms are few. */
const SMALL = 4000;
/** The rarest terms that are asked for, while together they cover at most this share of the passages; three at least. */
const COVERED = 0.03;
const LEAST_TERMS = 3;
/** More terms than this add nothing but time. */
const MOST_TERMS = 24;
/** Passages weighed again. */
const POOL = 24;

/** Passages among which those that count the same thing are looked for. */
const COUNTED_FROM = 120;

/** How the second step weighs; measured on the retrieval suites. */
const COVERAGE = 1;
const FAMILY = 0.5;
const NAME = 0.25;
const NUMBER = 0.2;
/** Passages, the share of them, and the number of words that feedback goes by; and its weight. */
const FEEDBACK_FROM = 3;
const FEEDBACK_SHARE = 0.34;
const FEEDBACK_TERMS = 20;
const FEEDBACK = 0.3;

interface QueryTerm {
  readonly stem: string;
  /** One of the words that have this stem: the index stems what it is asked for itself. */
  readonly word: string;
  readonly weight: number;
  readonly frequency: number;
}

interface Candidate {
  readonly id: number;
  readonly text: string;
  readonly rank: number;
}

/** Words of one family share their first letters: "resign" and "resignation", "Ukraine" and "Ukrainian". */
const familyOf = (stem: string): string | null => (stem.length > 4 && !/\d/.test(stem) ? stem.slice(0, 6) : null);

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

function createStatistics(store: Store): { refresh: () => void; passages: () => number; frequency: (stem: string) => number } {
  let generation = -1;
  let count = 0;
  const known = new Map<string, number>();
  return {
    refresh() {
      const now = store.generation();
      if (now === generation) return;
      generation = now;
      known.clear();
      count = store.one<{ n: number }>('SELECT count(*) AS n FROM passages')?.n ?? 0;
    },
    passages: () => count,
    frequency(stem) {
      const remembered = known.get(stem);
      if (remembered !== undefined) return remembered;
      const found = store.one<{ doc: number }>('SELECT doc FROM vocabulary WHERE term = ?', stem)?.doc ?? 0;
      known.set(stem, found);
      return found;
    },
  };
}

/** The rarest terms, until they cover too many passages. */
function telling(terms: readonly QueryTerm[], passages: number): readonly QueryTerm[] {
  const present = terms.filter(term => term.frequency > 0).sort((a, b) => a.frequency - b.frequency);
  if (passages <= SMALL) return present.slice(0, 2 * MOST_TERMS);
  const kept: QueryTerm[] = [];
  let covered = 0;
  for (const term of present.slice(0, MOST_TERMS)) {
    covered += term.frequency;
    if (kept.length >= LEAST_TERMS && covered > COVERED * passages) break;
    kept.push(term);
  }
  return kept;
}

interface Weighed extends Ranked {
  readonly stems: ReadonlySet<string>;
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score;

/** What the best few passages have in common besides the query lifts the passages that have it too. */
function withFeedback(weighed: readonly Weighed[], terms: readonly QueryTerm[]): Ranked[] {
  const best = [...weighed].sort(byScore).slice(0, FEEDBACK_FROM);
  const all = best.reduce((sum, one) => sum + one.score, 0);
  const known = new Set(terms.map(term => term.stem));
  const shares = new Map<string, number>();
  for (const { stems, score } of best) {
    for (const stem of stems)
      if (!known.has(stem) && stem.length > 2 && !STOP.has(stem)) shares.set(stem, (shares.get(stem) ?? 0) + score / all);
  }
  const common = [...shares]
    .filter(([, share]) => share > FEEDBACK_SHARE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, FEEDBACK_TERMS);
  return weighed.map(({ passage, stems, score }) => ({
    passage,
    score: score + FEEDBACK * common.reduce((sum, [stem, share]) => sum + (stems.has(stem) ? share : 0), 0),
  }));
}

/** Searches a store; remembers document frequencies until the store changes. */
export function createRetrieval(store: Store): Retrieval {
  const statistics = createStatistics(store);
  const stem = createStemmer();

  const weightFor = (frequency: number): number => {
    const passages = statistics.passages();
    return Math.log((passages - frequency + 0.5) / (frequency + 0.5) + 1);
  };

  const queryTerms = (text: string): readonly QueryTerm[] => {
    const all = termsOf(text, stem);
    const content = all.filter(term => !STOP.has(term.word));
    const words = new Map((content.length ? content : all).map(term => [term.stem, term.word]));
    return [...words].map(([one, word]) => {
      const frequency = statistics.frequency(one);
      return { stem: one, word, frequency, weight: weightFor(frequency) };
    });
  };

  const candidates = (terms: readonly QueryTerm[], query: Query, pool: number): readonly Candidate[] => {
    const match = terms.map(term => quoted(term.word)).join(' OR ');
    const within = query.within?.length
      ? 'AND p.document IN (SELECT id FROM documents WHERE path IN (SELECT value FROM json_each(?)))'
      : '';
    return store.all<Candidate>(
      `SELECT p.id, p.text, -w.rank AS rank FROM (SELECT rowid, rank FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?) w
       JOIN passages p ON p.id = w.rowid ${within}`,
      match,
      within ? 5 * pool : pool,
      ...(within ? [JSON.stringify(query.within)] : []),
    );
  };

  /** How much of the query's weight the passage holds, 0–1; a word of the same family counts for half. */
  const coverage = (terms: readonly QueryTerm[], stems: ReadonlySet<string>): number => {
    let families: Set<string> | null = null;
    const hasFamily = (family: string): boolean => {
      families ??= new Set([...stems].map(familyOf).filter(one => one !== null));
      return families.has(family);
    };
    let held = 0;
    let all = 0;
    for (const term of terms) {
      all += term.weight;
      const family = familyOf(term.stem);
      if (stems.has(term.stem)) held += term.weight;
      else if (family && hasFamily(family)) held += FAMILY * term.weight;
    }
    return all ? held / all : 0;
  };

  const lift = (query: Query, text: string): number => {
    const folded = fold(text);
    const names = query.names ?? [];
    const numbers = query.numbers ?? [];
    const named = names.length ? names.filter(name => folded.includes(fold(name))).length / names.length : 0;
    const counted = numbers.length ? numbers.filter(number => folded.includes(number.toLocaleString('en-US'))).length / numbers.length : 0;
    return NAME * named + NUMBER * counted;
  };

  return {
    search(query, limit) {
      statistics.refresh();
      const terms = queryTerms(query.text);
      const asked = telling(terms, statistics.passages());
      if (!asked.length) return [];
      const weighed = candidates(asked, query, Math.max(POOL, Math.min(2 * limit, limit + 50))).map(({ id, text, rank }): Weighed => {
        const stems = stemsOf(text, stem);
        return { passage: id, stems, score: rank * (1 + COVERAGE * coverage(terms, stems) ** 2 + lift(query, text)) };
      });
      return withFeedback(weighed, terms)
        .sort((a, b) => b.score - a.score || a.passage - b.passage)
        .slice(0, limit);
    },
    phrase(words, limit) {
      const terms = termsOf(words, stem).map(term => term.word);
      if (!terms.length) return [];
      return store
        .all<{ rowid: number }>('SELECT rowid FROM words WHERE words MATCH ? LIMIT ?', quoted(terms.join(' ')), limit)
        .map(row => row.rowid);
    },
    counting(counted, text, limit) {
      statistics.refresh();
      const asked = telling(queryTerms(text), statistics.passages());
      if (!asked.length) return [];
      const match = asked.map(term => quoted(term.word)).join(' OR ');
      // best first and then those that count: the other way round the text is asked once for every passage that counts
      const best = store.all<Ranked>(
        'SELECT rowid AS passage, -rank AS score FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?',
        match,
        COUNTED_FROM,
      );
      const key = factKey({ kind: 'number', key: fold(counted).replace(/s$/, '') });
      const counts = store.all<{ passage: number }>(
        'SELECT DISTINCT passage FROM facts WHERE key = ? AND passage IN (SELECT value FROM json_each(?))',
        key,
        JSON.stringify(best.map(one => one.passage)),
      );
      const known = new Set(counts.map(one => one.passage));
      return best.filter(one => known.has(one.passage)).slice(0, limit);
    },
    weightOf(one) {
      statistics.refresh();
      return weightFor(statistics.frequency(one));
    },
    frequencyOf(one) {
      statistics.refresh();
      return statistics.frequency(one);
    },
  };
}
