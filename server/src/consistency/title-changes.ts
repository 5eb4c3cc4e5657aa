/** The title of a person that changes under way: "Foreign Minister Orlov", later "Defense Minister Orlov". */
import type { Problem, Span, Story } from '../model.ts';
import { contradiction } from './contradiction.ts';
import { isPerson } from './people.ts';
import { type Title, titleOf, titlesClash } from './titles.ts';

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
export function changedTitles(story: Story): Problem[] {
  const known = new Map<string, { readonly title: Title; readonly words: string; readonly at: Span }>();
  return story.claims.filter(isPerson).flatMap((claim): Problem[] => {
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
