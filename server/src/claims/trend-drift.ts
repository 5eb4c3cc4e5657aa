/** Finds verbs of change whose subject has no measure of its own: "the buildup has accelerated", "the fighting is intensifying", "relations worsened". */
import { isWord } from '../language/words.ts';
import type { Token } from '../model.ts';
import { beforeAside } from './trend-measures.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Said of what grows or wanes by degrees; in the perfect or the progressive they tell a trend of anything that is no person. */
const GRADUAL = set(
  `accelerated accelerating intensified intensifying worsened worsening improved improving deteriorated deteriorating escalated escalating subsided subsiding abated abating deepened deepening widened widening narrowed narrowing
  eased easing weakened weakening strengthened strengthening slowed slowing dwindled dwindling shrunk shrinking eroded eroding waned waning grown growing multiplied multiplying swollen swelling increased increasing decreased decreasing
  declined declining diminished diminishing faded fading ebbed ebbing evaporated receded receding retreated retreating mushroomed ballooned thinned thinning tightened tightening softened soured cooled cooling warmed warming tapered tapering
  slackened slackening moderated moderating lessened lessening souring loosened loosening stiffened stiffening snowballed snowballing swelled
  quickened flattened flattening lengthened lengthening spread spreading stalled plateaued leveled expanded expanding contracted contracting thickened thickening hardened hardening proliferated proliferating mounted mounting`,
);
/** Of these, the ones that mean nothing else: the simple past will do. */
const PLAIN = set(
  'intensified worsened deteriorated escalated subsided abated deepened dwindled eroded waned improved accelerated increased decreased diminished',
);
/** A living thing grows and fades without a figure. */
const LIVING =
  /^(?:man|woman|boy|girl|child|children|son|daughter|baby|dog|cat|tree|plant|hair|beard|mother|father|couple|patient|car|truck|bus|train|van|driver|officer|soldier|minister|president|senator|candidate|mayor|governor|general|people|men|women|sky|day|night|light|sun|rain|smile|eyes|voice|face|sound|music|memory|memories)$/;
const PERFECT = /^(?:has|have|had|’s|’ve|’d|'s|'ve)$/;
const GOING = /^(?:is|are|was|were|been|be|’s|’re|'s|'re|keeps?|kept)$/;
const OVER = /^(?:ADP|CCONJ|SCONJ|PUNCT)$/;
const THEN =
  /^(?:every|each|since|after|as|when|even|over|this|last|again|here|there|now|further|considerably|everywhere|too|recently|lately|dramatically|steadily|rapidly)$/;
const PARTICLE = /^(?:out|into|up|off|down|with|to|upon|apart|by|of|over|onto|from)$/;

/** Whether the verb at `index` (its adverbs end at `last`) tells of a drift: "the buildup has accelerated". */
export function drifts(tokens: readonly Token[], index: number, last: number, first: number): boolean {
  const { lower } = tokens[index];
  if (!GRADUAL.has(lower)) return false;
  const next = tokens[last + 1];
  if (next && !OVER.test(next.pos) && !THEN.test(next.lower)) return false;
  const byThen = next?.lower === 'by' && tokens[last + 2]?.lower === 'the' && tokens[last + 3]?.lower === 'time';
  if (next && PARTICLE.test(next.lower) && !byThen) return false;
  let subject = index - 1;
  let perfect = false;
  let going = false;
  let asked = false;
  while (
    subject >= first &&
    (/^(?:AUX|ADV|PART)$/.test(tokens[subject].pos) || tokens[subject].lower === 'since' || PERFECT.test(tokens[subject].lower))
  ) {
    const word = tokens[subject].lower;
    if (PERFECT.test(word)) perfect = true;
    if (GOING.test(word) && lower.endsWith('ing')) going = true;
    if (/^(?:to|not|n’t|n't|never|could|should|might|may|must|can)$/.test(word)) asked = true;
    // "was widened": somebody did it
    if (/^(?:was|were|been|be|being|is|are)$/.test(word) && !lower.endsWith('ing')) return false;
    subject--;
  }
  const told = (perfect || going) && index - subject > 1;
  subject = beforeAside(tokens, subject, first);
  if (asked || subject < first || !named(tokens, subject, first) || LIVING.test(tokens[subject].lower)) return false;
  return told || (PLAIN.has(lower) && index - subject <= 2);
}

/** A common noun, also where it opens the sentence with a capital, which wink takes for a name. */
const named = (tokens: readonly Token[], at: number, first: number): boolean =>
  tokens[at].pos === 'NOUN' || (at === first && tokens[at].pos === 'PROPN' && isWord(tokens[at].lower));

const RANK = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th))$/;
const LEVEL = /^(?:low|lows|high|highs|levels?|point|points|peak|trough|minimum|maximum)$/;

