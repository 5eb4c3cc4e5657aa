/** Finds changes in one paragraph: "rose 5 percent to", "doubled", "a drop in crime", "crime is down". */
import type { Comparison, Found, Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { around, figures, none, quantityAfter, type Scene } from './trend-figures.ts';
import { BARE_MULTIPLES, FALL, FALL_NOUNS, MEASURES, MULTIPLES, RISE, RISE_NOUNS, WITH_FIGURE } from './trend-words.ts';

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
  if (inHalf(tokens, index)) return { start: token.start, end: tokens[index + 2].end, value: none('down') };
  const told = figures(scene, tokens[last].end, direction);
  if (told && goesWith(told.value, token)) return { start: token.start, end: told.end, value: told.value };
  if (climbsInHeadline(tokens, index)) return { start: token.start, end: token.end, value: none(direction) };
  if (WITH_FIGURE.has(token.lower) || !isVerb(token) || (next && PARTICLES.has(next.lower))) return null;
  return measured(tokens, index, first) ? { start: token.start, end: tokens[last].end, value: none(direction) } : null;
}

/** "Profits Rise as Prices Climb": in a headline the present is the news. */
const climbsInHeadline = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return (
    /^\p{Lu}\p{Ll}+[^s]$/u.test(tokens[index].text) &&
    before !== undefined &&
    /^\p{Lu}.*s$/u.test(before.text) &&
    MEASURES.has(singular(before.lower))
  );
};

const BECOMES = /^(?:is|are|was|were|’s|'s|’re|'re|been|be|remains?|remained|stayed|went|gone|go|goes|going|came|come|comes|coming)$/;
const MOTION = /^(?:went|gone|go|goes|going|came|come|comes|coming|brought|bring|brings|pushed|driven|drove|sent)$/;

/** "Debt has come down to 3.3 billion", "crime is down, trust is up": an adverb that says which way. */
export function stateAt(scene: Scene, index: number, first: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  if (token.lower !== 'up' && token.lower !== 'down') return null;
  const direction = token.lower === 'up' ? 'up' : 'down';
  const verb = tokens[index - 1];
  if (!verb || !(BECOMES.test(verb.lower) || MOTION.test(verb.lower))) return null;
  const told = MOTION.test(verb.lower) ? figures(scene, token.end, direction) : null;
  if (
    told &&
    (told.value.to !== null || told.value.from !== null || told.value.quantity?.unit != null || (told.value.quantity?.value ?? 1) < 1)
  )
    return { start: verb.start, end: told.end, value: told.value };
  const next = tokens[index + 1];
  const ends =
    !next ||
    next.pos === 'PUNCT' ||
    next.pos === 'CCONJ' ||
    /^(?:since|in|over|this|last|sharply|slightly|again|there|here|for|across|everywhere|from|compared|nationwide|too|while|as)$/.test(
      next.lower,
    );
  if (!ends || !measured(tokens, index, first)) return null;
  return { start: token.start, end: token.end, value: none(direction) };
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

/** "coverage was cut in half", "split in half" is none. */
const inHalf = (tokens: readonly Token[], index: number): boolean =>
  /^(?:cut|cuts|cutting|slashed|reduced)$/.test(tokens[index].lower) &&
  tokens[index + 1]?.lower === 'in' &&
  tokens[index + 2]?.lower === 'half';

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
    (token.pos === 'NOUN' &&
      token.lower.startsWith('halv') &&
      !/^(?:the|its|their|your|a)$/.test(tokens[/^[”"’]$/.test(next) ? index + 2 : index + 1]?.lower ?? ''))
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
