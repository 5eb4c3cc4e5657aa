/** One person's name spelled two ways, a word doubled inside a name, a title that changes under way. */
import type { Problem, Span, Story } from '../../model.ts';
import { skeleton } from '../../text/normalise.ts';
import { toDraft } from '../../text/segments.ts';
import { contradiction, replace } from '../contradiction.ts';
import { grouped } from '../grouped.ts';
import { bodyVariants } from '../body-variants.ts';
import { changedTitles } from '../title-changes.ts';
import { doubledNames } from '../doubled-names.ts';
import { isPerson } from '../people.ts';
import { nameSlips } from '../name-slips.ts';
import { pairsOf } from '../name-pairs.ts';
import { nearlySame, oneLetterApart } from '../spelling.ts';
import { type WordPlaces, wordPlaces } from '../word-places.ts';
import type { Check } from '../check.ts';

/** A form of a name where it first stands. */
interface Form extends Span {
  readonly words: string;
  readonly parts: readonly string[];
  readonly claim: string;
}

const INITIAL = /^\p{Lu}\.?$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const CREDIT = /(?<=^|[:/] ?|[Bb]y )\p{Lu}\p{L}+(?:[ -]\p{Lu}[\p{L}.]+){1,3}(?=\s*(?:$|[/,—–|]))/gu;

const form = (words: string, at: Span, claim: string): Form => ({
  start: at.start,
  end: at.end,
  words,
  claim,
  parts: words
    .replace(/[’‘]/g, "'")
    .split(/\s+/)
    .filter(part => !INITIAL.test(part) && !SUFFIX.test(part)),
});

/** Names that a credit or a byline may hold. */
const NEAR = 60;

/** Persons as the text names them, credits and bylines too; every form once, in order. */
function formsIn(story: Story): Form[] {
  const found = story.claims.filter(isPerson).map(claim => form(claim.text.replace(/\s+/g, ' '), claim, claim.id));
  const credited: Form[] = [];
  let from = 0;
  for (const paragraph of story.paragraphs) {
    if (paragraph.kind !== 'credit' && paragraph.kind !== 'byline') continue;
    while (from < found.length && found[from].end <= paragraph.span.start) from++;
    const near = found.slice(from, from + NEAR).filter(each => each.start < paragraph.span.end);
    for (const match of paragraph.text.matchAll(CREDIT)) {
      const at = toDraft(paragraph.segments, { start: match.index, end: match.index + match[0].length });
      if (!near.some(each => each.start < at.end && at.start < each.end)) credited.push(form(match[0], at, ''));
    }
  }
  return [...found, ...credited].sort((a, b) => a.start - b.start);
}

/** The words in which two forms of one name differ: first or last name nearly the same, the other the same. */
function variantOf(a: Form, b: Form): readonly [string, string] | null {
  const [firstA, firstB] = [a.parts[0], b.parts[0]];
  const [lastA, lastB] = [a.parts.at(-1), b.parts.at(-1)];
  if (!firstA || !firstB || !lastA || !lastB) return null;
  if (a.parts.length > 1 && b.parts.length > 1) {
    if (firstA === firstB && (nearlySame(lastA, lastB) || oneLetterApart(lastA, lastB))) return [lastA, lastB];
    if (lastA === lastB && firstA.length > 3 && nearlySame(firstA, firstB)) return [firstA, firstB];
    return null;
  }
  // A surname alone against a full name.
  return nearlySame(lastA, lastB) && Math.min(lastA.length, lastB.length) > 5 ? [lastA, lastB] : null;
}

/** "BylineShareReply": words that a page ran together. */
const RUN_TOGETHER = /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}|.{20}/u;

/** Only accents differ: a keyboard's doing. */
const sameLetters = (a: string, b: string): boolean => skeleton(a) === skeleton(b);

/** Both stand often, or side by side in one sentence: two people, not one. */
function twoPeople(story: Story, places: WordPlaces, a: string, b: string): boolean {
  const [rare, common] = places.of(a).length <= places.of(b).length ? [a, b] : [b, a];
  const rarer = places.of(rare).length;
  if (rarer > 2) return true;
  if (places.of(common).length > 3 && rarer === 1) return false;
  return places.of(rare).some(at => {
    const sentence = sentenceAt(story, at);
    return sentence !== undefined && places.within(common, sentence.start, sentence.end);
  });
}

