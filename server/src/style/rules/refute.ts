/** Rule `refute`: "refuted" where somebody only denied. */
import { lemmasOf } from '../../claims/attribution/lemma.ts';
import type { Reading } from '../../model.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { outsideQuotes, replace, spanOf } from '../telling.ts';
import { asCapitalised, formOfVerb, inForm } from '../verbs.ts';

/** Subjects that can prove: with these the word is right. */
const PROVES =
  /^(?:evidence|data|study|studies|test|tests|research|records?|documents?|figures|results?|experiments?|photos?|photographs?|images?|video|footage|facts?|findings?|report|analysis|audit|autopsy)$/;
const BACK = 8;

/** Tokens that are the verb. */
const refutesIn = ({ text, tokens }: Reading): readonly number[] =>
  /refut/i.test(text) ? tokens.flatMap(({ pos, lower }, i) => (pos === 'VERB' && lemmasOf(lower).includes('refute') ? i : [])) : [];

export const refute: Rule = {
  code: 'refute',
  severity: { default: 'warning' },
  page: {
    what: '“Refuted” for “denied”.',
    why: 'To refute is to prove wrong. Somebody who only says that it is wrong denies, rejects or disputes it.',
    example: 'The minister refuted the report.',
    instead: 'The minister denied the report.',
    options: 'Quiet where evidence, data or a study does the refuting.',
  },
  find: view =>
    view.story.paragraphs.flatMap(paragraph =>
      refutesIn(paragraph.reading).flatMap(i => {
        const { tokens } = paragraph.reading;
        const token = tokens[i];
        if (!outsideQuotes(view, paragraph, i)) return [];
        const before = tokens.slice(Math.max(0, i - BACK), i);
        const stop = before.findLastIndex(each => /^[.;“”]$/.test(each.text));
        if (before.slice(stop + 1).some(each => PROVES.test(each.lower))) return [];
        if (tokens[i + 1]?.lower === 'by') return [];
        const range = { first: i, end: i + 1 };
        const form = formOfVerb(tokens, i);
        return styleProblem('refute', {
          span: spanOf(paragraph, range),
          message: `To refute is to prove wrong. Was it denied, rejected or disputed?`,
          fixes: ['deny', 'reject', 'dispute'].map(lemma => {
            const instead = asCapitalised(token.text, inForm(lemma, form));
            return { title: `Write “${instead}”`, safe: false, edits: [replace(paragraph, range, instead)] };
          }),
        });
      }),
    ),
};
