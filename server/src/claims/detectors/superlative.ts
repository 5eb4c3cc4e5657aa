/** Detects superlatives, firsts and absolutes, with what they range over: one counter-example makes them wrong. */
import type { Reading } from '../../model.ts';
import { singular } from '../../values/singular.ts';
import { endOfClause, sentenceOf, spanOf } from '../clauses.ts';
import type { Detector } from '../detector.ts';
import {
  COMPOUND,
  DETERMINED,
  endOfThing,
  found,
  isPlural,
  isTight,
  OWNERS,
  POSSESSIVE,
  rangeOf,
  type Superlative,
  wordsOf,
} from '../superlative-range.ts';
import { MEASURED, NOT_FIRST, NOT_LAST, NOT_ONLY, NOT_RANKED, TASTE } from '../superlative-words.ts';

/** "the largest X", "Europe’s largest X", "second-largest". */
function measured(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const before = tokens[at - 1];
  if (at > firstToken && before.lower === 'at') return null;
  let first = at;
  if (
    before?.text === '-' &&
    tokens[at - 2] &&
    /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(tokens[at - 2].lower)
  )
    first = at - 2;
  else if (before && /^(?:second|third|fourth|fifth)$/.test(before.lower)) first = at - 1;
  if (tokens[at + 1]?.text === '-' && tokens[at + 1].start === tokens[at].end && !COMPOUND.test(tokens[at + 2]?.lower ?? '')) return null;
  const owner = tokens[first - 1];
  const determined =
    owner && (DETERMINED.has(owner.lower) || POSSESSIVE.has(owner.text) || /^(?:two|three|four|five|ten|among|by)$/.test(owner.lower));
  const end = endOfThing(tokens, tokens[at + 1]?.text === '-' ? at + 3 : at + 1, endToken);
  const over = rangeOf(reading, first, end, firstToken, endToken);
  const tight = isTight(reading, over, end);
  if (end === at + 1 && !over && !/^(?:is|was|are|were|be|been|became|become|remains?|remained)$/.test(tokens[first - 2]?.lower ?? ''))
    return null;
  // "the wealthiest Americans" are a class of people, not a rank.
  const counted =
    first < at ||
    /^(?:two|three|four|five|six|seven|ten|\d+|of|among)$/.test(`${owner?.lower}`) ||
    /^(?:of|among)$/.test(tokens[first - 2]?.lower ?? '');
  if (isPlural(tokens[end - 1]) && end > at + 1 && !counted && !tight) return null;
  if (!determined && !tight) return null;
  if (TASTE.has(tokens[at].lower) && !(tight && tokens[end]?.start === over?.start)) return null;
  if (/^(?:best|worst)$/.test(tokens[at].lower) && tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower !== 'the') return null;
  return found(reading, first, end, over);
}

/** "the most votes", "most dangerous city in". */
function most(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1];
  const next = tokens[at + 1];
  if (at === firstToken || !next || at + 1 >= endToken || owner.lower === 'at' || NOT_RANKED.has(next.lower)) return null;
  if (owner.lower !== 'the' && !OWNERS.has(owner.lower) && !POSSESSIVE.has(owner.text)) return null;
  if (next.pos !== 'ADJ' && next.pos !== 'NOUN' && next.pos !== 'ADV' && next.pos !== 'VERB') return null;
  const end = endOfThing(tokens, at + 2, endToken);
  const over = rangeOf(reading, at, end, firstToken, endToken);
  const counts = next.pos === 'NOUN';
  if (!counts && !isTight(reading, over, end)) return null;
  return found(reading, at, end, over);
}

/** Who was kept out before: a first of these is a claim wherever it stands. */
const FIRSTS =
  /^(?:black|female|african|african-american|muslim|jewish|catholic|latino|latina|hispanic|openly|gay|transgender|asian|native|indigenous|woman|democratically|modern)$/;
const PEOPLE =
  /^(?:woman|man|black|african|female|male|president|country|state|person|american|muslim|jewish|latino|hispanic|openly|gay|non|major|sitting|foreign|nation|city|team|company|leader|known|confirmed|reported|recorded|successful|direct|public|official|such|commercial|time|of|to|since|ever)$/;

