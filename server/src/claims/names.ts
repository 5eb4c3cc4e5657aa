/** Ties the mentions of names across a story: surnames to full names, short forms and abbreviations to their bodies. */
import type { Found, NameKind, NameMention, Reading, Span } from '../model.ts';
import { skeleton } from '../text/normalise.ts';
import { EITHER, FEMALE, HONORIFICS, MALE } from '../values/name-people.ts';
import { isInitial, type NameParts, partsOfName, sameGiven } from '../values/name-parts.ts';
import { STATE_BODIES } from '../values/name-place-signs.ts';
import { PLACES } from '../values/name-places.ts';
import { TITLE_GENDER } from '../values/name-titles.ts';
import { missedNames, shortFormsOf } from './names-missed.ts';

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

const SMALL = /^(?:of|for|on|the|and|in|&|-)$/i;
/** "National Security Council" → "NSC". */
const acronymOf = (words: string): string =>
  words
    .split(/[\s-]+/)
    .filter(word => !SMALL.test(word))
    .map(word => word[0])
    .join('')
    .toUpperCase();
const bareAcronym = (words: string): string => words.replace(/\./g, '');

function genderOf(mention: NameMention): 'female' | 'male' | null {
  const said = mention.honorific && HONORIFICS[mention.honorific.toLowerCase()];
  if (said) return said === 'she' ? 'female' : 'male';
  const office = mention.title
    ?.toLowerCase()
    .split(/[\s-]+/)
    .map(word => TITLE_GENDER[word])
    .find(Boolean);
  if (office) return office === 'she' ? 'female' : 'male';
  const given = mention.kind === 'person' ? partsOfName(mention.words).given[0]?.toLowerCase().split('-')[0] : undefined;
  if (!given || EITHER.has(given)) return null;
  return FEMALE.has(given) ? 'female' : MALE.has(given) ? 'male' : null;
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
function createRegister() {
  const byKey = new Map<string, Entity[]>();
  const all: Entity[] = [];
  const put = (key: string, entity: Entity) => {
    const list = byKey.get(key);
    if (list) list.push(entity);
    else byKey.set(key, [entity]);
  };
  return {
    all,
    of: (key: string): readonly Entity[] => byKey.get(key) ?? [],
    add(mention: NameMention): Entity {
      const parts = partsOfName(mention.words);
      const entity: Entity = {
        id: `${mention.kind}:${skeleton(mention.words)}`,
        kind: mention.kind,
        full: mention.words,
        parts,
        title: mention.title,
        gender: null,
        lastSeen: -1,
        acronym: mention.kind === 'organisation' && /\s/.test(mention.words) ? acronymOf(mention.words) : '',
      };
      all.push(entity);
      if (mention.kind === 'person') {
        const keys = new Set([parts.last, parts.surname, ...parts.last.split('-')].map(key => `s ${skeleton(key)}`));
        for (const key of keys) put(key, entity);
        if (parts.given[0]) put(`g ${skeleton(parts.given[0])}`, entity);
      } else {
        put(`o ${skeleton(mention.words)}`, entity);
        if (entity.acronym) put(`o ${skeleton(entity.acronym)}`, entity);
        const [first, last] = [mention.words.split(/\s+/)[0], mention.words.split(/\s+/).at(-1)!];
        if (mention.kind === 'organisation' && /\s/.test(mention.words)) put(`l ${skeleton(last)}`, entity);
        if (mention.kind === 'organisation' && /\s/.test(mention.words) && !STATE_BODIES.has(skeleton(mention.words.split(/\s+/).at(-1)!)))
          put(`f ${skeleton(first)}`, entity);
      }
      return entity;
    },
  };
}
type Register = ReturnType<typeof createRegister>;

const isFull = (mention: NameMention): boolean => mention.kind !== 'person' || partsOfName(mention.words).given.length > 0;

/** "in Karst": a lone word taken for a place, which the story knows as a surname. */
function isSurname(register: Register, mention: NameMention): boolean {
  if (mention.kind !== 'place' || /\s/.test(mention.words) || PLACES.has(mention.words.toLowerCase())) return false;
  return register.of(`s ${skeleton(mention.words)}`).length > 0;
}

/** The entity that a full form belongs to, made when it is new. */
function enter(register: Register, mention: NameMention): Entity {
  if (mention.kind !== 'person') {
    const key = skeleton(bareAcronym(mention.words));
    const known =
      register.of(`o ${key}`)[0] ??
      (/\s/.test(mention.words) || PLACES.has(mention.words.toLowerCase())
        ? undefined
        : (register.of(`f ${key}`)[0] ?? register.of(`l ${key}`)[0]));
    return known ?? register.add(mention);
  }
  const parts = partsOfName(mention.words);
  const known = register
    .of(`s ${skeleton(parts.last)}`)
    .find(entity => sameSurname(entity.parts, parts) && givenFits(entity.parts.given, parts.given));
  return known ?? register.add(mention);
}

const agrees = (entity: Entity, gender: Entity['gender']): boolean => !gender || !entity.gender || entity.gender === gender;

/** Of several with one surname: the right gender, the same title, then the one last spoken of. */
function choose(entities: readonly Entity[], mention: NameMention): Entity | null {
  const fitting = entities.filter(entity => agrees(entity, genderOf(mention)));
  if (!fitting.length) return null;
  const titled = mention.title ? fitting.filter(entity => entity.title && skeleton(entity.title).endsWith(skeleton(mention.title!))) : [];
  const pool = titled.length ? titled : fitting;
  return pool.reduce((best, entity) => (entity.lastSeen > best.lastSeen ? entity : best));
}

/** The entity that a surname, a given name or a short form alone stands for. */
function lookUp(register: Register, mention: NameMention): Entity {
  const key = skeleton(mention.words);
  const titled = mention.honorific || mention.title;
  const body = titled
    ? register.of(`o ${key}`).find(entity => entity.kind !== 'place')
    : (register.of(`o ${key}`)[0] ?? register.of(`f ${key}`)[0] ?? register.of(`l ${key}`)[0]);
  const person = choose(register.of(`s ${key}`), mention);
  // "Quarn said" of Quarn Steel, before the story has come to a Friedrich Quarn.
  if (person && body && !titled && body.kind === 'organisation' && person.lastSeen < 0 && body.lastSeen >= 0) return body;
  if (person) return person;
  if (body) return body;
  return (mention.honorific ? null : choose(register.of(`g ${key}`), mention)) ?? register.add(mention);
}

function learn(entity: Entity, mention: NameMention) {
  entity.gender = (mention.honorific && genderOf(mention)) || (entity.gender ?? genderOf(mention));
  entity.title ??= mention.title;
}

/**
 * Resolves the names of a story; `paragraphs` in the order of the draft. The result runs parallel to `paragraphs`, in order of place, and also
 * holds second references that a paragraph alone could not be sure of. Linear in the number of mentions.
 */
export function resolveNames(paragraphs: readonly NamedParagraph[]): readonly (readonly KnownName[])[] {
  const register = createRegister();
  for (const { names } of paragraphs) for (const { value } of names) if (isFull(value)) learn(enter(register, value), value);
  const short = shortFormsOf(register.all);
  let order = 0;
  const resolved = paragraphs.map(({ reading, names, quiet }) => {
    const all = [...names, ...(quiet ? [] : missedNames(reading, names, short))].sort((a, b) => a.start - b.start);
    return all.map(({ start, end, value }) => {
      const entity = isFull(value) && !isSurname(register, value) ? enter(register, value) : lookUp(register, value);
      learn(entity, value);
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
