/** Finds ranks in other words: "the third such attack this month", "tops the list", "finished bottom of", "the most closely argued point in", "Only one other president has". */
import type { Reading } from '../model.ts';
import { sentenceOf } from './clauses.ts';
import { endOfThing, found, rangeOf, type Superlative } from './superlative-range.ts';

const IS = /^(?:is|was|are|were|be|been|became|become|becomes|remains?|remained|’s|'s|as|,)$/;

/** "It was the third such attack this month." */
export function suchAgain(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  if (tokens[at + 1]?.lower !== 'such' || tokens[at - 1]?.lower !== 'the' || !IS.test(tokens[at - 2]?.lower ?? '')) return null;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const end = endOfThing(tokens, at + 2, endToken);
  return end > at + 2 ? found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken)) : null;
}

const LISTS = /^(?:list|lists|rankings?|tables?|standings|charts?|league|index)$/;

/** "The city tops the list of …", "topped the table". */
export function topsList(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const noun = tokens[at + 2]?.pos === 'ADJ' || LISTS.test(tokens[at + 3]?.lower ?? '') ? at + 3 : at + 2;
  return /^(?:the|a|its)$/.test(tokens[at + 1]?.lower ?? '') && LISTS.test(tokens[noun]?.lower ?? '')
    ? found(reading, at, noun + 1, null)
    : null;
}

/** "finished bottom of the league", "came top of the class". */
export function finishedAt(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  return /^(?:bottom|top)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'of' && tokens[at + 3]
    ? found(reading, at + 1, at + 2, null)
    : null;
}

/** "It has become the most closely argued point in the case." */
export function mostAdverb(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const [adverb, participle, noun] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (tokens[at - 1]?.lower !== 'the' || !adverb?.lower.endsWith('ly') || !/^(?:VERB|ADJ)$/.test(participle?.pos ?? '')) return null;
  if (noun?.pos !== 'NOUN' || !/^(?:in|of|since|among|on)$/.test(tokens[at + 4]?.lower ?? '')) return null;
  const { firstToken, endToken } = sentenceOf(reading, at);
  return found(reading, at, at + 4, rangeOf(reading, at, at + 4, firstToken, endToken));
}

const SO = /^(?:so|such|as|more|this)$/;

/** "Rarely has a budget been so contested." */
export function rarely(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (at !== firstToken || !/^(?:has|have|had|is|are|was|were|did|does)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  return tokens.slice(at + 2, endToken).some(({ lower }) => SO.test(lower)) ? found(reading, at, at + 2, null) : null;
}

/** "Hardly any other city has so few trees." */
export function hardlyAny(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { endToken } = sentenceOf(reading, at);
  if (tokens[at + 1]?.lower !== 'any' || tokens[at + 2]?.lower !== 'other') return null;
  const end = endOfThing(tokens, at + 3, endToken);
  return end > at + 3 ? found(reading, at, end, null) : null;
}

/** "Only once before has a president resigned." */
export function onlyOnce(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  if (!/^(?:once|twice)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const before = tokens[at + 2]?.lower === 'before';
  const next = tokens[before ? at + 3 : at + 2]?.lower ?? '';
  const within = !before && next === 'in' && /^(?:past|last|previous)$/.test(tokens[at + 4]?.lower ?? '');
  return within || /^(?:has|have|had|did|was|were)$/.test(next) ? found(reading, at, before ? at + 3 : at + 2, null) : null;
}

/** "The dam is the fourth to fail this year." */
export function nthTo(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { endToken } = sentenceOf(reading, at);
  if (tokens[at - 1]?.lower !== 'the' || !IS.test(tokens[at - 2]?.lower ?? '') || tokens[at + 1]?.lower !== 'to') return null;
  if (tokens[at + 2]?.pos !== 'VERB') return null;
  const timed = tokens
    .slice(at + 3, Math.min(endToken, at + 12))
    .some(({ lower }, i, all) => lower === 'since' || (/^(?:this|in|within)$/.test(lower) && all[i + 1] !== undefined));
  return timed ? found(reading, at, at + 3, null) : null;
}

/** "Only one other president has been tried." */
export function onlyOneOther(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  if (tokens[at + 1]?.lower !== 'one' || tokens[at + 2]?.lower !== 'other' || tokens[at + 3]?.pos !== 'NOUN') return null;
  return /^(?:has|have|had|is|was|ever)$/.test(tokens[at + 4]?.lower ?? '') ? found(reading, at, at + 4, null) : null;
}
