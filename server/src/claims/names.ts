/** Ties the mentions of names across a story: surnames to full names, short forms and abbreviations to their bodies. */
import { createMemo, type Memo } from '../language/memo.ts';
import type { Found, NameKind, NameMention, Reading, Span } from '../model.ts';
import { skeleton } from '../text/normalise.ts';
import { EITHER, FEMALE, HONORIFICS, MALE } from '../values/name-people.ts';
import { isInitial, type NameParts, partsOfName, sameGiven } from '../values/name-parts.ts';
import { STATE_BODIES } from '../values/name-place-signs.ts';
import { isGiven } from '../values/name-runs.ts';
import { PLACES } from '../values/name-places.ts';
import { TITLE_GENDER } from '../values/name-titles.ts';
import { withLands } from './lands.ts';
import { missedNames, shortFormsOf } from './names-missed.ts';
import { closeOpenNames, shortOfFirm } from './names-open.ts';

/** A paragraph with the names that it gives by itself. */
export interface NamedParagraph {
  readonly reading: Reading;
  readonly names: readonly Found<NameMention>[];
  /** Furniture: no second reference is looked for here. */
  readonly quiet?: boolean;
}

/** A mention with what the whole story knows of it; the span counts in its paragraph's text and holds the name alone. */
export interface KnownName extends Span<'text'> {
  /** The same for every mention of one person, body or place. */
  readonly id: string;
  readonly kind: NameKind;
  readonly words: string;
  /** The fullest form at first reference, without title. */
  readonly full: string;
  /** Title at this mention or, failing that, the first one in the story. */
  readonly title: string | null;
  /** The title that stands here, or null. */
  readonly titleHere: string | null;
  readonly honorific: string | null;
  readonly gender: 'female' | 'male' | null;
}

interface Entity {
  readonly id: string;
  kind: NameKind;
  full: string;
  parts: NameParts;
  title: string | null;
  gender: 'female' | 'male' | null;
  /** Order of the last mention: of two of one surname, the later one is meant. */
  lastSeen: number;
  readonly acronym: string;
}

/** Bodies named for the town they stand in: where the words around speak of a place, the town is meant. */
const OF_TOWNS =
  /^(?:University|College|Hospital|Airport|Museum|Institute|Laboratory|School|Academy|Cathedral|Council|Police|Times|Post|Herald|Gazette|Courier|Chronicle|Tribune|Zoo|Library|Stadium|Port|Prison)$/;

const SMALL = /^(?:of|for|on|the|and|in|&|-)$/i;
/** "National Security Council" → "NSC". */
const acronymOf = (words: string): string =>
  words
    .split(/[\s-]+/)
    .filter(word => !SMALL.test(word))
    .map(word => word[0])
    .join('')
    .toUpperCase();

/** What the words of a name give, wherever they stand. */
interface NameKeys {
  readonly parts: NameParts;
  /** Skeletons: of all words, of them without an abbreviation's dots, of the surname's last word. */
  readonly whole: string;
  readonly bare: string;
  readonly last: string;
  /** As the given name tells. */
  readonly gender: 'female' | 'male' | null;
  readonly spaced: boolean;
  readonly place: boolean;
}

/** Remembers names that were taken apart, by their words. */
export type NameMemo = Memo<string, NameKeys>;

function readKeys(words: string): NameKeys {
  const parts = partsOfName(words);
  const given = parts.given[0]?.toLowerCase().split('-')[0];
  const whole = skeleton(words);
  return {
    parts,
    whole,
    bare: words.includes('.') ? skeleton(words.replace(/\./g, '')) : whole,
    last: skeleton(parts.last),
    gender: !given || EITHER.has(given) ? null : FEMALE.has(given) ? 'female' : MALE.has(given) ? 'male' : null,
    spaced: /\s/.test(words),
    place: PLACES.has(words.toLowerCase()),
  };
}

function genderOf({ keys }: Register, mention: NameMention): 'female' | 'male' | null {
  const said = mention.honorific && HONORIFICS[mention.honorific.toLowerCase()];
  if (said) return said === 'she' ? 'female' : 'male';
  const office = mention.title
    ?.toLowerCase()
    .split(/[\s-]+/)
    .map(word => TITLE_GENDER[word])
    .find(Boolean);
  if (office) return office === 'she' ? 'female' : 'male';
  return mention.kind === 'person' ? keys(mention.words).gender : null;
}

/** One given name may stand for the other: equal, a short form, or an initial. */
function givenFits(a: readonly string[], b: readonly string[]): boolean {
  if (!a.length || !b.length) return true;
  const [x, y] = [a[0], b[0]];
  if (isInitial(x) || isInitial(y)) return x[0] === y[0];
  return sameGiven(x, y) || (a.length > 1 && sameGiven(a[1], y)) || (b.length > 1 && sameGiven(b[1], x));
}

