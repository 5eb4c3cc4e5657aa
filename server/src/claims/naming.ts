/** Writes a person as the story would at a given place: full name and title at first mention, second reference after. */
import type { ClaimOf, Story } from '../model.ts';

const personClaims = ({ claims }: Story, full: string): ClaimOf<'name'>[] =>
  claims.filter((claim): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.full === full);

/** The shorter form that the story uses most for one person ("Ms. Doss", "Doss"); its own custom for others, where this one has none. */
function secondReference(story: Story, full: string): string {
  const surname = full.split(/\s+/).at(-1) ?? full;
  const counts = new Map<string, number>();
  for (const { text, name } of personClaims(story, full)) {
    const words = text.trim();
    if (words !== full && words.endsWith(surname) && words !== `${name.title} ${full}`) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? surname;
}

/** The words for `full` at `at` (draft offset, UTF-16): second reference where the story has named that person before. */
export function speakerAs(story: Story, full: string, at: number): string {
  const mentions = personClaims(story, full);
  if (mentions.some(({ start }) => start < at)) return secondReference(story, full);
  const title = mentions.find(({ name }) => name.title)?.name.title;
  return title ? `${title} ${full}` : full;
}
