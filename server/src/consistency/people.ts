/** Who is meant near a place in the draft: the persons of a story and where their names stand. */
import type { ClaimOf, Span, Story } from '../model.ts';
import { remembered } from '../text/remembered.ts';

/** A place where a person is named. */
export interface PersonAt extends Span {
  readonly full: string;
}

/** A claim that names a person. */
export const isPerson = (claim: Story['claims'][number]): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.kind === 'person';

const FIRST_RUN = /[\p{L}\p{N}]+/u;
const PART = /[\p{L}\p{N}]/u;

/** A form of a name, and how far into it its first letter stands. */
interface Form {
  readonly words: string;
  readonly full: string;
  readonly lead: number;
}

const CAPITAL_RUN = /\p{Lu}[\p{L}\p{N}]*/uy;

/** A run of letters and figures, and where it stands. */
interface Run {
  readonly run: string;
  readonly index: number;
}

/** The runs that open with a capital. Where one may stand is found without looking up what each letter of the draft is. */
function capitalRuns(text: string): Run[] {
  const runs: Run[] = [];
  const mayOpen = /[A-Z\u00c0-\u1fff\u2070-\udbff\ue000-\uffff]/g;
  for (let at = mayOpen.exec(text); at; at = mayOpen.exec(text)) {
    CAPITAL_RUN.lastIndex = at.index;
    const match = CAPITAL_RUN.exec(text);
    if (!match) continue;
    mayOpen.lastIndex = at.index + match[0].length;
    runs.push({ run: match[0], index: at.index });
  }
  return runs;
}

/** Where `words` of the draft may be a name's first: nearly every name opens with a capital, few words do, and the others are looked for one by one. */
function runsOf(text: string, words: readonly string[]): readonly Run[] {
  const small = words.filter(word => !/^\p{Lu}/u.test(word));
  const runs = capitalRuns(text);
  for (const run of small)
    for (let index = text.indexOf(run); index >= 0; index = text.indexOf(run, index + 1))
      if (!PART.test(text.charAt(index + run.length))) runs.push({ run, index });
  return small.length ? runs.sort((a, b) => a.index - b.index) : runs;
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
  for (const { run, index } of runsOf(text, [...byRun.keys()])) {
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
export const personsIn = remembered((story: Story): readonly PersonAt[] => {
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
});
