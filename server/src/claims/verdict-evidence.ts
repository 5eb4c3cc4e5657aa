/** Finds where a claim is said to lack evidence: "without evidence", "no proof that", "not a shred of evidence". */
import type { Reading } from '../model.ts';
import { endOfObject, sentenceOf, spanOf } from './clauses.ts';
import { clauseBefore, complement, copulaBefore, subjectOf } from './labelled-claim.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { CLAIM_NOUNS } from './verdict-words.ts';

const GIVING = new Set([
  'providing',
  'offering',
  'citing',
  'presenting',
  'giving',
  'producing',
  'any',
  'credible',
  'supporting',
  'specific',
  'further',
  'evidence',
  'proof',
  'much',
  'hard',
  'clear',
  'concrete',
  'scientific',
  'real',
  'direct',
  'firm',
  'solid',
  'public',
  'immediate',
  'conclusive',
]);

const BEARS_OUT =
  /^(?:support|suggest|back|show|indicate|substantiate|prove|justify|corroborate|contradict|confirm|conclude|believe|link|connect|implicate)$/;

/** "without (offering any) evidence": the claim comes after it, or stands before it. */
export function without(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { endToken } = sentenceOf(reading, at);
  let i = at + 1;
  // "without elaborating or providing evidence"
  if (/ing$/.test(tokens[i]?.lower ?? '') && /^(?:or|and)$/.test(tokens[i + 1]?.lower ?? '')) i += 2;
  const from = i;
  while (i < endToken && i < from + 4 && GIVING.has(tokens[i].lower) && tokens[i].lower !== 'evidence' && tokens[i].lower !== 'proof') i++;
  const { lower } = tokens[i] ?? { lower: '' };
  if (lower === 'foundation' || lower === 'merit' || lower === 'basis')
    return i === at + 1 && copulaBefore(reading, at, sentenceOf(reading, at).firstToken) >= 0
      ? mark(reading, at, i + 1, 'unfounded', clauseBefore(reading, at))
      : null;
  if (lower !== 'evidence' && lower !== 'proof') return null;
  if (tokens[i + 1]?.text === '-' || (tokens[i + 1]?.lower === 'to' && !BEARS_OUT.test(tokens[i + 2]?.lower ?? ''))) return null;
  const after = complement(reading, i, endToken);
  return mark(reading, at, i + 1, 'without-evidence', after ?? clauseBefore(reading, at));
}

const PAPERS =
  /^(?:age|residence|residency|citizenship|insurance|purchase|identity|income|payment|vaccination|life|address|ownership|employment|funds)$/;

/** What may yet come is no claim, nor what somebody shows: "no sign that the strike will end", "showed no sign that", "is no indication of". */
function toCome(tokens: Reading['tokens'], at: number, noun: number): boolean {
  const lead = tokens[at - 1]?.lower ?? '';
  if (/^(?:show|gave|giv)/.test(lead) || (/^(?:is|are|was|were)$/.test(lead) && tokens[at - 2]?.lower !== 'there')) return true;
  return tokens
    .slice(noun + 2, noun + 12)
    .some(({ lower }) => /^(?:will|would|may|might|could|can|wo|’d|’ll|planned|plans|intends|planning)$/.test(lower));
}

