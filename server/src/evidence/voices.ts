/** Who says what in a source: its quotations and attributions, read with the passages around so that "he" has a name. */
import { readStory } from '../claims/story.ts';
import type { Claim, ClaimOf, Passage, Span, Story } from '../model.ts';
import type { Library } from '../sources/library.ts';
import { readNames } from '../values/name.ts';
import { fold } from '../sources/terms.ts';
import type { EvidenceMemo } from './memo.ts';
import type { Question } from './question.ts';

export interface Voices {
  readonly story: Story;
  /** Where the passage begins in the story's text. */
  readonly offset: number;
  readonly quotations: readonly ClaimOf<'quotation'>[];
  readonly attributions: readonly ClaimOf<'attribution'>[];
  readonly names: readonly ClaimOf<'name'>[];
  /** Names of places, lower case. */
  readonly places: ReadonlySet<string>;
}

/** Passages before and after that are read with it: full names stand at the top of a story, so its first ones are read too. */
const BEFORE = 3;
const AFTER = 1;
const TOP = 2;

const ofKind = <K extends Claim['kind']>(claims: readonly Claim[], kind: K): readonly ClaimOf<K>[] =>
  claims.filter((claim): claim is ClaimOf<K> => claim.kind === kind);

function read(passage: Passage, library: Library, memo: EvidenceMemo): Voices {
  const { before, after } = library.neighbours(passage, BEFORE);
  const near = [...before].reverse();
  const first = near[0] ?? passage;
  const top = library
    .passagesOf(passage.source)
    .slice(0, TOP)
    .filter(one => one.start < first.start);
  return readParts([...top, ...near], passage, after.slice(0, AFTER), memo);
}

function readParts(ahead: readonly Passage[], passage: Passage, behind: readonly Passage[], memo: EvidenceMemo): Voices {
  const parts = [...ahead, passage, ...behind];
  const offset = ahead.reduce((sum, one) => sum + one.text.length + 2, 0);
  const text = parts.map(one => one.text.replace(/\n/g, ' ')).join('\n\n');
  const places = new Set<string>();
  const story = readStory(
    { id: passage.source, text, format: 'plaintext' },
    { date: passage.date, today: passage.date ?? '2000-01-01', tagger: memo.tagger },
    memo.stories,
  );
  for (const paragraph of story.paragraphs) {
    for (const name of readNames(paragraph.reading))
      if (name.value.kind === 'place' && !name.value.open) places.add(name.value.words.toLowerCase());
  }
  return {
    story,
    offset,
    places,
    quotations: ofKind(story.claims, 'quotation'),
    attributions: ofKind(story.claims, 'attribution'),
    names: ofKind(story.claims, 'name'),
  };
}

/** Reads a passage's voices once for a state of the library. */
export const voicesOf = (passage: Passage, library: Library, memo: EvidenceMemo): Voices =>
  memo.voices.get(`${library.generation} ${passage.id}`, () => read(passage, library, memo));

/** The passage read for itself: enough to see that somebody says it, at a fraction of the cost. */
export const ownVoicesOf = (passage: Passage, library: Library, memo: EvidenceMemo): Voices =>
  memo.voices.get(`${library.generation} ${passage.id} alone`, () => readParts([], passage, [], memo));

/** How much of `span` the other covers, 0–1. */
const sharedPart = (span: Span, other: Span): number =>
  Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start)) / Math.max(1, span.end - span.start);

/** The quotation of the source that holds most of a span of the passage's text. */
export function quotationAt(voices: Voices, span: Span<'text'>): ClaimOf<'quotation'> | null {
  const at = { start: span.start + voices.offset, end: span.end + voices.offset };
  const holding = voices.quotations.map(claim => ({ claim, part: sharedPart(at, claim) })).filter(one => one.part > 0.3);
  return holding.sort((a, b) => b.part - a.part)[0]?.claim ?? null;
}

/** Attributions of the source whose content holds most of a span of the passage's text, the tightest first. */
export function attributionsAt(voices: Voices, span: Span<'text'>): readonly ClaimOf<'attribution'>[] {
  const at = { start: span.start + voices.offset, end: span.end + voices.offset };
  const size = (claim: ClaimOf<'attribution'>): number => claim.attribution.content.reduce((sum, one) => sum + one.end - one.start, 0);
  return voices.attributions
    .filter(claim => claim.attribution.content.reduce((sum, one) => sum + sharedPart(at, one), 0) > 0.6)
    .sort((a, b) => size(a) - size(b));
}

const surnameOf = (name: string): string => fold(name).split(/\s+/).at(-1) ?? '';

/** Whether a transcript's passage is somebody else's than the one to whom the draft attributes it, who speaks in the same transcript. */
export function isOthersWord({ story, claim, library }: Question, { source, speaker }: Passage): boolean {
  if (!speaker) return false;
  const said = story.claims.flatMap(one =>
    one.kind === 'attribution' && one.sentence === claim.sentence && one.attribution.speaker ? [surnameOf(one.attribution.speaker)] : [],
  );
  if (said.length !== 1 || said[0] === surnameOf(speaker)) return false;
  return library.passagesOf(source).some(one => one.speaker !== null && one.speaker !== undefined && surnameOf(one.speaker) === said[0]);
}

/** Whether a transcript's passage is somebody else's than the one whom the draft names, who speaks in the same transcript. */
export function isOtherVoice({ story, claim, library }: Question, { source, speaker }: Passage): boolean {
  if (!speaker) return false;
  const named = story.claims.flatMap(one =>
    one.sentence !== claim.sentence
      ? []
      : one.kind === 'name' && one.name.kind === 'person'
        ? [surnameOf(one.name.full)]
        : one.kind === 'attribution' && one.attribution.speaker
          ? [surnameOf(one.attribution.speaker)]
          : [],
  );
  if (!named.length || named.includes(surnameOf(speaker))) return false;
  const speakers = new Set(library.passagesOf(source).flatMap(one => (one.speaker ? [surnameOf(one.speaker)] : [])));
  return named.some(name => speakers.has(name));
}
