/** Finds who stands before whom in one paragraph: "six points ahead of", "leads him by 12 votes", "trails in the polls", "a nine-point lead". */
import type { Comparison, Found, Token } from '../model.ts';
import { around, firstFrom, none, type Scene } from './trend-figures.ts';

const SCORES = /^(?:point|vote|seat|second|stroke|game|goal|run|percentage|percentage point)$/;

const scored = ({ unit, counted }: { readonly unit: string | null; readonly counted: string | null }): boolean =>
  SCORES.test(unit ?? '') || SCORES.test(counted ?? '');
const STANDS =
  /^(?:is|are|was|were|be|been|remains?|remained|stays?|stayed|finished|finishes|came|fell|fallen|falls|pulled|moved|edged|put|running|ran|ranked|ranking|well|far|just|slightly|narrowly|comfortably|still|barely|now|way)$/;
const WHOM = /^(?:him|her|them|his|both|all|every|everyone|its|their)$/;

/** Whoever can be ahead of or behind: a name, a person, not an election or a door. */
const rivalNext = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'PROPN' || WHOM.test(token.lower));

const PEERS =
  /^(?:neighbors?|neighbours?|rivals?|peers?|competitors?|countries|nations|states|cities|counties|towns|provinces|regions|districts|schools|teams|firms|companies|banks|others|candidates|parties|economies|forecasts?|expectations|estimates|averages?|inflation|levels?|pace|predecessors?|record|target|goal|plan)$/;

