/** Years, decades and centuries: which numbers are years, and which only look like one. */
import { dashAt, orderAt } from './date-amount.ts';
import type { Word } from './date-lex.ts';
import type { Parsed } from './date-shape.ts';
import { COUNTED_AFTER, DECADE_WORDS, ERAS_AFTER, ERAS_BEFORE, NOT_YEAR_BEFORE } from './date-words.ts';

const STRONG_FROM = 1900;
const STRONG_TO = 2035;

const LEADS = new Set([
  'reigned',
  'ruled',
  'served',
  'dated',
  'published',
  'in',
  'since',
  'until',
  'till',
  'during',
  'by',
  'circa',
  'c',
  'ca',
  'year',
  '(',
  '[',
  'before',
  'after',
  'early',
  'late',
  'mid',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'fiscal',
  'born',
  'died',
  'b',
  'd',
  'm',
  'around',
  'from',
  'between',
  'established',
  'founded',
]);
const SOFT_LEADS = new Set(['to', 'and', 'of', '-', '–', '—', ',', ';', 'or', 'through']);
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'this', 'that']);
const PREFIXES = new Set(['pre', 'post', 'mid', 'early', 'late', 'since', 'circa']);
const MONEY = /^[$€£¥#№]$/;
const LETTERS = /^\p{L}/u;

/** A number of four digits that could be a year by its figures alone. */
export const yearLike = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.lower.length === 4 &&
  Number.isInteger(word.number) &&
  word.number >= 1000 &&
  word.number <= 2199 &&
  !word.lower.includes(',');

/** Letters, units and shares right behind a number make it something else. */
function spoiltBehind(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (next.glued && (LETTERS.test(next.lower) || next.lower === '%' || next.lower === '°')) return true;
  if (next.glued && dashAt(words, at + 1) && words[at + 2]?.glued) {
    const tail = words[at + 2];
    if (
      COUNTED_AFTER.has(tail.lower) ||
      /^(?:year|hour|mile|foot|pound|page|man|seat|word|square|watt|ton|strong|plus|meter|metre|volt|day|person|member)$/.test(tail.lower)
    )
      return true;
    if (!Number.isNaN(tail.number) && tail.lower.length !== 4 && tail.lower.length !== 2 && tail.number !== (words[at].number % 10) + 1)
      return true;
  }
  // "between 1500 and 2000 people", "2000-3000 troops"
  const joined = /^(?:and|to|or|[-‐‑–])$/.test(next.lower) && !Number.isNaN(words[at + 2]?.number ?? Number.NaN);
  const alike = joined && words[at + 2].number >= words[at].number / 2;
  if (alike && (COUNTED_AFTER.has(words[at + 3]?.lower ?? '') || words[at + 2].number > 2199)) return true;
  return COUNTED_AFTER.has(next.lower) && !next.glued;
}

/** "1715 – 1774", "1999-2003": a range dash with another year behind. */
const opensRange = (words: readonly Word[], at: number): boolean => dashAt(words, at + 1) && yearLike(words[at + 2]);

/** What touches a number from the left: only brackets, quotation marks, range dashes and prefixes leave it a year. */
function spoiltBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return false;
  if (MONEY.test(before.lower) || (NOT_YEAR_BEFORE.has(before.lower) && !opensRange(words, at))) return true;
  if (before.lower === '.' && NOT_YEAR_BEFORE.has(`${words[at - 2]?.lower}.`)) return true;
  if (!words[at].glued) return false;
  if (dashAt(words, at - 1)) {
    const left = words[at - 2];
    if (!left || !before.glued) return false;
    return !(
      PREFIXES.has(left.lower) ||
      yearLike(left) ||
      (!Number.isNaN(left.number) && left.lower.length === 2) ||
      (LETTERS.test(left.lower) && left.capital)
    );
  }
  return (
    LETTERS.test(before.lower) ||
    !Number.isNaN(before.number) ||
    before.lower === '.' ||
    before.lower === ':' ||
    before.lower === '+' ||
    before.lower === '@'
  );
}

/** Round figures before a plural noun are amounts ("2000 rifles"), unless something says that a year is meant. */
const countsNoun = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  const before = words[at - 1]?.lower ?? '';
  return (
    next !== undefined &&
    !next.capital &&
    /^[a-z]{3,}s$/.test(next.lower) &&
    !/^(?:was|is|has|as|his|does|this|its|ss|census|us|versus|thus|always|perhaps|besides|across|levels|elections|prices|olympics|games)$/.test(
      next.lower,
    ) &&
    words[at].number % 50 === 0 &&
    !DETERMINERS.has(before) &&
    before !== 'in' &&
    before !== 'since'
  );
};

