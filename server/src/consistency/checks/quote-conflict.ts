/** The same quotation given twice in different words. */
import type { ClaimOf, Problem, Story } from '../../model.ts';
import { normalise } from '../../text/normalise.ts';
import { contradiction, replace } from '../contradiction.ts';
import { createShelf } from '../near-spellings.ts';
import { wordDifference } from '../quoted.ts';
import type { Check } from '../check.ts';

interface Quoted {
  readonly claim: ClaimOf<'quotation'>;
  /** The words between the marks, as written. */
  readonly inner: string;
  readonly words: readonly string[];
}

const LEAST_WORDS = 6;
const MARKS = /^[“"‘'«„]+|[”"’'»,.!?…—–]+$/g;

function quotedIn(story: Story): Quoted[] {
  return story.claims
    .filter((claim): claim is ClaimOf<'quotation'> => claim.kind === 'quotation')
    .flatMap((claim): Quoted[] => {
      const inner = claim.text.replace(MARKS, '').replace(MARKS, '');
      const words = normalise(inner).match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
      // An ellipsis or a bracket owns up to a change.
      return words.length < LEAST_WORDS || /\.\.\.|…|\[/.test(claim.text) ? [] : [{ claim, inner, words }];
    });
}

/** Eight words alike are one quotation, whoever is named beside it; fewer may be two people's. */
const sameSpeaker = (a: Quoted, b: Quoted): boolean => {
  if (Math.min(a.words.length, b.words.length) >= 8) return true;
  const [x, y] = [a.claim.quotation.speaker?.name, b.claim.quotation.speaker?.name];
  return !x || !y || x === y || x.endsWith(y) || y.endsWith(x);
};

function problemOf(story: Story, earlier: Quoted, later: Quoted, difference: readonly [string, string]): Problem {
  const innerAt = (quoted: Quoted) => {
    const start = quoted.claim.start + quoted.claim.text.indexOf(quoted.inner);
    return { start, end: start + quoted.inner.length };
  };
  const [was, is] = difference;
  const change = was && is ? `“${is}” here, “${was}” earlier` : is ? `“${is}” is only here` : `“${was}” is missing here`;
  return contradiction(story, {
    code: 'quote-conflict',
    at: later.claim,
    earlier: earlier.claim,
    says: 'The same quotation in other words',
    claim: later.claim.id,
    message: `The same words are quoted twice and differ: ${change}.`,
    fixes:
      earlier.words.length === later.words.length || Math.abs(earlier.words.length - later.words.length) === 1
        ? [replace('Use the words of the earlier quotation', innerAt(later), earlier.inner)]
        : [],
  });
}

/** Each quotation with those before it that share two words at both ends, or whose first three words stand in the other. */
function* pairsOf(all: readonly Quoted[]): Generator<readonly [earlier: Quoted, later: Quoted]> {
  const [byEnds, byOpening, byRun] = [createShelf<number>(), createShelf<number>(), createShelf<number>()];
  for (let i = 0; i < all.length; i++) {
    const { words } = all[i];
    const ends = `${words[0]} ${words[1]} ${words.at(-2)} ${words.at(-1)}`;
    const runs = new Set<string>();
    for (let at = 0; at + 2 < words.length; at++) runs.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
    const [opens] = runs;
    const near = new Set([...byEnds.of(ends), ...byRun.of(opens)]);
    for (const run of runs) for (const at of byOpening.of(run)) near.add(at);
    for (const at of [...near].sort((a, b) => a - b)) yield [all[at], all[i]];
    byEnds.put(ends, i);
    byOpening.put(opens, i);
    for (const run of runs) byRun.put(run, i);
  }
}

/** Quotations that come back with other words. */
export const quoteConflict: Check = {
  code: 'quote-conflict',
  find: story =>
    [...pairsOf(quotedIn(story))].flatMap(([earlier, later]): Problem[] => {
      if (later.claim.start < earlier.claim.end || !sameSpeaker(earlier, later)) return [];
      const difference = wordDifference(earlier.words, later.words);
      return difference ? [problemOf(story, earlier, later, difference)] : [];
    }),
};
