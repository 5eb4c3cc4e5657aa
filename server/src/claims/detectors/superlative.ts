/** Detects superlatives, firsts and absolutes, with what they range over: one counter-example makes them wrong. */
import type { Reading, Token } from '../../model.ts';
import { sentenceOf } from '../clauses.ts';
import type { Detector } from '../detector.ts';
import { SPEECH } from '../../values/name-common.ts';
import { extreme, last, leading, other, peerless, ranked, record } from '../superlative-absolutes.ts';
import { nth, ordinal } from '../superlative-firsts.ts';
import { most } from '../superlative-most.ts';
import { finishedAt, hardlyAny, mostAdverb, nthTo, onlyOnce, onlyOneOther, rarely, suchAgain, topsList } from '../superlative-ranks.ts';
import { leadsAll, only, placed, unique } from '../superlative-singles.ts';
import { never, none, noOther, nothingMore, notSince, nowhere, precedent, unlike } from '../superlative-negations.ts';
import {
  DETERMINED,
  endOfThing,
  found,
  isBareRelative,
  isPlural,
  isRanged,
  isTight,
  rangedLater,
  NO_COMPOUND,
  OWNERS,
  POSSESSIVE,
  rangeOf,
  type Superlative,
} from '../superlative-range.ts';
import { MEASURED, NO_RANK, NO_TASTE, PEERLESS, TASTE } from '../superlative-words.ts';

const IS = /^(?:is|was|are|were|came|comes|went|lay|lies|stood|fell)$/;
const TELLS = /^(?:dates|stands|lies|runs|weighs|costs|measures|belongs|comes|goes|sits|holds|lives|opens|closes)$/;
/** Words of taste that say how much: of these a sentence may tell what it is. */
const WEIGHTY =
  /^(?:strongest|weakest|sharpest|fiercest|toughest|hardest|worst|best|greatest|closest|heaviest|tightest|earliest|loudest|deepest|broadest|slowest|quickest|nearest|newest|safest|harshest|healthiest|gravest)$/;

/** Index behind ", she said,"; the same index where no tag stands. */
function behindTag(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at;
  for (let i = at + 1; i < at + 7 && tokens[i]; i++)
    if (tokens[i].text === ',') return tokens.slice(at, i).some(each => SPEECH.has(each.lower)) ? i + 1 : at;
  return at;
}

/** "The north was hit hardest.", "Prices rose fastest in Dorn." */
function hitHardest(reading: Reading, at: number, first: number, end: number): Superlative | null {
  const { tokens } = reading;
  if (at === first || !HARDEST.test(tokens[at].lower) || !SUFFERS.test(tokens[at - 1].lower)) return null;
  const next = tokens[at + 1];
  if (next && next.pos !== 'PUNCT' && !/^(?:in|among|by|of|since|at|on|where|when|for)$/.test(next.lower)) return null;
  return found(reading, at, at + 1, rangeOf(reading, at, at + 1, first, end));
}

const HARDEST = /^(?:hardest|worst|best|fastest|slowest|highest|lowest|steepest|most|least)$/;
const SUFFERS =
  /^(?:hit|affected|struck|suffered|fared|fares|grew|grows|growing|rose|rising|fell|falling|performed|performs|did|does|sold|scored|polled|climbed|dropped)$/;

/** "Prices rose most in the south." */
const adverb = (reading: Reading, at: number): Superlative | null => {
  const { firstToken, endToken } = sentenceOf(reading, at);
  return hitHardest(reading, at, firstToken, endToken);
};

