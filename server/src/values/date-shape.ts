/** What a date expression says before it is known which day it means: the language, not yet the calendar. */
import type { Unit } from './date-words.ts';

/** A step from now: -1 is "last", 0 "this", 1 "next". */
export type Step = -1 | 0 | 1;
/** How a year is said that is not written: "last October" by a step from now, "June 11 of that year" by one from the date before it. */
interface YearSaid {
  readonly step?: Step;
  /** "May of last year": the year is a step from now, whatever the month. */
  readonly yearStep?: Step;
  readonly textStep?: Step;
}
export type Part = 'early' | 'mid' | 'late';

export type Shape =
  /** "Feb. 15, 2022", "October 3", "the 3rd of May", "2022-02-15"; `near`: "last Oct. 3", the nearest one behind, whatever year it is of. */
  | ({ readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number; readonly near?: true } & YearSaid)
  /** "the 15th". */
  | { readonly kind: 'day-of-month'; readonly day: number }
  /** "February 2022", "February", "last February"; `beside`: "the following February", from the date before it in the text. */
  | ({ readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly beside?: Step } & YearSaid)
  /** "2022"; years before Christ are negative or null (astronomical). */
  | { readonly kind: 'year'; readonly year: number }
  /** "the 1990s" (two digits where the century is not said). */
  | { readonly kind: 'decade'; readonly year: number; readonly short: boolean }
  /** "the 19th century" is 19; "the 5th century BC" is -5. */
  | { readonly kind: 'century'; readonly century: number }
  /** "Tuesday", "last Tuesday"; `beside`: "the following Tuesday", "that Tuesday", from the date before it in the text. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly step?: Step; readonly beside?: true; readonly near?: true }
  /** EDTF season code; `beside`: "the following spring", from the date before it in the text. */
  | { readonly kind: 'season'; readonly season: number; readonly year: number | null; readonly step?: Step; readonly beside?: Step }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: Shape | null }
  | { readonly kind: 'half'; readonly half: number; readonly of: Shape | null }
  /** "last month", "this week", "next year": from the publication date; `inside`: "late in the year", which may be the told one. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly step: Step | -2; readonly inside?: true }
  /** "the following day", "that year", "the previous month": from the date before it in the text. */
  | { readonly kind: 'same'; readonly unit: Unit; readonly step: Step }
  /** "three days ago" (from now), "two years later" (from the text); an amount that is not said is null. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly amount: number | null;
      readonly sign: -1 | 1;
      readonly from: 'now' | 'text';
      readonly about: boolean;
    }
  /** "the same month last year", "the same period": the date before it in the text, in another year; no unit is the stretch as it was told. */
  | {
      readonly kind: 'again';
      readonly unit: Unit | null;
      readonly year: number | null;
      readonly back: number;
      readonly from: 'now' | 'text';
    }
  /** "a week before Christmas", "the Friday after Easter": counted from a day that is named. */
  | {
      readonly kind: 'counted';
      readonly unit: Unit;
      readonly weekday: number | null;
      readonly amount: number;
      readonly sign: -1 | 1;
      readonly exact: boolean;
      readonly of: Shape;
    }
  /** "the quarter ended Sept. 30", "the three months to March 31". */
  | { readonly kind: 'ended'; readonly unit: Unit; readonly amount: number; readonly of: Shape }
  /** "the past five years", "the coming weeks". */
  | { readonly kind: 'window'; readonly unit: Unit; readonly amount: number | null; readonly sign: -1 | 1 }
  /** "today", "yesterday", "the day after tomorrow". */
  | { readonly kind: 'near'; readonly days: number }
  | { readonly kind: 'holiday'; readonly name: string; readonly year: number | null; readonly step?: Step }
  /** "early 2021", "late October". */
  | { readonly kind: 'part'; readonly part: Part; readonly of: Shape }
  /** "the end of the year", "the beginning of March". */
  | { readonly kind: 'edge'; readonly edge: 'start' | 'middle' | 'end' | 'turn'; readonly of: Shape }
  /** "the first nine months of 2021", "the last week of May", "the first Monday of June": `order` -1 is the last. */
  | {
      readonly kind: 'stretch';
      readonly order: number;
      readonly amount: number;
      readonly unit: Unit;
      readonly weekday: number | null;
      readonly of: Shape;
    }
  /** "the week of March 6". */
  | { readonly kind: 'week-of'; readonly of: Shape }
  /** "8:30 p.m. Tuesday"; a clock time alone has no day. */
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly day: Shape | null }
  /** "5–6 September 2019", "2014-16". */
  | { readonly kind: 'range'; readonly from: Shape; readonly to: Shape }
  /** Names a time that the calendar cannot fix. */
  | { readonly kind: 'unfixed' };

/** A shape with the words that it takes: `end` is the index after its last word. */
export interface Parsed {
  readonly end: number;
  readonly shape: Shape;
}

/** The weekday that the expression names itself, 0 is Sunday. */
export interface Expression extends Parsed {
  readonly first: number;
  readonly weekday: number | null;
}
