/** Rule `tk`: a note to oneself left in the draft. */
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** TK, TKTK, [CHECK], XX: whole words in capitals; "XX" only alone, so that "XXL" and Roman numbers after a name stay quiet. */
const NOTE = /(?<![\p{L}\p{N}])(?:TK(?:TK)*|\[(?:CHECK|CQ\?|TK)[^\]]*\]|XX(?:XX)*)(?![\p{L}\p{N}]|-\d| Maxx| chromosomes?| pair)/gu;
const ROMAN_AFTER_NAME =
  /(?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\s)\p{Lu}[\p{Ll}]+|Bowl)\s$/u;

const MAY_HOLD = /TK|XX|\[C/;
const notesIn = (text: string): readonly RegExpExecArray[] =>
  MAY_HOLD.test(text)
    ? [...text.matchAll(NOTE)].filter(match => !(match[0] === 'XX' && ROMAN_AFTER_NAME.test(text.slice(0, match.index))))
    : [];

export const tk: Rule = {
  code: 'tk',
  severity: { default: 'warning' },
  page: {
    what: 'A note to oneself left in the draft: TK, TKTK, [CHECK], XX.',
    why: 'It stands for something that is still to come and must not be printed.',
    example: 'The pipeline cost TK crowns.',
    instead: 'The pipeline cost 9.5 billion crowns.',
    options: 'Quiet on Roman numbers after a name.',
  },
  find: ({ story }) =>
    story.paragraphs
      .filter(paragraph => paragraph.kind !== 'furniture')
      .flatMap(paragraph =>
        notesIn(paragraph.text).map(match =>
          styleProblem('tk', {
            span: toDraft(paragraph.segments, { start: match.index, end: match.index + match[0].length }),
            message: `“${match[0]}” is still to come: fill it in or take it out.`,
          }),
        ),
      ),
};
