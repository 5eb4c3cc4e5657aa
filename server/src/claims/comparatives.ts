/** Finds comparatives in one paragraph: "larger than", "two feet higher", "more frequent", "as tall as". */
import type { Comparison, Found, Token } from '../model.ts';
import { TIME_UNITS } from '../values/units.ts';
import {
  BECOMING,
  BY_MUCH,
  COUNTING,
  GRADED,
  isComparative,
  NO_OBJECT,
  OPENS_SCOPE,
  SCALABLE,
  SCALED,
  SUBJECTIVE,
  VALUED,
} from './comparative-words.ts';
import { around, none, type Scene } from './trend-figures.ts';
import { singular } from '../values/singular.ts';
import { LESS, MEASURES, NO_COMPARISON } from './trend-words.ts';

const wayOf = (lower: string): 'up' | 'down' => (LESS.has(lower) ? 'down' : 'up');

const BREAKS = new Set([';', ':', ',', '—', '–', '(', ')', '.', '!', '?', '“', '”', '"', '--']);

/** Index of the "than" that belongs to the comparative at `index`, or -1: close by, or behind the clause that "more people" opens. */
function thanAfter(tokens: readonly Token[], index: number): number {
  const reach = Math.min(tokens.length, index + (COUNTING.has(tokens[index].lower) ? 16 : 8));
  for (let i = index + 1; i < reach; i++) {
    const { lower, text } = tokens[i];
    if (lower === 'than') return i;
    if (BREAKS.has(text) || lower === 'but' || lower === 'because' || lower === 'which' || lower === 'who' || lower === 'if') return -1;
    if (isComparative(tokens[i]) && tokens[i + 1]?.lower === 'than') return -1;
  }
  return -1;
}

/** What "any other", "anyone else" and "any year in history" leave out nobody: a superlative. */
export function leavesNobodyOut(tokens: readonly Token[], than: number): boolean {
  const at = /^(?:in|at|on|for|from|by|during|to)$/.test(tokens[than + 1]?.lower ?? '') ? than + 2 : than + 1;
  if (tokens[at]?.lower === 'all') return /^(?:other|others|the)$/.test(tokens[at + 1]?.lower ?? '');
  if (tokens[at + 1]?.lower === 'else') return true;
  if (tokens[at]?.lower !== 'any') return false;
  // "than any other", "than any golfer in history": "than any debate since 1998" is held against those alone.
  for (let i = at + 1; i < at + 6 && tokens[i]; i++) if (/^(?:other|others|history|ever)$/.test(tokens[i].lower)) return true;
  return false;
}

/** The amount that stands right before a comparative: by how much. */
function amountBefore(scene: Scene, index: number): Found<Comparison['quantity'] & object> | null {
  const { start, end } = scene.reading.tokens[index];
  return around(scene, start).find(found => found.start < start && found.end >= start - 1 && found.end <= end) ?? null;
}

/** "higher than last year", "fewer trees than it cut down", "3,900 kroner more than a year ago"; a figure behind "more than" is a quantity's own. */
export function thanAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  const { lower } = token;
  if (!isComparative(token)) return null;
  const before = tokens[index - 1]?.lower ?? '';
  if (NO_COMPARISON.has(before) || lower === 'sooner') return null;
  const next = tokens[index + 1];
  const counting = COUNTING.has(lower);
  if (before === 'no' && !(next?.pos === 'ADJ' || (next?.pos === 'VERB' && next.lower.endsWith('ed')) || next?.lower === 'fed'))
    return null;
  if (before === 'never' || tokens[index - 2]?.lower === 'never') return null;
  if (
    counting &&
    next?.lower !== 'than' &&
    (next?.pos === 'DET' || (next?.pos === 'ADP' && !echoed(tokens, index)) || next?.pos === 'PUNCT')
  )
    return null;
  const than = thanAfter(tokens, index);
  if (tokens[than + 1]?.lower === 'ever' && /^(?:more|less)$/.test(lower) && !(next?.pos === 'NOUN' || SCALABLE.has(next?.lower ?? '')))
    return null;
  if (than < 0 || leavesNobodyOut(tokens, than)) return null;
  const told = amountBefore(scene, index);
  if (counting && than === index + 1 && !told && !heldAgainst(tokens, index)) return null;
  const end = tailEnd(
    scene,
    than,
    SCALED.has(lower) && !/^(?:older|younger|longer|shorter)$/.test(lower) && than === index + 1,
    told !== null,
  );
  if (end === null) return null;
  return { start: told?.start ?? token.start, end, value: { ...none(wayOf(lower)), quantity: told?.value ?? null } };
}

