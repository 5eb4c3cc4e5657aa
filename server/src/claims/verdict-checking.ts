/** Finds where a claim could not be checked: "could not be verified", "was unable to confirm the account", "has not proved who". */
import type { Reading, Rung } from '../model.ts';
import { endOfClause, sentenceOf, spanOf } from './clauses.ts';
import { subjectOf } from './labelled-claim.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { subjectIsClaim } from './verdict-subject.ts';
import { ARTEFACTS, CLAIM_NOUNS } from './verdict-words.ts';

export const CHECKED = new Set([
  'verified',
  'confirmed',
  'corroborated',
  'substantiated',
  'authenticated',
  'replicated',
  'reproduced',
  'proved',
  'proven',
  'established',
  'determined',
  'checked',
]);
const GENUINE = /^(?:authenticity|accuracy|veracity|truth|truthfulness|validity|origins?|provenance)$/;
/** What is proved besides a claim. */
const PROVED = /^(?:guilt|links?|connections?|involvement|wrongdoing|fraud|complicity)$/;

/** "Neither account could be verified", "none of the figures were confirmed": the subject denies it. */
function nobodyBefore({ tokens }: Reading, last: number, first: number): boolean {
  // "Neither side’s account of the fighting around Drusk could be"
  if (/^(?:neither|none)$/.test(tokens[first].lower) && last - first < 12 && !tokens.slice(first, last).some(({ text }) => text === ','))
    return true;
  for (let i = last; i >= first && i > last - 7; i--) {
    if (/^(?:neither|none|no|nothing)$/.test(tokens[i].lower)) return true;
    if (tokens[i].pos === 'PUNCT' || tokens[i].pos === 'VERB') return false;
  }
  return false;
}

/** What was not proved or established must be a claim or its truth; who was not confirmed is a nominee. */
function mayBeVerified(reading: Reading, at: number, verb: number): boolean {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const { lower } = tokens[at];
  const subject = tokens.slice(Math.max(firstToken, verb - 12), verb);
  if (lower === 'checked') return subjectIsClaim(reading, verb, firstToken);
  if (lower === 'established' || lower === 'determined') return subject.some(each => GENUINE.test(each.lower));
  if (lower === 'proved' || lower === 'proven')
    return tokens[at + 1]?.pos !== 'ADJ' && (PROVED.test(tokens[verb - 1]?.lower ?? '') || subjectIsClaim(reading, verb, firstToken));
  if (lower !== 'confirmed') return true;
  return !(
    (tokens[at + 1]?.lower === 'by' &&
      tokens.slice(at + 2, at + 6).some(each => /^(?:senate|parliament|council|committee|legislature|assembly|house)$/.test(each.lower))) ||
    subject.some(each =>
      /^(?:nominees?|nominations?|appointments?|candidates?|appointees?|bookings?|reservations?|lineup|schedule|date)$/.test(each.lower),
    )
  );
}

/** "could not be independently verified", "has not been confirmed". */
export function notVerified(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  let i = at - 1;
  let negated = -1;
  while (i >= Math.max(firstToken, at - 6)) {
    const { lower, pos } = tokens[i];
    if (lower === 'not' || lower === 'n’t' || lower === "n't" || lower === 'never') negated = i;
    // "had yet to be confirmed"
    else if (lower === 'to' && tokens[i - 1]?.lower === 'yet') negated = i;
    else if (
      !(
        pos === 'AUX' ||
        pos === 'ADV' ||
        lower === 'be' ||
        lower === 'been' ||
        lower === 'yet' ||
        lower === 'immediately' ||
        lower === 'could' ||
        lower === 'can' ||
        lower === 'ca'
      )
    )
      break;
    i--;
  }
  // "The nominee will not be confirmed": what is to come.
  if (
    /^(?:confirmed)$/.test(tokens[at].lower) &&
    tokens.slice(i + 1, at).some(({ lower }) => /^(?:will|wo|would|should|must|may|might)$/.test(lower))
  )
    return null;
  const passive = tokens
    .slice(i + 1, at)
    .some(({ lower }) => lower === 'be' || lower === 'been' || lower === 'were' || lower === 'was' || lower === 'is' || lower === 'are');
  const nobody = negated < 0 && passive ? nobodyBefore(reading, i, firstToken) : false;
  if ((negated < 0 && !nobody) || !passive) return null;
  if (!mayBeVerified(reading, at, i + 1)) return null;
  const rung: Rung = tokens[at].lower === 'substantiated' ? 'unsubstantiated' : 'unverified';
  return mark(reading, i + 1, at + 1, rung, subjectOf(reading, i + 1));
}

