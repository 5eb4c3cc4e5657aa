/** Finds verdicts in a turn of phrase: "bears no relation to the ledgers", "is at odds with the record", "cast doubt on his account". */
import type { Reading, Rung, Span, Token } from '../model.ts';
import { endOfObject, sentenceOf, spanOf, startOfClause } from './clauses.ts';
import { copulaBefore, nounAfter, objectOfCalling, subjectOf } from './labelled-claim.ts';
import { BE, CALLING } from './labelling-words.ts';
import { NAMED } from './verdict-frame-names.ts';
import { BY_RECORDS, RECORDS } from './verdict-frame-records.ts';
import { HOLDING } from './verdict-frame-true.ts';
import { AGAINST, type Place } from './verdict-frame-words.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { ARTEFACTS } from './verdict-words.ts';
import { headOf, isClaim, objectIsClaim, RATHER, strictClaim, subjectIsClaim } from './verdict-subject.ts';

interface Step {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}
interface Frame {
  readonly steps: readonly Step[];
  readonly place: Place;
  readonly rung: Rung;
}

const stepOf = (text: string): Step => ({ words: new Set(text.replace(/\?$/, '').split('|')), optional: text.endsWith('?') });

/** The frames by the words that may begin them. */
const BY_WORD: ReadonlyMap<string, readonly Frame[]> = (() => {
  const found = new Map<string, Frame[]>();
  for (const { place, rung, phrases } of [...AGAINST, ...NAMED, ...BY_RECORDS, ...HOLDING])
    for (const line of phrases.trim().split('\n')) {
      const steps = line.trim().split(' ').map(stepOf);
      const firsts = steps.slice(0, steps.findIndex(({ optional }) => !optional) + 1);
      for (const { words } of firsts) for (const word of words) found.set(word, [...(found.get(word) ?? []), { steps, place, rung }]);
    }
  return found;
})();

/** The words that may begin a frame. */
export const FRAME_WORDS: Iterable<string> = BY_WORD.keys();

