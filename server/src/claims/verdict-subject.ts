/** Tells whether what a verdict speaks of is a claim: the noun, the subject or the object, or the sentence before. */
import type { Reading, Span, Token } from '../model.ts';
import { SPEECH } from '../values/name-common.ts';
import { spanOf, startOfClause } from './clauses.ts';
import { ARTEFACTS, CLAIM_NOUNS } from './verdict-words.ts';

const QUOTE = /^[“”"]$/;
const APOSTROPHE = /^[’']$/;

/** Words of degree between a negation or a verb and the verdict. */
export const RATHER =
  /^(?:flat|flatly|factually|plainly|simply|demonstrably|just|dead|completely|totally|utterly|entirely|clearly|patently|quite|also|always|strictly|even|exactly|mostly|largely|partly|wildly|grossly|badly|pure|sheer|total|complete|utter|absolute|itself|wholly|half|really|at|all|absolutely|literally|technically|remotely|fully|scientifically|historically)$/;
/** Nouns that are called claims only beside a label. */
const LOOSE =
  /^(?:study|news|picture|image|evidence|message|paper|research|poll|polls|survey|list|map|video|photo|photograph|letter|interview|article|value|values|record|records)$/;
export const POINTS = /^(?:that|this|it|which|these|those|both)$/;

/** The sentence before, of which a verdict of its own speaks. */
export function before({ tokens, sentences }: Reading, at: number): Span<'text'> | null {
  const index = sentences.findIndex(each => each.firstToken <= at && at < each.endToken);
  const last = sentences[index - 1];
  return last ? spanOf(tokens, last.firstToken, last.endToken) : null;
}

/** A noun for what may be true or not. */
export const isClaim = ({ lower, pos }: Token): boolean =>
  (pos === 'NOUN' || pos === 'PROPN') && (CLAIM_NOUNS.has(lower) || ARTEFACTS.has(lower));

/** Whether what stands before the verb is a claim, or a pronoun for one. */
export function claimNear(tokens: readonly Token[], verb: number, first: number): boolean {
  const head = tokens[verb - 1];
  if (head && POINTS.test(head.lower)) return true;
  for (let i = verb - 1; i >= Math.max(first, verb - 14); i--) {
    if (tokens[i].text === ';' || tokens[i].text === ':') return false;
    if (isClaim(tokens[i])) return true;
  }
  return false;
}

/** Whether the sentence before speaks of a claim, so that "It is wrong." is said of that. */
export function claimedBefore(reading: Reading, at: number): boolean {
  const span = before(reading, at);
  return span !== null && reading.tokens.some(each => each.start >= span.start && each.end <= span.end && isClaim(each));
}

/** The subject itself is a claim: "the forecast was", not "the man who made the forecast was". */
export function isClaimSubject(tokens: readonly Token[], verb: number, first: number): boolean {
  const head = tokens[verb - 1];
  return head !== undefined && verb > first && isClaim(head) && !/^(?:study|news|picture|story|image|evidence|message)$/.test(head.lower);
}

export const strictClaim = (token: Token | undefined): boolean => token !== undefined && isClaim(token) && !LOOSE.test(token.lower);

const EVIDENCE = /^(?:evidence|proof)$/;
const PART = /^(?:some|many|much|most|several|few|none|all|both|half|parts?|part|any|two|three|four|one|dozens|neither|each|either)$/;

/** The head of the noun phrase that begins the clause: "*his assertion* that …", "*the claim* by Mr. Lind". */
export function headOf(tokens: readonly Token[], verb: number, first: number): Token | undefined {
  let start = startOfClause(tokens, verb, first);
  while (start < verb && (QUOTE.test(tokens[start].text) || tokens[start].pos === 'CCONJ')) start++;
  // "and that his remarks to lawmakers were"
  if (start > first && tokens[start]?.lower === 'that' && tokens[start - 1].pos === 'CCONJ') start++;
  // "Claims that the virus was made as a weapon have been rejected"
  if (tokens[start - 1]?.lower === 'that' && start - 2 >= first && tokens[start - 2].pos !== 'VERB' && strictClaim(tokens[start - 2]))
    return tokens[start - 2];
  // "Some of the most damaging *claims* in the cables"
  if (PART.test(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower === 'of') start += 2;
  if (tokens[start]?.pos === 'ADP') return undefined;
  let head: Token | undefined;
  const closes = (at: number): boolean =>
    /^(?:ADP|SCONJ|VERB|AUX|PUNCT)$/.test(tokens[at].pos) && !(APOSTROPHE.test(tokens[at].text) && /s$/.test(tokens[at - 1]?.lower ?? ''));
  while (start < verb && !closes(start) && !POINTS.test(tokens[start].lower)) {
    // A word that opens the sentence has a capital, and wink takes it for a name.
    const noun = tokens[start].pos === 'NOUN' || (tokens[start].pos === 'PROPN' && !head && CLAIM_NOUNS.has(tokens[start].lower));
    if (noun || (!head && EVIDENCE.test(tokens[start].lower))) head = tokens[start];
    start++;
  }
  return head;
}

const UTTERED =
  /^(?:says?|said|saying|told|tells?|wrote|writes?|claims?|claimed|asserted|asserts?|states?|stated|testified|argued|suggested|tweeted|posted|predicted|reported|described|dismissed|waved|ridiculed|mocked|believed)$/;

/** "What she said about the fund", "much of what he told the panel", "almost everything he has said". */
export function whatIsSaid(tokens: readonly Token[], verb: number, first: number): boolean {
  const start = startOfClause(tokens, verb, first);
  // “What he told the committee is accurate,” she said.
  const lead = QUOTE.test(tokens[first]?.text ?? '') ? first + 1 : first;
  const opens = /^what$/.test(tokens[lead]?.lower ?? '') && !tokens.slice(first, verb).some(({ text }) => /^[,;:]$/.test(text));
  for (let i = Math.min(opens ? first : start, verb - 1); i < verb - 1; i++)
    if (
      /^(?:what|everything|nothing|anything)$/.test(tokens[i].lower) &&
      tokens.slice(i + 1, Math.min(verb, i + 6)).some(each => UTTERED.test(each.lower))
    )
      return true;
  return false;
}

/** "he said that *talk* of kickbacks was", "the *claims* about the vaccine are": the noun that the last words before the verb hang on. */
function hangsOnClaim(tokens: readonly Token[], verb: number, first: number): boolean {
  for (let i = verb - 1; i > first && i > verb - 10; i--) {
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PRON|PART)$/.test(tokens[i].pos) || POINTS.test(tokens[i].lower)) return false;
    if (/^(?:of|about|on|regarding|concerning)$/.test(tokens[i].lower) && strictClaim(tokens[i - 1])) return true;
  }
  return false;
}

const GIVEN = /^(?:cited|gave|gives|used|uses|offered|quoted|made|told|said|presented|cites|quotes|issued|published|released)$/;

/** "Several of the *numbers* he cited were wrong": what somebody gave. */
const givenBefore = (tokens: readonly Token[], verb: number, first: number): Token | undefined =>
  GIVEN.test(tokens[verb - 1].lower) && verb - 3 >= first && /^(?:PRON|PROPN)$/.test(tokens[verb - 2].pos) ? tokens[verb - 3] : undefined;

/** "The tale of a last stand, *taught for decades*, was": token index of the comma that opens the aside which ends with `comma`, or -1. */
function asideBefore(tokens: readonly Token[], comma: number, first: number): number {
  for (let i = comma - 1; i > first && i > comma - 24; i--) if (tokens[i].text === ',') return i;
  return -1;
}

const COUNTED = /^(?:most|many|several|some|few|all|none|both|each|neither|half)$/;

/** "Of the nine *warnings* issued since, they point out, four have been": a number of claims that the sentence speaks of before. */
function countedOf(tokens: readonly Token[], verb: number, first: number): boolean {
  const near = tokens[verb - 1];
  if (near.pos !== 'NUM' && !COUNTED.test(near.lower)) return false;
  const of = tokens[first].lower === 'of' ? first : -1;
  return of >= 0 && tokens.slice(of, Math.min(of + 10, verb)).some(each => strictClaim(each));
}

/** "Her *claim*, repeated at every rally, that wages doubled is": it opens the sentence, and what it says stands behind an aside. */
function claimOpens(tokens: readonly Token[], verb: number, first: number): boolean {
  const comma = tokens.findIndex(({ text }, i) => i > first && i < verb && text === ',');
  if (comma < 0 || comma > first + 8) return false;
  const that = tokens
    .slice(comma, verb)
    .some(({ lower, text }, i, all) => text === ',' && all[i + 1]?.lower === 'that' && lower !== 'that');
  return that && (strictClaim(tokens[comma - 1]) || strictClaim(headOf(tokens, comma, first)));
}

/** Whether the subject of the verb at `verb` is a claim: a noun for one, or a pronoun for one. */
export function subjectIsClaim(reading: Reading, verb: number, first: number): boolean {
  const { tokens } = reading;
  const near = tokens[verb - 1];
  if (!near || verb <= first) return false;
  // "blunt about what it could not stand up"
  if (near.lower === 'it' && /^(?:what|which|that)$/.test(tokens[verb - 2]?.lower ?? '')) return false;
  if (whatIsSaid(tokens, verb, first)) return true;
  const aside = near.text === ',' ? asideBefore(tokens, verb - 1, first) : -1;
  if (aside > first) return subjectIsClaim(reading, aside, first);
  if (POINTS.test(near.lower)) {
    const noun = tokens[verb - 2]?.text === ',' ? tokens[verb - 3] : tokens[verb - 2];
    return (
      (verb - 1 === first && (near.lower !== 'it' || claimedBefore(reading, verb))) ||
      (noun !== undefined && verb - 2 >= first && strictClaim(noun)) ||
      (near.lower !== 'it' && QUOTE.test(tokens[verb - 2]?.text ?? ''))
    );
  }
  return (
    countedOf(tokens, verb, first) ||
    claimOpens(tokens, verb, first) ||
    strictClaim(givenBefore(tokens, verb, first)) ||
    hangsOnClaim(tokens, verb, first) ||
    strictClaim(near) ||
    strictClaim(headOf(tokens, verb, first)) ||
    (isClaimSubject(tokens, verb, first) && !LOOSE.test(near.lower))
  );
}

/** What is claimed, not what claims: "his *account*", "what he *told* Parliament". */
export function objectIsClaim(tokens: readonly Token[], from: number, end: number): boolean {
  if (/^(?:what|how)$/.test(tokens[from]?.lower ?? ''))
    return tokens.slice(from + 1, Math.min(end, from + 8)).some(each => SPEECH.has(each.lower));
  if (/^(?:this|that|it|them|these)$/.test(tokens[from]?.lower ?? '') && (tokens[from + 1]?.pos ?? 'PUNCT') === 'PUNCT') return true;
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const { pos, lower } = tokens[i];
    // "truth to *reports* of friction": a plural that wink takes for a verb.
    const plural = i === from && pos === 'VERB' && lower.endsWith('s') && CLAIM_NOUNS.has(lower);
    // "the claims office" is no claim
    const office = tokens[i + 1]?.pos === 'NOUN' && !/day$/.test(tokens[i + 1].lower);
    if ((plural || strictClaim(tokens[i])) && !strictClaim(tokens[i + 1]) && !office) return true;
    // "the rebels’ claim"
    if (APOSTROPHE.test(tokens[i].text) && i > from && tokens[i - 1].lower.endsWith('s')) continue;
    if (/^(?:authenticity|accuracy|veracity|truthfulness|validity|truth)$/.test(lower)) return true;
    if (
      (pos === 'VERB' && tokens[i - 1].text !== '-') ||
      pos === 'AUX' ||
      (pos === 'PUNCT' && !QUOTE.test(tokens[i].text) && tokens[i].text !== '-')
    )
      return false;
    // "doubted that account"
    if (i === from && lower === 'that' && strictClaim(tokens[i + 1])) continue;
    if (pos === 'ADP' || pos === 'SCONJ') return false;
  }
  return false;
}
