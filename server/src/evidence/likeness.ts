/** How much of what a draft's sentence says stands in a source's words: the test that both speak of the same thing. */
import { createStemmer, fold, STOP, type Stemmer, termsOf } from '../sources/terms.ts';
import { SYNONYMS } from './synonyms.ts';

/** A word of the draft that must be looked for, with how much it tells. */
export interface Wanted {
  readonly stem: string;
  readonly word: string;
  /** Offset in the draft sentence's text. */
  readonly start: number;
  readonly weight: number;
  readonly name: boolean;
  /** Where the name begins that it is part of; -1 for a word that is no name. */
  readonly run: number;
  /** What the source may have instead: "2023" for the "year" of "last year". */
  readonly also?: string;
}

/** A word of a source at its place. */
export interface Told {
  readonly stem: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Number of the word in its text. */
  readonly place: number;
}

/** Where each wanted word stands in the source, and how well. */
export interface Match {
  readonly wanted: Wanted;
  /** Places (word numbers) in the source; empty when it is not there. */
  readonly places: readonly number[];
  /** 1 the same word, less for a relative of it, 0 when it is not there. */
  readonly quality: number;
}

const FAMILY_QUALITY = 0.8;
const SYNONYM_QUALITY = 0.75;

export interface Lexicon {
  readonly stem: Stemmer;
  /** Groups of synonyms that a stem belongs to. */
  readonly groups: (stem: string) => readonly number[];
}

/** Stems the synonyms once. */
export function createLexicon(): Lexicon {
  const stem = createStemmer();
  const groups = new Map<string, number[]>();
  SYNONYMS.forEach((line, group) => {
    for (const word of line.split(' ')) {
      const key = stem(fold(word));
      groups.set(key, [...(groups.get(key) ?? []), group]);
    }
  });
  const none: readonly number[] = [];
  return { stem, groups: key => groups.get(key) ?? none };
}

const familyOf = (stem: string): string | null =>
  stem.length > 4 && !/\d/.test(stem) ? stem.slice(0, Math.max(5, Math.min(6, stem.length - 1))) : null;

/** Words of a source's text that mean something. */
export function toldWords(text: string, lexicon: Lexicon): readonly Told[] {
  const told: Told[] = [];
  let place = 0;
  for (const term of termsOf(text, lexicon.stem)) {
    told.push({ stem: term.stem, word: term.word, start: term.start, end: term.end, place: place++ });
  }
  return told;
}

const CAPITAL = /^\p{Lu}/u;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/;
const VAGUE = new Set(
  (
    'be go get make take come give see say tell know think want use find put keep let thing way lot kind sort something anything people also still even well back' +
    ' many much several various certain good great able including include'
  ).split(' '),
);

/** How telling a word is by itself, before the library is asked. */
function weightOf(word: string, text: string, start: number, opens: boolean): number {
  if (/^\d/.test(word)) return 0.8;
  if (VAGUE.has(word)) return 0.3;
  if (CAPITAL.test(text.slice(start, start + 1)) && !opens) return 1.4;
  return word.length <= 3 ? 0.7 : 1;
}

/** What is known of the draft's sentence besides its letters. */
export interface WantedOptions {
  /** Spans that do not count (the value that is compared), in the sentence's text. */
  readonly left: readonly { readonly start: number; readonly end: number }[];
  /** How rare a stem is in the library, 0–1. */
  readonly rarity: (stem: string) => number;
  /** True where the word at this offset of the sentence's text is a name, also at its beginning. */
  readonly isName: (offset: number) => boolean;
  /** What the word at this offset means where the text itself does not say it. */
  readonly means?: (offset: number) => string | undefined;
}

/** A name of several words counts as one and a bit: its words share the weight. */
const nameShare = (length: number): number => (1 + 0.25 * (length - 1)) / length;

