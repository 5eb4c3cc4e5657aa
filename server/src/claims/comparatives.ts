/** Finds comparatives in one paragraph: "larger than", "two feet higher", "more frequent", "as tall as". */
import type { Comparison, Found, Token } from '../model.ts';
import { TIME_UNITS } from '../values/units.ts';
import { BECOMING, BY_MUCH, COUNTING, isComparative, NO_OBJECT, OPENS_SCOPE, SCALABLE, SCALED, VALUED } from './comparative-words.ts';
import { deniesAll } from './superlative-negations.ts';
import { around, none, type Scene } from './trend-figures.ts';
import { LESS, NO_COMPARISON } from './trend-words.ts';

export const wayOf = (lower: string): 'up' | 'down' => (LESS.has(lower) ? 'down' : 'up');

const BREAKS = new Set([';', ':', ',', '—', '–', '(', ')', '.', '!', '?', '“', '”', '"', '--']);

/** Index of the "than" that belongs to the comparative at `index`, or -1: close by, or behind the clause that "more people" opens. */
export function thanAfter(tokens: readonly Token[], index: number): number {
  const reach = Math.min(tokens.length, index + 16);
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
  // "than at any time in the past year"
  if (/^(?:time|point|moment|stage)$/.test(tokens[at + 1]?.lower ?? '')) return true;
  // "than any other", "than any golfer in history": "than any debate since 1998" is held against those alone.
  for (let i = at + 1; i < at + 6 && tokens[i]; i++) if (/^(?:other|others|history|ever)$/.test(tokens[i].lower)) return true;
  return false;
}

/** The amount that stands right before a comparative: by how much. */
function amountBefore(scene: Scene, index: number): Found<Comparison['quantity'] & object> | null {
  const { start, end } = scene.reading.tokens[index];
  return around(scene, start).find(found => found.start < start && found.end >= start - 1 && found.end <= end) ?? null;
}

/** Behind "than": what was thought to come. */
const PLANNED = /^(?:expected|forecast|predicted|planned|projected|anticipated|thought|feared|reported|estimated|budgeted|promised|hoped)$/;

/** "higher than last year", "fewer trees than it cut down", "3,900 kroner more than a year ago"; a figure behind "more than" is a quantity's own. */
export function thanAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  const { lower } = token;
  if (!isComparative(token) && lower !== 'sooner' && !barelyComparative(tokens, index)) return null;
  const before = tokens[index - 1]?.lower ?? '';
  if (NO_COMPARISON.has(before) || (lower === 'sooner' && !tokens.slice(index + 2, index + 7).some(each => PLANNED.test(each.lower))))
    return null;
  const next = tokens[index + 1];
  const counting = COUNTING.has(lower);
  if (before === 'no' && /^(?:longer|later|more|less|fewer|sooner)$/.test(lower) && !/^AD[JV]$/.test(next?.pos ?? '')) return null;
  if (before === 'never' || tokens[index - 2]?.lower === 'never') return null;
  if (
    counting &&
    next?.lower !== 'than' &&
    (next?.pos === 'DET' ||
      (next?.pos === 'ADP' && !echoed(tokens, index) && !doneMore(tokens, index) && !amountBefore(scene, index)) ||
      next?.pos === 'PUNCT')
  )
    return null;
  const than = thanAfter(tokens, index);
  if (than > 0 && deniesAll(scene.reading, index)) return null;
  if (tokens[than + 1]?.lower === 'ever' && /^(?:more|less)$/.test(lower) && !(next?.pos === 'NOUN' || SCALABLE.has(next?.lower ?? '')))
    return null;
  if (than < 0 || leavesNobodyOut(tokens, than)) return null;
  // "less like panic than like waiting", "struck less by the tanks than by the maps": a way of saying what it is
  if (counting && /^(?:like|by|as)$/.test(next?.lower ?? '') && tokens[than + 1]?.lower === next.lower) return null;
  // "raises more questions than answers"
  if (tokens[than - 1].lower === 'questions' && tokens[than + 1]?.lower === 'answers') return null;
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

/** "talked more about policy than he has", "costs more per pupil than": the verb is done more. */
const doneMore = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index - 1]?.pos === 'VERB' || VALUED.test(tokens[index - 1]?.lower ?? '')) &&
  tokens[index + 1]?.lower !== 'of' &&
  tokens[thanAfter(tokens, index) + 1]?.lower !== 'just';

