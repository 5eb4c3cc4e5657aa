/** One person's name spelled two ways, a word doubled inside a name, a title that changes under way. */
import type { ClaimOf, Problem, Span, Story } from '../../model.ts';
import { skeleton } from '../../text/normalise.ts';
import { toDraft } from '../../text/segments.ts';
import { contradiction, replace } from '../contradiction.ts';
import { grouped } from '../grouped.ts';
import { nameSlips } from '../name-slips.ts';
import { pairsOf } from '../name-pairs.ts';
import { nearlySame, oneLetterApart } from '../spelling.ts';
import { type Title, titleOf, titlesClash } from '../titles.ts';
import { type WordPlaces, wordPlaces } from '../word-places.ts';
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

/** Names that a credit or a byline may hold. */
const NEAR = 60;

/** Persons as the text names them, credits and bylines too; every form once, in order. */
function formsIn(story: Story): Form[] {
  const found = story.claims.filter(isName).map(claim => form(claim.text.replace(/\s+/g, ' '), claim, claim.id));
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
function doubled(story: Story, places: WordPlaces): Problem[] {
  let named: ReadonlySet<string> | null = null;
  const isNamed = (word: string): boolean => {
    named ??= new Set(story.claims.filter(isName).flatMap(claim => claim.text.split(' ')));
    return named.has(word);
  };
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
      if (!neighbours && !isNamed(token.text)) return [];
      // What comes again and again is meant.
      if (places.of(`${token.text} ${token.text}`).length > 1) return [];
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
  const line =
    text
      .slice(Math.max(0, at - 60), at)
      .split('\n')
      .at(-1) ?? '';
  const words = line.split(' ');
  if (words.pop() !== '') return '';
  let first = words.length;
  while (first > 0 && /^(?:\p{Lu}[\p{L}’'-]*\.?|of|for|the)$/u.test(words[first - 1])) first--;
  while (first < words.length && /^(?:of|for|the)$/.test(words[first])) first++;
  return words.slice(first).join(' ');
}

const PAST = /\b(?:former|then|ex|late|incoming|outgoing|acting|deputy|onetime|old|next|new)\b[ -]*$/i;
const TITLE_BEHIND =
  /^, (?:the |an? )?((?:[\p{L}’'-]+ ){0,3}(?:minister|secretary|president|chancellor|premier))(?=[,.]| of | and | who |$)/iu;

/** The words of the title that stand before the name, else right behind it; nothing for a title of the past. */
function titleWords(text: string, { start, end }: Span): { readonly words: string; readonly at: Span } | null {
  const before = wordsBefore(text, start);
  if (before)
    return PAST.test(text.slice(Math.max(0, start - before.length - 17), start - before.length - 1))
      ? null
      : { words: before, at: { start: start - before.length - 1, end } };
  const behind = TITLE_BEHIND.exec(text.slice(end, end + 60));
  return behind && !/\b(?:former|then|ex|deputy|vice|acting)\b/i.test(behind[1])
    ? { words: behind[1], at: { start, end: end + behind[0].length } }
    : null;
}

/** A title that changes for the same person: "Foreign Minister Orlov", later "Defense Minister Orlov". */
function titles(story: Story): Problem[] {
  const known = new Map<string, { readonly title: Title; readonly words: string; readonly at: Span }>();
  return story.claims.filter(isName).flatMap((claim): Problem[] => {
    const found = claim.name.full.includes(' ') ? titleWords(story.draft.text, claim) : null;
    const title = found && titleOf(found.words);
    if (!found || !title) return [];
    const key = `${claim.name.full} ${title.sort}`;
    const first = known.get(key);
    if (!first) {
      known.set(key, { ...found, title });
      return [];
    }
    if (!titlesClash(first.title, title)) return [];
    return [
      contradiction(story, {
        code: 'name-variant',
        at: found.at,
        earlier: first.at,
        says: `${claim.name.full} is “${first.words}” here`,
        claim: claim.id,
        message: `${claim.name.full} is “${found.words}” here and “${first.words}” earlier.`,
      }),
    ];
  });
}

/** Names that do not stay the same through the story. */
export const nameVariant: Check = {
  code: 'name-variant',
  find(story) {
    const places = wordPlaces(story.draft.text);
    const spelled = spellings(story, places);
    return [...spelled, ...slips(story, places, spelled), ...doubled(story, places), ...titles(story)].sort((a, b) => a.start - b.start);
  },
};
