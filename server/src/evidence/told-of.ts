/** Which of a draft's words a source tells of one of its values, and which of another: a mine "produced 4.1 million tons and sold 3.6 million". */
import type { Span } from '../model.ts';
import type { Bearing } from './alignment.ts';
import { localWeight, type Match } from './likeness.ts';
import { contrasts } from './contradiction.ts';
import { partsOf } from './dealt.ts';
import { PRONOUN } from './predicates.ts';
import type { Question } from './question.ts';
import { type SourceReading, type Unit, unitAt } from './source-reading.ts';
import { slice } from '../text/spans.ts';

/** What may part two values of one sentence, the surest first. */
const CUTS: readonly RegExp[] = [/;\s/g, /,?\s(?:and|but|while|whereas)\s/g, /,\s/g];

/** Says nothing by itself of what is told: "had", "came to". */
const LIGHT =
  /^(?:be|is|are|was|were|been|being|has|have|had|having|do|does|did|came|come|comes|stood|stands|reached|totall?ed|numbered|made|put|said|says|told|according|went|got|took|gave|given|used)$/i;

/** "Of those given a placebo 118 did": the verb stands in the part before. */
const ELIDED = /\b(?:did|do|does|so|too|likewise|respectively)\b/i;

/** "And 14 hurt": as good as a verb. */
const STRUCK = /\b(?:killed|dead|hurt|injured|wounded|missing|detained|arrested|displaced|damaged|destroyed|sunk|lost)\b/i;

/** "… and damaged 340 more": who and where stand before. */
const GOES_ON = /^\W*(?:and|but)\s/;

/** Share of the draft's words, by weight, that must stand with the other value. */
const LEAST_SHARE = 0.5;

interface Place extends Span<'text'> {
  readonly unit: Unit;
  /** The words told of it, as word numbers of the passage: from (included) to (not). */
  readonly from: number;
  readonly to: number;
  readonly part: Span<'text'>;
}

const lastCut = (between: string): number | null => {
  for (const cut of CUTS) {
    const found = [...between.matchAll(cut)].at(-1);
    if (found) return found.index;
  }
  return null;
};

/** The part of its sentence that each value stands in; null for one that shares it with another of its sort. */
function placesIn({ passage: { text }, telling, units }: SourceReading, values: readonly Span<'text'>[]): readonly Place[] {
  return units.flatMap(unit => {
    const own = values.filter(one => one.start >= unit.start && one.end <= unit.end);
    const cuts = own.slice(1).map((next, i) => {
      const cut = lastCut(text.slice(own[i].end, next.start));
      return cut === null ? null : own[i].end + cut;
    });
    return own.map((value, i) => {
      const start = cuts.slice(0, i).findLast(cut => cut !== null) ?? unit.start;
      const rest = text.indexOf('; ', value.end);
      const end = cuts.slice(i).find(cut => cut !== null) ?? (rest > 0 && rest < unit.end ? rest : unit.end);
      const from = telling.words.findIndex(word => word.start >= start);
      const to = telling.words.findIndex(word => word.start >= end);
      return { start: value.start, end: value.end, unit, part: { start, end }, from, to: to < 0 ? telling.words.length : to };
    });
  });
}

/** The part of its sentence that a value stands in. */
export const partIn = (source: SourceReading, values: readonly Span<'text'>[], { start }: Span<'text'>): Span<'text'> =>
  placesIn(source, values).find(one => one.start === start)?.part ?? unitAt(source, start);

/** Which of the draft's words stand with a value, and which its sentence may have left out because the part before has them. */
interface Told {
  readonly place: Place;
  readonly own: ReadonlySet<number>;
  readonly left: ReadonlySet<number>;
}

function toldAt(
  place: Place,
  matches: readonly Match[],
  verbs: ReadonlySet<number>,
  { passage: { text }, reading, telling }: SourceReading,
): Told {
  const within = (from: number, to: number, kept = (_: number): boolean => true): ReadonlySet<number> =>
    new Set(matches.flatMap((match, i) => (match.places.some(one => one >= from && one < to) && kept(i) ? [i] : [])));
  const verb = reading.tokens.find(one => one.pos === 'VERB' && one.start >= place.unit.start && one.end <= place.unit.end);
  const words = text.slice(place.part.start, place.part.end);
  // "…, and 14 were hurt": who and where stand before the first verb
  const led = telling.words.findIndex(word => word.start >= (verb?.start ?? place.unit.start));
  const isFirst = place.part.start <= place.unit.start;
  // "It employs 2,300 people, 400 of them underground"
  const verbIn = reading.tokens.find(one => one.pos === 'VERB' && one.start >= place.part.start && one.end <= place.part.end);
  // "… destroyed 212 homes in Ceder and damaged 340 more"
  const goesOn =
    !isFirst && GOES_ON.test(words) && /^\W*(?:and|but)?\W*$/.test(text.slice(place.part.start, verbIn?.start ?? place.part.start));
  const isElided = ELIDED.test(words) || (!verbIn && !STRUCK.test(words));
  const left =
    PRONOUN.test(words) || isElided || goesOn
      ? within(PRONOUN.test(words) || ELIDED.test(words) ? 0 : place.unit.from, place.from, i => isElided || !verbs.has(i))
      : isFirst
        ? new Set<number>()
        : within(place.unit.from, led);
  return { place, own: within(place.from, place.to), left };
}

