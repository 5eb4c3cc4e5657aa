/** Reads numbers that stand without one of their own: "dozens of", "a hundred", "half a million", "several thousand", "a couple of". */
import { make, overHyphen, type ReadNumber } from './number-shape.ts';
import { inWords } from './number-spelled.ts';
import { DENOMINATORS, GROUPS, LOOSE, SCALES } from './number-words.ts';
import type { Piece } from './quantity-lex.ts';

/** "dozens of", "tens of thousands of": the plural alone is the number. */
export function loosePlural(pieces: readonly Piece[], at: number): ReadNumber | null {
  const range = LOOSE.get(pieces[at].lower);
  if (!range) return null;
  let [low, high]: [number, number | null] = [...range];
  let end = at + 1;
  const of = pieces[end]?.lower === 'of' ? LOOSE.get(pieces[end + 1]?.lower ?? '') : undefined;
  if (of) {
    low *= of[0];
    high = high === null ? null : high * of[0];
    end += 2;
  }
  const first = pieces[at].lower;
  if (!of && pieces[end]?.lower !== 'of' && !['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions'].includes(first))
    return null;
  if (
    !of &&
    pieces[end]?.lower !== 'of' &&
    pieces[end]?.pos !== 'ADJ' &&
    pieces[end]?.pos !== 'NOUN' &&
    (first === 'scores' || pieces[at - 1]?.lower === 'the')
  )
    return null;
  if (first === 'scores' && pieces[end]?.lower !== 'of') return null;
  return make(at, end, low, { value: null, low, high, vague: true, bare: low });
}

/** What makes "a third" a share and no ordinal. */
const PART_OF = new Set(['of', 'more', 'less', 'fewer', 'higher', 'lower', 'larger', 'smaller', 'bigger', 'above', 'below']);

/** One of these behind "more than a" is an amount. */
export const UNITS: ReadonlySet<string> = new Set(
  'point second minute hour day week month year decade century mile foot inch yard metre meter kilometre kilometer fortnight quart pint ounce litre liter ton tonne gallon acre pound percent percentage'.split(
    ' ',
  ),
);

const AWAY = /^(?:away|from|north|south|east|west|long|deep|high|wide|off|offshore|inland|upstream|downstream)$/;

/** One of a unit where what stands beside it makes it last or reach so far. */
function lasting(pieces: readonly Piece[], at: number): boolean {
  const unit = pieces[at + 1].lower;
  const next = pieces[at + 2]?.lower ?? '.';
  if (/^(?:hour|minute)$/.test(unit))
    return /^(?:later|earlier|after|before|of|away|long|each)$/.test(next) && pieces[at - 1]?.lower !== 'per';
  if (/^(?:mile|foot|inch|yard|metre|meter|kilometre|kilometer)$/.test(unit)) return AWAY.test(next);
  // "a quart of water", "for a fortnight"
  if (/^(?:quart|pint|gallon|ounce|litre|liter)$/.test(unit)) return next === 'of';
  if (unit === 'fortnight') return /^(?:for|within|in)$/.test(pieces[at - 1]?.lower ?? '');
  if (!/^(?:day|week|month|year|decade|century)$/.test(unit)) return false;
  return pieces[at - 1]?.lower === 'within' && !/^(?:-|–)$/.test(next);
}

const RANKS =
  /^(?:first|most|best|worst|(?!(?:forest|harvest|interest|protest|contest|request|conquest|arrest|(?:north|south|mid)?west|inquest|guest|chest|crest|priest)$)\p{L}{2,}est)$/u;

