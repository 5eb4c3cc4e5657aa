/** Finds who stands before whom in one paragraph: "six points ahead of", "leads him by 12 votes", "trails in the polls", "a nine-point lead". */
import type { Comparison, Found, Token } from '../model.ts';
import { around, firstFrom, none, type Scene } from './trend-figures.ts';

const SCORES = /^(?:point|vote|seat|second|stroke|game|goal|run|percentage|percentage point)$/;

const scored = ({ unit, counted }: { readonly unit: string | null; readonly counted: string | null }): boolean =>
  SCORES.test(unit ?? '') || SCORES.test(counted ?? '');
const STANDS =
  /^(?:is|are|was|were|be|been|remains?|remained|stays?|stayed|finished|finishes|came|fell|fallen|falls|pulled|moved|edged|put|running|ran|well|far|just|slightly|narrowly|comfortably|still|barely|now|way)$/;
const WHOM = /^(?:him|her|them|his|both|all|every|everyone|its|their)$/;

/** Whoever can be ahead of or behind: a name, a person, not an election or a door. */
const rivalNext = (token: Token | undefined): boolean => token !== undefined && (token.pos === 'PROPN' || WHOM.test(token.lower));

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
  const led = STANDS.test(tokens[index - 1]?.lower ?? '');
  const whom = lower === 'ahead' ? (of ? tokens[index + 2] : undefined) : next;
  if (!led || !rivalNext(whom)) return null;
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
    /^(?:DET|PART|ADJ)$/.test(tokens[index - 1]?.pos ?? '') ||
    /^(?:his|her|its|their)$/.test(tokens[index - 1]?.lower ?? '') ||
    next.lower === 'to' ||
    next.lower === 'up'
  )
    return null;
  const direction = trails ? 'down' : 'up';
  const rival = rivalNext(next) || (next.lower === 'the' && trails);
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
