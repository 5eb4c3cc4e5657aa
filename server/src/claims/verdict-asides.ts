/** Finds verdicts in an aside right behind a claim, and what was said flatly against one: "The allegation, still unproven, has", "said no such thing", "got the year wrong". */
import type { Reading, Token } from '../model.ts';
import { sentenceOf, spanOf } from './clauses.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { before, headOf, strictClaim } from './verdict-subject.ts';
import { LABELS } from './verdict-words.ts';

const YET =
  /^(?:still|so|far|as|yet|since|now|long|later|widely|largely|already|however|though|to|date|almost|certainly|never|also|itself)$/;
const OPENS = /^(?:,|—|–|\()$/;
const CLOSES = /^(?:,|—|–|\)|by|but|and|though|according)$/;

/** "The allegation, still unproven, has followed her": between commas, of the noun right before or the one that it hangs on. */
export function asAside(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const rung = LABELS.get(tokens[at].lower);
  const { firstToken, endToken } = sentenceOf(reading, at);
  let i = at - 1;
  while (i > firstToken && YET.test(tokens[i].lower)) i--;
  if (!rung || !OPENS.test(tokens[i]?.text ?? '') || i <= firstToken) return null;
  // "still unproven two years on,"
  const close = tokens.findIndex(
    (each, k) => k > at && (CLOSES.test(each.lower) || each.pos === 'VERB' || (each.pos === 'NOUN' && k === at + 1)),
  );
  if (close < 0 || close >= endToken || close > at + 5 || !CLOSES.test(tokens[close].lower)) return null;
  const claimed = strictClaim(tokens[i - 1]) || strictClaim(headOf(tokens, i, firstToken));
  return claimed ? mark(reading, at, at + 1, rung, spanOf(tokens, Math.max(firstToken, i - 2), i)) : null;
}

const ends = (token: Token | undefined): boolean => !token || /^(?:PUNCT|CCONJ|SCONJ)$/.test(token.pos);
const SAYS =
  /^(?:says?|said|saying|shows?|showed|shown|contains?|contained|proves?|proved|suggests?|suggested|promised?|ordered|found|claimed|means?|meant)$/;

/** "The treaty says no such thing.", "She had said nothing of the kind." */
export function noSuchThing(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower } = tokens[at];
  const next = tokens[at + 1]?.lower ?? '';
  const verb = tokens[at - 1]?.lower ?? '';
  const such = lower === 'no' && next === 'such' && /^(?:thing|things)$/.test(tokens[at + 2]?.lower ?? '');
  const kind =
    lower === 'nothing' && next === 'of' && tokens[at + 2]?.lower === 'the' && /^(?:kind|sort)$/.test(tokens[at + 3]?.lower ?? '');
  const end = such ? at + 3 : at + 4;
  return (such || kind) && SAYS.test(verb) && ends(tokens[end]) ? mark(reading, at, end, 'false', before(reading, at)) : null;
}

const MET =
  /^(?:meeting|meetings|order|orders|plan|plans|report|reports|letter|letters|deal|deals|call|calls|agreement|agreements|law|rule|policy|study|document|conversation|promise|request|offer|ban|payment|vote|list|incident|attack|program)$/;

/** "There was no such meeting." */
export function noSuchMeeting(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const there = tokens[at - 1]?.lower === 'been' ? at - 3 : at - 2;
  if (tokens[at + 1]?.lower !== 'such' || tokens[there]?.lower !== 'there' || !MET.test(tokens[at + 2]?.lower ?? '')) return null;
  return /^(?:is|was|were|are|been)$/.test(tokens[at - 1].lower) ? mark(reading, at, at + 3, 'false', before(reading, there)) : null;
}