/** "the best in a decade", "the steepest cut in taxes in a year", "for the first time in a century". */
function ranksWithin(pieces: readonly Piece[], at: number): boolean {
  for (let i = at - 2; i > Math.max(0, at - 9) && pieces[i].pos !== 'PUNCT'; i--)
    if (RANKS.test(pieces[i].lower) && /^(?:the|its|their|his|her|our|’s|'s)$/.test(pieces[i - 1].lower)) return true;
  return false;
}

/** "more than a week", "less than a mile": one of them where a qualifier or "and a half" makes it an amount. */
function oneUnit(pieces: readonly Piece[], at: number): ReadNumber | null {
  if (!UNITS.has(pieces[at + 1]?.lower ?? '') || !/^an?$/.test(pieces[at].lower)) return null;
  const before = pieces[at - 1]?.lower;
  // "climbed 16 percent in a year", "the best in a decade"
  const within =
    (before === 'in' || before === 'within') &&
    /^(?:day|week|month|year|decade|century)$/.test(pieces[at + 1].lower) &&
    (pieces[at + 2] === undefined || /^[.,;:)—–”]$/.test(pieces[at + 2].text)) &&
    (pieces.slice(Math.max(0, at - 6), at).some(piece => piece.digits !== null || piece.lower === 'percent' || piece.lower === 'by') ||
      ranksWithin(pieces, at));
  // "a point or two", "an hour or two"
  if (pieces[at + 2]?.lower === 'or' && pieces[at + 3]?.lower === 'two' && pieces[at + 4]?.text !== '-')
    return make(at, at + 1, 1, { value: null, low: 1, high: 2, loose: true });
  // "an hour later", "an hour of reproaches", "a mile away", "within a day"
  if (lasting(pieces, at)) return make(at, at + 1, 1);
  // "a mile and a half"
  const half = [1, 2, 3].every(i => pieces[at + 1 + i]?.lower === ['and', 'a', 'half'][i - 1]);
  if (half && pieces[at + 5]?.lower !== 'ago') return make(at, at + 1, 1);
  // "16% less than a year before": of then, not so long.
  const then =
    /^(?:ago|earlier)$/.test(pieces[at + 2]?.lower ?? '') ||
    (pieces[at + 2]?.lower === 'before' && (!pieces[at + 3] || /^[.,;)]$/.test(pieces[at + 3].text)));
  const than = !then && before === 'than' && /^(?:more|less|fewer|greater)$/.test(pieces[at - 2]?.lower ?? '');
  const qualified =
    than ||
    within ||
    /^(?:nearly|almost|roughly|approximately)$/.test(before ?? '') ||
    (before === 'least' && pieces[at - 2]?.lower === 'at');
  return qualified && pieces[at + 2]?.text !== '-' ? make(at, at + 1, 1) : null;
}

const BEHIND_ARTICLE: ReadonlySet<string> = new Set([
  'half',
  'full',
  'whole',
  'dozen',
  'hundred',
  ...SCALES.keys(),
  ...DENOMINATORS.keys(),
  ...UNITS,
]);

/** "up *from a tenth* before the spring" */
const upFrom = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at - 1]?.lower === 'from' && /^(?:up|down)$/.test(pieces[at - 2]?.lower ?? '');

/** "A" before a plain noun, as nearly all of them stand: no number begins there. */
export const isPlainArticle = (pieces: readonly Piece[], at: number): boolean => {
  const { lower } = pieces[at];
  return (lower === 'a' || lower === 'an') && !BEHIND_ARTICLE.has(pieces[at + 1]?.lower ?? '');
};

/** After "a", "an", "half" and "several": "a hundred", "half a million", "several thousand", "a couple of dozen". */
export function afterArticle(pieces: readonly Piece[], at: number): ReadNumber | null {
  const opener = pieces[at].lower;
  const next = pieces[at + 1]?.lower ?? '';
  if (opener === 'half') return half(pieces, at);
  if (opener === 'several' || (opener === 'few' && pieces[at - 1]?.lower === 'a')) {
    const factor = next === 'hundred' ? 100 : (SCALES.get(next) ?? GROUPS.get(next));
    return factor
      ? make(opener === 'few' ? at - 1 : at, at + 2, factor, { value: null, low: factor * 2, high: factor * 10, vague: true })
      : null;
  }
  if (opener === 'couple') {
    const of = next === 'of' ? at + 2 : at + 1;
    const word = pieces[of]?.lower ?? '';
    const factor = word === 'hundred' ? 100 : (SCALES.get(word) ?? GROUPS.get(word));
    const first = pieces[at - 1]?.lower === 'a' ? at - 1 : at;
    if (factor) return make(first, of + 1, 2 * factor, { loose: true });
    return next === 'of' && pieces[of]?.lower !== 'the' ? make(first, at + 1, 2, { loose: true }) : null;
  }
  const single = oneUnit(pieces, at);
  if (single) return single;
  if (next === 'half' && pieces[at + 2]?.lower !== 'of') return null;
  if (next === 'dozen') return make(at, at + 2, 12, { scaled: true });
  if (next === 'hundred' || SCALES.has(next)) return inWords(pieces, at, [1, at + 1]);
  const below = DENOMINATORS.get(next);
  const share =
    PART_OF.has(pieces[at + 2]?.lower ?? '') ||
    ((byBefore(pieces, at) || upFrom(pieces, at)) &&
      (/^(?:last|this|next|each|every)$/.test(pieces[at + 2]?.lower ?? '') || !/^(?:NOUN|ADJ|PROPN)$/.test(pieces[at + 2]?.pos ?? '')));
  if (below && below > 2 && share && !next.endsWith('s')) return make(at, at + 2, 1 / below, { sort: 'fraction' });
  return null;
}

