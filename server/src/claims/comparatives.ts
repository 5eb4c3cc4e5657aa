/** Finds one thing held against another in one paragraph: "larger than", "twice as many", "6 percent higher", "compared with 61". */
import type { Comparison, Found } from '../model.ts';
import { TIME_UNITS } from '../values/units.ts';
import { around, firstFrom, none, type Scene } from './trend-figures.ts';
import { LESS, MORE, NO_COMPARISON } from './trend-words.ts';

/** "higher than last year", "twice as many as", "less than the ministry said"; a figure after "than" is a quantity's own. */
export function thanAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower } = tokens[index];
  const er =
    tokens[index].pos === 'ADJ' &&
    lower.length > 4 &&
    lower.endsWith('er') &&
    !/^(?:other|former|latter|proper|clever|under|super)$/.test(lower);
  if (!MORE.has(lower) && !LESS.has(lower) && !er) return null;
  if (
    NO_COMPARISON.has(tokens[index - 1]?.lower ?? '') ||
    (/^(?:no|any|little|nothing|once|far)$/.test(tokens[index - 1]?.lower ?? '') && lower === 'more')
  )
    return null;
  const reach = Math.min(tokens.length, index + 6);
  let than = index + 1;
  while (
    than < reach &&
    tokens[than].lower !== 'than' &&
    tokens[than].pos !== 'PUNCT' &&
    tokens[than].pos !== 'VERB' &&
    tokens[than].pos !== 'AUX'
  )
    than++;
  if (than >= reach || tokens[than].lower !== 'than') return null;
  const end = tailEnd(scene, than);
  if (end === null) return null;
  // "almost a third more than", "5 percent higher than": by how much stands before.
  const told = around(scene, tokens[index].start).find(
    found => found.start < tokens[index].start && found.end >= tokens[index].start - 1 && found.end <= tokens[index].end,
  );
  const direction = LESS.has(lower) ? 'down' : 'up';
  return { start: told?.start ?? tokens[index].start, end, value: { ...none(direction), quantity: told?.value ?? null } };
}

const NO_OBJECT = new Set([
  'ever',
  'before',
  'usual',
  'expected',
  'ideal',
  'welcome',
  'happy',
  'just',
  'anything',
  'any',
  'anyone',
  'anybody',
  'everyone',
  'everybody',
  'ready',
  'enough',
  'likely',
  'willing',
  'not',
  'to',
  'a',
  'an',
  'that',
  'half',
  'this',
  'it',
  'words',
  'meets',
]);

/** The end of what "than" compares with, or null where it is a number or an idiom. */
function tailEnd(scene: Scene, than: number): number | null {
  const { tokens } = scene.reading;
  const next = tokens[than + 1];
  if (!next || next.pos === 'PUNCT' || next.pos === 'NUM' || next.pos === 'SYM') return null;
  if (around(scene, next.start).some(found => found.end > next.start && found.start <= next.start && found.value.unit !== 'percentage'))
    return null;
  if (
    NO_OBJECT.has(next.lower) &&
    next.lower !== 'a' &&
    next.lower !== 'expected' &&
    next.lower !== 'usual' &&
    next.lower !== 'ever' &&
    next.lower !== 'before' &&
    next.lower !== 'that'
  )
    return null;
  if (
    (next.pos === 'ADV' && tokens[than + 2]?.pos === 'ADJ') ||
    (next.pos === 'ADJ' && tokens[than + 2]?.pos !== 'NOUN' && tokens[than + 2]?.pos !== 'ADJ')
  )
    return null;
  // "More than a year" is a length of time.
  if (/^an?$/.test(next.lower) && TIME_UNITS.has(tokens[than + 2]?.lower ?? '')) return null;
  let end = than + 2;
  const limit = Math.min(tokens.length, than + 9);
  while (end < limit && !['PUNCT', 'CCONJ', 'SCONJ', 'AUX'].includes(tokens[end].pos) && tokens[end].pos !== 'VERB') end++;
  return tokens[end - 1].end;
}

/** "twice as many", "three times as large", "five times more likely". */
export function timesAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower } = tokens[index];
  if (lower !== 'twice' && lower !== 'times' && lower !== 'half') return null;
  const next = tokens[index + 1]?.lower;
  const as = next === 'as' && /^(?:ADJ|ADV|DET)$/.test(tokens[index + 2]?.pos ?? '');
  const more = lower === 'times' && (MORE.has(next ?? '') || LESS.has(next ?? ''));
  const the =
    (next === 'the' || next === 'its' || next === 'their') &&
    lower !== 'half' &&
    /^(?:number|rate|size|amount|level|price|average|cost|value|share|total|limit)$/.test(tokens[index + 2]?.lower ?? '');
  // "three times what it cost", "twice that of"
  const what = (next === 'what' && tokens[index + 2]?.pos !== 'PUNCT') || (next === 'that' && tokens[index + 2]?.lower === 'of');
  if (!as && !more && !the && !what) return null;
  const found = around(scene, tokens[index].start).find(each => each.end >= tokens[index].end - 1 && each.start < tokens[index].end);
  const quantity = found?.value ?? null;
  const start = found ? found.start : tokens[index].start;
  return {
    start,
    end: tokens[index + (more || what ? 1 : 2)].end,
    value: { ...none(lower === 'half' || LESS.has(next ?? '') ? 'down' : 'up'), quantity },
  };
}

