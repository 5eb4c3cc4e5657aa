/** Finds multiples and fractions of another amount: "twice as many", "nearly five times the bank’s target", "a third of what", "half the size". */
import type { Comparison, Found, Token } from '../model.ts';
import { COUNTING, isComparative, STANDARD, VALUED } from './comparative-words.ts';
import { around, none, type Scene } from './trend-figures.ts';
import { LESS } from './trend-words.ts';

const OWNED = /^(?:the|its|their|his|her|our|my|your|an?|last)$/;
/** Half or a third of these is a comparison, of other things a share. */
const SIZES =
  /^(?:size|price|cost|rate|length|width|height|weight|age|speed|average|level|power|distance|pace|strength|salary|pay|area|volume|thickness|depth|odds|risk|peak|toll|number|wage|record|quota)$/;
const QUALIFIES = /^(?:about|less|more|than|only|just|nearly|almost|roughly|around|some|over)$/;

/** Index behind the noun phrase "the bank’s annual target" that begins at `from`; `from` where there is none. */
function endOfNoun(tokens: readonly Token[], from: number): number {
  let i = from;
  while (
    i < from + 7 &&
    tokens[i] &&
    (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[i].pos) ||
      /^(?:’s|'s|’|')$/.test(tokens[i].text) ||
      OWNED.test(tokens[i].lower) ||
      tokens[i].text === '-')
  )
    i++;
  return i;
}

