/** Finds verbs of change in one paragraph: "rose 5 percent to", "prices have fallen", "cut tuition to", "crime is down". */
import type { Comparison, Found, Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { thanAt } from './comparatives.ts';
import { currencyAfter, drifts, levelAfter } from './trend-drift.ts';
import { type Direction, figures, firstFrom, none, ofValue, quantityAfter, type Scene } from './trend-figures.ts';
import { beforeAside, isMeasure, measured } from './trend-measures.ts';
import { datedTo, dippedInto, gapAfter, inHalf, MODAL, objectMeasured, pollsAfter, scaleAfter } from './trend-objects.ts';
import { DEGREES, FALL, GROUND, MEASURES, REDUCED, RISE, TRANSITIVE, WITH_FIGURE } from './trend-words.ts';

const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';
/** Adverbs after a verb that belong to it ("fell sharply"). */
function overAdverbs(tokens: readonly Token[], at: number, limit: number): number {
  let end = at;
  while (
    end < limit &&
    tokens[end].pos === 'ADV' &&
    /ly$|^again$|^further$|^somewhat$/.test(tokens[end].lower) &&
    !/^(?:nearly|roughly|only|approximately|barely|early)$/.test(tokens[end].lower)
  )
    end++;
  return end;
}

const PARTICLES = new Set(
  'up down out off apart asleep ill short near close through behind back over victim into silent foul in on'.split(' '),
);

/** "rose 5% to $4bn", "prices have fallen sharply", "inspections were shortened". */
export function trendAt(scene: Scene, index: number, first: number, limit: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  const up = RISE.has(token.lower);
  if (!up && !FALL.has(token.lower)) return null;
  const direction = up ? 'up' : 'down';
  const before = tokens[index - 1];
  const last = overAdverbs(tokens, index + 1, limit) - 1;
  const next = tokens[last + 1];
  if (before?.lower === 'never' || dippedInto(tokens, index)) return null;
  if (token.lower.startsWith('add') && /^(?:up|to)$/.test(tokens[index + 1]?.lower ?? '')) return null;
  const target = targetAfter(tokens, index);
  if (target >= 0) return forecastAt(scene, index, target, direction);
  const modal = MODAL.test(before?.lower ?? '') && !(before?.lower === 'to' && next?.lower === 'of');
  // wink takes a verb in a headline for a noun: "shares tumble the most since".
  const steadily = last > index && DEGREES.has(tokens[index + 1].lower) && !/^(?:DET|ADJ|ADP|NUM)$/.test(before?.pos ?? 'DET');
  const bare =
    steadily ||
    (before?.lower.endsWith('s') &&
      MEASURES.has(singular(before.lower)) &&
      /^(?:ADP|PUNCT|DET|SCONJ)$/.test(next?.pos ?? 'PUNCT') &&
      !token.lower.endsWith('s'));
  const perfect = /^(?:has|have|had|’ve|’s)$/.test(before?.lower ?? '');
  // "Yields spiked above 7 percent": wink takes the verb for an adjective
  const adjectival =
    before !== undefined && isMeasure(before) && token.lower.endsWith('ed') && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? 'PUNCT');
  if (
    (token.pos === 'ADJ' && !modal && !perfect && !adjectival) ||
    (token.pos === 'NOUN' && !modal && !bare && !quantityAfter(scene, token.end))
  )
    return null;
  if (before?.text === '-' || next?.text === '-') return null;
  // "growing concern": a word before its noun, no trend of its own.
  if (token.lower.endsWith('ing') && (next?.pos === 'NOUN' || next?.pos === 'ADJ') && before?.pos !== 'AUX') return null;
  const half = inHalf(tokens, index);
  if (half > 0) return { start: token.start, end: tokens[half].end, value: none('down') };
  // "grew faster than exports": one thing, not a trend and a comparison.
  const than = next && !TRANSITIVE.has(token.lower) ? thanAt(scene, last + 1) : null;
  if (than) return { ...than, start: token.start };
  const told = figures(scene, tokens[last].end, direction);
  if (told && goesWith(scene, told.value, index, first)) return { start: token.start, end: told.end, value: told.value };
  const level = TRANSITIVE.has(token.lower) ? -1 : levelAfter(tokens, index, last);
  if (level > 0) return { start: token.start, end: tokens[level].end, value: none(direction) };
  // "despite increased scrutiny": a participle before its noun.
  if (
    token.lower.endsWith('ed') &&
    (next?.pos === 'NOUN' || next?.pos === 'ADJ') &&
    /^(?:ADP|DET|ADJ|PUNCT|VERB|CCONJ|SCONJ|NUM)$/.test(before?.pos ?? 'PUNCT')
  )
    return null;
  if (climbsInHeadline(tokens, index)) return { start: token.start, end: token.end, value: none(direction) };
  const progress =
    OF_AMOUNTS.test(token.lower) &&
    token.lower.endsWith('ing') &&
    /^(?:been|is|are|was|were|still|be)$/.test(before?.lower ?? '') &&
    (!next || /^(?:PUNCT|ADP|SCONJ|CCONJ|ADV)$/.test(next.pos));
  // "is lower than a year ago and still dropping"
  const still =
    before?.lower === 'still' &&
    /^(?:dropp|fall|ris|climb|grow|shrink|declin|increas|slid)ing$/.test(token.lower) &&
    measured(tokens, index, first, 16);
  const emphatic =
    /^(?:did|does)$/.test(before?.lower ?? '') &&
    (!next || /^(?:PUNCT|ADP|ADV)$/.test(next.pos)) &&
    !/^(?:down|up|out|off|into|on|to)$/.test(next?.lower ?? '');
  if (progress || still || emphatic) return { start: token.start, end: tokens[last].end, value: none(direction) };
  const gap = gapAfter(tokens, index);
  if (gap >= 0) return { start: token.start, end: tokens[gap].end, value: none(direction) };
  const polls = pollsAfter(tokens, last);
  const scale = polls >= 0 ? polls : scaleAfter(tokens, index);
  if (scale >= 0) return { start: token.start, end: tokens[scale].end, value: none(direction) };
  if (!isVerb(token) && !modal && !bare && !perfect) return null;
  const end = tokens[last].end;
  const far = currencyAfter(tokens, last);
  if (far > 0) return { start: token.start, end: tokens[far].end, value: none(direction) };
  return toldByWords(scene, index, last, first) || drifts(tokens, index, last, first)
    ? { start: token.start, end, value: none(direction) }
    : null;
}

