/** Finds what leaves no other in one paragraph: "the only", "never", "a 40-year low", "more than anyone else", "no other country", "the last that". */
import type { Reading } from '../model.ts';
import { PLACES } from '../values/name-places.ts';
import { singular } from '../values/singular.ts';
import { sentenceOf } from './clauses.ts';
import { isComparative } from './comparative-words.ts';
import { DETERMINED, endOfThing, found, OWNERS, POSSESSIVE, rangeOf, type Superlative } from './superlative-range.ts';
import { BREAKS_RECORD, NOT_LAST, RECORDS, WHOSE_RECORD } from './superlative-words.ts';

export const BE = /^(?:is|was|were|are|be|been|being|became|become|becomes|becoming|remains?|remained|’s|'s|as)$/;

/** "unprecedented", "an unrivaled collection", "its record is unmatched". */
export function peerless(reading: Reading, at: number): Superlative | null {
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (reading.tokens[at].lower === 'unbeaten' && reading.tokens[at + 1]?.lower !== 'record') return null;
  const end = endOfThing(reading.tokens, at + 1, endToken);
  return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
}

const NOT_RECORDS =
  /^(?:label|labels|store|stores|company|companies|keeping|keeper|keepers|producer|deal|player|players|book|books|industry|collection|album|shop|shops|holder|holders|label’s|date|of|for|on|about|in|show|shows)$/;

/** "a record $4 billion", "record turnout", "set a record", "the world record". */
export function record(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.lower ?? '';
  // "It records 31 bodies."
  if (tokens[at].lower === 'records' && /^(?:it|he|she|which|that|who)$/.test(before)) return null;
  if (
    /^(?:track|criminal|voting|public|police|court|off|for|medical|health|phone|financial|safety|service|human|military|arrest|legislative)$/.test(
      before,
    ) &&
    before !== 'track'
  )
    return null;
  const joined = next?.text === '-' && /^(?:breaking|setting|high|low|holding|tying|shattering)$/.test(tokens[at + 2]?.lower ?? '');
  const figure =
    next !== undefined &&
    (/^\d/.test(next.text) || next.pos === 'SYM' || (next.lower === 'of' && /^(?:\d.*|[$€£¥])$/.test(tokens[at + 2]?.text ?? '')));
  const head = next && !joined && !figure ? endOfThing(tokens, at + 1, Math.min(endToken, at + 5)) - 1 : -1;
  const ranked =
    figure ||
    joined ||
    (head > at && RECORDS.has(tokens[head].lower) && tokens[at + 1].pos !== 'PROPN') ||
    (next !== undefined && RECORDS.has(next.lower)) ||
    (next?.text === '-' && /^(?:high|low)$/.test(tokens[at + 2]?.lower ?? ''));
  if (next && at + 1 < endToken && ranked && !/^(?:on|his|her|their)$/.test(before)) {
    const from = joined ? at + 3 : figure && !/^\d/.test(next.text) ? at + 2 : at + 1;
    const end = Math.max(Math.min(endToken, at + 2), endOfThing(tokens, from, endToken));
    return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
  }
  // "was a world record by half a minute"
  if (before === 'world' && (tokens[at - 2]?.lower === 'a' || tokens[at - 2]?.lower === 'the') && BE.test(tokens[at - 3]?.lower ?? ''))
    return found(reading, at - 1, at + 1, null);
  return brokenAt(reading, at, firstToken, endToken);
}

/** "broke the national record", "holds the record for", "the world record". */
function brokenAt(reading: Reading, at: number, first: number, end: number): Superlative | null {
  const { tokens } = reading;
  const next = tokens[at + 1];
  if (next && next.pos === 'NOUN' && tokens[at].lower === 'record' && NOT_RECORDS.test(next.lower)) return null;
  if (next && /^(?:of|on|straight)$/.test(next.lower)) return null;
  let from = at;
  let whose = false;
  while (
    from > first &&
    (WHOSE_RECORD.has(tokens[from - 1].lower) ||
      tokens[from - 1].text === '-' ||
      /^(?:’s|'s)$/.test(tokens[from - 1].text) ||
      /^(?:ADJ|NUM)$/.test(tokens[from - 1].pos) ||
      (tokens[from - 1].pos === 'PROPN' && whose))
  ) {
    from--;
    if (!/^(?:the|a|its|their|his|her|new|another|old|previous)$/.test(tokens[from].lower)) whose = true;
  }
  const verb = tokens[from - 1]?.lower ?? '';
  const broken = BREAKS_RECORD.has(verb) && from < at;
  // ", a record for the quarter"
  const told =
    tokens[at - 1]?.lower === 'a' &&
    (tokens[at - 2]?.text === ',' || /^(?:at|to)$/.test(tokens[at - 2]?.lower ?? '') || BE.test(tokens[at - 2]?.lower ?? '')) &&
    /^(?:for|in|,|\.|;|—|–|and)$/.test(next?.text ?? '.');
  // "It is a national record."
  const held =
    whose &&
    tokens[from].lower === 'a' &&
    (tokens[from - 1]?.text === ',' || BE.test(verb)) &&
    /^(?:for|in|,|\.|;|—|–|and)$/.test(next?.text ?? '.');
  if (!broken && !told && !held) return null;
  return found(reading, broken || held ? from : at, at + 1, rangeOf(reading, at, at + 1, first, end));
}

const SPAN = /^(?:year|month|week|decade|day|century|session|quarter|generation|season|game)s?$/;

const REACHES =
  /^(?:hit|hits|hitting|reach|reaches|reached|touched|set|sets|fell|fallen|falls|rose|risen|climbed|dropped|sank|sunk|plunged|soared|slid|slipped|closed|notched|jumped|surged)$/;

/** "a 40-year low", "an all-time high", "a career best". */
export function extreme(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const before = tokens[at - 1]?.lower ?? '';
  const hyphen = tokens[at - 2]?.text === '-' || tokens[at - 2]?.text === '‑';
  let first = -1;
  if (hyphen && (SPAN.test(before) || before === 'time') && tokens[at - 3]) first = at - 3;
  else if (tokens[at - 1]?.text === '-' && /^(?:season|career|lifetime|record)$/.test(tokens[at - 2]?.lower ?? '')) first = at - 2;
  else if (/^(?:historic|historical|all-time|career|season|lifetime|postwar|multiyear|personal|record)$/.test(before)) first = at - 1;
  else if (/^(?:new|fresh)$/.test(before) && tokens.slice(Math.max(firstToken, at - 5), at - 1).some(each => REACHES.test(each.lower)))
    first = at - 1;
  if (first < 0 || first < firstToken) return null;
  const low = /^(?:low|lows|high|highs)$/.test(tokens[at].lower);
  if (!low && !/^(?:time|season|career|lifetime|personal|all-time|record)$/.test(before)) return null;
  const next = tokens[at + 1];
  if (next && at + 1 < endToken && (next.pos === 'NOUN' || next.text === '-')) return null;
  return found(reading, first, at + 1, rangeOf(reading, at, at + 1, firstToken, endToken));
}

/** "more bridges than any other", "more than anyone else in history", "than all the others combined". */
export function other(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { endToken, firstToken } = sentenceOf(reading, at);
  let than = at - 1;
  if (/^(?:in|at|on|for|from|by|during|to)$/.test(tokens[than]?.lower ?? '')) than--;
  const next = tokens[at + 1]?.lower ?? '';
  if (tokens[at - 1]?.lower === 'unlike' && tokens[at].lower === 'any' && next === 'other')
    return found(reading, at - 1, Math.max(at + 2, endOfThing(tokens, at + 2, endToken)), null);
  // "something it has not done in any previous exercise"
  const before = tokens[at].lower === 'any' && /^(?:previous|earlier|prior)$/.test(next) && tokens[than]?.lower !== 'than';
  if (before) {
    const not = tokens.slice(Math.max(firstToken, at - 7), at).findIndex(({ lower }) => /^(?:not|n’t|n't|never)$/.test(lower));
    const perfect = tokens.slice(Math.max(firstToken, at - 9), at).some(({ lower }) => /^(?:has|have|had)$/.test(lower));
    const end = endOfThing(tokens, at + 2, endToken);
    return not >= 0 && perfect && end > at + 2 ? found(reading, Math.max(firstToken, at - 7) + not, end, null) : null;
  }
  if (tokens[than]?.lower !== 'than' || than <= firstToken) return null;
  const { lower } = tokens[at];
  let end = endOfThing(tokens, at + 1, endToken);
  if (lower === 'any') {
    if (/^(?:choice|way|option|reason|of)$/.test(next)) return null;
    if (
      next !== 'other' &&
      !/^(?:time|point|moment|stage)$/.test(next) &&
      !tokens.slice(at + 1, at + 6).some(each => /^(?:history|ever)$/.test(each.lower))
    )
      return null;
    if (next === 'other') end = Math.max(end, at + 2);
  } else if (lower === 'all') {
    const together = OWNERS.has(next) && tokens.slice(at + 2, at + 7).some(each => /^(?:combined|together)$/.test(each.lower));
    if (together) end = Math.max(end, at + 3);
    else if (!/^(?:other|others|the|its|of)$/.test(next) || end === at + 1) return null;
  } else if (next === 'else') end = at + 2;
  else return null;
  let more = than - 1;
  while (more > firstToken && more > than - 12 && !isComparative(tokens[more])) more--;
  if (!isComparative(tokens[more])) return null;
  return found(reading, more, Math.min(end, endToken), rangeOf(reading, at, end, firstToken, endToken));
}

/** "the last surviving X", "its last blast furnace in the city", "the last emperor to rule", "the last that": nobody and nothing after it. */
export function last(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const next = tokens[at + 1];
  const owner = tokens[at - 1];
  if (!next || !owner || !(DETERMINED.has(owner.lower) || POSSESSIVE.has(owner.text)) || owner.lower === 'a') return null;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const alone = /^(?:surviving|remaining|living|known)$/.test(next.lower);
  const end = next.lower === 'time' ? at + 2 : endOfThing(tokens, alone ? at + 2 : at + 1, endToken);
  const predicate = BE.test(tokens[at - 2]?.lower ?? '') || (tokens[at - 2]?.text === ',' && next.lower !== 'of');
  if (!alone && !lastOfAll(reading, at, end, endToken, predicate)) return null;
  return found(reading, at, Math.max(end, at + 1), rangeOf(reading, at, end, firstToken, endToken));
}

/** "The last train to leave", "its last mill in Lornham": what it is the last of is said; "the last week of May" is a date. */
function lastOfAll({ tokens }: Reading, at: number, end: number, limit: number, predicate: boolean): boolean {
  if (end >= limit) return false;
  const toward = tokens[end].lower;
  const behind = tokens[end + 1];
  if (toward === 'of' && /^(?:its|their)$/.test(behind?.lower ?? '') && tokens[end + 2]?.lower === 'kind') return true;
  // "was the last time that", ", the last that the club spent in the top division", "was the last of the great liners"
  if (end === at + 1 || /^times?$/.test(tokens[end - 1].lower))
    return (
      predicate &&
      (/^(?:that|since|before|in)$/.test(toward) ||
        (toward === 'of' && behind?.lower === 'the') ||
        (toward === 'to' && behind?.pos === 'VERB') ||
        (/^(?:PROPN|PRON)$/.test(tokens[end].pos) && /^(?:VERB|AUX)$/.test(behind?.pos ?? ''))) &&
      !/^(?:i|we|you)$/.test(toward) &&
      !/^(?:i|we|you)$/.test(behind?.lower ?? '')
    );
  if (tokens.slice(at + 1, end).some(({ lower, pos }) => pos === 'NUM' || NOT_LAST.has(singular(lower)))) return false;
  if (toward === 'to') return behind?.pos === 'VERB' || /^(?:be|have|do)$/.test(behind?.lower ?? '');
  if (toward === 'on') return behind?.lower === 'earth';
  if (toward === 'standing' || toward === 'left') return !behind || behind.pos === 'PUNCT' || behind.lower === 'in';
  if (toward === 'of' || toward === 'that' || toward === 'since') return predicate;
  return toward === 'in' && /^(?:the|\p{Lu}.*|its|their)$/u.test(behind?.text ?? '');
}

export const MAKERS =
  /^(?:causes?|producers?|makers?|exporters?|importers?|suppliers?|sellers?|employers?|scorers?|killers?|manufacturers?|buyers?|consumers?|emitters?|donors?|destinations?|growers?|providers?|retailers?|trading|trader|source|sources|oil|coal|arms|wheat|economy|power|scorer|scorers|earner|earners)$/;

/** "the world’s leading exporter", "the leading cause of death". */
export function leading(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1];
  // "the top-ranked player in the world"
  if (
    tokens[at].lower === 'top' &&
    tokens[at + 1]?.text === '-' &&
    /^(?:ranked|rated|selling|grossing|scoring|earning|paid)$/.test(tokens[at + 2]?.lower ?? '')
  ) {
    const end = endOfThing(tokens, at + 3, endToken);
    const over = rangeOf(reading, at, end, firstToken, endToken);
    return over && end > at + 3 && owner ? found(reading, at, end, over) : null;
  }
  if (!owner || !MAKERS.test(tokens[at + 1]?.lower ?? '')) return null;
  const placed =
    POSSESSIVE.has(owner.text) &&
    (PLACES.has(tokens[at - 2].lower) ||
      /^(?:world|country|nation|state|region|city|league|team|club|industry|company|conference|division)$/.test(tokens[at - 2].lower));
  if (!placed && owner.lower !== 'the') return null;
  const end = endOfThing(tokens, at + 1, endToken);
  return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
}

/** "ranked last of seven", "ranks fourth from the bottom". */
export function ranked(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  let i = at + 1;
  const came = /^c[ao]me/.test(tokens[at].lower);
  if (came && tokens[i]?.lower !== 'in') return null;
  while (i < at + 3 && /^(?:as|in|only|a|dead|among)$/.test(tokens[i]?.lower ?? '')) i++;
  const place = tokens[i];
  if (
    !place ||
    !/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th)|no|\p{L}+th)$/u.test(place.lower) ||
    place.lower === 'with'
  )
    return null;
  // "came in third with 13 percent", not "came in first and left last"
  if (came && !/^(?:with|in|among|of|behind)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  if (
    /^(?:finished|finishing|placed)$/.test(tokens[at].lower) &&
    /^(?:NOUN|ADJ)$/.test(tokens[i + 1]?.pos ?? '') &&
    !/^(?:last|among|in)$/.test(tokens[i + 1].lower)
  )
    return null;
  const bottom = tokens[i + 1]?.lower === 'from' && tokens[i + 2]?.lower === 'the' ? i + 4 : -1;
  const end = bottom > 0 && bottom <= endToken ? bottom : i + 1;
  if (/^(?:est|\p{L}+est)$/u.test(tokens[i + 1]?.lower ?? '')) return null;
  return found(reading, i, end, rangeOf(reading, i, end, firstToken, endToken));
}
