/** Reads names: persons with their titles, organisations and places, in drafts and in sources. */
import type { Found, NameKind, NameMention, Reading, Token } from '../model.ts';
import { isWord } from '../language/words.ts';
import { CALENDAR, CAPITAL_THINGS, OPENERS, SPEECH } from './name-common.ts';
import { bare, endOfTitle, isAcronym, isGrade, isUnknown, kindOf, type Part, startOfOffice } from './name-kind.ts';
import { NOT_ORG, ORG_KNOWN } from './name-organisations.ts';
import { HONORIFICS, SUFFIXES, WORD_SURNAMES } from './name-people.ts';
import { looksLikePlace, STATE_BODIES } from './name-place-signs.ts';
import { DEMONYMS, PLACES, STATES_SHORT } from './name-places.ts';
import { findRuns, isCapital, isGiven, type Run } from './name-runs.ts';
import { isDemonymic, isRelative, listedWithBodies, looksLikeBody, looksLikeGoal, looksPersonal } from './name-signs.ts';
import { isOffice, titleAfter, titleBefore } from './name-titles-around.ts';

/** A part of a run with the sentence it stands in. */
interface Candidate extends Part {
  readonly run: Run;
  readonly titleWords: string | null;
}

const CLOSED = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'ADV', 'PART', 'INTJ', 'NUM']);

/** True for a word that stands at the head of a sentence only because sentences begin somehow. */
function opensOnly(token: Token, next: Token | undefined, isFirst: boolean): boolean {
  const lower = bare(token);
  if (OPENERS.has(lower)) return true;
  if (isAcronym(token)) return false;
  if (CLOSED.has(token.pos)) return !isGiven(lower) || !next || !isCapital(next) || PLACES.has(next.lower) || DEMONYMS.has(next.lower);
  if (isGiven(lower) || isOffice(token) || DEMONYMS.has(lower) || PLACES.has(lower)) return false;
  return isFirst && isWord(lower) && /(?:ing|ed|ly)$/.test(lower) && !!next && isCapital(next);
}

/** Drops what belongs to the sentence and not to the name: openers, articles, the calendar. */
function trim(tokens: readonly Token[], run: Run): readonly [number, number] {
  let { first, end } = run;
  while (
    first < end &&
    ((run.opens && opensOnly(tokens[first], tokens[first + 1], first === run.first)) ||
      tokens[first].lower === 'the' ||
      tokens[first].lower === 'a')
  )
    first++;
  while (first < end && CALENDAR.has(bare(tokens[first])) && !(end - first > 1 && isGiven(bare(tokens[first])))) first++;
  while (
    end > first &&
    CALENDAR.has(bare(tokens[end - 1])) &&
    !(end - first === 2 && isGiven(bare(tokens[first])) && tokens[end - 1].lower === 'may')
  )
    end--;
  while (end > first && !isCapital(tokens[end - 1])) end--;
  // "the only Cyrus I see"
  if (end - first > 1 && tokens[end - 1].text === 'I' && /^\p{Ll}/u.test(tokens[end]?.text ?? '')) end--;
  return [first, end];
}

const isHonorific = (token: Token): boolean => HONORIFICS[token.lower] !== undefined && token.lower !== 'pope' && token.lower !== 'imam';

/** A run may hold a body, a title and a person: "Justice Department Spokesman Ivo Karst". */
function partsOf(tokens: readonly Token[], run: Run, first: number, end: number): Part[] {
  const whole = kindOf(tokens, first, end);
  if (whole && (whole.kind === 'organisation' || (whole.kind === 'place' && !isOffice(tokens[first])))) return [whole];
  const cut = endOfTitle(tokens, first, end);
  if (cut > first && cut < end) return titled(tokens, first, cut, end);
  if (cut === end)
    return first < startOfOffice(tokens, first, end) ? some(kindOf(tokens, first, startOfOffice(tokens, first, end)), 'unsure') : [];
  if (!whole) return [];
  let start = first;
  while (
    start < end - 1 &&
    ((DEMONYMS.has(bare(tokens[start])) && whole.kind !== 'person') ||
      (run.opens && start === first && whole.kind === 'unsure' && isWord(bare(tokens[start])) && !isWord(bare(tokens[start + 1]))))
  )
    start++;
  if (tokens[start].text.startsWith('-')) return [];
  return start > first ? some(kindOf(tokens, start, end)) : [whole];
}

const some = (part: Part | null, not?: Part['kind']): Part[] => (part && part.kind !== not ? [part] : []);

