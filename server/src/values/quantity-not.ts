/** Tells numbers that name, date, time, number or address something from those that count or measure it. */
import { BODIES, CLOCK, LABELS, MONTHS, NAME_HEADS, ONE_AFTER, ONE_BEFORE, STREETS } from './not-quantities.ts';
import { isHyphen, type ReadNumber } from './number-shape.ts';
import { oneCounts } from './quantity-alone.ts';
import type { Piece } from './quantity-lex.ts';
import { looksPlural } from './singular.ts';

const CAPITAL = /^\p{Lu}/u;
const LETTERS = /^\p{L}/u;

const capital = (piece: Piece | undefined): boolean => piece !== undefined && CAPITAL.test(piece.text);
const isMonth = (piece: Piece | undefined): boolean => piece !== undefined && capital(piece) && MONTHS.has(piece.lower);

/** "G20", "S23", "COVID-19", "mid-2021", "F-16": letters tied before the digits. "minus-1.4" and "sub-10" are none of these. */
function tiedBefore(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (!before || !pieces[at].glued) return false;
  if (LETTERS.test(before.text) || /^[_@#]$/.test(before.text)) return true;
  const letters = pieces[at - 2];
  return (
    isHyphen(before) &&
    before.glued &&
    letters !== undefined &&
    LETTERS.test(letters.text) &&
    !/^(?:minus|plus|now|then|almost|nearly|about|roughly|over|under|sub)$/.test(letters.lower)
  );
}

/** "5G", "20th", "1990s", "3D", "4x4": letters tied after the digits that are neither unit nor scale. */
function tiedAfter(pieces: readonly Piece[], end: number): boolean {
  const next = pieces[end];
  return next?.glued === true && LETTERS.test(next.text);
}

/** A number from here on is no year. */
const LATEST_YEAR = 2200;

/** "8 July", "Sept. 11", "July 4, 2021", "4 and 5 May". */
function dated(pieces: readonly Piece[], first: number, end: number, value: number, counted: boolean): boolean {
  if (!Number.isInteger(value)) return false;
  const month = pieces[first - 1]?.lower === '.' ? first - 2 : first - 1;
  const before = pieces[month];
  // "In May, 19 boats were seized"
  if (pieces[first - 1]?.text === ',' && isMonth(pieces[first - 2]) && value <= 31 && !counted) return true;
  // "On 8 June 23 boats left", "by 16 June 31,000 had signed": the month has its day
  const day = pieces[month - 1]?.digits ?? 32;
  if (isMonth(before) && ((value <= 31 && !(day <= 31 && counted)) || (value > 1000 && value < LATEST_YEAR))) return true;
  // "December of 384"
  if (pieces[first - 1]?.lower === 'of' && isMonth(pieces[first - 2]) && value > 31) return true;
  if (value > 31) return false;
  if (isMonth(pieces[end])) return pieces[end].lower !== 'may' || pieces[end].pos !== 'AUX';
  return pieces[end]?.lower === 'of' && isMonth(pieces[end + 1]);
}

/** "Sept. 11 to 14", "from 3 to 5 May": a day that shares its month with another. */
function sharesMonth(pieces: readonly Piece[], first: number, end: number): boolean {
  const joint = pieces[end];
  if (joint && /^(?:to|and|or|through|-|–)$/.test(joint.lower) && pieces[end + 1]?.digits != null && isMonth(pieces[end + 2])) return true;
  const back = pieces[first - 1];
  return (
    back !== undefined &&
    /^(?:to|and|or|through|-|–)$/.test(back.lower) &&
    pieces[first - 2]?.digits != null &&
    isMonth(pieces[first - 3]?.lower === '.' ? pieces[first - 4] : pieces[first - 3]) &&
    (pieces[first - 2].digits as number) <= 31
  );
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** A bare hour that its part of the day tells. */
function hourOfPart(pieces: readonly Piece[], first: number, end: number, number: ReadNumber): boolean {
  if (
    (number.value as number) > 12 ||
    !/^(?:at|by|until|till|before|after|past|since|from|around|about|for)$/.test(pieces[first - 1]?.lower ?? '')
  )
    return false;
  const [a, b, c] = [pieces[end]?.lower ?? '', pieces[end + 1]?.lower ?? '', pieces[end + 2]?.lower ?? ''];
  return (
    (a === 'in' && b === 'the' && PART_OF_DAY.test(c)) ||
    (a === 'at' && b === 'night') ||
    (/^(?:that|this|tomorrow|yesterday|next)$/.test(a) && PART_OF_DAY.test(b))
  );
}

function clock(pieces: readonly Piece[], first: number, end: number, number: ReadNumber): boolean {
  const next = pieces[end];
  if (next && CLOCK.has(next.lower) && (number.value as number) <= 24)
    return next.lower !== 'am' || next.glued || next.pos !== 'AUX' || pieces[first - 1]?.lower === 'at';
  // "at 6 in the evening", "after 10 at night", "by 8 that night"
  if (hourOfPart(pieces, first, end, number)) return true;
  // "9.30 p.m.", "6-8 p.m."
  const minute = next?.text === ':' && next.glued;
  const far = minute || isHyphen(next) || next?.lower === 'to' || next?.lower === 'and' ? pieces[end + 2] : undefined;
  return (
    far !== undefined && pieces[end + 1]?.digits != null && CLOCK.has(far.lower) && far.lower !== 'am' && (number.value as number) <= 12
  );
}

/** A year: four plain digits in the range of years, unless what follows or qualifies it says that it counts. */
export function isYear(pieces: readonly Piece[], number: ReadNumber, counts: boolean, qualified: boolean): boolean {
  const { value } = number;
  if (number.spelled || number.shaped || number.scaled || value === null || !Number.isInteger(value) || value < 1000 || value > 2199)
    return false;
  if (pieces[number.first].text.length !== 4) return false;
  const before = pieces[number.first - 1]?.lower ?? '';
  if (value >= 1900 && value < 2100)
    return !(counts && ((qualified && !/^(?:below|above|under|from|versus|vs)$/.test(before)) || value === 2000));
  if (/^(?:bc|b\.c\.|ad|a\.d\.|bce|ce)$/.test(pieces[number.end]?.lower ?? '')) return true;
  return value < 1900 && !counts && !qualified;
}

/** "1." and "(2)" at the head of a line. */
function listMark(pieces: readonly Piece[], first: number, end: number): boolean {
  const after = pieces[end]?.text;
  if ((pieces[first].digits ?? 0) > 99) return false;
  if (first === 0 && (after === '.' || after === ')' || after === ':') && pieces[end].glued) return true;
  // "1. The mayor … 2. The council" in one line.
  if (
    after === '.' &&
    pieces[end].glued &&
    (pieces[first].digits ?? 99) < 20 &&
    pieces[first].text.length < 3 &&
    capital(pieces[end + 1]) &&
    !pieces[end + 1].glued
  )
    return /^(?:—|–|:|;|\.)$/.test(pieces[first - 1]?.text ?? '') || pieces[end + 1].pos !== 'PROPN';
  return pieces[first - 1]?.text === '(' && after === ')' && first === 1;
}

/** "[6]", "[12, 14]": a reference to a note. */
function cited(pieces: readonly Piece[], first: number, end: number): boolean {
  let open = first - 1;
  while (pieces[open] && open > first - 12 && (pieces[open].digits !== null || /^[,–-]$/.test(pieces[open].text))) open--;
  let close = end;
  while (pieces[close] && close < end + 12 && (pieces[close].digits !== null || /^[,–-]$/.test(pieces[close].text))) close++;
  return pieces[open]?.text === '[' && pieces[close]?.text === ']' && (pieces[first].digits ?? 1000) < 1000;
}

/** "575 Wilson Road", "CA 90210". */
function address(pieces: readonly Piece[], first: number, end: number): boolean {
  if (!capital(pieces[end])) return /^[A-Z]{2}$/.test(pieces[first - 1]?.text ?? '') && pieces[first].text.length === 5;
  for (let i = end; i < end + 6 && (capital(pieces[i]) || pieces[i]?.digits != null || pieces[i]?.glued); i++) {
    if (STREETS.has(pieces[i].lower) && i > end) return true;
  }
  return false;
}

/** "Boeing 737", "Article 5", "page 4", "No. 1", "#3". */
function labelled(pieces: readonly Piece[], first: number, end: number, counted: boolean): boolean {
  // "articles 5 and 6"
  if (
    /^(?:and|or|,|to|-|–)$/.test(pieces[first - 1]?.lower ?? '') &&
    pieces[first - 2]?.digits != null &&
    LABELS.has(pieces[first - 3]?.lower ?? '') &&
    !counted
  )
    return true;
  // Labels are written without group marks.
  if (pieces[first].text.includes(',')) return false;
  let at = first - 1;
  if (pieces[at]?.text === '.' && pieces[at].glued) at--;
  const before = pieces[at];
  if (!before) return false;
  if (before.text === '#' || before.text === '№') return true;
  if (LABELS.has(before.lower))
    return (
      !/^(?:no|form|match|line|season|bed|round|count|year|week|day|unit|box|row)$/.test(before.lower) ||
      (capital(before) && at > 0) ||
      before.lower === 'no.' ||
      (pieces[first].digits !== null && before.lower !== 'no' && (!counted || pieces[end]?.lower === 'of'))
    );
  return before.text !== before.lower && NAME_HEADS.has(before.lower) && (at > 0 || pieces[first].digits !== null);
}

/** "Group of Seven", "the Big Four", "Seven Sisters". */
function bodyName(pieces: readonly Piece[], first: number, end: number): boolean {
  if (!capital(pieces[first]) || first === 0) return false;
  const before = pieces[first - 1];
  if (before.lower === 'of' && BODIES.has(pieces[first - 2]?.lower ?? '')) return true;
  if (BODIES.has(before.lower) && capital(before)) return true;
  // "The Seven Sisters are cliffs": more capitals, then the sentence goes on in small letters.
  if (first === 1 && before.text === 'The' && capital(pieces[end]) && /^\p{Ll}/u.test(pieces[end + 1]?.text ?? '')) return true;
  // A capital in running words makes a name; in a headline every word has one.
  const lowerAround = /^\p{Ll}/u.test(before.text) && before.pos !== 'ADP' && before.pos !== 'CCONJ';
  return lowerAround && !/^["“‘(:]$/.test(before.text) && capital(pieces[end]);
}

/** "She said that one death was prevented": the word opens a clause. */
const THAT_CLAUSE =
  /^(?:said|says|say|found|finds|estimated?s?|show(?:ed|s)?|reported|reports|told|believes?d?|means?|meant|suggest(?:ed|s)?|confirm(?:ed|s)|calculated|concluded|added)$/;

/** "one" that stands for a noun: "the same one", "one who", "one another". */
function pronounOne(pieces: readonly Piece[], first: number, end: number, counted: boolean): boolean {
  const before = pieces[first - 1]?.lower ?? '';
  const next = pieces[end];
  if (
    before === 'that' &&
    counted &&
    next?.pos === 'NOUN' &&
    /^(?:was|were|is|has|had|died|would|will)$/.test(pieces[end + 1]?.lower ?? '') &&
    THAT_CLAUSE.test(pieces[first - 2]?.lower ?? '')
  )
    return false;
  if (ONE_BEFORE.has(before) && !(next?.lower === 'of' && /^(?:that|which|some|say|with|by)$/.test(before))) return true;
  // "one-way", "one-off": words of their own.
  if (
    isHyphen(pieces[end]) &&
    !/^(?:page|person|member|seat|vote|run|goal|game|child|bedroom|point|man|woman|term|mile|day|hour|week|month|year|minute)$/.test(
      pieces[end + 1]?.lower ?? '',
    )
  )
    return true;
  if (before === 'on' || before === 'at') return !counted || /^(?:point|time|stage|end|side|hand|hour|day|level)$/.test(next?.lower ?? '');
  if (!next || (ONE_AFTER.has(next.lower) && next.lower !== 'of')) return true;
  // "if one adds", "one listing the facts"
  if (next.pos === 'VERB' && (!counted || (!/(?:ed|en)$/.test(next.lower) && pieces[end + 1]?.pos !== 'NOUN'))) return true;
  if (next.lower === 'of') return !partOfMany(pieces, end);
  return !counted;
}

/** "one of the students", not "one of fear" or "one of the things": a plural follows "of the". */
function partOfMany(pieces: readonly Piece[], of: number): boolean {
  if (
    !/^(?:the|his|her|its|their|our|my|your|these|those|many|several|four|five|six|seven|eight|nine|ten|two|three|at|about|more|only|just|a|them|us|\p{Lu}.*)$/u.test(
      pieces[of + 1]?.text ?? '',
    ) &&
    pieces[of + 1]?.digits == null
  )
    return false;
  for (let i = of + 1; i < Math.min(pieces.length, of + 9); i++) {
    if (/^(?:things?|reasons?|ways?|ones)$/.test(pieces[i].lower)) return false;
    if (pieces[i].pos === 'PUNCT' && !isHyphen(pieces[i])) return false;
    if (looksPlural(pieces[i].lower) || pieces[i].lower === 'them' || pieces[i].lower === 'us') return true;
  }
  return false;
}

/** Whether the number is none, whatever it stands beside. `counted`: a noun was found for it. */
export function isNoQuantity(pieces: readonly Piece[], number: ReadNumber, counted: boolean): boolean {
  const { first, end } = number;
  const value = number.value ?? number.low ?? 0;
  if (!number.spelled) {
    if (tiedBefore(pieces, first) || (tiedAfter(pieces, end) && !number.scaled)) return true;
    if (pieces[end]?.text === '/' && pieces[end].glued && pieces[end + 1]?.digits != null) return true;
    if (pieces[first - 1]?.text === '/' && pieces[first].glued) return true;
    if (cited(pieces, first, end)) return true;
    if (dated(pieces, first, end, value, counted) || sharesMonth(pieces, first, end)) return true;
    if (listMark(pieces, first, end) || (!number.shaped && !number.scaled && address(pieces, first, end))) return true;
  }
  if (clock(pieces, first, end, number) || labelled(pieces, first, end, counted)) return true;
  if (number.spelled && bodyName(pieces, first, end)) return true;
  // "two by two"
  const again = pieces[end]?.lower === 'by' ? pieces[end + 1] : pieces[first - 1]?.lower === 'by' ? pieces[first - 2] : undefined;
  if (number.spelled && again?.lower === pieces[first].lower && end === first + 1) return true;
  // "up since 4"
  if (
    !number.spelled &&
    value <= 12 &&
    /^(?:since|until|till)$/.test(pieces[first - 1]?.lower ?? '') &&
    !counted &&
    !/^[\p{L}%°-]/u.test(pieces[end]?.glued ? pieces[end].text : '')
  )
    return true;
  // "one-on-one", "best-of-seven"; "Two, they must pay".
  if (number.spelled && pieces[first].glued && isHyphen(pieces[first - 1])) return true;
  if (number.spelled && first === 0 && pieces[end]?.text === ',' && !number.scaled) return true;
  return (
    number.spelled &&
    number.value === 1 &&
    number.sort === 'count' &&
    !number.scaled &&
    pieces[first].lower === 'one' &&
    !oneCounts(pieces, number) &&
    pronounOne(pieces, first, end, counted)
  );
}