const QUOTE = /^[“”"]$/;

/** Token index behind the frame that begins at `at`, or -1. An adverb or a quotation mark may stand between its words. */
function endOfFrame(tokens: readonly Token[], at: number, end: number, steps: readonly Step[]): number {
  let i = at;
  for (const { words, optional } of steps) {
    if (i > at) while (i < end && !words.has(tokens[i].lower) && (tokens[i].pos === 'ADV' || QUOTE.test(tokens[i].text))) i++;
    if (i < end && words.has(tokens[i].lower)) i++;
    else if (!optional) return -1;
  }
  return i;
}

const NOT = /^(?:not|n’t|n't|never|hardly|cannot|nor)$/;

const UNSURE = /^(?:may|might|can|ca|could|will|would|should|must|not|n’t|n't|never|hardly)$/;
const EVIDENCE = /^(?:evidence|proof)$/;
const PLAIN =
  /^(?:claims?|allegations?|accusations?|charges?|assertions?|statements?|rumou?rs?|theor(?:y|ies)|reports?|denials?|explanations?|accounts?|contentions?|conclusions?|assessments?|estimates?|intelligence|stud(?:y|ies)|forecasts?|predictions?)$/;

/** "in an effort to refute", "must discredit": what is tried or wanted proves nothing. */
function tried(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1]?.lower ?? '';
  // Who refutes a report only denies it.
  if (/^refut/.test(tokens[at].lower) && (tokens[at - 1]?.pos === 'PROPN' || /^(?:he|she|who|they|spokesman|spokeswoman)$/.test(lead)))
    return true;
  if (lead === 'to') return !/^(?:appear|seem)/.test(tokens[at - 2]?.lower ?? '');
  return /^(?:must|can|will|would|could|should|toward|towards|by|for|’ll|’d|without|of|avoid|avoids|avoided|avoiding)$/.test(lead);
}

const ACCOUNT =
  /^(?:accounts?|versions?|descriptions?|stor(?:y|ies)|explanations?|testimon(?:y|ies)|reports?|claims?|theor(?:y|ies)|assertions?|allegations?)$/;

/** Pictures, letters and calls may be genuine, too. */
const OF_PAPERS = /^(?:authentic|genuine|authenticated|verified)$/;

/** Token index of the verb before which the frame's claim stands, or -1. */
function verbOf(reading: Reading, at: number, first: number, place: Place): number {
  const { tokens } = reading;
  if (place === 'is' || place === 'untruth' || place === 'guess' || place === 'evidence')
    return copulaBefore(reading, articleBefore(tokens, at, first), first);
  let verb = at;
  let negated = false;
  while (
    verb > first &&
    (NOT.test(tokens[verb - 1].lower) ||
      /^(?:AUX|ADV)$/.test(tokens[verb - 1].pos) ||
      (place === 'not' && QUOTE.test(tokens[verb - 1].text)))
  ) {
    verb--;
    if (NOT.test(tokens[verb].lower)) negated = true;
  }
  return negated === (place === 'not') ? verb : -1;
}

function articleBefore(tokens: readonly Token[], at: number, first: number): number {
  let i = at;
  while (
    i > first &&
    (/^an?$/.test(tokens[i - 1].lower) || tokens[i - 1].pos === 'ADJ' || QUOTE.test(tokens[i - 1].text) || RATHER.test(tokens[i - 1].lower))
  )
    i--;
  return i;
}

/** "described as “not credible” his insistence that …": what is called so stands behind, being long. */
function calledBehind(reading: Reading, at: number, end: number): Span<'text'> | null {
  const { tokens } = reading;
  let as = NOT.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  if (QUOTE.test(tokens[as]?.text ?? '')) as--;
  if (tokens[as]?.lower !== 'as' || !CALLING.has(tokens[as - 1]?.lower ?? '')) return null;
  const from = QUOTE.test(tokens[end]?.text ?? '') ? end + 1 : end;
  const { endToken } = sentenceOf(reading, at);
  return objectIsClaim(tokens, from, endToken) ? spanOf(tokens, from, endOfObject(tokens, from, endToken)) : null;
}

/** The verb before which the claim stands, with the frame's own word for it: an adjective's "is", a denied verb, or the frame's first word. */
function beforeVerb(reading: Reading, at: number, end: number, { place, rung }: Frame): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const heavy = place === 'not' || place === 'is' ? calledBehind(reading, at, end) : null;
  if (heavy) return mark(reading, place === 'not' && NOT.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at, end, rung, heavy);
  // "a claim undercut by the records"
  const reduced = place === 'is' && tokens[end - 1].lower === 'by' && strictClaim(tokens[at - 1]);
  const verb = reduced ? at : verbOf(reading, at, firstToken, place);
  if (verb < 0 || (place === 'verb' && end === at + 1 && tokens[at].pos === 'NOUN')) return null;
  // "His statements are consistent with the party’s platform": no account of what happened
  if (tokens[at].lower === 'consistent' && !ACCOUNT.test(headOf(tokens, verb, firstToken)?.lower ?? '')) return null;
  const said =
    (place === 'untruth' && /^(?:that|this|it)$/.test(tokens[verb - 1]?.lower ?? '')) ||
    // “It’s a fallacy.”
    (place === 'guess' && /^(?:that|this|it)$/.test(tokens[verb - 1]?.lower ?? '') && (tokens[end]?.pos ?? 'PUNCT') === 'PUNCT') ||
    (place === 'is' && OF_PAPERS.test(tokens[end - 1].lower) && ARTEFACTS.has(tokens[verb - 1]?.lower ?? '')) ||
    // "The article omitted crucial context"
    (place === 'verb' &&
      /^(?:omit|leav|left|overlook|ignor|lack)/.test(tokens[at].lower) &&
      ARTEFACTS.has(tokens[verb - 1]?.lower ?? '')) ||
    (place === 'evidence' ? EVIDENCE.test(headOf(tokens, verb, firstToken)?.lower ?? '') : subjectIsClaim(reading, verb, firstToken));
  if (
    !said ||
    (rung === 'true' && place !== 'not' && tokens.slice(Math.max(firstToken, verb - 1), at).some(({ lower }) => UNSURE.test(lower)))
  )
    return null;
  let first = at;
  while (place === 'not' && !NOT.test(tokens[first].lower)) first--;
  return mark(reading, first, end, rung, subjectOf(reading, verb));
}

/** "called the projection a stretch": what is called so is the claim, unless it cannot be anything else. */
function called(reading: Reading, at: number, end: number, rung: Rung, anything: boolean): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const about = objectOfCalling(reading, articleBefore(tokens, at, firstToken), firstToken);
  return about && (anything || tokens.some(each => each.start >= about.start && each.end <= about.end && isClaim(each)))
    ? mark(reading, at, end, rung, about)
    : null;
}

const GENUINE = /^(?:authenticity|accuracy|veracity|truth|truthfulness|validity)$/;
const EXPERTS =
  /^(?:scholars?|experts?|scientists?|historians?|economists?|researchers?|lawyers|jurists|doctors?|physicians?|engineers?|analysts?|specialists?|epidemiologists?|statisticians?|geologists?|biologists?|physicists?|demographers?|academics?|auditors?|inspectors?|fact-checkers|monitors|observers)$/;

/** "Legal scholars dispute that reading": those who know, not those who are accused. */
function byExperts(reading: Reading, at: number, end: number, rung: Rung): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  // "has been questioned by handwriting experts"
  if (tokens[end]?.lower === 'by') {
    const verb = copulaBefore(reading, at, firstToken);
    const said = tokens.slice(end + 1, end + 5).some(each => EXPERTS.test(each.lower)) || GENUINE.test(tokens[verb - 1]?.lower ?? '');
    const claimed = verb > firstToken && (subjectIsClaim(reading, verb, firstToken) || GENUINE.test(tokens[verb - 1].lower));
    return said && claimed ? mark(reading, at, end, rung, subjectOf(reading, verb)) : null;
  }
  let subject = at - 1;
  while (subject > firstToken && /^(?:AUX|ADV)$/.test(tokens[subject].pos) && !NOT.test(tokens[subject].lower)) subject--;
  if (subject < firstToken || !EXPERTS.test(tokens[subject].lower) || !objectIsClaim(tokens, end, endToken)) return null;
  return mark(reading, at, end, rung, spanOf(tokens, end, endOfObject(tokens, end, endToken)));
}

