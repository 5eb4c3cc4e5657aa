/** Finds what is denied of all others: "never before", "no other country", "not since 1956", "no one has served longer". */
import type { Reading } from '../model.ts';
import { endOfClause, sentenceOf, spanOf } from './clauses.ts';
import { isComparative } from './comparative-words.ts';
import { endOfThing, found, POSSESSIVE, rangeOf, type Superlative } from './superlative-range.ts';

const IRREGULAR =
  /(?:ed|went|came|took|gave|made|said|told|saw|won|held|met|paid|did|got|knew|left|lost|sent|ran|wrote|began|spoke|became|found|put|set)$/;

/** What is a record when it never was. */
const DONE_BEFORE =
  /^(?:seen|recorded|tried|attempted|tested|done|built|reached|matched|equal(?:l)?ed|surpassed|exceeded|topped|beaten|defeated|elected|convicted|visited|conquered|climbed|observed|measured|achieved|awarded|won|lost|joined|hosted|ratified|signed|recogni[sz]ed|scored|governed|led|headed|chaired|ruled|fallen|risen|sold|happened|occurred|existed)$/;

/** "has never sold so much", "never been lower", "had never paid as little". */
const soMuch = ({ tokens }: Reading, at: number, limit: number): boolean =>
  tokens
    .slice(at + 1, Math.min(limit, at + 7))
    .some((token, i, all) => /^(?:so|such|as|this)$/.test(token.lower) || (i < all.length && isComparative(token)));

const KEPT =
  /\b(?:woman|women|female|black|case|cases|accident|conviction|convictions|successful|recorded|known|confirmed|documented|war|strike|election|coup|vote|as|so|such)\b/;
const wordsFrom = (tokens: Reading['tokens'], from: number): string =>
  tokens
    .slice(from, from + 12)
    .map(({ lower }) => lower)
    .join(' ');

