/** The words before and after a number that say how exact it is: "more than", "about", "or fewer". */
import type { Comparator } from '../model.ts';

/** Last word of the phrase → phrases that end in it (earlier words, nearest last), longest first. `''` is the word alone. */
const PHRASES: readonly (readonly [string, Comparator])[] = [
  ['more than', '>'], ['greater than', '>'], ['higher than', '>'], ['larger than', '>'], ['bigger than', '>'], ['longer than', '>'], ['better than', '>'], ['over', '>'], ['above', '>'], ['exceeding', '>'], ['exceeds', '>'],
  ['exceeded', '>'], ['exceed', '>'], ['topping', '>'], ['topped', '>'], ['surpassing', '>'], ['surpassed', '>'], ['upward of', '>'], ['upwards of', '>'], ['in excess of', '>'], ['north of', '>'], ['beyond', '>'], ['over than', '>'], ['older than', '>'],
  ['well over', '>'], ['well above', '>'], ['just over', '>'], ['just above', '>'], ['slightly over', '>'], ['slightly more than', '>'], ['a little over', '>'], ['little more than', '~'], ['a little more than', '>'], ['just more than', '>'],
  ['a bit more than', '>'], ['a bit over', '>'], ['far more than', '>'], ['much more than', '>'], ['well more than', '>'], ['considerably more than', '>'], ['significantly more than', '>'], ['slightly above', '>'], ['slightly higher than', '>'], ['>', '>'], ['+', '>='],
  ['less than', '<'], ['fewer than', '<'], ['lower than', '<'], ['smaller than', '<'], ['shorter than', '<'], ['younger than', '<'], ['under', '<'], ['below', '<'], ['just under', '<'], ['just below', '<'], ['well under', '<'], ['well below', '<'], ['slightly less than', '<'],
  ['a little under', '<'], ['a little less than', '<'], ['slightly under', '<'], ['south of', '<'], ['shy of', '<'], ['just shy of', '<'], ['just short of', '<'], ['short of', '<'], ['far fewer than', '<'], ['far less than', '<'], ['much less than', '<'], ['well short of', '<'], ['<', '<'],
  ['at least', '>='], ['no less than', '>='], ['no fewer than', '>='], ['not less than', '>='], ['not fewer than', '>='], ['a minimum of', '>='], ['minimum of', '>='], ['minimum', '>='], ['as low as', '>='], ['as little as', '>='], ['as few as', '>='], ['as early as', '>='],
  ['or more', '>='], ['≥', '>='], ['starting at', '>='], ['starting from', '>='],
  ['up to', '<='], ['at most', '<='], ['no more than', '<='], ['not more than', '<='], ['no greater than', '<='], ['no higher than', '<='], ['no longer than', '<='], ['as many as', '<='], ['as much as', '<='], ['as high as', '<='], ['as long as', '<='], ['as large as', '<='], ['as far as', '<='], ['as big as', '<='], ['as tall as', '<='], ['as deep as', '<='],
  ['a maximum of', '<='], ['maximum of', '<='], ['maximum', '<='], ['within', '<='], ['≤', '<='], ['capped at', '<='], ['anywhere up to', '<='], ['upto', '<='],
  ['about', '~'], ['around', '~'], ['roughly', '~'], ['approximately', '~'], ['approx', '~'], ['approx.', '~'], ['some', '~'], ['nearly', '~'], ['almost', '~'], ['close to', '~'], ['circa', '~'], ['c.', '~'], ['ca.', '~'], ['~', '~'], ['≈', '~'], ['an estimated', '~'],
  ['estimated', '~'], ['a reported', '~'], ['somewhere around', '~'], ['in the region of', '~'], ['in the order of', '~'], ['on the order of', '~'], ['in the neighborhood of', '~'], ['virtually', '~'], ['practically', '~'], ['approaching', '~'], ['nearing', '~'], ['near', '~'], ['something like', '~'],
  ['an average of', '~'], ['averaging', '~'], ['averaged', '~'], ['averages', '~'], ['very nearly', '~'], ['just about', '~'], ['an approximate', '~'], ['perhaps', '~'], ['maybe', '~'], ['possibly', '~'], ['probably', '~'], 
  ['exactly', '='], ['precisely', '='], ['just', '='], ['only', '='], ['merely', '='], ['a mere', '='], ['a total of', '='], ['total of', '='], ['a combined', '='], ['a record', '='], ['a whopping', '='], ['a staggering', '='], ['fully', '='], ['a full', '='], ['another', '='], ['an additional', '='], ['a further', '='], ['a net', '='],
];

export interface Qualifier {
  /** The words before the last, nearest last. */
  readonly before: readonly string[];
  readonly comparator: Comparator;
}

function index(): ReadonlyMap<string, readonly Qualifier[]> {
  const made = new Map<string, Qualifier[]>();
  for (const [phrase, comparator] of PHRASES) {
    const words = phrase.split(' ');
    const last = words.pop() as string;
    const list = made.get(last) ?? [];
    list.push({ before: words, comparator });
    made.set(last, list);
  }
  for (const list of made.values()) list.sort((a, b) => b.before.length - a.before.length);
  return made;
}

/** Qualifiers before a number, by their last word; longest first. */
export const QUALIFIERS: ReadonlyMap<string, readonly Qualifier[]> = index();

/** Qualifiers after a number or its noun. */
export const AFTER: readonly (readonly [words: readonly string[], comparator: Comparator])[] = [
  [['or', 'more'], '>='], [['or', 'so'], '~'], [['or', 'thereabouts'], '~'], [['or', 'fewer'], '<='], [['or', 'less'], '<='], [['or', 'above'], '>='], [['or', 'higher'], '>='], [['or', 'over'], '>='], [['or', 'older'], '>='],
  [['or', 'younger'], '<='], [['or', 'under'], '<='], [['or', 'below'], '<='], [['or', 'lower'], '<='], [['and', 'over'], '>='], [['and', 'up'], '>='], [['and', 'older'], '>='], [['and', 'under'], '<='], [['and', 'counting'], '>='], [['and', 'above'], '>='],
  [['or', 'greater'], '>='], [['or', 'better'], '>='], [['or', 'longer'], '>='], [['or', 'larger'], '>='], [['give', 'or', 'take'], '~'],
];
