/** A surname that the story knows well, once with a letter too many, too few or in the wrong place. */
import { isWord } from '../language/words.ts';
import type { Span, Story, Token } from '../model.ts';
import { skeleton } from '../text/normalise.ts';
import { toDraft } from '../text/segments.ts';
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

/** Surnames that stand often enough to be sure of, by their first letter. */
function knownSurnames(story: Story): ReadonlyMap<string, readonly Known[]> {
  const bySurname = new Map<string, Known>();
  for (const person of personsIn(story)) {
    const surname = person.full.split(' ').at(-1) ?? '';
    const known = bySurname.get(surname);
    bySurname.set(surname, known ? { ...known, count: known.count + 1 } : { full: person.full, surname, first: person, count: 1 });
  }
  const byLetter = new Map<string, Known[]>();
  for (const known of bySurname.values()) {
    if (known.count < LEAST_MENTIONS || known.surname.length < 5) continue;
    byLetter.set(known.surname[0], [...(byLetter.get(known.surname[0]) ?? []), known]);
  }
  return byLetter;
}

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

/** Slips in the running text, in order; a word that English or the story itself uses otherwise is none. */
export function nameSlips(story: Story): readonly Slip[] {
  const byLetter = knownSurnames(story);
  if (!byLetter.size) return [];
  const found: Slip[] = [];
  for (const { reading, segments, kind } of story.paragraphs) {
    if (kind === 'furniture' || kind === 'table' || kind === 'card') continue;
    reading.tokens.forEach((token, i) => {
      const known = byLetter.get(token.text[0]);
      if (!known || token.text.length < 4 || !/^\p{Lu}\p{Ll}+$/u.test(token.text) || isWord(token.lower)) return;
      const meant = meantBy(token.text, known);
      if (!meant || meant.surname === token.text || !fits(reading.tokens, i, meant.full)) return;
      found.push({ at: toDraft(segments, token), written: token.text, meant: meant.surname, full: meant.full, first: meant.first });
    });
  }
  // What comes back again and again is a name of its own.
  return found.filter(slip => found.filter(each => each.written === slip.written).length <= 2);
}
