/** Remembers who a story speaks of, sentence by sentence, and picks whom a pronoun or a title means. */

/** A person or a body as the story knows it, with how much it is in the reader's mind. */
export interface Character {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly gender: 'female' | 'male' | null;
  /** Every title that the story gives, lower case. */
  readonly titles: Set<string>;
  /** Weight at `sentence`; it halves with every sentence after. */
  weight: number;
  sentence: number;
}

export interface Salience {
  readonly mention: (
    who: Pick<Character, 'name' | 'kind' | 'gender'> & { readonly title: string | null },
    sentence: number,
    weight: number,
  ) => void;
  readonly pronoun: (gender: 'female' | 'male' | 'plural', sentence: number) => string | null;
  /** Somebody whose last name is `word`, in whatever case (the capitals of a transcript). */
  readonly surnamed: (word: string, sentence: number) => string | null;
  readonly titled: (head: string, modifiers: readonly string[], sentence: number) => string | null;
}

const HALF = 0.55;
/** Fainter than this, a character is no longer in the reader's mind. */
const FORGOTTEN = 0.04;

/** Starts an empty memory for one story. */
export function createSalience(): Salience {
  const cast = new Map<string, Character>();
  const weightAt = (who: Character, sentence: number): number => who.weight * HALF ** Math.max(0, sentence - who.sentence);

  const best = (fits: (who: Character) => boolean, sentence: number, least: number): string | null => {
    let found: Character | null = null;
    let top = least;
    for (const who of cast.values()) {
      if (!fits(who)) continue;
      const weight = weightAt(who, sentence);
      if (weight > top) {
        top = weight;
        found = who;
      }
    }
    return found?.name ?? null;
  };

  return {
    mention({ name, kind, gender, title }, sentence, weight) {
      const known = cast.get(name);
      const who: Character = known ?? { name, kind, gender, titles: new Set(), weight: 0, sentence };
      if (title) who.titles.add(title.toLowerCase());
      who.weight = weightAt(who, sentence) + weight;
      who.sentence = sentence;
      cast.set(name, !known?.gender && gender && known ? { ...who, gender } : who);
    },
    pronoun(gender, sentence) {
      if (gender === 'plural') return best(who => who.kind === 'organisation', sentence, 0.6);
      const other = gender === 'female' ? 'male' : 'female';
      return best(who => who.kind === 'person' && who.gender !== other, sentence, FORGOTTEN);
    },
    surnamed(word, sentence) {
      const last = word.toLowerCase();
      return best(who => who.kind === 'person' && who.name.toLowerCase().endsWith(` ${last}`), sentence, 0);
    },
    titled(head, modifiers, sentence) {
      const holds = (who: Character) =>
        [...who.titles].some(title => title === head || title.endsWith(` ${head}`) || title.endsWith(`-${head}`));
      const closely = (who: Character) =>
        holds(who) && [...who.titles].some(title => modifiers.some(word => word.length > 3 && title.includes(word)));
      return best(closely, sentence, 0) ?? best(holds, sentence, 0);
    },
  };
}
