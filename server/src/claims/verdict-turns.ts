/** Finds what is said against a claim: "out of context", "contrary to", "in dispute", "does not bear that out", "The record shows otherwise". */
import type { Reading } from '../model.ts';
import { endOfClause, endOfObject, sentenceOf, spanOf } from './clauses.ts';
import { subjectOf } from './labelled-claim.ts';
import { BE } from './labelling-words.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { before, claimNear, isClaim, objectIsClaim, RATHER, subjectIsClaim } from './verdict-subject.ts';

const NOT = /^(?:not|n’t|n't|never|hardly|neither)$/;

/** "taken out of context", "quoted out of context". */
export function context(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'out')
    return mark(reading, at - 2, at + 1, 'unsubstantiated', subjectOf(reading, Math.max(firstToken, at - 3)));
  return /^(?:lacks|lacked|missing|needs)$/.test(tokens[at - 1]?.lower ?? '') && claimNear(tokens, at - 1, firstToken)
    ? mark(reading, at - 1, at + 1, 'unsubstantiated', subjectOf(reading, at - 1))
    : null;
}

/** "Contrary to his claim". */
export function contrary(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { endToken } = sentenceOf(reading, at);
  if (tokens[at + 1]?.lower !== 'to') return null;
  const end = endOfObject(tokens, at + 2, Math.min(endToken, at + 10));
  // "Contrary to what he told the panel"
  const told = tokens[at + 2]?.lower === 'what' && objectIsClaim(tokens, at + 2, endToken);
  if (told) return mark(reading, at, at + 2, 'false', spanOf(tokens, at + 2, endOfClause(tokens, at + 3, endToken)));
  return tokens.slice(at + 2, end).some(each => isClaim(each) && !/^(?:evidence|values|value|image)$/.test(each.lower))
    ? mark(reading, at, at + 2, 'false', spanOf(tokens, at + 2, end))
    : null;
}

export const DISMISSING: ReadonlySet<string> = new Set(
  'dismissed dismisses dismissing derided ridiculed mocked brushed waved laughed shrugged written wrote'.split(' '),
);

/** "a story often dismissed as legend", "brushed off the reports as gossip". */
export function dismissedAs(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const from = /^(?:off|aside|away)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (/^(?:brush|wav|laugh|shrug|writ|wrote)/.test(tokens[at].lower) && from === at + 1) return null;
  let as = from;
  while (as < Math.min(endToken, from + 14) && tokens[as].lower !== 'as') {
    if (/^[,;:—–]$/.test(tokens[as].text) || tokens[as].pos === 'AUX') return null;
    as++;
  }
  if (tokens[as]?.lower !== 'as' || as >= endToken) return null;
  let noun = as + 1;
  while (noun < Math.min(endToken, as + 6) && !/^(?:NOUN|PROPN)$/.test(tokens[noun].pos)) {
    if (!/^(?:DET|ADJ|ADV|NUM|PRON|VERB|PUNCT)$/.test(tokens[noun].pos) || tokens[noun].text === ',') return null;
    noun++;
  }
  if (tokens[noun]?.pos !== 'NOUN' || /^(?:signs?|symptoms?|part|attempts?|efforts?|way|result|reflection)$/.test(tokens[noun].lower))
    return null;
  if (as > from) return objectIsClaim(tokens, from, as) ? mark(reading, at, noun + 1, 'disputed', spanOf(tokens, from, as)) : null;
  let first = at;
  while (first > firstToken && /^(?:AUX|ADV)$/.test(tokens[first - 1].pos)) first--;
  const said = first > firstToken && (subjectIsClaim(reading, first, firstToken) || isClaim(tokens[first - 1]));
  return said ? mark(reading, at, noun + 1, 'disputed', subjectOf(reading, first)) : null;
}

/** What is open is no statement: "The fate of the mill was thrown into question". */
const OPEN_END = /^(?:fate|future|survival|career|candidacy|viability|prospects?|status|stability)$/;

