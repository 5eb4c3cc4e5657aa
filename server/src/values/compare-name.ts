/** Says whether two names are one person's or one body's, spelled alike, spelled otherwise, or not to be compared. */
import { skeleton } from '../text/normalise.ts';
import { editDistance } from './edit-distance.ts';
import { ORG_HEADS } from './name-organisations.ts';
import { EITHER, FEMALE, HONORIFICS, MALE } from './name-people.ts';
import { isInitial, type NameParts, partsOfName, sameGiven } from './name-parts.ts';
import { OFFICES, RANKS, TITLE_MODIFIERS } from './name-titles.ts';

/** How the two stand to each other, finer than the relation. */
export type NameForm = 'same' | 'shorter' | 'transliteration' | 'spelling' | 'doubled' | 'other';

export interface NameComparison {
  readonly relation: 'agrees' | 'differs' | 'incomparable';
  readonly form: NameForm;
  /** One sentence for a person. */
  readonly reason: string;
}

const verdict = (relation: NameComparison['relation'], form: NameForm, reason: string): NameComparison => ({ relation, form, reason });
const SAME = verdict('agrees', 'same', 'Same name.');
const OTHER = verdict('incomparable', 'other', 'Different names.');

/** Titles, honorifics, a leading article and a possessive off; one space between words. */
function bareName(name: string): string {
  const words = name
    .replace(/['’]s$/, '')
    .trim()
    .split(/\s+/);
  let cut = 0;
  for (let i = 0; i < words.length - 1; i++) {
    const lower = words[i].toLowerCase();
    const bare = lower.replace(/\.$/, '');
    if (lower === 'the' || HONORIFICS[lower] !== undefined || OFFICES.has(bare) || RANKS.has(bare)) cut = i + 1;
    else if (!TITLE_MODIFIERS.has(bare)) break;
  }
  return words.slice(cut).join(' ');
}

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ł/g, 'l'],
  [/[øö]|oe/g, 'o'],
  [/ü|ue/g, 'u'],
  [/[æä]|ae/g, 'a'],
  [/ß/g, 'ss'],
  [/đ/g, 'd'],
  [/þ/g, 'th'],
  [/(?:i?yy|iy|ij|ii|yi|iyy|y)$/g, 'i'],
  [/y([aeou])/g, 'i$1'],
  [/ks/g, 'x'],
  [/kh/g, 'h'],
  [/ou/g, 'u'],
  [/tsch|tch|tsh/g, 'ch'],
  [/^(?:al|el|ul|as|ar)(?=\p{L}{4})/gu, ''],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'j'],
  [/w/g, 'v'],
  [/off$/g, 'ov'],
  [/eff$/g, 'ev'],
  [/ie/g, 'e'],
];

