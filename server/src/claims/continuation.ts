/** Follows what is said beyond its paragraph: after a colon, through an unclosed quotation, and in paragraphs that are one quotation. */
import type { Attribution, Span } from '../model.ts';
import { toDraft } from '../text/segments.ts';
import { type SpeakingParagraph, shared, type Voiced } from './speaking.ts';

/** What the announcing cue of one paragraph ("Ruiz went on:") brings in the next, in draft coordinates. */
function announced(paragraphs: readonly SpeakingParagraph[], index: number, cue: string): Span[] {
  const next = paragraphs[index + 1];
  if (!next) return [];
  const first = next.quotations[0];
  // After a colon alone only a quotation is somebody's words: a list may follow as well.
  if (first?.start !== 0 && cue === ':') return [];
  if (first?.start !== 0) return [toDraft(next.segments, { start: 0, end: next.reading.text.length })];
  return [toDraft(next.segments, first), ...(first.value.open ? continued(paragraphs, index + 1) : [])];
}

/** The paragraphs in which an unclosed quotation goes on: each opens with a mark again, the last one closes. */
function continued(paragraphs: readonly SpeakingParagraph[], index: number): Span[] {
  const spans: Span[] = [];
  for (let i = index + 1; i < paragraphs.length; i++) {
    const first = paragraphs[i].quotations[0];
    if (
      first?.start !== 0 ||
      paragraphs[i].attributions.some(({ value }) => shared(first, value.content) > 0 && value.cue.every(cue => cue.start > first.end))
    )
      break;
    spans.push(toDraft(paragraphs[i].segments, first));
    if (!first.value.open) break;
  }
  return spans;
}

/** Content beyond the paragraph: what a colon announces, and what an unclosed quotation runs on with. */
export function completed(paragraphs: readonly SpeakingParagraph[], index: number, { found, attribution }: Voiced): Attribution | null {
  const paragraph = paragraphs[index];
  if (found.value.content.length === 0) {
    const [cue] = found.value.cue;
    const content = announced(paragraphs, index, cue ? paragraph.reading.text.slice(cue.start, cue.end) : '');
    return content.length > 0
      ? { ...attribution, content, form: paragraphs[index + 1].quotations.length > 0 ? 'direct' : 'indirect' }
      : null;
  }
  const last = paragraph.quotations.at(-1);
  if (!last || shared(last, found.value.content) < 0.6 * (last.end - last.start)) return attribution;
  if (last.value.open) return { ...attribution, content: [...attribution.content, ...continued(paragraphs, index)] };
  return last.value.partial ? attribution : { ...attribution, content: [...attribution.content, ...chained(paragraphs, index)] };
}

/** Paragraphs that are nothing but one quotation, with no tag: the speaker before them goes on. */
function chained(paragraphs: readonly SpeakingParagraph[], index: number): Span[] {
  const spans: Span[] = [];
  for (let i = index + 1; i < paragraphs.length; i++) {
    const {
      quotations: [first, ...more],
      attributions,
      reading,
    } = paragraphs[i];
    if (
      first?.start !== 0 ||
      more.length > 0 ||
      first.value.open ||
      first.value.partial ||
      attributions.length > 0 ||
      /[\p{L}\p{N}]/u.test(reading.text.slice(first.end))
    )
      break;
    spans.push(toDraft(paragraphs[i].segments, first));
  }
  return spans;
}