/** "the largest X", "Europe’s largest X", "second-largest". */
function measured(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const before = tokens[at - 1];
  if (at > firstToken && before.lower === 'at') return null;
  const hitBy = hitHardest(reading, at, firstToken, endToken);
  if (hitBy) return hitBy;
  let first = at;
  if (
    before?.text === '-' &&
    tokens[at - 2] &&
    /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|\p{L}+th)$/u.test(tokens[at - 2].lower)
  )
    first = at - 2;
  else if (before && /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next)$/.test(before.lower)) first = at - 1;
  if (tokens[at + 1]?.text === '-' && tokens[at + 1].start === tokens[at].end && NO_COMPOUND.test(tokens[at + 2]?.lower ?? '')) return null;
  if (tokens[first - 1]?.lower === 'single') first--;
  const owner = tokens[first - 1];
  const determined =
    owner && (DETERMINED.has(owner.lower) || POSSESSIVE.has(owner.text) || /^(?:two|three|four|five|ten|among|by)$/.test(owner.lower));
  const thing = endOfThing(tokens, tokens[at + 1]?.text === '-' && tokens[at + 1].start === tokens[at].end ? at + 3 : at + 1, endToken);
  // "The oldest application dates from 2009": wink takes the verb for a noun.
  const verbal = thing > at + 2 && tokens[thing - 2].pos === 'NOUN' && TELLS.test(tokens[thing - 1].lower);
  const end = verbal ? thing - 1 : thing;
  const over = rangeOf(reading, first, end, firstToken, endToken);
  // "the guild’s largest effort to date"
  const sofar = /^(?:so far|to date)$/.test(`${tokens[end]?.lower} ${tokens[end + 1]?.lower}`);
  const tight = isTight(reading, over, end) || sofar || rangedLater(tokens, end, endToken);
  // "It was also the loudest.", "The shortest, in August, was over in a day."
  const verb = /^(?:also|still|now|by|far|easily|probably|arguably|perhaps|already|once|one|of|among)$/.test(tokens[first - 2]?.lower ?? '')
    ? first - 3
    : first - 2;
  const predicate = /^(?:is|was|are|were|be|been|became|become|remains?|remained|’s|'s|also|still)$/.test(tokens[verb]?.lower ?? '');
  const heads =
    owner?.lower === 'the' && (first - 1 === firstToken || /^(?:[,;“"—]|and|but|while|that)$/.test(tokens[first - 2]?.text ?? ''));
  const opens =
    heads &&
    (tokens[end]?.text === ',' || (end === at + 1 && IS.test(tokens[end]?.lower ?? '') && !/^(?:best|worst)$/.test(tokens[at].lower)));
  // "The sharpest rise was among the young.", "The hardest part, she said, was the wait."
  const headed =
    heads &&
    end > at + 1 &&
    !isPlural(tokens[end - 1]) &&
    IS.test(tokens[behindTag(tokens, end)]?.lower ?? '') &&
    tokens[behindTag(tokens, end) + 1]?.pos !== 'VERB' &&
    WEIGHTY.test(tokens[at].lower);
  // "The effect was strongest in children."
  const bare =
    first === at &&
    !/^(?:best|worst)$/.test(tokens[at].lower) &&
    IS.test(owner?.lower ?? '') &&
    /^(?:in|among|near|at|on|for|during|when|where|around|along|between)$/.test(tokens[at + 1]?.lower ?? '');
  if (bare) return found(reading, at, at + 1, over);
  // "the earliest of them"
  const ofThem = tokens[end]?.lower === 'of' && /^(?:them|these|those)$/.test(tokens[end + 1]?.lower ?? '');
  if (end === at + 1 && ofThem && owner?.lower === 'the' && !/^(?:best|worst)$/.test(tokens[at].lower))
    return found(reading, first, end + 2, null);
  // "the newest of which was delivered in 2011"
  if (end === at + 1 && tokens[end]?.lower === 'of' && /^(?:which|whom)$/.test(tokens[end + 1]?.lower ?? '') && owner?.lower === 'the')
    return found(reading, first, end + 2, null);
  // "where her base is at its strongest"
  const atIts = OWNERS.has(owner?.lower ?? '') && tokens[first - 2]?.lower === 'at' && tokens[at].lower !== 'best';
  if (end === at + 1 && !over && !predicate && !opens && !atIts && !/^(?:hit|affected)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  // "the wealthiest Americans" are a class of people, not a rank.
  const counted =
    first < at ||
    OWNERS.has(owner?.lower ?? '') ||
    /^(?:two|three|four|five|six|seven|ten|\d+|of|among)$/.test(`${owner?.lower}`) ||
    /^(?:of|among)$/.test(tokens[first - 2]?.lower ?? '') ||
    (POSSESSIVE.has(owner?.text ?? '') &&
      /^(?:world|country|nation|state|region|city|continent|county)$/.test(tokens[first - 2]?.lower ?? ''));
  if (
    isPlural(tokens[end - 1]) &&
    end > at + 1 &&
    !counted &&
    !tight &&
    tokens[at].lower !== 'fewest' &&
    !/^(?:were|came|went)$/.test(tokens[end]?.lower ?? '')
  )
    return null;
  // "was sixth highest", "the fourth and worst exchange of fire"
  const placed = first < at && /^(?:is|was|are|were|ranks?|ranked|came|be|been)$/.test(owner?.lower ?? '');
  const paired =
    owner?.lower === 'and' &&
    (/^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|most)$/.test(tokens[first - 2]?.lower ?? '') ||
      MEASURED.has(tokens[first - 2]?.lower ?? ''));
  const ofAll = tokens[end]?.lower === 'of' && tokens[end + 1]?.lower === 'all';
  const hit = /^(?:hardest|worst)$/.test(tokens[at].lower) && /^(?:hit|affected|-)$/.test(tokens[at + 1]?.lower ?? '');
  if (!determined && !tight && !placed && !paired && !ofAll && !hit) return null;
  const lower = tokens[at].lower;
  if (/^(?:best|worst)$/.test(lower) && end === at + 1 && tokens[end]?.lower === 'for' && !predicate) return null;
  // "the oldest still in service"
  const inUse = end === at + 1 && owner?.lower === 'the' && tokens[end]?.lower === 'still' && !/^(?:best|worst)$/.test(tokens[at].lower);
  if (inUse) return found(reading, first, end + 1, over);
  const alone = end === at + 1 && (predicate || opens || ofAll || atIts || isBareRelative(tokens, end, endToken));
  // Before a noun even a word of taste ranks: "the worst result", "my best season".
  const own =
    determined &&
    !/^an?$/.test(owner?.lower ?? '') &&
    end > at + 1 &&
    !isPlural(tokens[end - 1]) &&
    (predicate ||
      headed ||
      (POSSESSIVE.has(owner?.text ?? '') && tokens[first - 2]?.pos !== 'PRON') ||
      (OWNERS.has(owner?.lower ?? '') && tokens[first - 2]?.lower !== 'on'));
  const compound = tokens[at + 1]?.text === '-';
  const head = tokens[end - 1];
  if (
    lower === 'closest' &&
    end === at + 1 &&
    !tight &&
    !(isRanged(reading, end) && tokens[end].lower === 'of') &&
    !isBareRelative(tokens, end, endToken)
  )
    return null;
  const told = over !== null && /^(?:of)$/.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.lower === 'all';
  if (
    TASTE.has(lower) &&
    NO_TASTE.has(head.lower) &&
    end > at + 1 &&
    !(predicate && tokens[end]?.lower !== 'to' && lower !== 'best') &&
    !(headed && head.lower === 'part') &&
    !(tight && tokens[end]?.lower !== 'to' && !/^(?:chance|chances|hope|bet|way|ways)$/.test(head.lower))
  )
    return null;
  if (NO_RANK.has(head.lower) && end > at + 1 && !(tight && (sofar || /^(?:since|ever)$/.test(tokens[end]?.lower ?? '')))) return null;
  if (lower === 'best' && /^friends?$/.test(head.lower)) return null;
  if (lower === 'best' && /^(?:known|-)$/.test(tokens[at + 1]?.lower ?? '') && /^(?:for|as)$/.test(tokens[end]?.lower ?? '')) return null;
  if (/^(?:a|an)$/.test(owner?.lower ?? '') && !/^(?:first|second|third)/.test(tokens[first].lower)) return null;
  // Taste needs its range: "the best season since 1990", "one of the toughest in Europe", "Europe’s best-run bank".
  const ranged = over !== null && tokens[end]?.start === over.start;
  const attested = /^(?:known|recorded|surviving|documented)$/.test(tokens[at + 1]?.lower ?? '');
  if (
    !compound &&
    !attested &&
    !alone &&
    !paired &&
    !own &&
    !told &&
    !hit &&
    TASTE.has(lower) &&
    !(ranged && (tight || isRanged(reading, end))) &&
    !(end > at + 1 && rangedLater(tokens, end, endToken))
  )
    return null;
  if (/^(?:best|worst)$/.test(lower) && tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower !== 'the') return null;
  return found(reading, first, end, over);
}

type Handler = (reading: Reading, at: number) => Superlative | null;
/** "best" ranks, and closes "a season best". */
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...[...MEASURED].map(word => [word, measured] as const),
  [
    'most',
    (reading, at) =>
      most(reading, at) ??
      mostAdverb(reading, at) ??
      adverb(reading, at) ??
      (reading.tokens[at + 1]?.text === '-' ? measured(reading, at) : null),
  ],
  ['least', (reading, at) => most(reading, at) ?? (reading.tokens[at + 1]?.text === '-' ? measured(reading, at) : null)],
  ['first', ordinal],
  ['only', (reading, at) => onlyOneOther(reading, at) ?? onlyOnce(reading, at) ?? only(reading, at)],
  ['rarely', rarely],
  ...['hardly', 'scarcely', 'barely'].map(word => [word, hardlyAny] as const),
  ['seldom', rarely],
  ['never', never],
  ['sole', only],
  ['lone', only],
  ['unbeaten', peerless],
  ...[...PEERLESS].map(word => [word, peerless] as const),
  ['record', record],
  ['records', record],
  ...['high', 'highs', 'low', 'lows', 'bests'].map(word => [word, extreme] as const),
  ['best', (reading, at) => measured(reading, at) ?? extreme(reading, at)],
  ...['any', 'anyone', 'anybody', 'anywhere', 'all', 'everyone', 'everybody'].map(word => [word, other] as const),
  ['no', noOther],
  ['no.', noOther],
  ['nobody', noOther],
  ['last', last],
  ...['rank', 'ranks', 'ranked', 'ranking', 'finished', 'finishing', 'placed', 'came', 'comes'].map(
    word => [word, (reading, at) => finishedAt(reading, at) ?? ranked(reading, at)] as [string, Handler],
  ),
  ['leading', leading],
  ['top', leading],
  ['unique', unique],
  ...['latest', 'number'].map(word => [word, placed] as const),
  ['second', (reading, at) => suchAgain(reading, at) ?? placed(reading, at) ?? nth(reading, at) ?? nthTo(reading, at)],
  ...['tops', 'topped', 'topping'].map(word => [word, topsList] as const),
  ['none', none],
  ['nowhere', nowhere],
  ['nothing', (reading, at) => nowhere(reading, at) ?? nothingMore(reading, at)],
  ['unlike', unlike],
  ...['leads', 'led'].map(word => [word, leadsAll] as const),
  ['just', only],
  ...['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    word => [word, (reading, at) => suchAgain(reading, at) ?? nth(reading, at) ?? nthTo(reading, at)] as [string, Handler],
  ),
  ...['not', 'n’t', "n't"].map(word => [word, notSince] as const),
  ['precedent', precedent],
]);

/** Any other adjective in -est: "the softest market". */
const isSuperlative = ({ lower, pos }: Token): boolean =>
  pos === 'ADJ' &&
  lower.length > 5 &&
  lower.endsWith('est') &&
  !/^(?:honest|modest|earnest|latest|dishonest|immodest|manifest|interest|midwest|northwest|southwest|forest)$/.test(lower);

function detect(reading: Reading): Superlative[] {
  const all: Superlative[] = [];
  let end = -1;
  reading.tokens.forEach((token, i) => {
    const superlative = (HANDLERS.get(token.lower) ?? (isSuperlative(token) ? measured : undefined))?.(reading, i);
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