/** The sentence that a place of the draft lies in. */
function sentenceAt({ sentences }: Story, at: number): Span | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle].start <= at) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}

/** One of `spans` (in order of place, names and their like) shares a place with `at`. */
function meets(spans: readonly Span[], at: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start < at.end) low = middle + 1;
    else high = middle;
  }
  return spans.slice(Math.max(0, low - NEAR), low).some(span => span.start < at.end && at.start < span.end);
}

/** Slips that stand where no name was seen. */
function slips(story: Story, places: WordPlaces, seen: readonly Problem[]): Problem[] {
  const slipped = nameSlips(story);
  if (!slipped.length) return [];
  // Another first name makes it another person; the same one may still be a cousin's.
  const bySurname = grouped(
    formsIn(story).filter(({ parts }) => parts.length > 1),
    ({ parts }) => parts.at(-1) ?? '',
  );
  const another = (written: string, meant: string, full: string): boolean => {
    const own = bySurname.get(written) ?? [];
    return own.some(({ parts }) => parts[0] !== full.split(' ')[0]) || (own.length > 0 && twoPeople(story, places, written, meant));
  };
  const taken = seen.flatMap(({ start, end, related }) => [{ start, end }, ...related]).sort((a, b) => a.start - b.start);
  return slipped
    .filter(({ written, meant, full }) => !another(written, meant, full))
    .filter(({ at }) => !meets(taken, at))
    .map(({ at, first, written, meant, full }) => {
      const [earlier, later] = first.start < at.start ? [first, at] : [at, first];
      return contradiction(story, {
        code: 'name-variant',
        at: later,
        earlier,
        says: `“${story.draft.text.slice(earlier.start, earlier.end)}” is spelled this way here`,
        message: `“${written}” stands where the story otherwise has “${full}”: which spelling is right?`,
        fixes: [replace(`Write “${meant}”`, at, meant, true)],
      });
    });
}

const SIC = /^[’'”"]?\w*\s*[[(]sic/;

function spellings(story: Story, places: WordPlaces): Problem[] {
  const { text } = story.draft;
  const done = new Set<string>();
  const problems: Problem[] = [];
  for (const [earlier, later] of pairsOf(formsIn(story))) {
    const words = variantOf(earlier, later);
    if (!words || words.some(word => RUN_TOGETHER.test(word)) || sameLetters(...words)) continue;
    if (SIC.test(text.slice(later.end, later.end + 14)) || SIC.test(text.slice(earlier.end, earlier.end + 14))) continue;
    const key = [...words].sort().join(' ');
    if (done.has(key) || twoPeople(story, places, ...words)) continue;
    // The same slip is named once. A word in use as a plain word is no name.
    done.add(key);
    if (words.some(word => places.of(word.toLowerCase()).length > 0)) continue;
    problems.push(spellingProblem(story, places, earlier, later, words));
  }
  return problems;
}

function spellingProblem(
  story: Story,
  places: WordPlaces,
  earlier: Form,
  later: Form,
  [first, second]: readonly [string, string],
): Problem {
  const { text } = story.draft;
  const straight = (span: Span): string => text.slice(span.start, span.end).replace(/[’‘]/g, "'");
  const offset = Math.max(0, straight(later).lastIndexOf(second));
  const at = { start: later.start + offset, end: later.start + offset + second.length };
  const before = Math.max(0, straight(earlier).lastIndexOf(first));
  const there = { start: earlier.start + before, end: earlier.start + before + first.length };
  const earlierWins = places.of(first).length >= places.of(second).length;
  return contradiction(story, {
    code: 'name-variant',
    at: later,
    earlier,
    says: `“${earlier.words}” is spelled this way here`,
    claim: later.claim || null,
    message: `“${later.words}” here, “${earlier.words}” earlier: which spelling is right?`,
    fixes: [
      replace(`Write “${first}” here`, at, first, earlierWins),
      replace(`Write “${second}” in the earlier place`, there, second, !earlierWins),
    ],
  });
}

/** Names that do not stay the same through the story. */
export const nameVariant: Check = {
  code: 'name-variant',
  find(story) {
    const places = wordPlaces(story.draft.text);
    const spelled = spellings(story, places);
    return [
      ...spelled,
      ...slips(story, places, spelled),
      ...bodyVariants(story, places),
      ...doubledNames(story, places),
      ...changedTitles(story),
    ].sort((a, b) => a.start - b.start);
  },
};
