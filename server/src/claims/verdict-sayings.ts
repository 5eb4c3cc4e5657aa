/** Finds verdicts in set sayings: "The opposite is true", "not a word of it is true", "That never happened", "he had made it up", "It is false that". */
import type { Reading, Rung, Token } from '../model.ts';
import { SPEECH } from '../values/name-common.ts';
import { endOfObject, sentenceOf, spanOf, subjectEnd } from './clauses.ts';
import { complement, copulaBefore, subjectOf } from './labelled-claim.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { before, objectIsClaim, strictClaim, subjectIsClaim } from './verdict-subject.ts';
import { LABELS } from './verdict-words.ts';

const closes = (token: Token | undefined): boolean => !token || /^(?:PUNCT|CCONJ|SCONJ)$/.test(token.pos);
const POINTS = /^(?:this|that|it)$/;

/** "The opposite is true.", "In fact the reverse is the case.": the whole phrase. */
export function opposite(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const the = tokens[at - 1]?.lower === 'exact' ? at - 2 : at - 1;
  if (tokens[the]?.lower !== 'the' || !/^(?:is|was|’s|'s)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const so = tokens[at + 2]?.lower === 'the' && tokens[at + 3]?.lower === 'case' ? at + 4 : at + 3;
  return (tokens[at + 2]?.lower === 'true' || so === at + 4) && closes(tokens[so])
    ? mark(reading, the, so, 'false', before(reading, at))
    : null;
}

const HARDLY = /^(?:little|hardly|barely|scarcely|not|none|almost|virtually|only|just|part|parts|some|half|most|much)$/;

/** "Not a word of it is true", "hardly any of that is accurate", "only part of this is true": how much of what was said. */
export function partTrue(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const copula = copulaBefore(reading, at, firstToken);
  if (copula < firstToken + 2 || !closes(tokens[at + 1])) return null;
  const of = copula - 2;
  if (tokens[of].lower !== 'of' || !POINTS.test(tokens[copula - 1].lower)) return null;
  const words = tokens
    .slice(firstToken, of)
    .map(({ lower }) => lower)
    .filter(word => /[a-z]/.test(word));
  if (words.length > 5 || !words.some(word => HARDLY.test(word))) return null;
  if (tokens.slice(copula, at).some(({ lower }) => /^(?:not|n’t|n't|may|might|could|would|if)$/.test(lower))) return null;
  const none = /^(?:not|none|hardly|barely|scarcely|little|almost|virtually)$/.test(words[0] ?? '');
  return mark(reading, at, at + 1, none ? 'false' : 'true', before(reading, at));
}

/** "That is only half the truth." */
export function halfTruth(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (tokens[at + 1]?.lower !== 'the' || tokens[at + 2]?.lower !== 'truth' || !closes(tokens[at + 3])) return null;
  const copula = copulaBefore(reading, at, firstToken);
  const told = copula > firstToken ? tokens[copula - 1] : undefined;
  return told && (POINTS.test(told.lower) || subjectIsClaim(reading, copula, firstToken))
    ? mark(reading, at, at + 3, 'unsubstantiated', subjectOf(reading, copula))
    : null;
}

/** "That never happened.", "This did not happen.", "That is not what happened." */
export function happened(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (!closes(tokens[at + 1])) return null;
  const open = /^[“"]$/.test(tokens[firstToken]?.text ?? '') ? firstToken + 1 : firstToken;
  // “…,” she said, “but that never happened”
  const begins = (i: number): boolean => i === open || /^(?:[“",;—–]|but|and)$/.test(tokens[i - 1]?.lower ?? '');
  if (tokens[at - 1]?.lower === 'what') {
    const not = at - 2;
    const verb = not - 1;
    return /^(?:not|n’t|n't)$/.test(tokens[not]?.lower ?? '') &&
      /^(?:is|was|’s|'s)$/.test(tokens[verb]?.lower ?? '') &&
      POINTS.test(tokens[verb - 1]?.lower ?? '') &&
      begins(verb - 1)
      ? mark(reading, not, at + 1, 'false', before(reading, at))
      : null;
  }
  const never = tokens[at - 1]?.lower === 'never';
  const did = /^(?:not|n’t|n't)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.lower === 'did';
  const who = never ? at - 2 : did ? at - 3 : -1;
  return who >= firstToken && /^(?:this|that)$/.test(tokens[who].lower) && begins(who)
    ? mark(reading, never ? at - 1 : at - 2, at + 1, 'false', before(reading, at))
    : null;
}

/** "he had made it up", "they made that up". */
const WHOLE = /^(?:thing|story|everything|quote|quotes|quotation|numbers|figures|tale|account|excuse|alibi)$/;

export function madeUp(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  // "He made the whole thing up."
  const up = tokens.findIndex(({ lower }, i) => i > at + 1 && i < at + 5 && lower === 'up');
  if (up > 0 && WHOLE.test(tokens[up - 1].lower) && closes(tokens[up + 1])) return mark(reading, at, up + 1, 'false', before(reading, at));
  if (!/^(?:it|that|this|them|things)$/.test(tokens[at + 1]?.lower ?? '') || tokens[at + 2]?.lower !== 'up') return null;
  const all = tokens[at + 1].lower === 'it' && tokens[at + 3]?.lower === 'all' ? at + 4 : at + 3;
  const asked = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:not|n’t|n't|never|to|would|could|will|can)$/.test(lower));
  return !asked && closes(tokens[all]) ? mark(reading, at, at + 3, 'false', before(reading, at)) : null;
}

const SAID_TO = /^(?:say|claim|suggest|call|describe|compare|argue|assert|imply|conclude|state|speak|assume|think|blame|attribute)$/;
const UNTRUE = /^(?:wrong|false|untrue|incorrect|inaccurate|misleading|erroneous|fallacious|mistaken)$/;

/** "It is false that the wall can be seen", "It would be wrong to say that", "To call it a victory is misleading". */
export function wrongToSay(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower } = tokens[at];
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (!UNTRUE.test(lower)) return null;
  const copula = copulaBefore(reading, at, firstToken);
  if (copula < 0 || tokens.slice(copula, at).some(each => /^(?:not|n’t|n't|never)$/.test(each.lower))) return null;
  const rung: Rung = LABELS.get(lower) ?? 'false';
  const it = tokens[copula - 1]?.lower === 'it' || /^(?:called|calls|consider|found)$/.test(tokens[copula]?.lower ?? '');
  const [next, verb] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (it && next === 'that' && lower !== 'wrong') return mark(reading, at, at + 1, rung, complement(reading, at, endToken));
  if (it && next === 'to' && SAID_TO.test(verb))
    return mark(reading, at, at + 1, rung, spanOf(tokens, at + 3, endOfObject(tokens, at + 3, endToken)));
  const head = /^[“"]$/.test(tokens[firstToken].text) ? firstToken + 1 : firstToken;
  const opens = /^(?:to|saying|calling|claiming|suggesting|describing|comparing)$/.test(tokens[head]?.lower ?? '');
  const said = tokens[head]?.lower === 'to' ? SAID_TO.test(tokens[head + 1]?.lower ?? '') : true;
  return opens && said && closes(tokens[at + 1]) ? mark(reading, at, at + 1, rung, spanOf(tokens, firstToken, copula)) : null;
}

/** "Experts say that is wrong." */
export function saidWrong(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const copula = copulaBefore(reading, at, firstToken);
  const who = copula - 1;
  if (who <= firstToken || !/^(?:that|this)$/.test(tokens[who].lower) || !SPEECH.has(tokens[who - 1].lower)) return null;
  return closes(tokens[at + 1]) ? mark(reading, at, at + 1, 'false', before(reading, at)) : null;
}

/** "a claim long since discredited", "a figure now known to be wrong", "The rumor — false, as it turned out —": right behind the noun. */
export function behindNoun(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const { lower } = tokens[at];
  const rung: Rung | undefined = lower === 'wrong' ? 'false' : LABELS.get(lower);
  if (!rung) return null;
  let i = at - 1;
  while (i > firstToken && /^(?:long|since|now|later|widely|known|shown|to|be|have|been|already|largely|,|—|–)$/.test(tokens[i].lower)) i--;
  const between = tokens.slice(i + 1, at).map(each => each.lower);
  const set = between.some(word => /^(?:since|known|shown|widely|—|–)$/.test(word));
  const tail = tokens[at + 1]?.text === ',' && tokens[at + 2]?.lower === 'as' && tokens[at + 3]?.lower === 'it';
  if (i === at - 1 || !strictClaim(tokens[i]) || !(set || tail) || tokens[at + 1]?.pos === 'NOUN') return null;
  if (/^[—–]$/.test(between.at(-1) ?? '') && !tail) return null;
  return mark(reading, at, at + 1, rung, spanOf(tokens, Math.max(firstToken, i - 1), i + 1));
}

/** "That explanation strikes many astronomers as far-fetched." */
export function strikesAs(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const as = tokens.findLastIndex(({ lower }, i) => i > firstToken && i < at && i > at - 4 && lower === 'as');
  const verb = tokens.findLastIndex(({ lower }, i) => i > firstToken && i < as && i > as - 6 && /^(?:strikes?|struck)$/.test(lower));
  const rung = LABELS.get(tokens[at].lower);
  return as > 0 && verb > firstToken && rung && subjectIsClaim(reading, verb, firstToken)
    ? mark(reading, at, at + 1, rung, subjectOf(reading, verb))
    : null;
}

const FEW = /^(?:few|no|none|hardly|nobody|neither)$/;

/** "Few experts believe the claim", "No serious scholar accepts the theory". */
export function fewBelieve(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (!FEW.test(tokens[firstToken].lower) || at - firstToken > 7) return null;
  return objectIsClaim(tokens, at + 1, endToken)
    ? mark(reading, firstToken, at + 1, 'disputed', spanOf(tokens, at + 1, endOfObject(tokens, at + 1, endToken)))
    : null;
}

/** "The prediction came true." */
export function cameTrue(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (!/^(?:came|comes|come)$/.test(tokens[at - 1]?.lower ?? '') || !closes(tokens[at + 1])) return null;
  const perfect = /^(?:has|have|had)$/.test(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1;
  return subjectIsClaim(reading, subjectEnd(tokens, perfect, firstToken), firstToken)
    ? mark(reading, at - 1, at + 1, 'true', subjectOf(reading, perfect))
    : null;
}
