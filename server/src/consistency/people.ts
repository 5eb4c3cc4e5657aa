/** Who is meant near a place in the draft: the persons of a story and where their names stand. */
import type { ClaimOf, Span, Story } from '../model.ts';

/** A place where a person is named. */
export interface PersonAt extends Span {
  readonly full: string;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Persons of the story by full name, with every place where the full name or an unmistakable surname stands, in order. */
export function personsIn(story: Story): readonly PersonAt[] {
  const full = new Set(
    story.claims
      .filter((claim): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.kind === 'person')
      .map(claim => claim.name.full)
      .filter(name => name.includes(' ')),
  );
  const bySurname = new Map<string, string | null>();
  for (const name of full) {
    const surname = name.split(' ').at(-1) ?? name;
    bySurname.set(surname, bySurname.has(surname) ? null : name);
  }
  const forms = [
    ...[...full].map(name => [name, name] as const),
    ...[...bySurname].flatMap(([surname, name]) => (name ? [[surname, name] as const] : [])),
  ];
  const known = new Map(forms);
  if (!known.size) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...known.keys()]
      .sort((a, b) => b.length - a.length)
      .map(literal)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...story.draft.text.matchAll(pattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    full: known.get(match[0]) ?? match[0],
  }));
}
