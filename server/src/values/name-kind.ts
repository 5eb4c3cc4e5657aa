/** Tells what a run of capitalised words is: a person with a title, an organisation, a place, or no name at all. */
import { isWord } from '../language/words.ts';
import type { NameKind, Token } from '../model.ts';
import { CALENDAR, CAPITAL_THINGS, OPENERS, THING_ENDS, THING_STARTS } from './name-common.ts';
import { NOT_ORG, ORG_HEADS, ORG_KNOWN, ORG_OF, ORG_PHRASES } from './name-organisations.ts';
import { HONORIFICS, PARTICLES, SUFFIXES, WORD_SURNAMES } from './name-people.ts';
import { DEMONYMS, PLACE_ENDS, PLACE_PHRASES, PLACE_STARTS, PLACES, STATES_SHORT } from './name-places.ts';
import { isGiven } from './name-runs.ts';
import { isOffice } from './name-titles-around.ts';
import { TITLE_MODIFIERS, TITLE_OF } from './name-titles.ts';

/** Part of a run with what it is; token indices, half-open. */
export interface Part {
  readonly kind: NameKind | 'unsure';
  readonly first: number;
  readonly end: number;
  readonly title: readonly [first: number, end: number] | null;
  readonly honorific: string | null;
}

const INITIAL = /^(\p{Lu}\.)+$/u;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d&]{1,7}|(?:\p{Lu}\.){2,5})s?$/u;
const MIXED = /^\p{Lu}[\p{Ll}’']*\p{Lu}/u;

/** Without a possessive ending. */
export function bare({ lower }: Token): string {
  const { length } = lower;
  if (length < 2 || lower.charCodeAt(length - 1) !== 115) return lower;
  const mark = lower.charCodeAt(length - 2);
  return mark === 39 || mark === 8217 ? lower.slice(0, -2) : lower;
}
/** Most capitalised words go on in small letters. */
const goesOnSmall = (text: string): boolean => text.charCodeAt(1) > 96 && text.charCodeAt(1) < 123;
/** "HB2", "EB-5", "V8" are bills, visas and engines; "HFCs" and "NGOs" are many of a kind. */
export const CODE = /^(?!G(?:7|8|20|77)$|MI[56]$|C4$)\p{Lu}{1,3}\d+\p{Lu}?$|^\p{Lu}{2,5}s$/u;

export const isAcronym = (token: Token): boolean =>
  !goesOnSmall(token.text) &&
  ACRONYM.test(token.text) &&
  !CODE.test(token.text) &&
  !NOT_ORG.has(token.text) &&
  token.text.length > 1 &&
  !(token.text.length > 4 && !token.text.includes('.') && isWord(token.lower) && !ORG_KNOWN.has(token.lower));
/** Not a word of the dictionary, or one that surnames and given names use too. */
const nameLike = (token: Token): boolean =>
  isGiven(bare(token)) || !isWord(bare(token)) || WORD_SURNAMES.has(bare(token)) || INITIAL.test(token.text) || MIXED.test(token.text);
export const isUnknown = (token: Token): boolean =>
  (!isWord(bare(token)) || MIXED.test(token.text)) &&
  !DEMONYMS.has(bare(token)) &&
  !CALENDAR.has(bare(token)) &&
  !CAPITAL_THINGS.has(bare(token)) &&
  !OPENERS.has(bare(token));

function phrase(tokens: readonly Token[], first: number, end: number): string {
  if (end - first === 1) return bare(tokens[first]);
  const words = tokens.slice(first, end).map(bare).join(' ');
  return words.includes(' - ') ? words.replace(/ - /g, '-') : words;
}
const part = (kind: Part['kind'], first: number, end: number): Part => ({ kind, first, end, title: null, honorific: null });

/** "BB-minus": a rating, no body. */
export const isGrade = (tokens: readonly Token[], at: number): boolean =>
  /^[A-D]{1,3}$/.test(tokens[at].text) && tokens[at + 1]?.start === tokens[at].end && /^(?:-|\+|minus|plus)/.test(tokens[at + 1].lower);

/** "Calloway & Stern": two names and a sign between them are a firm. */
function hasAmpersand(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first + 1; i < end - 1; i++) if (tokens[i].text === '&') return true;
  return false;
}

/** "Capt. Emil Rada": where the name begins behind a rank or an honorific. */
function afterRank(tokens: readonly Token[], first: number, end: number): number {
  let at = first;
  while (at < end - 2 && (isOffice(tokens[at]) || HONORIFICS[tokens[at].lower] !== undefined)) at++;
  return at;
}

