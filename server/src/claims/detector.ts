/** What a detector is: one kind of claim, looked for in one paragraph at a time, with nothing but that paragraph. */
import type { ClaimKind, Comparison, Found, NameMention, ParagraphKind, Quantity, QuotedWords, Reading, Rung, Span } from '../model.ts';
import type { FoundDate } from '../values/date.ts';
import type { Tagger } from './attribution/tagger.ts';

/** What a detector may know besides the paragraph's own words. */
export interface Surroundings {
  /** Publication date, `YYYY-MM-DD`: what weekdays and "last month" count from. */
  readonly date: string;
  readonly paragraph: ParagraphKind;
  /** The learned tagger; null: attributions are found by rule alone. */
  readonly tagger: Tagger | null;
  /** The paragraph's quantities, read once for all detectors; absent: a detector reads them itself. */
  readonly quantities?: () => readonly Found<Quantity>[];
}

/** What each kind of detector finds, in coordinates of the paragraph's text. */
export interface FoundByKind {
  readonly quantity: Found<Quantity>;
  readonly comparison: Found<Comparison>;
  readonly date: FoundDate;
  readonly quotation: Found<QuotedWords>;
  readonly attribution: Found<FoundAttribution>;
  readonly wording: Found<{ readonly rung: Rung; readonly about: Span<'text'> | null }>;
  readonly name: Found<NameMention>;
  readonly superlative: Found<{ readonly over: Span<'text'> | null }>;
  readonly event: Found<null>;
}

/** An attribution before its speaker is known by name; spans in the paragraph's text. */
export interface FoundAttribution {
  readonly source: readonly Span<'text'>[];
  readonly cue: readonly Span<'text'>[];
  readonly content: readonly Span<'text'>[];
}

/** One kind of claim and how it is found. Pure: the same reading and surroundings give the same result. */
export interface Detector<K extends ClaimKind = ClaimKind> {
  readonly kind: K;
  readonly detect: (reading: Reading, around: Surroundings) => readonly FoundByKind[K][];
}