/** "significantly whiter than": wink takes a rare comparative for a noun. */
export const barelyComparative = (tokens: readonly Token[], index: number): boolean =>
  tokens[index + 1]?.lower === 'than' &&
  tokens[index].lower.endsWith('er') &&
  (BY_MUCH.test(tokens[index - 1]?.lower ?? '') || BECOMING.test(tokens[index - 1]?.lower ?? '')) &&
  !/^(?:other|another|rather|either|together|over|under|ever|never)$/.test(tokens[index].lower);

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
    /^(?:its|their|his|her|our|last|previous|usual|expected|normal|he|she|it|they|we|you|i|in|at|during|after|before|under|for|on|now|ever|any|anyone|anybody|every|each|most|many|there|first|initially|originally|feared|thought|planned|forecast|projected|other|those|men|women|before|previously)$/.test(
      object.lower,
    )
  )
    return true;
  // "is paid less than a bus driver", not "pays less than a dollar"
  const worker = tokens[index + 3];
  if (
    /^an?$/.test(object.lower) &&
    VALUED.test(before) &&
    worker?.pos === 'NOUN' &&
    !TIME_UNITS.has(worker.lower) &&
    !/^(?:dollar|cent|euro|pound|dozen|million|billion|hundred|thousand|penny|third|quarter|half|fraction|handful|fifth|tenth)$/.test(
      worker.lower,
    )
  )
    return true;
  return (
    (object.pos === 'PROPN' && object.lower !== 'i') ||
    (VALUED.test(before) && (object.pos === 'NOUN' || object.lower === 'what')) ||
    (object.lower === 'what' && BY_MUCH.test(before))
  );
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
  const behind = tokens[than + 2];
  const figure = around(scene, next.start).find(found => found.end > next.start && found.start <= next.start);
  // "better than nine-tenths of what is published", "harsher than anything in its history"
  const part =
    figure !== undefined &&
    figure.value.value !== null &&
    figure.value.value < 1 &&
    !COUNTING.has(tokens[than - 1].lower) &&
    / of\b/.test(scene.reading.text.slice(next.start, figure.end + 4));
  if (part) return figure.end;
  if (
    figure &&
    figure.value.unit !== 'percentage' &&
    !/^(?:one|that|those)$/.test(next.lower) &&
    !told &&
    !TIME_UNITS.has(tokens[than + 2]?.lower ?? '')
  )
    return measures ? figure.end : null;
  if (next.pos === 'SYM' || (next.pos === 'NUM' && !/^(?:one|\d{4})$/.test(next.lower))) return measures && figure ? figure.end : null;
  if (
    next.lower === 'anything' &&
    (/^(?:in|since|that|he|she|it|they|the|seen|ever)$/.test(behind?.lower ?? '') ||
      (behind?.pos === 'NOUN' && /^(?:had|have|has)$/.test(tokens[than + 3]?.lower ?? ''))) &&
    !COUNTING.has(tokens[than - 1].lower)
  )
    return next.end;
  if (NO_OBJECT.has(next.lower)) {
    if (next.lower === 'a' || next.lower === 'an') {
      // "More than a year" is a length of time, "more than a year ago" a point that something is held against.
      if (TIME_UNITS.has(behind?.lower ?? '') && !/^(?:ago|earlier|before)$/.test(tokens[than + 3]?.lower ?? '')) return null;
    } else if (next.lower === 'to' && tokens[than - 1] && /^(?:to|closer|nearer)$/.test(tokens[firstBack(tokens, than)]?.lower ?? ''))
      return behind?.end ?? null;
    else if (/^(?:this|that)$/.test(next.lower) && (!behind || behind.pos === 'PUNCT') && SCALED.has(tokens[than - 1].lower))
      return next.end;
    else if (!/^(?:this|that|these|those|one)$/.test(next.lower) || !behind || behind.pos === 'PUNCT') return null;
  }
  if (next.pos === 'ADV' && behind?.pos === 'ADJ' && next.lower !== 'now' && !/^(?:NOUN|PROPN)$/.test(tokens[than + 3]?.pos ?? ''))
    return null;
  // "more art than science"
  if (
    COUNTING.has(tokens[than - 2]?.lower ?? '') &&
    !/^(?:has|have|had|with|offers?|needs?|gets?|got|uses?)$/.test(tokens[than - 3]?.lower ?? '') &&
    tokens[than - 1].pos === 'NOUN' &&
    next.pos === 'NOUN' &&
    !next.lower.endsWith('s') &&
    !tokens[than - 1].lower.endsWith('s') &&
    (!behind || behind.pos === 'PUNCT')
  )
    return null;
  // "more divided than united"
  // "more people are returning than leaving" counts them
  const done =
    next.lower.endsWith('ing') &&
    tokens[than - 1].lower.endsWith('ing') &&
    tokens.slice(Math.max(0, than - 8), than).some((each, i, all) => COUNTING.has(each.lower) && all[i + 1]?.pos === 'NOUN');
  if (done) return next.end;
  if (next.pos === 'VERB' && (!behind || behind.pos === 'PUNCT') && !PLANNED.test(next.lower)) return null;
  if (
    next.pos === 'ADJ' &&
    !/^(?:usual|normal|average|previous|most|many|other|its)$|-.*s$/.test(next.lower) &&
    !/^(?:NOUN|ADJ|PROPN)$/.test(behind?.pos ?? '')
  )
    return null;
  let end = than + 2;
  const limit = Math.min(tokens.length, than + 9);
  while (end < limit && !['PUNCT', 'CCONJ', 'SCONJ', 'AUX'].includes(tokens[end].pos) && tokens[end].pos !== 'VERB') end++;
  return tokens[end - 1].end;
}

/** What may follow a predicate that is over. */
export const GOES_ON =
  /^(?:then|in|for|among|at|on|last|this|and|or|during|since|as|over|after|when|now|today|there|here|but|because|with|across|under|these|to|by|already|yet|still|every|each|while|until|though|through|along|around|\.|,|;|:|”|"|\?|—|–)$/;
/** What may follow an adverb that is over. */
export const ENDS_THERE =
  /^(?:in|for|on|at|last|this|and|but|during|since|as|over|when|now|today|there|here|because|these|by|while|though|too|still|\.|,|;|:|”|"|\?|—|–)$/;

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