const PROVES = /^(?:prove|proved|proven|substantiate|substantiated|establish|established|demonstrate|demonstrated)$/;

/** "could not confirm the account", "has not proved who gave the order", "was unable to verify the video", "nobody has been able to verify": the one who looked is the subject. */
export function notChecked(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  let i = at - 1;
  let negated = false;
  while (i >= Math.max(firstToken, at - 7)) {
    const { lower, pos } = tokens[i];
    if (
      /^(?:not|n’t|n't|never|unable|cannot)$/.test(lower) ||
      (/^(?:yet|failed|fails|declined|refused)$/.test(lower) && tokens[i + 1]?.lower === 'to')
    )
      negated = true;
    else if (/^(?:nobody|none|neither|no)$/.test(lower) || (lower === 'one' && tokens[i - 1]?.lower === 'no')) {
      negated = true;
      break;
    } else if (/^(?:neither|no)$/.test(tokens[i - 1]?.lower ?? '') && (pos === 'NOUN' || pos === 'PROPN')) {
      // "Neither government has substantiated its allegation"
      negated = true;
      i -= 2;
      break;
    } else if (
      !(pos === 'AUX' || pos === 'ADV' || /^(?:to|could|can|ca|able|yet|been|be|has|have|had|immediately|independently)$/.test(lower))
    )
      break;
    i--;
  }
  if (!negated) return null;
  const able = tokens.slice(at + 2, at + 6).some(({ lower }) => /^(?:can|could|able|capable|worthy|deserves?|belongs?)$/.test(lower));
  const open = !able && PROVES.test(tokens[at].lower) && /^(?:that|who|whether|how)$/.test(tokens[at + 1]?.lower ?? '');
  const about = open ? spanOf(tokens, at + 1, endOfClause(tokens, at + 2, endToken)) : objectAfter(reading, at, endToken);
  if (!about) return null;
  const first = tokens[i] && /^(?:nobody|none|neither)$/.test(tokens[i].lower) ? i : Math.max(i + 1, firstToken);
  return mark(reading, first, at + 1, 'unverified', about);
}

/** The claim or the thing that shows it, which a verb of checking has for its object. */
function objectAfter({ tokens }: Reading, at: number, end: number): { start: number; end: number } | null {
  const { lower } = tokens[at];
  const next = tokens[at + 1];
  if (!next || at + 1 >= end || /^(?:when|whether|if|how|who|why|where|what|or|and)$/.test(next.lower)) return null;
  let head = -1;
  for (let i = at + 1; i < Math.min(end, at + 9); i++) {
    if (/^(?:VERB|PUNCT|ADP|SCONJ|AUX)$/.test(tokens[i].pos) || /^(?:that|who|which)$/.test(tokens[i].lower)) {
      if (i > at + 1 || tokens[i].pos === 'PUNCT') break;
    }
    head = i;
  }
  if (head < 0) return null;
  const claim = GENUINE.test(tokens[head].lower) || CLAIM_NOUNS.has(tokens[head].lower) || ARTEFACTS.has(tokens[head].lower);
  if (!claim && (/^confirm/.test(lower) || PROVES.test(lower) || /^(?:his|her|its|their|our|your|my)$/.test(next.lower))) return null;
  if (/^(?:reproduce|replicate)/.test(lower) && !claim && !/^(?:it|them|results?|findings?|effects?)$/.test(tokens[head].lower))
    return null;
  return { start: tokens[at + 1].start, end: tokens[head].end };
}
