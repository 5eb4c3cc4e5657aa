/** What a part of a sentence leaves out because the part before it has it: "… sentenced the captain to nine years in prison and the first mate to four". */
import type { Span, Token } from '../model.ts';
import { jointBefore } from './bare-numbers.ts';
import { PRONOUN } from './predicates.ts';
import type { SourceReading } from './source-reading.ts';
import { slice } from '../text/spans.ts';
import type { Place } from './value-parts.ts';

/** "Of those given a placebo 118 did": the verb stands in the part before. */
const ELIDED = /\b(?:did|do|does|so|too|likewise|respectively)\b/i;

/** "And 14 hurt": as good as a verb. */
const STRUCK = /\b(?:killed|dead|hurt|injured|wounded|missing|detained|arrested|displaced|damaged|destroyed|sunk|lost)\b/i;

/** "… and damaged 340 more": who and where stand before. */
const GOES_ON = /^\W*(?:and|but)\s/;

const RELATIVE = /^\W*(?:which|who|whose|where)\b/i;
const ORDINAL = /\b(?:first|second|third|fourth|fifth|last|next|other|others|former|latter)\b/i;

/** "The southern one by 34,000" */
const ONE = /\bones?\b/i;

const JOINTS = 'in|on|at|to|from|for|by|near|with|of|among|against|under';
/** "Eleven days later than last winter": no clause that goes on. */
const MEASURING = /\b(?:than|later|earlier|more|fewer|less|higher|lower)\b/i;
const WHERE = ['in', 'on', 'at', 'near'];
const DATED =
  /\b(?:19|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const OPENS_LIMB = new RegExp(`^\\W*(?:and |but )?(${JOINTS})\\s+(?!(?:them|these|those|which|whom)\\b)`, 'i');

/** The limb with this joint: from " to " to the next joint or verb. */
function limbWith(joint: string, { passage: { text }, reading }: SourceReading, { start, end }: Span<'text'>): Span<'text'> | null {
  const found = new RegExp(`(?<=^|\\W)${joint}\\s`, 'i').exec(text.slice(start, end));
  if (!found) return null;
  const from = start + found.index;
  const next = new RegExp(`\\s(?:${JOINTS})\\s`, 'i').exec(text.slice(from + joint.length, end));
  // the word right behind the joint is of the limb, whatever it may look like
  const verb = reading.tokens.find(one => one.pos === 'VERB' && one.start > from + joint.length + 1)?.start ?? end;
  return { start: from, end: Math.min(verb, next ? from + joint.length + next.index : end) };
}

/** What of the part before stands where this part has words of its own: "the captain" for "the first mate", "to Brask" for "to Lund". */
function limbsReplaced(place: Place, before: Place, source: SourceReading): readonly Span<'text'>[] {
  const { text } = source.passage;
  return [text.slice(place.part.start, place.start), text.slice(place.end, place.part.end)].flatMap(words => {
    const joint = OPENS_LIMB.exec(words)?.[1].toLowerCase();
    if (!joint) return [];
    // "on the bridge … in the village": one place for another
    const joints = WHERE.includes(joint) && !DATED.test(words) ? [joint, ...WHERE] : [joint];
    for (const one of joints) {
      const limb = limbWith(one, source, before.part);
      if (limb && DATED.test(slice(text, limb)) === DATED.test(words)) return [limb];
    }
    return [];
  });
}

function replacedBy(place: Place, before: Place, source: SourceReading): readonly Span<'text'>[] {
  const {
    passage: { text },
    reading,
  } = source;
  const lead = text.slice(place.part.start, place.start);
  const limbs = limbsReplaced(place, before, source);
  if (
    OPENS_LIMB.test(lead) ||
    MEASURING.test(lead) ||
    (!ORDINAL.test(lead) &&
      !ONE.test(lead) &&
      !reading.tokens.some(one => /^(?:NOUN|PROPN|ADJ)$/.test(one.pos) && one.start >= place.part.start && one.end <= place.start))
  )
    return limbs;
  // "The first case on 3 July and the second on 17 July"
  if (ORDINAL.test(lead)) {
    const first = ORDINAL.exec(text.slice(before.part.start, before.start));
    const start = before.part.start + (first?.index ?? 0);
    if (first) return [...limbs, { start, end: start + first[0].length }];
  }
  const own = reading.tokens.filter(one => one.start >= before.part.start && one.end <= before.start);
  const verb = own.findLast(one => one.pos === 'VERB');
  const object = verb && own.some(one => one.start > verb.end && /^(?:NOUN|PROPN)$/.test(one.pos));
  const noun = object ? { start: verb.end, end: before.start } : { start: before.part.start, end: verb?.start ?? before.start };
  return [...limbs, noun];
}

const isIn = (at: number, spans: readonly Span<'text'>[]): boolean => spans.some(one => at >= one.start && at < one.end);

const isVerb = (one: Token, part: Span<'text'>, tokens: readonly Token[]): boolean => {
  if (one.pos !== 'VERB' || one.start < part.start || one.end > part.end) return false;
  // "behind closed doors"
  const i = tokens.indexOf(one);
  return !(/^(?:ADP|DET|ADJ)$/.test(tokens[i - 1]?.pos ?? '') && tokens[i + 1]?.pos === 'NOUN' && /(?:ed|en|ing)$/.test(one.lower));
};
/** "… and 15 in the village,” Captain Rodd told the court": no verb of the 15. */
const TELLS = /^(?:sa(?:id|ys?)|told|tells?|added|adds|wrote|writes?|reported|reports?|according)$/i;

/** "And was clear again on 2 March": as good as a verb. */
const isState = (tokens: readonly Token[], i: number, part: Span<'text'>): boolean =>
  tokens[i].pos === 'AUX' && /^AD[JV]$/.test(tokens[i + 1]?.pos ?? '') && tokens[i].start >= part.start && tokens[i + 1].end <= part.end;

/** The value before in the same sentence, where the part around this one has no verb of its own: "…, 400 of them underground". */
export function elidedAfter(
  { unit, part, start }: Place,
  places: readonly Place[],
  { passage: { text }, reading }: SourceReading,
): Place | null {
  if (part.start <= unit.start || STRUCK.test(text.slice(part.start, part.end))) return null;
  if (
    reading.tokens.some(
      (one, i) => (isVerb(one, part, reading.tokens) && !TELLS.test(text.slice(one.start, one.end))) || isState(reading.tokens, i, part),
    )
  )
    return null;
  const last = places.findLast(one => one.unit === unit && one.part.start < part.start);
  if (!last) return null;
  // "held by 21,000 soldiers with 160 tanks, the southern one by 34,000": of two values the one with the same joint, else the first
  const beside = places.filter(one => one.unit === unit && one.part.start === last.part.start);
  const joint = jointBefore(text, start);
  return beside.find(one => jointBefore(text, one.start) === joint) ?? beside[0];
}

/** What is replaced by this part and by those that it goes on from. */
function allReplaced(place: Place, places: readonly Place[], source: SourceReading): readonly Span<'text'>[] {
  const before = elidedAfter(place, places, source);
  return before ? [...replacedBy(place, before, source), ...allReplaced(before, places, source)] : [];
}

/** Tells of a word of the passage, by its number, whether the part around a value surely takes it over from the part before. */
export function takenOver(place: Place, places: readonly Place[], source: SourceReading): (word: number) => boolean {
  const before = elidedAfter(place, places, source);
  if (!before) return () => false;
  const replaced = replacedBy(place, before, source);
  const theirs = takenOver(before, places, source);
  return word => ((word >= before.from && word < before.to) || theirs(word)) && !isIn(source.telling.words[word].start, replaced);
}

/** Tells of a word of the passage, by its number, whether the part around a value leaves it out. */
export function leftOutBefore(place: Place, places: readonly Place[], source: SourceReading): (word: number, isVerb: boolean) => boolean {
  const {
    passage: { text },
    reading,
    telling,
  } = source;
  const { unit, part } = place;
  const words = text.slice(part.start, part.end);
  const verbIn = reading.tokens.find(one => isVerb(one, part, reading.tokens));
  if (ELIDED.test(words)) return word => word < place.from;
  const before = elidedAfter(place, places, source);
  if (before) {
    const replaced = allReplaced(place, places, source);
    const from = PRONOUN.test(text.slice(unit.start, part.end)) ? 0 : unit.from;
    // "at the outer harbor and 41 at the old one": the one is a harbor, too
    const isHead = (start: number): boolean => ONE.test(words) && reading.tokens.some(one => one.start === start && one.pos === 'NOUN');
    return word => {
      const { start } = telling.words[word];
      return word >= from && word < place.from && (!isIn(start, replaced) || isHead(start));
    };
  }
  if (RELATIVE.test(words)) return (word, isVerb) => word >= unit.from && word < place.from && !isVerb;
  if (PRONOUN.test(words)) {
    const last = places.findLast(one => one.start < place.start);
    const replaced = last ? limbsReplaced(place, last, source) : [];
    const from = part.start > unit.start ? unit.from : 0;
    return (word, isVerb) => word >= from && word < place.from && !isVerb && !isIn(telling.words[word].start, replaced);
  }
  if (part.start <= unit.start) return () => false;
  // "… destroyed 212 homes in Ceder and damaged 340 more"
  if (
    GOES_ON.test(words) &&
    /^\W*(?:and|but)?(?:\W|\b(?:is|are|was|were|has|have|had|been|then|also|later|soon|again)\b)*$/.test(
      text.slice(part.start, verbIn?.start ?? part.start),
    )
  )
    return (word, isVerb) => word >= unit.from && word < place.from && !isVerb;
  // "…, and 14 were hurt": who and where stand before the first verb
  const verb = reading.tokens.find(one => one.pos === 'VERB' && one.start >= unit.start && one.end <= unit.end);
  const led = telling.words.findIndex(word => word.start >= (verb?.start ?? unit.start));
  return word => word >= unit.from && word < led;
}
