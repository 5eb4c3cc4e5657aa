/** Who is meant near a place in the draft: the persons of a story and where their names stand. */
import type { ClaimOf, Span, Story } from '../model.ts';

/** A place where a person is named. */
export interface PersonAt extends Span {
  readonly full: string;
}

/** A claim that names a person. */
export const isPerson = (claim: Story['claims'][number]): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.kind === 'person';

const RUN = /[\p{L}\p{N}]+/gu;
const FIRST_RUN = /[\p{L}\p{N}]+/u;
const PART = /[\p{L}\p{N}]/u;

/** A form of a name, and how far into it its first letter stands. */
interface Form {
  readonly words: string;
  readonly full: string;
  readonly lead: number;
}

const CAPITAL_RUN = /\p{Lu}[\p{L}\p{N}]*/uy;

/** Where the runs that open with a capital stand; few letters of a draft are looked at twice. */
function* capitalRuns(text: string): Generator<{ readonly 0: string; readonly index: number }> {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const secondHalf = unit >= 0xdc00 && unit < 0xe000;
    if (unit < 65 || (unit > 90 && unit < 192) || secondHalf) continue;
    CAPITAL_RUN.lastIndex = index;
    const match = CAPITAL_RUN.exec(text);
    if (!match) continue;
    yield match;
    index += match[0].length - 1;
  }
}

/** Every place where one of `forms` stands whole, the longest at each place; none overlap. */
function placesOf(text: string, forms: ReadonlyMap<string, string>): PersonAt[] {
  const byRun = new Map<string, Form[]>();
  for (const [words, full] of [...forms].sort(([a], [b]) => b.length - a.length)) {
    const run = FIRST_RUN.exec(words);
    if (run) byRun.set(run[0], [...(byRun.get(run[0])?.slice(0, MOST) ?? []), { words, full, lead: run.index }]);
  }
  const found: PersonAt[] = [];
  let after = 0;
  // Nearly every name opens with a capital, and few words do.
  const capitals = [...byRun.keys()].every(run => /^\p{Lu}/u.test(run));
  for (const { 0: run, index } of capitals ? capitalRuns(text) : text.matchAll(RUN)) {
    if (index < after || !byRun.has(run) || PART.test(text.charAt(index - 1))) continue;
    const form = byRun.get(run)?.find(({ words, lead }) => {
      const start = index - lead;
      return (
        start >= after &&
        text.startsWith(words, start) &&
        !PART.test(text.charAt(start + words.length)) &&
        !PART.test(text.charAt(start - 1))
      );
    });
    if (!form) continue;
    after = index - form.lead + form.words.length;
    found.push({ start: index - form.lead, end: after, full: form.full });
  }
  return found;
}

/** Persons of one first name that are told apart. */
const MOST = 200;

/** Persons of the story by full name, with every place where the full name or an unmistakable surname stands, in order. */
export function personsIn(story: Story): readonly PersonAt[] {
  const full = new Set(
    story.claims
      .filter(isPerson)
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
  return forms.length ? placesOf(story.draft.text, new Map(forms)) : [];
}
