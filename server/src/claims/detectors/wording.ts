/** Detects verdict words: where the writer says that a claim is disputed, unproven, false or a lie, and which claim it is. */
import type { Found, Reading, Rung, Span } from '../../model.ts';
import { sentenceOf } from '../clauses.ts';
import type { Detector } from '../detector.ts';
import { clauseBefore, complement, copulaBefore, labelledBy, objectOfCalling, saidBy, subjectOf } from '../labelled-claim.ts';
import { ADVERBS, LABELS, NEEDS_CLAIM, NOT_BESIDE, SAYING } from '../verdict-words.ts';

type Verdict = Found<{ readonly rung: Rung; readonly about: Span<'text'> | null }>;

const mark = ({ tokens }: Reading, first: number, end: number, rung: Rung, about: Span<'text'> | null): Verdict => ({
  start: tokens[first].start,
  end: tokens[end - 1].end,
  value: { rung, about },
});

/** Adjectives: "unfounded claims that …", "the report was false". */
function label(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower, pos } = tokens[at];
  const rung = LABELS.get(lower)!;
  const next = tokens[at + 1];
  if (next && NOT_BESIDE[lower]?.has(next.lower)) return null;
  if (next?.text === '-' && next.start === tokens[at].end) return null;
  if (lower === 'false' && (tokens[at - 1]?.lower === 'or' || next?.lower === 'or')) return null;
  // "He disputed the report": somebody's word, not the writer's.
  if (
    pos === 'VERB' &&
    next &&
    /^(?:the|a|an|his|her|their|its|that|this|by|those|these|any|some|my|our)$/.test(next.lower) &&
    next.lower !== 'by' &&
    copulaBefore(reading, at, sentenceOf(reading, at).firstToken) < 0 &&
    tokens[at - 1]?.pos !== 'DET' &&
    /(?:disputed|contested|debunked|discredited|disproved|refuted|fabricated)/.test(lower)
  )
    return null;
  const { about, near } = labelledBy(reading, at);
  if (NEEDS_CLAIM.has(lower) && !near) return null;
  if (lower === 'mistaken' && copulaBefore(reading, at, sentenceOf(reading, at).firstToken) >= 0) return null;
  return mark(reading, at, at + 1, rung, about);
}

/** "falsely said that …". */
function adverb(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const rung = ADVERBS.get(tokens[at].lower)!;
  const said = [at + 1, at - 1, at + 2].find(i => tokens[i] && SAYING.has(tokens[i].lower));
  return said === undefined ? null : mark(reading, at, at + 1, rung, saidBy(reading, Math.max(said, at)));
}

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

/** "without (offering any) evidence": the claim comes after it, or stands before it. */
function without(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { endToken } = sentenceOf(reading, at);
  let i = at + 1;
  while (i < endToken && i < at + 5 && GIVING.has(tokens[i].lower) && tokens[i].lower !== 'evidence' && tokens[i].lower !== 'proof') i++;
  const { lower } = tokens[i] ?? { lower: '' };
  if (lower === 'foundation' || lower === 'merit' || lower === 'basis')
    return i === at + 1 && copulaBefore(reading, at, sentenceOf(reading, at).firstToken) >= 0
      ? mark(reading, at, i + 1, 'unfounded', clauseBefore(reading, at))
      : null;
  if (lower !== 'evidence' && lower !== 'proof') return null;
  if (tokens[i + 1]?.text === '-') return null;
  const after = complement(reading, i, endToken);
  return mark(reading, at, i + 1, 'without-evidence', after ?? clauseBefore(reading, at));
}

