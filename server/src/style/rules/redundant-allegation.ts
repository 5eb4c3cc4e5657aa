/** Rule `redundant-allegation`: alleged twice over ("accused of allegedly"). */
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { outsideQuotes, spanOf, type TokenRange } from '../telling.ts';
import type { ReadParagraph } from '../../model.ts';
import { toDraft } from '../../text/segments.ts';

const ACCUSES = new Set(['accused', 'accuses', 'accusing', 'accuse', 'suspected', 'charged']);

/** The second hedge: "allegedly" behind "accused of", "suspected of", "charged with"; "alleged" behind "accused of an". */
function second({ reading: { tokens } }: ReadParagraph, i: number): TokenRange | null {
  if (!ACCUSES.has(tokens[i].lower)) return null;
  for (let k = i + 1; k < Math.min(tokens.length, i + 7); k++) {
    if (tokens[k].pos === 'PUNCT') return null;
    if (/^(?:allegedly|reportedly|supposedly)$/.test(tokens[k].lower)) return { first: k, end: k + 1 };
    if (tokens[k].lower === 'alleged' && tokens[k].pos !== 'VERB') return { first: k, end: k + 1 };
  }
  return null;
}

/** Takes the word out with the space behind it; "an alleged theft" becomes "a theft". */
function without(paragraph: ReadParagraph, { first }: TokenRange) {
  const { tokens } = paragraph.reading;
  const article = tokens[first - 1]?.lower === 'an' && tokens[first + 1] && !/^[aeiou]/.test(tokens[first + 1].lower);
  const start = article ? tokens[first - 1].start : tokens[first].start;
  return { ...toDraft(paragraph.segments, { start, end: tokens[first + 1]?.start ?? tokens[first].end }), newText: article ? 'a ' : '' };
}

export const redundantAllegation: Rule = {
  code: 'redundant-allegation',
  severity: { default: 'warning' },
  page: {
    what: 'Alleged twice over: accused of allegedly, suspected of allegedly, charged with alleged.',
    why: 'An accusation is an allegation already; the second word only sounds unsure of the first.',
    example: 'He was accused of allegedly selling fuel.',
    instead: 'He was accused of selling fuel.',
    options: 'Quiet where only one of the two stands.',
  },
  find: view =>
    view.story.paragraphs.flatMap(paragraph =>
      paragraph.reading.tokens.flatMap((token, i) => {
        const range = second(paragraph, i);
        if (!range || !outsideQuotes(view, paragraph, i)) return [];
        const word = paragraph.reading.tokens[range.first].text;
        return styleProblem('redundant-allegation', {
          span: spanOf(paragraph, range),
          message: `“${token.text}” says it already: “${word}” can go.`,
          fixes: [{ title: `Take out “${word}”`, safe: true, preferred: true, edits: [without(paragraph, range)] }],
        });
      }),
    ),
};