/** The same for spellings of one name in different transliterations: "Zelensky", "Zelenskyy"; accents and dots count for nothing. */
const transliterated = (word: string): string =>
  LETTERS.reduce(
    (done, [from, to]) => done.replace(from, to),
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[\s.'’‘ʼ-]/g, ''),
  )
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** A word said twice in a row. */
function withoutDoubles(name: string): string {
  const words = name.split(' ');
  return words.filter((word, i) => i === 0 || skeleton(word) !== skeleton(words[i - 1]) || word.length < 3).join(' ');
}

const isGivenName = (word: string): boolean =>
  MALE.has(word.toLowerCase()) || FEMALE.has(word.toLowerCase()) || EITHER.has(word.toLowerCase());

type Closeness = 'same' | 'transliteration' | 'spelling' | 'other';

function closeness(a: string, b: string, limit: number): Closeness {
  if (skeleton(a) === skeleton(b)) return 'same';
  if (transliterated(a) === transliterated(b)) return 'transliteration';
  const distance = editDistance(skeleton(a), skeleton(b), limit);
  return distance <= limit && Math.min(a.length, b.length) >= 4 ? 'spelling' : 'other';
}

/** Given names: an initial or a short form says the same; two names that both exist are two people. */
function givenCloseness(a: readonly string[], b: readonly string[]): Closeness {
  if (!a.length || !b.length) return 'same';
  const [x, y] = [a[0], b[0]];
  if (isInitial(x) || isInitial(y)) return x[0].toLowerCase() === y[0].toLowerCase() ? 'same' : 'other';
  if (sameGiven(x, y) || (a[1] && sameGiven(a[1], y)) || (b[1] && sameGiven(b[1], x))) return 'same';
  if (isGivenName(x) && isGivenName(y) && transliterated(x) !== transliterated(y)) return 'other';
  return closeness(x, y, Math.min(x.length, y.length) > 5 ? 2 : 1);
}

/** Middle names or initials that contradict each other. */
function middlesFit(a: NameParts, b: NameParts): boolean {
  const [x, y] = [a.given.slice(1), b.given.slice(1)];
  if (!x.length || !y.length) return true;
  return x[0][0].toLowerCase() === y[0][0].toLowerCase();
}

function surnameCloseness(a: NameParts, b: NameParts, givenTold: boolean): Closeness {
  const whole = closeness(a.surname, b.surname, givenTold && Math.min(a.last.length, b.last.length) > 5 ? 2 : 1);
  if (whole === 'same' || whole === 'transliteration') return whole;
  if (skeleton(a.last) === skeleton(b.last) && (a.last !== a.surname || b.last !== b.surname)) return 'same';
  const halves = (surname: string) => surname.split('-').map(skeleton);
  const [x, y] = [halves(a.surname), halves(b.surname)];
  if (x.length !== y.length && x.some(half => y.includes(half))) return 'same';
  return whole;
}

function comparePersons(a: string, b: string): NameComparison {
  const [x, y] = [partsOfName(a), partsOfName(b)];
  const given = givenCloseness(x.given, y.given);
  const told = x.given.length > 0 && y.given.length > 0;
  const last = surnameCloseness(x, y, told && given === 'same' && !isInitial(x.given[0]) && !isInitial(y.given[0]));
  if (given === 'other' || last === 'other' || (given === 'spelling' && last !== 'same') || (last === 'spelling' && given !== 'same'))
    return OTHER;
  if (last === 'spelling' && !told && Math.min(x.last.length, y.last.length) < 5) return OTHER;
  if (given === 'spelling' || last === 'spelling') return verdict('differs', 'spelling', `Spelled "${a}" here and "${b}" there.`);
  if (!middlesFit(x, y)) return verdict('differs', 'spelling', `The middle name differs: "${a}" and "${b}".`);
  if (given === 'transliteration' || last === 'transliteration')
    return verdict('agrees', 'transliteration', 'Same name, transliterated another way.');
  return verdict('agrees', 'shorter', 'Same person, in a shorter or a longer form.');
}

const SMALL = /^(?:of|for|on|the|and|in|&)$/i;
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(word => !SMALL.test(word))
    .map(word => word[0])
    .join('')
    .toLowerCase();
const isBody = (name: string): boolean => name.split(/\s+/).some(word => ORG_HEADS.has(word.toLowerCase()));
const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,8}$/u.test(name);

function compareBodies(a: string, b: string): NameComparison {
  if ((isAcronym(a) && skeleton(a) === initials(b)) || (isAcronym(b) && skeleton(b) === initials(a)))
    return verdict('agrees', 'shorter', 'Same body, abbreviated.');
  if (isAcronym(a) || isAcronym(b)) return OTHER;
  const words = (name: string) =>
    name
      .split(/\s+/)
      .filter(word => !SMALL.test(word))
      .map(skeleton);
  const [x, y] = [words(a), words(b)];
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  if (few.length < many.length)
    return few.length > 1 && few.every(word => many.includes(word)) ? verdict('agrees', 'shorter', 'Same body, in a shorter form.') : OTHER;
  const off = few.filter((word, i) => word !== many[i]);
  const misspelt =
    off.length === 1 &&
    few.length > 1 &&
    off[0].length > 4 &&
    editDistance(off[0], many[few.indexOf(off[0])], 2) <= (off[0].length > 7 ? 2 : 1);
  return misspelt ? verdict('differs', 'spelling', `Spelled "${a}" here and "${b}" there.`) : OTHER;
}

/**
 * Compares a name of the draft with one of a source (or two of one draft). Titles and honorifics do not count.
 * `differs` only where the two are evidently one name spelled two ways; different names are `incomparable`.
 */
export function compareNames(draft: string, source: string): NameComparison {
  const [a, b] = [bareName(draft), bareName(source)];
  if (!a || !b) return OTHER;
  if (skeleton(a) === skeleton(b)) return SAME;
  const [x, y] = [withoutDoubles(a), withoutDoubles(b)];
  if ((x !== a || y !== b) && skeleton(x) === skeleton(y))
    return verdict('differs', 'doubled', `A word stands twice: "${x !== a ? a : b}".`);
  return isBody(a) || isBody(b) || isAcronym(a) || isAcronym(b) ? compareBodies(a, b) : comparePersons(x, y);
}