/** The forecast that is moved, with the figures that follow it. */
function forecastAt(scene: Scene, index: number, target: number, direction: Direction): Found<Comparison> {
  const { tokens, text } = scene.reading;
  const { start, end } = tokens[index];
  const told = figures(scene, end, direction);
  if (told && told.end > tokens[target].end) return { start, end: told.end, value: told.value };
  const figure = scene.quantities[firstFrom(scene, tokens[target].end)];
  const joint = figure ? text.slice(tokens[target].end, figure.start) : '';
  const reached = figure && joint.length < 60 && / (?:to|from) /.test(joint) && !/[.;:]/.test(joint);
  return { start, end: reached ? figure.end : tokens[target].end, value: { ...none(direction), to: reached ? figure.value.value : null } };
}

/** "trimmed its 2023 revenue target", "cuts outlook", "raised the premium fivefold": what is foretold or charged is moved. Index of its last word, or -1. */
function targetAfter(tokens: readonly Token[], index: number): number {
  const { lower } = tokens[index];
  const before = tokens[index - 1];
  if (
    !TRANSITIVE.has(lower) ||
    /^(?:DET|ADJ|ADP)$/.test(before?.pos ?? '') ||
    MODAL.test(before?.lower ?? '') ||
    (lower.endsWith('ing') && before?.pos !== 'AUX')
  )
    return -1;
  for (let i = index + 1; i < index + 8 && tokens[i]; i++) {
    if (/^prospects?$/.test(tokens[i].lower) && lower.startsWith('rais')) return -1;
    if (/^(?:targets?|forecasts?|outlook|guidance|estimates?|projections?|prospects?|dividends?)$/.test(tokens[i].lower)) return i;
    if (tokens[i].lower.endsWith('fold')) return i;
    if (tokens[i].pos === 'VERB' || tokens[i].text === ',' || tokens[i].text === '.') return -1;
  }
  for (let i = index + 8; i < index + 14 && tokens[i]; i++) if (tokens[i].lower.endsWith('fold')) return i;
  return -1;
}

const GOES_ON_TO =
  /^(?:to|continues?|continued|began|begun|begins?|starts?|started|expected|likely|projected|forecast|predicted|set|bound|failed|due|poised|tended|tends?|set|seen|helped|stopped|kept)$/;

const PERSON = /^(?:i|you|we|he|she|who|him|her|them)$/;
/** Said of nothing but amounts, so that "they" and "it" are amounts too. */
const OF_AMOUNTS =
  /^(?:rebounded|plummeted|soared|surged|skyrocketed|increased|decreased|dwindled|tumbled|plunged|rising|growing|shrinking|increasing|decreasing|declining|soaring|plummeting|dwindling|climbing|surging)$/;
const ENDS = /^(?:ADP|ADV|CCONJ|SCONJ|PUNCT|PRON|NUM)$/;

