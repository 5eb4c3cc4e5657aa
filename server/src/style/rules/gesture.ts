/** Rule `gesture`: a quotation that is smiled, laughed or sighed instead of said. */
import { lemmasOf } from '../../claims/attribution/lemma.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { replace, spanOf, wordsOf } from '../telling.ts';
import { formOfVerb, inForm } from '../verbs.ts';

const GESTURES: ReadonlyMap<string, string> = new Map(Object.entries({
  smile: 'a smile', laugh: 'a laugh', sigh: 'a sigh', grin: 'a grin', shrug: 'a shrug', nod: 'a nod', frown: 'a frown', chuckle: 'a chuckle', wink: 'a wink', beam: 'a broad smile', grimace: 'a grimace', smirk: 'a smirk',
}));

export const gesture: Rule = {
  code: 'gesture',
  severity: { default: 'information', broadcast: 'warning' },
  page: {
    what: 'A gesture in the place of “said”: smiled, laughed, sighed a quotation.',
    why: 'Nobody can smile a sentence. The words are said, and the smile stands beside them.',
    example: '“It will be a short winter,” she smiled.',
    instead: '“It will be a short winter,” she said with a smile.',
    options: 'Quiet where the gesture is told by itself: “She smiled.”',
  },
  find: ({ tellings }) => tellings.flatMap(({ paragraph, verb, quoted, claim }) => {
    if (quoted || verb < 0 || claim.attribution.form === 'indirect') return [];
    const { tokens } = paragraph.reading;
    const lemma = lemmasOf(tokens[verb].lower).find(each => GESTURES.has(each));
    if (!lemma) return [];
    const range = { first: verb, end: verb + 1 };
    const instead = `${inForm('say', formOfVerb(tokens, verb))} with ${GESTURES.get(lemma)}`;
    return styleProblem('gesture', {
      span: spanOf(paragraph, range), claim: claim.id, message: `Words are said, not “${wordsOf(paragraph, range)}”.`,
      fixes: [{ title: `Write “${instead}”`, safe: true, preferred: true, edits: [replace(paragraph, range, instead)] }],
    });
  }),
};
