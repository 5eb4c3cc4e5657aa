/** Rule `gesture`: a quotation that is smiled, laughed or sighed instead of said. */
import { lookUp } from '../../claims/attribution/lemma.ts';
import type { Reading, Token } from '../../model.ts';
import { remembered } from '../../text/remembered.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { outsideQuotes, replace, spanOf } from '../telling.ts';
import { formOfVerb, inForm } from '../verbs.ts';

const GESTURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    smile: 'a smile',
    laugh: 'a laugh',
    sigh: 'a sigh',
    grin: 'a grin',
    shrug: 'a shrug',
    nod: 'a nod',
    frown: 'a frown',
    chuckle: 'a chuckle',
    wink: 'a wink',
    beam: 'a broad smile',
    grimace: 'a grimace',
    smirk: 'a smirk',
  }),
);

const LONGEST_NAME = 6;

/** Behind a quotation that ends in a comma or a mark of its own: who, then the gesture, then the sentence's end or more words of theirs. */
function isTag(tokens: readonly Token[], i: number): boolean {
  if (/ing$/.test(tokens[i].lower) || !/^(?:[.,“"]|as|in)$/.test(tokens[i + 1]?.text ?? '.')) return false;
  let open = i - 1;
  while (
    open > i - LONGEST_NAME &&
    open >= 0 &&
    /^[\p{L}.’]+$/u.test(tokens[open].text) &&
    !/^(?:and|then|but|who|to|a|an|with|said|says)$/.test(tokens[open].lower)
  )
    open--;
  return open < i - 1 && /^[”"]$/.test(tokens[open]?.text ?? '') && /^[,?!]$/.test(tokens[open - 1]?.text ?? '');
}

interface Gesture {
  /** Index of its token. */
  readonly at: number;
  /** As a noun. */
  readonly gesture: string;
}

const gesturesIn = remembered(({ tokens }: Reading): readonly Gesture[] => {
  const found: Gesture[] = [];
  let mark = -LONGEST_NAME - 1;
  for (let at = 0; at < tokens.length; at++) {
    const { text, lower } = tokens[at];
    if (text === '”' || text === '"') mark = at;
    // A tag stands close behind its quotation.
    const gesture = at - mark <= LONGEST_NAME ? lookUp(GESTURES, lower) : undefined;
    if (gesture !== undefined && isTag(tokens, at)) found.push({ at, gesture });
  }
  return found;
});

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
  find: view =>
    view.story.paragraphs.flatMap(paragraph =>
      gesturesIn(paragraph.reading).flatMap(({ at, gesture }) => {
        if (!outsideQuotes(view, paragraph, at)) return [];
        const { tokens } = paragraph.reading;
        const range = { first: at, end: at + 1 };
        const instead = `${inForm('say', formOfVerb(tokens, at))} with ${gesture}`;
        return styleProblem('gesture', {
          span: spanOf(paragraph, range),
          message: `Words are said, not “${tokens[at].text}”.`,
          fixes: [{ title: `Write “${instead}”`, safe: true, preferred: true, edits: [replace(paragraph, range, instead)] }],
        });
      }),
    ),
};
