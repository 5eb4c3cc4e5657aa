/** Writes a person as the story would at a given place: full name and title at first mention, second reference after. */
import type { ClaimOf, Story } from '../model.ts';

const personClaims = ({ claims }: Story, full: string): ClaimOf<'name'>[] =>
  claims.filter((claim): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.full === full);

/** The person of the story whose full name ends the words: a source may write "Interior Minister Karl Veld". */
const knownAs = ({ claims }: Story, words: string): string =>
  claims
    .flatMap(claim => (claim.kind === 'name' && claim.name.kind === 'person' ? [claim.name.full] : []))
    .find(full => /\s/.test(full) && words.endsWith(` ${full}`)) ?? words;

const HONORIFIC = /(?:^|\s)((?:Mr|Ms|Mrs|Miss|Mx|Dr|Sir|Dame)\.?)\s+$/;

/** A mention's words with the "Ms." before them. */
function mentioned({ draft: { text } }: Story, { start, text: words }: ClaimOf<'name'>): string {
  const honorific = HONORIFIC.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  return honorific ? `${honorific} ${words.trim()}` : words.trim();
}

/** The shorter form that the story uses most for one person ("Ms. Doss", "Doss"); the bare surname where it has none. */
function secondReference(story: Story, full: string): string {
  const surname = full.split(/\s+/).at(-1) ?? full;
  const counts = new Map<string, number>();
  for (const claim of personClaims(story, full)) {
    const words = mentioned(story, claim);
    // A mention half of which is set bold or linked is no pattern for another.
    if (/[*_[\]<>]/.test(words)) continue;
    if (!words.endsWith(full) && words.endsWith(surname)) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? surname;
}

/** The words for `full` at `at` (draft offset, UTF-16): second reference where the story has named that person before. */
export function speakerAs(story: Story, full: string, at: number): string {
  const person = knownAs(story, full);
  const mentions = personClaims(story, person);
  if (mentions.some(({ start }) => start < at)) return secondReference(story, person);
  const title = mentions.find(({ name }) => name.title)?.name.title;
  return title && person === full ? `${title} ${full}` : full;
}
