/** Joins two numbers to a range: "20–30", "between 150,000 and 190,000", "three or four years", "from 208 pounds to 193". */
import { isHyphen } from './number-shape.ts';
import type { Measured } from './quantity-measure.ts';
import type { Piece } from './quantity-lex.ts';

export interface Joint {
  /** Index where the second number may begin. */
  readonly at: number;
  readonly sort: 'dash' | 'to' | 'and' | 'or';
}

/** Over "in 2008" and "a year earlier" to the "to" of a range that "from" has opened. */
export function overAside(pieces: readonly Piece[], end: number): number {
  if (
    pieces[end]?.lower === 'in' &&
    pieces[end + 1]?.digits != null &&
    (pieces[end + 1].digits as number) > 1900 &&
    pieces[end + 2]?.lower === 'to'
  )
    return end + 2;
  return end;
}

/** "The council approved the plan, 9 to 2.": the tally closes a sentence that tells of a vote. */
function decided(pieces: readonly Piece[], first: number, end: number): boolean {
  if (pieces[first - 1]?.text !== ',' && pieces[first - 1]?.lower !== 'by') return false;
  if (pieces[end] && !/^[.,;)”—]$/.test(pieces[end].text)) return false;
  return pieces
    .slice(Math.max(0, first - 14), first)
    .some(piece =>
      /^(?:vote[sd]?|voting|approve[sd]?|passe[sd]|rejecte?[sd]?|ruled?s?|upheld|confirm(?:ed|s)|overturned|adopt(?:ed|s)|sided|blocked|defeated)$/.test(
        piece.lower,
      ),
    );
}

/** "The home side won, 3 to 1", "beat Harlan 4 to 2 on Monday": a score. */
const played = (pieces: readonly Piece[], first: number): boolean =>
  (pieces[first].digits ?? 100) < 100 &&
  (pieces[first + 3] === undefined || /^(?:[.,;)”—]|on|in|at|for|to|and)$/.test(pieces[first + 3].lower)) &&
  pieces
    .slice(Math.max(0, first - 4), first)
    .some(piece => /^(?:won|wins|lost|beat|beats|defeated|led|leads|tied|trailed|victory|defeat|loss|drew)$/.test(piece.lower));

/** "Women favored Ms. Marl 51 to 36": two sides of a poll. */
const polled = (pieces: readonly Piece[], first: number, end: number): boolean =>
  (pieces[first].digits ?? 100) < 100 &&
  (pieces[end] === undefined || /^(?:[.,;)”—]|in|among|on)$/.test(pieces[end].lower)) &&
  pieces
    .slice(Math.max(0, first - 6), first)
    .some(piece => /^(?:favou?r(?:ed|s)?|prefer(?:red|s)?|back(?:ed|s)|support(?:ed|s))$/.test(piece.lower));

/** Whether a tally is one of votes: "a 5-4 ruling", "voted 52-48". */
export const isVote = (pieces: readonly Piece[], first: number, end: number): boolean =>
  /^(?:vote|votes|ruling|decision|majority|margin|verdict|tally|split)$/.test(pieces[end]?.lower ?? '') ||
  /^(?:vote|voted|votes|voting|passed|split|ruled|approved|rejected)$/.test(pieces[first - 1]?.lower ?? '') ||
  decided(pieces, first, end) ||
  polled(pieces, first, end) ||
  (/^(?:of|was|is)$/.test(pieces[first - 1]?.lower ?? '') && pieces[first - 2]?.lower === 'vote');

/** A score or a tally ("2-0", "89-89", "went 3-for-5"): the index after its second number, or null. */
export function scoreEnd(pieces: readonly Piece[], first: number): number | null {
  // "4-to-1 odds", "3-for-5"
  if (
    isHyphen(pieces[first + 1]) &&
    /^(?:to|for|in)$/.test(pieces[first + 2]?.lower ?? '') &&
    isHyphen(pieces[first + 3]) &&
    pieces[first + 4]?.digits != null
  )
    return first + 5;
  const [low, dash, high] = [pieces[first], pieces[first + 1], pieces[first + 2]];
  const said = dash?.lower === 'to' && high !== undefined && (isVote(pieces, first, first + 3) || played(pieces, first));
  if (
    (!said && (!isHyphen(dash) || !dash.glued || !high?.glued)) ||
    !high ||
    low.digits === null ||
    high.digits === null ||
    low.shaped ||
    high.shaped
  )
    return null;
  if (said) return first + 3;
  const next = pieces[first + 3];
  const counts =
    next !== undefined &&
    !next.glued &&
    (next.pos === 'NOUN' || next.lower === '%') &&
    (next.lower.endsWith('s') || next.lower === 'people');
  if (low.digits < high.digits && counts) return null;
  return low.digits >= high.digits || low.digits < 100 ? first + 3 : null;
}