const sameSurname = (a: NameParts, b: NameParts): boolean =>
  skeleton(a.last) === skeleton(b.last) || skeleton(a.surname) === skeleton(b.surname);

/** Everything named so far; looks up by the last word, so that a story of n mentions costs n. */
function createRegister(memo: NameMemo) {
  const byKey = new Map<string, Entity[]>();
  const all: Entity[] = [];
  const put = (key: string, entity: Entity) => {
    const list = byKey.get(key);
    if (list) list.push(entity);
    else byKey.set(key, [entity]);
  };
  const keys = (words: string): NameKeys => memo.get(words, () => readKeys(words));
  return {
    all,
    keys,
    of: (key: string): readonly Entity[] => byKey.get(key) ?? [],
    add(mention: NameMention): Entity {
      const { parts, whole, last: surname, spaced } = keys(mention.words);
      const entity: Entity = {
        id: `${mention.kind}:${whole}`,
        kind: mention.kind,
        full: mention.words,
        parts,
        title: mention.title,
        gender: null,
        lastSeen: -1,
        acronym: mention.kind === 'organisation' && spaced ? acronymOf(mention.words) : '',
      };
      all.push(entity);
      if (mention.kind === 'person') {
        const known = new Set([surname, ...[parts.surname, ...parts.last.split('-')].map(skeleton)].map(key => `s ${key}`));
        for (const key of known) put(key, entity);
        if (parts.given[0]) put(`g ${skeleton(parts.given[0])}`, entity);
      } else {
        put(`o ${whole}`, entity);
        if (entity.acronym) put(`o ${skeleton(entity.acronym)}`, entity);
        if (mention.kind !== 'organisation' || !spaced) return entity;
        const list = mention.words.split(/\s+/);
        const [first, last] = [skeleton(list[0]), skeleton(list.at(-1)!)];
        const firm = shortOfFirm(mention.words);
        if (firm) put(`f ${skeleton(firm)}`, entity);
        put(`l ${last}`, entity);
        if (!STATE_BODIES.has(last) && !isGiven(first)) put(`f ${first}`, entity);
      }
      return entity;
    },
  };
}
type Register = ReturnType<typeof createRegister>;

const isFull = ({ keys }: Register, { kind, words }: NameMention): boolean => kind !== 'person' || keys(words).parts.given.length > 0;

/** "in Karst": a lone word taken for a place, which the story knows as a surname. */
function isSurname(register: Register, mention: NameMention): boolean {
  if (mention.kind !== 'place') return false;
  const { whole, spaced, place } = register.keys(mention.words);
  return !spaced && !place && register.of(`s ${whole}`).length > 0;
}

/** "The Obama administration" reads like a body, and is the president's of whom the story tells; "the Clintons" are two of that name. */
function isPersonsName({ keys, of }: Register, { kind, words }: NameMention, titled: ReadonlySet<string>): boolean {
  if (kind !== 'organisation') return false;
  const { whole, spaced } = keys(words);
  if (spaced || !/\p{Ll}/u.test(words) || of(`f ${whole}`).some(({ kind: first }) => first === 'organisation')) return false;
  const single = whole.endsWith('s') ? whole.slice(0, -1) : whole;
  return of(`s ${whole}`).length > 0 || titled.has(whole) || of(`s ${single}`).length > 0;
}

/** The entity that a full form belongs to, made when it is new. */
function enter(register: Register, mention: NameMention): Entity {
  const { parts, bare, last, spaced, place } = register.keys(mention.words);
  if (mention.kind !== 'person') {
    // "U.S." is not the United Steelworkers.
    const short = mention.kind === 'place' && mention.words.includes('.');
    const same = register.of(`o ${bare}`).find(({ kind }) => !short || kind === 'place');
    // "Workers at Hollis Creek" tell what the first mention left open.
    if (same?.kind === 'place' && mention.kind === 'organisation' && spaced && !place) same.kind = 'organisation';
    const known =
      // "Cold Harbor" of Cold Harbor Partners
      (spaced && !place ? register.of(`f ${bare}`).find(({ kind }) => kind === 'organisation') : undefined) ??
      same ??
      (spaced || place || (mention.kind === 'place' && mention.words.includes('.'))
        ? undefined
        : register.of(`f ${bare}`).find(({ full }) => mention.kind !== 'place' || !full.split(' ').some(word => OF_TOWNS.test(word)))) ??
      (spaced || mention.kind !== 'organisation' ? undefined : register.of(`l ${bare}`)[0]);
    return known ?? register.add(mention);
  }
  const known = register.of(`s ${last}`).find(entity => sameSurname(entity.parts, parts) && givenFits(entity.parts.given, parts.given));
  return known ?? register.add(mention);
}

