/** Finds the parts of comparisons and trends in one paragraph: changes with their figures, multiples, comparatives with "than". */
import type { Comparison, Found, Quantity, Reading, Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { TIME_UNITS } from '../values/units.ts';
import {
  BARE_MULTIPLES,
  FALL,
  FALL_NOUNS,
  LESS,
  MEASURES,
  MORE,
  MULTIPLES,
  NO_COMPARISON,
  RISE,
  RISE_NOUNS,
  WITH_FIGURE,
} from './trend-words.ts';

type Direction = Comparison['direction'];

/** A paragraph's tokens with its quantities, for looking one up by place. */
export interface Scene {
  readonly reading: Reading;
  readonly quantities: readonly Found<Quantity>[];
}

/** Words between a verb of change and its figure. */
const BETWEEN =
  /^(?: |by|to|from|an?|the|about|around|nearly|almost|roughly|sharply|slightly|steadily|dramatically|significantly|only|just|more than|less than|at least|further|another|again|as much as|up to|in value|, |only|over|some|estimated|back|slowly|rapidly|modestly|again|or|of|low|record|high|down|up)*$/i;

/** "doubled its output to", "cut the forecast from": what is moved stands between. */
const OBJECT = /^ (?:its|their|his|her|the|our) (?:[a-z-]+ ){1,3}(?:by|to|from)\b/;
const MOVED = /\b(?:by|to|from)\b/;

/** Index of the first quantity that starts at or after `at`. */
export function firstFrom({ quantities }: Scene, at: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle].start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The quantities that start around `at`: the two before and the two after. */
const around = (scene: Scene, at: number): readonly Found<Quantity>[] => {
  const index = firstFrom(scene, at);
  return scene.quantities.slice(Math.max(0, index - 2), index + 2);
};

/** The quantity that starts within a few filler words after `at`. */
function quantityAfter(scene: Scene, at: number): Found<Quantity> | null {
  const next = scene.quantities[firstFrom(scene, at - 1)];
  if (!next || next.start - at > 40) return null;
  const between = scene.reading.text.slice(at, next.start);
  return BETWEEN.test(OBJECT.test(between) ? between.slice(between.search(MOVED)) : between) ? next : null;
}

const wordsBetween = (text: string, from: number, to: number): string => text.slice(from, to).trim().toLowerCase();

const STEP =
  /^,? ?(?:to|from)(?: (?:a record|about|nearly|around|just|only|close at|end at|finish at|settle at|a high of|a low of))?$|^in \d{4} to$|^in [a-z]+,? from$/;
const OR = /^,? ?or$/;

/** The next quantity, where the words up to it fit. */
function following(scene: Scene, after: Found<Quantity>, joint: RegExp): Found<Quantity> | null {
  const next = scene.quantities[firstFrom(scene, after.start + 1)];
  return next && joint.test(wordsBetween(scene.reading.text, after.end, next.start)) ? next : null;
}

/** Follows "rose" over its figures: by how much, to what, from what. */
function figures(scene: Scene, at: number, direction: Direction): { readonly end: number; readonly value: Comparison } | null {
  let first: Found<Quantity> | null = quantityAfter(scene, at);
  if (!first) return null;
  const { text } = scene.reading;
  const value = { direction, quantity: null as Quantity | null, from: null as number | null, to: null as number | null };
  let last = at;
  for (let turn = 0; turn < 4 && first; turn++) {
    const joint = wordsBetween(text, last, first.start);
    const lead = joint.split(/[ ,]+/);
    const q = first.value;
    const opening = wordsBetween(text, first.start, first.end).split(' ')[0];
    if (q.low !== null && q.high !== null && !q.vague && lead.includes('from')) {
      [value.from, value.to] = direction === 'down' ? [q.high, q.low] : [q.low, q.high];
    } else if (lead.includes('to') || lead.includes('at')) value.to = q.value;
    else if (lead.includes('from')) value.from = q.value;
    else if (turn === 0 || opening === 'up' || opening === 'down') value.quantity ??= q;
    else break;
    last = first.end;
    const told: Found<Quantity> = first;
    first = following(scene, told, STEP);
    const other = following(scene, told, OR);
    // "1.2 percent, or 190 points, to 15,600": the second figure says the same again.
    if (!first && other) {
      last = other.end;
      first = following(scene, other, STEP);
    }
  }
  return last > at ? { end: last, value } : null;
}

const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX';

/** Whether the clause before `index` names something that is measured ("prices", "the number of cases"). */
function measured(tokens: readonly Token[], index: number, first: number): boolean {
  for (let i = index - 1; i >= Math.max(first, index - 8); i--) {
    const { lower, pos } = tokens[i];
    if ((pos === 'NOUN' || pos === 'PROPN') && MEASURES.has(singular(lower))) return true;
    if (pos === 'PUNCT' && lower !== '-' && lower !== '%' && lower !== '’' && lower !== "'") return false;
    if (pos === 'SCONJ') return false;
  }
  return false;
}

/** Adverbs after a verb that belong to it ("fell sharply"). */
function overAdverbs(tokens: readonly Token[], at: number, limit: number): number {
  let end = at;
  while (end < limit && tokens[end].pos === 'ADV' && /ly$|^again$|^further$/.test(tokens[end].lower)) end++;
  return end;
}

const none = (direction: Direction): Comparison => ({ direction, quantity: null, from: null, to: null });
const PARTICLES = new Set([
  'up',
  'out',
  'off',
  'apart',
  'asleep',
  'ill',
  'short',
  'through',
  'behind',
  'back',
  'over',
  'victim',
  'into',
  'silent',
  'foul',
]);

/** "rose 5% to $4bn", "prices have fallen sharply". */
export function trendAt(scene: Scene, index: number, first: number, limit: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  const up = RISE.has(token.lower);
  if (!up && !FALL.has(token.lower)) return null;
  const direction = up ? 'up' : 'down';
  const last = overAdverbs(tokens, index + 1, limit) - 1;
  const next = tokens[last + 1];
  const adjective = tokens[index].pos === 'ADJ' || (tokens[index].pos === 'NOUN' && !quantityAfter(scene, token.end));
  if (adjective) return null;
  // "growing concern": a word before its noun, no trend of its own.
  if (token.lower.endsWith('ing') && (next?.pos === 'NOUN' || next?.pos === 'ADJ') && tokens[index - 1]?.pos !== 'AUX') return null;
  const told = figures(scene, tokens[last].end, direction);
  if (told && goesWith(told.value, token)) return { start: token.start, end: told.end, value: told.value };
  if (WITH_FIGURE.has(token.lower) || !isVerb(token) || (next && PARTICLES.has(next.lower))) return null;
  return measured(tokens, index, first) ? { start: token.start, end: tokens[last].end, value: none(direction) } : null;
}

const MOVES_COUNTS = new Set([
  'cut',
  'cuts',
  'cutting',
  'lost',
  'loses',
  'losing',
  'raised',
  'raise',
  'raises',
  'raising',
  'shed',
  'sheds',
  'dropped',
  'drop',
  'drops',
  'dropping',
  'gained',
  'gain',
  'gains',
  'gaining',
  'improved',
  'lifted',
  'jumped',
  'grown',
  'slashed',
  'boosted',
  'sank',
  'sunk',
  'crashed',
]);
const SHARES = new Set(['percentage', 'percentage point', 'basis point', 'point', 'cent', 'penny']);

/** "Lost 12 soldiers", "raised $5 million" and "gained 20 pounds" tell no trend; "lost 1.2 percent" does. */
function goesWith(value: Comparison, token: Token): boolean {
  if (!MOVES_COUNTS.has(token.lower)) return true;
  if (value.from !== null) return true;
  return value.quantity?.unit != null && SHARES.has(value.quantity.unit);
}

/** "doubled", "more than tripled", "to halve": with the figures that follow. */
export function multipleAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  const before = tokens[index - 1]?.lower ?? '';
  const bare =
    BARE_MULTIPLES.has(token.lower) &&
    /^(?:to|will|would|could|may|might|can|should|must|nearly|almost|than)$/.test(before) &&
    tokens[index].pos === 'VERB';
  const direction = MULTIPLES.get(token.lower) ?? (bare ? (token.lower === 'halve' ? 'down' : 'up') : undefined);
  const next = tokens[index + 1]?.lower ?? '';
  if (
    !direction ||
    next === 'down' ||
    next === 'as' ||
    next === 'back' ||
    next === 'over' ||
    (token.pos === 'NOUN' && token.lower.startsWith('halv'))
  )
    return null;
  const told = figures(scene, token.end, direction);
  const start = /^(?:nearly|almost|roughly)$/.test(before)
    ? tokens[index - 1].start
    : before === 'than' && tokens[index - 2]?.lower === 'more'
      ? tokens[index - 2].start
      : token.start;
  const usable = told && (told.value.from !== null || told.value.to !== null);
  return { start, end: usable ? told.end : token.end, value: usable ? { ...told.value, quantity: null } : none(direction) };
}