/** "more on roads than on hospitals": both sides open alike. */
function echoed(tokens: readonly Token[], index: number): boolean {
  const than = thanAfter(tokens, index);
  return than > 0 && tokens[than + 1]?.lower === tokens[index + 1].lower && tokens[index + 1].lower !== 'of';
}

/** Whether a bare "more than" at `index` holds two things against each other: "more than last year", not "about more than schools". */
function heldAgainst(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  if (OPENS_SCOPE.has(before) || before.startsWith('matter')) return false;
  const object = tokens[index + 2];
  if (!object || object.lower === 'that') return false;
  if (object.lower === 'the') return tokens[index + 3]?.lower !== 'sum';
  if (
    /^(?:its|their|his|her|our|last|previous|usual|expected|normal|he|she|it|they|we|you|i|in|at|during|for|on|now|ever|any|anyone|anybody|most|many|half|there|first|initially|originally|feared|thought|planned|forecast|projected|other|those|men|women|before|previously)$/.test(
      object.lower,
    )
  )
    return true;
  return (object.pos === 'PROPN' && object.lower !== 'i') || (VALUED.test(before) && (object.pos === 'NOUN' || object.lower === 'what'));
}

/** Index of the "to" that answers the one behind "than": "closer *to* an accident than to". */
function firstBack(tokens: readonly Token[], than: number): number {
  for (let i = than - 1; i > than - 7 && i > 0; i--) if (tokens[i].lower === 'to') return i;
  return -1;
}