/** "That is simply not what the report says." */
export function notWhat(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (tokens[at - 1]?.lower !== 'not' && tokens[at - 1]?.lower !== 'n’t') return null;
  let copula = at - 2;
  while (copula > firstToken && tokens[copula].pos === 'ADV') copula--;
  if (!/^(?:is|was)$/.test(tokens[copula]?.lower ?? '') || !/^(?:that|this|it|which)$/.test(tokens[copula - 1]?.lower ?? '')) return null;
  const verb = tokens.findIndex(({ lower }, i) => i > at && i < Math.min(endToken, at + 7) && (SAYS.test(lower) || lower === 'happened'));
  if (verb < 0 || tokens.slice(at + 1, verb).some(({ lower }) => /^(?:i|you|we|he|she|they)$/.test(lower))) return null;
  return mark(reading, at - 1, verb + 1, 'false', before(reading, copula - 1));
}

const EXHIBIT =
  /^(?:video|videos|photo|photos|photograph|photographs|picture|pictures|image|images|footage|recording|recordings|tape|clip|letter|letters|email|emails|e-mail|document|documents|quote|quotation|signature|screenshot|memo|manuscript|diary|post|tweet)$/;

/** "The video is real", "the letter is not genuine": what is shown for proof. */
export function genuine(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  let copula = at - 1;
  while (copula > firstToken && (tokens[copula].pos === 'ADV' || NOT.test(tokens[copula].lower))) copula--;
  if (!/^(?:is|was|are|were)$/.test(tokens[copula]?.lower ?? '') || !EXHIBIT.test(tokens[copula - 1]?.lower ?? '')) return null;
  if (!ends(tokens[at + 1])) return null;
  const denied = tokens.slice(copula, at).some(({ lower }) => NOT.test(lower));
  const start = denied ? (tokens[at - 1].lower === 'not' ? at - 1 : copula) : at;
  return mark(reading, start, at + 1, denied ? 'false' : 'true', spanOf(tokens, Math.max(firstToken, copula - 2), copula));
}

