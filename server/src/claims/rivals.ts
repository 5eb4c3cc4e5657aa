/** Finds what ranks or equals in one paragraph: "outnumber", "six points ahead of", "below forecasts", "compared with 61", "the same as". */
import type { Comparison, Found, Token } from '../model.ts';
import { BY_MUCH, RIVALS, STANDARD } from './comparative-words.ts';
import { around, firstFrom, none, type Scene } from './trend-figures.ts';
import { MEASURES } from './trend-words.ts';
import { singular } from '../values/singular.ts';

const SHARE = new Set(['percentage', 'percentage point', 'basis point', 'fold', 'point', 'degree']);

/** "outnumber", "exceeded supply", "lagged behind", "overtook". */
export function rivalAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { lower, start, end } = tokens[index];
  const direction = RIVALS.get(lower);
  const next = tokens[index + 1];
  if (!direction || !next || tokens[index - 1]?.pos === 'DET') return null;
  const behind = next.lower === 'behind' || next.lower === 'by';
  if (lower.startsWith('lag') && !behind) return null;
  // "the gains would outweigh the losses": a judgment
  if (lower === 'outweigh' && tokens[index - 1]?.pos === 'AUX') return null;
  // "she battled to overtake him": only tried
  if (
    tokens[index - 1]?.lower === 'to' &&
    !/^(?:expected|likely|set|projected|forecast|poised|continues?|continued|bound|began|appears?|seems?)$/.test(
      tokens[index - 2]?.lower ?? '',
    )
  )
    return null;
  if (/^dwarfs?$/.test(lower) && tokens[index].pos !== 'VERB') return null;
  if (tokens[index - 1]?.text === '-' || (/^overt/.test(lower) && /^(?:him|her|me|us|them)$/.test(next.lower))) return null;
  if (/^(?:overtak|eclips|dwarf)/.test(lower) && next.lower === 'by' && tokens[index + 2]?.lower === 'events') return null;
  if (
    /^(?:outnumbered|outgunned|outmatched|outmanned)$/.test(lower) &&
    /^(?:is|are|was|were|been|and)$/.test(tokens[index - 1]?.lower ?? '')
  )
    return { start, end, value: none('down') };
  if ((next.pos === 'PUNCT' && !/^[“"]$/.test(next.text)) || next.lower === 'from') return null;
  return { start, end: behind ? next.end : end, value: none(direction) };
}

/** Index of the token that ends the standard which a figure is held against, or -1. */
function standardAfter(tokens: readonly Token[], index: number): number {
  for (let i = index + 1; i < Math.min(tokens.length, index + 7); i++) {
    if (STANDARD.test(tokens[i].lower)) return /^(?:sea|ground|street|eye)$/.test(tokens[i - 1].lower) ? -1 : i;
    if (!/^(?:DET|ADJ|NOUN|PRON|PROPN|PART|NUM)$/.test(tokens[i].pos) && tokens[i].text !== '-') return -1;
  }
  return -1;
}

/** Above the ground or the sea by so much: a place. */
const PHYSICAL = /^(?:foot|metre|mile|kilometre|inch|yard|floor)$/;

const LEADS_SIDE =
  /^(?:well|far|slightly|just|comfortably|sharply|is|was|are|were|be|been|came|come|comes|stood|stands|remains?|remained|still|now|already|back|stayed|fell|fallen|drop|dropped|dipped|rose|risen|climbed|slipped|ran|runs|running|hovering|substantially|significantly|earnings|results|in|scored|pushed|wages|prices)$/;

/** "4 percent below the level of", "3 feet above the old record", "still below its level of 2019", "short of forecasts". */
export function sideAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { lower, start, end } = tokens[index];
  const down = lower === 'below' || lower === 'short' || lower === 'under';
  const before = around(scene, start).find(each => each.end <= start && /^\s$/.test(text.slice(each.end, start)));
  const share = before?.value.unit != null && SHARE.has(before.value.unit) && lower !== 'under' && lower !== 'over';
  const short = lower === 'short';
  if (short && tokens[index + 1]?.lower !== 'of') return null;
  const from = short ? index + 1 : index;
  const standard = standardAfter(tokens, from);
  const led = LEADS_SIDE.test(tokens[index - 1]?.lower ?? '');
  const of = /^(?:that|those)$/.test(tokens[from + 1]?.lower ?? '') && tokens[from + 2]?.lower === 'of' ? from + 2 : -1;
  if (of >= 0 && (led || before)) return { start: before?.start ?? start, end: tokens[of].end, value: none(down ? 'down' : 'up') };
  const figure =
    tokens[from + 1]?.lower === 'the' && tokens[from + 2]
      ? around(scene, tokens[from + 2].start).find(each => each.start <= tokens[from + 2].start && each.end > tokens[from + 2].start)
      : undefined;
  const told =
    figure !== undefined &&
    figure.value.value !== null &&
    (figure.value.unit === null || !PHYSICAL.test(figure.value.unit)) &&
    (led || short || tokens[index - 1]?.text === ',');
  if (told && figure) return { start, end: figure.end, value: { ...none(down ? 'down' : 'up'), from: figure.value.value } };
  // "still a fifth below where they were in 2019"
  if (
    tokens[from + 1]?.lower === 'where' &&
    (before || /^(?:well|far|slightly|just|shade|touch|little|bit|hair|notch)$/.test(tokens[index - 1]?.lower ?? '')) &&
    tokens[from + 2]?.pos === 'PRON'
  )
    return {
      start: before?.start ?? start,
      end: tokens[from + 1].end,
      value: { ...none(down ? 'down' : 'up'), quantity: before?.value ?? null },
    };
  // "well below what the treaty allows"
  if (
    led &&
    tokens[from + 1]?.lower === 'what' &&
    tokens[from + 2] &&
    tokens[from + 2].pos !== 'PUNCT' &&
    tokens[from + 2].lower !== 'used'
  )
    return { start, end: tokens[from + 1].end, value: none(down ? 'down' : 'up') };
  if (!(share || (standard >= 0 && (before || led)))) return null;
  return {
    start: before?.start ?? start,
    end: standard >= 0 ? tokens[standard].end : end,
    value: { ...none(down ? 'down' : 'up'), quantity: before?.value ?? null },
  };
}

const LEAD_IN =
  /^\s(?:(?:just|only|about|the|an?|some|nearly|more than|less than|fewer than|roughly|around|almost|over|under|an average of|a mere|as (?:few|many|much|little) as|an? (?:[a-z-]+ ){0,2}[a-z]+ of|the (?:[a-z-]+ ){0,2}[a-z]+ of)\s)*$/;

/** "compared with 61 percent in 2010", "versus 140 in May": the figure before it stands in its own clause. */
export function againstAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { lower, start } = tokens[index];
  const joint = tokens[index + 1];
  const compared = lower === 'compared' || lower === 'compares';
  if (compared && joint?.lower !== 'with' && joint?.lower !== 'to') return null;
  // "12 percent of those who took it, against 9 percent in the other group"
  const right = scene.quantities[firstFrom(scene, tokens[index].end) - 1];
  const close = right !== undefined && right.end <= start && start - right.end < 2;
  if (lower === 'against' && tokens[index - 1]?.text !== ',' && !close) return null;
  const lead = compared ? joint.end : tokens[index].end;
  const at = firstFrom(scene, lead);
  const from = scene.quantities[at];
  if (!from || !LEAD_IN.test(text.slice(lead, from.start))) return null;
  if (!compared) {
    const held = scene.quantities[at - 1];
    if (
      !held ||
      start - held.end > 60 ||
      (held.value.unit?.split(' ')[0] !== from.value.unit?.split(' ')[0] && held.value.unit !== null && from.value.unit !== null)
    )
      return null;
    if (from.value.unit === null && from.value.counted !== null && from.value.counted !== held.value.counted) return null;
  }
  return { start, end: from.end, value: { direction: null, quantity: null, from: from.value.value, to: null } };
}

