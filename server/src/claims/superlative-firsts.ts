/** Finds firsts: "the first woman to", "for the first time since", "its first loss in nine years". */
import type { Reading } from '../model.ts';
import { sentenceOf } from './clauses.ts';
import {
  DETERMINED,
  endOfThing,
  found,
  isBareRelative,
  rangedLater,
  POSSESSIVE,
  rangeOf,
  type Superlative,
  wordsOf,
} from './superlative-range.ts';
import { NOT_FIRST } from './superlative-words.ts';

/** Who was kept out before: a first of these is a claim wherever it stands. */
const FIRSTS =
  /^(?:black|female|african|african-american|muslim|jewish|catholic|latino|latina|hispanic|openly|gay|transgender|asian|native|indigenous|woman|democratically|modern|confirmed|known|recorded|reported|documented)$/;
const PEOPLE =
  /^(?:woman|man|black|african|female|male|president|country|state|person|american|muslim|jewish|latino|hispanic|openly|gay|non|major|sitting|foreign|nation|city|team|company|leader|known|confirmed|reported|recorded|successful|direct|public|official|such|commercial|time|of|to|since|ever)$/;

/** Set as a headline, where a capital tells nothing. */
const titleCase = ({ tokens }: Reading, first: number, end: number): boolean =>
  end - first > 3 && tokens.slice(first, end).every(({ text }) => text.length < 5 || !/^\p{Ll}/u.test(text));

/** "First red ink in 22 quarters": a headline without its article. */
function opening(reading: Reading, at: number, endToken: number): Superlative | null {
  const { tokens } = reading;
  const end = endOfThing(tokens, at + 1, endToken);
  const timed =
    tokens[end]?.lower === 'since' ||
    (tokens[end]?.lower === 'in' &&
      /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|more|nearly|almost|over|years|decades|months)$/.test(
        tokens[end + 1]?.lower ?? '',
      ));
  return end > at + 1 && timed && tokens[at + 1].lower !== 'time' ? found(reading, at, end, rangeOf(reading, at, end, at, endToken)) : null;
}

/** ", the first time *a leader had stepped down*": what was never done before, not "the first time he saw her". */
const isPerfect = (tokens: Reading['tokens'], from: number, end: number): boolean => {
  for (let i = from; i < Math.min(end, from + 14) && tokens[i].text !== ','; i++)
    if (/^(?:had|has|have|’d|ever)$/.test(tokens[i].lower) && i > from) return tokens[i + 1]?.pos !== 'DET';
  return false;
};

/** "the first attack on the cables *in peacetime*" */
const inPeacetime = (tokens: Reading['tokens'], from: number, end: number): boolean =>
  tokens
    .slice(from, Math.min(end, from + 8))
    .some(
      ({ lower }, i, all) => /^(?:in|of)$/.test(lower) && /^(?:peacetime|wartime|memory|recorded|living)$/.test(all[i + 1]?.lower ?? ''),
    );

