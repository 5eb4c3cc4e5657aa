/** Records whose sentence was edited, split or merged: the claim that it has become, or nothing where that is not certain. */
import type { LedgerRecord } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import { type Bag, containment, createScale, holdsWords, likeness, type Scale, wordsOf } from './similarity.ts';
import type { Place, StoryIndex, Target } from './story-index.ts';
import { compareTimes } from './time.ts';

/** An edit leaves at least this much of a sentence. */
const LIKE = 0.6;
/** And less where it stands between the same two sentences as before. */
const LIKE_BETWEEN = 0.4;
/** Where the claim's own words have changed as well, so much of the rest must stand; less where a neighbour tells that it is the same place. */
const REST = 0.85;
const REST_BESIDE = 0.7;
/** A piece of a split sentence, or a sentence merged into a longer one, is kept at least so far. */
const WHOLE = 0.8;
/** A sentence of fewer words is too short to be known again by a part. */
const FEWEST = 3;

/** A record with its claim as it stands now, and how sure that is. */
export interface Successor {
  readonly record: LedgerRecord;
  readonly target: Target;
  readonly score: number;
  /** The old sentence stands wholly in the new one, which may then take in several. */
  readonly merged: boolean;
}

interface Candidate {
  readonly place: Place;
  readonly bag: Bag;
}

/** What a record's sentence was, and what stood beside it. */
interface Past {
  readonly sentence: string;
  /** Where in it the claim stood. */
  readonly at: number;
  readonly bag: Bag;
  readonly words: string;
  readonly neighbours: readonly Bag[];
}

interface Fit {
  readonly place: Place;
  readonly score: number;
  readonly like: number;
  readonly merged: boolean;
}

/** Offset of the words that the prefix leads up to; the first ones where it leads to none. */
function spotOf(sentence: string, words: string, prefix: string): number {
  for (let at = sentence.lastIndexOf(words); at > 0; at = sentence.lastIndexOf(words, at - 1)) {
    if (prefix.endsWith(sentence.slice(0, at).trim())) return at;
  }
  return sentence.indexOf(words);
}

function pastOf(record: LedgerRecord, scale: Scale): Past {
  const sentence = normalise(record.sentence);
  const words = normalise(record.anchor.exact);
  const prefix = normalise(record.anchor.prefix);
  const suffix = normalise(record.anchor.suffix);
  const at = spotOf(sentence, words, prefix);
  const before = at < 0 ? '' : sentence.slice(0, at).trim();
  const after = at < 0 ? '' : sentence.slice(at + words.length).trim();
  const beyond = [
    before && prefix.endsWith(before) ? prefix.slice(0, -before.length) : before ? '' : prefix,
    after && suffix.startsWith(after) ? suffix.slice(after.length) : after ? '' : suffix,
  ];
  // The outermost word may be cut in two; a few words are no mark of a neighbour.
  const neighbours = [beyond[0].replace(/^\S+\s/, ''), beyond[1].replace(/\s\S+$/, '')].filter(text => wordsOf(text).length > FEWEST).map(text => scale.bag(text));
  return { sentence, at, words, bag: scale.bag(sentence), neighbours };
}

/** How many of the sentences that it stood beside when it was signed off it stands beside now: 0, 1 or 2. */
function neighboursKept(past: Past, { index }: Place, story: StoryIndex, scale: Scale): number {
  const beside = [story.sentenceAt(index - 1), story.sentenceAt(index + 1)].filter(Boolean).map(text => scale.bag(text));
  return past.neighbours.filter(neighbour => beside.some(bag => containment(scale, neighbour, bag) >= WHOLE)).length;
}

/** How a sentence of today fits the old one; null where it is another sentence. */
function fitOf(past: Past, { place, bag }: Candidate, story: StoryIndex, scale: Scale): Fit | null {
  const like = likeness(scale, past.bag, bag);
  const kept = past.bag.words.size >= FEWEST ? containment(scale, past.bag, bag) : 0;
  const piece = bag.words.size >= FEWEST ? containment(scale, bag, past.bag) : 0;
  const merged = kept >= WHOLE && place.sentence.length > past.sentence.length;
  const between = like >= LIKE_BETWEEN && like < LIKE && past.neighbours.length === 2 && neighboursKept(past, place, story, scale) === 2;
  if (like < LIKE && kept < WHOLE && piece < WHOLE && !between) return null;
  // A sentence that stood beside this one when it was signed off is not what it has become, however alike the two are.
  if (!merged && past.neighbours.some(neighbour => containment(scale, neighbour, bag) > Math.max(kept, piece))) return null;
  return { place, like: between ? LIKE : like, merged, score: Math.max(like, 0.9 * kept, 0.9 * piece) };
}