const DATED_BY_YEAR =
  /^(?:treaty|peace|war|revolution|fire|flood|plague|famine|act|law|constitution|battle|union|uprising|rebellion|siege|conquest|earthquake|panic|edition|census|summer|winter|spring|autumn|fall|massacre|charter|mutiny|coup|revolt|partition|eruption|storm|hurricane|epidemic|crash|congress|election)$/;

/** Outside the lifetime of readers a number needs a word that makes it a year. */
function weakYear(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  const lead = before?.lower === '.' ? (words[at - 2]?.lower ?? '') : (before?.lower ?? '');
  if ((next && /^[)\]]$/.test(next.lower)) || opensRange(words, at)) return true;
  const nounBehind =
    next !== undefined && LETTERS.test(next.lower) && !next.capital && /^[a-z]{4,}$/.test(next.lower) && /s$/.test(next.lower);
  if (nounBehind) return false;
  if (LEADS.has(lead)) return true;
  if (before?.possessive || DETERMINERS.has(lead)) return next !== undefined && LETTERS.test(next.lower);
  if (!SOFT_LEADS.has(lead)) return false;
  if (lead === ',' && (!next || /^[.;)]$/.test(next.lower))) return true;
  // "the treaty of 1648", "the great fire of 1842"
  if (lead === 'of' && DATED_BY_YEAR.test(words[at - 2]?.lower ?? '')) return true;
  // "1812 and 1815", "1741 to 1745": a year before it makes it one.
  return words.slice(Math.max(0, at - 4), at - 1).some(yearLike);
}

/** "'91" is 1991, "'08" 2008. */
export const yearOfTwo = (figure: number): number => (figure > 40 ? 1900 + figure : 2000 + figure);