/** Index of "total" in "today’s total", "last year’s figure": another's amount; or -1. */
function ofOther(tokens: readonly Token[], from: number): number {
  const end = endOfNoun(tokens, from);
  const owned = tokens.slice(from, end).some(({ text }) => /['’]s?$/.test(text));
  return owned && OF_OTHERS.test(tokens[end - 1]?.lower ?? '') ? end - 1 : -1;
}

const OF_OTHERS =
  /^(?:total|size|price|cost|rate|level|toll|number|figure|count|tally|sum|average|strength|output|record|peak|value|turnout|harvest|population|economy|territory|income|salary|pay|wages|land|budget|claim|estimate|forecast|goal|target)$/;

/** "Three times the coach asked": the noun is a subject of its own, and nothing is multiplied. */
const ownSubject = (tokens: readonly Token[], end: number): boolean => tokens[end]?.pos === 'VERB' || tokens[end]?.pos === 'AUX';

/** "as many", "as large": not "as well", "as soon". */
const gradedAfter = (tokens: readonly Token[], index: number): boolean =>
  /^(?:ADJ|ADV|DET|PRON)$/.test(tokens[index + 2]?.pos ?? '') &&
  !/^(?:well|soon|if|though|a|an|the|usual|it|they|he|she)$/.test(tokens[index + 2].lower);

function multiplied(tokens: readonly Token[], index: number): number {
  const next = tokens[index + 1];
  if (!next) return -1;
  const { lower } = next;
  // "three times what it cost", "twice that of", "twice those"
  if (lower === 'what') return tokens[index + 2]?.pos === 'PUNCT' ? -1 : index + 1;
  // "would come to roughly twice that"
  if (lower === 'that' && (tokens[index + 2]?.pos ?? 'PUNCT') === 'PUNCT') return index + 1;
  if (lower === 'that' || lower === 'those') return tokens[index + 2]?.lower === 'of' || tokens[index + 2]?.lower === 'in' ? index + 2 : -1;
  if (lower === 'as') return gradedAfter(tokens, index) ? index + 2 : -1;
  if (!OWNED.test(lower) && next.pos !== 'PROPN') return -1;
  const end = endOfNoun(tokens, index + 1);
  if (end <= index + 2 && next.pos !== 'PROPN') return -1;
  // "three times the number Dorvania kept there"
  for (let i = index + 2; i < end - 1; i++)
    if ((STANDARD.test(tokens[i].lower) || AMOUNTS.test(tokens[i].lower)) && tokens[i + 1].pos === 'PROPN') return i;
  if (
    /^an?$/.test(lower) &&
    !/^(?:’s|'s)$/.test(tokens[end - 2]?.text ?? '') &&
    !tokens.slice(index + 1, end).some(each => /^(?:’s|'s)$/.test(each.text))
  )
    return -1;
  if (next.pos === 'PROPN' && !tokens.slice(index + 1, end).some(each => /^(?:’s|'s|’)$/.test(each.text))) return -1;
  if (/^(?:time|way|day|week|year|month|man|woman|fun|trouble|work)$/.test(tokens[end - 1].lower)) return -1;
  return ownSubject(tokens, end) && !STANDARD.test(tokens[end - 1].lower) && !AMOUNTS.test(tokens[end - 1].lower) ? -1 : end - 1;
}

/** "twice as many", "three times as large", "five times more likely", "triple the amount of", "four times the usual number". */
export function timesAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower } = tokens[index];
  const next = tokens[index + 1];
  if (!next) return null;
  const before = tokens[index - 1];
  if (next.text === '-') return null;
  if (lower === 'times' && !/^(?:NUM|ADJ)$/.test(before?.pos ?? '') && !/^(?:many|several|few|hundred|dozen)$/.test(before?.lower ?? ''))
    return null;
  let last = multiplied(tokens, index);
  const ends =
    /^(?:many|several|few)$/.test(before?.lower ?? '') &&
    COUNTING.has(next.lower) &&
    (!tokens[index + 2] || tokens[index + 2].pos === 'PUNCT');
  if (last < 0 && lower === 'times' && isComparative(next) && !ends) last = COUNTING.has(next.lower) ? index + 2 : index + 1;
  if (last < 0 || !tokens[last]) return null;
  if (
    /^(?:double|triple|quadruple)$/.test(lower) &&
    (before?.pos === 'DET' || before?.lower === 'to' || /^(?:will|would|could|can|may|should|must)$/.test(before?.lower ?? ''))
  )
    return null;
  const found = around(scene, tokens[index].start).find(each => each.end >= tokens[index].end - 1 && each.start < tokens[index].end);
  return {
    start: found ? found.start : tokens[index].start,
    end: tokens[last].end,
    value: { ...none(LESS.has(next.lower) ? 'down' : 'up'), quantity: found?.value ?? null },
  };
}

/** "the nurses *it needs*", "the land *they held*": of what it had or ought to have. */
const onceHad = (tokens: readonly Token[], at: number): boolean =>
  /^(?:it|they|he|she)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:needs?|needed|had|has|held|did|once|was|were|used)$/.test(tokens[at + 1]?.lower ?? '');

/** "triple the sum paid in 2009": the verb behind these says which. */
const AMOUNTS =
  /^(?:sum|amount|fee|fare|dose|fine|share|salary|wage|rent|pay|bill|loan|grant|subsidy|tax|duty|dues|tonnage|volume|sums|amounts)$/;

const NORMS = /^(?:median|average|usual|typical|normal|standard|going|minimum|legal)$/;

/** Index before "roughly half", "less than half". */
function leadOf(tokens: readonly Token[], first: number): number {
  let lead = first - 1;
  while (QUALIFIES.test(tokens[lead]?.lower ?? '')) lead--;
  return lead;
}

/** "half as much", "a third of what their colleagues earn", "a fifth the size of". */
export function fractionAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const next = tokens[index + 1];
  if (!next) return null;
  const found = around(scene, tokens[index].start).find(each => each.end >= tokens[index].end - 1 && each.start <= tokens[index].start);
  const joined = next.text !== '-' && tokens[index - 1]?.text === '-' ? index - 2 : -1;
  const first = joined >= 0 ? joined : /^an?$|^(?:one|two|three)$/.test(tokens[index - 1]?.lower ?? '') ? index - 1 : index;
  let last = -1;
  if (next.lower === 'as' && gradedAfter(tokens, index)) last = index + 2;
  else if (next.lower === 'what' && tokens[index + 2]?.pos !== 'PUNCT') last = index + 1;
  else if (
    next.lower === 'of' &&
    tokens[index + 2]?.lower === 'what' &&
    tokens[index + 3]?.pos !== 'PUNCT' &&
    (VALUED.test(tokens[leadOf(tokens, first)]?.lower ?? '') ||
      /^(?:is|are|was|were|at|only)$/.test(tokens[leadOf(tokens, first)]?.lower ?? '') ||
      QUALIFIES.test(tokens[first - 1]?.lower ?? '') ||
      onceHad(tokens, index + 3))
  )
    last = index + 2;
  else if (
    tokens[index].lower === 'fraction' &&
    next.lower === 'of' &&
    OWNED.test(tokens[index + 2]?.lower ?? '') &&
    SIZES.test(tokens[index + 3]?.lower ?? '')
  )
    last = index + 3;
  else if (/^(?:that|those)$/.test(next.lower) && tokens[index + 2]?.lower === 'of') last = index + 2;
  else if (next.lower === 'of' && /^(?:that|those)$/.test(tokens[index + 2]?.lower ?? '') && tokens[index + 3]?.lower === 'of')
    last = index + 3;
  // "a tenth of the land they held"
  else if (next.lower === 'of' && tokens[index + 2]?.lower === 'the' && onceHad(tokens, endOfNoun(tokens, index + 2)))
    last = endOfNoun(tokens, index + 2) + 1;
  // "a fraction of his", "half of theirs"
  else if (
    next.lower === 'of' &&
    /^(?:his|hers|theirs|ours|mine|yours)$/.test(tokens[index + 2]?.lower ?? '') &&
    (tokens[index + 3]?.pos ?? 'PUNCT') === 'PUNCT'
  )
    last = index + 2;
  // "a third of today’s total"
  else if (next.lower === 'of' && ofOther(tokens, index + 2) > 0) last = ofOther(tokens, index + 2);
  // "less than half of the median income"
  else if (next.lower === 'of' && tokens[index + 2]?.lower === 'the' && NORMS.test(tokens[index + 3]?.lower ?? ''))
    last = endOfNoun(tokens, index + 2) - 1;
  else if (OWNED.test(next.lower) && !/^an?$/.test(next.lower)) {
    const end = endOfNoun(tokens, index + 1);
    let lead = first - 1;
    while (QUALIFIES.test(tokens[lead]?.lower ?? '')) lead--;
    const led =
      tokens[lead]?.lower === 'area' ||
      /^(?:is|are|was|were|be|been|at|for|,|’s|'s|—|–|now|costs?|than|to)$/.test(tokens[lead]?.lower ?? '');
    // "half the nurses it needs"
    if (onceHad(tokens, end) && end > index + 2) last = end + 1;
    else if (led && end > index + 2 && tokens.slice(index + 2, end).some(each => SIZES.test(each.lower))) last = end - 1;
  }
  if (last < 0) return null;
  return { start: found?.start ?? tokens[first].start, end: tokens[last].end, value: { ...none('down'), quantity: found?.value ?? null } };
}

/** "roughly the size of Denmark". */
export function sizeAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  if (tokens[index - 1]?.lower !== 'the' || tokens[index + 1]?.lower !== 'of') return null;
  const lead = tokens[index - 2]?.lower ?? '';
  const whole =
    (/^(?:is|are|was|were|be)$/.test(lead) || tokens[index - 2]?.pos === 'NOUN') && /^(?:a|an)$/.test(tokens[index + 2]?.lower ?? '');
  const place = /^(?:is|are|was|were|area|be)$/.test(lead) && tokens[index + 2]?.pos === 'PROPN';
  if (whole || place) return { start: tokens[index - 1].start, end: tokens[index + 1].end, value: none('same') };
  if (!/^(?:about|roughly|nearly|almost|approximately)$/.test(lead)) return null;
  return { start: tokens[index - 2].start, end: tokens[index + 1].end, value: none('same') };
}
