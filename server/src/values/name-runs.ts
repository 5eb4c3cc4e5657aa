/** Finds runs of capitalised words in a reading: where a name may stand, before anything is known of its kind. */
import { isWord } from '../language/words.ts';
import type { Reading, Token } from '../model.ts';
import { ORG_AND, ORG_OF } from './name-organisations.ts';
import { EITHER, FEMALE, MALE, PARTICLES } from './name-people.ts';
import { OFFICES, TITLE_OF } from './name-titles.ts';

/** Token indices, half-open. */
export interface Run {
  readonly first: number;
  readonly end: number;
  /** It stands where any word has a capital: at the head of a sentence, or of quoted words. */
  readonly opens: boolean;
  /** Its sentence is set as a headline: capitals tell nothing there. */
  readonly headline: boolean;
  /** Its sentence, as token indices. */
  readonly from: number;
  readonly to: number;
}

const GIVEN: ReadonlySet<string> = new Set([...MALE, ...FEMALE, ...EITHER]);

export const isGiven = (lower: string): boolean => GIVEN.has(lower);

/** Begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  if (!token) return false;
  const unit = token.text.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(token.text);
}

export const isPossessiveMark = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower === '’s' || token.lower === "'s" || token.text === '’' || token.text === "'");
const OPENING = new Set(['“', '"', '‘', "'", '«', '—', '–', '•', ':', '...', '…', '(', '[', '*']);
const touching = (a: Token, b: Token | undefined): boolean => b !== undefined && a.end === b.start;

/** Words that a headline leaves small. */
const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'and',
  'or',
  'but',
  'by',
  'with',
  'from',
  'as',
  'vs',
  'vs.',
  'v.',
  'is',
  'after',
  'over',
  'into',
  'up',
  'out',
  'off',
  'per',
  'via',
  'nor',
  '’s',
  "'s",
  'n’t',
  "n't",
  'not',
  'no',
  'its',
  'his',
  'her',
  'their',
  'than',
  'that',
  'be',
  'are',
  'if',
  'so',
  'amid',
  'under',
]);

/** "Noor Galt for The Ledger-Tribune": who took a picture, and for whom. */
const isCredit = (tokens: readonly Token[], first: number, end: number): boolean =>
  end - first < 11 &&
  /^(?:for|via)$/.test(tokens[first + 2]?.lower ?? '') &&
  isCapital(tokens[first + 3]) &&
  isCapital(tokens[first + 1]) &&
  (startsLikeName(tokens[first]) || !isWord(tokens[first + 1].lower));

/** Set as a headline: every word has a capital, but for the smallest. */
function isHeadline(tokens: readonly Token[], first: number, end: number): boolean {
  let capital = 0;
  // "Credit: Ada Lind/Northern Press Agency"
  for (let i = first; i < Math.min(end, first + 3); i++) if (tokens[i].lower === 'credit') return false;
  if (isCredit(tokens, first, end)) return false;
  for (let i = first; i < end; i++) {
    const { lower, pos } = tokens[i];
    if (lower === '/' && i > first && isCapital(tokens[i - 1]) && isCapital(tokens[i + 1])) return false;
    if (pos === 'PUNCT' || pos === 'NUM' || pos === 'SYM' || SMALL.has(lower) || !/^\p{L}/u.test(lower)) continue;
    if (isCapital(tokens[i])) capital++;
    else return false;
  }
  return capital >= 4;
}

/** In a line half set as a headline these end a name: "Ada Lind Is Right". */
const CLOSES = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'does',
  'did',
  'who',
  'that',
  'this',
  'his',
  'her',
  'their',
  'to',
  'says',
  'said',
]);
const QUOTES = new Set(['“', '”', '"', '‘', '’', "''"]);
/** "D-Va.", "R-S.C.": a party and a state, no name. */
const isParty = (tokens: readonly Token[], at: number): boolean => /^(?:D|R|I)$/.test(tokens[at].text) && tokens[at + 1]?.text === '-';

const startsLikeName = (token: Token): boolean => isGiven(token.lower) || !isWord(token.lower) || /^\p{Lu}\.$/u.test(token.text);

/** "Karst’s" as one token. */
const ownsNext = (tokens: readonly Token[], at: number): boolean => {
  const { text } = tokens[at - 1];
  return text.length > 2 && text.endsWith('s') && (text.at(-2) === '’' || text.at(-2) === "'");
};

const HOUSES = new Set([
  'hospital',
  'college',
  'church',
  'cathedral',
  'school',
  'clinic',
  'chapel',
  'academy',
  'union',
  'foundation',
  'fund',
  'home',
]);
const PATRONS = new Set(['children', 'women', 'people', 'king', 'queen', 'veterans', 'workers', 'farmers', 'mothers', 'girls', 'boys']);
/** "the Salvar People’s Front": what belongs to such a patron and begins or closes the body's name. */
const OF_PATRONS = new Set(
  'army liberation republic bank court assembly militia committee commission defense defence protection movement daily television network resistance revolutionary democratic national united self-defense volunteer health rights national rescue aid affairs caucus'.split(
    ' ',
  ),
);

/** What many of a trade found together: "the Dockers’ Union", "the Writers’ Guild". */
const BODIES = new Set(
  'union federation guild association league brotherhood society club council congress alliance party front syndicate cooperative'.split(
    ' ',
  ),
);