const HALF_TIMES = new Set([
  'hour',
  'mile',
  'century',
  'decade',
  'year',
  'inch',
  'pound',
  'ton',
  'acre',
  'percent',
  'kilometre',
  'kilometer',
  'litre',
  'pint',
  'point',
  'cent',
  'minute',
  'second',
  'day',
  'month',
  'marathon',
  'percentage',
  'per',
  '%',
]);

/** "fell by half", "rose by more than half". */
const byBefore = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at - 1]?.lower === 'by' ||
  (/^(?:than|about|nearly|almost|roughly)$/.test(pieces[at - 1]?.lower ?? '') &&
    pieces.slice(Math.max(0, at - 4), at).some(piece => piece.lower === 'by'));

function half(pieces: readonly Piece[], at: number): ReadNumber | null {
  const tied = overHyphen(pieces, at + 1);
  const next = pieces[tied]?.lower ?? '';
  const scale = next === 'a' || next === 'an' ? tied + 1 : tied;
  const word = pieces[scale]?.lower ?? '';
  const factor = SCALES.get(word) ?? GROUPS.get(word);
  if (factor) return make(at, scale + 1, factor / 2, { scaled: true });
  if (HALF_TIMES.has(word) && (scale > tied || tied > at + 1 || pieces[at - 1]?.lower === 'a'))
    return make(at, Math.max(scale, tied), 1 / 2);
  const before = pieces[at - 1];
  if (
    before &&
    /^(?:first|second|other|better|top|bottom|final|latter|opening|next|back|front|upper|lower|this|that|each|and|in|northern|southern|eastern|western|early|late)$/.test(
      before.lower,
    )
  ) {
    if (before.lower !== 'and' && before.lower !== 'in') return null;
    if (pieces[at - 1].lower === 'in') return null;
  }
  if (byBefore(pieces, at) && !next.match(/^(?:an?|hour|mile|time)$/)) return make(at, at + 1, 1 / 2, { sort: 'fraction' });
  const after = pieces[tied]?.pos;
  if (/^(?:about|nearly|almost|roughly|than|over|only|just|fully)$/.test(before?.lower ?? '') && (after === 'VERB' || after === 'AUX'))
    return make(at, at + 1, 1 / 2, { sort: 'fraction' });
  // "half what it was", "half as many"
  const multiplied =
    ((next === 'what' ||
      (next === 'that' && /^(?:of|NOUN)$/.test(pieces[tied + 1]?.lower === 'of' ? 'of' : (pieces[tied + 1]?.pos ?? '')))) &&
      before?.pos !== 'DET') ||
    (next === 'as' &&
      /^(?:many|much)$|^(?!if|though|well|soon)\p{L}+$/u.test(pieces[tied + 1]?.lower ?? '') &&
      pieces[tied + 1]?.pos !== 'NOUN');
  const of =
    multiplied ||
    next === 'of' ||
    next === 'the' ||
    next === 'its' ||
    next === 'their' ||
    next === 'his' ||
    next === 'her' ||
    next === 'our' ||
    next === 'all' ||
    next === 'those' ||
    next === 'these';
  return of ? make(at, at + 1, 1 / 2, { sort: 'fraction' }) : null;
}