/** "since '91", "in ’08". */
function shortYearAt(words: readonly Word[], at: number): Parsed | null {
  const figure = words[at + 1];
  if (!figure?.glued || !/^\d\d$/.test(figure.lower) || !/^(?:in|since|of|by|until|from|to|and)$/.test(words[at - 1]?.lower ?? ''))
    return null;
  if (words[at - 2]?.lower === 'class' || (words[at + 2]?.glued && /^[\p{L}'’]/u.test(words[at + 2].lower))) return null;
  return { end: at + 2, shape: { kind: 'year', year: yearOfTwo(figure.number) } };
}

/** "2021-22", "2019–20": the second year in two figures, nothing between. */
function doubleYear(words: readonly Word[], at: number): Parsed | null {
  const tail = words[at + 2];
  if (
    !dashAt(words, at + 1) ||
    !words[at + 1].glued ||
    !tail?.glued ||
    !/^\d\d?$/.test(tail.lower) ||
    (words[at + 3]?.glued && /^[-\p{L}\d]/u.test(words[at + 3].lower))
  )
    return null;
  const year = words[at].number;
  // "2021-22", and "2008-9"
  const size = 10 ** tail.lower.length;
  const to = Math.floor(year / size) * size + tail.number;
  if (to <= year) return null;
  return { end: at + 3, shape: { kind: 'range', from: { kind: 'year', year }, to: { kind: 'year', year: to } } };
}

/** A year standing on its own at `at`, with "BC" or "AD" where they are written. */
export function yearAt(words: readonly Word[], at: number): Parsed | null {
  const word = words[at];
  if (ERAS_AFTER.has(word.lower) && Number.isInteger(words[at + 1]?.number)) {
    return { end: at + 2, shape: { kind: 'year', year: words[at + 1].number } };
  }
  if (/^['’‘]$/.test(word.lower)) return shortYearAt(words, at);
  if (!Number.isInteger(word.number) || word.number < 1) return null;
  const era = words[at + 1]?.lower ?? '';
  if (
    ERAS_BEFORE.has(era) ||
    (ERAS_AFTER.has(era) && words[at + 1].lower !== 'ad') ||
    (era === 'ad' && !words[at + 1].glued && words[at + 1].capital)
  ) {
    return { end: at + 2, shape: { kind: 'year', year: ERAS_BEFORE.has(era) ? 1 - word.number : word.number } };
  }
  if (spoiltBefore(words, at) || spoiltBehind(words, at)) return null;
  if (!yearLike(word)) return circaAt(words, at);
  const strong = word.number >= STRONG_FROM && word.number <= STRONG_TO;
  if (strong ? countsNoun(words, at) : !weakYear(words, at)) return null;
  return doubleYear(words, at) ?? { end: at + 1, shape: { kind: 'year', year: word.number } };
}

/** "c. 347", and what ends a range that a year began: "1892 – 94", "314 – 368". */
function circaAt(words: readonly Word[], at: number): Parsed | null {
  const begun = dashAt(words, at - 1) ? words[at - 2] : undefined;
  const value = words[at].number;
  if (begun && /^\d{3,4}$/.test(begun.lower) && /^\d{2,3}$/.test(words[at].lower) && !/^\p{L}/u.test(words[at + 1]?.lower ?? '')) {
    const led = /^(?:[([]|in|from|c|ca|circa|,|\.)$/.test(words[at - 3]?.lower ?? '(');
    const full = words[at].lower.length === 2 ? Math.floor(begun.number / 100) * 100 + value : value;
    if (led && full > begun.number && full - begun.number < 120 && (yearLike(begun) || words[at - 3]?.lower === '.'))
      return { end: at + 1, shape: { kind: 'year', year: full } };
  }
  const dot = words[at - 1]?.lower === '.' ? 1 : 0;
  if (!/^(?:c|ca|circa)$/.test(words[at - 1 - dot]?.lower ?? '') || words[at].number < 100 || words[at].number > 999) return null;
  return { end: at + 1, shape: { kind: 'year', year: words[at].number } };
}

const aged = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 9), at).some(word => /^(?:his|her|their|my|our|your)$/.test(word.lower));

/** "1990s", "1990's", "'90s", "90s" (after "the", "early"), "nineties" (the same). */
export function decadeAt(words: readonly Word[], at: number): Parsed | null {
  const word = words[at];
  const quote = /^['’‘]$/.test(word.lower) && words[at + 1]?.glued ? 1 : 0;
  const figure = words[at + quote];
  const named = DECADE_WORDS.get(word.lower);
  const before = words[at - 1]?.lower === '-' ? words[at - 2]?.lower : words[at - 1]?.lower;
  const led = /^(?:the|early|mid|late|later|roaring|swinging|and|or|since)$/.test(before ?? '');
  // "in the mid-twenties" is an age or the weather.
  if (named !== undefined)
    return (named < 50 ? /^(?:the|roaring)$/.test(words[at - 1]?.lower ?? '') : led) && !aged(words, at)
      ? { end: at + 1, shape: { kind: 'decade', year: named, short: true } }
      : null;
  if (!Number.isInteger(figure.number) || figure.number % 10 !== 0 || MONEY.test(before ?? '')) return null;
  let end = at + quote + 1;
  if (/^['’]$/.test(words[end]?.lower ?? '') && words[end].glued) end++;
  if (words[end]?.lower !== 's' || !words[end].glued) return null;
  const digits = figure.lower.length;
  if (digits === 4 && figure.number >= 1000 && figure.number < 2200) {
    const year = figure.number;
    // "the 1800s" is a century; "the 2000s" a decade.
    if (year % 100 === 0 && year < 2000) return { end: end + 1, shape: { kind: 'century', century: year / 100 + 1 } };
    return { end: end + 1, shape: { kind: 'decade', year, short: false } };
  }
  // "in her early 20s", "temperatures in the mid-30s"
  if (digits !== 2 || (!quote && (!led || figure.number < 50 || aged(words, at)))) return null;
  return { end: end + 1, shape: { kind: 'decade', year: figure.number, short: true } };
}

/** "20th century", "twenty-first century", "5th-century", "19th centuries", "fifth century BC". */
export function centuryAt(words: readonly Word[], at: number): Parsed | null {
  const order = orderAt(words, at);
  if (!order?.ordinal || order.order > 30) return null;
  const noun = dashAt(words, order.end) ? order.end + 1 : order.end;
  if (!/^(?:century|centuries)$/.test(words[noun]?.lower ?? '')) return null;
  const era = words[noun + 1]?.lower ?? '';
  if (ERAS_BEFORE.has(era)) return { end: noun + 2, shape: { kind: 'century', century: -order.order } };
  return { end: ERAS_AFTER.has(era) && words[noun + 1].capital ? noun + 2 : noun + 1, shape: { kind: 'century', century: order.order } };
}
