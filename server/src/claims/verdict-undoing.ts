/** Finds where a claim is taken back, has no record, was never found or is full of holes: "walked back the claim", "There is no record of such a call", "No court has ever found that". */
import type { Reading } from '../model.ts';
import { endOfObject, sentenceOf, spanOf } from './clauses.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { before, isClaim, strictClaim } from './verdict-subject.ts';

const BE = /^(?:is|was|are|were|’s|'s|been)$/;

/** "There is no record of such a call." */
export function noRecord(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const of = tokens[at + 1]?.lower ?? '';
  if (tokens[at - 1]?.lower !== 'no' || !/^(?:of|that)$/.test(of) || !BE.test(tokens[at - 2]?.lower ?? '')) return null;
  const there = tokens[at - 2].lower === 'been' ? at - 4 : at - 3;
  if (tokens[there]?.lower !== 'there') return null;
  const { endToken } = sentenceOf(reading, at);
  return mark(reading, at - 1, at + 1, 'without-evidence', spanOf(tokens, at + 2, endOfObject(tokens, at + 2, endToken)));
}

/** "The ministry has walked back the claim." */
export function walkedBack(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const from = tokens[at + 1]?.lower === 'back' ? at + 2 : -1;
  if (from < 0 || !/^(?:the|his|her|its|their|that|this|those|these|some)$/.test(tokens[from]?.lower ?? '')) return null;
  const claim = tokens.findIndex(
    (each, i) => i > from && i < from + 4 && (strictClaim(each) || /^(?:remarks?|words|comments?|threats?)$/.test(each.lower)),
  );
  return claim > 0 ? mark(reading, at, from, 'disputed', spanOf(tokens, from, claim + 1)) : null;
}

const SUPPOSED = /^(?:supposed|alleged|purported|so-called|claimed|reported)$/;

/** "The supposed order was never given." */
export function neverGiven(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (!/^(?:was|were)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at + 1]?.pos !== 'VERB' || tokens[at - 2]?.pos !== 'NOUN') return null;
  const supposed = tokens.slice(Math.max(firstToken, at - 5), at - 2).some(({ lower }) => SUPPOSED.test(lower));
  return supposed ? mark(reading, at, at + 2, 'false', spanOf(tokens, Math.max(firstToken, at - 4), at - 1)) : null;
}

/** "The official version is full of holes." */
export function fullOfHoles(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  if (tokens[at - 1]?.lower !== 'of' || !/^(?:full|riddled)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  const copula = at - 3;
  const subject = tokens[copula - 1];
  return BE.test(tokens[copula]?.lower ?? '') &&
    subject &&
    (isClaim(subject) || /^(?:version|story|alibi|case|theory)$/.test(subject.lower))
    ? mark(reading, at - 2, at + 1, 'disputed', before(reading, copula))
    : null;
}

const WHO_FINDS = /^(?:court|judge|inquiry|investigation|study|audit|panel|commission|jury|tribunal|review)$/;

/** "No court has ever found that the vote was rigged." */
export function noneFound(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (tokens[at + 1]?.lower !== 'that' || tokens[firstToken].lower !== 'no' || !WHO_FINDS.test(tokens[firstToken + 1]?.lower ?? ''))
    return null;
  if (at - firstToken > 5 || !/^(?:has|had|ever)$/.test(tokens[at - 1].lower)) return null;
  return mark(reading, firstToken, at + 1, 'unsubstantiated', spanOf(tokens, at + 2, endOfObject(tokens, at + 2, endToken)));
}