/** What may stand between two words of one name: "Bank of Norhaven", "Ships for the North", "Make It or Break It". */
const JOINT = /^[\s.’'-]*(?:(?:of|for|the|de|la|van|von|der|al|\p{Lu}\p{Ll}*(?: (?:or|and))?)\s+)*$/u;
const LONGEST_JOINT = 14;

/** Words of a draft's sentence to look for. */
export function wantedWords(text: string, options: WantedOptions, lexicon: Lexicon): readonly Wanted[] {
  const wanted: Wanted[] = [];
  const { left, rarity } = options;
  let run = -1;
  let end = -1;
  termsOf(text, lexicon.stem).forEach((term, i) => {
    if (left.some(span => term.start < span.end && span.start < term.end)) return;
    const name = (i > 0 && CAPITAL.test(text.slice(term.start, term.start + 1)) && !CALENDAR.test(term.word)) || options.isName(term.start);
    // initials and the letters of "U.S." say nothing, but a name goes on over them
    if (term.word.length < 2 && !/\d/.test(term.word)) {
      if (run >= 0 && name) end = term.end;
      return;
    }
    if (STOP.has(term.word) && (!name || term.word.length < 4)) return;
    // words of one name touch each other
    const goesOn = name && run >= 0 && term.start - end <= LONGEST_JOINT && JOINT.test(text.slice(end, term.start));
    run = name ? (goesOn ? run : term.start) : -1;
    end = term.end;
    const weight = weightOf(term.word, text, term.start, !name) * (0.6 + 0.4 * rarity(term.stem));
    wanted.push({
      stem: term.stem,
      word: term.word,
      start: term.start,
      weight,
      name,
      run: name ? run : -1,
      also: options.means?.(term.start),
    });
  });
  const lengths = new Map<number, number>();
  for (const one of wanted) if (one.name) lengths.set(one.run, (lengths.get(one.run) ?? 0) + 1);
  return wanted.map(one => (one.name ? { ...one, weight: one.weight * nameShare(lengths.get(one.run) ?? 1) } : one));
}

/** Index of a source's words, made once for each text. */
export interface Telling {
  readonly words: readonly Told[];
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly byFamily: ReadonlyMap<string, readonly number[]>;
  readonly byGroup: ReadonlyMap<number, readonly number[]>;
}

export function tellingOf(text: string, lexicon: Lexicon): Telling {
  const words = toldWords(text, lexicon);
  const byStem = new Map<string, number[]>();
  const byFamily = new Map<string, number[]>();
  const byGroup = new Map<number, number[]>();
  const put = <K>(map: Map<K, number[]>, key: K, place: number): void => {
    const known = map.get(key);
    if (known) known.push(place);
    else map.set(key, [place]);
  };
  for (const { stem, place } of words) {
    put(byStem, stem, place);
    const family = familyOf(stem);
    if (family) put(byFamily, family, place);
    for (const group of lexicon.groups(stem)) put(byGroup, group, place);
  }
  return { words, byStem, byFamily, byGroup };
}

function matchWord(one: Wanted, telling: Telling, lexicon: Lexicon): Match {
  const same = telling.byStem.get(one.stem);
  if (same) return { wanted: one, places: same, quality: 1 };
  const also = one.also ? telling.byStem.get(one.also) : undefined;
  if (also) return { wanted: one, places: also, quality: 1 };
  const family = familyOf(one.stem);
  const related = family ? telling.byFamily.get(family) : undefined;
  if (related) return { wanted: one, places: related, quality: FAMILY_QUALITY };
  if (!one.name) {
    for (const group of lexicon.groups(one.stem)) {
      const places = telling.byGroup.get(group);
      if (places) return { wanted: one, places, quality: SYNONYM_QUALITY };
    }
  }
  return { wanted: one, places: [], quality: 0 };
}

/** A surname stands for the whole name: "Kutcher" for "Ashton Kutcher". */
const SURNAME_QUALITY = 0.9;

/** Looks for each wanted word: itself, else one of its family, else a synonym; the last word of a name stands for all of it. */
export function matchWords(wanted: readonly Wanted[], telling: Telling, lexicon: Lexicon): readonly Match[] {
  const matches = wanted.map(one => matchWord(one, telling, lexicon));
  return matches.map((match, i) => {
    if (match.places.length || !match.wanted.name) return match;
    let last = i;
    while (matches[last + 1]?.wanted.run === match.wanted.run) last++;
    return last !== i && matches[last].quality === 1 ? { ...match, places: matches[last].places, quality: SURNAME_QUALITY } : match;
  });
}

// How fast a word loses its say with its distance from the value, in UTF-16 units of the draft and in words of the source.
const DRAFT_REACH = 45;
const SOURCE_REACH = 9;

const nearness = (distance: number, reach: number, floor: number): number => floor + (1 - floor) * Math.exp(-distance / reach);

/** Weight of a wanted word for a claim at `span`: the words about a value say more than those at the other end of the sentence. */
export const localWeight = (wanted: Wanted, span: { readonly start: number; readonly end: number } | null): number => {
  if (!span) return wanted.weight;
  const distance = wanted.start < span.start ? span.start - wanted.start - wanted.word.length : Math.max(0, wanted.start - span.end);
  return wanted.weight * nearness(Math.max(0, distance), DRAFT_REACH, 0.35);
};

/** Where in the source is looked, in words: from (included) to (not), and the word that those far from it count less than. */
interface Window {
  readonly from?: number;
  readonly to?: number;
  readonly at?: number;
}

/** Share of what is wanted that the source has, 0–1; a word counts by what it tells, by how well it matches and by how near it is. */
function shareHeld(matches: readonly Match[], span: { readonly start: number; readonly end: number } | null, window: Window): number {
  const { from = 0, to = Number.POSITIVE_INFINITY, at } = window;
  let held = 0;
  let all = 0;
  for (const { wanted, places, quality } of matches) {
    const weight = localWeight(wanted, span);
    all += weight;
    let distance = Number.POSITIVE_INFINITY;
    for (const place of places) if (place >= from && place < to) distance = Math.min(distance, at === undefined ? 0 : Math.abs(place - at));
    if (distance === Number.POSITIVE_INFINITY) continue;
    held += weight * quality * (at === undefined ? 1 : nearness(Math.max(0, distance - 1), SOURCE_REACH, 0.3));
  }
  return all ? held / all : 0;
}

/** Share of what is wanted that the source has, 0–1, within the source words `[from, to)`. */
export const coverage = (
  matches: readonly Match[],
  span: { readonly start: number; readonly end: number } | null,
  from?: number,
  to?: number,
): number => shareHeld(matches, span, { from, to });

/** As `coverage`, but words far from the source's value (word number `at`) count for less: which of two values is meant. */
export const pairing = (
  matches: readonly Match[],
  span: { readonly start: number; readonly end: number } | null,
  at: number,
  from?: number,
  to?: number,
): number => shareHeld(matches, span, { from, to, at });