const agrees = (entity: Entity, gender: Entity['gender']): boolean => !gender || !entity.gender || entity.gender === gender;

/** Of several with one surname: the right gender, the same title, then the one last spoken of. */
function choose(register: Register, entities: readonly Entity[], mention: NameMention): Entity | null {
  if (!entities.length) return null;
  const gender = genderOf(register, mention);
  const fitting = entities.filter(entity => agrees(entity, gender));
  if (!fitting.length) return null;
  const titled = mention.title ? fitting.filter(entity => entity.title && skeleton(entity.title).endsWith(skeleton(mention.title!))) : [];
  const pool = titled.length ? titled : fitting;
  return pool.reduce((best, entity) => (entity.lastSeen > best.lastSeen ? entity : best));
}

/** The entity that a surname, a given name or a short form alone stands for. */
function lookUp(register: Register, mention: NameMention): Entity {
  const { whole: key } = register.keys(mention.words);
  const titled = mention.honorific || mention.title;
  const body = titled
    ? register.of(`o ${key}`).find(entity => entity.kind !== 'place')
    : (register.of(`o ${key}`)[0] ?? register.of(`f ${key}`)[0] ?? register.of(`l ${key}`)[0]);
  const person = choose(register, register.of(`s ${key}`), mention);
  // "Quarn said" of Quarn Steel, before the story has come to a Friedrich Quarn.
  if (person && body && !titled && body.kind === 'organisation' && person.lastSeen < 0 && body.lastSeen >= 0) return body;
  if (person) return person;
  if (body) return body;
  return (mention.honorific ? null : choose(register, register.of(`g ${key}`), mention)) ?? register.add(mention);
}

/** The same mention as a surname, where it is one: "the Obama administration", "the Clintons". */
function asPerson(register: Register, mention: NameMention, titled: ReadonlySet<string>): NameMention {
  if (!isPersonsName(register, mention, titled)) return mention;
  const { whole } = register.keys(mention.words);
  const plural = !titled.has(whole) && register.of(`s ${whole}`).length === 0;
  return { ...mention, kind: 'person', words: plural ? mention.words.slice(0, -1) : mention.words };
}

function learn(register: Register, entity: Entity, mention: NameMention) {
  if (mention.honorific || !entity.gender) entity.gender = genderOf(register, mention) || entity.gender;
  entity.title ??= mention.title;
}

/**
 * Resolves the names of a story; `given` in the order of the draft. The result runs parallel to them, in order of place, and also
 * holds second references that a paragraph alone could not be sure of. Linear in the number of mentions; `memo` only saves time.
 */
export function resolveNames(given: readonly NamedParagraph[], memo: NameMemo = createMemo(20_000)): readonly (readonly KnownName[])[] {
  const paragraphs = closeOpenNames(withLands(given));
  const register = createRegister(memo);
  const titled = new Set<string>();
  const alone: NameMention[] = [];
  for (const { names } of paragraphs)
    for (const { value } of names) {
      if (value.kind === 'organisation' && !register.keys(value.words).spaced) alone.push(value);
      else if (isFull(register, value)) learn(register, enter(register, value), value);
      else if (value.title || value.honorific) titled.add(register.keys(value.words).last);
    }
  // A body of one word last: it may be somebody's surname.
  for (const value of alone) if (!isPersonsName(register, value, titled)) learn(register, enter(register, value), value);
  const short = shortFormsOf(register.all);
  let order = 0;
  const resolved = paragraphs.map(({ reading, names, quiet }) => {
    const all = [...names, ...(quiet ? [] : missedNames(reading, names, short))].sort((a, b) => a.start - b.start);
    return all.map(({ start, end, value }) => {
      const full = isFull(register, value) && !isSurname(register, value) && !isPersonsName(register, value, titled);
      const entity = full ? enter(register, value) : lookUp(register, asPerson(register, value, titled));
      learn(register, entity, value);
      entity.lastSeen = order++;
      return { start, end, value, entity };
    });
  });
  return resolved.map(list =>
    list.map(
      ({ start, end, value, entity }): KnownName => ({
        start,
        end,
        id: entity.id,
        kind: entity.kind,
        words: value.words,
        full: entity.full,
        title: value.title ?? entity.title,
        titleHere: value.title,
        honorific: value.honorific,
        gender: entity.gender,
      }),
    ),
  );
}
