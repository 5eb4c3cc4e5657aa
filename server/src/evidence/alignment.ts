/** Which value of a source a draft's value speaks of: the one about which the same things are said, at the same time, of the same names. */
import type { Span } from '../model.ts';
import { STOP } from '../sources/terms.ts';
import { coverage, localWeight, type Match, matchWords, pairing, type Wanted } from './likeness.ts';
import type { Lexicon } from './likeness.ts';
import { placeAt, type SourceReading, type Unit, unitAt } from './source-reading.ts';

/** How far a statement of a source is the draft's. */
export interface Statement {
  readonly unit: Unit;
  /** Share of the draft's words that the sentence has, with help from the text around it for names. */
  readonly likeness: number;
  /** Share of the draft's words that the sentence itself has. */
  readonly own: number;
  /** How many of the draft's names the sentence itself has. */
  readonly names: number;
  /** How many of the draft's words the sentence has, itself or through the text around it. */
  readonly words: number;
  /** The same, words near the source's value weighed more. */
  readonly pairing: number;
  /** Telling names of the draft that neither the sentence nor the text around it has. */
  readonly missingNames: readonly string[];
}

/** What the passage's other sentences, and the text around the passage, add for a word that the sentence itself lacks. */
const BESIDE = 0.55;
const AROUND = 0.35;
const NAME_BESIDE = 0.9;
const NAME_AROUND = 0.8;
/** A sentence about "he" or "it" with nothing before it may be about anybody: names count a little. */
const NAME_PRONOUN = 0.6;
/** So may a sentence that names nobody at all. */
const NAME_UNNAMED = 0.8;

const OPENS_WITH_PRONOUN =
  /(?:^|, )\W*(?:he|she|it|they|his|her|its|their|this|these|the (?:\w+ )?(?:film|movie|series|show|song|album|book|novel|band|group|company|firm|city|town|team|player|actor|actress|singer))\b/i;

// The calendar is capitalised, but a month is not another thing.
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)$/;

/** True when the sentence has names that the draft does not have: then a missing one means another matter. */
export function hasOtherNames(source: SourceReading, matches: readonly Match[], unit: Unit): boolean {
  const shared = new Set(matches.flatMap(match => match.places));
  const { text } = source.passage;
  return source.telling.words
    .slice(unit.from + 1, unit.to)
    .some(
      word =>
        !shared.has(word.place) &&
        /^\p{Lu}\p{Ll}/u.test(text.slice(word.start, word.end)) &&
        !STOP.has(word.word) &&
        !CALENDAR.test(word.word),
    );
}

interface Held {
  readonly match: Match;
  /** 0–1: how well the word is there for this sentence. */
  readonly share: number;
}

/** How each wanted word is there for the sentence `unit`. */
function heldBy(matches: readonly Match[], aroundMatches: readonly Match[], source: SourceReading, unit: Unit): readonly Held[] {
  const unnamed = !hasOtherNames(source, matches, unit);
  const loose = source.opens && (unnamed || OPENS_WITH_PRONOUN.test(source.passage.text.slice(unit.start, unit.end)));
  return matches.map((match, i) => {
    const { name } = match.wanted;
    if (match.places.some(place => place >= unit.from && place < unit.to)) return { match, share: match.quality };
    if (match.places.length) return { match, share: match.quality * (name ? NAME_BESIDE : BESIDE) };
    if (aroundMatches[i].places.length) return { match, share: aroundMatches[i].quality * (name ? NAME_AROUND : AROUND) };
    return { match, share: name && loose ? (unnamed ? NAME_UNNAMED : NAME_PRONOUN) : 0 };
  });
}

/** Names of which no word is there: "Yale" is enough for "Yale University". */
function missingIn(held: readonly Held[]): readonly string[] {
  const there = new Set(held.filter(one => one.match.wanted.name && one.share > 0).map(one => one.match.wanted.run));
  return held.filter(one => one.match.wanted.name && one.share === 0 && !there.has(one.match.wanted.run)).map(one => one.match.wanted.word);
}

/** Everything about a draft's words in a passage that does not depend on the value. */
export interface Bearing {
  readonly source: SourceReading;
  readonly matches: readonly Match[];
  readonly around: readonly Match[];
  readonly at: Span<'text'> | null;
}

/** A passage with less of the draft's words than this is not read at all: it could not even mention the matter. */
const WORTH_READING = 0.25;

/** Null for a passage that is about something else. */
export function bearingOf(wanted: readonly Wanted[], source: SourceReading, at: Span<'text'> | null, lexicon: Lexicon): Bearing | null {
  const matches = matchWords(wanted, source.telling, lexicon);
  // names may be told by the text around: what else the draft says counts for itself
  const plain = matches.filter(match => !match.wanted.name);
  const most = Math.max(coverage(matches, at), coverage(matches, null), plain.length > 1 || source.opens ? coverage(plain, at) : 0);
  if (most < WORTH_READING) return null;
  return { source, at, matches, around: matchWords(wanted, source.around, lexicon) };
}

function likenessOf(held: readonly Held[], at: Span<'text'> | null): number {
  let sum = 0;
  let all = 0;
  for (const { match, share } of held) {
    const weight = localWeight(match.wanted, at);
    all += weight;
    sum += weight * share;
  }
  return all ? sum / all : 0;
}

/** The statement of the sentence `unit`; `offset` is where the source's value stands in the passage, if one is compared. */
export function statementOf(bearing: Bearing, unit: Unit, offset: number | null): Statement {
  const { source, matches, around, at } = bearing;
  const held = heldBy(matches, around, source, unit);
  const likeness = likenessOf(held, at);
  const place = offset === null ? null : placeAt(source.telling, offset);
  return {
    unit,
    likeness,
    names: matches.filter(match => match.wanted.name && match.places.some(place => place >= unit.from && place < unit.to)).length,
    words: held.filter(one => one.share >= 0.5).length,
    own: coverage(matches, at, unit.from, unit.to),
    pairing: place === null ? coverage(matches, at, unit.from, unit.to) : pairing(matches, at, place, unit.from, unit.to),
    missingNames: missingIn(held),
  };
}

/** The statement that holds `offset`. */
export const statementAt = (bearing: Bearing, offset: number): Statement => statementOf(bearing, unitAt(bearing.source, offset), offset);

/** The sentence of the passage that says most of what the draft's sentence says. */
export function bestStatement(bearing: Bearing): Statement {
  return bearing.source.units.map(unit => statementOf(bearing, unit, null)).reduce((a, b) => (b.likeness > a.likeness ? b : a));
}
