/** Which of a draft's words a source tells of one of its values, and which of another: a mine "produced 4.1 million tons and sold 3.6 million". */
import type { Span } from '../model.ts';
import type { Bearing } from './alignment.ts';
import { localWeight, type Match } from './likeness.ts';
import { contrasts } from './contradiction.ts';
import { partsOf } from './dealt.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';
import { leftOutBefore, takenOver } from './left-out.ts';
import { type Place, placesIn } from './value-parts.ts';
import { slice } from '../text/spans.ts';

/** Says nothing by itself of what is told: "had", "came to". */
const LIGHT =
  /^(?:be|is|are|was|were|been|being|has|have|had|having|do|does|did|came|come|comes|year|month|week|today|earlier|stood|stands|reached|totall?ed|numbered|made|put|said|says|told|according|went|got|took|gave|given|used|cost|costs)$/i;

/** "Last year" tells when, not of what. */
const LAST = /^last (?:year|month|week|night|season|quarter|(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i;

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "210 million more than planned": by so much, and of nothing else. */
const MARGIN = /^\S+(?: (?:thousand|million|billion))?(?: \p{Ll}+)? (?:more|fewer|less|higher|lower)(?: \p{Ll}+)? than\b/u;

/** Share of the draft's words, by weight, that must stand with the other value. */
const LEAST_SHARE = 0.5;

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
  source: SourceReading,
  places: readonly Place[],
): Told {
  const isLeftOut = leftOutBefore(place, places, source);
  const withOne = (has: (word: number, isVerb: boolean) => boolean): ReadonlySet<number> =>
    new Set(matches.flatMap((match, i) => (match.places.some(word => has(word, verbs.has(i))) ? [i] : [])));
  const isTaken = takenOver(place, places, source);
  return { place, own: withOne(word => (word >= place.from && word < place.to) || isTaken(word)), left: withOne(isLeftOut) };
}

/** The draft's words of its own part that may tell two values apart: not what is counted, no numbers. */
function askedWords({ text, at, paragraph, sentence }: Question, { matches }: Bearing) {
  const whole = { start: 0, end: text.length };
  const part = partsOf(text, whole, [at]).find(one => one.start <= at.start && at.start < one.end) ?? whole;
  const kept = matches.filter(
    ({ wanted }) =>
      wanted.start >= part.start &&
      wanted.start < part.end &&
      (!/\d/.test(wanted.word) || YEAR.test(wanted.word)) &&
      !LIGHT.test(wanted.word) &&
      !LAST.test(text.slice(wanted.start)),
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
    if (place && MARGIN.test(source.passage.text.slice(place.start))) return { place, own: new Set(), left: new Set() };
    return place && toldAt(place, kept, verbs, source, places);
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
      // "In all 410 people left": what the sentences before are about goes on
      const goesOn = one.place.start > other.place.start && one.place.unit !== other.place.unit;
      if (goesOn && ![...here].some(i => verbs.has(i) || kept[i].wanted.name || kept[i].wanted.start < question.at.start)) return false;
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
      ? [{ span, share, beside: mine.some(one => one.place.unit === other.place.unit) }]
      : [];
  });
  // of two that are told of as well, the one of the same sentence
  const [best, second] = meant.sort((a, b) => b.share - a.share || Number(b.beside) - Number(a.beside));
  return best && (!second || best.share > second.share || (best.beside && !second.beside)) ? best.span : null;
}

/** True where every name of the draft's own part stands with the value, or is left out there. */
export function hasEveryName(question: Question, bearing: Bearing, all: readonly Span<'text'>[], value: Span<'text'>): boolean {
  const { kept, verbs } = askedWords(question, bearing);
  const places = placesIn(bearing.source, all);
  const place = places.find(one => one.start === value.start);
  if (!place) return false;
  const { own } = toldAt(place, kept, verbs, bearing.source, places);
  return kept.every(({ wanted }, i) => !wanted.name || own.has(i)) && [...verbs].every(i => own.has(i));
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
