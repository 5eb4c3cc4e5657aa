/** Finds comparatives that tell how, or what somebody has: "fared worse", "trains run slower", "spoke longer, by 17 minutes", "has a higher rate". */
import type { Comparison, Found, Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { sentenceOf } from './clauses.ts';
import { isOne, subjectBefore } from './comparative-subjects.ts';
import { BY_MUCH, COUNTING, HELD, SCALED, VALUED } from './comparative-words.ts';
import { ENDS_THERE, thanAfter, wayOf } from './comparatives.ts';
import { firstFrom, none, type Scene } from './trend-figures.ts';

/** How well something went, so that "better" holds it against another. */
const FARES =
  /^(?:did|do|does|done|doing|fare|fares|fared|faring|perform|performs|performed|performing|score|scores|scored|poll|polls|polled|sell|sells|sold)$/;
const TRADES =
  /^(?:closed|closes|ended|ends|opened|opens|finished|traded|trading|moved|edged|settled|drifted|headed|inched|ticked|pushed|crept)$/;
/** These take "longer" for a while, not for a measure. */
const WAITS =
  /^(?:stay|stays|stayed|staying|wait|waits|waited|linger|lingered|remain|remained|pause|paused|look|looked|sit|sat|stand|stood)$/;
const MUCH = /^(?:a|not|n’t|n't|no|any|lot|bit|little)$/;

/** Whether the verb before it can carry this adverb as a measure. */
function carries(lower: string, verb: Token): boolean {
  const { lower: does, pos } = verb;
  if (lower === 'more' || lower === 'less')
    return VALUED.test(does) && !/^(?:make|made|makes|eat|eats|worth|use|uses|used|produce|produces|produced|sell|sells|sold)$/.test(does);
  if (lower === 'better' || lower === 'worse') return FARES.test(does);
  if (lower === 'higher' || lower === 'lower') return TRADES.test(does);
  if (lower === 'longer') return pos === 'VERB' && !WAITS.test(does);
  return (lower === 'faster' || lower === 'slower') && pos === 'VERB';
}

/** "Two of his rivals did better", "the poor pay more", "stocks closed lower", "he also spoke longer, by 17 minutes". */
export function adverbAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, end } = tokens[index];
  let verb = index - 1;
  while (BY_MUCH.test(tokens[verb]?.lower ?? '') || MUCH.test(tokens[verb]?.lower ?? '')) verb--;
  if (verb < 0 || !carries(lower, tokens[verb])) return null;
  const next = tokens[index + 1];
  if (next && !ENDS_THERE.test(next.lower)) return null;
  if (thanAfter(tokens, index) >= 0) return null;
  const { firstToken } = sentenceOf(scene.reading, index);
  const { at, wished } = subjectBefore(tokens, verb, firstToken);
  if (wished || /^(?:no|none|nobody)$/.test(tokens[firstToken].lower)) return null;
  const amount = byAfter(scene, index);
  if (amount) return { start: tokens[verb].start, end: amount.end, value: { ...none(wayOf(lower)), quantity: amount.value } };
  if (at < firstToken || isOne(tokens[at]) || !isNamed(tokens, at) || /^(?:we|it)$/.test(tokens[at].lower)) return null;
  return { start: tokens[verb].start, end, value: none(wayOf(lower)) };
}

/** A noun, a name, "the poor", or "those who stay". */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM)$/.test(tokens[at].pos) ||
  (/^AD[JV]$/.test(tokens[at].pos) && tokens[at - 1]?.lower === 'the') ||
  (tokens[at].pos === 'VERB' && tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'who'));

/** ", by 17 minutes", "by a third": how much of it. */
function byAfter(scene: Scene, index: number): Scene['quantities'][number] | null {
  const { tokens, text } = scene.reading;
  const amount = scene.quantities[firstFrom(scene, tokens[index].end)];
  return amount && /^,? by (?:about |nearly |almost |roughly |some |only |just )?$/.test(text.slice(tokens[index].end, amount.start))
    ? amount
    : null;
}

/** "has a higher rate", "reported lower sales", "works shorter shifts": what is had is measured. */
export function nounHeldAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, start } = tokens[index];
  const counting = COUNTING.has(lower);
  if (!SCALED.has(lower) && !counting) return null;
  const thing = tokens[index + 1];
  if (counting) return flowAt(scene, index);
  if (thing?.pos !== 'NOUN' || !HELD.has(singular(thing.lower))) return null;
  if (tokens[index + 2]?.pos === 'NOUN') return null;
  let verb = index - 1;
  while (verb >= 0 && (/^(?:a|an)$/.test(tokens[verb].lower) || BY_MUCH.test(tokens[verb].lower))) verb--;
  if (verb < 0 || !HAVING.test(tokens[verb].lower)) return null;
  const { firstToken } = sentenceOf(scene.reading, index);
  const { at, wished } = subjectBefore(tokens, verb, firstToken);
  if (wished || at < firstToken || isOne(tokens[at]) || !isNamed(tokens, at) || /^(?:we|they|it)$/.test(tokens[at].lower)) return null;
  return { start, end: thing.end, value: none(wayOf(lower)) };
}

const FLOWS =
  /^(?:absorbs|absorb|absorbed|carries|carry|carried|draws|drew|gets|get|got|receives|receive|received|handles|handled|uses|use|used|burns|burn|burned|emits|emit|emitted|consumes|consume|consumed|attracts|attracted|has|have|had|sees|saw)$/;
export const FLOWING =
  /^(?:traffic|water|power|energy|fuel|rain|snow|rainfall|visitors|passengers|votes|gas|oil|sunlight|carbon|electricity|cargo|freight|arrests|deaths|cases|accidents|crime|complaints|tourists|immigrants|donors|calories|sugar|protein|jobs|seats|delegates|territory|tanks|ships|warships|troops|guns|doctors|nurses|beds)$/;

/** "The older bridge carries more traffic.", "the east has fewer doctors": what flows is counted. */
function flowAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, start } = tokens[index];
  const thing = tokens[index + 1];
  // What is fewer is always held against more.
  const fewer = lower === 'fewer' && thing?.pos === 'NOUN' && thing.lower.endsWith('s');
  if (!thing || !(fewer || FLOWING.test(thing.lower)) || (tokens[index + 2] && !ENDS_THERE.test(tokens[index + 2].lower))) return null;
  let verb = index - 1;
  while (verb >= 0 && BY_MUCH.test(tokens[verb].lower)) verb--;
  if (verb < 0 || !(FLOWS.test(tokens[verb].lower) || (fewer && tokens[verb].pos === 'VERB')) || thanAfter(tokens, index) >= 0) return null;
  const { firstToken } = sentenceOf(scene.reading, index);
  const { at, wished } = subjectBefore(tokens, verb, firstToken);
  if (wished || at < firstToken || isOne(tokens[at]) || !isNamed(tokens, at) || /^(?:we|they|it)$/.test(tokens[at].lower)) return null;
  return { start, end: thing.end, value: none(wayOf(lower)) };
}

const HAVING =
  /^(?:has|have|had|having|show|shows|showed|report|reports|reported|record|records|recorded|post|posts|posted|charge|charges|charged|pay|pays|paid|earn|earns|earned|receive|receives|received|get|gets|got|face|faces|faced|work|works|worked|working|found|saw|carry|carries|suffer|suffers|suffered|experience|experienced)$/;
