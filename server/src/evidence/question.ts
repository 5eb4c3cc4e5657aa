/** What a claim asks the sources: its sentence, where the claim stands in it, and the passages that may answer. */
import type { Claim, Hit, ReadParagraph, Sentence, Span, Story } from '../model.ts';
import type { Library } from '../sources/library.ts';
import { STOP, termsOf } from '../sources/terms.ts';
import { toText } from '../text/segments.ts';
import { citedHits } from './cited.ts';
import { type Wanted, wantedWords } from './likeness.ts';
import { type EvidenceMemo, searchOnce } from './memo.ts';

export interface Question {
  readonly story: Story;
  readonly claim: Claim;
  readonly paragraph: ReadParagraph;
  /** The claim's sentence, in the paragraph's text. */
  readonly sentence: Span<'text'>;
  readonly text: string;
  /** The claim, counted from the beginning of its sentence. */
  readonly at: Span<'text'>;
  readonly library: Library;
  readonly memo: EvidenceMemo;
  /** Best passages for the sentence. */
  readonly hits: readonly Hit[];
}

/** Passages that are read for one sentence. */
const POOL = 10;
/** A sentence with fewer telling words than this borrows those of the sentence before it. */
const FEW_WORDS = 4;

function sentenceOf(paragraph: ReadParagraph, claim: Claim): Sentence | Span<'text'> {
  return paragraph.reading.sentences[claim.sentence - paragraph.firstSentence] ?? { start: 0, end: paragraph.text.length };
}

const telling = (text: string): number => termsOf(text).filter(term => !STOP.has(term.word)).length;

/** A short sentence ("He was 54.") says too little to be looked for alone. */
function queryFor(paragraph: ReadParagraph, claim: Claim, text: string): string {
  if (telling(text) >= FEW_WORDS) return text;
  const before = paragraph.reading.sentences[claim.sentence - paragraph.firstSentence - 1];
  return before ? `${paragraph.text.slice(before.start, before.end)} ${text}` : text;
}

/** Null for a claim that stands in no paragraph (front matter). */
export function questionOf(story: Story, claim: Claim, library: Library, memo: EvidenceMemo): Question | null {
  const place = story.sentences[claim.sentence];
  const paragraph = place && story.paragraphs[place.paragraph];
  if (!paragraph) return null;
  const sentence = sentenceOf(paragraph, claim);
  const text = paragraph.text.slice(sentence.start, sentence.end);
  const start = toText(paragraph.segments, claim.start) - sentence.start;
  const end = toText(paragraph.segments, claim.end) - sentence.start;
  const query = queryFor(paragraph, claim, text);
  const cited = citedHits(story, claim.sentence, query, library);
  const known = new Set(cited.map(hit => hit.passage.id));
  const hits = [...cited, ...searchOnce(library, memo, query, POOL).filter(hit => !known.has(hit.passage.id))];
  return { story, claim, paragraph, sentence, text, at: { start, end: Math.max(start, end) }, library, memo, hits };
}

/** 0 for a word that every passage has, 1 for one that none or one has; 0.5 where the library is too small to tell. */
export function rarityIn(library: Library): (stem: string) => number {
  const { passages } = library.counts();
  if (passages < 100) return () => 0.5;
  const most = Math.log(passages + 1);
  return stem => Math.min(1, library.weightOf(stem) / most);
}

/** Proper nouns of the sentence, by their offset in it. */
function namesIn({ paragraph, sentence }: Question): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const token of paragraph.reading.tokens) {
    if (token.start >= sentence.start && token.start < sentence.end && token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text))
      offsets.add(token.start - sentence.start);
  }
  return offsets;
}

const YEAR = /^\d{4}$/;

/** Years that the sentence means without their number, by the offset of "year": "last year", "a year earlier". */
function yearsMeant({ story, claim, paragraph, sentence, text }: Question): ReadonlyMap<number, string> {
  const meant = new Map<number, string>();
  for (const one of story.claims) {
    if (one.kind !== 'date' || one.sentence !== claim.sentence || !YEAR.test(one.date.value ?? '') || /\d{4}/.test(one.text)) continue;
    const start = toText(paragraph.segments, one.start) - sentence.start;
    const at = text.indexOf('year', start);
    if (at >= 0 && at < start + one.text.length) meant.set(at, one.date.value ?? '');
  }
  return meant;
}

/** "HARBEK, Nov. 14 —": where and when the story was written, of which the sentence says nothing. */
const DATELINE =
  /^\s*\p{Lu}{2}[\p{Lu}\s.’'-]*(?:,\s*\p{Lu}[\p{L}.]*)*(?:,?\s*\(?\p{L}{3,9}\.?\s+\d{1,2}\)?)?\s*(?:\([^)]*\)\s*)?(?:—|–|--)\s+/u;

/** Words of the sentence to look for; the words at `left` (counted from the sentence's beginning) are what is compared. */
export function wantedFor(question: Question, left: readonly Span<'text'>[]): readonly Wanted[] {
  const names = namesIn(question);
  const years = yearsMeant(question);
  const dateline = DATELINE.exec(question.text);
  return wantedWords(
    question.text,
    {
      left: dateline ? [...left, { start: 0, end: dateline[0].length }] : left,
      rarity: rarityIn(question.library),
      isName: offset => names.has(offset),
      means: offset => years.get(offset),
    },
    question.memo.lexicon,
  );
}
