/** A story's sentences and claims as the ledger compares them: the words that are read, markup and typography left out. */
import type { Claim, ReadParagraph, Story } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import { toText } from '../text/segments.ts';

/** What of a story the ledger looks at. */
export type Wording = Pick<Story, 'draft' | 'paragraphs' | 'sentences' | 'claims'>;

const paragraphOf = (story: Wording, sentence: number): ReadParagraph | undefined =>
  story.paragraphs[story.sentences[sentence]?.paragraph ?? -1];

/** The sentence as it is read, spaces single. */
export function sentenceWords(story: Wording, index: number): string {
  const sentence = story.sentences[index];
  if (!sentence) return '';
  const paragraph = paragraphOf(story, index);
  const read = paragraph?.reading.sentences[index - paragraph.firstSentence];
  const words = paragraph && read ? paragraph.text.slice(read.start, read.end) : story.draft.text.slice(sentence.start, sentence.end);
  return words.replace(/\s+/g, ' ').trim();
}

/** A claim's words and what stands before them in its sentence, as they are compared. */
export interface ClaimWords {
  readonly words: string;
  readonly before: string;
}

/** Both normalised. */
export function claimWords(story: Wording, claim: Claim): ClaimWords {
  const paragraph = paragraphOf(story, claim.sentence);
  const sentence = story.sentences[claim.sentence];
  if (!paragraph || !sentence) return { words: normalise(claim.text), before: '' };
  const [from, to] = [toText(paragraph.segments, claim.start), toText(paragraph.segments, claim.end)];
  const start = toText(paragraph.segments, sentence.start);
  return { words: normalise(paragraph.text.slice(from, to)), before: normalise(paragraph.text.slice(Math.min(start, from), from)) };
}

/** What the words mean where that hangs on the rest of the story; null where the sentence itself says all. */
export function hangingValue(claim: Claim): string | null {
  if (claim.kind === 'date') return claim.date.value;
  if (claim.kind === 'quotation') return claim.quotation.speaker?.name ?? null;
  return null;
}

/** Index of the sentence that holds this offset of the draft, or -1. Sentences stand in order and do not overlap. */
export function sentenceIndexAt(sentences: Wording['sentences'], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end <= offset) low = middle + 1;
    else if (sentences[middle].start > offset) high = middle - 1;
    else return middle;
  }
  return -1;
}
