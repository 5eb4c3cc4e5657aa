/** Pairs the forms of names that may be spelled nearly alike, without holding each against every other. */
import { createShelf, spellingKeys } from './near-spellings.ts';

/** A form of a name by its words: initials and suffixes left out, the first and the last one count. */
interface Named {
  readonly parts: readonly string[];
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Keys for the last name and the first: none where no other name of the story opens alike, which is most of them. */
function keysIn(forms: readonly Named[]): (parts: readonly string[]) => readonly [firsts: ReadonlySet<string>, lasts: ReadonlySet<string>] {
  const lastsLike = new Map<string, Set<string>>();
  const firstsOf = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, word: string) => {
    const known = map.get(key);
    if (known) known.add(word);
    else map.set(key, new Set([word]));
  };
  for (const { parts } of forms) {
    const last = parts.at(-1);
    if (!last) continue;
    put(lastsLike, last.toLowerCase()[0], last);
    if (parts.length > 1) put(firstsOf, last, parts[0]);
  }
  const several = (words: ReadonlySet<string> | undefined): boolean => words !== undefined && words.size > 1;
  return parts => {
    const [first, last] = [parts[0], parts.at(-1)!];
    return [
      parts.length > 1 && several(firstsOf.get(last)) ? spellingKeys(first) : NO_KEYS,
      several(lastsLike.get(last.toLowerCase()[0])) ? spellingKeys(last) : NO_KEYS,
    ];
  };
}

/** For each form those before it that may be spelled nearly alike, in order of place. */
export function* pairsOf<T extends Named>(forms: readonly T[]): Generator<readonly [earlier: T, later: T]> {
  const shelf = createShelf<number>();
  const keysOf = keysIn(forms);
  for (const [i, later] of forms.entries()) {
    const [first, last] = [later.parts[0], later.parts.at(-1)];
    if (!first || !last) continue;
    const full = later.parts.length > 1;
    const [firsts, lasts] = keysOf(later.parts);
    const near = new Set<number>();
    const look = (key: string) => {
      for (const at of shelf.of(key)) near.add(at);
    };
    // Full names have one part the same; a surname alone is near any.
    for (const key of lasts) {
      look(`alone ${key}`);
      look(full ? `first ${first} ${key}` : `full ${key}`);
    }
    for (const key of firsts) look(`last ${last} ${key}`);
    for (const at of [...near].sort((a, b) => a - b)) yield [forms[at], later];
    for (const key of lasts) {
      shelf.put(full ? `full ${key}` : `alone ${key}`, i);
      if (full) shelf.put(`first ${first} ${key}`, i);
    }
    for (const key of firsts) shelf.put(`last ${last} ${key}`, i);
  }
}
