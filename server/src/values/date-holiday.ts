/** Holidays in the text: "on Christmas Eve", "Easter Sunday 1916", "New Year's Day"; not the Christmas tree. */
import { lexName, type Word } from './date-lex.ts';
import type { Parsed } from './date-shape.ts';
import { yearLike } from './date-year.ts';
import { HOLIDAYS, MOVING_HOLIDAYS } from './holidays.ts';

interface Entry {
  readonly words: readonly string[];
  readonly name: string;
}

const wordsOf = (name: string): string[] =>
  lexName(name)
    .map(word => word.lower)
    .filter(word => word !== "'" && word !== '.');

/** Entries by their first word, longest first. */
const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = (() => {
  const map = new Map<string, Entry[]>();
  for (const name of [...HOLIDAYS.keys(), ...MOVING_HOLIDAYS]) {
    const words = wordsOf(name);
    map.set(words[0], [...(map.get(words[0]) ?? []), { words, name }]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
})();

/** True where a holiday may begin. */
export const opensHoliday = (word: Word): boolean => word.capital && BY_FIRST.has(word.lower);

function matches(words: readonly Word[], at: number, entry: Entry): number {
  let next = at;
  for (const expected of entry.words) {
    while (next > at && (words[next]?.lower === "'" || words[next]?.lower === '’' || words[next]?.lower === '.')) next++;
    if (words[next]?.lower !== expected) return 0;
    next++;
  }
  return next;
}

const LEADS = new Set(
  `
  on at by before after until till since during over for from through this last next and of around to every past early late`
    .trim()
    .split(/\s+/),
);
const FOLLOWERS = new Set(
  `
  is was and or in at on with when to for will would has had by as that this last next but after before because if at from until
  morning night evening afternoon weekend week period than then so are were since who which while the a he she it they we i of each
  every came comes falls fell begins began ends ended starts started`
    .trim()
    .split(/\s+/),
);

/** A holiday at `at`; `led` says that "last" or "this" stands before it. */
export function holidayAt(words: readonly Word[], at: number, led: boolean): Parsed | null {
  const list = words[at]?.capital ? BY_FIRST.get(words[at].lower) : undefined;
  if (!list) return null;
  for (const entry of list) {
    const end = matches(words, at, entry);
    if (!end) continue;
    const next = words[end];
    const year = yearLike(next) ? next.number : null;
    const before = words[at - 1];
    const certain =
      entry.words.length > 1 && / (?:day|eve|night|friday|sunday|saturday|thursday|wednesday|tuesday|monday|july)$/.test(entry.name);
    const nounBehind = next !== undefined && !FOLLOWERS.has(next.lower) && /^\p{L}/u.test(next.lower);
    if (
      !year &&
      nounBehind &&
      !(certain && !/^\p{Ll}*(?:sale|sales|deal|deals|shopping|shoppers|song|album|parade|film|movie|ball)$/u.test(next.lower))
    )
      return null;
    if (!year && !certain && !led && !LEADS.has(before?.lower ?? '')) return null;
    const part = /^(?:morning|night|evening|afternoon|weekend|week)$/.test(next?.lower ?? '') ? 1 : 0;
    if (!HOLIDAYS.has(entry.name)) return { end: end + (year ? 1 : 0), shape: { kind: 'unfixed' } };
    return { end: end + (year ? 1 : part), shape: { kind: 'holiday', name: entry.name, year } };
  }
  return null;
}