/** "the first woman to …", "for the first time since …". */
export function ordinal(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1];
  const next = tokens[at + 1];
  if (!next || at + 1 >= endToken) return null;
  if (at === firstToken) return opening(reading, at, endToken);
  const ever = next.text === '-' && tokens[at + 2]?.lower === 'ever';
  if (!ever && !DETERMINED.has(owner.lower) && !POSSESSIVE.has(owner.text)) return null;
  const end = endOfThing(tokens, ever ? at + 3 : at + 1, endToken);
  const over = rangeOf(reading, at, end, firstToken, endToken);
  const toward = tokens[end]?.lower;
  const strong =
    ever ||
    // "the first of its kind"
    (next.lower === 'of' && /^(?:its|their|his|her)$/.test(tokens[at + 2]?.lower ?? '') && tokens[at + 3]?.lower === 'kind') ||
    toward === 'since' ||
    (end > at + 1 && (rangedLater(tokens, end, endToken) || inPeacetime(tokens, end, endToken))) ||
    toward === 'ever' ||
    (toward === 'in' &&
      /\b(?:history|years|decades|generation|century|months|weeks|modern|world|\d{4}|\p{Lu}\p{Ll}+)\b/u.test(
        over ? wordsOf(tokens, over) : '',
      ));
  // ", the first visit there by a holder of her office"
  const by = tokens[/^(?:there|here|ever)$/.test(toward ?? '') ? end + 1 : end]?.lower === 'by';
  // "The visit, the first by a foreign minister in 17 years"
  const apposed = by && (end > at + 1 || (owner.lower === 'the' && rangedLater(tokens, end, endToken))) && tokens[at - 2]?.text === ',';
  if (
    ((NOT_FIRST.has(next.lower) && !(next.lower === 'aid' && tokens[at + 2]?.pos === 'NOUN' && tokens[at + 2].lower !== 'kit')) ||
      (NOT_FIRST.has(tokens[end - 1].lower) && end > at + 1 && !(FIRSTS.test(next.lower) && end > at + 2))) &&
    next.lower !== 'time' &&
    !apposed &&
    !strong
  )
    return null;
  if (/^\p{Lu}/u.test(tokens[at].text) && /^\p{Lu}/u.test(next.text) && !titleCase(reading, firstToken, endToken)) return null;
  // "since the first tee-off in 2004"
  if (tokens[at - 2]?.lower === 'since' && owner.lower === 'the') return null;
  // "as soon as the first rumors reached her"
  if (tokens[at - 2]?.lower === 'as' && /^(?:soon|long|well|far)$/.test(tokens[at - 3]?.lower ?? '')) return null;
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lady|ladies|amendment|responders?)$/.test(next.lower)) return null;
  // "the first of three debates": an order, not a rank.
  if (next.lower === 'of' && (tokens[at + 2]?.pos === 'NUM' || /^(?:several|many|two|three|a)$/.test(tokens[at + 2]?.lower ?? '')))
    return null;
  const predicate =
    /^(?:is|was|were|are|be|been|became|become|becomes|becoming|as|’s|'s|marks?|marked|marking|represents|represented)$/.test(
      tokens[at - 2]?.lower ?? '',
    );
  if (next.lower === 'who' && (predicate || tokens[at - 2]?.text === ',')) return found(reading, at, at + 1, null);
  if (/^(?:in|to)$/.test(next.lower) && tokens[at + 2]?.lower === 'which') return found(reading, at, at + 1, over);
  if (next.lower === 'time')
    return strong ||
      predicate ||
      (tokens[at - 2]?.text === ',' && (/^(?:that|in|since)$/.test(tokens[at + 2]?.lower ?? '') || isPerfect(tokens, at + 2, endToken))) ||
      tokens[at - 2]?.lower === 'for'
      ? found(reading, at, at + 2, over)
      : null;
  if (FIRSTS.test(next.lower) && end > at + 2) return found(reading, at, end, over);
  const body =
    (/^(?:its|their)$/.test(owner.lower) || POSSESSIVE.has(owner.text)) &&
    end > at + 1 &&
    /^(?:ADP|PUNCT|SCONJ|CCONJ)$/.test(tokens[end]?.pos ?? 'PUNCT');
  const toVerb = toward === 'to' && tokens[end + 1]?.pos === 'VERB';
  // "It is the first treatment shown to slow the disease."
  const shown = predicate && end > at + 1 && tokens[end]?.pos === 'VERB' && /(?:ed|wn|lt|en)$/.test(tokens[end].lower);
  // "for the first summit the alliance has called since 1998"
  const whole = end > at + 1 && isBareRelative(tokens, end, endToken);
  if (!strong && !apposed && !toVerb && !body && !shown && !whole && !(predicate && (over || PEOPLE.test(next.lower)))) return null;
  return found(reading, at, end, over);
}

/** "She is the third woman to hold the post.", "for the second time in a week", "the fourth straight fall": who or what stood there before is counted. */
export function nth(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const next = tokens[at + 1];
  const again = inARow(reading, at);
  if (again) return again;
  // "the second in as many days"
  if (next?.lower === 'in' && tokens[at + 2]?.lower === 'as' && tokens[at + 3]?.lower === 'many')
    return found(reading, at, Math.min(at + 5, tokens.length), null);
  if (!next || tokens[at - 1]?.lower !== 'the' || !(PEOPLE.test(next.lower) || FIRSTS.test(next.lower) || next.pos === 'NOUN')) return null;
  // "making it only the fifth nation to land there"
  const only = tokens[at - 2]?.lower === 'only';
  if (!only && !/^(?:is|was|were|are|be|been|became|become|becomes|becoming|as|,|’s|'s)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const end = endOfThing(tokens, at + 1, endToken);
  if (end === at + 1 || tokens[end]?.lower !== 'to' || !/^(?:VERB|AUX)$/.test(tokens[end + 1]?.pos ?? '')) return null;
  return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
}

/** "the second time in a week", "a fourth consecutive month": how often before, and since when. */
function inARow(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (at === firstToken || !(DETERMINED.has(owner) || POSSESSIVE.has(tokens[at - 1].text) || owner === 'a')) return null;
  const running = /^(?:straight|consecutive|successive)$/.test(next);
  const end = running ? endOfThing(tokens, at + 2, endToken) : at + 2;
  if (running) return end > at + 2 ? found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken)) : null;
  if (next !== 'time' || owner === 'a') return null;
  const timed = /^(?:in|since|this|within)$/.test(tokens[end]?.lower ?? '') && tokens[end + 1] !== undefined;
  return timed ? found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken)) : null;
}