/** "no evidence that …", "little evidence of …". */
function noEvidence(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  let i = at + 1;
  while (i < at + 4 && tokens[i] && GIVING.has(tokens[i].lower) && tokens[i].lower !== 'evidence' && tokens[i].lower !== 'proof') i++;
  if (tokens[i]?.lower !== 'evidence' && tokens[i]?.lower !== 'proof') return null;
  if (tokens[at - 1]?.lower === 'a') return null;
  const about = complement(reading, i, sentenceOf(reading, at).endToken);
  // "There is no evidence," and no more: of what was said before.
  const there = /^(?:is|was|’s|'s|been|be)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.lower === 'there';
  return about || (there && tokens[at].lower === 'no') || givenBefore(reading, at)
    ? mark(reading, at, i + 1, 'without-evidence', about)
    : null;
}

const GIVES = /^(?:provid|offer|cit|present|giv|gave|produc|show|shar|releas|publish|disclos)/;
const givenBefore = ({ tokens }: Reading, at: number): boolean => GIVES.test(tokens[at - 1]?.lower ?? '');

/** "has not provided any evidence for", "did not offer proof". */
function notGiven(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  let verb = at - 1;
  while (verb > firstToken && verb > at - 4 && GIVING.has(tokens[verb].lower) && !GIVES.test(tokens[verb].lower)) verb--;
  if (!GIVES.test(tokens[verb]?.lower ?? '')) return null;
  for (let i = verb - 1; i >= firstToken && i > verb - 4; i--) {
    if (/^(?:not|n’t|n't|never)$/.test(tokens[i].lower)) {
      const start = tokens[i - 1]?.pos === 'AUX' ? i - 1 : i;
      return mark(reading, start, at + 1, 'without-evidence', complement(reading, at, endToken) ?? subjectOf(reading, start));
    }
    if (tokens[i].pos !== 'ADV' && tokens[i].pos !== 'AUX') return null;
  }
  return null;
}

const CHECKED = new Set(['verified', 'confirmed', 'corroborated', 'substantiated', 'authenticated']);

/** "Neither account could be verified", "none of the figures were confirmed": the subject denies it. */
function nobodyBefore({ tokens }: Reading, last: number, first: number): boolean {
  for (let i = last; i >= first && i > last - 7; i--) {
    if (/^(?:neither|none|no|nothing)$/.test(tokens[i].lower)) return true;
    if (tokens[i].pos === 'PUNCT' || tokens[i].pos === 'VERB') return false;
  }
  return false;
}

/** "could not be independently verified", "has not been confirmed". */
function notVerified(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  let i = at - 1;
  let negated = -1;
  while (i >= Math.max(firstToken, at - 6)) {
    const { lower, pos } = tokens[i];
    if (lower === 'not' || lower === 'n’t' || lower === "n't" || lower === 'never') negated = i;
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
  const passive = tokens
    .slice(i + 1, at)
    .some(({ lower }) => lower === 'be' || lower === 'been' || lower === 'were' || lower === 'was' || lower === 'is' || lower === 'are');
  const nobody = negated < 0 && passive ? nobodyBefore(reading, i, firstToken) : false;
  if ((negated < 0 && !nobody) || !passive) return null;
  const rung: Rung = tokens[at].lower === 'substantiated' ? 'unsubstantiated' : 'unverified';
  return mark(reading, i + 1, at + 1, rung, subjectOf(reading, i + 1));
}

const LYING_ELSEWHERE = new Set(
  'in on at ahead between within beyond behind down off under beneath near north south east west low idle dormant around across along with there here above below outside inside next atop just somewhere face awake still flat motionless unconscious dead detector detectors of'.split(
    ' ',
  ),
);

/** Lies that are told, not those that lie somewhere. */
function lie(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower, pos } = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (
    before?.text === '-' ||
    (next &&
      LYING_ELSEWHERE.has(next.lower) &&
      !(pos === 'NOUN' && next.lower !== 'of' && /^(?:a|the|that|no|such|his|her|their|of)$/.test(before?.lower ?? '')))
  )
    return null;
  const { endToken, firstToken } = sentenceOf(reading, at);
  const noun = lower === 'liar' || lower === 'liars' || lower === 'fabrication' || lower === 'fabrications' || pos === 'NOUN';
  if (noun) {
    const copula = copulaBefore(reading, at, firstToken);
    if (lower.startsWith('liar') && copula < 0) return null;
    if (before?.pos === 'AUX' || before?.lower === 'to') return null;
    return mark(reading, at, at + 1, 'lie', complement(reading, at, endToken) ?? (copula >= 0 ? subjectOf(reading, copula) : null));
  }
  if (lower === 'lie' || lower === 'lies' || lower === 'lying') {
    const tells = next && (next.lower === 'about' || next.lower === 'to' || next.lower === 'that' || next.pos === 'PUNCT');
    if (
      !tells ||
      (lower === 'lie' && (before?.pos === 'AUX' || before?.lower === 'to')) ||
      before?.lower === 'not' ||
      (lower !== 'lying' && next?.pos === 'PUNCT' && before?.pos === 'NOUN')
    )
      return null;
  }
  return mark(reading, at, at + 1, 'lie', complement(reading, at, endToken));
}

/** "not true", "flat wrong": said of a claim. */
function notTrue(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const before = tokens[at - 1]?.lower;
  const { firstToken } = sentenceOf(reading, at);
  const wrong = tokens[at].lower === 'wrong';
  if (
    wrong
      ? !/^(?:flat|flatly|factually|plainly|simply|demonstrably)$/.test(before ?? '')
      : before !== 'not' && before !== 'n’t' && before !== "n't"
  )
    return null;
  if (tokens[at + 1] && /^(?:of|to|that|believers?|love|enough)$/.test(tokens[at + 1].lower)) return null;
  const copula = copulaBefore(reading, at - 1, firstToken);
  return copula < 0 ? null : mark(reading, at - 1, at + 1, 'false', subjectOf(reading, copula));
}

/** "conspiracy theory that …", "hoax". */
function theory(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const end = tokens[at].lower === 'conspiracy' ? at + 2 : at + 1;
  if (tokens[at].lower === 'conspiracy' && !/^theor(?:y|ies)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (tokens[at].lower === 'hoax' && /^(?:call|calls|bomb|e-mail|email)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (LABELS.has(tokens[at - 1]?.lower ?? '')) return null;
  const { endToken, firstToken } = sentenceOf(reading, at);
  const copula = copulaBefore(reading, at, firstToken);
  return mark(
    reading,
    at,
    end,
    tokens[at].lower === 'hoax' ? 'false' : 'unfounded',
    complement(reading, end - 1, endToken) ?? (copula >= 0 ? subjectOf(reading, copula) : objectOfCalling(reading, at, firstToken)),
  );
}

type Handler = (reading: Reading, at: number) => Verdict | null;

/** One look-up a token decides whether there is anything to read. */
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...[...LABELS.keys()].map(word => [word, label] as const),
  ...[...ADVERBS.keys()].map(word => [word, adverb] as const),
  ...[...CHECKED].map(word => [word, notVerified] as const),
  ['without', without],
  ['no', noEvidence],
  ['evidence', notGiven],
  ['proof', notGiven],
  ['little', noEvidence],
  ['lie', lie],
  ['lies', lie],
  ['lied', lie],
  ['lying', lie],
  ['liar', lie],
  ['liars', lie],
  ['fabrication', lie],
  ['fabrications', lie],
  ['true', notTrue],
  ['wrong', notTrue],
  ['conspiracy', theory],
  ['hoax', theory],
]);

function detect(reading: Reading): Verdict[] {
  const found: Verdict[] = [];
  let end = -1;
  reading.tokens.forEach((token, i) => {
    const verdict = HANDLERS.get(token.lower)?.(reading, i);
    if (!verdict || verdict.start < end) return;
    found.push(verdict);
    end = verdict.end;
  });
  return found;
}

export const wording: Detector<'wording'> = {
  kind: 'wording',
  detect: (reading, around) => (around.paragraph === 'credit' || around.paragraph === 'byline' ? [] : detect(reading)),
};