const NOT = /^(?:not|n’t|n't)$/;
const CLAIMED = /^(?:supposed|alleged|purported|so-called|claimed|cited|quoted|said)$/;
const PAPER =
  /^(?:study|studies|report|letter|document|quote|quotation|email|recording|video|poll|survey|law|rule|order|passage|clause|memo)$/;

/** "The supposed witness does not exist." */
export function doesNotExist(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (!NOT.test(tokens[at - 1]?.lower ?? '') || !/^(?:does|do|did)$/.test(tokens[at - 2]?.lower ?? '') || !ends(tokens[at + 1]))
    return null;
  const subject = tokens.slice(Math.max(firstToken, at - 6), at - 2);
  const noun = subject.at(-1);
  const isClaimed = subject.some(({ lower }) => CLAIMED.test(lower)) && noun?.pos === 'NOUN';
  const isPaper = PAPER.test(noun?.lower ?? '') && /^(?:the|this|that|such)$/.test(subject.at(-2)?.lower ?? '');
  return isClaimed || isPaper ? mark(reading, at - 1, at + 1, 'false', spanOf(tokens, Math.max(firstToken, at - 5), at - 2)) : null;
}

const UNABLE = /^(?:not|n’t|n't|unable|failed|declined|refused|never)$/;

/** "The spokesman could not back up the claim." */
export function cannotBack(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const from = tokens[at + 1]?.lower === 'up' ? at + 2 : at + 1;
  if (/^back/.test(tokens[at].lower) && from === at + 1) return null;
  if (/ed$/.test(tokens[at].lower) && !/^(?:has|have|had)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  const verb = tokens[at - 1]?.lower === 'to' ? at - 2 : at - 1;
  if (!UNABLE.test(tokens[verb]?.lower ?? '')) return null;
  const { endToken } = sentenceOf(reading, at);
  const claim = tokens.findIndex((each, i) => i >= from && i < Math.min(endToken, from + 4) && strictClaim(each));
  if (claim < 0 || !/^(?:the|his|her|its|their|that|this|those|these|any)$/.test(tokens[from].lower)) return null;
  const start = verb > sentenceOf(reading, at).firstToken && /^(?:not|n’t|n't)$/.test(tokens[verb].lower) ? verb - 1 : verb;
  return mark(reading, start, from, 'unsubstantiated', spanOf(tokens, from, claim + 1));
}

const RECKONED = /^(?:estimates?|figures?|numbers?|counts?|tolls?|totals?|forecasts?|projections?)$/;

/** "The estimate is far too low." */
export function tooLow(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (tokens[at - 1]?.lower !== 'too' || !ends(tokens[at + 1])) return null;
  let copula = at - 2;
  while (copula > firstToken && (tokens[copula].pos === 'ADV' || /^(?:far|much|way|probably)$/.test(tokens[copula].lower))) copula--;
  if (!/^(?:is|are|was|were)$/.test(tokens[copula]?.lower ?? '') || !RECKONED.test(tokens[copula - 1]?.lower ?? '')) return null;
  return mark(reading, copula + 1, at + 1, 'disputed', spanOf(tokens, Math.max(firstToken, copula - 2), copula));
}

/** "The senator’s claim gets it backward." */
export function backward(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  if (!/^(?:it|this|that|things|facts|history|story|matters)$/.test(tokens[at - 1]?.lower ?? '') || !ends(tokens[at + 1])) return null;
  const got = tokens.findLastIndex(({ lower }, i) => i < at - 1 && i > at - 5 && /^(?:gets?|got|has|have|had)$/.test(lower));
  return got > 0 ? mark(reading, got, at + 1, 'false', before(reading, got)) : null;
}

const TOLD =
  /^(?:story|article|report|account|statement|claim|ad|advertisement|post|film|book|list|letter|column|speech|brochure|website|pamphlet)$/;

/** "The story contains several errors." */
export function containsErrors(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const verb = tokens.findLastIndex(({ lower }, i) => i > firstToken && i < at && i > at - 5 && /^contain(?:s|ed)?$/.test(lower));
  return verb > 0 && TOLD.test(tokens[verb - 1].lower) && ends(tokens[at + 1])
    ? mark(reading, verb, at + 1, 'false', spanOf(tokens, Math.max(firstToken, verb - 2), verb))
    : null;
}

const SHOWN = /^(?:data|records?|figures|numbers|evidence|study|studies|research|statistics|documents?|footage|photographs?|polls?)$/;

/** "The data do not show that." */
export function notShown(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const next = tokens[at + 1]?.lower ?? '';
  if (!NOT.test(tokens[at - 1]?.lower ?? '') || !/^(?:do|does|did)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  return SHOWN.test(tokens[at - 3]?.lower ?? '') && /^(?:that|this|it)$/.test(next) && ends(tokens[at + 2])
    ? mark(reading, at - 1, at + 1, 'unsubstantiated', before(reading, at))
    : null;
}

const CHARGE = /^(?:claims?|allegations?|charges?|accusations?|complaints?|case|suit|lawsuit|motion|petition|challenge)$/;

/** "A judge threw out the claim for lack of evidence." */
export function forLack(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  if (tokens[at - 1]?.lower !== 'of' || !/^(?:lack|want|absence)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  const start = tokens[at - 3]?.lower === 'for' ? at - 3 : -1;
  const { firstToken } = sentenceOf(reading, at);
  const charge = tokens.findLastIndex(({ lower }, i) => i >= firstToken && i < start && i > start - 8 && CHARGE.test(lower));
  return start > 0 && charge > 0 ? mark(reading, start, at + 1, 'without-evidence', spanOf(tokens, charge, start)) : null;
}

const FACT =
  /^(?:facts?|dates?|years?|names?|numbers?|figures?|arithmetic|math|maths|order|sequence|chronology|quote|quotation|law|history|details?|statistics?|data|timeline|spelling|location|geography|story)$/;

/** "The minister got the year wrong." */
export function gotWrong(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (!ends(tokens[at + 1])) return null;
  const got = tokens.findLastIndex(({ lower }, i) => i > firstToken && i < at - 1 && i > at - 6 && /^(?:got|gets|getting)$/.test(lower));
  return got > firstToken && FACT.test(tokens[at - 1].lower) && /^(?:the|his|her|its|their|some|many|several)$/.test(tokens[got + 1].lower)
    ? mark(reading, at, at + 1, 'false', spanOf(tokens, got + 1, at))
    : null;
}
