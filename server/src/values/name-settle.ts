/** Settles what the words of a name leave open by what stands around them: a person, a body, a place, or no name at all. */
import type { NameKind, Token } from '../model.ts';
import { isWord } from '../language/words.ts';
import { CALENDAR, CAPITAL_THINGS, OPENERS, SPEECH } from './name-common.ts';
import { bare, CODE, isAcronym, isGrade, isUnknown, type Part } from './name-kind.ts';
import { NOT_ORG, ORG_KNOWN } from './name-organisations.ts';
import { WORD_SURNAMES } from './name-people.ts';
import { looksLikePlace } from './name-place-signs.ts';
import { DEMONYMS, PLACE_ENDS, PLACE_PHRASES, PLACE_STARTS, PLACES, STATES_SHORT } from './name-places.ts';
import { isCapital, isGiven, isPossessiveMark, type Run } from './name-runs.ts';
import {
  isDemonymic,
  isRelative,
  isTicker,
  listedWithBodies,
  looksLikeBody,
  looksLikeGoal,
  looksPersonal,
  runsLikeFirm,
} from './name-signs.ts';
import { isOffice } from './name-titles-around.ts';

/** A part of a run with the sentence it stands in. */
export interface Candidate extends Part {
  readonly run: Run;
  readonly titleWords: string | null;
}

const ABOUT_PERSON = new Set(['who', 'whose', 'whom']);

/** Speech beside it, an age or "who" after it: what only people and bodies have. */
function actsLikePerson(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  if (!next) return false;
  if (SPEECH.has(next.lower)) return true;
  if (next.text === ',' && tokens[end + 1] && (ABOUT_PERSON.has(tokens[end + 1].lower) || /^\d{1,2}$/.test(tokens[end + 1].text)))
    return true;
  return first > 0 && SPEECH.has(tokens[first - 1].lower) && tokens[first - 1].lower.endsWith('d');
}

/** "Eau Claire, Wis.": a city before its state. */
const beforeState = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.text === ',' &&
  isCapital(tokens[end + 1]) &&
  (STATES_SHORT.has(bare(tokens[end + 1]).replace(/\.$/, '')) || PLACES.has(bare(tokens[end + 1])));

/** "HB2", "HFCs", "P2qpm3h". */
function isCode({ text, lower }: Token): boolean {
  const second = text.charCodeAt(1);
  // Most words go on in small letters, and hold no figure.
  if (second > 96 && second < 123) return /\d/.test(text);
  return (CODE.test(text) && !ORG_KNOWN.has(lower)) || /\d.*\p{Ll}/u.test(text);
}

