/** Tells quotations from titles, transcripts and headlines' single marks, and gives each its speaker. */
import type { Found, Quotation, QuotedWords, Span, Speaker } from '../model.ts';
import { toDraft } from '../text/segments.ts';
import { titlesAmong } from './titles-of-works.ts';
import { attributionOf, type Placed, type SpeakingParagraph, type Voiced } from './speaking.ts';

const WORDS = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const countWords = (text: string): number => text.match(WORDS)?.length ?? 0;

/** What the paragraphs before tell a quotation that has no tag of its own. */
export interface Before {
  readonly by: Speaker | null;
  /** The paragraph before ended inside a quotation, or with a colon. */
  readonly goesOn: boolean;
}

const markOf = ({ reading }: SpeakingParagraph, { start }: Span<'text'>): string => reading.text.slice(start, start + 2);
/** Two apostrophes or back-ticks are read, but are no quotation marks. */
const TYPED = /^(?:''|``)/;
const SINGLE = /^[‘'‚‹]/;
/** A turn of a transcript inside its marks ("RUIZ: …"), or a stage direction. */
const TURN = /^.{1,2}(?:\p{Lu}{3,}[\p{Lu}. ]*:|\(\p{Lu}{3,})/u;
/** Where to find the writer, not what somebody said. */
const CREDIT = /^\P{L}{0,3}(?:follow|read more|sign up|subscribe|click|e-?mail)\b.*(?:@|twitter|facebook|instagram|newsletter|\bhere\b)/iu;

/** True for a quotation that is claimed as somebody's words; `doubles` when the story quotes with double marks. */
function isClaimed(
  paragraph: SpeakingParagraph,
  quotation: Found<QuotedWords>,
  next: SpeakingParagraph | undefined,
  doubles: boolean,
): boolean {
  const mark = markOf(paragraph, quotation);
  if (TYPED.test(mark) || (doubles && SINGLE.test(mark)) || TURN.test(paragraph.reading.text.slice(quotation.start, quotation.start + 40)))
    return false;
  const { text } = paragraph.reading;
  if (CREDIT.test(text.slice(quotation.start, quotation.end))) return false;
  // A mark that is never closed is a speech over several paragraphs only if it runs to the end of this one and the next one opens again.
  if (quotation.value.open) return next?.quotations[0]?.start === 0 && text.slice(quotation.end).trim() === '';
  return true;
}

/** The quotations of a paragraph that somebody says, and who. */
export function quotationsOf(
  paragraphs: readonly SpeakingParagraph[],
  index: number,
  voiced: readonly Voiced[],
  before: Before,
  doubles: boolean,
): { readonly spoken: Placed<Quotation>[]; readonly last: Speaker | null } {
  const paragraph = paragraphs[index];
  const spoken: Placed<Quotation>[] = [];
  let last: Speaker | null = before.goesOn ? before.by : null;
  const titles = titlesAmong(paragraph.reading.text, paragraph.quotations, quotation => attributionOf(quotation, voiced) !== null);
  for (const quotation of paragraph.quotations) {
    if (titles.has(quotation)) continue;
    const holder = attributionOf(quotation, voiced);
    const words = countWords(paragraph.reading.text.slice(quotation.value.inner.start, quotation.value.inner.end));
    const whole = !quotation.value.partial && words >= 4;
    const inherited = whole || before.goesOn;
    const by: Speaker | null = holder ? holder.by : inherited ? (last ?? before.by) : nearestBy(quotation, voiced);
    last = by ?? last;
    if ((words < 4 && (holder ? by === null : !whole)) || !isClaimed(paragraph, quotation, paragraphs[index + 1], doubles)) continue;
    spoken.push({ ...toDraft(paragraph.segments, quotation), paragraph: index, value: { speaker: by, partial: quotation.value.partial } });
  }
  return { spoken, last };
}

/** Some words in marks that no attribution holds: whoever speaks in the paragraph before them. */
function nearestBy(quotation: Found<QuotedWords>, voiced: readonly Voiced[]): Speaker | null {
  const earlier = voiced.filter(({ found, by }) => by !== null && (found.value.cue[0]?.start ?? found.start) < quotation.start);
  return earlier.at(-1)?.by ?? null;
}

/** True when the story quotes with double marks: then single ones are a headline's, or quotations inside others. */
export const quotesDouble = (paragraphs: readonly SpeakingParagraph[]): boolean => {
  let doubles = 0;
  let singles = 0;
  for (const paragraph of paragraphs) {
    for (const quotation of paragraph.quotations) {
      if (SINGLE.test(markOf(paragraph, quotation)) && !TYPED.test(markOf(paragraph, quotation))) singles++;
      else doubles++;
    }
  }
  return doubles > singles;
};
