/** Remembers who a story speaks of, sentence by sentence, and picks whom a pronoun or a title means. */

/** A person or a body as the story knows it, with how much it is in the reader's mind. */
export interface Character {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  gender: 'female' | 'male' | null;
  /** Every title that the story gives, lower case. */
  readonly titles: Set<string>;
  /** Weight at `sentence`; it halves with every sentence after. */
  weight: number;
  sentence: number;
  /** Order of the first mention: of two alike, the one that came first is meant. */
  readonly order: number;
}

export interface Salience {
  readonly mention: (
    who: Readonly<Pick<Character, 'name' | 'kind' | 'gender'>> & { readonly title: string | null },
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

/** Every end of `words` that begins behind a blank (or another of `breaks`), the whole itself too. */
function endsOf(words: string, breaks: string): string[] {
  const ends = [words];
  for (let i = 0; i < words.length; i++) if (breaks.includes(words[i])) ends.push(words.slice(i + 1));
  return ends;
}

/** Lists by key, each thing once. */
function createIndex() {
  const kept = new Map<string, Set<Character>>();
  return {
    put(key: string, who: Character) {
      const known = kept.get(key);
      if (known) known.add(who);
      else kept.set(key, new Set([who]));
    },
    of: (key: string): Iterable<Character> => kept.get(key) ?? [],
  };
}

/** Starts an empty memory for one story. A question costs what is still in mind, however long the story and its cast. */
export function createSalience(): Salience {
  const cast = new Map<string, Character>();
  /** In order of the last mention, a character's earlier places left behind. */
  const recent: { readonly who: Character; readonly sentence: number }[] = [];
  const bySurname = createIndex();
  const byTitle = createIndex();
  /** The heaviest that anybody has been: what was last spoken of long ago cannot outweigh the least that counts. */
  let most = 0;
  const fade = (sentences: number): number => HALF ** Math.max(0, sentences);
  const weightAt = (who: Character, sentence: number): number => who.weight * fade(sentence - who.sentence);

  const best = (among: Iterable<Character>, fits: (who: Character) => boolean, sentence: number, least: number): string | null => {
    let found: Character | null = null;
    let top = least;
    for (const who of among) {
      if (!fits(who)) continue;
      const weight = weightAt(who, sentence);
      if (weight < top || (weight === top && (!found || found.order < who.order))) continue;
      top = weight;
      found = who;
    }
    return found?.name ?? null;
  };

  /** Whoever may still weigh more than `least`. */
  function* inMind(sentence: number, least: number): Generator<Character> {
    for (let i = recent.length - 1; i >= 0; i--) {
      const { who, sentence: last } = recent[i];
      if (most * fade(sentence - last) < least) return;
      if (who.sentence === last) yield who;
    }
  }

  return {
    mention({ name, kind, gender, title }, sentence, weight) {
      const known = cast.get(name);
      const who: Character = known ?? { name, kind, gender, titles: new Set(), weight: 0, sentence, order: cast.size };
      if (!known) {
        cast.set(name, who);
        for (const end of endsOf(name.toLowerCase(), ' ').slice(1)) bySurname.put(end, who);
      }
      if (title && !who.titles.has(title.toLowerCase())) {
        who.titles.add(title.toLowerCase());
        for (const end of endsOf(title.toLowerCase(), ' -')) byTitle.put(end, who);
      }
      who.gender ??= gender;
      who.weight = weightAt(who, sentence) + weight;
      who.sentence = sentence;
      most = Math.max(most, who.weight);
      recent.push({ who, sentence });
    },
    pronoun(gender, sentence) {
      if (gender === 'plural') return best(inMind(sentence, 0.6), who => who.kind === 'organisation', sentence, 0.6);
      const other = gender === 'female' ? 'male' : 'female';
      return best(inMind(sentence, FORGOTTEN), who => who.kind === 'person' && who.gender !== other, sentence, FORGOTTEN);
    },
    surnamed(word, sentence) {
      return best(bySurname.of(word.toLowerCase()), who => who.kind === 'person', sentence, 0);
    },
    titled(head, modifiers, sentence) {
      const closely = (who: Character) => [...who.titles].some(title => modifiers.some(word => word.length > 3 && title.includes(word)));
      return best(byTitle.of(head), closely, sentence, 0) ?? best(byTitle.of(head), () => true, sentence, 0);
    },
  };
}