/** "topped $400 million", "topping 100 degrees". */
export function toppedAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { end, start } = tokens[index];
  const amount = scene.quantities[firstFrom(scene, start)];
  if (!amount || (amount.start !== start && !/^\s(?:the )?$/.test(text.slice(end, amount.start)))) return null;
  return { start, end: amount.end, value: { ...none('up'), to: amount.value.value } };
}

/** "beat expectations", "missed its target", "met forecasts". */
export function beatAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  if (tokens[index].lower.endsWith('ing') && tokens[index - 1]?.pos === 'ADP') return null;
  for (let i = index + 1; i < Math.min(tokens.length, index + 6); i++) {
    if (/^(?:expectations|forecasts?|estimates|targets?|projections|predictions)$/.test(tokens[i].lower))
      return { start: tokens[index].start, end: tokens[i].end, value: none(tokens[index].lower.startsWith('miss') ? 'down' : 'up') };
    if (!/^(?:DET|ADJ|NOUN|PRON|PROPN|PART)$/.test(tokens[i].pos) && !/^(?:’s|'s|’)$/.test(tokens[i].text)) return null;
  }
  return null;
}

/** "matches that of Dorn", "rivals those of". */
export function matchesAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  if (!/^(?:that|those)$/.test(tokens[index + 1]?.lower ?? '') || tokens[index + 2]?.lower !== 'of') return null;
  return { start: tokens[index].start, end: tokens[index + 2].end, value: none(tokens[index].lower.startsWith('top') ? 'up' : 'same') };
}

const SAME: Comparison = none('same');

