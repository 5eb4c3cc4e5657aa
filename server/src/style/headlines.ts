/** Headlines and decks of a story, marked or not. */
import type { ReadParagraph, Story } from '../model.ts';

const HEADLINE_WORDS = 24;

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
  return new Set([...marked, ...top.slice(0, from < 0 ? 0 : from)]);
}
