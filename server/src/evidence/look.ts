/** Weighs what speaks for two values being told of the same thing: the words beside them, the paragraph's matter, the values beside them. */
import type { Span } from '../model.ts';
import { hasOtherNames } from './alignment.ts';
import { type Match, matchWords, type Wanted, wantedWords } from './likeness.ts';
import { type Question, rarityIn, wantedFor } from './question.ts';
import { type SourceReading, type Unit, unitAt } from './source-reading.ts';
import { toText } from '../text/segments.ts';
import { overlaps } from '../text/spans.ts';

/** Where one statement of a sentence ends and another begins. */
const BREAK =
  /\.\s+(?=\p{Lu})|[;:()]|\s[—–-]\s|—|,\s+(?:and|but|while|which|who|whose|where|when|whereas|against|compared|according|with|as|up|down)\b|\b(?:and|but|while|than|against)\b|["“”]/gu;

/** What of a draft's sentence is looked for, and how much each word has to do with the value. */
export interface Sought {
  readonly wanted: readonly Wanted[];
  readonly weights: readonly number[];
  /** What else the paragraph says: who and what it is about. */
  readonly context: readonly Wanted[];
  /** The statement of the sentence that holds the value. */
  readonly clause: Span<'text'>;
}

/** What a passage has of it. Shares are 0–1. */
export interface Look {
  readonly unit: Unit;
  /** Of the words about the value. */
  readonly local: number;
  /** Of the paragraph's other words. */
  readonly context: number;
  /** Words, names and numbers left out, that the source's own sentence shares with the draft's. */
  readonly shared: number;
  /** A name of the clause is nowhere near. */
  readonly absent: boolean;
  /** So it is, and the passage names others. */
  readonly strange: boolean;
  /** A name of the clause is nowhere near, and other names stand in its place. */
  readonly elsewhere: boolean;
}

const CROSSING = 0.5;
/** A comma alone parts less. */
const COMMA = 0.75;
const COMMAS = /,(?!\d)/g;
/** Days and months, in full or short, are no other thing. */
const CALENDAR =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)s?$/;
/** UTF-16 units over which a word loses most of its say. */
const REACH = 50;
/** A paragraph with less besides the sentence borrows so much of the one before it, in UTF-16 units. */
const LITTLE = 80;
const BEFORE = 300;
const FIGURE = /^\d/;

/** The paragraph without the sentence; where that is little, what the one before it says last. */
function contextOf({ paragraph, sentence, story, memo, library }: Question): readonly Wanted[] {
  const before = story.paragraphs[story.paragraphs.indexOf(paragraph) - 1]?.text.slice(-BEFORE) ?? '';
  const own = `${paragraph.text.slice(0, sentence.start)} ${paragraph.text.slice(sentence.end)}`.trim();
  const text = own.length < LITTLE ? `${before}\n${own}` : own;
  return wantedWords(text, { left: [], rarity: rarityIn(library), isName: () => false }, memo.lexicon);
}

/** Who says it, and that it is said: a source that states it need not have that. */
export function tellersIn({ story, claim, paragraph, sentence }: Question): readonly Span<'text'>[] {
  return story.claims.flatMap(one =>
    one.kind === 'attribution' && one.sentence === claim.sentence
      ? [...one.attribution.source, ...one.attribution.cue]
          .filter(span => !overlaps(span, claim))
          .map(span => ({
            start: toText(paragraph.segments, span.start) - sentence.start,
            end: toText(paragraph.segments, span.end) - sentence.start,
          }))
      : [],
  );
}

const breaksIn = (text: string): readonly number[] => [...text.matchAll(BREAK)].map(match => match.index);

/** The statement of a sentence that holds the words at `at`. */
export function clauseOf(text: string, at: Span<'text'>): Span<'text'> {
  const breaks = breaksIn(text);
  return { start: breaks.filter(place => place < at.start).at(-1) ?? 0, end: breaks.find(place => place >= at.end) ?? text.length };
}

export function soughtFor(question: Question): Sought {
  const { text, at } = question;
  const breaks = breaksIn(text);
  const commas = [...text.matchAll(COMMAS)].map(match => match.index);
  const wanted = wantedFor(question, [at, ...tellersIn(question)]);
  const weights = wanted.map(one => {
    const [from, to] = one.start < at.start ? [one.start + one.word.length, at.start] : [at.end, one.start];
    const between = (places: readonly number[]): number => places.filter(place => place >= from && place < to).length;
    return one.weight * Math.exp(-Math.max(0, to - from) / REACH) * CROSSING ** between(breaks) * COMMA ** between(commas);
  });
  return { wanted, weights, context: contextOf(question), clause: clauseOf(text, at) };
}

/** What a word counts for that stands elsewhere in the passage, or in the text around it. */
const IN_PASSAGE = 0.7;
const AROUND = 0.4;

const isThing = ({ word }: Wanted): boolean => !FIGURE.test(word) && !CALENDAR.test(word);
const inUnit = (match: Match, unit: Unit): boolean => match.places.some(place => place >= unit.from && place < unit.to);

/** What of the draft's words a passage and the text around it have, whichever value is looked at. */
export interface Matches {
  readonly own: readonly Match[];
  readonly around: readonly Match[];
  /** Of the words of the paragraph, 0–1. */
  readonly context: number;
}

export function matchesIn(sought: Sought, { memo: { lexicon } }: Question, source: SourceReading): Matches {
  const there = matchWords(sought.context, source.telling, lexicon);
  const near = matchWords(sought.context, source.around, lexicon);
  const known = there.filter((match, i) => match.places.length || near[i].places.length).length;
  return {
    own: matchWords(sought.wanted, source.telling, lexicon),
    around: matchWords(sought.wanted, source.around, lexicon),
    context: there.length ? known / there.length : 0,
  };
}

/** How the passage's sentence that holds the value at `offset` stands to what is sought. */
export function lookAt(sought: Sought, { own, around, context }: Matches, source: SourceReading, offset: number): Look {
  const unit = unitAt(source, offset);
  const shares = own.map((match, i) => {
    if (inUnit(match, unit)) return match.quality;
    return match.places.length ? IN_PASSAGE * match.quality : AROUND * around[i].quality;
  });
  const all = sought.weights.reduce((sum, weight) => sum + weight, 0);
  const held = sought.weights.reduce((sum, weight, i) => sum + weight * shares[i], 0);
  const inClause = ({ start }: Wanted): boolean => start >= sought.clause.start && start < sought.clause.end;
  const absent = own.some((match, i) => match.wanted.name && inClause(match.wanted) && shares[i] === 0 && isThing(match.wanted));
  return {
    unit,
    local: all ? held / all : 0,
    context,
    shared: own.filter(match => !match.wanted.name && !FIGURE.test(match.wanted.word) && inUnit(match, unit)).length,
    absent,
    strange: absent && hasOtherNames(source, own, { ...unit, from: -1, to: source.telling.words.length }),
    elsewhere: absent && hasOtherNames(source, own, unit),
  };
}
