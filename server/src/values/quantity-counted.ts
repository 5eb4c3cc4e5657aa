/** Reads the noun that a number counts, with what stands before it: "130,000 Russian troops", "seven of the wounded", "six-member". */
import { isHyphen, type ReadNumber } from './number-shape.ts';
import type { Piece } from './quantity-lex.ts';
import { looksPlural, singular } from './singular.ts';

export interface Counted {
  /** Noun with its modifiers, the noun singular. */
  readonly counted: string | null;
  /** The noun alone, singular, lower case. */
  readonly head: string | null;
  readonly end: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Left out of the noun: they add nothing to what is counted. */
const FILLERS = set('several more other additional extra further fewer less such or so plus odd total combined some');
const OF_NEXT = set('the these those its their his her our my your all every any such what them us which whom');
const PRONOUNS = set('them us which whom these those');
/** Plural in sense, singular in form. */
const COLLECTIVE = set(
  'people staff personnel aircraft police youth cattle fish sheep deer crew livestock poultry salmon craft landing-craft troops clergy infantry head offspring spacecraft hovercraft rpm percent membership square series species',
);
/** Adjectives that are counted like nouns: "12 dead". */
const NOMINAL = set('dead wounded injured missing killed others hurt homeless unemployed hospitalized hospitalised unaccounted arrested');
const NOT_HEAD = set(
  'am pm percent cent ago today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december said says say think thinks believe agree want know go goes speak speaks was is were are',
);
/** Words on -s that count nothing. */
const NOT_PLURAL = set(
  "sanders texas kansas arkansas massachusetts illinois paris james jones williams hughes davis harris lewis morris thomas charles reuters athens brussels vegas angeles orleans dallas christmas is was has does this thus its his always perhaps as yes plus versus across towards besides sometimes afterwards says 's ’s us gas bus class miss boss loss less unless whereas news means",
);
/** Plural nouns that stand before another noun. */
const PLURAL_MODIFIERS = set(
  'sales sports arms news operations savings goods series species customs human-rights rights women men police defense weapons games systems communications sanctions drugs admissions awards foods airlines job',
);
const MODIFIER = set('ADJ NOUN PROPN');

/** Whether a piece can stand before the noun that is counted. */
function modifies(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || NOT_HEAD.has(piece.lower)) return false;
  if (MODIFIER.has(piece.pos) || (piece.pos === 'NUM' && piece.digits === null && /^\p{Lu}\p{L}/u.test(piece.text))) return true;
  // "two new 737 Max jets": a model inside the noun.
  if (piece.digits !== null)
    return (
      !piece.shaped &&
      !piece.glued &&
      ((pieces[at - 1]?.pos === 'ADJ' && pieces[at + 1]?.pos === 'PROPN') ||
        /^(?:Fortune|Global|FTSE|S&P)$/.test(pieces[at - 1]?.text ?? '') ||
        (pieces[at - 1]?.pos === 'PROPN' && looksPlural(pieces[at + 1]?.lower ?? '') && pieces[at + 1]?.pos === 'NOUN'))
    );
  if (piece.pos === 'VERB') return /(?:ing|ed|en)$/.test(piece.lower) || isPlural(piece);
  return (
    piece.pos === 'ADV' &&
    (/ly$/.test(piece.lower) || /^(?:very|most|so-called|then|once|now|more|least|less)$/.test(piece.lower)) &&
    (MODIFIER.has(pieces[at + 1]?.pos ?? '') || /(?:ed|ing)$/.test(pieces[at + 1]?.lower ?? '') || isHyphen(pieces[at + 1]))
  );
}

const isPlural = (piece: Piece): boolean =>
  !NOT_PLURAL.has(piece.lower) &&
  looksPlural(piece.lower) &&
  (piece.pos === 'NOUN' || piece.pos === 'PROPN' || piece.pos === 'VERB' || piece.pos === 'X');
const isNoun = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.pos === 'NOUN' || piece.pos === 'PROPN') && !NOT_HEAD.has(piece.lower);

