/** Reads the number itself, in digits or words, without what it counts: "130,000", "two dozen", "tens of thousands", "a third", "one in five". */
import { inDigits } from './number-digits.ts';
import { afterArticle, loosePlural } from './number-loose.ts';
import { multipleAt, pointStep } from './number-multiple.ts';
import { make, overHyphen, type ReadNumber } from './number-shape.ts';
import { inWords } from './number-spelled.ts';
import { CARDINALS, FOLDS, LOOSE, SCALES, VULGAR } from './number-words.ts';
import type { Piece } from './quantity-lex.ts';

const CURRENCY_BEFORE = /^(?:[$€£¥₹]|[A-Z]{1,3}\$|[A-Z]{3}|PS|Y=|=)$/;

/** "one in five", "9 out of 10", "one of four": after the first number. */
function ratio(pieces: readonly Piece[], top: ReadNumber): ReadNumber | null {
  if (top.sort !== 'count' || top.value === null || top.scaled || top.shaped || !Number.isInteger(top.value)) return null;
  let at = overHyphen(pieces, top.end);
  // "one man in five", "two children in three"
  const split =
    top.spelled && /^(?:NOUN|PROPN)$/.test(pieces[at]?.pos ?? '') && pieces[at + 1]?.lower === 'in' && !PERIOD.test(pieces[at].lower);
  if (split) at++;
  const joint = pieces[at]?.lower;
  if (joint !== 'in' && joint !== 'out' && joint !== 'of') return null;
  at++;
  if (joint === 'out' && pieces[at++]?.lower !== 'of') return null;
  at = overHyphen(pieces, at);
  const every = pieces[at]?.lower === 'every' || (pieces[at]?.lower === 'the' && joint !== 'in');
  if (every) at++;
  const below = pieces[at] ? number(pieces, at, false) : null;
  if (
    !below ||
    below.value === null ||
    below.sort !== 'count' ||
    below.value <= top.value ||
    (below.scaled && joint !== 'in') ||
    below.value > 1e7
  )
    return null;
  if (joint === 'in' && !every && !oddsLike(top, below)) return null;
  if (
    split &&
    ((below.spelled !== true && below.value < 10) ||
      (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(pieces[below.end]?.pos ?? '') && !isVerbLike(pieces, below.end)))
  )
    return null;
  // "Eight of 10 voters" is a share; "500 of the 2,000 inmates" and "27 of 40 seats" are two counts.
  if (
    joint === 'of' &&
    ((every && pieces[at - 1]?.lower !== 'every') ||
      below.value > 100 ||
      (!top.spelled && below.value !== 10 && below.value !== 100) ||
      // "nine of 12 counts" and "six of nine judges" are two counts too.
      (top.value > 1 && below.value > 5 && below.value !== 10 && below.value !== 100) ||
      (below.value > 12 && below.value % 10 !== 0))
  )
    return null;
  const next = pieces[below.end]?.lower ?? '';
  // "two in 10 days", "one in 2014" are no ratios.
  if (
    joint === 'in' &&
    !every &&
    (/^(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|games?|matches|innings|seasons?)$/.test(next) ||
      (below.value >= 1900 && below.value < 2100))
  )
    return null;
  return { ...top, end: below.end, value: top.value / below.value, sort: 'ratio', bare: top.value / below.value };
}

/** "One Sulian in six speaks Orvanian": a verb that the tagger took for a noun, or one with its object behind. */
const isVerbLike = (pieces: readonly Piece[], at: number): boolean =>
  DOES.test(pieces[at].lower) || (pieces[at].lower.endsWith('s') && /^(?:DET|PROPN|PRON|NUM|ADV)$/.test(pieces[at + 1]?.pos ?? ''));

/** Verbs that a tagger takes for nouns behind "one in three". */
const DOES = /^(?:go|live|work|own|rent|lack|need|want|earn|read|smoke|drink|walk|die|vote|use|own|drive)(?:e?s)?$/;

const PERIOD = /^(?:day|week|month|year|hour|minute|decade|century|time|game|match|goal|point)s?$/;

const oddsLike = (top: ReadNumber, below: ReadNumber): boolean =>
  (top.value as number) <= 99 &&
  ((below.value as number) <= 20 || (below.value as number) % 10 === 0 || below.scaled) &&
  !below.shaped === !(below.shaped && (below.value as number) < 1000);

/** "a quarter of a million", "two-thirds of a billion". */
function ofScale(pieces: readonly Piece[], part: ReadNumber): ReadNumber | null {
  if (
    part.sort !== 'fraction' ||
    part.value === null ||
    pieces[part.end]?.lower !== 'of' ||
    !/^(?:an?|one)$/.test(pieces[part.end + 1]?.lower ?? '')
  )
    return null;
  const factor = SCALES.get(pieces[part.end + 2]?.lower ?? '');
  return factor ? { ...part, end: part.end + 3, value: part.value * factor, sort: 'count', scaled: true } : null;
}

/** Whether a piece may open a number; a lookup, so that plain words cost nothing more. */
export const opensNumber = (piece: Piece): boolean => piece.digits !== null || OPENERS.has(piece.lower) || VULGAR.has(piece.text);

const OPENERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...LOOSE.keys(),
  ...FOLDS.keys(),
  'a',
  'an',
  'half',
  'several',
  'few',
  'couple',
  'hundred',
  'thousand',
  'million',
  'billion',
  'dozen',
  'twice',
  'thrice',
  'double',
  'triple',
  'quadruple',
  'another',
  'quarter',
]);

const STEP_OPENERS: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another', 'half', 'quarter']);

function number(pieces: readonly Piece[], at: number, money: boolean): ReadNumber | null {
  const piece = pieces[at];
  if (piece.digits !== null) return inDigits(pieces, at, money);
  const vulgar = VULGAR.get(piece.text);
  if (vulgar !== undefined) return make(at, at + 1, vulgar, { sort: 'fraction' });
  const fold = FOLDS.get(piece.lower);
  if (fold !== undefined) return make(at, at + 1, fold, { sort: 'fold' });
  const step = STEP_OPENERS.has(piece.lower) ? pointStep(pieces, at) : null;
  if (step) return step;
  const words = inWords(pieces, at);
  if (words) return words;
  const multiple = multipleAt(pieces, at);
  if (multiple) return multiple;
  const loose = loosePlural(pieces, at);
  if (loose) return loose;
  if (/^(?:an?|half|several|few|couple)$/.test(piece.lower)) return afterArticle(pieces, at);
  // "the dozen guests", "one-two hundred": a scale without its number is one of it only after a determiner.
  if (
    /^(?:dozen|hundred|thousand|million|billion)$/.test(piece.lower) &&
    /^(?:the|per|every|this|that|first|last|next|extra)$/.test(pieces[at - 1]?.lower ?? '')
  ) {
    const factor = piece.lower === 'hundred' ? 100 : (SCALES.get(piece.lower) ?? 12);
    return piece.lower === 'dozen' || pieces[at - 1].lower !== 'the' ? make(at, at + 1, factor, { scaled: true }) : null;
  }
  return null;
}

/** The number that begins at `pieces[at]`, or null. `money`: a currency sign stands before it. */
export function readNumber(
  pieces: readonly Piece[],
  at: number,
  money = CURRENCY_BEFORE.test(pieces[at - 1]?.text ?? ''),
): ReadNumber | null {
  const read = number(pieces, at, money);
  const found = read && (ofScale(pieces, read) ?? read);
  return found && !money ? (ratio(pieces, found) ?? found) : found;
}