/** Capitalised, and not a name by itself. */
function isNoName(token: Token): boolean {
  const lower = bare(token);
  return (
    /^(?:\p{Lu}\.?|-.*|I['’].*)$/u.test(token.text) ||
    isCode(token) ||
    DEMONYMS.has(lower) ||
    CALENDAR.has(lower) ||
    CAPITAL_THINGS.has(lower) ||
    OPENERS.has(lower)
  );
}

/** Settles what the words alone left open, or gives null: not a name. */
export function settle(tokens: readonly Token[], part: Candidate, known: ReadonlyMap<string, NameKind>): NameKind | null {
  const { first, end, run } = part;
  const token = tokens[first];
  if (end - first === 1 && isRelative(tokens, first) && isGiven(bare(token))) return 'person';
  if (end - first === 1 && (isNoName(token) || isGrade(tokens, first))) return null;
  if (part.titleWords || part.honorific) return 'person';
  if (tokens[end]?.text === '(' && isTicker(tokens, end + 1)) return 'organisation';
  if (end - first > 1) return settleSeveral(tokens, part);
  if (NOT_ORG.has(token.text)) return null;
  const lower = bare(token);
  const here = known.get(lower);
  if (here) return here;
  if (run.headline || (isOffice(token) && !(tokens[first - 1]?.lower === 'at' && looksLikeBody(tokens, first, end)))) return null;
  if (tokens[first - 1]?.text === ',' && STATES_SHORT.has(lower.replace(/\.$/, ''))) return 'place';
  if (isShip(tokens, first)) return null;
  const opens = run.opens && first === run.first;
  const speaks = actsLikePerson(tokens, first, end);
  if (isRelative(tokens, first)) return 'person';
  if (isProduct(tokens, first) || isCompound(tokens, end)) return null;
  if (isDemonymic(tokens, first) || (opens && isPlural(lower))) return null;
  // "on the floor of the Assembly": a capital of its own in the midst of a sentence
  if (!opens && tokens[first - 1]?.lower === 'the' && INSTITUTIONS.test(token.text)) return 'organisation';
  // "Lantern, an independent group that studies video": a plain word with a capital of its own
  if (!opens && isWord(lower) && !/^(?:the|an?)$/.test(tokens[first - 1]?.lower ?? '') && looksLikeBody(tokens, first, end))
    return 'organisation';
  if (isWord(lower) && !(WORD_SURNAMES.has(lower) && (opens ? speaks : token.pos === 'PROPN' || speaks)) && !isUnknown(token)) return null;
  if (opens && !speaks && /(?:ing|ed|ly|ers|ians|ists|als|ies)$/.test(lower)) return null;
  if (/^\p{Lu}+$/u.test(token.text) && token.text.length > 5) return null;
  const article = tokens[first - 1]?.lower;
  if (/^(?:the|an?)$/.test(article ?? '') && looksPersonal(tokens, end)) return 'person';
  if (looksLikeBody(tokens, first, end)) return 'organisation';
  if (looksLikePlace(tokens, first, end) || looksLikeGoal(tokens, first, end) || isCampus(tokens, first)) return 'place';
  if (listedWithBodies(tokens, first, end, isKnownBody)) return 'organisation';
  // "a Brandis 40": a make
  if ((article === 'a' || article === 'an') && tokens[end]?.pos === 'NUM') return null;
  // "the Oune", "the Snow": rivers, ships and plain words; a body of one unknown word shows itself
  if (article === 'the' || article === 'a' || article === 'an')
    return WORD_SURNAMES.has(lower) || isWord(lower) || !speaks ? null : 'organisation';
  return !speaks && LAND_END.test(lower) ? 'place' : 'person';
}

const INSTITUTIONS =
  /^(?:Assembly|Chamber|Council|Court|Commission|Alliance|Front|League|Directorate|Authority|Bureau|Presidium|Diet|Politburo|Treasury|Secretariat)$/;

/** "Leskovia", "Varnistan": how lands and towns end that nobody has listed. */
const LAND_END = /(?:[vndlrtkms]ia|stan|land|burg|grad|ville|shire|polis)$/;

const isKnownBody = (token: Token): boolean => ORG_KNOWN.has(bare(token)) || isAcronym(token);

const SHIP =
  /^(?:ferry|ship|steamship|warship|tanker|trawler|frigate|destroyer|submarine|yacht|cruiser|vessel|freighter|barge|liner|icebreaker|corvette|schooner|tugboat|lifeboat|battleship|minesweeper|minelayer)$/;

/** "the Amber Reach gas pipeline", "the Cold Creek dam": a work, neither a person nor a body. */
const isWork = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens[first - 1]?.lower === 'the' &&
  WORKS.test(
    tokens[/^(?:gas|oil|natural|power|water|coal|nuclear|wind|solar)$/.test(tokens[end]?.lower ?? '') ? end + 1 : end]?.lower ?? '',
  );
const WORKS =
  /^(?:pipelines?|fields?|terminals?|dams?|reservoirs?|platforms?|rigs?|tunnels?|bridges?|canals?|reactors?|viaducts?|aqueducts?)$/;

/** "the ferry Silver Tern": a ship, neither a person nor a body. */
const isShip = (tokens: readonly Token[], first: number): boolean => SHIP.test(tokens[first - 1]?.lower ?? '');

/** "a Roman Catholic diocese": an adjective of two words, whatever the first of them is elsewhere. */
const isAdjective = (tokens: readonly Token[], end: number): boolean =>
  DEMONYMS.has(tokens[end - 1].lower) && /^\p{Ll}/u.test(tokens[end]?.text ?? '') && /^(?:NOUN|ADJ)$/.test(tokens[end].pos);

/** "the River Aune", "the Great Sarn": an article, and no noun that it could belong to, stands before land and water. */
const isLandWithArticle = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens[first - 1]?.lower === 'the' && tokens[end]?.pos !== 'NOUN' && tokens[end]?.pos !== 'ADJ';

const MEDICINE = /(?:mab|nib|vir|mycin|cillin|statin|parin|prazole|zepam|sartan|olol|merol|dipine|gliptin|tide)$/;

/** "an antibody called Ravimab": a medicine or another thing that goes by a name. */
function isProduct(tokens: readonly Token[], first: number): boolean {
  // "Bridgegate" is a scandal.
  if (MEDICINE.test(bare(tokens[first])) || /[a-z]{4}gate$/.test(bare(tokens[first]))) return true;
  if (tokens[first - 1]?.lower === 'as' && /^(?:sold|marketed|branded)$/.test(tokens[first - 2]?.lower ?? '')) return true;
  if (!/^(?:called|named|dubbed)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  return /^(?:antibody|drug|pill|vaccine|medicine|treatment|compound|device|game|film|movie|book|novel|song|album|ship|boat|yacht|ferry|barge|tanker|dish|storm|cyclone|hurricane|typhoon|virus|variant|software|program|technique|method|system)$/.test(
    tokens[first - 2]?.lower ?? '',
  );
}

/** "Sulian-speaking", "Varn-based", "Varn-born": an adjective. */
const isCompound = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.text === '-' &&
  tokens[end].start === tokens[end - 1].end &&
  /^(?:speaking|language|based|born|held|controlled|occupied|bound|wide|style|era|area|type|esque|like|backed|ruled|aligned|friendly)$/.test(
    tokens[end + 1]?.lower ?? '',
  );

/** "the University of Marn, Lissen": the town of a campus. */
const isCampus = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.text === ',' &&
  tokens.slice(Math.max(0, first - 6), first - 1).some((token, i, all) => token.text === 'University' && all[i + 1]?.lower === 'of');

/** "Frigates", "Fishermen": the plural of a word, at the head of a sentence or of a table's column. */
const isPlural = (lower: string): boolean =>
  (lower.endsWith('s') && !WORD_SURNAMES.has(lower) && isWord(lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1))) ||
  (lower.endsWith('men') && isWord(`${lower.slice(0, -3)}man`));

/** "The chief executive of Harrow Point, Dela Brink, quit": the name that closes a title. */
function isApposedToPost(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[first - 1]?.text !== ',' || !/^[,.;]$/.test(tokens[end]?.text ?? '') || end - first > 3) return false;
  let at = first - 2;
  while (at > first - 9 && at > 0 && (isCapital(tokens[at]) || /^(?:the|of|and|for)$/.test(tokens[at].lower))) {
    if (/^(?:of|at)$/.test(tokens[at].lower) && tokens[at - 1] && isOffice(tokens[at - 1])) return true;
    at--;
  }
  return false;
}

/** "The agency’s director at the time, Crispin Vale, resigned": between commas behind an office. */
function isApposedPerson(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[first - 1]?.text !== ',' || !/^[,.;]$/.test(tokens[end]?.text ?? '')) return false;
  for (let at = first - 2; at >= 0 && at > first - 8; at--) {
    if (tokens[at].pos === 'PUNCT' || tokens[at].pos === 'VERB') return false;
    if (isOffice(tokens[at])) return !/^(?:in|at|of|near)$/.test(tokens[first - 2].lower);
  }
  return false;
}

