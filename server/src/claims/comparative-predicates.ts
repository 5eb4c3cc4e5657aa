/** Finds comparatives whose other side stands before or goes without saying: "misses are more frequent", "7 percent more water", "an even wider margin". */
import type { Comparison, Found, Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { sentenceOf } from './clauses.ts';
import { adverbAt, FLOWING, nounHeldAt } from './comparative-manners.ts';
import { isOne, subjectBefore } from './comparative-subjects.ts';
import { BECOMING, BY_MUCH, COUNTING, IDLE, isComparative, MOODS, SCALABLE, SCALED, UNMEASURED, VALUED } from './comparative-words.ts';
import { GOES_ON, thanAfter, wayOf } from './comparatives.ts';
import { around, none, type Scene } from './trend-figures.ts';
import { MEASURES } from './trend-words.ts';

const SHARE = new Set(['percentage', 'percentage point', 'basis point', 'fold', 'point']);

/** "many more of them", "far fewer patients", "an even wider margin". */
function manyMore(tokens: readonly Token[], index: number): Found<Comparison> | null {
  const { lower, end } = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!before || !next) return null;
  const found = { start: before.start, end, value: none(wayOf(lower)) };
  if (COUNTING.has(lower)) {
    if (next.lower === 'of' && /^(?:many|far)$/.test(before.lower)) return found;
    return before.lower === 'far' && next.pos === 'NOUN' && tokens[index - 2]?.lower !== 'so' ? found : null;
  }
  const degree = /^(?:even|far|much|slightly|significantly|considerably|substantially)$/.test(before.lower);
  return degree && SCALED.has(lower) && MEASURES.has(singular(next.lower)) ? found : null;
}

/** "There were fewer arrests this year." */
function thereAt(tokens: readonly Token[], index: number): Found<Comparison> | null {
  const { lower, start } = tokens[index];
  const thing = tokens[index + 1];
  if (!COUNTING.has(lower) || thing?.pos !== 'NOUN' || (lower !== 'fewer' && !FLOWING.test(thing.lower))) return null;
  let verb = index - 1;
  while (BY_MUCH.test(tokens[verb]?.lower ?? '')) verb--;
  if (!/^(?:is|are|was|were|been)$/.test(tokens[verb]?.lower ?? '')) return null;
  return tokens.slice(Math.max(0, verb - 2), verb).some(each => each.lower === 'there')
    ? { start, end: thing.end, value: none(wayOf(lower)) }
    : null;
}

