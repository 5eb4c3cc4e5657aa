/** Rule `tense`: said and says mixed in one story. */
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { replace, spanOf, type Telling } from '../telling.ts';

/** So many in the usual tense before the others stand out, and so few of the others that they look like slips. */
const FEWEST = 3;
const SLIPS = 1 / 3;

const PROSE = new Set(['body', 'list', 'card']);

/** Plain "said" or "says" of a person; documents say in the present what they still say. */
const plain = ({ paragraph, cue, verb, quoted, claim }: Telling, word: string): boolean =>
  !quoted && verb >= 0 && cue.end - cue.first === 1 && PROSE.has(paragraph.kind) && paragraph.reading.tokens[verb].lower === word
  && (claim.attribution.voucher === 'named' || claim.attribution.voucher === 'unnamed');

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
  find: ({ tellings }) => {
    const past = tellings.filter(each => plain(each, 'said'));
    const present = tellings.filter(each => plain(each, 'says'));
    const [most, least, word] = past.length >= present.length ? [past, present, 'said'] : [present, past, 'says'];
    if (most.length < FEWEST || least.length > most.length * SLIPS) return [];
    return least.map(({ paragraph, verb, claim }) => styleProblem('tense', {
      span: spanOf(paragraph, { first: verb, end: verb + 1 }), claim: claim.id, message: `The story tells in “${word}” (${most.length} times): “${paragraph.reading.tokens[verb].text}” stands alone.`,
      fixes: [{ title: `Write “${word}”`, safe: false, preferred: true, edits: [replace(paragraph, { first: verb, end: verb + 1 }, word)] }],
    }));
  },
};
