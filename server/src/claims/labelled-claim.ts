/** Finds the claim that a verdict word labels: "unfounded claims that *X*", "falsely said that *X*", "*the report* was false". */
import type { Reading, Span } from '../model.ts';
import { SPEECH } from '../values/name-common.ts';
import { endOfClause, endOfObject, endOfPhrase, sentenceOf, spanOf, startOfClause, subjectEnd } from './clauses.ts';
import { BE, CALLING, DEGREE, POINTING } from './labelling-words.ts';
import { objectIsClaim, whatIsSaid } from './verdict-subject.ts';
import { ARTEFACTS, CLAIM_NOUNS, OF_ARTEFACTS } from './verdict-words.ts';

/** These may speak of anything, not only of what somebody said. */
const FINDING =
  /^(?:flag(?:s|ged)?|cite[sd]?|listed|marked|classified|categorized|treated|found|ruled|declared|considered|rated|judged?|judges|graded|regard(?:s|ed)?|portrayed)$/;

/** "… that X", "… of X", "… about X" after token `at` (the claim's noun, or a verb that says). */
export function complement({ tokens }: Reading, at: number, end: number): Span<'text'> | null {
  const next = tokens[at + 1];
  if (!next || at + 1 >= end) return null;
  let from = at + 1;
  if (next.text === ',' && tokens[at + 2] && (tokens[at + 2].lower === 'that' || tokens[at + 2].lower === 'without')) from++;
  const { lower } = tokens[from];
  if (lower !== 'that' && lower !== 'of' && lower !== 'about' && lower !== 'regarding' && lower !== 'to' && lower !== 'for') return null;
  const close = lower === 'that' ? endOfClause(tokens, from + 1, end) : endOfObject(tokens, from + 1, end);
  return spanOf(tokens, from + 1, close);
}

/** The subject of a copula at `verb`; where it only points back, the clause or the sentence before. */
function subject(reading: Reading, verb: number, first: number): Span<'text'> | null {
  const { tokens, sentences } = reading;
  const end = subjectEnd(tokens, verb, first);
  const start = startOfClause(tokens, end, first);
  const head = tokens[start];
  if (!head) return null;
  if (POINTING.has(head.lower) && end - start <= 1) {
    if (start > first && tokens[start - 1].text === ',') return spanOf(tokens, startOfClause(tokens, start - 1, first), start - 1);
    const before = sentences[sentences.indexOf(sentenceOf(reading, verb)) - 1];
    return before ? spanOf(tokens, before.firstToken, before.endToken) : null;
  }
  return spanOf(tokens, start, end);
}

/** "is, at best, unproven": token index before the aside that ends with the comma at `comma`; `comma` itself where "to be" does not stand there. */
function beforeAside(tokens: Reading['tokens'], comma: number, first: number): number {
  for (let i = comma - 1; i > first && i > comma - 11; i--) if (tokens[i].text === ',') return BE.has(tokens[i - 1].lower) ? i - 1 : comma;
  return comma;
}