function settleSeveral(tokens: readonly Token[], { first, end, run }: Candidate): NameKind | null {
  if (run.headline || isShip(tokens, first) || isWork(tokens, first, end)) return null;
  const speaks = actsLikePerson(tokens, first, end);
  if (looksLikeBody(tokens, first, end)) return 'organisation';
  let words = 0;
  for (let i = first; i < end; i++) if (isWord(bare(tokens[i]))) words++;
  // "Henrike Dahl-Moss said": a double surname is one word
  const size = tokens.slice(first, end).filter(({ text }) => text !== '-').length;
  if (speaks) return words === size || size > 3 ? 'organisation' : 'person';
  if (words === end - first && runsLikeFirm(tokens, first, end)) return 'organisation';
  if (isApposedToPost(tokens, first, end) || isApposedPerson(tokens, first, end)) return 'person';
  if (end - first === 2 && words < 2 && /^(?:state|tech)$/.test(tokens[end - 1].lower)) return 'organisation';
  if (beforeState(tokens, end)) return 'place';
  if (looksLikePlace(tokens, first, end) || (words === 0 && looksLikeGoal(tokens, first, end))) return 'place';
  return words === 0 ? 'person' : null;
}

/** Words that nobody has listed look like a person's name; what stands around them may tell a city, a body or no name at all. */
export function notPerson(tokens: readonly Token[], part: Candidate): NameKind | null {
  const { first, end } = part;
  if (!part.titleWords && !part.honorific && end - first > 1) {
    if (isShip(tokens, first) || isAdjective(tokens, end) || isWork(tokens, first, end)) return null;
    if (isLandWithArticle(tokens, first, end) && !actsLikePerson(tokens, first, end) && !looksLikeBody(tokens, first, end)) return 'place';
  }
  if (part.titleWords || part.honorific || isGiven(bare(tokens[first])) || actsLikePerson(tokens, first, end)) return 'person';
  if (looksLikeBody(tokens, first, end)) return 'organisation';
  if (/^(?:neighboring|neighbouring|nearby|in|near)$/.test(tokens[first - 1]?.lower ?? '') && tokens[first + 1].text === '-')
    return 'place';
  return beforeState(tokens, end) || looksLikeGoal(tokens, first, end) ? 'place' : 'person';
}