/** "no evidence that …", "little evidence of …". */
export function noEvidence(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  let i = at + 1;
  while (i < at + 4 && tokens[i] && GIVING.has(tokens[i].lower) && tokens[i].lower !== 'evidence' && tokens[i].lower !== 'proof') i++;
  if (SHRED.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'of') i += 2;
  if (tokens[at].lower !== 'scant' && i === at + 1 && /^(?:truth|basis)$/.test(tokens[i]?.lower ?? '')) {
    const to = /^(?:to|in|whatsoever|,|\.)$/.test(tokens[i + 1]?.lower ?? '');
    const claimed =
      tokens[i + 1]?.lower === 'for' && tokens.slice(i + 2, i + 7).some(each => CLAIM_NOUNS.has(each.lower) && each.pos === 'NOUN');
    const open = /^[“"]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
    const lead = tokens[open]?.pos === 'ADV' ? tokens[open - 1] : tokens[open];
    const said = /^(?:is|was|’s|'s|has|have|had|be|with)$/.test(lead?.lower ?? '');
    return (to || claimed) && said ? mark(reading, at, i + 1, 'unfounded', complement(reading, i, sentenceOf(reading, at).endToken)) : null;
  }
  const sign =
    /^(?:indications?|signs?)$/.test(tokens[i]?.lower ?? '') &&
    tokens[at].lower === 'no' &&
    (tokens[i + 1]?.lower === 'that' || (tokens[i].lower.startsWith('ind') && tokens[i + 1]?.lower === 'of'));
  // "found no signs of fraud"
  const found =
    /^(?:signs?|traces?|indications?|hint)$/.test(tokens[i]?.lower ?? '') &&
    tokens[at].lower === 'no' &&
    tokens[i + 1]?.lower === 'of' &&
    /^(?:fraud|foul|wrongdoing|tampering|corruption|cheating|sabotage|manipulation|interference|misconduct|forgery|bribery|collusion|abuse|torture|poison|coercion)$/.test(
      tokens.slice(i + 2, i + 6).findLast(({ pos }) => pos === 'NOUN' || pos === 'VERB')?.lower ?? '',
    );
  if (found) return mark(reading, at, i + 1, 'without-evidence', complement(reading, i, sentenceOf(reading, at).endToken));
  if (sign && toCome(tokens, at, i)) return null;
  if (sign) return mark(reading, at, i + 1, 'without-evidence', complement(reading, i, sentenceOf(reading, at).endToken));
  if (tokens[i]?.lower !== 'evidence' && tokens[i]?.lower !== 'proof') return null;
  if (tokens[at - 1]?.lower === 'a') return null;
  const after = tokens[i + 1];
  // "no proof of age", "no evidence bag", "no evidence to present"
  if ((after?.pos === 'NOUN' && !/^(?:tonight|today|now)$/.test(after.lower)) || after?.text === '-') return null;
  if (tokens[i].lower === 'proof' && after?.lower === 'of' && PAPERS.test(tokens[i + 2]?.lower ?? '')) return null;
  if (after?.lower === 'to' && !BEARS_OUT.test(tokens[i + 2]?.lower ?? '')) return null;
  // "no evidence” yet that"
  let last = i;
  while (
    /^(?:”|"|yet|so|far|at|all|whatsoever|tonight|today|now|currently|here|however|,|either)$/.test(tokens[last + 1]?.lower ?? '') &&
    last < i + 3
  )
    last++;
  const { endToken } = sentenceOf(reading, at);
  const shown = emerging(tokens, last + 1, endToken);
  const about = shown > last ? spanOf(tokens, shown, endOfObject(tokens, shown, endToken)) : complement(reading, last, endToken);
  // "There is no evidence," and no more: of what was said before.
  const there = /^(?:is|was|’s|'s|been|be)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.lower === 'there';
  // "With no evidence, he blamed the nurses."
  const having = tokens[at - 1]?.lower === 'with' && /^[,.]$/.test(after?.text ?? '.');
  return about || (there && tokens[at].lower !== 'little') || shown > last || givenBefore(reading, at) || having
    ? mark(reading, at, i + 1, 'without-evidence', about)
    : null;
}

const SHRED = /^(?:shreds?|scraps?|scintilla|iota|ounce|hint|trace|piece|bit)$/;

/** Token index behind "… has emerged", "… was made public", "… supports" after "no evidence", or -1. */
function emerging(tokens: Reading['tokens'], from: number, end: number): number {
  let i = from;
  while (i < end && (tokens[i].pos === 'AUX' || tokens[i].pos === 'ADV' || /^(?:has|have|had|been)$/.test(tokens[i].lower))) i++;
  const { lower = '' } = tokens[i] ?? {};
  if (/^(?:supports?|supported|suggests?|backs?|links?|linked|shows?|indicates?)$/.test(lower)) return i + 1;
  if (i > from && /^(?:emerged|surfaced|offered|produced|presented|provided|found|cited|released|given|shown|published)$/.test(lower))
    return i + 1;
  return i > from && lower === 'made' && tokens[i + 1]?.lower === 'public' ? i + 2 : -1;
}

/** "not a shred of evidence". */
export function shred(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const what = tokens[at + 2]?.lower ?? '';
  if (tokens[at + 1]?.lower !== 'of' || !/^(?:evidence|proof)$/.test(what)) return null;
  let not = at - 1;
  while (not > at - 4 && /^(?:a|an|one|single|shred)$/.test(tokens[not]?.lower ?? '')) not--;
  if (GIVES.test(tokens[not]?.lower ?? '')) {
    while (not > at - 8 && (GIVES.test(tokens[not]?.lower ?? '') || tokens[not]?.pos === 'AUX')) not--;
    if (tokens[not]?.lower === 'one' && tokens[not - 1]?.lower === 'no') not--;
  }
  if (!/^(?:not|n’t|n't|never|without|nobody|no)$/.test(tokens[not]?.lower ?? '')) return null;
  return mark(reading, not, at + 3, 'without-evidence', complement(reading, at + 2, sentenceOf(reading, at).endToken));
}

const GIVES = /^(?:have$|see$|seen$|find$|provid|offer|cit|present|giv|gave|produc|show|shar|releas|publish|disclos)/;
const givenBefore = ({ tokens }: Reading, at: number): boolean =>
  GIVES.test(tokens[at - 1]?.lower ?? '') ||
  // "The report draws on no evidence."
  (tokens[at - 1]?.lower === 'on' && /^(?:draws?|drew|rests?|rested|relies|relied|based|built)$/.test(tokens[at - 2]?.lower ?? ''));

/** "has not provided any evidence for", "did not offer proof". */
export function notGiven(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  let verb = at - 1;
  while (verb > firstToken && verb > at - 4 && GIVING.has(tokens[verb].lower) && !GIVES.test(tokens[verb].lower)) verb--;
  if (!GIVES.test(tokens[verb]?.lower ?? '')) return null;
  for (let i = verb - 1; i >= firstToken && i > verb - 4; i--) {
    if (/^(?:not|n’t|n't|never|nobody)$/.test(tokens[i].lower) || (tokens[i].lower === 'one' && tokens[i - 1]?.lower === 'no')) {
      const start = tokens[i - 1]?.pos === 'AUX' ? i - 1 : i;
      return mark(reading, start, at + 1, 'without-evidence', complement(reading, at, endToken) ?? subjectOf(reading, start));
    }
    if (tokens[i].pos !== 'ADV' && tokens[i].pos !== 'AUX') {
      // "No court has found evidence of it."
      const about = complement(reading, at, endToken);
      const whole = tokens[at + 1]?.pos === 'PUNCT' && tokens[firstToken].lower === 'neither';
      return (about || whole || BEARS_OUT.test(tokens[at + 2]?.lower ?? '')) &&
        i === firstToken + 1 &&
        /^(?:no|neither)$/.test(tokens[firstToken].lower)
        ? mark(reading, verb, at + 1, 'without-evidence', about)
        : null;
    }
  }
  return null;
}

/** "has yet to offer any evidence", "the charge lacks evidence". */
export function lacking(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { endToken, firstToken } = sentenceOf(reading, at);
  for (let i = at - 1; i >= Math.max(firstToken, at - 7); i--) {
    const { lower, pos } = tokens[i];
    if (/^(?:lacks|lacked|lack|lacking)$/.test(lower) && pos !== 'NOUN')
      return mark(reading, i, at + 1, 'without-evidence', subjectOf(reading, i));
    if (lower === 'yet' && tokens[i + 1]?.lower === 'to' && GIVES.test(tokens[i + 2]?.lower ?? ''))
      return mark(reading, i, at + 1, 'without-evidence', complement(reading, at, endToken) ?? subjectOf(reading, i));
    if (/^(?:failed|refused|declined)$/.test(lower) && tokens[i + 1]?.lower === 'to' && GIVES.test(tokens[i + 2]?.lower ?? ''))
      return mark(reading, i, at + 1, 'without-evidence', complement(reading, at, endToken) ?? subjectOf(reading, i));
    if (pos === 'PUNCT') return null;
  }
  return null;
}
