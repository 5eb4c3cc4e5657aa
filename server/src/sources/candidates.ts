/**
 * Finds the sections that are worth weighing for a query, at a cost that does not grow with the library: the rarest words bring all
 * their sections; where even those are common, words are asked for in pairs.
 */
import { familyOf } from './section-words.ts';
import type { Statistics } from './statistics.ts';
import type { Store } from './store.ts';

/** A word of the query, with how much it tells. */
export interface QueryTerm {
  readonly stem: string;
  /** Its number: see `keyOf`. */
  readonly key: number;
  /** One of the words that have this stem: the index stems what it is asked for itself. */
  readonly word: string;
  readonly weight: number;
  readonly frequency: number;
}

/** Up to this many sections every term is asked for, and its relatives: it is quick, and rare terms are few. */
const SMALL = 4000;
/** Rows that the words asked for alone may bring together. */
const ROWS = 2500;
/** With fewer words than this to ask for alone, common ones are asked for in pairs. */
const LEAST_TERMS = 3;
/** Common words that are paired. */
const PAIRED = 5;
/** More terms than this add nothing but time. */
const MOST_TERMS = 48;
/** Share of a word's weight that a section or a passage gets for a relative of it. */
export const RELATIVE = 0.3;

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** Sections for an expression of the full text, at most `limit`. */
export function sectionsFor(store: Store, match: string, limit: number): readonly number[] {
  const row = store.one<{ list: string }>(
    'SELECT json_group_array(rowid) AS list FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)',
    match,
    limit,
  );
  return row ? (JSON.parse(row.list) as number[]) : [];
}

/** The rarest terms that together bring no more rows than are allowed, and those that are left. */
function parted(
  terms: readonly QueryTerm[],
  rows: number,
): { readonly alone: readonly QueryTerm[]; readonly common: readonly QueryTerm[] } {
  let covered = 0;
  const alone = terms.filter((term, i) => {
    covered += term.frequency;
    return i < MOST_TERMS && covered <= rows;
  });
  return { alone, common: terms.slice(alone.length) };
}

/** Asks the full text: see `sectionsFor`. */
export type AskSections = (match: string, limit: number) => readonly number[];

/** Up to `pool` sections, those with most of the query's weight first. */
export function candidatesFor(
  ask: AskSections,
  statistics: Statistics,
  asked: readonly QueryTerm[],
  pool: number,
  /** Only these sections; null: all. */
  within: ReadonlySet<number> | null,
): readonly number[] {
  const small = statistics.sections() <= SMALL;
  const terms = asked.filter(term => term.frequency > 0).sort((a, b) => a.frequency - b.frequency);
  const { alone, common } = parted(terms, small ? Number.POSITIVE_INFINITY : ROWS);
  const weights = new Map<number, number>();
  const add = (sections: readonly number[], weight: number): void => {
    for (const section of sections) if (!within || within.has(section)) weights.set(section, (weights.get(section) ?? 0) + weight);
  };
  for (const term of alone) add(ask(quoted(term.word), SMALL), term.weight);
  if (small) {
    for (const term of asked) {
      const family = familyOf(term.stem);
      if (family) add(ask(`${quoted(family)} *`, SMALL), RELATIVE * term.weight);
    }
  }
  if (alone.length < LEAST_TERMS) {
    const paired = common.slice(0, PAIRED);
    paired.forEach((term, i) => {
      const others = paired.slice(i + 1).map(other => quoted(other.word));
      if (others.length) add(ask(`${quoted(term.word)} AND (${others.join(' OR ')})`, ROWS), term.weight);
    });
    if (!weights.size && paired.length) add(ask(quoted(paired[0].word), ROWS), paired[0].weight);
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, pool)
    .map(([section]) => section);
}