/** "Aster Northern", "Calder Pacific": an adjective of the map behind a name, with no noun, is a firm. */
const DIRECTIONAL: ReadonlySet<string> = new Set(
  'northern southern eastern western pacific atlantic continental central national international general overseas maritime global'.split(
    ' ',
  ),
);
const ownFirst = (token: Token): boolean => {
  const lower = bare(token);
  return (
    !PLACE_STARTS.has(lower) &&
    !DEMONYMS.has(lower) &&
    !CALENDAR.has(lower) &&
    !OPENERS.has(lower) &&
    !CAPITAL_THINGS.has(lower) &&
    !isOffice(token) &&
    !/^(?:asia|indo|mid|grand|great)$/.test(lower)
  );
};

const CLUB_FIRST: ReadonlySet<string> = new Set(
  'FC AFC SV AC SK FK NK IF BK CF RC TSV VfB VfL SSC Team Radio Channel TV Television Télé'.split(' '),
);

/** "Chicago Cubs", "Orvieda Miners": the team of a town. */
function isTeam(tokens: readonly Token[], first: number, end: number): boolean {
  const last = bare(tokens[end - 1]);
  if (!last.endsWith('s') || last.endsWith('ss') || tokens[end - 1].text.includes('’') || tokens[end - 1].text.includes("'")) return false;
  if (!isWord(last.slice(0, -1))) return false;
  if (PLACE_ENDS.has(last) || THING_ENDS.has(last) || DEMONYMS.has(last) || isOffice({ ...tokens[end - 1], lower: last.slice(0, -1) }))
    return false;
  const town = phrase(tokens, first, end - 1);
  return PLACES.has(town) || PLACE_PHRASES.has(town);
}

/** Ends that make an organisation of any words before them, unless the whole is a person's name. */
function isOrganisation(tokens: readonly Token[], first: number, end: number, words: string): boolean {
  if (
    PLACE_PHRASES.has(words) ||
    words === 'i' ||
    (end - first === 1 && /\.\p{Lu}\.$/u.test(tokens[first].text) && STATES_SHORT.has(words.slice(0, -1)))
  )
    return false;
  if (end - first === 1 && isGrade(tokens, first)) return false;
  if (ORG_PHRASES.has(words) || (end - first === 1 ? ORG_KNOWN.has(words) || isAcronym(tokens[first]) : false)) return true;
  if (end - first < 2) return false;
  const last = bare(tokens[end - 1]).replace(/\.$/, '');
  if (hasAmpersand(tokens, first, end)) return true;
  if (ORG_HEADS.has(last) || /[a-z]workers$/.test(last)) {
    const own = afterRank(tokens, first, end);
    return !(end - own === 2 && isGiven(bare(tokens[own])) && (WORD_SURNAMES.has(last) || own > first || !isWord(last)));
  }
  for (let i = first; i < end - 1; i++) {
    const next = tokens[i + 1].lower;
    if (ORG_OF.has(bare(tokens[i])) && (next === 'of' || next === 'for' || next === 'on')) return true;
  }
  // "Medics Without Frontiers", "Greenfield Unified School District"
  for (let i = first + 1; i < end - 1; i++) if (tokens[i].lower === 'without' || tokens[i].lower === 'against') return true;
  if (last === 'district' && /^(?:school|fire|water|transit|sanitation|hospital|utility|utilities)$/.test(tokens[end - 2].lower))
    return true;
  if (end - first === 2 && DIRECTIONAL.has(last) && ownFirst(tokens[first])) return true;
  // "Forward Ardane", "Marova Forward": a campaign's banner
  if (end - first === 2 && (tokens[first].text === 'Forward' || last === 'forward') && !isGiven(bare(tokens[first]))) return true;
  // "FC Brandt", "SV Lohme"
  if ((end - first === 2 && CLUB_FIRST.has(tokens[first].text)) || isTeam(tokens, first, end)) return true;
  if (isAcronym(tokens[end - 1]) && (PLACES.has(bare(tokens[first])) || isAcronym(tokens[first]))) return true;
  return (
    (isAcronym(tokens[end - 1]) && ORG_KNOWN.has(bare(tokens[first]))) ||
    (ORG_KNOWN.has(bare(tokens[first])) && end - first === 2 && isWord(bare(tokens[end - 1])))
  );
}

function isPlace(tokens: readonly Token[], first: number, end: number, words: string): boolean {
  if (PLACE_PHRASES.has(words)) return true;
  if (end - first === 1)
    return (
      PLACES.has(words) ||
      (/^(?:U\.S\.(?:A\.)?|U\.K\.|US|USA|UK|UAE|D\.C\.|N\.[YJHCDM]\.|S\.[CD]\.|R\.I\.|[A-Z][a-z]{2,4}\.)$/.test(tokens[first].text) &&
        !isOffice(tokens[first]))
    );
  const last = bare(tokens[end - 1]);
  const start = bare(tokens[first]);
  if (PLACE_ENDS.has(last)) return !(isGiven(start) && end - first === 2 && WORD_SURNAMES.has(last));
  return end - first === 2 && PLACE_STARTS.has(start) && !isOffice(tokens[end - 1]) && (!isWord(last) || PLACES.has(last));
}

