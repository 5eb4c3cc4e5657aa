/** Rule `inverted`: "said Putin" where "Putin said" reads better. */
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { replace, spanOf, type Telling, wordsOf } from '../telling.ts';

/** More words than this behind the name, and the verb had better stay before it. */
const LONG_IDENTIFICATION = 3;

function mayBeSwapped({ paragraph, cue, verb, source, claim }: Telling): boolean {
  const { tokens } = paragraph.reading;
  if (!source || verb < 0 || source.first !== cue.end || cue.end - cue.first !== 1) return false;
  // A pronoun behind its verb is another matter ("said he"): it is left to the writer.
  if (tokens[source.first].pos === 'PRON' || claim.attribution.voucher === 'unnamed') return false;
  const before = tokens[cue.first - 1];
  if (!before || !/^[”"’,?!]$/.test(before.text)) return false;
  const next = tokens[source.end];
  if (next?.text !== ',') return source.end - source.first <= 6;
  // A comma behind the name begins an identification, unless the quotation goes on.
  let end = source.end + 1;
  while (end < tokens.length && !/^[.“"]$/.test(tokens[end].text)) end++;
  return end - source.end - 1 <= LONG_IDENTIFICATION;
}

export const inverted: Rule = {
  code: 'inverted',
  severity: { default: 'hint', 'us-news': 'information', magazine: 'off', 'uk-news': 'off' },
  page: {
    what: 'The verb of saying before the speaker: “said Mr. Orlin”.',
    why: 'Speaker first is the order of speech; the other is an old newspaper habit.',
    example: '“The days go by,” said Mr. Orlin.',
    instead: '“The days go by,” Mr. Orlin said.',
    options: 'Quiet where a long identification follows the name, and for pronouns.',
  },
  find: ({ tellings }) => tellings.flatMap(telling => {
    const { paragraph, cue, source, quoted, claim } = telling;
    if (quoted || !source || !mayBeSwapped(telling)) return [];
    const range = { first: cue.first, end: source.end };
    const swapped = `${wordsOf(paragraph, source)} ${wordsOf(paragraph, cue)}`;
    return styleProblem('inverted', {
      span: spanOf(paragraph, range), claim: claim.id, message: `“${wordsOf(paragraph, range)}”: the speaker comes first, “${swapped}”.`,
      fixes: [{ title: `Write “${swapped}”`, safe: true, preferred: true, edits: [replace(paragraph, range, swapped)] }],
    });
  }),
};