/** "Photographs of the site challenged his claim": what shows how it was, and no person who has a word of his own. */
function byRecords(reading: Reading, at: number, end: number, rung: Rung): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  let verb = at;
  while (verb > firstToken && /^(?:AUX|ADV)$/.test(tokens[verb - 1].pos) && !NOT.test(tokens[verb - 1].lower)) verb--;
  if (/^(?:not|few|if|do|does|did|whether)$/.test(tokens[firstToken].lower) || tokens[at - 1]?.lower === 'to') return null;
  if (tokens.slice(firstToken, at).some(({ lower }) => /^(?:no|none|neither|nothing|little|scant)$/.test(lower))) return null;
  if (NOT.test(tokens[verb - 1]?.lower ?? '') || tokens.slice(verb, at).some(({ lower }) => UNSURE.test(lower))) return null;
  // "Photographs published by the paper", "The logs of the ship"
  const opens = tokens.slice(startOfClause(tokens, verb, firstToken), verb).find(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  const shown = [tokens[verb - 1], headOf(tokens, verb, firstToken), opens].some(word => RECORDS.test(word?.lower ?? ''));
  return shown && objectIsClaim(tokens, end, endToken)
    ? mark(reading, at, end, rung, spanOf(tokens, end, endOfObject(tokens, end, endToken)))
    : null;
}

/** A plain word for a claim right behind an adjective: "absurd *allegations*", "the wild and lurid *rumor*". */
function ofClaim(reading: Reading, at: number, end: number, rung: Rung): Verdict | null {
  const { tokens } = reading;
  let i = end;
  while (i < end + 3 && /^(?:ADJ|ADV|CCONJ)$/.test(tokens[i]?.pos ?? '')) i++;
  return PLAIN.test(tokens[i]?.lower ?? '') && tokens[i].pos !== 'VERB' ? mark(reading, at, end, rung, spanOf(tokens, end, i + 1)) : null;
}

/** "cherry-picked the data", "conflated two figures", not "became conflated" or "cherry-picking in the valley". */
function ofAnything(reading: Reading, at: number, end: number, rung: Rung): Verdict | null {
  const { tokens } = reading;
  const { endToken, firstToken } = sentenceOf(reading, at);
  const lead = tokens[at - 1]?.lower ?? '';
  // "What he intends is a matter of dispute": nobody has said it.
  if (tokens[end - 1].lower === 'dispute' && /^(?:what|how|why|who|where)$/.test(tokens[firstToken].lower)) return null;
  const passive = end === at + 1 && (BE.has(lead) || /^(?:become|became|to)$/.test(lead));
  const goesOn = tokens[end - 1].lower.endsWith('ing') && tokens.slice(end, end + 2).some(({ lower }) => /^(?:in|by|at|with)$/.test(lower));
  if (passive || goesOn || NOT.test(lead)) return null;
  return mark(reading, at, end, rung, spanOf(tokens, end, endOfObject(tokens, end, endToken)));
}

function read(reading: Reading, at: number, end: number, frame: Frame): Verdict | null {
  const { tokens } = reading;
  const { endToken } = sentenceOf(reading, at);
  const { place, rung } = frame;
  // "hysterical inventions": the noun is what it is called.
  if (place === 'is' && tokens[end - 1].pos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(tokens[end]?.pos ?? '')) return null;
  if (place === 'is' || place === 'untruth' || place === 'guess')
    return beforeVerb(reading, at, end, frame) ?? called(reading, at, end, rung, place === 'untruth');
  if (place === 'denied') return NOT.test(tokens[at - 1]?.lower ?? '') ? mark(reading, at - 1, end, rung, null) : null;
  if (place === 'records') return byRecords(reading, at, end, rung);
  if (place === 'experts') return byExperts(reading, at, end, rung);
  if (place === 'claim') return ofClaim(reading, at, end, rung);
  if (place === 'anything') return ofAnything(reading, at, end, rung);
  if (place === 'before') {
    const noun = nounAfter(reading, end - 1, endToken);
    return noun >= 0 ? mark(reading, at, end, rung, spanOf(tokens, end, noun + 1)) : null;
  }
  if (place !== 'object') return beforeVerb(reading, at, end, frame);
  if (NOT.test(tokens[at - 1]?.lower ?? '') || (tokens[at].pos === 'NOUN' && end === at + 1) || tried(tokens, at)) return null;
  return objectIsClaim(tokens, end, endToken)
    ? mark(reading, at, end, rung, spanOf(tokens, end, endOfObject(tokens, end, endToken)))
    : null;
}

/** A verdict in a turn of phrase that begins at `at`, with the claim that is its subject or its object. */
export function framed(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  for (const frame of BY_WORD.get(tokens[at].lower) ?? []) {
    const end = endOfFrame(tokens, at, tokens.length, frame.steps);
    if (end <= at || end > sentenceOf(reading, at).endToken) continue;
    const verdict = read(reading, at, end, frame);
    if (verdict) return verdict;
  }
  return null;
}