/** Ties a plural tag to the noun it belongs to: "job cuts", "sales jobs". */
function plurals(pieces: readonly Piece[], at: number, limit: number): number {
  for (let i = at; i < limit; i++) {
    const piece = pieces[i];
    if (!(isPlural(piece) || COLLECTIVE.has(piece.lower) || (NOMINAL.has(piece.lower) && (i === at || piece.lower === 'dead')))) continue;
    if (isHyphen(pieces[i + 1]) && pieces[i + 1].glued) continue;
    if (isHyphen(pieces[i - 1]) && piece.glued && i + 1 < limit && plurals(pieces, i + 1, limit) > 0) continue;
    const next = pieces[i + 1];
    const plural = next && i + 1 < limit && !next.glued && (isPlural(next) || COLLECTIVE.has(next.lower));
    if (plural && (PLURAL_MODIFIERS.has(piece.lower) || (next.pos === 'NOUN' && piece.pos === 'NOUN'))) continue;
    return i;
  }
  return -1;
}

/** How far modifiers and nouns run on from `at`. */
function chainEnd(pieces: readonly Piece[], at: number): number {
  let end = at;
  const stop = Math.min(pieces.length, at + 9);
  while (end < stop) {
    const piece = pieces[end];
    if (modifies(pieces, end) || NOMINAL.has(piece.lower) || COLLECTIVE.has(piece.lower) || isPlural(piece)) end++;
    else if (isHyphen(piece) && piece.glued && pieces[end + 1]?.glued) end++;
    // "low- and middle-income households"
    else if (isHyphen(piece) && piece.glued && end > at && /^(?:and|or)$/.test(pieces[end + 1]?.lower ?? '')) end += 2;
    else if (end > at && isHyphen(pieces[end - 1]) && piece.glued && piece.pos !== 'PUNCT') end++;
    else if (
      piece.lower === 'and' &&
      end > at &&
      pieces[end - 1].pos !== 'NOUN' &&
      pieces[end - 1].pos === pieces[end + 1]?.pos &&
      !isPlural(pieces[end - 1])
    )
      end++;
    else if ((piece.text === '’s' || piece.text === "'s") && end > at) end++;
    else break;
  }
  return end;
}

const shown = (piece: Piece): string =>
  piece.pos === 'PROPN' || /^[A-Z]{2}/.test(piece.text) || (piece.pos === 'ADJ' && /^[A-Z]/.test(piece.text)) ? piece.text : piece.lower;

/** Puts the noun phrase of `pieces[from..head]` in words, its head singular. */
function phrase(pieces: readonly Piece[], from: number, head: number): string {
  let text = '';
  for (let i = from; i <= head; i++) {
    const own = NOMINAL.has(pieces[i].lower) ? pieces[i].lower : i === head ? singular(shown(pieces[i])) : shown(pieces[i]);
    text += i > from && !pieces[i].glued ? ` ${own}` : own;
  }
  return text;
}

/** "10-page", "six-member": the word after the hyphen is what is counted. */
function hyphened(pieces: readonly Piece[], at: number): Counted | null {
  const piece = pieces[at + 1];
  if (!piece || !/^\p{L}/u.test(piece.text) || piece.pos === 'PUNCT' || /^(?:to|for|in|on|of|by|and|or)$/.test(piece.lower)) return null;
  if (piece.lower === 'strong' || piece.lower === 'plus' || piece.lower === 'odd' || piece.lower === 'something') return null;
  let end = at + 2;
  while (isHyphen(pieces[end]) && pieces[end].glued && pieces[end + 1]?.glued && /^\p{L}/u.test(pieces[end + 1].text)) end += 2;
  return { counted: phrase(pieces, at + 1, at + 1), head: singular(piece.lower), end };
}

const isPronoun = (piece: Piece | undefined): boolean => piece !== undefined && piece.text !== 'US' && PRONOUNS.has(piece.lower);