/** "She rose to the highest level of the party." */
const risesInOffice = (tokens: readonly Token[], index: number): boolean =>
  /^(?:rose|rise|rises|rising|risen|climbed)$/.test(tokens[index].lower) &&
  tokens
    .slice(Math.max(0, index - 3), index)
    .some(({ pos, lower }) => (pos === 'PROPN' && !lower.endsWith('s')) || /^(?:i|you|we|he|she|who)$/.test(lower));

/** Index of the last word of "several thousand", "hundreds", "a trickle", "almost nothing" at `at`: no figure, but how many; or -1. */
function roughAfter(tokens: readonly Token[], at: number): number {
  const from = /^(?:nearly|almost|about|just|only|perhaps|virtually)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  if (/^(?:several|many|a few)$/.test(first) && /^(?:hundred|thousand|dozen|million)$/.test(second)) return from + 1;
  if (/^(?:hundreds|thousands|dozens|tens|millions|nothing|zero|none)$/.test(first)) return from;
  return first === 'a' && /^(?:handful|trickle|dribble|dozen|fraction)$/.test(second) ? from + 1 : -1;
}

/** Index of "level" in "fell to its lowest level", "rose to a new high", or -1. */
export function levelAfter(tokens: readonly Token[], index: number, last: number): number {
  if (risesInOffice(tokens, index)) return -1;
  if (!/^(?:to|toward|towards|near)$/.test(tokens[last + 1]?.lower ?? '')) return -1;
  const rough = roughAfter(tokens, last + 2);
  if (rough > 0 && tokens[last + 1].lower === 'to') return rough;
  // "had slipped to 14th", "climbed to third place"
  if (RANK.test(tokens[last + 2]?.lower ?? '') && tokens[last + 1].lower === 'to') {
    if (tokens[last + 3]?.lower === 'place') return last + 3;
    return /^(?:PUNCT|ADP|CCONJ)$/.test(tokens[last + 3]?.pos ?? 'PUNCT') ? last + 2 : -1;
  }
  if (!/^(?:its|their|the|a|an|new|record|historic)$/.test(tokens[last + 2]?.lower ?? '')) return -1;
  for (let i = last + 3; i < last + 9 && tokens[i]; i++) {
    // "sinking to its weakest since 2015"
    if (/est$/.test(tokens[i].lower) && /^(?:since|in|on)$/.test(tokens[i + 1]?.lower ?? '')) return i;
    if (LEVEL.test(tokens[i].lower)) return ranked(tokens, last + 2, i) ? i : -1;
    if (!/^(?:ADJ|NOUN|NUM|ADV|PART)$/.test(tokens[i].pos) && tokens[i].text !== '-') return -1;
  }
  return -1;
}

/** "its *lowest* level", "a *three-year* high", "a *new* low". */
const ranked = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower, text }) => /est$|^(?:new|record|historic|fresh|best|worst)$/.test(lower) || text === '-');

const CURRENCY = /^(?:dollar|euro|pound|yen|franc|yuan|ruble|rouble|rupee|peso|mark|crown|krone|lira|rand|currencies|greenback|sterling)$/;

/** Index of "dollar" in "weakened against the dollar", or -1. */
export function currencyAfter(tokens: readonly Token[], last: number): number {
  if (tokens[last + 1]?.lower !== 'against' || tokens[last + 2]?.lower !== 'the') return -1;
  for (let i = last + 3; i < last + 6 && tokens[i]; i++) if (CURRENCY.test(tokens[i].lower)) return i;
  return -1;
}
