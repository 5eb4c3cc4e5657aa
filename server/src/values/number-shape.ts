/** What a number is once read, and the small steps that its readers share. */
import type { Piece } from './quantity-lex.ts';

export type NumberSort = 'count' | 'fraction' | 'ratio' | 'fold' | 'multiple';

/** A number over `pieces[first, end)`. */
export interface ReadNumber {
  readonly first: number;
  readonly end: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly vague: boolean;
  /** Inexact by its own words ("a couple of hundred"). */
  readonly loose: boolean;
  readonly sort: NumberSort;
  /** In words ("six"), not digits. */
  readonly spelled: boolean;
  /** Followed by a scale ("million", "k"). */
  readonly scaled: boolean;
  /** With group marks or decimals. */
  readonly shaped: boolean;
  /** The number before its scale, for ranges that share one ("$1-2 billion"). */
  readonly bare: number;
}

const HYPHENS = new Set(['-', '‐', '‑', '–']);

export const isHyphen = (piece: Piece | undefined): boolean => piece !== undefined && HYPHENS.has(piece.text);

/** The index after a hyphen that ties two words, or `at` itself. */
export const overHyphen = (pieces: readonly Piece[], at: number): number =>
  isHyphen(pieces[at]) && pieces[at].glued && pieces[at + 1]?.glued ? at + 1 : at;

/** A number with the usual fields filled in. */
export const make = (first: number, end: number, value: number, more: Partial<ReadNumber> = {}): ReadNumber => ({
  first,
  end,
  value,
  low: null,
  high: null,
  vague: false,
  loose: false,
  sort: 'count',
  spelled: true,
  scaled: false,
  shaped: false,
  bare: value,
  ...more,
});