/** Over "of the", "of its", "of those" and fillers to where the noun phrase begins. */
function overOf(pieces: readonly Piece[], at: number): number {
  let from = at;
  while (
    FILLERS.has(pieces[from]?.lower ?? '') &&
    !(pieces[from].lower === 'or' && pieces[from + 1]?.lower !== 'so' && pieces[from + 1]?.lower !== 'more')
  )
    from++;
  if (pieces[from]?.lower !== 'of') return from;
  from++;
  while (FILLERS.has(pieces[from]?.lower ?? '')) from++;
  while (OF_NEXT.has(pieces[from]?.lower ?? '') && pieces[from].text !== 'US' && !isPronoun(pieces[from])) from++;
  if (isPronoun(pieces[from]) && modifies(pieces, from + 1) && pieces[from + 1].pos !== 'VERB') from++;
  return from;
}

/** "12 F-16s": the index of the plural "s" of a model, or -1. */
function modelEnd(pieces: readonly Piece[], from: number, end: number): number {
  for (let i = from + 1; i < end; i++) if (pieces[i].text === 's' && pieces[i].glued && pieces[i - 1].digits !== null) return i;
  return -1;
}

const PERIOD = /^(?:year|month|week|quarter|season|spring|summer|autumn|fall|winter)$/;

/**
 * What a number that ends before `at` counts. `counted` is null where the number stands alone; `end` then says how far
 * the expression still runs ("of them", "more").
 */
export function readCounted(pieces: readonly Piece[], at: number, number: ReadNumber): Counted {
  if (isHyphen(pieces[at]) && pieces[at].glued && pieces[at + 1]?.glued) {
    const loose = /^(?:plus|odd|something)$/.test(pieces[at + 1].lower);
    return loose ? readCounted(pieces, at + 2, number) : (hyphened(pieces, at) ?? { counted: null, head: null, end: at + 2 });
  }
  const whole = number.sort === 'fraction' || number.sort === 'ratio' || number.vague;
  let from = overOf(pieces, at);
  // "20 decently sized plants" are plants.
  while (pieces[from]?.pos === 'ADV' && modifies(pieces, from) && !isHyphen(pieces[from + 1]))
    from += pieces[from + 1]?.pos === 'VERB' ? 2 : 1;
  const more = /^(?:more|others?)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at;
  if (pieces[at]?.lower === 'of' && isPronoun(pieces[from])) {
    const screened = pieces[from + 1];
    if (/^(?:those|these)$/.test(pieces[from].lower) && screened?.pos === 'VERB')
      return { counted: `${pieces[from].lower} ${screened.lower}`, head: pieces[from].lower, end: from + 2 };
    return { counted: null, head: null, end: from + 1 };
  }
  if (number.sort === 'fraction' && OF_NEXT.has(pieces[from]?.lower ?? '') && !isPronoun(pieces[from])) from++;
  while (/^[“"‘']$/.test(pieces[from]?.text ?? '')) from++;
  // "fell by a fifth last year"
  const then =
    number.sort === 'fraction' && /^(?:last|next)$/.test(pieces[from]?.lower ?? '') && PERIOD.test(pieces[from + 1]?.lower ?? '');
  const end = then ? from : chainEnd(pieces, from);
  if (end === from) return { counted: null, head: null, end: more };
  const model = modelEnd(pieces, from, end);
  if (model > 0) {
    const head = pieces
      .slice(from, model)
      .map(piece => piece.lower)
      .join('');
    return { counted: phrase(pieces, from, model - 1), head, end: model + 1 };
  }
  let head = plurals(pieces, from, end);
  if (head < 0 && (number.value === 1 || number.value === 0 || whole)) {
    head = end - 1;
    while (head >= from && !isNoun(pieces[head])) head--;
    // "one Russian general Ivan Roe": the noun before a name is the one counted.
    while (head > from && number.value === 1 && pieces[head].pos === 'PROPN' && pieces[head - 1].pos === 'NOUN') head--;
  }
  // "a 12 person panel": the hyphen was left out.
  if (
    head < from &&
    end - from > 1 &&
    pieces[from].pos === 'NOUN' &&
    pieces[from + 1].pos === 'NOUN' &&
    from === at &&
    !number.scaled &&
    !number.shaped
  )
    head = from;
  if (head < from) return { counted: null, head: null, end: more };
  return { counted: phrase(pieces, from, head), head: singular(pieces[head].lower), end: head + 1 };
}
