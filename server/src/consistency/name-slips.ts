/** A surname that the story knows well, once with a letter too many, too few or in the wrong place. */
import { isWord } from '../language/words.ts';
import type { Reading, Span, Story, Token } from '../model.ts';
import { skeleton } from '../text/normalise.ts';
import { remembered } from '../text/remembered.ts';
import { toDraft } from '../text/segments.ts';
import { grouped } from './grouped.ts';
import { createShelf, type Shelf, spellingKeys } from './near-spellings.ts';
import { personsIn } from './people.ts';
import { spellingDistance } from './spelling.ts';

/** The slip, and where the name it is meant to be first stands. */
export interface Slip {
  readonly at: Span;
  readonly written: string;
  readonly meant: string;
  readonly full: string;
  readonly first: Span;
}

interface Known {
  readonly full: string;
  readonly surname: string;
  readonly first: Span;
  readonly count: number;
}

const LEAST_MENTIONS = 2;

/** Surnames that stand often enough to be sure of, by what they are with a letter left out; null where there are none. */
function knownSurnames(story: Story): Shelf<Known> | null {
  const bySurname = new Map<string, Known>();
  for (const person of personsIn(story)) {
    const surname = person.full.slice(person.full.lastIndexOf(' ') + 1);
    const known = bySurname.get(surname);
    bySurname.set(surname, known ? { ...known, count: known.count + 1 } : { full: person.full, surname, first: person, count: 1 });
  }
  const sure = [...bySurname.values()].filter(({ count, surname }) => count >= LEAST_MENTIONS && surname.length >= 5);
  if (!sure.length) return null;
  const shelf = createShelf<Known>();
  for (const known of sure) for (const key of spellingKeys(known.surname, 1)) shelf.put(key, known);
  return shelf;
}

/** The surnames that a word may be meant for: the same first letter, one letter apart. */
const nearTo = (word: string, shelf: Shelf<Known>): readonly Known[] => [
  ...new Set([...spellingKeys(word, 1)].flatMap(key => shelf.of(key)).filter(({ surname }) => surname[0] === word[0])),
];

const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Minister|Secretary|Senator|Judge|Mayor|Justice|Chancellor)\.?$/;

/** The words around allow it to be that person: no other first name before it, no other capital word behind. */
function fits(tokens: readonly Token[], at: number, full: string): boolean {
  const next = tokens[at + 1];
  // "Osama bin Laden" beside Obama.
  if (next && (/^[\p{Lu}-]/u.test(next.text) || /^(?:bin|ibn|al|el|von|van|de|der|del|da|di|dos|la)$/.test(next.lower))) return false;
  const before = tokens[at - 1];
  if (!before || !/^\p{Lu}/u.test(before.text) || HONORIFIC.test(before.text)) return true;
  return full.split(' ').includes(before.text) || /^\p{Lu}\.$/u.test(before.text);
}

function meantBy(word: string, known: readonly Known[]): Known | null {
  const lower = word.toLowerCase();
  const near = known.filter(({ surname }) => {
    const right = surname.toLowerCase();
    // A plural, an adjective or another name grown from it is no slip.
    if (lower.startsWith(right) || right.startsWith(lower)) return false;
    return Math.max(lower.length, right.length) >= 5 && skeleton(lower) !== skeleton(right) && spellingDistance(lower, right, 1) === 1;
  });
  return near.length === 1 ? near[0] : null;
}

/** Tokens that may be a name spelled wrong: a capital, small letters, and no word of English. */
const strangeIn = remembered(({ tokens }: Reading): readonly number[] => {
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { text, lower } = tokens[i];
    const unit = text.charCodeAt(0);
    if (unit < 65 || (unit > 90 && unit < 192) || text.length < 4) continue;
    if (/^\p{Lu}\p{Ll}+$/u.test(text) && !isWord(lower)) found.push(i);
  }
  return found;
});

/** Slips in the running text, in order; a word that English or the story itself uses otherwise is none. */
export function nameSlips(story: Story): readonly Slip[] {
  const surnames = knownSurnames(story);
  if (!surnames) return [];
  const found: Slip[] = [];
  // A story says the same names again and again: each is looked up once.
  const meantFor = new Map<string, Known | null>();
  const read = (word: string): Known | null => {
    const meant = meantBy(word, nearTo(word, surnames));
    meantFor.set(word, meant);
    return meant;
  };
  for (const { reading, segments, kind } of story.paragraphs) {
    if (kind === 'furniture' || kind === 'table' || kind === 'card') continue;
    for (const i of strangeIn(reading)) {
      const token = reading.tokens[i];
      const known = meantFor.get(token.text);
      const meant = known === undefined ? read(token.text) : known;
      if (!meant || meant.surname === token.text || !fits(reading.tokens, i, meant.full)) continue;
      found.push({ at: toDraft(segments, token), written: token.text, meant: meant.surname, full: meant.full, first: meant.first });
    }
  }
  // What comes back again and again is a name of its own.
  const times = grouped(found, ({ written }) => written);
  return found.filter(({ written }) => (times.get(written)?.length ?? 0) <= 2);
}