/** The joint after the first number's end, or null. */
export function jointAfter(pieces: readonly Piece[], end: number): Joint | null {
  const next = pieces[end];
  if (!next) return null;
  // "18- to 24-year-old", "two- or three-bedroom"
  const hung = isHyphen(next) && next.glued && !pieces[end + 1]?.glued ? pieces[end + 1]?.lower : '';
  if (hung === 'to' || hung === 'and' || hung === 'or') return { at: end + 2, sort: hung === 'and' ? 'or' : hung };
  if (isHyphen(next) || next.text === '—' || next.text === '−') return { at: end + 1, sort: 'dash' };
  if (next.lower === 'to' || next.lower === 'through') return { at: end + 1, sort: 'to' };
  if (next.lower === 'and') return { at: end + 1, sort: 'and' };
  if (next.lower === 'or') return { at: end + 1, sort: 'or' };
  return null;
}

const OPENERS = new Set(['from', 'between', 'ranging', 'range', 'ranges', 'ranged', 'of', 'at']);

/** The word that opens a range before the first number and its qualifier, if one does. */
export function opener(pieces: readonly Piece[], first: number): 'from' | 'between' | null {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const { lower } = pieces[i];
    if (lower === 'between') return 'between';
    if (lower === 'from' || lower === 'range' || lower === 'ranging' || lower === 'ranges') return 'from';
    if (
      !OPENERS.has(lower) &&
      !/^(?:somewhere|anywhere|about|around|roughly|some|up|to|nearly|almost|as|an|estimated|the|ages?)$/.test(lower)
    )
      return null;
  }
  return null;
}

const sharesUnit = (a: Measured, b: Measured): boolean =>
  a.unit !== null && b.unit !== null && (a.unit === b.unit || b.unit.startsWith(`${a.unit} per `));
const sameUnit = (a: Measured, b: Measured): boolean => a.unit === null || b.unit === null || sharesUnit(a, b);

/** Whether two numbers joined so make one range. `moved`: a verb of change stands before; `ofThem`: "of them" follows. */
export function isRange(a: Measured, b: Measured, joint: Joint, open: 'from' | 'between' | null, moved: boolean, ofThem: boolean): boolean {
  const [low, high] = [a.number, b.number];
  if (low.sort !== high.sort || low.vague || high.vague || low.value === null || high.value === null || !sameUnit(a, b)) return false;
  // What the first counts closes it: "12 soldiers and 30 civilians", "three tanks to 20 men".
  if (a.counted !== null && a.counted !== b.counted && joint.sort !== 'to') return false;
  if (a.counted !== null && open !== 'from') return false;
  const rising = spread(a, b)[0] < spread(a, b)[1];
  if (joint.sort === 'dash') return rising && (b.unit !== null || b.counted !== null || high.scaled || high.shaped || low.value >= 100);
  if (joint.sort === 'and') return open === 'between';
  if (joint.sort === 'or')
    return (
      rising &&
      a.unit === null &&
      !low.shaped &&
      !low.scaled &&
      (high.value - low.value <= 2 || high.value <= 2 * low.value) &&
      (b.unit !== null || b.counted !== null || ofThem)
    );
  if (open === 'from') return true;
  if (moved && (a.unit !== null || b.unit === null)) return false;
  if (a.unit !== null && !sharesUnit(a, b)) return false;
  return rising || (sharesUnit(a, b) && !/dollar|euro|pound|yen|yuan|percent/.test(a.unit ?? ''));
}

/** The ends, with the scale that the second lends to the first ("$1-2 billion", but not "$200 to $4 million"). */
export function spread(a: Measured, b: Measured): readonly [number, number] {
  const [low, high] = [a.number.value as number, b.number.value as number];
  if (a.number.scaled || !b.number.scaled || b.number.bare === high) return [low, high];
  const lends = a.number.bare <= b.number.bare && low < 1000;
  return [lends ? Number((low * (high / b.number.bare)).toPrecision(15)) : low, high];
}