/** "has never won", "never before", "never in its history had". */
export function never(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const before = /^[“"‘]$/.test(tokens[at - 1]?.text ?? '') ? tokens[at - 2] : tokens[at - 1];
  const next = tokens[at + 1];
  if (!next || at + 1 >= endToken) return null;
  if (next.lower === 'before') return found(reading, at, at + 2, null);
  // "It has never happened before.", "Never has the river been so low."
  const earlier = tokens.findIndex(({ lower }, i) => i > at + 1 && i < at + 6 && lower === 'before');
  if (earlier > 0 && next.pos === 'VERB' && !tokens.slice(at - 2, earlier).some(({ lower }) => /^(?:[,;.:]|i|you|we)$/.test(lower)))
    return found(reading, at, at + 2, null);
  if (at === firstToken && /^(?:has|had|have)$/.test(next.lower)) return found(reading, at, at + 2, null);
  if (at === firstToken && next.lower === 'in') return found(reading, at, Math.min(endToken, at + 4), null);
  if (
    /^(?:once|came|going|gonna|looked|mind|ending|forget|forgot|forgotten|knew|thought|felt|wanted|expected|imagined|dreamed|intended|meant|liked|believed|understood|minded|cared)$/.test(
      next.lower,
    )
  )
    return null;
  // “We have never seen anything like this”
  if (tokens[at + 2]?.lower === 'anything' && tokens[at + 3]?.lower === 'like') return found(reading, at, at + 4, null);
  if (tokens.slice(Math.max(firstToken, at - (before?.pos === 'AUX' ? 2 : 1)), at).some(({ lower }) => /^(?:i|you|we|it)$/.test(lower)))
    return null;
  // “We never asked for it, and have certainly never fired it”: somebody's denial of his own deeds.
  if (tokens.slice(Math.max(firstToken, at - 12), at).some(({ lower }) => /^(?:i|we)$/.test(lower))) return null;
  const perfect = at > firstToken && /^(?:has|have|had|’s|’ve|’d|'s|'ve|'d|was|were|is|are)$/.test(before?.lower ?? '');
  if (!perfect && !(next.pos === 'VERB' && IRREGULAR.test(next.lower))) return null;
  if (next.pos !== 'VERB' && next.pos !== 'AUX' && next.pos !== 'ADV') return null;
  // "Where it runs has never been agreed", "had never held a rifle": no record unless it is of the kind that is kept, or says how much.
  let real = next.lower === 'been' || next.pos === 'ADV' ? at + 2 : at + 1;
  while (tokens[real]?.pos === 'ADV') real++;
  const verb = tokens[real];
  // "There had never been an order to": no record of anything that is kept
  if (next.lower === 'been' && verb?.pos === 'DET' && !soMuch(reading, at, endToken) && !KEPT.test(wordsFrom(tokens, real))) return null;
  const office =
    verb?.lower === 'held' && tokens.slice(at + 2, at + 7).some(({ lower }) => /^(?:office|elections?|referendum|seat)$/.test(lower));
  if (verb && !office && /^(?:VERB|AUX)$/.test(verb.pos) && !DONE_BEFORE.test(verb.lower) && !soMuch(reading, at, endToken)) return null;
  const end = next.lower === 'been' || next.pos === 'ADV' ? Math.min(endToken, at + 3) : at + 2;
  if (perfect && /^(?:thought|felt|wanted|expected|imagined|dreamed|intended|meant|liked|been)$/.test(next.lower) && next.lower !== 'been')
    return null;
  return found(reading, at, end, spanOf(tokens, end, endOfClause(tokens, end, endToken)));
}

/** "No other country", "no one else", "nobody else": one who does is enough to make it wrong. */
export function noOther(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { endToken, firstToken } = sentenceOf(reading, at);
  const next = tokens[at + 1];
  // "the world’s No. 2"
  const rank = /^No\.?$/.test(tokens[at].text) ? (next?.text === '.' ? at + 2 : at + 1) : -1;
  if (
    rank > 0 &&
    /^\d+$/.test(tokens[rank]?.text ?? '') &&
    at > firstToken &&
    (POSSESSIVE.has(tokens[at - 1].text) || tokens[at - 1].lower === 'the')
  )
    return found(reading, at, rank + 1, rangeOf(reading, at, rank + 1, firstToken, endToken));
  // "At no time since the armistice have so many been massed"
  if (
    /^(?:time|point|moment|stage)$/.test(next?.lower ?? '') &&
    tokens[at - 1]?.lower === 'at' &&
    /^(?:since|in|before|during)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return found(reading, at - 1, at + 2, rangeOf(reading, at - 1, at + 2, firstToken, endToken));
  // "The police found no other weapons"
  if (
    next?.lower === 'other' &&
    /^(?:found|had|saw|carried|reported|made|offered|left|has|have|see|find)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return null;
  if (tokens[at].lower === 'nobody' || next?.lower === 'one') {
    const last = tokens[at].lower === 'nobody' ? at : at + 1;
    if (tokens[last + 1]?.lower !== 'else') return noneMore(reading, at, last + 1, firstToken, endToken);
    return found(reading, at, last + 2, rangeOf(reading, at, last + 2, firstToken, endToken));
  }
  if (next?.lower !== 'other')
    return ever(reading, at, endToken) ?? noneSince(reading, at, endToken) ?? noneMore(reading, at, at + 1, firstToken, endToken);
  const end = endOfThing(tokens, at + 2, endToken);
  if (
    end === at + 2 ||
    /^(?:choice|choices|way|ways|option|options|reason|reasons|details|comment|information|than|injuries)$/.test(tokens[at + 2].lower)
  )
    return null;
  return found(reading, at, end, rangeOf(reading, at, end, firstToken, endToken));
}

/** "No unit of the corps had been seen there since 2008". */
function noneSince(reading: Reading, at: number, limit: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (at !== firstToken || !/^\p{Lu}/u.test(tokens[at].text)) return null;
  let perfect = -1;
  for (let i = at + 1; i < Math.min(limit, at + 18); i++) {
    const { lower, text } = tokens[i];
    if (/^[,;:“"]$/.test(text)) return null;
    // "No government before had dared to"
    if (lower === 'before' && i > at + 1 && /^(?:has|had|have)$/.test(tokens[i + 1]?.lower ?? '')) return found(reading, at, i + 2, null);
    if (perfect < 0 && /^(?:has|had|have)$/.test(lower)) perfect = i;
    if (perfect > 0 && lower === 'since' && tokens[i + 1] && tokens[i + 1].pos !== 'PUNCT' && tokens[i + 1].lower !== 'then')
      return found(reading, at, perfect + 1, rangeOf(reading, at, i, firstToken, endToken));
  }
  return null;
}

/** “Nobody has *ever come to ask me*”: no record. */
const isGrievance = (tokens: Reading['tokens'], from: number): boolean =>
  tokens.slice(from, from + 9).some(({ lower }) => /^(?:me|us|my|our)$/.test(lower));

/** "No president has ever vetoed so many". */
function ever(reading: Reading, at: number, limit: number): Superlative | null {
  const { tokens } = reading;
  const end = endOfThing(tokens, at + 1, limit);
  const auxiliary = /^(?:has|had|have)$/.test(tokens[end]?.lower ?? '');
  return end > at + 1 && auxiliary && !isGrievance(tokens, end) && tokens[end + 1]?.lower === 'ever'
    ? found(reading, at, end + 2, null)
    : null;
}

const AMOUNTS = /^(?:far|much|many|long|often|deep|deeply|fast|high|low|well|badly|close)$/;

/** "No country spends more on arms", "none of its rivals grew faster": the sentence opens with nobody, and compares. */
export function noneMore(reading: Reading, at: number, from: number, first: number, limit: number): Superlative | null {
  const { tokens } = reading;
  if (at !== first && !/^(?:[“"]|that|and|but|because|where)$/.test(tokens[at - 1].lower)) return null;
  let verb = false;
  for (let i = from; i < Math.min(limit, at + 10); i++) {
    const { pos, lower, text } = tokens[i];
    if (/^(?:can|could|would|should|will|may|might|matter|and|or|but|to)$/.test(lower) || /^[,;:“"]$/.test(text)) return null;
    // "No one in the family had ever finished school."
    if (/^(?:has|had|have)$/.test(lower) && tokens[i + 1]?.lower === 'ever')
      return isGrievance(tokens, i) ? null : found(reading, at, i + 2, null);
    if (verb && tokens[i + 1]?.lower === 'than' && /^(?:for|in|with|at|by)$/.test(tokens[i - 1].lower)) return null;
    if (verb && tokens[i + 1]?.lower === 'than' && /^(?:NUM|SYM)$/.test(tokens[i + 2]?.pos ?? '')) return null;
    if (verb && isComparative(tokens[i]) && lower !== 'better' && tokens[i - 1].lower !== 'no') {
      const end = tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.pos === 'ADJ' ? i + 2 : i + 1;
      return found(reading, at, end, rangeOf(reading, at, end, first, limit));
    }
    // "None of the earlier governments went so far."
    if (verb && /^(?:so|this|as)$/.test(lower) && AMOUNTS.test(tokens[i + 1]?.lower ?? '')) return found(reading, at, i + 2, null);
    if (pos === 'VERB' || /^(?:is|was|are|were|has|have|had)$/.test(lower)) verb = true;
  }
  return null;
}

/** "Nowhere is the shortage worse", "Nothing like it had been seen". */
export function nowhere(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  if (!/^\p{Lu}/u.test(tokens[at].text) || sentenceOf(reading, at).firstToken !== at) return null;
  if (tokens[at].lower === 'nowhere')
    return /^(?:is|was|are|were|has|have|had)$/.test(tokens[at + 1]?.lower ?? '') ? found(reading, at, at + 2, null) : null;
  const like = tokens[at + 1]?.lower === 'like' && /^(?:it|this|that|them)$/.test(tokens[at + 2]?.lower ?? '');
  return like && /^(?:had|has)$/.test(tokens[at + 3]?.lower ?? '') ? found(reading, at, at + 3, null) : null;
}

/** "None of its rivals grew faster.", "and none has used it as often" */
export function none(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  if (/^(?:has|have|had)$/.test(tokens[at + 1]?.lower ?? '')) {
    const as = tokens
      .slice(at + 2, at + 8)
      .findIndex(({ lower }, i, all) => lower === 'as' && /^(?:often|many|much|long|far|fast|high|low)$/.test(all[i + 1]?.lower ?? ''));
    return as >= 0 ? found(reading, at, at + 2 + as + 2, null) : null;
  }
  const { firstToken, endToken } = sentenceOf(reading, at);
  return reading.tokens[at + 1]?.lower === 'of' ? noneMore(reading, at, at + 2, firstToken, endToken) : null;
}

/** "Nothing worried the generals more than the depots." */
export function nothingMore(reading: Reading, at: number): Superlative | null {
  const { firstToken, endToken } = sentenceOf(reading, at);
  return noneMore(reading, at, at + 1, firstToken, endToken);
}

/** Whether the sentence or the clause opens with nobody, so that what it compares ranks: "No strike lasted longer than this one". */
export function deniesAll({ tokens, sentences }: Reading, at: number): boolean {
  const first = sentences.find(each => each.firstToken <= at && at < each.endToken)?.firstToken ?? 0;
  let start = at;
  while (start > first && !/^(?:[,;:“"—]|that|and|but|because)$/.test(tokens[start - 1].lower)) start--;
  return (
    /^(?:no|none|nobody|nothing|nowhere)$/.test(tokens[start].lower) &&
    !isComparative(tokens[start + 1]) &&
    tokens.slice(start + 1, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}

const SEEN =
  /^(?:had|known|faced|suffered|endured|seen|matched|equaled|equalled|reached|recorded|experienced|witnessed|observed|felt|heard|visited)$/;

/** "Not since 1956 has the river been so high", "levels not seen since the war", "a height that had not been reached in 40 years". */
export function notSince(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const verb = /^(?:been|previously)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const span =
    tokens[at + 1]?.lower === 'in' &&
    tokens.slice(at + 2, at + 6).some(({ lower }) => /^(?:years|decades|months|generations|weeks)$/.test(lower));
  const opens = (tokens[at + 1]?.lower === 'since' || (span && /^\p{Lu}/u.test(tokens[at].text))) && tokens[at].lower === 'not';
  if (!opens && !SEEN.test(tokens[verb]?.lower ?? '')) return null;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (opens) {
    if (at !== firstToken && !/^[,;“"—]$/.test(tokens[at - 1].text)) return null;
    return found(reading, at, at + 2, rangeOf(reading, at, at + 1, firstToken, endToken));
  }
  const such = /^(?:such|so|anything|this|as|its|one)$/.test(tokens[verb + 1]?.lower ?? '') && !/^(?:is|was)$/.test(tokens[verb + 1].lower);
  if (such) return notSuch(reading, at, verb);
  const joint = tokens[verb + 1];
  if (!joint) return null;
  const years =
    joint.lower === 'in' &&
    tokens.slice(verb + 2, verb + 7).some(each => /^(?:years|decades|generations?|century|centuries|months)$/.test(each.lower));
  const since =
    joint.lower === 'since' &&
    tokens[verb + 2] !== undefined &&
    tokens[verb + 2].pos !== 'PUNCT' &&
    !/^(?:he|she|they|then)$/.test(tokens[verb + 2].lower);
  if (!since && !years) return null;
  // "She has not been seen since Monday" is missed, no record.
  const subject = tokens.slice(Math.max(firstToken, at - 3), at);
  if (
    /^(?:seen|heard|visited)$/.test(tokens[verb].lower) &&
    subject.some(({ lower, pos }) => /^(?:he|she|they|who|him|her|i|we)$/.test(lower) || (pos === 'PROPN' && lower !== 'a'))
  )
    return null;
  return found(reading, at, verb + 2, rangeOf(reading, at, verb + 1, firstToken, endToken));
}

/** "had not seen such a crowd since 1989", "has not had so many in years". */
function notSuch(reading: Reading, at: number, verb: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  for (let i = verb + 2; i < Math.min(endToken, verb + 12); i++) {
    const { lower, pos } = tokens[i];
    if (/^[,;:]$/.test(lower) || pos === 'VERB') return null;
    const years =
      lower === 'in' &&
      tokens.slice(i + 1, i + 6).some(each => /^(?:years|decades|generations?|century|centuries|months)$/.test(each.lower));
    if (lower === 'since' || years) return found(reading, at, i, rangeOf(reading, at, i, firstToken, endToken));
  }
  return null;
}

/** "unlike anything seen since the war", "unlike any strike in memory". */
export function unlike(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (!/^(?:anything|any|anyone|nothing)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  for (let i = at + 2; i < Math.min(endToken, at + 10); i++) {
    const { lower, text } = tokens[i];
    if (/^[,;:.]$/.test(text)) return null;
    if (/^(?:since|before|ever|history|memory|decades|years|other|previous)$/.test(lower))
      return found(reading, at, i + 1, rangeOf(reading, at, i + 1, firstToken, endToken));
  }
  return null;
}

/** "without precedent", "There is no precedent for it." */
export function precedent(reading: Reading, at: number): Superlative | null {
  const before = reading.tokens[at - 1]?.lower ?? '';
  const { firstToken } = sentenceOf(reading, at);
  return at > firstToken && /^(?:no|without)$/.test(before) ? found(reading, at - 1, at + 1, null) : null;
}