function titled(tokens: readonly Token[], first: number, cut: number, end: number): Part[] {
  const office = startOfOffice(tokens, first, cut);
  const before = office > first ? some(kindOf(tokens, first, office), 'unsure') : [];
  const rest = kindOf(tokens, cut, end);
  if (!rest || (rest.kind === 'organisation' && end - cut > 1)) return [...before, ...some(rest)];
  const honorific = isHonorific(tokens[cut - 1]) ? tokens[cut - 1].text : null;
  const titleEnd = honorific ? cut - 1 : cut;
  return [...before, { ...rest, kind: 'person', honorific, title: titleEnd > office ? [office, titleEnd] : null }];
}

/** In a headline only a given name with what follows it, or a titled name, is one. */
function headlineParts(tokens: readonly Token[], first: number, end: number): Part[] {
  const found: Part[] = [];
  for (let i = first; i < end - 1; i++) {
    const lower = bare(tokens[i]);
    if (!isGiven(lower) || CAPITAL_THINGS.has(lower)) continue;
    let stop = i + 1;
    while (stop < end && /^\p{Lu}\.$/u.test(tokens[stop].text)) stop++;
    if (stop >= end || !isCapital(tokens[stop]) || (isWord(bare(tokens[stop])) && !WORD_SURNAMES.has(bare(tokens[stop])))) continue;
    found.push({ kind: 'person', first: i, end: stop + 1, title: null, honorific: null });
    i = stop;
  }
  return found;
}

/** "Maj. Gen.": the sentence may seem to end inside a rank. */
function startOfRank(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  return before >= 0 &&
    /^\p{Lu}\p{Ll}+\.?$/u.test(tokens[before].text) &&
    isOffice(tokens[before]) &&
    tokens[first].start - tokens[before].end < 3
    ? before
    : first;
}

/** "KARSTAD", "NEWPORT BAY": a dateline, a label, a heading; an acronym is shorter. */
function isShouted(tokens: readonly Token[], { first, end }: Run): boolean {
  let long = false;
  for (let i = first; i < end; i++) {
    if (/\p{Ll}/u.test(tokens[i].text)) return false;
    if (tokens[i].text.length > 5) long = true;
  }
  // "STARA, Marovia —"
  if (
    first === 0 &&
    (tokens[end]?.text === '—' || (tokens[end]?.text === ',' && tokens.slice(end, end + 5).some(({ text }) => text === '—')))
  )
    return true;
  return first === 0 ? long || end - first > 1 : long && end - first > 1;
}

function candidates(reading: Reading): Candidate[] {
  const { tokens, text } = reading;
  return findRuns(reading).flatMap(run => {
    if (isShouted(tokens, run)) return [];
    const [first, end] = trim(tokens, run);
    if (first >= end) return [];
    const parts = run.headline ? headlineParts(tokens, first, end) : partsOf(tokens, run, first, end);
    return parts.map(part => {
      const capital = part.title ? text.slice(tokens[startOfRank(tokens, part.title[0])].start, tokens[part.title[1] - 1].end) : null;
      const sure = part.kind === 'person' || part.kind === 'unsure';
      const apart = part.end - part.first === 1 && tokens[part.first - 1]?.text === ',';
      const floor = apart ? part.first : run.from;
      const around = sure && !capital ? (titleBefore(text, tokens, part.first, floor) ?? titleAfter(text, tokens, part.end, run.to)) : null;
      return { ...part, run, titleWords: capital ?? around };
    });
  });
}