/** Set as a headline, where a capital tells nothing. */
const titleCase = ({ tokens }: Reading, first: number, end: number): boolean =>
  end - first > 3 && tokens.slice(first, end).every(({ text }) => text.length < 5 || !/^\p{Ll}/u.test(text));

/** "the first woman to …", "for the first time since …". */
function ordinal(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1];
  const next = tokens[at + 1];
  if (at === firstToken || !next || at + 1 >= endToken) return null;
  const ever = next.text === '-' && tokens[at + 2]?.lower === 'ever';
  if (!ever && !DETERMINED.has(owner.lower) && !POSSESSIVE.has(owner.text)) return null;
  const end = endOfThing(tokens, ever ? at + 3 : at + 1, endToken);
  const over = rangeOf(reading, at, end, firstToken, endToken);
  const toward = tokens[end]?.lower;
  const strong =
    ever ||
    toward === 'since' ||
    toward === 'ever' ||
    (toward === 'in' &&
      /\b(?:history|years|decades|generation|century|months|weeks|modern|world|\d{4}|\p{Lu}\p{Ll}+)\b/u.test(
        over ? wordsOf(tokens, over) : '',
      ));
  if ((NOT_FIRST.has(next.lower) || (NOT_FIRST.has(tokens[end - 1].lower) && end > at + 1)) && next.lower !== 'time' && !strong)
    return null;
  if (/^\p{Lu}/u.test(tokens[at].text) && /^\p{Lu}/u.test(next.text) && !titleCase(reading, firstToken, endToken)) return null;
  // "as soon as the first rumors reached her"
  if (tokens[at - 2]?.lower === 'as' && /^(?:soon|long|well|far)$/.test(tokens[at - 3]?.lower ?? '')) return null;
  const predicate = /^(?:is|was|were|are|be|been|became|become|becomes|becoming|as|’s|'s)$/.test(tokens[at - 2]?.lower ?? '');
  if (next.lower === 'time') return strong || predicate || tokens[at - 2]?.lower === 'for' ? found(reading, at, at + 2, over) : null;
  if (FIRSTS.test(next.lower) && end > at + 2) return found(reading, at, end, over);
  const toVerb = toward === 'to' && tokens[end + 1]?.pos === 'VERB';
  if (!strong && !toVerb && !(predicate && (over || PEOPLE.test(next.lower)))) return null;
  return found(reading, at, end, over);
}

/** "the only X", "its only X". */
function only(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1];
  const next = tokens[at + 1];
  if (at === firstToken || !next || at + 1 >= endToken) return null;
  if (owner.lower !== 'the' && !OWNERS.has(owner.lower) && !POSSESSIVE.has(owner.text)) return null;
  if (POSSESSIVE.has(owner.text) && /^(?:it|he|she|that|there|what|who)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  if (NOT_ONLY.has(next.lower)) return null;
  const end = endOfThing(tokens, at + 1, endToken);
  return end > at + 1 ? found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken)) : null;
}

/** "has never won", "never before". */
function never(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!next || at + 1 >= endToken) return null;
  if (next.lower === 'before') return found(reading, at, at + 2, null);
  if (next.lower === 'mind' || next.lower === 'ending') return null;
  if (tokens.slice(Math.max(firstToken, at - (before?.pos === 'AUX' ? 2 : 1)), at).some(({ lower }) => /^(?:i|you|we|it)$/.test(lower)))
    return null;
  const perfect = at > firstToken && /^(?:has|have|had|’s|’ve|’d|'s|'ve|'d|was|were|is|are)$/.test(before.lower);
  if (
    !perfect &&
    !(
      next.pos === 'VERB' &&
      /(?:ed|went|came|took|gave|made|said|told|saw|won|held|met|paid|did|got|knew|left|lost|sent|ran|wrote|began|spoke|became|found|put|set)$/.test(
        next.lower,
      )
    )
  )
    return null;
  if (next.pos !== 'VERB' && next.pos !== 'AUX' && next.pos !== 'ADV') return null;
  let end = at + 2;
  if (next.lower === 'been' || next.pos === 'ADV') end = Math.min(endToken, at + 3);
  return found(reading, at, end, spanOf(tokens, end, endOfClause(tokens, end, endToken)));
}