/** "last year’s", as one word or as two. */
const LAST_TIMES = /^(?:year|month|week|quarter|season)(?:’s|'s)$/;

/** Index of the last word of "most of its neighbors", "11 other countries", "last year’s pace", that one may be ahead of; or -1. */
function othersAt(tokens: readonly Token[], from: number): number {
  if (
    !/^(?:most|many|all|some|several|both|the|its|their|last|a|other|only|every|each|this|previous|forecasts|expectations)$/.test(
      tokens[from].lower,
    ) &&
    tokens[from].pos !== 'NUM'
  )
    return -1;
  for (let i = from; i < from + 6 && tokens[i]; i++) {
    if (LAST_TIMES.test(tokens[i].lower) || PEERS.test(tokens[i].lower)) {
      const goes = tokens[i + 1]?.pos === 'NOUN' || /^(?:’s|'s)$/.test(tokens[i + 1]?.text ?? '');
      return goes ? i + 1 : i;
    }
    if (tokens[i].pos === 'VERB' || tokens[i].pos === 'PUNCT') return -1;
  }
  return -1;
}

/** "Her party is ahead in the polls." */
function polledAt(tokens: readonly Token[], index: number, direction: 'up' | 'down'): Found<Comparison> | null {
  const { start, end } = tokens[index];
  if (!/^(?:is|are|was|were|remains?|remained|still|well|far|slightly|narrowly)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  if (tokens[index + 1]?.lower !== 'in' && tokens[index + 1]?.lower !== 'among') return null;
  for (let i = index + 2; i < index + 7 && tokens[i]; i++) {
    if (POLLED.test(tokens[i].lower)) return { start, end, value: none(direction) };
    if (tokens[i].pos === 'VERB' || tokens[i].pos === 'PUNCT') break;
  }
  return null;
}

/** "six points ahead of her rival", "ahead by 3.7 percentage points", "well ahead of Mr. Sand", "two years behind schedule". */
export function aheadAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { lower, start, end } = tokens[index];
  const next = tokens[index + 1];
  const of = next?.lower === 'of';
  const direction = lower === 'ahead' ? 'up' : 'down';
  const before = around(scene, start).find(each => each.end <= start && /^\s$/.test(text.slice(each.end, start)));
  if (before && lower !== 'short') {
    const { unit, counted, value } = before.value;
    const planned = next?.lower === 'schedule' || tokens[index + 2]?.lower === 'schedule';
    const bare = unit === null && counted === null && value !== null && value % 1 !== 0;
    const timed = unit === 'second' && !of && lower !== 'behind';
    if ((scored(before.value) || planned || bare) && !timed)
      return { start: before.start, end: of ? next.end : end, value: { ...none(direction), quantity: before.value } };
  }
  if (lower === 'short')
    return before && of && scored(before.value)
      ? { start: before.start, end: next.end, value: { ...none('down'), quantity: before.value } }
      : null;
  if (next?.lower === 'by') {
    const amount = scene.quantities[firstFrom(scene, next.end)];
    if (amount && amount.start - next.end < 12 && scored(amount.value))
      return { start, end: amount.end, value: { ...none(direction), quantity: amount.value } };
  }
  const figure = of && tokens[index + 2]?.lower === 'the' ? scene.quantities[firstFrom(scene, next.end)] : undefined;
  if (
    figure &&
    figure.start - next.end < 6 &&
    (figure.value.unit === null || !/^(?:day|week|month|year|hour)$/.test(figure.value.unit)) &&
    figure.value.value !== null
  )
    return { start, end: figure.end, value: { ...none(direction), from: figure.value.value } };
  // "came in ahead of forecasts"
  const foretold = of && lower === 'ahead' && /^(?:in|comfortably|well|slightly|just|far)$/.test(tokens[index - 1]?.lower ?? '');
  if (foretold)
    for (let i = index + 2; i < index + 6 && tokens[i]; i++)
      if (/^(?:forecasts?|estimates?|expectations?|targets?|projections?|predictions?|consensus)$/.test(tokens[i].lower))
        return { start, end: tokens[i].end, value: none(direction) };
  const led =
    STANDS.test(tokens[index - 1]?.lower ?? '') ||
    (lower === 'behind' && /^ranks?$/.test(tokens[index - 1]?.lower ?? '')) ||
    /^(?:,|but|and)$/.test(tokens[index - 1]?.lower ?? '');
  const at = lower === 'ahead' ? (of ? index + 2 : -1) : index + 1;
  if (!led || at < 0 || !tokens[at]) return polledAt(tokens, index, direction);
  const many = othersAt(tokens, at);
  const isles =
    (lower === 'ahead' || /^(?:well|far|slightly|just)$/.test(tokens[index - 1]?.lower ?? '')) &&
    tokens[at].lower === 'the' &&
    tokens[at + 1]?.pos === 'PROPN' &&
    STANDS.test(tokens[index - 1]?.lower ?? '');
  if (isles) return { start, end: tokens[at + 1].end, value: none(direction) };
  if (many > 0) return { start, end: tokens[many].end, value: none(direction) };
  if (!STANDS.test(tokens[index - 1]?.lower ?? '') || !rivalNext(tokens[at])) return null;
  return { start, end: of ? next.end : end, value: none(direction) };
}

const POLLED = /^(?:polls?|polling|surveys?|delegates?|votes?|standings|race|points?|percent|count|averages?|primary|tally)$/;

/** "trailed by nine points", "leads him by 12 votes", "leads Ms. Orne 49 percent to 41 percent", "trails in the polls". */
export function leadAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const token = tokens[index];
  const trails = token.lower.startsWith('trail');
  const next = tokens[index + 1];
  if (
    !next ||
    (token.pos !== 'VERB' && !(trails && rivalNext(next))) ||
    tokens[index - 2]?.text === '-' ||
    /^(?:DET|PART|ADJ)$/.test(tokens[index - 1]?.pos ?? '') ||
    /^(?:his|her|its|their)$/.test(tokens[index - 1]?.lower ?? '') ||
    next.lower === 'to' ||
    next.lower === 'up'
  )
    return null;
  const direction = trails ? 'down' : 'up';
  const rival =
    rivalNext(next) ||
    (trails && (next.lower === 'the' || (token.pos === 'VERB' && /^(?:women|men|girls|boys|whites|rivals)$/.test(next.lower))));
  let polled = false;
  for (let i = index + 1; i < Math.min(tokens.length, index + 10); i++) {
    if (tokens[i].pos === 'VERB' || /^[.;:”"]$|^(?:since|for|until)$/.test(tokens[i].text)) break;
    if (tokens[i].lower === 'by') {
      const amount = scene.quantities[firstFrom(scene, tokens[i].end)];
      if (amount && amount.start - tokens[i].end < 12 && scored(amount.value))
        return { start: token.start, end: amount.end, value: { ...none(direction), quantity: amount.value } };
      if (
        /^(?:double|a|an)$/.test(tokens[i + 1]?.lower ?? '') &&
        tokens.slice(i + 1, i + 5).some(each => /^(?:digits?|margin)$/.test(each.lower))
      )
        polled = true;
    }
    if (POLLED.test(tokens[i].lower) || (tokens[i].pos === 'NUM' && rival && /^(?:percent|%|-|–|to)$/.test(tokens[i + 1]?.lower ?? '')))
      polled = true;
  }
  // "Clinton leads among women"
  if (next.lower === 'among' && /^(?:leads|led|lead|trails|trailed|trail)$/.test(token.lower)) polled = true;
  const end = rival || next.lower === 'in' || next.lower === 'behind' ? next.end : token.end;
  return (trails && (rival || next.lower === 'behind')) || polled ? { start: token.start, end, value: none(direction) } : null;
}

/** "a nine-point lead", "a double-digit edge over". */
export function marginAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens, text } = scene.reading;
  const { start, end } = tokens[index];
  if (tokens[index - 1]?.lower === 'digit' && tokens[index - 3]?.lower === 'double')
    return { start: tokens[index - 3].start, end, value: none('up') };
  const before = around(scene, start).find(each => each.end <= start && /^ (?:[a-z]+ )?$/.test(text.slice(each.end, start)));
  if (!before || before.value.unit === null || !scored(before.value)) return null;
  return { start: before.start, end, value: { ...none('up'), quantity: before.value } };
}