/** The verb "to be" that the word at `at` completes, or -1. */
export function copulaBefore({ tokens }: Reading, at: number, first: number): number {
  let i = at - 1;
  // "turned out to be old or doctored"
  if (i > first + 1 && /^(?:and|or)$/.test(tokens[i].lower) && tokens[i - 1].pos === 'ADJ') i -= 2;
  while (i >= first && (DEGREE.has(tokens[i].lower) || tokens[i].pos === 'ADV' || /^[“"‘]$/.test(tokens[i].text))) i--;
  // "is unsubstantiated — or plain wrong —"
  if (/^(?:and|or)$/.test(tokens[i]?.lower ?? '') && /^[—–]$/.test(tokens[i - 1]?.text ?? '') && tokens[i - 2]?.pos === 'ADJ') i -= 3;
  if (tokens[i]?.text === ',') i = beforeAside(tokens, i, first);
  if (i < first || !BE.has(tokens[i].lower)) return -1;
  while (
    i > first &&
    (BE.has(tokens[i - 1].lower) || tokens[i - 1].pos === 'AUX' || tokens[i - 1].pos === 'ADV' || tokens[i - 1].lower === 'to')
  )
    i--;
  return i;
}

/** "the claims were dismissed as false". */
function passiveSubject(tokens: Reading['tokens'], verb: number, first: number): Span<'text'> | null {
  let start = verb;
  while (start > first && (BE.has(tokens[start - 1].lower) || tokens[start - 1].pos === 'AUX' || tokens[start - 1].pos === 'ADV')) start--;
  return spanOf(tokens, startOfClause(tokens, start, first), start);
}

/** "called the charges baseless", "dismissed the report as false": the object; null where there is none. */
export function objectOfCalling({ tokens }: Reading, at: number, first: number): Span<'text'> | null {
  for (let i = at - 1; i >= Math.max(first, at - 16); i--) {
    const { lower, text } = tokens[i];
    if (text === ';' || text === '.' || text === ':') return null;
    // "described the intercepted call as genuine"
    if (!CALLING.has(lower) || (tokens[i].pos === 'NOUN' && /^(?:the|an?|[a-z]+ed)$/.test(tokens[i - 1]?.lower ?? ''))) continue;
    if (i > first && BE.has(tokens[i - 1].lower)) return passiveSubject(tokens, i, first);
    let end = at;
    while (
      end > i &&
      (DEGREE.has(tokens[end - 1].lower) ||
        tokens[end - 1].pos === 'ADV' ||
        tokens[end - 1].text === '“' ||
        tokens[end - 1].text === '"' ||
        tokens[end - 1].text === ',' ||
        tokens[end - 1].lower === 'and')
    )
      end--;
    if (end <= i + 1) return calledBefore(tokens, i, first);
    // "found that the video was fake": the copula tells of what.
    if (FINDING.test(lower) && tokens.slice(i + 1, end).some(each => each.pos === 'AUX')) return null;
    return spanOf(tokens, i + 1, end);
  }
  return null;
}

/** "a report, *which he called* false": what is called so stands before. */
function calledBefore(tokens: Reading['tokens'], verb: number, first: number): Span<'text'> | null {
  // "a *figure* exposed as false"
  if (verb > first && CLAIM_NOUNS.has(tokens[verb - 1].lower) && tokens[verb - 1].pos === 'NOUN')
    return spanOf(tokens, startOfClause(tokens, verb, first), verb);
  let i = verb - 1;
  while (i > first && i > verb - 6 && !/^(?:which|that)$/.test(tokens[i].lower)) i--;
  if (!/^(?:which|that)$/.test(tokens[i]?.lower ?? '') || i <= first) return null;
  const end = tokens[i - 1].text === ',' ? i - 1 : i;
  return spanOf(tokens, startOfClause(tokens, end, first), end);
}

/** "unproven remedies": what they are said to do is the claim. */
const OF_CURES = /^(?:unproven|unproved|debunked|discredited|bogus|unsubstantiated)$/;
const CURES = /^(?:therap(?:y|ies)|treatments?|remed(?:y|ies)|cures?|drugs?|methods?|techniques?|benefits?|supplements?)$/;

const FIGURES = /^(?:incorrect|inaccurate|false|exaggerated|inflated|misleading|disputed)$/;

/** These are said of people and things as well. */
const OF_THINGS = /^(?:fake|phony|staged|dubious|invented|forged|manipulated|doctored|fabricated|mistaken|inflated)$/;

/** What is called so may be a deed: "called the crackdown unjustified". */
const OF_DEEDS = /^(?:unjustified|indefensible|untenable)$/;

/** "rejected as implausible *the officer’s testimony*": a long object stands behind. */
function objectBehind(tokens: Reading['tokens'], at: number, end: number): Span<'text'> | null {
  if (tokens[at - 1]?.lower !== 'as' || !CALLING.has(tokens[at - 2]?.lower ?? '')) return null;
  return objectIsClaim(tokens, at + 1, end) ? spanOf(tokens, at + 1, endOfObject(tokens, at + 1, end)) : null;
}

/** Whether the verb before `at` passes a judgement on what is said: "found", "ruled" and "declared" may speak of anything. */
function rejects({ tokens }: Reading, at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 16); i--)
    if (CALLING.has(tokens[i].lower)) return tokens[i].lower === 'rated' || !FINDING.test(tokens[i].lower);
  return false;
}

const USE =
  /^(?:use|reading|presentation|interpretation|portrayal|account|version|picture|selection|citation|recounting|retelling|summary|rendering)$/;

/** The noun for a claim right after a label at `at` ("unfounded *claims*", "false and misleading *statements*"), or -1. */
export function nounAfter({ tokens }: Reading, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 6); i++) {
    const { lower, pos, text } = tokens[i];
    if (CLAIM_NOUNS.has(lower) && (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB'))
      return i + 1 < end && CLAIM_NOUNS.has(tokens[i + 1].lower) && tokens[i + 1].pos === 'NOUN' ? i + 1 : i;
    // "a misleading use of statistics"
    if (lower === 'of' && USE.test(tokens[i - 1].lower)) continue;
    if (
      pos !== 'ADJ' &&
      pos !== 'ADV' &&
      pos !== 'NOUN' &&
      pos !== 'PROPN' &&
      pos !== 'CCONJ' &&
      pos !== 'VERB' &&
      text !== ',' &&
      text !== '-' &&
      text !== '”' &&
      text !== '"'
    )
      return -1;
  }
  return -1;
}

const speaksOfClaim = ({ tokens, text }: Reading, about: Span<'text'> | null, at: number, first: number): boolean => {
  if (!about) return true;
  if (about.end <= tokens[first].start) return true;
  return (
    text
      .slice(about.start, about.end)
      .toLowerCase()
      .split(/[^a-z’']+/)
      .some(word => CLAIM_NOUNS.has(word)) || at - first < 2
  );
};

/** In such papers one trades: "with forged documents", "sent fake emails". */
const PAPERS = /^(?:documents|papers|e-?mails|invoices|certificates|credentials|files|resumes)$/;

/** The video, the letter or the count that a label stands before, or -1. */
function artefactAfter({ tokens }: Reading, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 4); i++) {
    if (ARTEFACTS.has(tokens[i].lower) && tokens[i].pos !== 'VERB')
      return PAPERS.test(tokens[i].lower) && tokens[at - 1]?.pos !== 'DET' ? -1 : i;
    if (!/^(?:ADJ|NOUN|PROPN|CCONJ)$/.test(tokens[i].pos) && tokens[i].text !== '-') return -1;
  }
  return -1;
}

/** Whether a claim is named farther before: "Another claim, that the fund is under investigation, is unsupported". */
function claimBefore({ tokens }: Reading, copula: number, first: number, artefacts: boolean): boolean {
  for (let i = copula - 1; i >= Math.max(first, copula - 24); i--) {
    const { lower, pos } = tokens[i];
    if (pos !== 'NOUN' && pos !== 'PROPN') continue;
    if (CLAIM_NOUNS.has(lower) || (artefacts && ARTEFACTS.has(lower))) return true;
  }
  return false;
}

/** The claim labelled by an adjective at `at`, and whether a word for a claim stands with it. */
export function labelledBy(reading: Reading, at: number): { readonly about: Span<'text'> | null; readonly near: boolean } {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const noun = nounAfter(reading, at, endToken);
  const artefacts = OF_ARTEFACTS.has(tokens[at].lower);
  if (OF_CURES.test(tokens[at].lower) && CURES.test(tokens[at + 1]?.lower ?? ''))
    return { about: spanOf(tokens, at + 1, at + 2), near: true };
  if (noun >= 0) return { about: complement(reading, noun, endToken) ?? phraseAround(reading, at, noun, firstToken), near: true };
  const next = tokens[at + 1];
  const participle =
    /^(?:debunked|discredited|disproved|disproven|disputed|refuted|contested)$/.test(tokens[at].lower) &&
    /^(?:ADJ|ADV)$/.test(next?.pos ?? '');
  const alone = participle || !next || (next.pos !== 'NOUN' && next.pos !== 'ADJ' && next.pos !== 'PROPN');
  const object = alone ? objectOfCalling(reading, at, firstToken) : null;
  // "…, which a scientist called inflated": the verb that calls stands right before it.
  if (!object && alone && CALLING.has(tokens[at - 1]?.lower ?? '') && !BE.has(tokens[at - 2]?.lower ?? ''))
    return { about: clauseBefore(reading, at - 1), near: true };
  const behind = object ? null : objectBehind(tokens, at, endToken);
  if (behind) return { about: behind, near: true };
  if (object)
    return {
      about: object,
      near:
        (!OF_THINGS.test(tokens[at].lower) && !OF_DEEDS.test(tokens[at].lower) && rejects(reading, at, firstToken)) ||
        speaksOfClaim(reading, object, at, firstToken) ||
        (artefacts && claimBefore(reading, at, firstToken, true)),
    };
  const copula = alone ? copulaBefore(reading, at, firstToken) : -1;
  if (copula >= 0) {
    const about = subject(reading, copula, firstToken);
    // "The 650 on the plaque is incorrect": a figure is a claim.
    const figure =
      about !== null &&
      FIGURES.test(tokens[at].lower) &&
      /\d/.test(reading.text.slice(about.start, about.end)) &&
      about.end - about.start < 60;
    // "This is false." at the head of a paragraph: the claim is the paragraph before.
    const pointsBack = about === null && /^(?:this|that)$/.test(tokens[subjectEnd(tokens, copula, firstToken) - 1]?.lower ?? '');
    // "The second is unsupported by anything"
    const counted =
      /^(?:first|second|third|fourth|latter|former)$/.test(tokens[copula - 1]?.lower ?? '') && tokens[copula - 2]?.lower === 'the';
    const near =
      counted ||
      figure ||
      pointsBack ||
      (about === null && participle) ||
      (about !== null && !OF_THINGS.test(tokens[at].lower) && speaksOfClaim(reading, about, at, firstToken)) ||
      whatIsSaid(tokens, copula, firstToken) ||
      claimBefore(reading, copula, firstToken, artefacts);
    return { about, near };
  }
  const thing = artefacts && !alone ? artefactAfter(reading, at, endToken) : -1;
  if (thing >= 0) return { about: phraseAround(reading, at, thing, firstToken), near: true };
  const phrase = endOfPhrase(tokens, at + 1, endToken);
  return { about: phrase > at + 1 ? (complement(reading, phrase - 1, endToken) ?? spanOf(tokens, at + 1, phrase)) : null, near: false };
}

/** The noun phrase itself: "his baseless *accusations*" labels the accusations. */
function phraseAround({ tokens }: Reading, at: number, noun: number, first: number): Span<'text'> | null {
  let start = at;
  while (start > first && (tokens[start - 1].pos === 'ADJ' || tokens[start - 1].lower === 'and' || tokens[start - 1].pos === 'ADV'))
    start--;
  return spanOf(tokens, Math.max(at + 1, start), noun + 1);
}

/** What a verb of saying at `at` says: "falsely said that X", "falsely accused Y of X". */
export function saidBy(reading: Reading, at: number): Span<'text'> | null {
  const { tokens } = reading;
  const { endToken } = sentenceOf(reading, at);
  let from = at + 1;
  if (tokens[from]?.text === ',') from++;
  if (tokens[from]?.lower === 'that') from++;
  return from < endToken && !SPEECH.has(tokens[from].lower) ? spanOf(tokens, from, endOfClause(tokens, from, endToken)) : null;
}

/** The clause in which, or before which, "without evidence" stands. */
export function clauseBefore(reading: Reading, at: number): Span<'text'> | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  let end = at;
  while (end > firstToken && tokens[end - 1].text === ',') end--;
  return spanOf(tokens, startOfClause(tokens, end, firstToken), end);
}

/** The subject of a passive at `verb`: "*the video* could not be verified". */
export const subjectOf = (reading: Reading, verb: number): Span<'text'> | null =>
  subject(reading, verb, sentenceOf(reading, verb).firstToken);
