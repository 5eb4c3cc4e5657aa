/** Rule `first-reference`: somebody is called by surname before the full name has been given. */
import type { ClaimOf, Story } from '../../model.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const PROSE = new Set(['body', 'list', 'card']);

const kindAt = (story: Story, claim: ClaimOf<'name'>): string => story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? 0]?.kind ?? 'body';

/** Persons named in the running text, in order of place. */
const personsIn = (story: Story): ClaimOf<'name'>[] =>
  story.claims.filter((claim): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.kind === 'person' && PROSE.has(kindAt(story, claim)));

export const firstReference: Rule = {
  code: 'first-reference',
  severity: { default: 'warning' },
  page: {
    what: 'A surname before the full name.',
    why: 'The reader meets somebody at first mention: full name, and who it is.',
    example: 'Mr. Orlin said no. Later, Pavel Orlin, a spokesman, said yes.',
    instead: 'Pavel Orlin, a spokesman, said no. Later, Mr. Orlin said yes.',
    options: 'Quiet in headlines and captions, and for people known by one name.',
  },
  find: ({ story }) => {
    const first = new Map<string, ClaimOf<'name'>>();
    return personsIn(story).flatMap(claim => {
      const { full, title } = claim.name;
      const known = first.get(full);
      if (!known) first.set(full, claim);
      const words = claim.text.trim();
      // The later full mention tells that the first one was short.
      if (!known || words !== full || !/\s/.test(full) || /\s/.test(known.text.trim()) || first.get(`told ${full}`)) return [];
      first.set(`told ${full}`, claim);
      const whole = title && !story.draft.text.slice(Math.max(0, known.start - title.length - 2), known.start).includes(title) ? `${full}, ${title},` : full;
      return [{
        ...styleProblem('first-reference', {
          span: known, claim: known.id, message: `“${known.text}” comes before the full name, ${full}: the first mention says who it is.`,
          fixes: [{ title: `Write “${full}” here`, safe: false, edits: [{ start: known.start, end: known.end, newText: full }] }, ...(whole === full ? [] : [{ title: `Write “${whole}” here`, safe: false, edits: [{ start: known.start, end: known.end, newText: whole }] }])],
        }),
        related: [{ source: null, locator: {}, start: claim.start, end: claim.end, message: `The full name, ${full}` }],
      }];
    }).sort((a, b) => a.start - b.start);
  },
};
