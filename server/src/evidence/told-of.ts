/** Which of a draft's words a source tells of one of its values, and which of another: a mine "produced 4.1 million tons and sold 3.6 million". */
import type { Span } from '../model.ts';
import type { Bearing } from './alignment.ts';
import { localWeight, type Match } from './likeness.ts';
import { contrasts } from './contradiction.ts';
import { partsOf } from './dealt.ts';
import { tellersIn } from './look.ts';
import type { Question } from './question.ts';
import type { SourceReading, Unit } from './source-reading.ts';
import { elidedAfter, leftOutBefore, takenOver } from './left-out.ts';
import { type Place, placesIn, WHOLE } from './value-parts.ts';
import { slice } from '../text/spans.ts';

/** Says nothing by itself of what is told: "had", "came to". */
const LIGHT =
  /^(?:be|is|are|was|were|been|being|has|have|had|having|do|does|did|came|come|comes|year|month|week|today|earlier|stood|stands|stand|lie|lies|remains?|remained|reached|totall?ed|numbered|made|put|said|says|told|according|went|got|took|gave|given|used|cost|costs)$/i;

/** "Last year" tells when, not of what. */
const LAST = /^last (?:year|month|week|night|season|quarter|(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i;

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "210 million more than planned": by so much, and of nothing else. */
const MARGIN = /^\S+(?: (?:thousand|million|billion))?(?: \p{Ll}+)? (?:more|fewer|less|higher|lower)(?: \p{Ll}+)? than\b/u;

/** "Built for 900 pupils": what there may be. */
const CAPACITY = /\b(?:built|made|designed|meant|licensed|approved|room|space) for (?:up to |about |some )?$/i;
const HOLDS = /\b(?:built|designed|meant|room|space|capacity|holds?|licensed|up to|for)\b/i;
const OF = /\bof\b/i;

/** True for a value of which the draft's words are not told: a margin, a whole that is parted, what there is room for. */
const isBesides = ({ start }: Place, draft: string, text: string): boolean =>
  MARGIN.test(text.slice(start)) ||
  (WHOLE.test(text.slice(0, start)) && !OF.test(draft)) ||
  (CAPACITY.test(text.slice(0, start)) && !HOLDS.test(draft));

/** Share of the draft's words, by weight, that must stand with the other value. */
const LEAST_SHARE = 0.5;

/** Which of the draft's words stand with a value, and which its sentence may have left out because the part before has them. */
interface Told {
  readonly place: Place;
  /** The value whose clause this one goes on with. */
  readonly before: Place | null;
  readonly own: ReadonlySet<number>;
  readonly left: ReadonlySet<number>;
  /** Not told of the draft's words at all. */
  readonly isBesides?: boolean;
}

function toldAt(place: Place, { kept: matches, verbs }: Asked, source: SourceReading, places: readonly Place[]): Told {
  const isLeftOut = leftOutBefore(place, places, source);
  const withOne = (has: (word: number, isVerb: boolean) => boolean): ReadonlySet<number> =>
    new Set(matches.flatMap((match, i) => (match.places.some(word => has(word, verbs.has(i))) ? [i] : [])));
  const isTaken = takenOver(place, places, source);
  return {
    place,
    before: elidedAfter(place, places, source),
    own: withOne(word => (word >= place.from && word < place.to) || isTaken(word)),
    left: withOne(isLeftOut),
  };
}

interface Asked {
  readonly question: Question;
  /** The draft's own part. */
  readonly part: string;
  readonly kept: readonly Match[];
  /** Which of them is the verb that the value goes with. */
  readonly verbs: ReadonlySet<number>;
  /** Which of them only tell who says it. */
  readonly tellers: ReadonlySet<number>;
  /** Names of those who say it, wherever in the sentence they stand. */
  readonly says: readonly Match[];
}

/** The draft's words of its own part that may tell two values apart: not what is counted, no numbers. */
function askedWords(question: Question, { matches }: Bearing): Asked {
  const { text, at, paragraph, sentence } = question;
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
  const tellers = tellersIn(question);
  // "Captain Rodd said": who says it stands at one end of what is said
  const tellersOf = new Set(
    kept.flatMap(({ wanted }, i) =>
      !verbs.includes(i) && tellers.some(one => wanted.start >= one.start && wanted.start < one.end) ? [i] : [],
    ),
  );
  const says = matches.filter(({ wanted }) => wanted.name && tellers.some(one => wanted.start >= one.start && wanted.start < one.end));
  return { question, part: slice(text, part), says, kept, tellers: tellersOf, verbs: new Set(verb === undefined ? [] : [verb]) };
}

/** True where the draft's words are told of the value of `other` and not of that of `one`. */
function beats(other: Told, one: Told, { question, kept, verbs, tellers, says }: Asked): boolean {
  const isApart = one.place.unit !== other.place.unit;
  // "cut power to 81,000 homes in the east and 46,000 in the west": one verb of both, whatever the draft calls it
  const isOneClause = one.before === other.place || other.before === one.place;
  if (!isApart && one.place.part.start === other.place.part.start) return false;
  const here = [...only(other, one)].filter(i => !tellers.has(i) || isApart);
  const there = [...only(one, other)].filter(i => !tellers.has(i));
  // who says it, by name, stands with the one: "… cost 3.6 billion, the World Bank reckons"
  if (isApart && says.some(({ places }) => places.some(at => isIn(at, one.place.unit)) && !places.some(at => isIn(at, other.place.unit))))
    return false;
  // one word in common is little where each has a sentence of its own
  const sharesVerb = verbs.size > 0 && [...verbs].every(i => other.own.has(i));
  if (isApart && here.length < 2 && !sharesVerb && !here.some(i => kept[i].wanted.name)) return false;
  // "In all 410 people left": what the sentences before are about goes on
  const goesOn = isApart && one.place.start > other.place.start;
  if (goesOn && !here.some(i => verbs.has(i) || kept[i].wanted.name || kept[i].wanted.start < question.at.start)) return false;
  if (!there.length) return here.length > 0 && (isOneClause || [...verbs].every(i => other.own.has(i) || other.left.has(i)));
  // "The bill passed the Senate on 4 June. In the lower house 212 members voted for it in April": who does it stands with the day
  const first = Math.min(...here.filter(i => verbs.has(i)).map(i => kept[i].wanted.start));
  return Number.isFinite(first) && !there.some(i => verbs.has(i) || kept[i].wanted.name || kept[i].wanted.start < first);
}

interface Meant<One> {
  readonly value: One;
  /** Share of the draft's words, by weight, that are told of it. */
  readonly share: number;
  /** It stands in a sentence with one of the others. */
  readonly beside: boolean;
}

/** Of `candidates`, values of the passage, those that the draft's words are told of rather than of any of `rivals`; the likeliest first. */
function meantAmong<One extends Span<'text'>>(
  asked: Asked,
  source: SourceReading,
  all: readonly Span<'text'>[],
  rivals: readonly Span<'text'>[],
  candidates: readonly One[],
): readonly Meant<One>[] {
  if (!rivals.length || !candidates.length || source.passage.kind === 'row' || !asked.kept.length) return [];
  const { question, kept, tellers } = asked;
  const places = placesIn(source, all);
  const told = (span: Span<'text'>): Told | undefined => {
    const place = places.find(one => one.start === span.start);
    if (place && isBesides(place, asked.part, source.passage.text))
      return { place, before: null, own: new Set(), left: new Set(), isBesides: true };
    return place && toldAt(place, asked, source, places);
  };
  const theirs = rivals.flatMap(span => told(span) ?? []);
  if (theirs.length !== rivals.length) return [];
  const weightOf = ({ wanted }: Match, i: number): number => (tellers.has(i) ? 0 : localWeight(wanted, question.at));
  const whole = kept.reduce((sum, match, i) => sum + weightOf(match, i), 0);
  return candidates
    .flatMap((value): readonly Meant<One>[] => {
      const other = told(value);
      if (!other || !hasNames(other, asked) || contrasts(asked.part, slice(source.passage.text, other.place.part))) return [];
      const isTold = (match: Match, i: number): boolean =>
        other.own.has(i) || other.left.has(i) || match.places.some(place => !theirs.some(one => isIn(place, one.place)));
      const share = kept.reduce((sum, match, i) => sum + (isTold(match, i) ? match.quality * weightOf(match, i) : 0), 0) / (whole || 1);
      if (share < LEAST_SHARE || !theirs.every(one => beats(other, one, asked))) return [];
      return [{ value, share, beside: theirs.some(one => one.place.unit === other.place.unit) }];
    })
    .sort((a, b) => b.share - a.share || Number(b.beside) - Number(a.beside));
}

/**
 * Of `others`, values of the passage that are not the draft's, the one that the draft's words are told of, where they are told of none of
 * `own`, the places with the draft's value. Null where either may be meant, or two of the others.
 */
export function toldOf<One extends Span<'text'>>(
  question: Question,
  bearing: Bearing,
  all: readonly Span<'text'>[],
  own: readonly Span<'text'>[],
  others: readonly One[],
): One | null {
  const [best, second] = meantAmong(askedWords(question, bearing), bearing.source, all, own, others);
  // of two that are told of as well, the one of the same sentence
  return best && (!second || best.share > second.share || (best.beside && !second.beside)) ? best.value : null;
}

/** Of the places with the draft's own value one that its words are told of, rather than of any of `others`, every name and its verb among them. */
export function toldOfOwn<One extends Span<'text'>>(
  question: Question,
  bearing: Bearing,
  all: readonly Span<'text'>[],
  own: readonly One[],
  others: readonly Span<'text'>[],
): One | null {
  const asked = askedWords(question, bearing);
  const { source } = bearing;
  const places = placesIn(source, all);
  const hasAll = (value: One): boolean => {
    const place = places.find(one => one.start === value.start);
    const told = place && toldAt(place, asked, source, places);
    return (
      told !== undefined &&
      asked.kept.every(({ wanted }, i) => !(wanted.name || asked.verbs.has(i)) || asked.tellers.has(i) || told.own.has(i))
    );
  };
  return meantAmong(asked, source, all, others, own).find(({ value }) => hasAll(value))?.value ?? null;
}

/** "3,000 fewer than its rival Tarn, which sold 44,000": a name that stands elsewhere in the sentence is not told of this value. */
const hasNames = ({ place, own, left }: Told, { kept, tellers }: Asked): boolean =>
  kept.every(
    ({ wanted, places }, i) =>
      !wanted.name || tellers.has(i) || own.has(i) || left.has(i) || !places.some(one => one >= place.unit.from && one < place.unit.to),
  );

const isIn = (word: number, { from, to }: Pick<Unit, 'from' | 'to'>): boolean => word >= from && word < to;

/** Words that stand with the one and neither with the other nor before it. */
const only = (a: Told, b: Told): ReadonlySet<number> =>
  b.isBesides ? new Set([...a.own, ...a.left]) : new Set([...a.own].filter(i => !b.own.has(i) && !b.left.has(i)));
