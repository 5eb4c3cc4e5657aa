/** Reads names: persons with their titles, organisations and places, in drafts and in sources. */
import type { Found, NameKind, NameMention, Reading, Token } from '../model.ts';
import { isWord } from '../language/words.ts';
import { CALENDAR, CAPITAL_THINGS, OPENERS } from './name-common.ts';
import { bare, endOfTitle, isAcronym, isUnknown, kindOf, type Part, startOfOffice } from './name-kind.ts';
import { HONORIFICS, SUFFIXES, WORD_SURNAMES } from './name-people.ts';
import { STATE_BODIES } from './name-place-signs.ts';
import { DEMONYMS, PLACE_ENDS, PLACES } from './name-places.ts';
import { findRuns, isCapital, isGiven, type Run } from './name-runs.ts';
import { type Candidate, notPerson, openTo, settle, settled } from './name-settle.ts';
import { isTicker } from './name-signs.ts';
import { isOffice, titleAfter, titleBefore } from './name-titles-around.ts';

const CLOSED = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'ADV', 'PART', 'INTJ', 'NUM']);

/** True for a word that stands at the head of a sentence only because sentences begin somehow. */
function opensOnly(token: Token, next: Token | undefined, isFirst: boolean): boolean {
  const lower = bare(token);
  if (OPENERS.has(lower)) return true;
  if (isAcronym(token)) return false;
  if (CLOSED.has(token.pos)) return !isGiven(lower) || !next || !isCapital(next) || PLACES.has(next.lower) || DEMONYMS.has(next.lower);
  if (isGiven(lower) || isOffice(token) || DEMONYMS.has(lower) || PLACES.has(lower)) return false;
  return (
    isFirst && isWord(lower) && (/(?:ing|ed)$/.test(lower) || (lower.endsWith('ly') && token.pos === 'ADV')) && !!next && isCapital(next)
  );
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
  while (
    first < end &&
    CALENDAR.has(bare(tokens[first])) &&
    !(end - first > 1 && isGiven(bare(tokens[first]))) &&
    !(end - first === 2 && PLACE_ENDS.has(bare(tokens[end - 1])))
  )
    first++;
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
  // "Regulator FINSTA said", "Rival Nordlys Devices fell"
  if (run.opens && first === run.first && end - first > 1 && isDescriptor(tokens[first]))
    return [{ kind: 'organisation', first: first + 1, end, title: null, honorific: null }];
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

const isDescriptor = ({ lower }: Token): boolean =>
  /^(?:regulator|watchdog|rival|broker|brokerage|lender|insurer|retailer|carmaker|automaker|chipmaker|drugmaker|steelmaker|planemaker|miner|pollster|start-up|startup|newspaper|broadcaster)$/.test(
    lower,
  );

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
    if (isShouted(tokens, run) || isTicker(tokens, run.first)) return [];
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

/** The characters of a part, a possessive ending left out. */
function place(text: string, tokens: readonly Token[], { first, end }: Part): { start: number; end: number; words: string } {
  const { start } = tokens[first];
  let stop = tokens[end - 1].end;
  if (/['’]s$/.test(tokens[end - 1].text)) stop -= 2;
  return { start, end: stop, words: text.slice(start, stop).replace(/\s+/g, ' ') };
}

/** "Westbrook Mutual and Paragon Life": words joined to a body of several words are another. */
function besideBody(tokens: readonly Token[], parts: readonly Candidate[], { first, end, run }: Candidate): boolean {
  if (
    run.headline ||
    end - first < 2 ||
    openTo(tokens, { ...run, kind: 'unsure', first, end, run, title: null, honorific: null, titleWords: null }) === null
  )
    return false;
  return parts.some(
    other =>
      other.kind === 'organisation' &&
      other.end - other.first > 1 &&
      ((other.end === first - 1 && tokens[first - 1].lower === 'and') || (other.first === end + 1 && tokens[end].lower === 'and')),
  );
}

/** "Galdria and Westmark", "Iverland and Calder": a lone word joined to a lone place is another, as long as nobody has listed it for a person's. */
function besidePlace(tokens: readonly Token[], parts: readonly Candidate[], part: Candidate, kinds: readonly (NameKind | null)[]): boolean {
  const { first, end, run } = part;
  if (run.headline || end - first > 1 || part.titleWords || part.honorific || isGiven(bare(tokens[first]))) return false;
  return parts.some(
    (other, i) =>
      kinds[i] === 'place' &&
      other.end - other.first === 1 &&
      ((other.end === first - 1 && tokens[first - 1].lower === 'and') || (other.first === end + 1 && tokens[end].lower === 'and')),
  );
}

/**
 * Names in a paragraph or passage, in order; spans are UTF-16 offsets of `reading.text` and hold the name alone, without title and honorific.
 * Second references ("Mr. Karst", "Karst") are mentions of their own; `claims/names.ts` ties them together.
 */
export function readNames(reading: Reading): readonly Found<NameMention>[] {
  const { tokens, text } = reading;
  const parts = candidates(reading);
  const known = knownHere(tokens, parts);
  const kinds = parts.map(part =>
    part.kind === 'unsure'
      ? settle(tokens, part, known)
      : part.kind === 'person'
        ? notPerson(tokens, part)
        : settled(tokens, part, part.kind),
  );
  return parts.flatMap((part, i) => {
    const kind = kinds[i] === 'person' && kinds.includes('place') && besidePlace(tokens, parts, part, kinds) ? 'place' : kinds[i];
    if (!kind && (part.kind !== 'unsure' || part.end - part.first < 2)) return [];
    const { start, end, words } = place(text, tokens, part);
    if (!kind && part.kind === 'unsure' && besideBody(tokens, parts, part))
      return [{ start, end, value: { kind: 'organisation', words, title: null, honorific: null } }];
    if (!kind) {
      const open = openTo(tokens, part);
      if (!open) return [];
      const value: NameMention = { kind: 'place', words, title: null, honorific: null };
      return [{ start, end, value: open === 'land' ? value : { ...value, open } }];
    }
    const isPerson = kind === 'person';
    return [{ start, end, value: { kind, words, title: isPerson ? part.titleWords : null, honorific: isPerson ? part.honorific : null } }];
  });
}