function isThing(tokens: readonly Token[], first: number, end: number): boolean {
  return (
    end - first > 1 &&
    ((THING_ENDS.has(bare(tokens[end - 1])) && (end - first > 2 || !isGiven(bare(tokens[first])))) || THING_STARTS.has(bare(tokens[first])))
  );
}

/** A given name first, or only words that names are made of. */
function isPerson(tokens: readonly Token[], first: number, end: number): boolean {
  const count = end - first;
  if (count < 2 || count > 6) return false;
  const start = bare(tokens[first]);
  for (let i = first; i < end; i++) if (['of', 'for', 'on', 'and', '&'].includes(tokens[i].lower)) return false;
  const last = SUFFIXES.has(tokens[end - 1].lower) ? tokens[end - 2] : tokens[end - 1];
  // "U.N. Charter"
  if (/^(?:U\.[NSK]|E\.U|D\.C|L\.A)\.$/.test(tokens[first].text)) return false;
  if (isGiven(start) || INITIAL.test(tokens[first].text))
    return (
      !PLACES.has(bare(last)) ||
      (isGiven(start) && !PLACES.has(start) && count === 2) ||
      WORD_SURNAMES.has(bare(last)) ||
      !isWord(bare(last))
    );
  if (DEMONYMS.has(start) || PLACES.has(start) || ORG_KNOWN.has(start) || isAcronym(tokens[first]) || DEMONYMS.has(bare(last)))
    return false;
  if (count > 4) return false;
  // "Henrike Dahl-Moss"
  const double = count === 4 && tokens[first + 2].text === '-' && [0, 1, 3].every(i => /^\p{Lu}\p{Ll}+$/u.test(tokens[first + i].text));
  if (double && !isWord(start) && !CAPITAL_THINGS.has(start) && !TITLE_MODIFIERS.has(start)) return true;
  // "Laurenz H. Tribe"
  if (count > 2 && INITIAL.test(tokens[first + 1].text) && !OPENERS.has(start)) return true;
  let like = 0;
  // the hyphen of a double surname, "Dahl-Moss", is as good as a name
  for (let i = first; i < end; i++)
    if (
      nameLike(tokens[i]) ||
      (tokens[i].text === '-' && i > first + 1 && i < end - 1) ||
      (i > first && i < end - 1 && PARTICLES.has(tokens[i].lower))
    )
      like++;
  return (
    like === count ||
    (nameLike(last) && !isWord(bare(last)) && like * 2 >= count && !CAPITAL_THINGS.has(start) && !TITLE_MODIFIERS.has(start))
  );
}

/** What the words from `first` to `end` are, without any title. Unsure: a lone word, or words that could be anything. */
export function kindOf(tokens: readonly Token[], first: number, end: number): Part | null {
  if (first >= end) return null;
  const words = phrase(tokens, first, end);
  if (isOrganisation(tokens, first, end, words)) return part('organisation', first, end);
  if (isThing(tokens, first, end)) return null;
  if (isPlace(tokens, first, end, words)) return part('place', first, end);
  if (isPerson(tokens, first, end)) return part('person', first, end);
  return part('unsure', first, end);
}

/** Where the title at the head of a run ends: "Deputy Prime Minister", "Secretary of State", "Lt. Gen."; `first` where there is none. */
export function endOfTitle(tokens: readonly Token[], first: number, end: number): number {
  let found = first;
  for (let i = first; i < end; i++) {
    const { lower } = tokens[i];
    if (isOffice(tokens[i]) || HONORIFICS[lower] !== undefined) found = i + 1;
    else if (lower === 'of' && found === i) {
      const what = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
      if (what >= end || !TITLE_OF.has(tokens[what].lower)) break;
      i = what;
      found = what + 1;
    } else if (isGiven(lower) && !TITLE_MODIFIERS.has(lower) && !(i === first && PLACES.has(lower))) break;
    else if (i - found > 5) break;
  }
  return found;
}

/** First token of the office inside a title: what stands before it is a place, a party or a body. */
export function startOfOffice(tokens: readonly Token[], first: number, end: number): number {
  let at = end - 1;
  for (let i = end - 1; i >= first; i--) {
    const { lower, text } = tokens[i];
    if (isOffice(tokens[i]) || TITLE_MODIFIERS.has(lower) || lower === 'of' || text === '-' || (i > first && tokens[i - 1].lower === 'of'))
      at = i;
    else break;
  }
  return at;
}