/** "a 12 percent increase", "an increase of 400 jobs", "a drop in crime". */
export function nounAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const token = tokens[index];
  const up = RISE_NOUNS.has(token.lower.replace(/s$/, ''));
  if (token.pos !== 'NOUN' || (!up && !FALL_NOUNS.has(token.lower.replace(/s$/, '')))) return null;
  const direction = up ? 'up' : 'down';
  const before = around(scene, token.start).find(
    found =>
      found.end <= token.start &&
      token.start - found.end < 26 &&
      /^[ -]*(?:[a-z]+ ){0,2}$/i.test(text.slice(found.end, token.start)) &&
      found.value.unit !== null,
  );
  if (before && SHARES.has(before.value.unit as string))
    return { start: before.start, end: token.end, value: { ...none(direction), quantity: before.value } };
  if (tokens[index + 1]?.lower !== 'of' && tokens[index + 1]?.lower !== 'in') return null;
  if (tokens[index + 1].lower === 'of') {
    const told = quantityAfter(scene, tokens[index + 1].end);
    return told ? { start: token.start, end: told.end, value: { ...none(direction), quantity: told.value } } : null;
  }
  const thing = tokens.slice(index + 2, index + 8).find((each, i, all) => each.pos === 'NOUN' && all[i + 1]?.pos !== 'NOUN');
  return thing && MEASURES.has(singular(thing.lower)) && thing.pos === 'NOUN'
    ? { start: token.start, end: thing.end, value: none(direction) }
    : null;
}

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
  if (!as && !more && !the) return null;
  const found = around(scene, tokens[index].start).find(each => each.end >= tokens[index].end - 1 && each.start < tokens[index].end);
  const quantity = found?.value ?? null;
  const start = found ? found.start : tokens[index].start;
  return {
    start,
    end: tokens[index + (more ? 1 : 2)].end,
    value: { ...none(lower === 'half' || LESS.has(next ?? '') ? 'down' : 'up'), quantity },
  };
}