/** Whether the same sentence has already held something against another: "twice as large but older", "larger than last year’s, and better supplied". */
function comparedBefore(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 2; i >= Math.max(0, index - 16); i--) {
    if (/^[.;!?”"]$/.test(tokens[i].text)) return false;
    if (isComparative(tokens[i]) || /^(?:times|twice)$/.test(tokens[i].lower) || /[^r]est$/.test(tokens[i].lower)) return true;
  }
  return false;
}

const FILLER = /^(?:a|not|n’t|n't|no|any|yet|lot|bit)$/;
const PEOPLED = /^(?:older|younger|taller|heavier|lighter|richer|poorer|better|worse|longer|faster|slower)$/;
const WILL = /^(?:will|would|’ll|'ll|’d|'d)$/;
const TURNS = /^(?:become|became|becomes|becoming|get|gets|got|gotten|getting|grow|grew|grown|growing|made)$/;

/** Whether a comparative of mood or worth at `index` is said as a fact of something named: not "she is better at chess", "it is easier to wait", "could be worse". */
function saidAsFact(scene: Scene, index: number, verb: number): boolean {
  const { tokens } = scene.reading;
  const { lower } = tokens[index];
  const { at, wished } = subjectBefore(tokens, verb, sentenceOf(scene.reading, index).firstToken);
  const own = tokens[at];
  if (own?.lower === 'there') return false;
  if (lower === 'longer' && /^(?:stay|remain)/.test(tokens[verb].lower)) return false;
  if (
    wished ||
    (MOODS.has(lower) && !closerTo(tokens, index) && tokens[index - 1].lower !== 'no' && WILL.test(tokens[verb - 1]?.lower ?? ''))
  )
    return false;
  if (at < 0) return !MOODS.has(lower);
  if (MOODS.has(lower) && own.lower === 'it') {
    // "It is not yet better.", "It has become harder for farmers to borrow", not "it is easier to wait"
    const goes = tokens.slice(index + 1, index + 6).some(each => /^(?:to|if|that|when)$/.test(each.lower));
    return TURNS.test(tokens[verb].lower) || tokens[verb - 1]?.lower === 'now' || tokens[verb + 1]?.lower === 'now' || !goes;
  }
  if (PEOPLED.test(lower) && own.lower === 'this') return true;
  if (MOODS.has(lower) || PEOPLED.test(lower)) return !isOne(own) && !isComparative(own);
  return true;
}

/** "near misses are more frequent", "we are smaller, we are poorer", "it is not deeper": held against what was told before. */
function predicateAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, start, end } = tokens[index];
  const next = tokens[index + 1];
  if (tokens[index - 1]?.lower === 'never' || tokens[index - 2]?.lower === 'never') return null;
  if (lower === 'longer' && /^(?:no|any|n’t|n't)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  const much = manyMore(tokens, index) ?? adverbAt(scene, index) ?? nounHeldAt(scene, index) ?? thereAt(tokens, index);
  if (much) return much;
  const degree =
    (lower === 'more' || lower === 'less') &&
    next !== undefined &&
    (/^(?:ADJ|ADV|VERB)$/.test(next.pos) || SCALABLE.has(next.lower)) &&
    !UNMEASURED.has(next.lower);
  const supplied = lower === 'better' && /^(?:VERB|NOUN)$/.test(next?.pos ?? '') && /(?:ed|paid|built|kept|run)$/.test(next.lower);
  const off = /^(?:better|worse)$/.test(lower) && next?.lower === 'off';
  if (!degree && !off && (COUNTING.has(lower) || IDLE.has(lower))) return null;
  // "slower and dirtier than": the second one tells both.
  if (/^(?:and|or|,)$/.test(next?.lower ?? '') && tokens[index + 2] && isComparative(tokens[index + 2]) && thanAfter(tokens, index + 2) > 0)
    return null;
  // "were more evenly split"
  const split = degree && next.pos === 'ADV' && next.lower.endsWith('ly') && tokens[index + 2]?.pos === 'VERB';
  const after = tokens[split ? index + 3 : degree || supplied || off ? index + 2 : index + 1];
  const toward = after?.lower === 'to';
  const likely = degree && next.lower === 'likely' && toward;
  if (after && (!GOES_ON.test(after.lower) || (toward && !SCALED.has(lower) && !likely && !closerTo(tokens, index)))) return null;
  let verb = index - 1;
  while (BY_MUCH.test(tokens[verb]?.lower ?? '') || FILLER.test(tokens[verb]?.lower ?? '')) verb--;
  // "We have to be tougher": what should be.
  if (
    tokens[verb]?.lower === 'be' &&
    (/^(?:should|must)$/.test(tokens[verb - 1]?.lower ?? '') ||
      (tokens[verb - 1]?.lower === 'to' && /^(?:have|has|had|need|needs|want|wants|wanted|got|going)$/.test(tokens[verb - 2]?.lower ?? '')))
  )
    return null;
  // "The stakes could not be higher."
  if (tokens[verb]?.lower === 'be' && /^(?:not|n’t|n't|cannot)$/.test(tokens[verb - 1]?.lower ?? '')) return null;
  const joined = /^(?:and|,|but|though|yet)$/.test(tokens[verb]?.lower ?? '') && comparedBefore(tokens, verb + 1);
  // "The beds are older, the queues longer": the verb is not said again.
  const gapped =
    tokens[verb]?.pos === 'NOUN' &&
    /^(?:the|its|their|and|,)$/.test(tokens[verb - 1]?.lower ?? '') &&
    SCALED.has(lower) &&
    (!after || /^[.,;]$/.test(after.text)) &&
    comparedBefore(tokens, verb);
  const manner = degree && next.pos === 'ADV' && /ly$|^well$/.test(next.lower) && doesBefore(tokens, index);
  if (!joined && !gapped && !manner && !BECOMING.test(tokens[verb]?.lower ?? '')) return null;
  if (/^(?:’s|'s)$/.test(tokens[verb].text) && tokens[verb - 1]?.pos !== 'PRON') return null;
  if (!joined && !gapped && !manner && !saidAsFact(scene, index, verb)) return null;
  if (likely && !manyAre(scene, index, verb)) return null;
  return {
    start,
    end: likely
      ? after.end
      : toward && closerTo(tokens, index)
        ? (tokens[index + 3] ?? tokens[index + 2]).end
        : degree || supplied || off
          ? next.end
          : end,
    value: none(wayOf(lower)),
  };
}

/** "grain moves more slowly": wink takes a verb in -s for a noun. */
const doesBefore = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.pos === 'VERB' ||
  (tokens[index - 1]?.pos === 'NOUN' && /[^s]s$/.test(tokens[index - 1].lower) && /^(?:NOUN|PROPN)$/.test(tokens[index - 2]?.pos ?? ''));

/** "closer to the truth", "no nearer to a deal": a place that is no place. */
const closerTo = (tokens: readonly Token[], index: number): boolean =>
  /^(?:closer|nearer)$/.test(tokens[index].lower) && /^(?:the|a|an|what|its|their)$/.test(tokens[index + 2]?.lower ?? '');

/** "Women are more likely to": many of a kind, told apart from the rest. */
function manyAre(scene: Scene, index: number, verb: number): boolean {
  const { tokens } = scene.reading;
  const { at } = subjectBefore(tokens, verb, sentenceOf(scene.reading, index).firstToken);
  return at >= 0 && /^(?:NOUN|PROPN)$/.test(tokens[at].pos) && /^(?:are|were|been|be|remain|remained)$/.test(tokens[verb].lower);
}

/** "6,200 fewer homes", read as one amount. */
function fewerOf(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { start, end } = tokens[index];
  if (tokens[index - 1]?.lower === 'no' || tokens[index + 1]?.lower === 'than') return null;
  const amount = around(scene, start).find(each => each.start < start && each.end > end);
  return amount ? { start: amount.start, end: amount.end, value: { ...none('down'), quantity: amount.value } } : null;
}

/** The word before a place, over words of degree. */
function wordBefore(tokens: readonly Token[], start: number): string {
  const last = tokens.findLast(({ end, lower }) => end <= start && !/^(?:about|some|nearly|almost|roughly|only|just)$/.test(lower));
  return last?.lower ?? '';
}

/** "closed 6 percent higher", "7 percent more water", "two feet higher", "an hour longer". */
export function degreeAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { lower, start, end } = tokens[index];
  // "the cheaper of the two plans"
  const ofTwo =
    tokens[index - 1]?.lower === 'the' &&
    tokens[index + 1]?.lower === 'of' &&
    /^(?:the|these|those|his|her|its|their)$/.test(tokens[index + 2]?.lower ?? '') &&
    /^(?:two|pair)$/.test(tokens[index + 3]?.lower ?? '');
  if (ofTwo && SCALED.has(lower)) return { start: tokens[index - 1].start, end: tokens[index + 3].end, value: none(wayOf(lower)) };
  const before = around(scene, start).find(each => each.end <= start && /^\s$/.test(text.slice(each.end, start)));
  if (!before) return (lower === 'fewer' ? fewerOf(scene, index) : null) ?? predicateAt(scene, index);
  // "a third less", "half more"
  const part =
    before.value.unit === null &&
    before.value.counted === null &&
    (before.value.value ?? 1) < 1 &&
    (COUNTING.has(lower) || SCALED.has(lower)) &&
    /^(?:ADP|PUNCT|SCONJ)$/.test(tokens[index + 1]?.pos ?? 'PUNCT');
  // "weighs 40 kilograms less"
  const valued =
    (lower === 'less' || lower === 'more') &&
    before.value.unit !== null &&
    VALUED.test(wordBefore(tokens, before.start)) &&
    /^(?:ADP|PUNCT|SCONJ)$/.test(tokens[index + 1]?.pos ?? 'PUNCT') &&
    tokens[index + 1]?.lower !== 'than';
  const share = part || valued || (before.value.unit != null && SHARE.has(before.value.unit));
  const counting = COUNTING.has(lower);
  const counted = before.value.counted !== null && /^(?:longer|shorter|higher|taller|wider|deeper|lower|heavier|thicker)$/.test(lower);
  const lasting = (before.value.unit !== null || counted) && SCALED.has(lower) && !counting && tokens[index + 1]?.text !== '-';
  const fewer = lower === 'fewer' && /^(?:NOUN|PROPN)$/.test(tokens[index + 1]?.pos ?? '');
  if ((!share && !lasting && !fewer) || /^(?:earlier|later|sooner)$/.test(lower)) return predicateAt(scene, index);
  const next = tokens[index + 1];
  const stop = counting && (next?.pos === 'ADJ' || next?.pos === 'NOUN') ? next.end : end;
  return { start: before.start, end: stop, value: { ...none(wayOf(lower)), quantity: before.value } };
}
