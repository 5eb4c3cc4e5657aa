/** Rule `tense`: said and says mixed in one story. */
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { isDocument, isPerson } from '../source.ts';
import { replace, spanOf, type Telling } from '../telling.ts';

/** So many in the usual tense before the others stand out, and so few of the others that they look like slips. */
const FEWEST = 3;
const SLIPS = 1 / 3;

const PROSE = new Set(['body', 'list', 'card']);

/** Plain "said" or "says" of a person right beside it; documents say in the present what they still say. */
function plain(telling: Telling, word: string): boolean {
  const { paragraph, cue, verb, source, quoted, claim } = telling;
  const { tokens } = paragraph.reading;
  if (quoted || verb < 0 || !source || cue.end - cue.first !== 1 || !PROSE.has(paragraph.kind) || tokens[verb].lower !== word) return false;
  if ((!isPerson(telling) && claim.attribution.voucher !== 'unnamed') || isDocument(telling)) return false;
  if (/^(?:it|who|which|that)$/.test(tokens[source.end - 1].lower)) return false;
  // "says something about", "says a lot": nobody speaks.
  return !/^(?:something|nothing|much|more|a|little|volumes|everything)$/.test(tokens[verb + 1]?.lower ?? '');
}

export const tense: Rule = {
  code: 'tense',
  severity: { default: 'hint', broadcast: 'off' },
  page: {
    what: 'Said and says mixed in one story.',
    why: 'A story tells in one tense; a change makes the reader look for a reason.',
    example: '“We left,” she said. “We will return,” he says.',
    instead: '“We left,” she said. “We will return,” he said.',
    options: 'The story’s own majority decides; quiet on headlines, captions and documents.',
  },
  find: ({ tellings, headlines }) => {
    const told = tellings.filter(({ paragraph }) => !headlines.has(paragraph));
    const past = told.filter(each => plain(each, 'said'));
    const present = told.filter(each => plain(each, 'says'));
    const [most, least, word] = past.length >= present.length ? [past, present, 'said'] : [present, past, 'says'];
    if (most.length < FEWEST || least.length > most.length * SLIPS) return [];
    return least.map(({ paragraph, verb, claim }) =>
      styleProblem('tense', {
        span: spanOf(paragraph, { first: verb, end: verb + 1 }),
        claim: claim.id,
        message: `The story tells in “${word}” (${most.length} times): “${paragraph.reading.tokens[verb].text}” stands alone.`,
        fixes: [
          { title: `Write “${word}”`, safe: false, preferred: true, edits: [replace(paragraph, { first: verb, end: verb + 1 }, word)] },
        ],
      }),
    );
  },
};