const SHARE = new Set(['percentage', 'percentage point', 'basis point', 'fold', 'point']);
const STANDARD =
  /^(?:average|expectations|forecasts?|estimates?|targets?|records?|norms?|median|mean|levels?|peaks?|rates?|totals?|limits?|marks?|benchmark|threshold|price|number|figure|predictions?)$/;

/** What a figure is held against: "above the old record", "below the level of". */
function standardAfter(scene: Scene, index: number): number | null {
  const { tokens } = scene.reading;
  for (let i = index + 1; i < Math.min(tokens.length, index + 6); i++) {
    if (STANDARD.test(tokens[i].lower)) return tokens[i].end;
    if (!/^(?:DET|ADJ|NOUN|PRON|PROPN|PART|NUM)$/.test(tokens[i].pos)) return null;
  }
  return null;
}

/** "The effect was smaller in children": held against what the sentence before told. */
function isLess({ reading: { tokens } }: Scene, index: number): boolean {
  const { lower } = tokens[index];
  if (!/^(?:higher|lower|larger|smaller|bigger|fewer|cheaper|weaker|stronger|slower|faster|steeper|milder)$/.test(lower)) return false;
  const verb = /^(?:much|far|slightly|even|significantly|somewhat|still|also|sharply|considerably)$/.test(tokens[index - 1]?.lower ?? '')
    ? index - 2
    : index - 1;
  if (!/^(?:is|are|was|were|been|be|remained|became)$/.test(tokens[verb]?.lower ?? '')) return false;
  return /^(?:in|for|among|at|on|last|this|\.|,|;)$/.test(tokens[index + 1]?.lower ?? '.');
}

/** "closed 6 percent higher", "7 percent more water", "4 percent below the level of", "3 feet above the old record". */
export function degreeAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { lower, start, end } = tokens[index];
  const side = lower === 'above' || lower === 'below' || lower === 'short';
  const down = LESS.has(lower) || lower === 'below' || lower === 'short';
  const before = around(scene, start).find(each => each.end <= start && /^\s$/.test(text.slice(each.end, start)));
  const share = before?.value.unit != null && SHARE.has(before.value.unit);
  if (side) {
    const standard = lower === 'short' ? null : standardAfter(scene, index);
    const led = /^(?:well|far|slightly|just|comfortably|sharply|is|was|are|were|came|stood|remains?|remained)$/.test(
      tokens[index - 1]?.lower ?? '',
    );
    if (!(share || (standard !== null && (before || led)))) return null;
    return {
      start: before?.start ?? start,
      end: standard ?? end,
      value: { ...none(down ? 'down' : 'up'), quantity: before?.value ?? null },
    };
  }
  if (!before || !share) return isLess(scene, index) ? { start, end, value: none(down ? 'down' : 'up') } : null;
  const more = lower === 'more' || lower === 'less' || lower === 'fewer';
  const next = tokens[index + 1];
  const stop = more && (next?.pos === 'ADJ' || next?.pos === 'NOUN') ? next.end : end;
  return { start: before.start, end: stop, value: { ...none(down ? 'down' : 'up'), quantity: before.value } };
}

/** "compared with 61 percent in 2010": the figure before it stands in its own clause. */
export function againstAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { lower, start } = tokens[index];
  const joint = tokens[index + 1];
  // "12 percent of those who took it, against 9 percent in the other group"
  const bare = (lower === 'against' || lower === 'versus') && tokens[index - 1]?.text === ',';
  if (!bare && (lower !== 'compared' || (joint?.lower !== 'with' && joint?.lower !== 'to'))) return null;
  const lead = bare ? tokens[index].end : joint.end;
  const at = firstFrom(scene, lead);
  const from = scene.quantities[at];
  if (!from || !/^\s(?:(?:just|only|about|the|an?|some)\s)*$/.test(text.slice(lead, from.start))) return null;
  if (bare && (from.value.unit === null || scene.quantities[at - 1]?.value.unit !== from.value.unit)) return null;
  return { start, end: from.end, value: { direction: null, quantity: null, from: from.value.value, to: null } };
}