/** "unchanged", "the same as it was", "the same number of seats as", "on par with", "held steady". */
export function sameAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { lower, start, end } = tokens[index];
  if (lower === 'identical') return tokens[index + 1]?.pos === 'NOUN' ? null : { start, end, value: SAME };
  if (lower === 'line') {
    const joined = tokens[index - 1]?.lower === 'in' && tokens[index + 1]?.lower === 'with';
    const level = tokens
      .slice(index + 2, index + 7)
      .some(each => STANDARD.test(each.lower) || /^(?:peers|rivals|those|inflation|competitors)$/.test(each.lower));
    return joined && level ? { start: tokens[index - 1].start, end: tokens[index + 1].end, value: SAME } : null;
  }
  if (lower === 'moved' || lower === 'changed')
    return /^(?:little|barely|hardly|scarcely)$/.test(tokens[index - 1]?.lower ?? '')
      ? { start: tokens[index - 1].start, end, value: SAME }
      : null;
  if (lower === 'unchanged') return { start, end, value: SAME };
  if (lower === 'sideways')
    return /^(?:moved|moves|moving|traded)$/.test(tokens[index - 1]?.lower ?? '')
      ? { start: tokens[index - 1].start, end, value: SAME }
      : null;
  if (HOLDS.test(lower)) return heldAt(tokens, index);
  if (lower === 'par')
    return /^(?:on|a)$/.test(tokens[index - 1]?.lower ?? '') && tokens[index + 1]?.lower === 'with'
      ? { start: tokens[index - 1].start, end: tokens[index + 1].end, value: SAME }
      : null;
  if (lower !== 'same') return steadyAt(tokens, index);
  if (tokens[index - 1]?.lower !== 'the') return null;
  if (
    /^(?:cost|costs|earn|earned|earns|weigh|weighs|pay|pays|paid|remained|remains|stayed|stays)$/.test(tokens[index - 2]?.lower ?? '') &&
    tokens[index + 1]?.pos === 'PUNCT'
  )
    return { start: tokens[index - 1].start, end, value: SAME };
  for (let i = index + 1; i < Math.min(tokens.length, index + 7); i++) {
    if (tokens[i].lower !== 'as') {
      if (tokens[i].pos === 'PUNCT' || tokens[i].pos === 'VERB') return null;
      continue;
    }
    const counted = tokens.slice(index + 1, i).some(each => MEASURES.has(singular(each.lower)));
    const led = /^(?:is|are|was|were|be|been|remains?|remained|about|roughly|nearly|almost|exactly|much)$/.test(
      tokens[index - 2]?.lower ?? '',
    );
    if (!counted && !(i === index + 1 && led)) return null;
    return /^(?:i|you|me|we|if|though|any|anyone)$/.test(tokens[i + 1]?.lower ?? '')
      ? null
      : { start: tokens[index - 1].start, end: tokens[i].end, value: SAME };
  }
  return null;
}

/** "held steady at 4 percent", "remained flat". */
function steadyAt(tokens: readonly Token[], index: number): Found<Comparison> | null {
  // "kept its figure for exports steady at 9 tons"
  const held =
    tokens[index + 1]?.lower === 'at'
      ? tokens.findLastIndex((each, i) => i < index && i > index - 10 && /^(?:hold|held|holds|keep|kept|keeps|left)$/.test(each.lower))
      : -1;
  if (held >= 0 && tokens.slice(held + 1, index).some(each => MEASURES.has(singular(each.lower))))
    return { start: tokens[held].start, end: tokens[index].end, value: SAME };
  let verb = index - 1;
  while (
    BY_MUCH.test(tokens[verb]?.lower ?? '') ||
    /^(?:largely|relatively|roughly|mostly|basically|essentially|fairly)$/.test(tokens[verb]?.lower ?? '')
  )
    verb--;
  if (
    !/^(?:held|holds|hold|holding|remained|remains|remain|stayed|stays|stay|was|were|been|is|are|kept|keep)$/.test(
      tokens[verb]?.lower ?? '',
    )
  )
    return null;
  const measured = tokens.slice(Math.max(0, verb - 7), verb).some(each => MEASURES.has(singular(each.lower)));
  return measured ? { start: tokens[verb].start, end: tokens[index].end, value: SAME } : null;
}

const HOLDS = /^(?:held|hovered|hovering|hovers|stabilized|plateaued|leveled|levelled|stagnated|stagnating|stalled)$/;

/** "enrollment has held at about 900", "the rate has hovered around 4 percent", "sales plateaued". */
function heldAt(tokens: readonly Token[], index: number): Found<Comparison> | null {
  const next = tokens[index + 1];
  const { lower, start, end } = tokens[index];
  const at = /^(?:at|around|near|off|between|about|above|below)$/.test(next?.lower ?? '');
  if (!at && /^(?:held|hover)/.test(lower)) return null;
  if (lower === 'held' && !/^(?:NUM|SYM)$/.test(tokens[index + 2]?.pos ?? '') && tokens[index + 2]?.lower !== 'about') return null;
  const measured = tokens.slice(Math.max(0, index - (at ? 12 : 6)), index).some(each => MEASURES.has(singular(each.lower)));
  return measured ? { start, end: at ? next.end : end, value: SAME } : null;
}