/** The draft's words of its own part that may tell two values apart: not what is counted, no numbers. */
function askedWords({ text, at, paragraph, sentence }: Question, { matches }: Bearing) {
  const whole = { start: 0, end: text.length };
  const part = partsOf(text, whole, [at]).find(one => one.start <= at.start && at.start < one.end) ?? whole;
  const kept = matches.filter(
    ({ wanted }) => wanted.start >= part.start && wanted.start < part.end && !/\d/.test(wanted.word) && !LIGHT.test(wanted.word),
  );
  const isVerb = ({ wanted }: Match): boolean =>
    paragraph.reading.tokens.some(one => one.start - sentence.start === wanted.start && one.pos === 'VERB');
  const verbs = kept.flatMap((match, i) => (isVerb(match) ? [i] : []));
  const gap = (i: number): number => Math.min(Math.abs(kept[i].wanted.start - at.end), Math.abs(at.start - kept[i].wanted.start));
  // the one that the value goes with: "14 people were killed when a train hit a bus"
  const verb = verbs.sort((a, b) => gap(a) - gap(b))[0];
  return { asked: slice(text, part), kept, verbs: new Set(verb === undefined ? [] : [verb]) };
}

/**
 * Of `others`, values of the passage that are not the draft's, the one that the draft's words are told of, where they are not told of any of
 * `own`, the places with the draft's value. Null where either may be meant.
 */
export function toldOf<One extends Span<'text'>>(
  question: Question,
  bearing: Bearing,
  all: readonly Span<'text'>[],
  own: readonly Span<'text'>[],
  others: readonly One[],
): One | null {
  const { source } = bearing;
  if (!own.length || !others.length || source.passage.kind === 'row') return null;
  const { kept, verbs, asked } = askedWords(question, bearing);
  if (!kept.length) return null;
  const places = placesIn(source, all);
  const told = (span: Span<'text'>): Told | undefined => {
    const place = places.find(one => one.start === span.start);
    return place && toldAt(place, kept, verbs, source);
  };
  const weigh = (of: (i: number) => boolean): number =>
    kept.reduce((sum, { wanted, quality }, i) => sum + (of(i) ? quality * localWeight(wanted, question.at) : 0), 0);
  const whole = kept.reduce((sum, { wanted }) => sum + localWeight(wanted, question.at), 0);
  const mine = own.flatMap(span => told(span) ?? []);
  if (mine.length !== own.length) return null;
  const beats = (other: Told): boolean =>
    mine.every(one => {
      if (one.place.unit === other.place.unit && one.place.part.start === other.place.part.start) return false;
      const [here, there] = [only(other, one), only(one, other)];
      if (![...there].length) return here.size > 0 && ([...verbs].every(i => other.own.has(i) || other.left.has(i)) || !verbs.size);
      // "The bill passed the Senate on 4 June. In the lower house 212 members voted for it in April": who does it stands with the day
      const first = Math.min(...[...here].filter(i => verbs.has(i)).map(i => kept[i].wanted.start));
      return Number.isFinite(first) && ![...there].some(i => verbs.has(i) || kept[i].wanted.name || kept[i].wanted.start < first);
    });
  const meant = others.flatMap(span => {
    const other = told(span);
    const share = other
      ? weigh(i => other.own.has(i) || other.left.has(i) || kept[i].places.some(place => !mine.some(one => isWithin(place, one.place)))) /
        whole
      : 0;
    return other &&
      share >= LEAST_SHARE &&
      hasNames(other, kept) &&
      !contrasts(asked, slice(source.passage.text, other.place.part)) &&
      beats(other)
      ? [{ span, share }]
      : [];
  });
  const [best, second] = meant.sort((a, b) => b.share - a.share);
  return best && (!second || best.share > second.share) ? best.span : null;
}

/** "3,000 fewer than its rival Tarn, which sold 44,000": a name that stands elsewhere in the sentence is not told of this value. */
const hasNames = ({ place, own, left }: Told, kept: readonly Match[]): boolean =>
  kept.every(
    ({ wanted, places }, i) =>
      !wanted.name || own.has(i) || left.has(i) || !places.some(one => one >= place.unit.from && one < place.unit.to),
  );

const isWithin = (word: number, { from, to }: Place): boolean => word >= from && word < to;

/** Words that stand with the one and neither with the other nor before it. */
const only = (a: Told, b: Told): ReadonlySet<number> => new Set([...a.own].filter(i => !b.own.has(i) && !b.left.has(i)));
