/** Rule `unsupported-verdict`: something is called unfounded, false or debunked, and the story does not say why. */
import type { ClaimOf, Story } from '../../model.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Rungs that say more than "nobody knows". */
const STRONG = new Set(['without-evidence', 'unsubstantiated', 'unfounded', 'false', 'debunked', 'lie']);

/** Words with which a story gives its reason, in the sentence itself or in one of the two after it. */
const REASON = /\b(?:found (?:no|it|them|that|nothing)|no evidence|no trace|showed (?:that|no)|shows (?:that|no)|in fact|records show|there (?:is|was|were|are) no|could not find|did not|had not|was not|were not|never|undamaged|contrary to|investigat\w+|inspect\w+|according to|autops\w+|court|ruled)\b/i;

function reasonGiven(story: Story, claim: ClaimOf<'wording'>): boolean {
  const { paragraph } = story.sentences[claim.sentence];
  return [0, 1, 2].some(step => {
    const sentence = story.sentences[claim.sentence + step];
    if (!sentence || sentence.paragraph !== paragraph) return false;
    const text = story.draft.text.slice(sentence.start, sentence.end);
    // The label's own clause is no reason for itself.
    return REASON.test(step === 0 ? text.slice(Math.max(0, (claim.wording.about?.end ?? claim.end) - sentence.start)) : text);
  });
}

export const unsupportedVerdict: Rule = {
  code: 'unsupported-verdict',
  severity: { default: 'warning' },
  page: {
    what: 'Something is called unfounded, false or debunked, and neither the story nor a source says why.',
    why: 'A verdict is a claim of its own: the reader needs the reason, or a weaker word.',
    example: 'He repeated unfounded claims that the wells had been poisoned.',
    instead: 'He repeated claims that the wells had been poisoned; inspectors who tested them found nothing.',
    options: 'Quiet where a reason stands in the same passage, or a source speaks against what is labelled.',
  },
  find: ({ story }) => story.claims.flatMap(claim => {
    if (claim.kind !== 'wording' || !STRONG.has(claim.wording.rung) || reasonGiven(story, claim)) return [];
    return styleProblem('unsupported-verdict', { span: claim, claim: claim.id, message: `“${claim.text}” is a verdict, and nothing here says why: give the reason, or a weaker word.` });
  }),
};
