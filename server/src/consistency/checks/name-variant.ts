/** One person's name spelled two ways, a word doubled inside a name, a title that changes under way. */
import type { ClaimOf, Problem, Span, Story } from '../../model.ts';
import { skeleton } from '../../text/normalise.ts';
import { toDraft } from '../../text/segments.ts';
import { contradiction, replace } from '../contradiction.ts';
import { nearlySame } from '../spelling.ts';
import { portfolioOf, ranksApart } from '../titles.ts';
import type { Check } from '../check.ts';

/** A form of a name where it first stands. */
interface Form extends Span {
  readonly words: string;
  readonly parts: readonly string[];
  readonly claim: string;
}

const isName = (claim: Story['claims'][number]): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.kind === 'person';
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

/** Persons as the text names them, credits and bylines too; every form once, in order. */
function formsIn(story: Story): Form[] {
  const found = story.claims.filter(isName).map(claim => form(claim.text.replace(/\s+/g, ' '), claim, claim.id));
  for (const paragraph of story.paragraphs) {
    if (paragraph.kind !== 'credit' && paragraph.kind !== 'byline') continue;
    for (const match of paragraph.text.matchAll(CREDIT)) {
      const at = toDraft(paragraph.segments, { start: match.index, end: match.index + match[0].length });
      if (!found.some(each => each.start < at.end && at.start < each.end)) found.push(form(match[0], at, ''));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const countOf = (text: string, word: string): number =>
  text.split(new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u')).length - 1;

/** The words in which two forms of one name differ: first or last name nearly the same, the other the same. */
function variantOf(a: Form, b: Form): readonly [string, string] | null {
  const [firstA, firstB] = [a.parts[0], b.parts[0]];
  const [lastA, lastB] = [a.parts.at(-1), b.parts.at(-1)];
  if (!firstA || !firstB || !lastA || !lastB) return null;
  if (a.parts.length > 1 && b.parts.length > 1) {
    if (firstA === firstB && nearlySame(lastA, lastB)) return [lastA, lastB];
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

/** Both words stand often or in one sentence: two people, not one. */
function twoPeople(story: Story, a: string, b: string): boolean {
  const { text } = story.draft;
  if (countOf(text, a) > 2 && countOf(text, b) > 2) return true;
  return story.sentences.some(({ start, end }) => {
    const sentence = text.slice(start, end);
    return countOf(sentence, a) > 0 && countOf(sentence, b) > 0;
  });
}

function spellings(story: Story): Problem[] {
  const forms = formsIn(story);
  const done = new Set<string>();
  return forms.flatMap((later, i) =>
    forms.slice(0, i).flatMap((earlier): Problem[] => {
      const words = variantOf(earlier, later);
      if (!words || words.some(word => RUN_TOGETHER.test(word)) || sameLetters(...words)) return [];
      if (
        /^[’'”"]?\w*\s*[[(]sic/.test(story.draft.text.slice(later.end, later.end + 14)) ||
        /^[’'”"]?\w*\s*[[(]sic/.test(story.draft.text.slice(earlier.end, earlier.end + 14))
      )
        return [];
      const key = [...words].sort().join(' ');
      if (done.has(key) || twoPeople(story, ...words)) return [];
      // The same slip is named once. A word in use as a plain word is no name.
      done.add(key);
      if (words.some(word => new RegExp(`(?<![\\p{L}])${word.toLowerCase()}(?![\\p{L}])`, 'u').test(story.draft.text))) return [];
      return [spellingProblem(story, earlier, later, words)];
    }),
  );
}

function spellingProblem(story: Story, earlier: Form, later: Form, [first, second]: readonly [string, string]): Problem {
  const { text } = story.draft;
  const straight = (span: Span): string => text.slice(span.start, span.end).replace(/[’‘]/g, "'");
  const offset = Math.max(0, straight(later).lastIndexOf(second));
  const at = { start: later.start + offset, end: later.start + offset + second.length };
  const before = Math.max(0, straight(earlier).lastIndexOf(first));
  const there = { start: earlier.start + before, end: earlier.start + before + first.length };
  const earlierWins = countOf(text, first) >= countOf(text, second);
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

const REAL_DOUBLES: ReadonlySet<string> = new Set([
  'Boutros',
  'Sirhan',
  'Duran',
  'Walla',
  'Baden',
  'Pago',
  'Bora',
  'Wagga',
  'Zsa',
  'Hong',
  'Yo',
  'Papa',
  'William',
  'Thomas',
  'Humbert',
  'Knock',
  'Talk',
  'Very',
  'Bye',
  'Ha',
  'Bang',
  'Cha',
  'Coco',
  'Tut',
  'Jay',
  'Dee',
  'Lulu',
  'Kong',
  'Chan',
  'Mahi',
  'Nam',
  'No',
  'That',
  'Had',
  'Rah',
  'Win',
  'Lock',
  'Bling',
  'Wait',
]);

/** "Ivan Petrov Petrov", "President President Lind": a capital word twice in a row, with nothing but a space between. */
function doubled(story: Story): Problem[] {
  return story.paragraphs.flatMap(({ reading, segments, kind }) => {
    if (kind === 'furniture' || kind === 'table' || kind === 'card') return [];
    return reading.tokens.flatMap((token, i): Problem[] => {
      const before = reading.tokens[i - 1];
      if (!before || token.text !== before.text || token.start === before.end || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.text)) return [];
      if (REAL_DOUBLES.has(token.text) || reading.tokens[i + 1]?.text === '-' || reading.tokens[i - 2]?.text === token.text) return [];
      // A line of song or a heading may repeat itself; a name has another name word beside it, or stands as a name elsewhere.
      const neighbours = [reading.tokens[i - 2], reading.tokens[i + 1]].some(
        each => each && /^\p{Lu}\p{L}/u.test(each.text) && each.pos === 'PROPN',
      );
      if (!neighbours && !story.claims.some(claim => isName(claim) && claim.text.split(' ').includes(token.text))) return [];
      // What comes again and again is meant.
      if (story.draft.text.split(`${token.text} ${token.text}`).length > 2) return [];
      const at = toDraft(segments, token);
      const earlier = toDraft(segments, before);
      return [
        contradiction(story, {
          code: 'name-variant',
          at,
          earlier,
          says: 'the same word stands here',
          message: `“${token.text}” stands twice in a row.`,
          fixes: [replace('Take the second one out', { start: earlier.end, end: at.end }, '', true)],
        }),
      ];
    });
  });
}

/** The capital words right before a name, with "of" and "for the" between them. */
function wordsBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - 60), at).split(' ');
  if (words.pop() !== '') return '';
  let first = words.length;
  while (first > 0 && /^(?:\p{Lu}[\p{L}’'-]*\.?|of|for|the)$/u.test(words[first - 1])) first--;
  while (first < words.length && /^(?:of|for|the)$/.test(words[first])) first++;
  return words.slice(first).join(' ');
}

/** A title that changes for the same person: "Foreign Minister Orlov", later "Defense Minister Orlov". */
function titles(story: Story): Problem[] {
  const known = new Map<string, { readonly title: string; readonly at: Span }>();
  const { text } = story.draft;
  return story.claims.filter(isName).flatMap((claim): Problem[] => {
    const words = wordsBefore(text, claim.start);
    const title = words && portfolioOf(words);
    if (
      !title ||
      !claim.name.full.includes(' ') ||
      /\b(?:former|then|ex|late|incoming|outgoing|acting|deputy|onetime)[ -]+$/i.test(
        text.slice(Math.max(0, claim.start - words.length - 20), claim.start - words.length),
      )
    )
      return [];
    const at = { start: claim.start - words.length - 1, end: claim.end };
    const first = known.get(claim.name.full);
    if (!first) {
      known.set(claim.name.full, { title, at });
      return [];
    }
    if (!ranksApart(first.title, title)) return [];
    return [
      contradiction(story, {
        code: 'name-variant',
        at,
        earlier: first.at,
        says: `${claim.name.full} is ${first.title} here`,
        claim: claim.id,
        message: `${claim.name.full} is “${title}” here and “${first.title}” earlier.`,
      }),
    ];
  });
}

/** Names that do not stay the same through the story. */
export const nameVariant: Check = {
  code: 'name-variant',
  find: story => [...spellings(story), ...doubled(story), ...titles(story)].sort((a, b) => a.start - b.start),
};