/** Surnames and bodies that this text itself gives in full. */
function knownHere(tokens: readonly Token[], parts: readonly Candidate[]): ReadonlyMap<string, NameKind> {
  const known = new Map<string, NameKind>();
  for (const { kind, first, end } of parts) {
    if (kind === 'unsure') continue;
    const last = SUFFIXES.has(tokens[end - 1].lower) ? end - 2 : end - 1;
    if (kind === 'person' && end - first > 1) known.set(bare(tokens[last]), kind);
    if (
      kind === 'organisation' &&
      end - first > 1 &&
      isUnknown(tokens[first]) &&
      !isGiven(bare(tokens[first])) &&
      !STATE_BODIES.has(bare(tokens[end - 1]))
    )
      known.set(bare(tokens[first]), kind);
  }
  return known;
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

/** Capitalised, and not a name by itself. */
function isNoName(token: Token): boolean {
  const lower = bare(token);
  return (
    /^(?:\p{Lu}\.?|-.*|I['’].*)$/u.test(token.text) ||
    DEMONYMS.has(lower) ||
    CALENDAR.has(lower) ||
    CAPITAL_THINGS.has(lower) ||
    OPENERS.has(lower)
  );
}

/** Settles what the words alone left open, or gives null: not a name. */
function settle(tokens: readonly Token[], part: Candidate, known: ReadonlyMap<string, NameKind>): NameKind | null {
  const { first, end, run } = part;
  const token = tokens[first];
  if (end - first === 1 && (isNoName(token) || isGrade(tokens, first))) return null;
  if (part.titleWords || part.honorific) return 'person';
  if (end - first > 1) return settleSeveral(tokens, part);
  if (NOT_ORG.has(token.text)) return null;
  const lower = bare(token);
  const here = known.get(lower);
  if (here) return here;
  if (run.headline || (isOffice(token) && !(tokens[first - 1]?.lower === 'at' && looksLikeBody(tokens, first, end)))) return null;
  if (tokens[first - 1]?.text === ',' && STATES_SHORT.has(lower.replace(/\.$/, ''))) return 'place';
  const opens = run.opens && first === run.first;
  const speaks = actsLikePerson(tokens, first, end);
  if (isRelative(tokens, first)) return 'person';
  if (isDemonymic(tokens, first) || (opens && isPlural(lower))) return null;
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
  if (article === 'the' || article === 'a' || article === 'an')
    return WORD_SURNAMES.has(lower) ? 'person' : isWord(lower) ? null : 'organisation';
  return 'person';
}

const isKnownBody = (token: Token): boolean => ORG_KNOWN.has(bare(token)) || isAcronym(token);

/** "the University of Marn, Lissen": the town of a campus. */
const isCampus = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.text === ',' &&
  tokens.slice(Math.max(0, first - 6), first - 1).some((token, i, all) => token.text === 'University' && all[i + 1]?.lower === 'of');

/** "Frigates", "Fishermen": the plural of a word, at the head of a sentence or of a table's column. */
const isPlural = (lower: string): boolean =>
  (lower.endsWith('s') && !WORD_SURNAMES.has(lower) && isWord(lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1))) ||
  (lower.endsWith('men') && isWord(`${lower.slice(0, -3)}man`));

function settleSeveral(tokens: readonly Token[], { first, end, run }: Candidate): NameKind | null {
  if (run.headline) return null;
  const speaks = actsLikePerson(tokens, first, end);
  if (looksLikeBody(tokens, first, end)) return 'organisation';
  let words = 0;
  for (let i = first; i < end; i++) if (isWord(bare(tokens[i]))) words++;
  if (speaks) return words === end - first || end - first > 3 ? 'organisation' : 'person';
  if (beforeState(tokens, end)) return 'place';
  if (words === 0 && (looksLikePlace(tokens, first, end) || looksLikeGoal(tokens, first, end))) return 'place';
  return words === 0 ? 'person' : null;
}

/** Words that nobody has listed look like a person's name; what stands around them may tell a city or a body. */
function notPerson(tokens: readonly Token[], part: Candidate): NameKind {
  const { first, end } = part;
  if (part.titleWords || part.honorific || isGiven(bare(tokens[first])) || actsLikePerson(tokens, first, end)) return 'person';
  if (looksLikeBody(tokens, first, end)) return 'organisation';
  return beforeState(tokens, end) || looksLikeGoal(tokens, first, end) ? 'place' : 'person';
}

/** The characters of a part, a possessive ending left out. */
function place(text: string, tokens: readonly Token[], { first, end }: Part): { start: number; end: number; words: string } {
  const { start } = tokens[first];
  let stop = tokens[end - 1].end;
  if (/['’]s$/.test(tokens[end - 1].text)) stop -= 2;
  return { start, end: stop, words: text.slice(start, stop).replace(/\s+/g, ' ') };
}

/**
 * Names in a paragraph or passage, in order; spans are UTF-16 offsets of `reading.text` and hold the name alone, without title and honorific.
 * Second references ("Mr. Karst", "Karst") are mentions of their own; `claims/names.ts` ties them together.
 */
export function readNames(reading: Reading): readonly Found<NameMention>[] {
  const { tokens, text } = reading;
  const parts = candidates(reading);
  const known = knownHere(tokens, parts);
  return parts.flatMap(part => {
    const kind = part.kind === 'unsure' ? settle(tokens, part, known) : part.kind === 'person' ? notPerson(tokens, part) : part.kind;
    if (!kind) return [];
    const { start, end, words } = place(text, tokens, part);
    const isPerson = kind === 'person';
    return [{ start, end, value: { kind, words, title: isPerson ? part.titleWords : null, honorific: isPerson ? part.honorific : null } }];
  });
}