/** Whether a verb of change without a figure tells a trend: by its subject, its adverb or its voice. */
function toldByWords(scene: Scene, index: number, last: number, first: number): boolean {
  const { tokens } = scene.reading;
  const { lower } = tokens[index];
  const next = tokens[last + 1];
  const timed = next?.lower === 'the' && /^(?:following|next|same|previous|day|week|month|year)$/.test(tokens[last + 2]?.lower ?? '');
  const alone = !next || timed || ENDS.test(next.pos) || /^(?:this|last|next|each|every|again|back|further)$/.test(next.lower);
  let subject = index - 1;
  while (
    subject >= first &&
    (/^(?:AUX|ADV|PART)$/.test(tokens[subject].pos) || tokens[subject].lower === 'since' || GOES_ON_TO.test(tokens[subject].lower))
  )
    subject--;
  // "The shares, down 31 percent this year, rebounded."
  subject = beforeAside(tokens, subject, first);
  // "Prices kept rising through the winter."
  if (/^(?:keeps?|kept)$/.test(tokens[index - 1]?.lower ?? '') && lower.endsWith('ing') && measured(tokens, index - 1, first, 4))
    return true;
  const person = subject >= first && PERSON.test(tokens[subject].lower);
  // "could improve": only thought of
  const thought = tokens[index - 1]?.lower ?? '';
  if (/^(?:can|should|must)$/.test(thought) || (/^(?:could|might)$/.test(thought) && !measured(tokens, index, first))) return false;
  if (person || (next?.lower === 'to' && tokens[last + 2]?.pos === 'VERB')) return false;
  const passive =
    !lower.endsWith('ing') &&
    (/^(?:was|were|been|being|be|is|are)$/.test(tokens[index - 1]?.lower ?? '') ||
      /^(?:was|were|been|being)$/.test(tokens[index - 2]?.lower ?? ''));
  if (passive && lower === 'cut' && /^(?:back|sharply|deeply|drastically)$/.test(tokens[index + 1]?.lower ?? '')) return true;
  const off =
    ((next?.lower === 'off' && /^(?:dropped|fallen|fell|tapered|tapering)$/.test(lower)) ||
      (next?.lower === 'out' && /^(?:flattened|flattening)$/.test(lower))) &&
    measured(tokens, index, first, 4);
  if (off) return true;
  if (next && last === index && PARTICLES.has(next.lower) && !(next.lower === 'in' || next.lower === 'on')) return false;
  if (passive && !REDUCED.has(lower) && !measured(tokens, index, first, 4)) return false;
  if (passive && alone && REDUCED.has(lower) && next?.lower !== 'to') return true;
  if (TRANSITIVE.has(lower))
    return passive && alone && measured(tokens, index, first, 5) && !/^(?:from|off|by|to|in|into|on)$/.test(next?.lower ?? '');
  const ground = subject >= first && GROUND.has(singular(tokens[subject].lower));
  if (last > index && alone && !ground && DEGREES.has(tokens[index + 1].lower)) return true;
  if (OF_AMOUNTS.test(lower) && (next?.pos === 'PUNCT' || !next) && /^(?:it|they)$/.test(tokens[subject]?.lower ?? '')) return true;
  const most = next?.lower === 'the' && /^(?:most|least)$/.test(tokens[last + 2]?.lower ?? '');
  // "the cost could fall to taxpayers"
  if (/^f[ae]ll/.test(lower) && next?.lower === 'to') return false;
  if (
    next &&
    (next.lower === 'of' || (next.lower === 'in' && /^(?:love|line|step|place|battle|action)$/.test(tokens[last + 2]?.lower ?? '')))
  )
    return false;
  // "She fell for the trick", but "fell for the third month"
  if (
    /^f[ae]ll/.test(lower) &&
    next?.lower === 'for' &&
    /^(?:the|it|a|his|her)$/.test(tokens[last + 2]?.lower ?? '') &&
    !/(?:st|nd|rd|th|first|second)$|^(?:years?|months?|weeks?|days?|decades?|quarters?|century|generation)$/.test(
      tokens[last + 3]?.lower ?? '',
    )
  )
    return false;
  if (next?.lower === 'too' && /^(?:rose|fell|climbed|increased|declined|dropped)$/.test(lower)) return true;
  if (WITH_FIGURE.has(lower))
    return (
      (alone || most) &&
      !/^(?:contract|eases?$|easing)/.test(lower) &&
      headMeasured(tokens, subject, first) &&
      next?.lower !== 'into' &&
      !datedTo(tokens, last) &&
      next?.lower !== 'out'
    );
  return (alone || most) && (measured(tokens, index, first) || headMeasured(tokens, subject, first));
}

