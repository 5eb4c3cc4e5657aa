/** Finds what stands alone or in its place: "the only X", "only Karst voted against it", "unique in Europe", "second only to", "number one". */
import type { Reading } from '../model.ts';
import { endOfClause, sentenceOf, spanOf } from './clauses.ts';
import { BE, MAKERS } from './superlative-absolutes.ts';
import { endOfThing, found, OWNERS, POSSESSIVE, rangeOf, type Superlative } from './superlative-range.ts';
import { NOT_ONLY } from './superlative-words.ts';

/** "the only X", "its only X", "the sole survivor". */
export function only(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1];
  const next = tokens[at + 1];
  const seldom = tokens[at].lower === 'only' ? onlyOnce(reading, at, endToken) : null;
  if (seldom) return seldom;
  if (at === firstToken) return tokens[at].lower === 'only' ? onlyOne(reading, at, endToken) : null;
  if (!next || at + 1 >= endToken) return null;
  // "one of only two", "the first and only woman"
  if (owner.lower === 'of' && tokens[at - 2]?.lower === 'one' && next.pos === 'NUM')
    return found(reading, at, at + 2, rangeOf(reading, at, at + 2, firstToken, endToken));
  if (tokens[at].lower === 'just') return null;
  const second = owner.lower === 'and' && tokens[at - 2]?.lower === 'first';
  if (!second && owner.lower !== 'the' && !OWNERS.has(owner.lower) && !POSSESSIVE.has(owner.text)) return null;
  if (POSSESSIVE.has(owner.text) && /^(?:it|he|she|that|there|what|who)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  // "They weren’t the only ones."
  if (
    owner.lower === 'the' &&
    tokens.slice(Math.max(firstToken, at - 4), at - 1).some(each => /^(?:not|n’t|n't|hardly|never)$/.test(each.lower))
  )
    return null;
  // "the only point to be carried out in full"
  const done = tokens[at + 2]?.lower === 'to' && tokens[at + 3]?.lower === 'be' && tokens[at + 4]?.pos === 'VERB';
  if ((NOT_ONLY.has(next.lower) && !done) || (next.pos === 'PROPN' && tokens[at].pos === 'PROPN')) return null;
  if (/^(?:purpose|aim|goal|intention|responsibility|discretion|custody)$/.test(next.lower)) return null;
  // "the only one left"
  if (next.lower === 'one' || next.lower === 'ones') return found(reading, at, at + 2, rangeOf(reading, at, at + 2, firstToken, endToken));
  // "the only time either party has replaced one"
  // "the only “maps” that"
  if (/^[“"]$/.test(next.text) && tokens[at + 2]) return found(reading, at, Math.max(endOfThing(tokens, at + 2, endToken), at + 3), null);
  const end = /^times?$/.test(next.lower) ? at + 2 : endOfThing(tokens, at + 1, endToken);
  // "the only paper still printed": wink takes the noun for a verb
  if (end === at + 1 && owner.lower === 'the' && next.pos === 'VERB' && !/(?:ed|ing|en)$/.test(next.lower))
    return found(reading, at, at + 2, rangeOf(reading, at, at + 2, firstToken, endToken));
  return end > at + 1 ? found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken)) : null;
}

/** "had seen only once before", "has happened only twice since the war", "only three times in its history". */
function onlyOnce(reading: Reading, at: number, endToken: number): Superlative | null {
  const { tokens } = reading;
  const times = tokens[at + 2]?.lower === 'times' && tokens[at + 1]?.pos === 'NUM';
  if (!times && !/^(?:once|twice)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const end = times ? at + 3 : at + 2;
  const over = tokens[end]?.lower ?? '';
  if (end >= endToken) return null;
  if (over === 'before') return (tokens[end + 1]?.pos ?? 'PUNCT') === 'PUNCT' ? found(reading, at, end + 1, null) : null;
  const ranged =
    over === 'since' ||
    (over === 'in' &&
      tokens.slice(end + 1, end + 5).some(({ lower }) => /^(?:history|years|decades|century|memory|\d{4}|decade)$/.test(lower)));
  return ranged ? found(reading, at, end, rangeOf(reading, at, end, sentenceOf(reading, at).firstToken, endToken)) : null;
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|god)$/;

/** "Only Karst voted against it": whom no one joined. */
function onlyOne(reading: Reading, at: number, endToken: number): Superlative | null {
  const { tokens } = reading;
  let end = at + 1;
  while (end < Math.min(endToken, at + 5) && tokens[end].pos === 'PROPN' && !CALENDAR.test(tokens[end].lower)) end++;
  // "Only Mount Idris, which faces north, gained mass."
  const verb = tokens[end]?.text === ',' && /^(?:which|who|whose)$/.test(tokens[end + 1]?.lower ?? '') ? tokens[end + 2] : tokens[end];
  if (end === at + 1 || tokens[at].lower !== 'only' || !verb || !/^(?:VERB|AUX)$/.test(verb.pos)) return null;
  return /^(?:can|could|will|would|may|might|should)$/.test(verb.lower) ? null : found(reading, at, end, null);
}

/** "unique in Europe", "unique among the states". */
export function unique(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const over = tokens[at + 2];
  if (
    !/^(?:in|among)$/.test(tokens[at + 1]?.lower ?? '') ||
    !over ||
    !(over.lower === 'the' || over.pos === 'PROPN' || tokens[at + 1].lower === 'among')
  )
    return null;
  return found(reading, at, at + 1, rangeOf(reading, at, at + 1, firstToken, endToken));
}

/** "Karst is second only to Brenn", "the latest country to ban the net", "is number one in paint". */
export function placed(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const next = tokens[at + 1];
  const { lower } = tokens[at];
  if (!next || (lower === 'second' && next.lower !== 'only') || (lower === 'latest' && tokens[at - 1]?.lower !== 'the')) return null;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (at === firstToken) return null;
  if (lower === 'second')
    return next.lower === 'only' && tokens[at + 2]?.lower === 'to'
      ? found(reading, at, at + 3, spanOf(tokens, at + 3, endOfClause(tokens, at + 3, endToken)))
      : null;
  if (lower === 'number') {
    const led = BE.test(tokens[at - 1].lower) || POSSESSIVE.has(tokens[at - 1].text);
    if (tokens[at - 1].lower === 'the' && next.lower === 'one' && MAKERS.test(tokens[at + 2]?.lower ?? ''))
      return found(reading, at, at + 3, rangeOf(reading, at, at + 3, firstToken, endToken));
    return led && /^(?:one|two|three|\d)$/.test(next.lower) && /^(?:in|among|\.|,)$/.test(tokens[at + 2]?.lower ?? '.')
      ? found(reading, at, at + 2, rangeOf(reading, at, at + 2, firstToken, endToken))
      : null;
  }
  if (tokens[at - 1].lower !== 'the') return null;
  const end = endOfThing(tokens, at + 1, endToken);
  if (end > at + 1 && !BE.test(tokens[at - 2]?.lower ?? '') && tokens[at - 2]?.text !== ',') return null;
  if (end > at + 3 || tokens[end]?.lower !== 'to' || tokens[end + 1]?.pos !== 'VERB') return null;
  return found(reading, at, end, spanOf(tokens, end, endOfClause(tokens, end, endToken)));
}

/** "leads the world in cobalt", "led the league in goals". */
export function leadsAll(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  if (tokens[at + 1]?.lower !== 'the' || tokens[at + 3]?.lower !== 'in') return null;
  if (!/^(?:world|nation|country|region|continent|league|state|industry)$/.test(tokens[at + 2]?.lower ?? '')) return null;
  const { endToken } = sentenceOf(reading, at);
  return found(reading, at, at + 3, spanOf(tokens, at + 3, endOfClause(tokens, at + 3, endToken)));
}
