/** What a superlative ranks and what it ranges over: the noun phrase behind it, the "in Europe since 1945" behind that. */
import type { Found, Reading, Span, Token } from '../model.ts';
import { PLACES } from '../values/name-places.ts';
import { endOfClause, spanOf } from './clauses.ts';

export type Superlative = Found<{ readonly over: Span<'text'> | null }>;

const RANGE = new Set([
  'in',
  'of',
  'since',
  'on',
  'at',
  'for',
  'among',
  'ever',
  'anywhere',
  'to',
  'worldwide',
  'nationwide',
  'history',
  'outside',
  'between',
  'under',
  'from',
  'across',
  'yet',
  'facing',
  'recorded',
  'within',
  'around',
]);
const TIGHT = new Set(['since', 'ever', 'around', 'anywhere', 'worldwide', 'nationwide', 'among']);
export const POSSESSIVE = new Set(['’s', "'s", '’', "'"]);
export const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose']);
export const DETERMINED = new Set(['the', 'a', 'an', ...OWNERS]);
const NOUNISH = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** Token index behind the thing ranked: "largest *ground war*". */
export function endOfThing(tokens: readonly Token[], from: number, end: number): number {
  let i = from;
  while (i < end) {
    const { pos, text } = tokens[i];
    const joins = (text === '-' || POSSESSIVE.has(text)) && i > from && i + 1 < end && tokens[i - 1].end === tokens[i].start;
    const runs =
      pos === 'VERB' && /(?:ing|ed|known|born|built|paid|grown|sold|held)$/.test(text) && i + 1 < end && NOUNISH.has(tokens[i + 1].pos);
    // wink takes a bare noun for a verb at times: "the only minister who".
    const noun =
      pos === 'VERB' &&
      i === from &&
      !/(?:ed|ing|[^s]s)$/.test(text) &&
      /^(?:ADP|PUNCT|PRON|SCONJ|PART)$/.test(tokens[i + 1]?.pos ?? 'PUNCT');
    const subject = pos === 'VERB' && i === from && tokens[i + 1]?.pos === 'AUX';
    // "the first call-up since", "the largest pull-out"
    const particle =
      tokens[i - 1]?.text === '-' &&
      i > from + 1 &&
      /^(?:up|out|off|down|in|over|back|by|on)$/.test(text) &&
      tokens[i - 1].end === tokens[i].start;
    if (particle) {
      i++;
      continue;
    }
    // "the first live, conservative radio show"
    if (
      text === ',' &&
      i > from &&
      tokens[i - 1].pos === 'ADJ' &&
      tokens[i + 1]?.pos === 'ADJ' &&
      /^(?:NOUN|ADJ)$/.test(tokens[i + 2]?.pos ?? '') &&
      i + 2 < end
    ) {
      i++;
      continue;
    }
    // "most famous and recognizable interviewers"
    if (
      pos === 'CCONJ' &&
      tokens[i - 1].pos === 'ADJ' &&
      (tokens[i + 1]?.pos === 'ADJ' || (tokens[i + 1]?.pos === 'VERB' && NOUNISH.has(tokens[i + 2]?.pos ?? 'X')))
    ) {
      i += 2;
      continue;
    }
    if (!NOUNISH.has(pos) && !joins && !runs && !noun && !subject && !(pos === 'ADV' && i + 1 < end && tokens[i + 1].pos === 'ADJ')) break;
    if (RANGE.has(tokens[i].lower)) break;
    i++;
  }
  return i;
}

/** "in Europe since World War II", "to win the prize", or the owner before: "Europe’s". */
export function rangeOf({ tokens }: Reading, head: number, from: number, first: number, end: number): Span<'text'> | null {
  const next = tokens[from];
  const follows =
    from < end &&
    (RANGE.has(next.lower) || (next.lower === 'that' && tokens[from + 1]?.pos !== 'VERB') || isBareRelative(tokens, from, end));
  if (follows && isBareRelative(tokens, from, end)) return spanOf(tokens, from, endOfClause(tokens, from, end));
  if (follows) return spanOf(tokens, from, endOfRange(tokens, from, end));
  if (head > first && POSSESSIVE.has(tokens[head - 1].text)) return ownerBefore(tokens, head - 1, first);
  return null;
}

/**
 * Whether a range stands farther behind in the same clause: "the first day without a death *since Nov. 19*", "the most concrete step *yet* toward". A verb of
 * its own, or a comma, ends the look.
 */
export function rangedLater(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 12); i++) {
    const { lower, pos } = tokens[i];
    const next = tokens[i + 1];
    if (pos === 'PUNCT' && lower !== '-') return false;
    if (lower === 'since') return next !== undefined && next.pos !== 'PUNCT' && next.lower !== 'then';
    if (lower === 'yet' || lower === 'ever') return true;
    if (
      (lower === 'so' && next?.lower === 'far') ||
      (lower === 'to' && next?.lower === 'date') ||
      (lower === 'on' && next?.lower === 'record')
    )
      return true;
    if (
      lower === 'in' &&
      tokens.slice(i + 1, i + 6).some(each => /^(?:years|decades|history|memory|generations?|century|centuries)$/.test(each.lower))
    )
      return true;
    if (pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en|wn)$/.test(lower))) return false;
  }
  return false;
}

