/** Finds "most" and "least" that rank: "the most votes", "the most dangerous city in", "the most in any three-year period". */
import type { Reading } from '../model.ts';
import { PLACES } from '../values/name-places.ts';
import { sentenceOf } from './clauses.ts';
import { VALUED } from './comparative-words.ts';
import { FALL, RISE } from './trend-words.ts';
import {
  endOfThing,
  found,
  isBareRelative,
  isPlural,
  isRanged,
  isTight,
  OWNERS,
  POSSESSIVE,
  rangedLater,
  rangeOf,
  type Superlative,
} from './superlative-range.ts';
import { COUNTED_MOST, NO_TASTE, NOT_RANKED } from './superlative-words.ts';

const PREDICATE = /^(?:is|was|are|were|be|been|became|become|remains?|remained|’s|'s)$/;

/** "fell *the most*", "spends *the most* on arms": whose amounts are ranked. */
const AMOUNTS =
  /^(?:won|wins|win|scored|scores|received|receives|donated|contributed|gave|gives|killed|suffered|owe|owes|owed|took|takes|lost|carried|attracted|drew|declined|improved|changed|moved|benefited|benefit|contributes?|has|have|had)$/;

/** "the most in any three-year period", "the crown fell the most", "spends the most on arms". */
function mostAlone(reading: Reading, at: number, first: number, end: number): Superlative | null {
  const { tokens } = reading;
  const next = tokens[at + 1];
  const behind = tokens[at + 2];
  if (tokens[at - 1].lower !== 'the') return null;
  // "the most he had ever lost in a day"
  if (isBareRelative(tokens, at + 1, end) && /^(?:is|was|are|were|,|be|been)$/.test(tokens[at - 2]?.lower ?? ''))
    return found(reading, at, at + 1, rangeOf(reading, at, at + 1, first, end));
  if (
    /^(?:in|of|for|at|on|by)$/.test(next.lower) &&
    /^(?:any|all)$/.test(behind?.lower ?? '') &&
    !/^(?:it|this|that)$/.test(tokens[at + 3]?.lower ?? '')
  )
    return found(reading, at, at + 1, rangeOf(reading, at, at + 1, first, end));
  const verb = tokens[at - 2]?.lower ?? '';
  const counts = AMOUNTS.test(verb) || VALUED.test(verb) || RISE.has(verb) || FALL.has(verb);
  if (!counts || /^(?:made|make|makes|making|use|used|uses)$/.test(verb)) return null;
  return next.pos === 'PUNCT' || next.pos === 'CCONJ' || /^(?:on|in|from|since|among)$/.test(next.lower)
    ? found(reading, at, at + 1, rangeOf(reading, at, at + 1, first, end))
    : null;
}

/** "the most votes", "most dangerous city in". */
export function most(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  // "the single most reliable"
  const nth = tokens[at - 1]?.text === '-' && /^(?:second|third|fourth|fifth)$/.test(tokens[at - 2]?.lower ?? '');
  const owner = tokens[at - 1]?.lower === 'single' ? tokens[at - 2] : nth ? tokens[at - 3] : tokens[at - 1];
  const next = tokens[at + 1];
  // "is arguably the most powerful"
  const lead = /^(?:also|still|now|by|far|easily|probably|arguably|perhaps|already|among|clearly)$/.test(tokens[at - 2]?.lower ?? '')
    ? at - 3
    : at - 2;
  if (at === firstToken || !owner || !next || at + 1 >= endToken || owner.lower === 'at') return null;
  // "They are the least likely to vote."
  if (
    next.lower === 'likely' &&
    tokens[at + 2]?.lower === 'to' &&
    owner.lower === 'the' &&
    /^(?:are|were)$/.test(tokens[lead]?.lower ?? '')
  )
    return found(reading, at, at + 2, null);
  // "Of those surveyed, farmers were the most hopeful."
  const those = /^(?:of|among)$/.test(tokens[firstToken].lower) && /^(?:the|those|all|these)$/.test(tokens[firstToken + 1]?.lower ?? '');
  if (those && next.pos === 'ADJ' && owner.lower === 'the' && PREDICATE.test(tokens[lead]?.lower ?? ''))
    return found(reading, at, at + 2, null);
  // "and by far the most senior"
  const far = tokens[at - 2]?.lower === 'far' && tokens[at - 3]?.lower === 'by' && owner.lower === 'the';
  if (far && next.pos === 'ADJ' && (tokens[at + 2]?.pos ?? 'PUNCT') === 'PUNCT') return found(reading, at, at + 2, null);
  const alone = mostAlone(reading, at, firstToken, endToken);
  if (alone) return alone;
  // "the most important of them"
  const among =
    next.pos === 'ADJ' && tokens[at + 2]?.lower === 'of' && /^(?:them|these|those|all|the|its|his|her)$/.test(tokens[at + 3]?.lower ?? '');
  // "has become the most progressive it’s been in a generation"
  if (next.pos === 'ADJ' && owner.lower === 'the' && isBareRelative(tokens, at + 2, endToken))
    return found(reading, at, at + 2, rangeOf(reading, at, at + 2, firstToken, endToken));
  if (NOT_RANKED.has(next.lower) && !among && !/^(?:of|in)$/.test(next.lower)) return null;
  if (owner.lower !== 'the' && !OWNERS.has(owner.lower) && !POSSESSIVE.has(owner.text)) return null;
  // "the most since 2009", "the most of any state"
  const since =
    /^(?:since|ever)$/.test(next.lower) ||
    (next.lower === 'of' && tokens[at + 2]?.lower === 'any') ||
    (next.lower === 'in' &&
      /^(?:\d+|nearly|almost|more|at|a|two|three|four|five|six|seven|eight|nine|ten|years|decades|history|the)$/.test(
        tokens[at + 2]?.lower ?? '',
      ) &&
      tokens[at + 3]?.lower !== 'world');
  if (since) return found(reading, at, at + 1, rangeOf(reading, at, at + 1, firstToken, endToken));
  if (next.pos !== 'ADJ' && next.pos !== 'NOUN' && next.pos !== 'ADV' && next.pos !== 'VERB' && tokens[at + 2]?.text !== '-') return null;
  const end = endOfThing(tokens, tokens[at + 2]?.text === '-' ? Math.min(at + 4, endToken) : at + 2, endToken);
  const over = rangeOf(reading, at, end, firstToken, endToken);
  const counts = next.pos === 'NOUN';
  if (/^(?:of|in)$/.test(next.lower)) return null;
  if (NO_TASTE.has(tokens[end - 1].lower) && end > at + 2 && !PREDICATE.test(tokens[lead]?.lower ?? '') && !isTight(reading, over, end))
    return null;
  const ranked =
    (next.pos === 'ADJ' || tokens[at + 2]?.text === '-' || next.pos === 'VERB') &&
    ((end > at + 2 && PREDICATE.test(tokens[lead]?.lower ?? '')) ||
      (over !== null && tokens[end]?.start === over.start && tokens[end].lower === 'of'));
  const ranged = over !== null && tokens[end]?.start === over.start && (isRanged(reading, end) || tokens[end + 1]?.lower === 'all');
  const known =
    ((end > at + 2 || PREDICATE.test(tokens[lead]?.lower ?? '')) && (COUNTED_MOST.has(next.lower) || (ranged && next.pos === 'VERB'))) ||
    (ranged && tokens[at].lower === 'least') ||
    (ranged && tokens[end].lower === 'of' && tokens[end + 1].lower === 'all');
  if (
    !counts &&
    !known &&
    !ranked &&
    !isTight(reading, over, end) &&
    !rangedLater(tokens, end, endToken) &&
    !(POSSESSIVE.has(owner.text) && end > at + 2 && PLACES.has(tokens[at - 2]?.lower ?? ''))
  )
    return null;
  if (
    counts &&
    (tokens[at].lower === 'least' || end === at + 2) &&
    !over &&
    !/^(?:money|people|time|land)$/.test(next.lower) &&
    !(isPlural(next) && !/^(?:things|ways)$/.test(next.lower))
  )
    return null;
  return found(reading, nth ? at - 2 : at, end, over);
}