/** "St. Brannock’s Hospital", "King’s College", "the Dockers’ Union": the house goes by its patron's name, the body by its members'. */
function overPossessive(tokens: readonly Token[], first: number, at: number, end: number): number {
  const fused = /['’]s$/.test(tokens[at - 1].text);
  const mark = fused ? at - 1 : at;
  if (!fused && (mark >= end || !isPossessiveMark(tokens[mark]))) return 0;
  const next = mark + 1;
  if (next >= end || !isCapital(tokens[next])) return 0;
  const many = !fused && tokens[mark].text.length === 1 && tokens[mark - 1].lower.endsWith('s');
  if (many && BODIES.has(tokens[next].lower)) return next + 1 - at;
  const patron = tokens[fused ? mark : mark - 1].lower.replace(/['’]s$/, '');
  const body = BODIES.has(tokens[next].lower) || OF_PATRONS.has(tokens[next].lower);
  if (body && PATRONS.has(patron) && !/^(?:king|queen)$/.test(patron)) return next + 1 - at;
  if (!HOUSES.has(tokens[next].lower)) return 0;
  const saint = /^(?:st\.?|saint|our)$/.test(tokens[first].lower);
  return saint || PATRONS.has(patron) ? next + 1 - at : 0;
}

/** How many tokens after `at` carry the run on, or 0. */
function carriesOn(tokens: readonly Token[], first: number, at: number, end: number): number {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  if (isCapital(token)) return CLOSES.has(token.lower) ? 0 : 1;
  if (token.text === '-' || token.text === '‑') return touching(before, token) && touching(token, next) && isCapital(next) ? 2 : 0;
  if (
    QUOTES.has(token.text) &&
    next &&
    isCapital(next) &&
    at + 3 < end &&
    QUOTES.has(tokens[at + 2].text) &&
    isCapital(tokens[at + 3]) &&
    startsLikeName(before)
  )
    return 4;
  if (token.text === '&') return isCapital(next) ? 2 : 0;
  if (PARTICLES.has(token.lower) && startsLikeName(before)) return particles(tokens, at, end);
  const { lower } = token;
  if (lower === 'of' || lower === 'for' || lower === 'on' || lower === 'in') return heads(tokens, first, at, end);
  if (lower === 'and' && next && isCapital(next) && ORG_AND.has(next.lower)) return 2;
  return 0;
}

/** "van der Linde", "al-Hadi": small words up to the next capital. */
function particles(tokens: readonly Token[], at: number, end: number): number {
  for (let i = at; i < Math.min(end, at + 4); i++) {
    if (isCapital(tokens[i])) return i + 1 - at;
    if (!PARTICLES.has(tokens[i].lower) && tokens[i].text !== '-') return 0;
  }
  return 0;
}

/** "Ministry of Foreign Affairs", "Commission on the Debates", "Secretary of State". */
function heads(tokens: readonly Token[], first: number, at: number, end: number): number {
  const before = tokens[at - 1].lower;
  const joins = ORG_OF.has(before) && !(at - 1 === first && before === 'state');
  const office = OFFICES.has(before) && tokens[at].lower === 'of';
  if (!joins && !office) return 0;
  if (tokens[at].lower === 'in' || (tokens[at].lower === 'on' && before === 'house')) return 0;
  let next = at + 1;
  if (next < end && tokens[next].lower === 'the') next++;
  if (next >= end || !isCapital(tokens[next])) return 0;
  if (!joins && !TITLE_OF.has(tokens[next].lower)) return 0;
  return next + 1 - at;
}

/** A small word that opens a second reference: "van der Linde said", "al-Hadi said". */
function opensSmall(tokens: readonly Token[], at: number, end: number): number {
  const { lower } = tokens[at];
  if (lower === 'al' || lower === 'el') return tokens[at + 1]?.text === '-' && at + 2 < end && isCapital(tokens[at + 2]) ? 3 : 0;
  if (lower !== 'van' && lower !== 'von' && lower !== 'de' && lower !== 'bin') return 0;
  return particles(tokens, at, end);
}

function runsOfSentence(tokens: readonly Token[], first: number, end: number, runs: Run[]) {
  const headline = isHeadline(tokens, first, end);
  for (let i = first; i < end; i++) {
    const small = isCapital(tokens[i]) ? 0 : opensSmall(tokens, i, end);
    if (!small && !isCapital(tokens[i])) continue;
    let stop = i + (small || 1);
    for (let more = 1; stop < end && more; stop += more) {
      const owned = ownsNext(tokens, stop);
      const over = owned || isPossessiveMark(tokens[stop]) ? overPossessive(tokens, i, stop, end) : 0;
      if (over) {
        more = over;
        continue;
      }
      if (owned) break;
      more = carriesOn(tokens, i, stop, end);
      if (!more) break;
    }
    if (isParty(tokens, i)) {
      while (stop < end && tokens[stop].text !== ')' && tokens[stop].text !== ',') stop++;
      i = stop - 1;
      continue;
    }
    runs.push({ first: i, end: stop, opens: i === first || OPENING.has(tokens[i - 1].text), headline, from: first, to: end });
    i = stop - 1;
  }
}

/** All runs, in order. */
export function findRuns({ tokens, sentences }: Reading): Run[] {
  const runs: Run[] = [];
  for (const { firstToken, endToken } of sentences) runsOfSentence(tokens, firstToken, endToken, runs);
  return runs;
}