/** "is in dispute", "was called into question", "remains in doubt". */
export function inDispute(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const before = tokens[at - 1]?.lower;
  if (tokens[at + 1]?.pos === 'NOUN' || (before !== 'in' && before !== 'into')) return null;
  const verb = tokens[at - 2]?.lower ?? '';
  if (before === 'into')
    return /^(?:called|calls|call|calling|thrown|brought)$/.test(verb) &&
      !tokens.slice(Math.max(firstToken, at - 12), at - 2).some(({ lower }) => OPEN_END.test(lower))
      ? mark(reading, at - 2, at + 1, 'disputed', subjectOf(reading, at - 2))
      : null;
  let copula = at - 2;
  if (copula < firstToken) return null;
  while (copula > firstToken && (RATHER.test(tokens[copula].lower) || tokens[copula].pos === 'ADV')) copula--;
  const claimed =
    tokens[at].lower === 'dispute' ||
    claimNear(tokens, copula, firstToken) ||
    /^(?:how|whether|what|why|who)$/.test(tokens[firstToken].lower);
  return claimed && BE.has(tokens[copula].lower) ? mark(reading, at - 1, at + 1, 'disputed', subjectOf(reading, copula)) : null;
}

const closes = (tokens: Reading['tokens'], at: number): boolean => /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[at]?.pos ?? 'PUNCT');

/** "Nor do the pictures bear out his statement". */
export function bornOut(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  // "does not bear that out"
  const apart = /^(?:that|this|it|them|him|her)$/.test(tokens[at - 1]?.lower ?? '');
  if (!/^(?:bear|bears|bore)$/.test(tokens[apart ? at - 2 : at - 1]?.lower ?? '')) return null;
  const negated = tokens
    .slice(Math.max(firstToken, at - 9), at - 1)
    .some(each => NOT.test(each.lower) || /^(?:nor|no|none|nothing)$/.test(each.lower));
  // "A page of the ledger bears her out": who said it was right.
  const person = /^(?:him|her|them|that|this)$/.test(tokens[at - 1]?.lower ?? '');
  const doubtful = /^(?:may|might|could|would|should|will|to|whether|if)$/.test(tokens[at - 3]?.lower ?? '');
  if (!negated)
    return apart && person && !doubtful && closes(tokens, at + 1) ? mark(reading, at - 2, at + 1, 'true', before(reading, at)) : null;
  return apart
    ? mark(reading, at - 2, at + 1, 'unsubstantiated', before(reading, at))
    : mark(reading, at - 1, at + 1, 'unsubstantiated', spanOf(tokens, at + 1, endOfObject(tokens, at + 1, endToken)));
}

const RECORD =
  /^(?:records?|facts?|data|numbers?|figures?|evidence|documents?|reality|statistics|minutes|logs?|images?|pictures?|footage|video|transcripts?|polls?|research|stud(?:y|ies)|history|ledgers?|photographs?)$/;

/** "The record shows otherwise", "The numbers tell a different story". */
export function otherwise(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const story = tokens[at].lower === 'different';
  if (
    story &&
    !(/^(?:story|tale|picture)$/.test(tokens[at + 1]?.lower ?? '') && /^(?:a|very|quite|an|rather)$/.test(tokens[at - 1]?.lower ?? ''))
  )
    return null;
  let verb = at - 1;
  while (verb > firstToken && /^(?:a|very|quite|rather|an|entirely)$/.test(tokens[verb].lower)) verb--;
  if (
    !/^(?:shows?|showed|says?|suggests?|suggested|indicates?|indicated|tells?|told|paints?|painted|proves?|proved|is|are|was|were)$/.test(
      tokens[verb]?.lower ?? '',
    )
  )
    return null;
  const head = tokens[verb - 1]?.pos === 'AUX' ? tokens[verb - 2] : tokens[verb - 1];
  return head && RECORD.test(head.lower) ? mark(reading, verb, story ? at + 2 : at + 1, 'disputed', before(reading, at)) : null;
}
