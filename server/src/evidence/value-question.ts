/** A number or a date of the draft as it is asked of the sources, and what a source's value is to it. */
import type { Span } from '../model.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';

/** How a source's value stands to the draft's. `other`: not of the same sort, so that nothing follows. */
export interface Outcome {
  readonly kind: 'same' | 'different' | 'other';
  readonly reason: string;
  /** The source's value as its own text puts it. */
  readonly shown: string;
  /** How surely both speak of the same sort of thing, 0–1. */
  readonly sureness: number;
  /** So nearly the same that chance is out: one part of a whole date. */
  readonly telltale?: boolean;
  /** Not the same, but so like it that a slip of the hand makes the one of the other. */
  readonly slip?: boolean;
  /** Of a value that is exactly the same: how telling that is, in figures of a number ("58,700" has three), a noun, a unit or a whole date counting as some. */
  readonly figures?: number;
}

/** A value of a passage with its outcome. */
export interface SourceValue extends Span<'text'> {
  readonly outcome: Outcome;
  /** The numbers in it, where it has some. */
  readonly numbers?: readonly number[];
}

export interface ValueQuestion {
  readonly question: Question;
  /** Words of the draft's sentence that are compared, and so not looked for. */
  readonly left: readonly Span<'text'>[];
  /** The value in the draft's sentence. */
  readonly at: Span<'text'>;
  readonly shown: string;
  readonly valuesOf: (source: SourceReading) => readonly SourceValue[];
  /** What stands in the value's place where a source runs word for word like the draft; null where nothing can be read there. */
  readonly inSlot: (source: SourceReading, slot: Span<'text'>) => SourceValue | null;
  /** The value is one that a source may have without saying it ("five more than"): only the same one counts. */
  readonly neverDiffers?: boolean;
  /** How alike two statements must be for the same value to agree, where it is not LIMITS.agrees. */
  readonly agreesFrom?: number;
  /** How many other values of the draft's sentence the passage has, too. */
  readonly companions?: (source: SourceReading) => number;
  /** Rows of tables are compared elsewhere. */
  readonly rowsApart?: boolean;
  /** True for a source's value that another value of the draft's sentence is: it is spoken for. */
  readonly spokenFor?: (value: SourceValue) => boolean;
  /** Every value of a passage that the draft's words may be told of; left out, those of `valuesOf`. */
  readonly everyValue?: (source: SourceReading) => readonly SourceValue[];
  /** False where a passage has nothing that could be the draft's own value: found out without reading its values. */
  readonly mayHaveOwn?: (source: SourceReading) => boolean;
  /** True for the draft's very number, whatever is counted: "nine wins" for "won nine matches". */
  readonly isIt?: (value: SourceValue) => boolean;
}

/** Values of a passage are asked for several times over, and reading them is most of the work. */
export function withMemory(asked: ValueQuestion): ValueQuestion {
  const known = new Map<SourceReading, readonly SourceValue[]>();
  return {
    ...asked,
    valuesOf: source => {
      const values = known.get(source) ?? asked.valuesOf(source);
      known.set(source, values);
      return values;
    },
  };
}
