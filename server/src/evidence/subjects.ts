/** Whose doing a sentence tells: "Lieutenant Orff was moved in May. Sergeant Dorn was released in April" are two men's stories in one passage. */
import type { Span } from '../model.ts';
import { fold, STOP, type Stemmer, type Term, termsOf } from '../sources/terms.ts';
import { isOfOtherDeed, isOfOtherLimb, isOfOtherPart } from './parts.ts';
import { isOfOtherPredicate, isOfOtherVerb } from './predicates.ts';
import type { Question } from './question.ts';
import type { SourceReading, Unit } from './source-reading.ts';
import { isOthersWord } from './voices.ts';

// "The finance minister, Ada Lenz, 54, soon resigned"; "The Senate approved"
const OPENER =
  /^[“"‘'—–-]*\s*(?:(?:On|In|At) [\p{L}\d ]{2,30}, )?(?:(The )|(?:The|A|An|Its|His|Her|Their) (?:\p{Ll}+ ){1,4}?\p{Ll}+,? )?((?:\p{Lu}[\p{L}’'-]+\.? ?)+)(?:, [^,;]{2,60},)?,?\s*(?:(?:was|were|has|have|had|is|are|been|be|being|also|then|later|soon|\p{Ll}+ly)\s+)*(\p{Ll}+)/u;
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const STARTERS =
  /^(?:the|a|an|in|on|at|it|he|she|they|we|this|that|these|those|his|her|its|their|there|but|and|when|after|before|as|by|for|of|from|all|both|some|many|most|no|one|two|three|another|each|every|since|if|while|although|more|about|under|with|what|who|here)$/;
const TELLS =
  /^(?:sa(?:id|ys)|told|tells|report(?:ed|s)|wrote|writes|announced|add(?:ed|s)|confirmed|put|puts|estimate[ds]?|states?|stated|according|counted|recorded|expects?|expected)$/;

const OTHERS = /^\W*(?:(?:the|an?|some|two|three|four|five|six|several|many|\d+) )?(?:other|others|another)\b/i;

interface Opening {
  /** The last word of its name, folded. */
  readonly name: string;
  /** The verb behind it. */
  readonly verb: string;
  /** No article: a person's name. */
  readonly plain: boolean;
}

/** The name that a sentence opens with and what it does; null where it opens with none, or with one that only tells. */
function openingOf(sentence: string): Opening | null {
  const [, article, name, verb] = OPENER.exec(sentence) ?? [];
  if (!name || TELLS.test(verb)) return null;
  const words = name.trim().split(' ').map(fold);
  const last = words.at(-1) ?? '';
  return words.length === 1 && (STARTERS.test(last) || CALENDAR.test(last)) ? null : { name: last, verb, plain: !article };
}

const has = (text: string, name: string): boolean =>
  fold(text)
    .split(/[^\p{L}\d’'-]+/u)
    .some(word => word.replace(/[’']s?$/, '') === name);

/**
 * True where the draft's sentence is of one name and the source's of another: the passage tells of both, each in a sentence of its own, or
 * the sentence has the other do what the draft has the one do ("Ada Lenz resigned after Jonas Pike asked her to").
 */
export function isOfOtherSubject(draft: string, passage: string, { start, end }: Unit): boolean {
  const mine = openingOf(draft);
  const sentence = passage.slice(start, end);
  // "Colonel Vash was convicted", "Two other officers were convicted"
  if (mine?.plain && OTHERS.test(sentence) && !has(sentence, mine.name) && has(passage, mine.name)) return true;
  const theirs = mine && openingOf(sentence);
  if (!theirs || has(draft, theirs.name) || !has(passage, mine.name)) return false;
  return !has(sentence, mine.name) || (mine.plain && theirs.plain && mine.verb === theirs.verb);
}

const PASSIVE = /\b(?:was|were|been|being|is|are|be|got)\s+(?:\p{L}+ly\s+)?$/u;
const BY = /^\s+(?:\p{L}+\s+){0,3}?by\s/u;
const PLACED = /\s(?:near|in|on|at|off|over|under|from|to|into|during|for|with|outside|inside|around|along|across)\s/;
const CLAUSE = /[,;:.]\s|\s(?:and|but|while|after|before|when|that|which|who)\s/;
const REACH = 6;

interface Deed {
  readonly doers: ReadonlySet<string>;
  readonly suffers: ReadonlySet<string>;
}

/** What stands right behind a verb, without where and when. */
const objectOf = (rest: string): string =>
  rest
    .split(CLAUSE)[0]
    .split(PLACED)[0]
    .split(/\s+/)
    .slice(0, REACH + 1)
    .join(' ');

/** What stands on either side of a verb at `at`, as doer and sufferer: "The trawler was rammed by the ferry" has the ferry as doer. */
function deedAt(text: string, at: number, length: number, stem: Stemmer): Deed {
  const lead = text.slice(0, at);
  const rest = text.slice(at + length);
  const passive = PASSIVE.test(lead) && BY.test(rest);
  const stems = (words: readonly Term[]): ReadonlySet<string> => new Set(words.filter(term => !STOP.has(term.word)).map(term => term.stem));
  const first = stems(termsOf(lead.split(CLAUSE).at(-1) ?? '', stem));
  const second = stems(termsOf(objectOf(rest), stem));
  return passive ? { doers: second, suffers: first } : { doers: first, suffers: second };
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(word => b.has(word));

/** True where doer and sufferer have changed places: "The ferry rammed the trawler", "The trawler had rammed the ferry". `verbs`: places of the draft's verbs. */
export function isTurnedRound(draft: string, source: string, verbs: readonly Span<'text'>[], stem: Stemmer): boolean {
  const there = termsOf(source, stem);
  return verbs.some(({ start, end }) => {
    const [verb] = termsOf(draft.slice(start, end), stem);
    if (!verb || STOP.has(verb.word)) return false;
    const places = there.filter(term => term.stem === verb.stem);
    const mine = deedAt(draft, start, end - start, stem);
    return (
      places.length > 0 &&
      places.every(place => {
        const theirs = deedAt(source, place.start, place.word.length, stem);
        return (
          meets(mine.doers, theirs.suffers) &&
          meets(mine.suffers, theirs.doers) &&
          !meets(mine.doers, theirs.doers) &&
          !meets(mine.suffers, theirs.suffers)
        );
      })
    );
  });
}

/** The bare noun that a sentence opens with ("Wheat sold for"), stemmed; null where something else does. */
function opensWith({ passage: { text }, reading }: SourceReading, unit: Unit, stem: Stemmer): string | null {
  const at = reading.tokens.findIndex(one => one.start >= unit.start);
  const [first, next] = [reading.tokens[at], reading.tokens[at + 1]];
  const isBare = first && next && /^(?:NOUN|PROPN)$/.test(first.pos) && /^(?:VERB|AUX)$/.test(next.pos);
  return isBare ? stem(fold(text.slice(first.start, first.end))) : null;
}

const PLACED_IN = /^\W*in (?:the )?((?:[\p{L}’'-]+ ?){1,3}?)(?=,| \p{N}| \p{Ll}+ (?:was|were|had|voted|are|is)\b)/iu;

/** "In the Senate …" against "In the lower house …": each opens with a place of its own. */
function isInOtherPlace(draft: string, sentence: string, stem: Stemmer): boolean {
  const [mine, theirs] = [PLACED_IN.exec(draft)?.[1], PLACED_IN.exec(sentence)?.[1]];
  if (!mine || !theirs || CALENDAR.test(fold(mine.trim())) || CALENDAR.test(fold(theirs.trim()))) return false;
  const stems = (words: string): readonly string[] => termsOf(words, stem).map(term => term.stem);
  return (
    !stems(mine).some(one => stems(sentence).includes(one)) &&
    !stems(theirs).some(one => stems(draft).includes(one)) &&
    !/\d/.test(mine + theirs)
  );
}

/** True where another sentence of the passage is of what the draft's is of, with a value of its own, and this one is of something else: wheat here, corn there. */
function isOfOtherThing(
  { text, memo: { lexicon } }: Question,
  source: SourceReading,
  unit: Unit,
  values: readonly Span<'text'>[],
): boolean {
  const { passage, units } = source;
  const theirs = units.length > 1 ? opensWith(source, unit, lexicon.stem) : null;
  if (!theirs) return false;
  const stemsOf = (words: string): ReadonlySet<string> => new Set(termsOf(words, lexicon.stem).map(term => term.stem));
  const mine = stemsOf(text);
  if (mine.has(theirs)) return false;
  const here = stemsOf(passage.text.slice(unit.start, unit.end));
  return units.some(one => {
    const subject = one === unit ? null : opensWith(source, one, lexicon.stem);
    return (
      subject !== null && mine.has(subject) && !here.has(subject) && values.some(value => value.start >= one.start && value.end <= one.end)
    );
  });
}

const GOES = /(\p{Ll}{3,}) (in|at|to|from|near|for) (\p{Lu}[\p{L}-]+)/gu;

/** "Arrived in Brask", "arrived in Vell": the same verb of another place. */
function isAtOtherPlace(draft: string, sentence: string, stem: Stemmer): boolean {
  const theirs = [...sentence.matchAll(GOES)];
  return [...draft.matchAll(GOES)].some(([, verb, joint, place]) => {
    if (has(sentence, fold(place)) || CALENDAR.test(fold(place))) return false;
    const same = theirs.filter(other => stem(fold(other[1])) === stem(fold(verb)) && other[2] === joint && !CALENDAR.test(fold(other[3])));
    return same.length > 0 && same.every(other => !has(draft, fold(other[3])));
  });
}

const isElsewhere = (question: Question, source: SourceReading, unit: Unit, values: readonly Span<'text'>[]): boolean => {
  const sentence = source.passage.text.slice(unit.start, unit.end);
  const { stem } = question.memo.lexicon;
  return (
    isOfOtherThing(question, source, unit, values) ||
    isInOtherPlace(question.text, sentence, stem) ||
    isAtOtherPlace(question.text, sentence, stem)
  );
};

/** True where the draft's very value stands in a part of the sentence, or a sentence of the passage, that is of something else. */
export const isOfOther = (
  question: Question,
  source: SourceReading,
  unit: Unit,
  value: Span<'text'>,
  values: readonly Span<'text'>[],
): boolean =>
  isOthersWord(question, source.passage) ||
  (source.passage.kind !== 'row' && isElsewhere(question, source, unit, values)) ||
  isOfOtherPart(question, source, unit, value, values) ||
  isOfOtherVerb(question, source, unit, value, values) ||
  (question.claim.kind === 'quantity' && isOfOtherPredicate(question, source, unit, value)) ||
  isOfOtherLimb(question, source, unit, value, values) ||
  (question.claim.kind === 'date' && isOfOtherDeed(question, source, unit, value, values)) ||
  (question.claim.kind === 'date' && isOfOtherSubject(question.text, source.passage.text, unit));