/** What an unlisted place's last word told may still be a firm, by what it does: "the chief executive of Harrow Point", "Hollis Creek said". */
export function settled(tokens: readonly Token[], { first, end, run }: Candidate, kind: NameKind): NameKind {
  if (kind !== 'place' || end - first !== 2 || run.headline || PLACES.has(bare(tokens[first])) || PLACES.has(bare(tokens[end - 1])))
    return kind;
  if (PLACE_PHRASES.has(`${bare(tokens[first])} ${bare(tokens[end - 1])}`)) return kind;
  if (isApposedPerson(tokens, first, end)) return 'person';
  if (beforeState(tokens, end) || !PLACE_ENDS.has(bare(tokens[end - 1])) || DEMONYMS.has(bare(tokens[first]))) return kind;
  const team = TOWNS.test(tokens[end - 1].lower) && tokens.slice(run.from, run.to).some(({ lower }) => OF_SPORT.has(lower));
  return team || runsLikeFirm(tokens, first, end) ? 'organisation' : kind;
}

const TOWNS = /^(?:town|city|county|park|villa|forest|harbor|harbour|bay)$/;
const OF_SPORT = new Set(
  'division league cup match goal goals coach striker goalkeeper midfielder playoff playoffs relegated promoted defeated fixture kickoff'.split(
    ' ',
  ),
);

const BEFORE_LAND = /^(?:in|above|below|to|toward|towards|through|along|outside|around|into|across|over|under|via)$/;

/** Plain words that the story may yet show to be a body: at least two of them, none of the calendar, a nation or an office. */
export function openTo(tokens: readonly Token[], { kind, first, end, run }: Candidate): 'bare' | 'acts' | 'land' | null {
  if (kind !== 'unsure' || run.headline || end - first < 2 || end - first > 4 || PLACE_STARTS.has(bare(tokens[first]))) return null;
  for (let i = first; i < end; i++)
    if (!isCapital(tokens[i]) || !/^\p{Lu}\p{Ll}+(?:['’]s)?$/u.test(tokens[i].text) || isNoName(tokens[i]) || isOffice(tokens[i]))
      return null;
  // Where they went to or stood above is a place, and says so of the other mentions.
  if (BEFORE_LAND.test(tokens[first - 1]?.lower ?? '')) return 'land';
  if (isShip(tokens, first)) return 'land';
  const next = tokens[end];
  const acts = next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || isPossessiveMark(next));
  return acts ? 'acts' : 'bare';
}
