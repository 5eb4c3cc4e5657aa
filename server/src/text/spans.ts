/** Arithmetic on half-open spans: the same few questions for drafts, passages and sources. */
import type { Space, Span } from '../model.ts';

/** True when the two share at least one code unit. */
export const overlaps = <S extends Space>(a: Span<S>, b: Span<S>): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly inside `outer`. */
export const contains = <S extends Space>(outer: Span<S>, inner: Span<S>): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when `at` lies inside `span`, or just behind it (where an editor's cursor stands after a word). */
export const touches = (span: { readonly start: number; readonly end: number }, at: number): boolean => span.start <= at && at <= span.end;

/** Length in UTF-16 code units. */
export const lengthOf = (span: { readonly start: number; readonly end: number }): number => span.end - span.start;

/** The words of `text` at `span`. */
export const slice = (text: string, span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);

/** Orders by start, then by end. */
export const byPlace = (a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }): number =>
  a.start - b.start || a.end - b.end;