/** The end of what "than" compares with, or null where it is an idiom, or a number that the comparative only qualifies. */
function tailEnd(scene: Scene, than: number, measures: boolean, told: boolean): number | null {
  const { tokens } = scene.reading;
  const next = tokens[than + 1];
  if (!next || (next.pos === 'PUNCT' && !/^[“"]$/.test(next.text))) return null;
  const figure = around(scene, next.start).find(found => found.end > next.start && found.start <= next.start);
  if (
    figure &&
    figure.value.unit !== 'percentage' &&
    !/^(?:one|that|those)$/.test(next.lower) &&
    !told &&
    !TIME_UNITS.has(tokens[than + 2]?.lower ?? '')
  )
    return measures ? figure.end : null;
  if (next.pos === 'SYM' || (next.pos === 'NUM' && !/^(?:one|\d{4})$/.test(next.lower))) return measures && figure ? figure.end : null;
  const behind = tokens[than + 2];
  if (NO_OBJECT.has(next.lower)) {
    if (next.lower === 'a' || next.lower === 'an') {
      // "More than a year" is a length of time, "more than a year ago" a point that something is held against.
      if (TIME_UNITS.has(behind?.lower ?? '') && !/^(?:ago|earlier|before)$/.test(tokens[than + 3]?.lower ?? '')) return null;
    } else if (next.lower === 'to' && tokens[than - 1] && /^(?:to|closer|nearer)$/.test(tokens[firstBack(tokens, than)]?.lower ?? ''))
      return behind?.end ?? null;
    else if (!/^(?:this|that|these|those|one)$/.test(next.lower) || !behind || behind.pos === 'PUNCT') return null;
  }
  if (next.pos === 'ADV' && behind?.pos === 'ADJ' && next.lower !== 'now') return null;
  // "more divided than united"
  if (
    next.pos === 'VERB' &&
    (!behind || behind.pos === 'PUNCT') &&
    !/^(?:expected|forecast|predicted|planned|projected|anticipated|thought|feared|reported|estimated|budgeted)$/.test(next.lower)
  )
    return null;
  if (
    next.pos === 'ADJ' &&
    !/^(?:usual|normal|average|previous|most|many|other|its)$/.test(next.lower) &&
    !/^(?:NOUN|ADJ|PROPN)$/.test(behind?.pos ?? '')
  )
    return null;
  let end = than + 2;
  const limit = Math.min(tokens.length, than + 9);
  while (end < limit && !['PUNCT', 'CCONJ', 'SCONJ', 'AUX'].includes(tokens[end].pos) && tokens[end].pos !== 'VERB') end++;
  return tokens[end - 1].end;
}

const SHARE = new Set(['percentage', 'percentage point', 'basis point', 'fold', 'point']);
const GOES_ON =
  /^(?:then|in|for|among|at|on|last|this|and|or|during|since|as|over|after|when|now|today|there|here|but|because|with|across|under|these|to|by|\.|,|;|:|”|"|\?|—|–)$/;

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

/** "near misses are more frequent", "the effect was smaller in children": held against what the sentence before told. */
function predicateAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, start, end } = tokens[index];
  const next = tokens[index + 1];
  const degree = (lower === 'more' || lower === 'less') && SCALABLE.has(next?.lower ?? '');
  if (tokens[index - 1]?.lower === 'never' || tokens[index - 2]?.lower === 'never') return null;
  const much = manyMore(tokens, index);
  if (much) return much;
  if (!degree && (SUBJECTIVE.has(lower) || COUNTING.has(lower) || !SCALED.has(lower))) return null;
  const after = tokens[degree ? index + 2 : index + 1];
  if (after && !GOES_ON.test(after.lower)) return null;
  let verb = index - 1;
  while (BY_MUCH.test(tokens[verb]?.lower ?? '') || tokens[verb]?.lower === 'a') verb--;
  // "more frequent and more severe", "smaller, poorer and"
  const joined = /^(?:and|,)$/.test(tokens[verb]?.lower ?? '');
  const listed = /^(?:more|less)$/.test(tokens[verb - 2]?.lower ?? '')
    ? verb - 3
    : verb > 1 && isComparative(tokens[verb - 1])
      ? verb - 2
      : -1;
  const first = joined ? listed : verb;
  // "The stakes could not be higher."
  if (/^(?:not|n’t|n't)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first].lower === 'be') return null;
  if (!BECOMING.test(tokens[first]?.lower ?? '') || /^(?:i|you|we|he|she|who)$/.test(tokens[first - 1]?.lower ?? '')) return null;
  return { start, end: degree ? next.end : end, value: none(wayOf(lower)) };
}

/** "closed 6 percent higher", "7 percent more water", "two feet higher", "an hour longer". */
export function degreeAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { lower, start, end } = tokens[index];
  const before = around(scene, start).find(each => each.end <= start && /^\s$/.test(text.slice(each.end, start)));
  if (!before) return predicateAt(scene, index);
  const share = before.value.unit != null && SHARE.has(before.value.unit);
  const counting = COUNTING.has(lower);
  const lasting = before.value.unit !== null && SCALED.has(lower) && !counting && tokens[index + 1]?.text !== '-';
  const fewer = lower === 'fewer' && tokens[index + 1]?.pos === 'NOUN';
  if (!share && !lasting && !fewer) return predicateAt(scene, index);
  const next = tokens[index + 1];
  const stop = counting && (next?.pos === 'ADJ' || next?.pos === 'NOUN') ? next.end : end;
  return { start: before.start, end: stop, value: { ...none(wayOf(lower)), quantity: before.value } };
}

const ADVERBS = /^(?:almost|nearly|just|roughly|about|twice|not|n’t|n't|half|times|nowhere|quite|at|least)$/;

/** "as tall as the cathedral", "not as effective as the old one": not "as soon as", "as many as 40". */
export function asAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const graded = tokens[index + 1];
  if (!graded) return null;
  const counts = /^(?:much|many|few|little)$/.test(graded.lower);
  if (!counts && !GRADED.has(graded.lower)) return null;
  let second = index + 2;
  while (second < index + 7 && tokens[second] && tokens[second].lower !== 'as' && tokens[second].pos !== 'PUNCT') second++;
  const object = tokens[second + 1];
  if (tokens[second]?.lower !== 'as' || !object || object.pos === 'NUM' || object.pos === 'SYM') return null;
  const before = tokens[index - 1]?.lower ?? '';
  if (
    second === index + 2 &&
    (counts || /^(?:often|long|short|low|high|old|young|deep)$/.test(graded.lower)) &&
    !BECOMING.test(before) &&
    !VALUED.test(before) &&
    !ADVERBS.test(before)
  )
    return null;
  const owned = tokens.slice(second + 2, second + 5).some(each => each.lower === '’s' || each.lower === "'s");
  if (!owned && around(scene, object.start).some(found => found.start <= object.start && found.end > object.start)) return null;
  if (
    /^(?:possible|ever|usual|that|is|are|was|i|you|we|can|any|anyone|anything|if|though|to|needed|necessary|required)$/.test(object.lower)
  )
    return null;
  if (/^(?:can|could|needs?|wants?|likes?|gets|looks|may|might|should)$/.test(tokens[second + 2]?.lower ?? '')) return null;
  const first = ADVERBS.test(before) && before !== 'least' ? index - 1 : index;
  return {
    start: tokens[first].start,
    end: tokens[second].end,
    value: none(before === 'not' || before === 'n’t' || before === "n't" ? 'down' : 'same'),
  };
}

/** "better-than-expected": joined by hyphens. */
export function hyphenedAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, start } = tokens[index];
  if (tokens[index + 1]?.text !== '-' || tokens[index + 2]?.lower !== 'than' || !isComparative(tokens[index])) return null;
  const last = tokens[index + 4];
  return last && /^(?:expected|average|usual|normal|anticipated|forecast|predicted|planned)$/.test(last.lower)
    ? { start, end: last.end, value: none(wayOf(lower)) }
    : null;
}
