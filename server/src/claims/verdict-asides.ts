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
