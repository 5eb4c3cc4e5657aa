/** Dates that count from a day told in a paragraph before: "The next day …", "A year later …", "that Tuesday", and old years of a life. */
import type { Day, Found, ParagraphKind } from '../model.ts';
import { fixDates, type FoundDate, NOTHING_TOLD, type Told } from '../values/date.ts';
import { extentOf } from '../values/edtf.ts';

interface Dated {
  readonly kind: ParagraphKind;
  readonly dates: readonly FoundDate[];
}

/** Told on from paragraph to paragraph; a caption, a card or a heading stands apart. */
const RUNNING: ReadonlySet<ParagraphKind> = new Set(['body', 'quote', 'list']);

/** So many paragraphs without a date of their own, and nobody remembers the last one. */
const REACH = 3;

/** A month in a story of this year's news is this year's; in the telling of an old life it is that life's. */
const LONG_AGO = 15;

/** True where the phrase counts from a date before it. */
function leansBack({ shape }: FoundDate['phrase'], old: boolean): boolean {
  switch (shape.kind) {
    case 'same':
      return true;
    case 'shift':
      return shape.from === 'text';
    case 'weekday':
      return shape.beside === true;
    case 'day':
    case 'month':
      return (
        shape.textStep !== undefined ||
        ('beside' in shape && shape.beside !== undefined) ||
        (old && shape.year === null && shape.step === undefined && shape.yearStep === undefined)
      );
    case 'season':
      return shape.beside !== undefined || (old && shape.year === null && shape.step === undefined);
    case 'again':
      return true;
    case 'part':
    case 'edge':
      return leansBack({ shape: shape.of } as FoundDate['phrase'], old);
    default:
      return false;
  }
}

/** What goes on to the next paragraph: the last date, and its year where that is long ago. */
function carriedFrom(told: Told, year: number): Told {
  if (!told.text || !told.told) return { text: told.text, told: false };
  const from = extentOf(told.text)?.from;
  return { text: told.text, told: from != null && year - (1970 + from / 365.25) > LONG_AGO };
}

/** The dates of each paragraph of a story, those that lean on an earlier paragraph resolved by it. `date` is the publication date. */
export function carryDates(paragraphs: readonly Dated[], date: string): readonly (readonly Found<Day>[])[] {
  const year = Number(date.slice(0, 4));
  let told = NOTHING_TOLD;
  let since = 0;
  return paragraphs.map(({ kind, dates }) => {
    if (!RUNNING.has(kind)) return dates;
    if (++since > REACH) told = NOTHING_TOLD;
    if (dates.length === 0) return dates;
    const fixed =
      told.text && dates.some(({ phrase }) => leansBack(phrase, told.told))
        ? fixDates(
            dates.map(({ phrase }) => phrase),
            date,
            told,
          )
        : dates;
    const after = fixed[fixed.length - 1].after;
    if (after.text) {
      told = carriedFrom(after, year);
      since = 0;
    }
    return fixed;
  });
}
