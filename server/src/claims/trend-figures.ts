/** Follows a word of change over its figures: by how much, to what, from what. */
import type { Comparison, Found, Quantity, Reading } from '../model.ts';

export type Direction = Comparison['direction'];

/** A paragraph's tokens with its quantities, for looking one up by place. */
export interface Scene {
  readonly reading: Reading;
  readonly quantities: readonly Found<Quantity>[];
}

/** A change of which nothing is told but where it goes. */
export const none = (direction: Direction): Comparison => ({ direction, quantity: null, from: null, to: null });

/** Words between a verb of change and its figure. */
const BETWEEN =
  /^(?: |by|to|from|at|an?|the|about|around|nearly|almost|roughly|sharply|slightly|steadily|dramatically|significantly|only|just|more than|less than|at least|further|another|again|annual|annualized|yearly|rate|pace|as much as|up to|in value|an average of|by an? [a-z-]+|, |only|over|some|estimated|back|slowly|rapidly|modestly|again|past|beyond|through|toward|or|of|low|record|high|down|up)*$/i;

/** "doubled its output to", "cut the budget of the office by", "raised its forecast for profit this year to": what is moved stands between. */
const OBJECT =
  /^ (?:(?:its|their|his|her|the|our|a|an) )?(?:(?!that|which|who|and|but|said)(?:[\p{L}’'-]+|(?:19|20)\d\d),? ){1,9}?(?:by|to|from) (?:about |nearly |around |almost |roughly |between |just |only |as much as |at least |more than |less than |over |under )?$/u;

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
export const around = (scene: Scene, at: number): readonly Found<Quantity>[] => {
  const index = firstFrom(scene, at);
  return scene.quantities.slice(Math.max(0, index - 2), index + 2);
};

/** The quantity that starts within a few filler words after `at`. */
export function quantityAfter(scene: Scene, at: number): Found<Quantity> | null {
  const next = scene.quantities[firstFrom(scene, at - 1)];
  if (!next || next.start - at > 100) return null;
  const between = scene.reading.text.slice(at, next.start).replace(/\s/g, ' ');
  return OBJECT.test(between) || (between.length < 41 && BETWEEN.test(between)) ? next : null;
}

const wordsBetween = (text: string, from: number, to: number): string => text.slice(from, to).trim().toLowerCase().replace(/\s/g, ' ');

/** "7.85 *to the dollar*, from 7.4", "30 cents *a mile*, from 42": per what, or in whose money, stands between. */
const STEP =
  /^(?:(?:to|against) the [a-z]+,|(?:an?|per) [a-z]+)?,? ?(?:to|from)(?: (?:a record|about|nearly|around|just|only|close at|end at|finish at|settle at|a high of|a low of))?$|^in \d{4} to$|^in [a-z]+,? from$/;
const OR = /^,? ?or$/;

/** The next quantity, where the words up to it fit. */
function following(scene: Scene, after: Found<Quantity>, joint: RegExp): Found<Quantity> | null {
  const next = scene.quantities[firstFrom(scene, after.start + 1)];
  return next && joint.test(wordsBetween(scene.reading.text, after.end, next.start)) ? next : null;
}

/** A range keeps its ends by size: whether "from 8 percent to 5 percent" names the larger one first. */
function opensHigh(words: string, low: number, high: number): boolean {
  const [first, second] = words.match(/\d[\d,]*(?:\.\d+)?/g)?.map(each => Number(each.replaceAll(',', ''))) ?? [];
  if (!first || !second || !low || !high) return false;
  return Math.abs(first / second - high / low) < Math.abs(first / second - low / high);
}

/** Follows "rose" over its figures: by how much, to what, from what. */
export function figures(scene: Scene, at: number, direction: Direction): { readonly end: number; readonly value: Comparison } | null {
  let first: Found<Quantity> | null = quantityAfter(scene, at);
  if (!first) return null;
  const { text } = scene.reading;
  const value = { direction, quantity: null as Quantity | null, from: null as number | null, to: null as number | null };
  let last = at;
  for (let turn = 0; turn < 4 && first; turn++) {
    const joint = wordsBetween(text, last, first.start).replace(/^(?:to|against) the [a-z]+,/, '');
    const lead = joint.split(/[ ,]+/);
    const q = first.value;
    const opening = wordsBetween(text, first.start, first.end).split(' ')[0];
    if (q.low !== null && q.high !== null && !q.vague && lead.includes('from')) {
      const falls = direction === 'down' || (direction === null && opensHigh(text.slice(first.start, first.end), q.low, q.high));
      [value.from, value.to] = falls ? [q.high, q.low] : [q.low, q.high];
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

const VALUE =
  /^(?:value|worth|population|people|inhabitants|residents|staff|men|troops|soldiers|forces|army|territory|land|jobs|workers|trees|tanks|planes|ships|aircraft|fleet|seats|members?|membership|weight|customers|workforce|revenue|audience|support|market|subscribers|readers|area|ice|strength|votes|share|volume|purchasing)$/;

/** "two-thirds of its value": part of what the subject was worth. */
export function ofValue(scene: Scene, at: number): boolean {
  const figure = scene.quantities[firstFrom(scene, at - 1)];
  if (!figure) return false;
  const behind = scene.reading.text.slice(figure.end, figure.end + 40).toLowerCase();
  const words =
    /^\s*of (?:its|their|the) ([a-z]+)/.exec(behind) ??
    /(?:its|their|the) ([a-z]+)$/.exec(scene.reading.text.slice(figure.start, figure.end).toLowerCase());
  return words !== null && VALUE.test(words[1]);
}