/** Share of the words around a claim that are the same: three on either side. */
function sameSurroundings(past: Past, target: Target, place: Place): number {
  const around = (sentence: string, at: number, length: number) => [
    ...wordsOf(sentence.slice(0, Math.max(0, at))).slice(-3).map(word => `<${word}`), ...wordsOf(sentence.slice(at + length)).slice(0, 3).map(word => `>${word}`),
  ];
  const old = new Set(around(past.sentence, past.at, past.words.length));
  const at = target.before ? place.sentence.indexOf(target.words, target.before.length) : place.sentence.indexOf(target.words);
  const now = around(place.sentence, at, target.words.length);
  return now.length ? now.filter(word => old.has(word)).length / Math.max(now.length, old.size) : 0;
}

/** A sentence without the claim's words. */
function restOf(sentence: string, words: string, scale: Scale): Bag {
  const at = sentence.indexOf(words);
  return scale.bag(at < 0 ? sentence : `${sentence.slice(0, at)} ${sentence.slice(at + words.length)}`);
}

/** True where the same neighbours and the same rest of the sentence tell that this claim stands in the old one's place. */
function samePlace(past: Past, target: Target, place: Place, beside: boolean, scale: Scale): boolean {
  const rest = likeness(scale, restOf(past.sentence, past.words, scale), restOf(place.sentence, target.words, scale));
  return rest >= (beside ? REST_BESIDE : REST) && sameSurroundings(past, target, place) > 0;
}

/** How well a claim with other words takes the place of the old one; 0 where it does not. */
function standsFor(past: Past, target: Target, place: Place, story: StoryIndex, scale: Scale): number {
  // It was in the old sentence as well, so it is not what this one has become.
  if (holdsWords(past.sentence, target.words) && !holdsWords(target.words, past.words)) return 0;
  const own = new Set(wordsOf(past.words));
  const words = wordsOf(target.words);
  const alike = (2 * words.filter(word => own.has(word)).length) / Math.max(1, words.length + own.size);
  // A claim that is most of its sentence (a statement, a long quotation) is known by its own words.
  if (own.size * 2 > past.bag.words.size && alike >= LIKE_BETWEEN) return 1 + alike;
  const beside = neighboursKept(past, place, story, scale) > 0;
  if (!samePlace(past, target, place, beside, scale)) return 0;
  // With no word in common it may be another matter, said in the same way: one word may take another's place ("Tuesday", "Wednesday"), several may not.
  if (!alike && (Math.min(words.length, own.size) > 1 || !beside)) return 0;
  return alike + sameSurroundings(past, target, place);
}

/** The claim in the sentence that the record's has become: the same words, else what stands in their place. */
function targetIn(record: LedgerRecord, past: Past, fit: Fit, story: StoryIndex, scale: Scale): { target: Target; score: number } | null {
  const kind = fit.place.targets.filter(target => target.kind === record.kind);
  const same = kind.filter(target => target.words === past.words);
  const twice = past.sentence.indexOf(past.words) !== past.sentence.lastIndexOf(past.words);
  if (same.length === 1 && !twice) return { target: same[0], score: fit.score + 0.5 };
  if (fit.like < LIKE && !same.length) return null;
  let best: { target: Target; score: number } | null = null;
  for (const target of twice || !same.length ? kind : same) {
    const score = target.words === past.words ? 1 + sameSurroundings(past, target, fit.place) : standsFor(past, target, fit.place, story, scale);
    if (score > 0.3 && score > (best?.score ?? 0)) best = { target, score };
  }
  return best && { target: best.target, score: fit.score + Math.min(0.4, best.score / 4) };
}

/** Newest time at which each unchanged sentence was signed off. */
export type SignedTimes = ReadonlyMap<Place, string>;

/**
 * For records whose sentence no longer stands, the claims that theirs have become. `signed`: sentences that have records of their own; one that
 * was signed off while the old one stood is another sentence.
 */
export function successors(records: readonly LedgerRecord[], story: StoryIndex, signed: SignedTimes): Successor[] {
  if (!records.length || !story.places.length) return [];
  const scale = createScale([...story.places.map(place => place.sentence), ...records.map(record => normalise(record.sentence))]);
  const candidates = story.places.map((place): Candidate => ({ place, bag: scale.bag(place.sentence) }));
  const holding = new Map<string, Candidate[]>();
  for (const candidate of candidates) for (const word of candidate.bag.words) holding.set(word, [...(holding.get(word) ?? []), candidate]);
  const most = Math.max(12, story.places.length / 20);
  const found: Successor[] = [];
  for (const record of records) {
    const past = pastOf(record, scale);
    const near = new Set([...past.bag.words].filter(word => scale.isRare(word, most)).flatMap(word => holding.get(word) ?? []));
    let best: Successor | null = null;
    for (const candidate of near) {
      const signedAt = signed.get(candidate.place);
      if (signedAt !== undefined && compareTimes(signedAt, record.at) <= 0) continue;
      const fit = fitOf(past, candidate, story, scale);
      const hit = fit && targetIn(record, past, fit, story, scale);
      if (hit && hit.score > (best?.score ?? 0)) best = { record, target: hit.target, score: hit.score, merged: fit.merged };
    }
    if (best) found.push(best);
  }
  return found;
}