/** "the highest *he had written*", "the worst *anyone could remember*", "the driest *the farm had seen*": a clause without its "that". */
export function isBareRelative(tokens: readonly Token[], from: number, end: number): boolean {
  const opener = tokens[from];
  if (!opener || from + 2 >= end) return false;
  let verb = from + 1;
  if (/^(?:anyone|anybody|people)$/.test(opener.lower)) {
    // "the closest anyone in the cabinet has come"
    if (tokens[verb].pos === 'ADP') while (verb < from + 6 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[verb]?.pos ?? '')) verb++;
    return /^(?:can|could|has|had|have|here)$/.test(tokens[verb]?.lower ?? '');
  }
  if (/^(?:the|our|his|her|its|their|this)$/.test(opener.lower))
    while (verb < from + 4 && /^(?:NOUN|NUM|ADJ|PROPN)$/.test(tokens[verb]?.pos ?? '')) verb++;
  else if (opener.pos === 'PROPN') while (verb < from + 3 && tokens[verb]?.pos === 'PROPN') verb++;
  else if (!/^(?:he|she|it|they|we|i|you)$/.test(opener.lower)) return false;
  return (
    /^(?:has|had|have|’s|’ve|’d|'s|'ve|'d)$/.test(tokens[verb]?.lower ?? '') &&
    /^(?:VERB|ADV|AUX)$/.test(tokens[verb + 1]?.pos ?? '') &&
    tokens[verb + 1].lower !== 'not'
  );
}

/** Up to the end of the clause, or to a verb with a subject of its own. */
function endOfRange(tokens: readonly Token[], from: number, end: number): number {
  const stop = endOfClause(tokens, from, end);
  if (tokens[from].lower === 'that' || tokens[from + 1]?.lower === 'which') return stop;
  for (let i = from + 1; i < stop; i++) {
    if (tokens[i].text === ',' && !/^\d/.test(tokens[i + 1]?.text ?? '')) return i;
    if (
      tokens[i].pos === 'AUX' ||
      (tokens[i].pos === 'VERB' && tokens[i - 1].lower !== 'to' && !/ing$/.test(tokens[i].lower) && tokens[from].lower !== 'to')
    )
      return i;
  }
  return stop;
}

function ownerBefore(tokens: readonly Token[], mark: number, first: number): Span<'text'> | null {
  let start = mark;
  while (start > first && (NOUNISH.has(tokens[start - 1].pos) || tokens[start - 1].lower === 'the')) start--;
  return spanOf(tokens, start, mark);
}

export function found(reading: Reading, first: number, end: number, over: Span<'text'> | null): Superlative {
  const { tokens } = reading;
  return { start: tokens[first].start, end: tokens[end - 1].end, value: { over } };
}

export const wordsOf = (tokens: readonly Token[], over: Span<'text'>): string =>
  tokens
    .filter(token => token.start >= over.start && token.end <= over.end)
    .map(token => token.text)
    .join(' ');
const WHERE =
  /\b(?:history|world|ever|since|record|years|decades?|generation|century|centuries|countr(?:y|ies)|nations?|states?|regions?|cit(?:y|ies)|continents?|county|counties|town|alliance|\p{Lu}\p{Ll}+)\b/u;

/** The range is said in so many words, and measures: "in Europe", "since 2008", "of the war"; an owner counts where it is a place. */
export function isTight({ tokens }: Reading, over: Span<'text'> | null, from: number): boolean {
  if (!over) return false;
  const lower = tokens[from]?.lower ?? '';
  const follows = tokens[from]?.start === over.start;
  if (follows && TIGHT.has(lower)) return true;
  const words = wordsOf(tokens, over);
  if (follows && lower === 'to') return /^to ever\b|\bsince\b|\bin (?:\w+ )?(?:history|memory|decades|years)\b/.test(words);
  return follows
    ? WHERE.test(words)
    : /^(?:the )?(?:world|country|nation|state|region|city|continent|county|town|alliance)$/i.test(words) ||
        PLACES.has(words.toLowerCase());
}

export const isPlural = ({ lower, pos }: Token): boolean =>
  (pos === 'NOUN' || pos === 'PROPN') && lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower);
/** Behind a superlative and a hyphen: "longest-serving", "best-paid", "highest-level", not "worst-case". */
export const NO_COMPOUND = /^(?:case|seller|sellers|friend|friends|practice|practices|effort|of|generation|possible)$/;

/** "in the division", "on the list", "of the five": what it ranges over is named, not "the worst of it". */
export function isRanged({ tokens }: Reading, from: number): boolean {
  const next = tokens[from + 1];
  if (!/^(?:in|of|on|at|among|for|to|across|under)$/.test(tokens[from]?.lower ?? '') || !next) return false;
  if (tokens[from].lower === 'to') return false;
  if (/^(?:it|this|that|both|these|him|her|them|us|me|all|a|an|any|what|how)$/.test(next.lower))
    return next.lower === 'a' && /^(?:generation|decade|century)$/.test(tokens[from + 2]?.lower ?? '');
  return (
    /^(?:DET|NUM|PROPN)$/.test(next.pos) ||
    OWNERS.has(next.lower) ||
    /^(?:years|decades|months|weeks|history|memory|modern|recent|living|nearly|almost|more|about|at|over)$/.test(next.lower)
  );
}
