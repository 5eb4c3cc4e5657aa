/** Rule `according-to`: "according to" for a person, where "said" does. */
import type { Fix } from '../../model.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { isDocument, isPerson } from '../source.ts';
import { replace, spanOf, type Telling, wordsOf } from '../telling.ts';

/** More words behind the name than this, and the verb had better stay before it. */
const LONG = 6;

/**
 * ", according to Mr. Orlin." → ", Mr. Orlin said."; a short identification keeps its commas, a long one takes the verb before it.
 * Only where the name ends the sentence or its clause.
 */
function saidFix({ paragraph, cue, source }: Telling): Fix[] {
  const { tokens } = paragraph.reading;
  if (!source || source.first !== cue.end || tokens[cue.first - 1]?.text !== ',' || !/^[.;]$/.test(tokens[source.end]?.text ?? '.'))
    return [];
  const name = wordsOf(paragraph, source);
  const comma = tokens.findIndex(({ text }, i) => i > source.first && i < source.end && text === ',');
  const long = source.end - source.first > LONG && (comma >= 0 || /\b(?:of|at|from|in|for|who)\b/.test(name));
  const words = long ? `said ${name}` : `${name}${comma < 0 ? '' : ','} said`;
  return [{ title: `Write “${words}”`, safe: false, edits: [replace(paragraph, { first: cue.first, end: source.end }, words)] }];
}

/** One bare name that the story never gives in full may be a firm's. */
const isSurelyPerson = ({ paragraph, source, claim }: Telling): boolean =>
  /\s/.test(claim.attribution.speaker ?? '') ||
  (source !== null && /^(?:he|she|him|her)$|^\p{Lu}\p{L}*\.?\s/iu.test(wordsOf(paragraph, source)));

export const accordingTo: Rule = {
  code: 'according-to',
  severity: { default: 'information', magazine: 'off' },
  page: {
    what: '“According to” for a person, where “said” does.',
    why: '“According to” is for documents and figures; before a person it can sound like doubt.',
    example: 'The road is open, according to Ms. Doss.',
    instead: 'The road is open, Ms. Doss said.',
    options: 'Quiet for documents, organisations and unnamed sources.',
  },
  find: ({ tellings }) =>
    tellings.flatMap(telling => {
      const { paragraph, cue, source, quoted, claim } = telling;
      if (
        quoted ||
        !source ||
        isDocument(telling) ||
        !isPerson(telling) ||
        !isSurelyPerson(telling) ||
        wordsOf(paragraph, cue).toLowerCase().replace(/\s+/g, ' ') !== 'according to'
      )
        return [];
      return styleProblem('according-to', {
        span: spanOf(paragraph, cue),
        claim: claim.id,
        message: 'A person says: “according to” is for documents.',
        fixes: saidFix(telling),
      });
    }),
};
