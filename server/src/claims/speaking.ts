/** What passes between the steps that name speakers: a paragraph that speaks, an attribution with its voice. */
import type { Attribution, Found, NameKind, ParagraphKind, Quotation, QuotedWords, Reading, Segment, Span, Speaker } from '../model.ts';
import type { FoundAttribution } from './detector.ts';

/** A mention whose full name is known over the whole story. */
export interface ResolvedName extends Span<'text'> {
  readonly kind: NameKind;
  /** Full name, without title. */
  readonly full: string;
  /** Title at this mention or, failing that, anywhere in the story. */
  readonly title: string | null;
  readonly gender: 'female' | 'male' | null;
}

/** What is known of one paragraph before anybody is named. */
export interface SpeakingParagraph {
  readonly kind: ParagraphKind;
  readonly reading: Reading;
  readonly segments: readonly Segment[];
  readonly quotations: readonly Found<QuotedWords>[];
  readonly attributions: readonly Found<FoundAttribution>[];
  /** In order of place. */
  readonly names: readonly ResolvedName[];
}

/** A value at a place in the draft, with the paragraph that holds its beginning. */
export type Placed<V> = Span & { readonly paragraph: number; readonly value: V };

/** Everything that is said, in draft coordinates, in order of place. */
export interface Spoken {
  readonly attributions: readonly Placed<Attribution>[];
  readonly quotations: readonly Placed<Quotation>[];
}

/** An attribution with its speaker; `by` is who speaks when a quotation needs somebody: the name, or the source's own words. */
export interface Voiced {
  readonly found: Found<FoundAttribution>;
  readonly attribution: Attribution;
  readonly by: Speaker | null;
}

/** UTF-16 code units of `span` that lie in `spans`. */
export const shared = (span: Span<'text'>, spans: readonly Span<'text'>[]): number =>
  spans.reduce((sum, other) => sum + Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start)), 0);

const lengthOf = (spans: readonly Span<'text'>[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The attribution whose content holds a quotation; of several, the closest fitting one with somebody to say it. */
export function attributionOf(quotation: Found<QuotedWords>, voiced: readonly Voiced[]): Voiced | null {
  const holding = voiced.filter(({ found }) => shared(quotation, found.value.content) >= 0.6 * (quotation.end - quotation.start));
  const outside = holding.filter(({ found }) => !found.value.cue.some(cue => quotation.start < cue.start && cue.end < quotation.end));
  const fitting = (outside.length > 0 ? outside : holding).sort(
    (a, b) => lengthOf(a.found.value.content) - lengthOf(b.found.value.content),
  );
  return fitting.find(({ by }) => by !== null) ?? fitting[0] ?? null;
}
