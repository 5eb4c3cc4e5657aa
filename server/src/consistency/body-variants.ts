/** A body's name spelled two ways: "the Calloway Institute", later "the Callaway Institute". */
import { isWord } from '../language/words.ts';
import type { ClaimOf, Problem, Story } from '../model.ts';
import { contradiction, replace } from './contradiction.ts';
import { nearlySame } from './spelling.ts';
import type { WordPlaces } from './word-places.ts';

const isBody = (claim: Story['claims'][number]): claim is ClaimOf<'name'> =>
  claim.kind === 'name' && claim.name.kind === 'organisation' && claim.text.includes(' ');

/** A word that only a name has; two of them a letter apart are one name. */
const isOwn = (word: string): boolean => word.length > 4 && /^\p{Lu}\p{Ll}+$/u.test(word) && !isWord(word.toLowerCase());

interface Known {
  readonly claim: ClaimOf<'name'>;
  readonly word: string;
}

/** Bodies of one name but for a letter; the later place has the problem, both spellings are offered. */
export function bodyVariants(story: Story, places: WordPlaces): Problem[] {
  const shelf = new Map<string, Known[]>();
  const done = new Set<string>();
  return story.claims.filter(isBody).flatMap(claim => {
    const words = claim.text.split(/\s+/);
    return words.flatMap((word, i): Problem[] => {
      if (!isOwn(word)) return [];
      // The same name but for this word.
      const key = words.map((other, k) => (k === i ? '*' : other)).join(' ');
      const known = shelf.get(key) ?? [];
      shelf.set(key, [...known, { claim, word }]);
      const first = known.find(each => nearlySame(each.word, word));
      if (!first || done.has(`${first.word} ${word}`)) return [];
      // Both in steady use: two bodies, or two places.
      if (Math.min(places.of(first.word).length, places.of(word).length) > 2) return [];
      done.add(`${first.word} ${word}`);
      const at = { start: claim.start + claim.text.lastIndexOf(word), end: claim.start + claim.text.lastIndexOf(word) + word.length };
      const start = first.claim.start + first.claim.text.lastIndexOf(first.word);
      const there = { start, end: start + first.word.length };
      const earlierWins = places.of(first.word).length >= places.of(word).length;
      return [
        contradiction(story, {
          code: 'name-variant',
          at: claim,
          earlier: first.claim,
          says: `“${first.claim.text}” is spelled this way here`,
          claim: claim.id,
          message: `“${claim.text}” here, “${first.claim.text}” earlier: which spelling is right?`,
          fixes: [
            replace(`Write “${first.word}” here`, at, first.word, earlierWins),
            replace(`Write “${word}” in the earlier place`, there, word, !earlierWins),
          ],
        }),
      ];
    });
  });
}
