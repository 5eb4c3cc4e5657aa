/** Finds where a claim is said to be borne out: "confirmed the villagers’ account", "was corroborated by two witnesses", "overwhelming evidence that". */
import type { Reading, Token } from '../model.ts';
import { endOfObject, sentenceOf, spanOf } from './clauses.ts';
import { complement, copulaBefore, subjectOf } from './labelled-claim.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { subjectIsClaim } from './verdict-subject.ts';

/** What somebody else has said; plans, news and announcements are confirmed by those who make them. */
const SAID =
  /^(?:accounts?|claims?|allegations?|accusations?|assertions?|contentions?|suspicions?|rumou?rs?|reports?|theor(?:y|ies)|hypothes[ie]s|versions?|stor(?:y|ies)|narratives?|testimony|authenticity|accuracy|veracity|truth|findings?|conclusions?|predictions?|warnings?|complaints?)$/;
/** A verb before these shows no finding yet, or denies one. */
const UNSURE =
  /^(?:not|n’t|n't|never|to|could|can|may|might|would|will|should|must|’ll|’d|neither|nor|nobody|whether|if|unless|until|cannot|nothing|none|no)$/;
const NEVER_SAID = /^(?:news|police|media|bomb|book|annual|weather|traffic|school)$/;

/** The adverbs and auxiliaries before a verb: where they begin. */
function beforeVerb(tokens: readonly Token[], at: number, first: number): number {
  let i = at;
  while (i > first && /^(?:AUX|ADV|PART)$/.test(tokens[i - 1].pos)) i--;
  return i;
}

/** Nothing that denies or only asks stands before the verb, or opens the sentence: "None of the records support". */
function isFound(tokens: readonly Token[], at: number, first: number): boolean {
  const from = Math.max(first, beforeVerb(tokens, at, first) - 1);
  const opens = /^(?:no|not|none|neither|nothing|nobody|if|whether|did|does|do)$/.test(tokens[first].lower);
  return !opens && !tokens.slice(from, at).some(({ lower }) => UNSURE.test(lower));
}

/** The noun for what was said among the first words of an object, before any verb or preposition, or -1. */
function saidIn(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const { lower, pos, text } = tokens[i];
    const next = tokens[i + 1];
    if (SAID.test(lower) && pos !== 'ADJ' && next?.pos !== 'NOUN' && !NEVER_SAID.test(tokens[i - 1].lower)) return i;
    const possessive = /^[’']$/.test(text) && tokens[i - 1].lower.endsWith('s');
    if (/^(?:VERB|AUX|ADP|SCONJ)$/.test(pos) || (pos === 'PUNCT' && !/^[“”"-]$/.test(text) && !possessive)) return -1;
  }
  return -1;
}

/** "the newspaper’s account", "reports that", "earlier reports": what another has said; "the report" may be one’s own. */
const isOthers = (tokens: readonly Token[], from: number, noun: number, backed: boolean): boolean =>
  (backed ? /^(?:that|of)$/ : /^(?:that|of|about|in|by)$/).test(tokens[noun + 1]?.lower ?? '') ||
  tokens
    .slice(from, noun)
    .some(
      ({ lower, pos }) =>
        /^(?:[’']s?|his|her|earlier|previous)$/.test(lower) || (!backed && (pos === 'PROPN' || /^(?:their|its)$/.test(lower))),
    );

/** The verbs that bear a claim out. */
export const CONFIRMING: readonly string[] =
  'confirms confirmed confirming corroborates corroborated corroborating corroborate validates validated validate vindicates vindicated vindicate verified authenticated substantiated supports supported support supporting bolsters bolstered backs backed'.split(
    ' ',
  );

/** "confirmed the villagers’ account", "supports the theory that", "the account was corroborated by". */
export function confirmed(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  // "The tapes, played in court, support the claim": wink takes it for a noun.
  if ((tokens[at].pos === 'NOUN' && tokens[at + 1]?.pos !== 'DET') || !isFound(tokens, at, firstToken)) return null;
  const up = /^back/.test(tokens[at].lower) && tokens[at + 1]?.lower === 'up' ? 1 : 0;
  const next = tokens[at + 1 + up];
  if (!next || at + 1 + up >= endToken) return null;
  const copula = copulaBefore(reading, at, firstToken);
  if (copula >= 0) {
    const dated = /^(?:on|when|last|this|late)$/.test(next.lower) && SAID.test(tokens[copula - 1]?.lower ?? '');
    const borneOut =
      (next.lower === 'by' || dated) &&
      copula > firstToken &&
      subjectIsClaim(reading, copula, firstToken) &&
      tokens.slice(firstToken, copula).some(({ lower }) => SAID.test(lower));
    return borneOut && !/^(?:support|back|verif|authent)/.test(tokens[at].lower)
      ? mark(reading, at, at + 1 + up, 'true', subjectOf(reading, copula))
      : null;
  }
  // "a *confirmed* report"
  if (/^(?:DET|ADJ|NUM)$/.test(tokens[at - 1]?.pos ?? '') && !/^(?:general|official)$/.test(tokens[at - 1].lower)) return null;
  const noun = saidIn(tokens, at + 1 + up, endToken);
  return noun < 0 ||
    (/^(?:confirm|support|back)/.test(tokens[at].lower) && !isOthers(tokens, at + 1, noun, !/^confirm/.test(tokens[at].lower)))
    ? null
    : mark(reading, at, at + 1 + up, 'true', spanOf(tokens, at + 1 + up, endOfObject(tokens, at + 1 + up, endToken)));
}

const STRONG =
  /^(?:clear|overwhelming|compelling|convincing|irrefutable|conclusive|incontrovertible|indisputable|undeniable|definitive|ample|abundant|strong|solid|unmistakable)$/;

/** "overwhelming evidence that": what is shown beyond doubt. */
export function evident(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const closed = /^[”"]$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  if (tokens[at + 1 + closed]?.lower !== 'that') return null;
  let first = at;
  while (first > firstToken && (STRONG.test(tokens[first - 1].lower) || tokens[first - 1].lower === 'and')) first--;
  if (first === at || !isFound(tokens, first, firstToken)) return null;
  if (tokens.slice(Math.max(firstToken, first - 4), first).some(({ lower }) => UNSURE.test(lower))) return null;
  return mark(reading, first, at + 1, 'true', complement(reading, at + closed, endToken));
}
