/** Finds nouns of change and verbs that multiply in one paragraph: "a 12 percent increase", "a drop in crime", "more than doubled". */
import type { Comparison, Found, Token } from '../model.ts';
import { looksPlural, singular } from '../values/singular.ts';
import { around, figures, none, quantityAfter, type Scene } from './trend-figures.ts';
import { BARE_MULTIPLES, CHANGE_IN, FALL_NOUNS, MEASURES, MULTIPLES, RISE_NOUNS } from './trend-words.ts';
import { measured } from './trend-measures.ts';

const VERBAL = /^(?:to|will|would|could|may|might|can|should|must|nearly|almost|than|’ll|'ll)$/;

/** "doubled", "more than tripled", "to halve": with the figures that follow. */
export function multipleAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  const before = tokens[index - 1]?.lower ?? '';
  const follows = tokens[index + 1];
  const next = follows?.lower ?? '';
  const bare =
    BARE_MULTIPLES.has(token.lower) &&
    VERBAL.test(before) &&
    (token.pos === 'VERB' ||
      !follows ||
      follows.pos === 'PUNCT' ||
      follows.pos === 'DET' ||
      follows.pos === 'ADP' ||
      next === 'its' ||
      /^(?:next|this|every|again)$/.test(next) ||
      next === 'their');
  const direction = MULTIPLES.get(token.lower) ?? (bare ? (token.lower === 'halve' ? 'down' : 'up') : undefined);
  if (bare && /^(?:could|can|might|should)$/.test(before) && /^(?:you|we|i)$/.test(tokens[index - 2]?.lower ?? '')) return null;
  if (!direction || /^(?:down|back|over|up|-|digits?|standards?)$/.test(next)) return null;
  // "The debt more than doubled as a share of output", but "He doubled as a guide"
  if (next === 'as' && before !== 'than' && !measured(tokens, index, 0, 5)) return null;
  if (before === 'than' && bare && (next === 'the' || next === 'that' || next === 'what')) return null;
  if (/^(?:doubles|triples)$/.test(token.lower) && /^(?:\p{L}+)$/u.test(next) && (follows?.pos === 'NOUN' || follows?.pos === 'VERB'))
    return null;
  const noun = token.pos === 'NOUN' && token.lower.startsWith('halv');
  if (noun && !/^(?:the|its|their|your|a)$/.test(tokens[/^[”"’]$/.test(next) ? index + 2 : index + 1]?.lower ?? '')) return null;
  const told = figures(scene, token.end, direction);
  const start = /^(?:nearly|almost|roughly)$/.test(before)
    ? tokens[index - 1].start
    : before === 'than' && tokens[index - 2]?.lower === 'more'
      ? tokens[index - 2].start
      : token.start;
  const usable = told && (told.value.from !== null || told.value.to !== null);
  return { start, end: usable ? told.end : token.end, value: usable ? { ...told.value, quantity: null } : none(direction) };
}

const SHARES = new Set(['percentage', 'percentage point', 'basis point', 'point', 'cent', 'penny', 'fold']);
const STEEP =
  /^(?:sharp|steep|steady|dramatic|significant|substantial|slight|big|huge|large|massive|modest|marked|rapid|sudden|gradual|small|major|consistent|continued|continuing|recent|overall|net|notable|considerable|precipitous|drastic|exponential|double-digit)$/;
const STREAK = /^(?:straight|consecutive|successive)$/;
/** These are of amounts whatever they are in. */
const ALWAYS_AMOUNTS = new Set([
  'increase',
  'decrease',
  'decline',
  'reduction',
  'slowdown',
  'uptick',
  'downturn',
  'upsurge',
  'surge',
  'spike',
]);
/** After "in": no measure, but times, places and turns of speech. */
const NOT_IN = /^(?:years?|months?|weeks?|decades?|days|terms|ways|words|arms|hands|places|times|circumstances)$/;

/** What a noun of change is of: "in *the price of milk*", "in *burglaries*". */
function changedAfter(tokens: readonly Token[], index: number): Token | null {
  for (let i = index; i < Math.min(tokens.length, index + 7); i++) {
    const { pos, lower } = tokens[i];
    // "a rally in the capital" is a gathering in a town
    if (lower === 'capital' && tokens[i - 1]?.lower === 'the') return null;
    if ((pos === 'NOUN' || pos === 'PROPN') && tokens[i + 1]?.pos !== 'NOUN' && tokens[i + 1]?.text !== '-') return tokens[i];
    if (pos === 'VERB' && tokens[i + 1]?.pos !== 'NOUN' && tokens[i + 1]?.pos !== 'ADJ')
      return MEASURES.has(singular(lower)) ? tokens[i] : null;
    if (pos === 'PUNCT' && lower !== '-') return null;
    if (pos === 'ADP' || pos === 'SCONJ' || pos === 'AUX') return null;
  }
  return null;
}

/** "a 12 percent increase", "an increase of 400 jobs", "a drop in crime", "the third monthly decline in a row". */
export function nounAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const token = tokens[index];
  const base = token.lower.replace(/s$/, '');
  const up = RISE_NOUNS.has(base);
  if (!up && !FALL_NOUNS.has(base)) return null;
  const lead = tokens[index - 1];
  if (
    token.pos !== 'NOUN' &&
    !((lead === undefined || lead.pos === 'PUNCT') && tokens[index + 1]?.lower === 'in') &&
    !(token.pos === 'VERB' && /^(?:ADJ|DET|NUM|NOUN)$/.test(lead?.pos ?? ''))
  )
    return null;
  const direction = up ? 'up' : 'down';
  const before = around(scene, token.start).find(
    found =>
      found.end <= token.start &&
      token.start - found.end < 30 &&
      /^[ -]*(?:(?!(?:in|of|on|at|to|for|from|by|since|the|and|after|during|last|this) )[a-z-]+ ){0,2}$/i.test(
        text.slice(found.end, token.start),
      ) &&
      found.value.unit !== null,
  );
  if (before && SHARES.has(before.value.unit as string) && tokens[index + 1]?.pos !== 'NOUN')
    return { start: before.start, end: token.end, value: { ...none(direction), quantity: before.value } };
  const joint = tokens[index + 1]?.lower;
  const turns = base === 'swing' || base === 'shift';
  if (turns && joint !== 'of') return null;
  if (joint === 'in' && tokens[index + 2]?.lower === 'a' && tokens[index + 3]?.lower === 'row' && base !== 'loss')
    return { start: lead?.pos === 'ADJ' ? lead.start : token.start, end: tokens[index + 3].end, value: none(direction) };
  if (STREAK.test(tokens[index - 2]?.lower ?? '') || STREAK.test(lead?.lower ?? '')) {
    if (base === 'loss' || base === 'gain' || base === 'cut') return null;
    return { start: (STREAK.test(lead.lower) ? lead : tokens[index - 2]).start, end: token.end, value: none(direction) };
  }
  if (joint === 'of') {
    const told = quantityAfter(scene, tokens[index + 1].end);
    if (
      !told ||
      (/^(?:loss|cut|gain|expansion|collapse|raise|discount)$/.test(base) &&
        told.value.unit === null &&
        (told.value.value ?? 1) >= 1 &&
        token.lower.endsWith('s'))
    )
      return null;
    if (turns && !SHARES.has(told.value.unit ?? '')) return null;
    const bare = told.value.unit === null && told.value.counted === null && (told.value.value ?? 1) >= 1;
    if (bare && !/^an?$/.test(lead?.lower ?? '')) return null;
    if (
      /^(?:loss|leap|climb|drop|fall)$/.test(base) &&
      /^(?:foot|metre|mile|year|person|life)$/.test(told.value.unit ?? told.value.counted ?? '')
    )
      return null;
    return { start: token.start, end: told.end, value: { ...none(direction), quantity: told.value } };
  }
  if (joint !== 'in') return null;
  const thing = changedAfter(tokens, index + 2);
  if (!thing || NOT_IN.test(thing.lower) || /^\d/.test(thing.lower)) return null;
  const amount = ALWAYS_AMOUNTS.has(base) && /^(?:DET|ADJ|PRON)$/.test(lead?.pos ?? '') && thing.pos === 'NOUN';
  const counted = CHANGE_IN.has(base) && looksPlural(thing.lower) && /^(?:DET|ADJ|PRON|NOUN|PUNCT)$/.test(lead?.pos ?? 'DET');
  const steep = STEEP.test(lead?.lower ?? '') && CHANGE_IN.has(base);
  return MEASURES.has(singular(thing.lower)) || counted || steep || amount
    ? { start: token.start, end: thing.end, value: none(direction) }
    : null;
}
