/** Headlines and decks of a story, marked or not. */
import type { ReadParagraph, Story } from '../model.ts';

const HEADLINE_WORDS = 24;
/** Fewer paragraphs than these are a note, not a story under a headline. */
const FEW = 6;

/** Paragraphs that read as a headline or a deck though nothing marks them: the short lines at the head of a plain text. */
export function headlinesOf({ paragraphs, draft }: Story): ReadonlySet<ReadParagraph> {
  const marked = paragraphs.filter(({ kind }) => kind === 'headline' || kind === 'heading');
  if (draft.format !== 'plaintext' || paragraphs.length < 3) return new Set(marked);
  const short = (paragraph: ReadParagraph) =>
    paragraph.text.split(/\s+/).length <= HEADLINE_WORDS &&
    !/[“”"]|(?:^|\s)(?:Mr|Ms|Mrs)\./.test(paragraph.text) &&
    paragraph.reading.sentences.length <= 2;
  const top = paragraphs.slice(0, 3);
  const from = top.findIndex(paragraph => !short(paragraph));
  // A story whose first paragraphs are all short has a headline, with the lines right under it, unless it is no more than a few lines.
  const block = top.findIndex(({ span }, i) => i > 0 && span.start - top[i - 1].span.end > 2);
  const heads = from >= 0 ? from : paragraphs.length >= FEW ? (block < 0 ? top.length : block) : 0;
  return new Set([...marked, ...top.slice(0, heads)]);
}
