/** Detects superlatives, firsts and absolutes, with what they range over: one counter-example makes them wrong. */
import type { Reading, Token } from '../../model.ts';
import { PLACES } from '../../values/name-places.ts';
import { sentenceOf } from '../clauses.ts';
import type { Detector } from '../detector.ts';
import { extreme, last, leading, never, noOther, only, other, peerless, ranked, record } from '../superlative-absolutes.ts';
import {
  DETERMINED,
  endOfThing,
  found,
  isPlural,
  isRanged,
  isTight,
  NO_COMPOUND,
  OWNERS,
  POSSESSIVE,
  rangeOf,
  type Superlative,
  wordsOf,
} from '../superlative-range.ts';
import { COUNTED_MOST, MEASURED, NO_RANK, NO_TASTE, NOT_FIRST, NOT_RANKED, PEERLESS, TASTE } from '../superlative-words.ts';

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
    /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|\p{L}+th)$/u.test(tokens[at - 2].lower)
  )
    first = at - 2;
  else if (before && /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next)$/.test(before.lower)) first = at - 1;
  if (tokens[at + 1]?.text === '-' && tokens[at + 1].start === tokens[at].end && NO_COMPOUND.test(tokens[at + 2]?.lower ?? '')) return null;
  const owner = tokens[first - 1];
  const determined =
    owner && (DETERMINED.has(owner.lower) || POSSESSIVE.has(owner.text) || /^(?:two|three|four|five|ten|among|by)$/.test(owner.lower));
  const end = endOfThing(tokens, tokens[at + 1]?.text === '-' && tokens[at + 1].start === tokens[at].end ? at + 3 : at + 1, endToken);
  const over = rangeOf(reading, first, end, firstToken, endToken);
  const tight = isTight(reading, over, end);
  // "It was also the loudest.", "The shortest, in August, was over in a day."
  const verb = /^(?:also|still|now|by|far|easily|probably|arguably|perhaps|already|once|one|of|among)$/.test(tokens[first - 2]?.lower ?? '')
    ? first - 3
    : first - 2;
  const predicate = /^(?:is|was|are|were|be|been|became|become|remains?|remained|’s|'s|also|still)$/.test(tokens[verb]?.lower ?? '');
  const opens = owner?.lower === 'the' && first - 1 === firstToken && tokens[end]?.text === ',';
  if (end === at + 1 && !over && !predicate && !opens && !/^(?:hit|affected)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  // "the wealthiest Americans" are a class of people, not a rank.
  const counted =
    first < at ||
    OWNERS.has(owner?.lower ?? '') ||
    /^(?:two|three|four|five|six|seven|ten|\d+|of|among)$/.test(`${owner?.lower}`) ||
    /^(?:of|among)$/.test(tokens[first - 2]?.lower ?? '');
  if (
    isPlural(tokens[end - 1]) &&
    end > at + 1 &&
    !counted &&
    !tight &&
    tokens[at].lower !== 'fewest' &&
    !/^(?:were|came)$/.test(tokens[end]?.lower ?? '')
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
  const alone = end === at + 1 && (predicate || opens || ofAll);
  // Before a noun even a word of taste ranks: "the worst result", "my best season".
  const own =
    determined &&
    !/^an?$/.test(owner?.lower ?? '') &&
    end > at + 1 &&
    !isPlural(tokens[end - 1]) &&
    (predicate || (OWNERS.has(owner?.lower ?? '') && tokens[first - 2]?.lower !== 'on'));
  const compound = tokens[at + 1]?.text === '-';
  const head = tokens[end - 1];
  if (lower === 'closest' && end === at + 1 && !tight) return null;
  const told = over !== null && /^(?:of)$/.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.lower === 'all';
  if (
    TASTE.has(lower) &&
    NO_TASTE.has(head.lower) &&
    end > at + 1 &&
    !(predicate && tokens[end]?.lower !== 'to') &&
    !(tight && tokens[end]?.lower !== 'to')
  )
    return null;
  if (NO_RANK.has(head.lower) && end > at + 1 && !(tight && /^(?:since|ever)$/.test(tokens[end]?.lower ?? ''))) return null;
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
    !(ranged && (tight || isRanged(reading, end)))
  )
    return null;
  if (/^(?:best|worst)$/.test(lower) && tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower !== 'the') return null;
  return found(reading, first, end, over);
}

const PREDICATE = /^(?:is|was|are|were|be|been|became|become|remains?|remained|’s|'s)$/;

/** "the most votes", "most dangerous city in". */
function most(reading: Reading, at: number): Superlative | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const owner = tokens[at - 1];
  const next = tokens[at + 1];
  if (at === firstToken || !next || at + 1 >= endToken || owner.lower === 'at') return null;
  if (NOT_RANKED.has(next.lower) && !/^(?:of|in)$/.test(next.lower)) return null;
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
  const end = endOfThing(tokens, at + 2, endToken);
  const over = rangeOf(reading, at, end, firstToken, endToken);
  const counts = next.pos === 'NOUN';
  if (/^(?:of|in)$/.test(next.lower)) return null;
  if (NO_TASTE.has(tokens[end - 1].lower) && end > at + 2 && !PREDICATE.test(tokens[at - 2]?.lower ?? '') && !isTight(reading, over, end))
    return null;
  const ranked =
    (next.pos === 'ADJ' || tokens[at + 2]?.text === '-' || next.pos === 'VERB') &&
    ((end > at + 2 && PREDICATE.test(tokens[at - 2]?.lower ?? '')) ||
      (over !== null && tokens[end]?.start === over.start && tokens[end].lower === 'of'));
  const ranged = over !== null && tokens[end]?.start === over.start && (isRanged(reading, end) || tokens[end + 1]?.lower === 'all');
  const known =
    (end > at + 2 && (COUNTED_MOST.has(next.lower) || (ranged && next.pos === 'VERB'))) ||
    (ranged && tokens[at].lower === 'least') ||
    (ranged && tokens[end].lower === 'of' && tokens[end + 1].lower === 'all');
  if (
    !counts &&
    !known &&
    !ranked &&
    !isTight(reading, over, end) &&
    !(POSSESSIVE.has(owner.text) && end > at + 2 && PLACES.has(tokens[at - 2]?.lower ?? ''))
  )
    return null;
  if (
    counts &&
    (tokens[at].lower === 'least' || end === at + 2) &&
    !over &&
    !/^(?:votes|seats|points|money|medals|goals|games|deaths|cases|people|time|land)$/.test(next.lower)
  )
    return null;
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

/** "the first woman to …", "for the first time since …". */
function ordinal(reading: Reading, at: number): Superlative | null {
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
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lady|ladies|amendment|responders?)$/.test(next.lower)) return null;
  // "the first of three debates": an order, not a rank.
  if (next.lower === 'of' && (tokens[at + 2]?.pos === 'NUM' || /^(?:several|many|two|three|a)$/.test(tokens[at + 2]?.lower ?? '')))
    return null;
  const predicate = /^(?:is|was|were|are|be|been|became|become|becomes|becoming|as|’s|'s)$/.test(tokens[at - 2]?.lower ?? '');
  if (/^(?:in|to)$/.test(next.lower) && tokens[at + 2]?.lower === 'which') return found(reading, at, at + 1, over);
  if (next.lower === 'time')
    return strong ||
      predicate ||
      (tokens[at - 2]?.text === ',' && /^(?:that|in|since)$/.test(tokens[at + 2]?.lower ?? '')) ||
      tokens[at - 2]?.lower === 'for'
      ? found(reading, at, at + 2, over)
      : null;
  if (FIRSTS.test(next.lower) && end > at + 2) return found(reading, at, end, over);
  const body =
    (/^(?:its|their)$/.test(owner.lower) || POSSESSIVE.has(owner.text)) &&
    end > at + 1 &&
    /^(?:ADP|PUNCT|SCONJ|CCONJ)$/.test(tokens[end]?.pos ?? 'PUNCT');
  const toVerb = toward === 'to' && tokens[end + 1]?.pos === 'VERB';
  if (!strong && !toVerb && !body && !(predicate && (over || PEOPLE.test(next.lower)))) return null;
  return found(reading, at, end, over);
}

type Handler = (reading: Reading, at: number) => Superlative | null;
/** "best" ranks, and closes "a season best". */
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...[...MEASURED].map(word => [word, measured] as const),
  ['most', (reading, at) => most(reading, at) ?? (reading.tokens[at + 1]?.text === '-' ? measured(reading, at) : null)],
  ['least', (reading, at) => most(reading, at) ?? (reading.tokens[at + 1]?.text === '-' ? measured(reading, at) : null)],
  ['first', ordinal],
  ['only', only],
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
  ...['rank', 'ranks', 'ranked', 'ranking'].map(word => [word, ranked] as const),
  ['leading', leading],
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