/** "unprecedented", "record high", "all-time low". */
function record(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const { lower } = tokens[at];
  const next = tokens[at + 1];
  if (lower === 'unprecedented') {
    const end = endOfThing(tokens, at + 1, endToken);
    return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
  }
  const before = tokens[at - 1]?.lower ?? '';
  if (
    !next ||
    at + 1 >= endToken ||
    !/^(?:high|highs|low|lows|number|numbers|levels?|heat|temperatures?|turnout|sales|profits?|pace|crowds?|deficits?|surplus|amounts?|sums?|years?|turnouts?|rainfall|snow|snowfall|drought|unemployment|inflation|prices?|\d.*|\$|€|£|of)$/.test(
      next.lower,
    )
  )
    return null;
  if (next.lower === 'of' && !/^\d/.test(tokens[at + 2]?.text ?? '')) return null;
  if (/^(?:track|criminal|voting|public|police|court|on|for|his|her|their)$/.test(before)) return null;
  const end = Math.max(at + 2, endOfThing(tokens, /^(?:\$|€|£|of)$/.test(next.lower) ? at + 2 : at + 1, endToken));
  return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
}

/** "more than any other", "like no other". */
function other(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  if (tokens[at + 1]?.lower !== 'other' || (tokens[at - 1]?.lower !== 'than' && tokens[at].lower !== 'no')) return null;
  const { endToken } = sentenceOf(reading, at);
  const end = endOfThing(tokens, at + 2, endToken);
  if (end === at + 2 || /^(?:choice|way|option|reason|than)$/.test(tokens[at + 2].lower)) return null;
  let more = at - 2;
  while (
    more > at - 6 &&
    more > 0 &&
    !/^(?:more|less|fewer|greater|larger|higher|bigger|longer|lower|faster|\w+er)$/.test(tokens[more].lower)
  )
    more--;
  return tokens[at].lower === 'any'
    ? found(reading, more > 0 ? more : at, end, null)
    : found(reading, at, end, rangeOf(reading, at, end, 0, endToken));
}

/** "the last surviving X", "its last blast furnace in the city", "the last emperor to rule": nobody and nothing after it. */
function last(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const next = tokens[at + 1];
  if (!next || !DETERMINED.has(tokens[at - 1]?.lower ?? '')) return null;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const alone = /^(?:surviving|remaining|living|known)$/.test(next.lower);
  const end = endOfThing(tokens, alone ? at + 2 : at + 1, endToken);
  if (!alone && !lastOfAll(reading, at, end, endToken)) return null;
  return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
}

/** "The last train to leave", "its last mill in Lornham": what it is the last of is said; "the last week of May" is a date. */
function lastOfAll({ tokens }: Reading, at: number, end: number, limit: number): boolean {
  if (end === at + 1 || end >= limit || tokens.slice(at + 1, end).some(({ lower, pos }) => pos === 'NUM' || NOT_LAST.has(singular(lower))))
    return false;
  const toward = tokens[end].lower;
  if (toward === 'to') return tokens[end + 1]?.pos === 'VERB' || /^(?:be|have|do)$/.test(tokens[end + 1]?.lower ?? '');
  return toward === 'in' && /^(?:the|\p{Lu}.*|its|their)$/u.test(tokens[end + 1]?.text ?? '') && tokens[at - 1].lower !== 'a';
}

type Handler = (reading: Reading, at: number) => Superlative | null;
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...[...MEASURED].map(word => [word, measured] as const),
  ['most', most],
  ['least', most],
  ['first', ordinal],
  ['only', only],
  ['never', never],
  ['unprecedented', record],
  ['record', record],
  ['all-time', record],
  ['any', other],
  ['no', other],
  ['last', last],
]);

function detect(reading: Reading): Superlative[] {
  const all: Superlative[] = [];
  let end = -1;
  reading.tokens.forEach((token, i) => {
    const superlative = HANDLERS.get(token.lower)?.(reading, i);
    if (!superlative || superlative.start < end) return;
    all.push(superlative);
    end = superlative.end;
  });
  return all;
}

export const superlative: Detector<'superlative'> = {
  kind: 'superlative',
  detect: (reading, around) => (around.paragraph === 'credit' || around.paragraph === 'byline' ? [] : detect(reading)),
};
