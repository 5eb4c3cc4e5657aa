/** Rule `orphan-quote`: a quotation with nobody to say it in its sentence or the next. */
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const PROSE = new Set(['body', 'list', 'card']);
/** Fewer words are a name, a title or a term. */
const FEWEST_WORDS = 5;

export const orphanQuote: Rule = {
  code: 'orphan-quote',
  severity: { default: 'warning' },
  page: {
    what: 'A quotation with no speaker in its sentence or the next.',
    why: 'The reader must know at once whose words these are.',
    example: '“We are not leaving this town.” The road was closed on Monday.',
    instead: '“We are not leaving this town,” Ms. Doss said. The road was closed on Monday.',
    options: 'Quiet on titles, terms, pull quotes, and a quotation that goes on with a speaker already named.',
  },
  find: ({ story }) => story.claims.flatMap(claim => {
    if (claim.kind !== 'quotation' || claim.quotation.speaker || claim.quotation.partial) return [];
    const paragraph = story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? -1];
    if (!paragraph || !PROSE.has(paragraph.kind) || claim.text.split(/\s+/).length < FEWEST_WORDS) return [];
    return styleProblem('orphan-quote', { span: claim, claim: claim.id, message: 'Who says this? Nobody is named in this sentence or the next.' });
  }),
};