/** The subject itself is measured, or what it is of: "the yield on bonds". */
function headMeasured(tokens: readonly Token[], subject: number, first: number): boolean {
  if (subject < first) return false;
  if (tokens[subject - 2]?.lower === 'cease') return false; // a cease-fire collapses, but not by so much
  if (isMeasure(tokens[subject])) return true;
  for (let i = subject - 1; i >= Math.max(first, subject - 5); i--)
    if (isMeasure(tokens[i])) return tokens[i + 1].pos === 'ADP' || tokens[i + 1].pos === 'NOUN';
  return false;
}

/** "Profits Rise as Prices Climb": in a headline the present is the news. */
const climbsInHeadline = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  const one = tokens[index].lower.endsWith('s');
  return (
    /^\p{Lu}\p{Ll}+$/u.test(tokens[index].text) &&
    before !== undefined &&
    (one ? /^\p{Lu}.*[^s]$/u : /^\p{Lu}.*s$/u).test(before.text) &&
    MEASURES.has(singular(before.lower))
  );
};

/** "lost a tenth of its pilots" */
const ofOwn = (scene: Scene, at: number): boolean => {
  const figure = scene.quantities[firstFrom(scene, at - 1)];
  return figure !== undefined && / of (?:its|their) [a-z]+s\b/.test(scene.reading.text.slice(at, figure.end + 30));
};

const MOVES_COUNTS = new Set(
  'cut cuts cutting lost loses losing raised raise raises raising shed sheds dropped drop drops dropping gained gain gains gaining improved lifted lift lifts lifting jumped jump jumps grown grow grows grew growing slashed slash boosted boost sank sunk crashed added add adds adding trimmed trim trims shaved shave shaves knocked knock knocks climbed climb climbs expanded expand expands expanding advanced recovered spiked swelled hiked hike reduced reduce reduces leaped leapt pared rallied multiplied'.split(
    ' ',
  ),
);
const SHARES = new Set(['percentage', 'percentage point', 'basis point', 'point', 'cent', 'penny', 'fold']);
export const LENGTHS = /^(?:foot|metre|meter|mile|yard|kilometre|kilometer|inch|story|storey|floor|flight|centimetre|millimetre)$/;
export const TIMES = /^(?:second|minute|hour|day|night|week|month|year|decade)$/;

export const fraction = ({ quantity }: Comparison): boolean =>
  quantity?.value != null && quantity.unit === null && quantity.value > 0 && quantity.value < 1;

/** "Lost 12 soldiers", "raised $5 million" and "fell 30 feet" tell no trend; "lost 1.2 percent" and "raised tuition to $11,400" do. */
function goesWith(scene: Scene, value: Comparison, index: number, first: number): boolean {
  const { tokens } = scene.reading;
  const { lower, end } = tokens[index];
  const figure = scene.quantities[firstFrom(scene, end - 1)];
  const object = figure ? objectMeasured(scene.reading, index, figure.start) : 'none';
  const unit = value.quantity?.unit ?? figure?.value.unit ?? null;
  const subject = measured(tokens, index, first);
  // "The plains grow 12 percent of the crop."
  if (
    figure &&
    unit === 'percentage' &&
    /^(?:grow|grows|grew|grown|raise|raises|add|adds)$/.test(lower) &&
    scene.reading.text.startsWith(' of ', figure.end)
  )
    return false;
  if (unit !== null && SHARES.has(unit.split(' per ')[0])) return !(lower === 'drop' && tokens[index - 1]?.pos === 'DET');
  if (unit !== null && LENGTHS.test(unit)) {
    const moved = !TRANSITIVE.has(lower) && (subject || object === 'measured' || tokens[index + 1]?.lower === 'by');
    return moved || (object !== 'none' && value.from !== null);
  }
  if (unit !== null && TIMES.test(unit))
    return (
      (subject && value.quantity === null) ||
      tokens[index + 1]?.lower === 'by' ||
      object === 'measured' ||
      /^(?:shaved|shave|shaves|knocked|trimmed|cut|lengthened|shortened)$/.test(lower) ||
      (value.from !== null && value.to !== null)
    );
  if (fraction(value))
    return !/^(?:lost|loses|losing|shed|sheds|gained|gain)$/.test(lower) || object !== 'none' || ofValue(scene, end) || ofOwn(scene, end);
  if (value.from === null && /^(?:knee|hand|foot|occasion|time|place|side|man|person)$/.test(figure?.value.counted ?? '')) return false;
  if (object === 'measured') return true;
  if (object === 'other')
    return unit !== null && (value.to !== null || !/^rais/.test(lower)) ? true : value.from !== null && value.to !== null;
  if (value.from !== null && (value.to !== null || !MOVES_COUNTS.has(lower))) return true;
  return value.to !== null
    ? !/^(?:cut|lost|shed|raised)$/.test(lower) || subject
    : !MOVES_COUNTS.has(lower) || (subject && !TRANSITIVE.has(lower));
}
