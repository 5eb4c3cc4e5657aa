/** Whether a number of the draft agrees with one of a source about which the same is said. */
import type { Quantity } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { compareQuantities } from '../values/compare-quantity.ts';
import type { Outcome } from './value-question.ts';
import type { Lexicon } from './likeness.ts';
import * as reasons from './reasons.ts';

interface Expression {
  readonly quantity: Quantity;
  readonly shown: string;
}

/** Digits that tell something: 130,000 has two, 127,512 six. */
export function tellingDigits(value: number): number {
  const digits = Math.abs(value).toPrecision(12).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.max(1, digits.length);
}

const BOUNDS: Readonly<Record<Quantity['comparator'], string>> = {
  '=': 'exact',
  '~': 'about',
  '>': 'above',
  '>=': 'above',
  '<': 'below',
  '<=': 'below',
};

/**
 * True where the draft gives a number in the source's own way ("more than" both, "about" both), but another one, and one that
 * rounding cannot have made: then it is not looser than its source, it is different.
 */
function otherFigure(draft: Quantity, source: Quantity): boolean {
  const [a, b] = [draft.value, source.value];
  if (a === null || b === null || a === b || draft.unit !== source.unit) return false;
  if (tellingDigits(a) > tellingDigits(b)) return true;
  const [x, y] = [BOUNDS[draft.comparator], BOUNDS[source.comparator]];
  return x === y && (x === 'above' || x === 'below' || (x === 'about' && tellingDigits(a) >= tellingDigits(b)));
}

/** "More than 100" of a source that has 100: what the draft says is not there. */
export const isStrict = (draft: Quantity, source: Quantity): boolean =>
  (draft.comparator === '>' || draft.comparator === '<') && source.comparator === '=' && draft.value === source.value;

const last = (words: string): string => words.toLowerCase().split(/\s+/).at(-1) ?? '';

/** Both count, and by the same noun. */
export const isOneNoun = (a: Quantity, b: Quantity, lexicon: Lexicon): boolean =>
  a.counted !== null && b.counted !== null && lexicon.stem(last(a.counted)) === lexicon.stem(last(b.counted));

const PEOPLE = /\b(?:people|persons)$/i;
/** Who may be called people. */
const PERSONS: ReadonlySet<string> = new Set(
  (
    'workers employees staff residents inhabitants villagers townspeople citizens civilians passengers travelers patients pupils students teachers' +
    ' doctors nurses protesters demonstrators marchers voters visitors guests spectators tourists refugees migrants evacuees prisoners detainees' +
    ' inmates hostages captives survivors victims members volunteers soldiers troops officers policemen firefighters miners fishermen farmers' +
    ' sailors crew drivers men women adults children settlers customers clients viewers readers users applicants candidates delegates lawmakers'
  ).split(' '),
);

/** 1 where both count the same, less where one does not say, little where they count different things. */
function countedAlike(draft: Quantity, source: Quantity, lexicon: Lexicon): number {
  if (!draft.counted || !source.counted) return 0.6;
  const [x, y] = [lexicon.stem(last(draft.counted)), lexicon.stem(last(source.counted))];
  if (x === y) return 1;
  if (
    (PEOPLE.test(draft.counted) && PERSONS.has(last(source.counted))) ||
    (PEOPLE.test(source.counted) && PERSONS.has(last(draft.counted)))
  )
    return 0.9;
  const groups = new Set(lexicon.groups(x));
  return lexicon.groups(y).some(group => groups.has(group)) ? 0.9 : 0.2;
}

/** Both may count one thing: the same noun, one of its family, or none on one side. */
export const isLike = (a: Quantity, b: Quantity, lexicon: Lexicon): boolean =>
  a.unit === b.unit && (a.unit !== null || countedAlike(a, b, lexicon) > 0.5);

/** A part of something ("two-thirds of the dead", "one in four") is no count of it ("nine of the dead"). */
export const isPart = ({ value, unit }: Quantity): boolean => unit === null && value !== null && value > 0 && value < 1;
const isCount = ({ value, unit }: Quantity): boolean => unit === null && value !== null && value >= 1;

/** "Up to 600" says nothing of 310, though it is below: whoever knows 310 writes another bound. */
const LOOSE = 1.7;
/** "More than 100,000" may still be said of 258,000. */
const LOOSE_FLOOR = 3;
function isLooseBound({ value: a, comparator, unit }: Quantity, { value: b, unit: other }: Quantity): boolean {
  if (comparator === '=' || comparator === '~' || !a || !b || a <= 0 || b <= 0 || unit !== other) return false;
  return Math.max(a, b) / Math.min(a, b) > (comparator.startsWith('>') && tellingDigits(a) === 1 ? LOOSE_FLOOR : LOOSE);
}

/** "Three points" beside "three percentage points" are those. */
const asPoints = (a: Quantity, b: Quantity): Quantity =>
  a.unit === 'point' && b.unit === 'percentage point' ? { ...a, unit: 'percentage point' } : a;

/** One number of the draft against one of a source. */
export function compareAmounts(draft: Expression, source: Expression, lexicon: Lexicon): Outcome {
  if (
    (isPart(draft.quantity) && isCount(source.quantity)) ||
    (isCount(draft.quantity) && isPart(source.quantity) && numbersIn(source.shown).length < 2)
  )
    return { kind: 'other', reason: '', shown: source.shown, sureness: 0 };
  const alike =
    draft.quantity.unit && draft.quantity.unit === source.quantity.unit ? 1 : countedAlike(draft.quantity, source.quantity, lexicon);
  // "soldiers" and "troops" are one thing to a newsroom, whatever the values' own list knows
  const plain = alike === 0.9 ? { counted: null, role: null } : {};
  const { relation, reason } = compareQuantities(
    { ...asPoints(draft.quantity, source.quantity), ...plain },
    { ...asPoints(source.quantity, draft.quantity), ...plain },
  );
  if (relation === 'incomparable' || (relation === 'agrees' && isLooseBound(draft.quantity, source.quantity)))
    return { kind: 'other', reason, shown: source.shown, sureness: alike };
  if (relation === 'differs' || otherFigure(draft.quantity, source.quantity)) {
    return { kind: 'different', reason: reasons.otherNumber(draft.shown, source.shown), shown: source.shown, sureness: alike };
  }
  return { kind: 'same', reason, shown: source.shown, sureness: alike };
}
