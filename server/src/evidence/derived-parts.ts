/** Numbers that a draft makes of figures that stand together: "eleven nurses and two doctors" are thirteen, 250,000 at 14 crowns each are 3.5 million. */
import type { Span } from '../model.ts';
import { lastPlace, relative, roundsTo } from '../values/rounding.ts';
import { tellingDigits } from './amount.ts';
import { type Figure, figuresIn, type Worked } from './figure.ts';
import { type SourceReading, unitAt } from './source-reading.ts';
import { type Aim, fits } from './sum.ts';

const AND = /^\s*(?:,|,? and|as well as|plus|&)\s+(?:another |a further |about )?$/i;
const EACH = /^\s*(?:each\b|apiece\b|an?\s+\p{L}|per\b|every\b|for (?:each|every)\b)/iu;
const PER = ' per ';
/** Figures of one passage of which three may make a total: more make any number. */
const FEW = 8;
const LEAST_TRIPLE = 50;
/** An average is one of several, and rounded by so much at most. */
const LEAST_COUNT = 5;
const ROUNDED = 0.02;

const worked = (a: Figure, b: Figure, result: number): Worked => ({ a, b, result });

/** Figures that one sentence joins by "and": two or more in a row make the draft's. */
export function coordinatedIn(source: SourceReading, { value, unit, sums }: Aim): readonly Worked[] {
  if (!sums.includes('and')) return [];
  const figures = figuresIn(source);
  return figures.flatMap((first, i): Worked[] => {
    let sum = first.value;
    for (let k = i + 1; k < figures.length && sum < value; k++) {
      const between = source.passage.text.slice(figures[k - 1].end, figures[k].start);
      if (!AND.test(between) || figures[k].unit !== unit || first.unit !== unit) return [];
      sum += figures[k].value;
      if (sum === value) return [worked(first, figures[k], sum)];
    }
    return [];
  });
}

const HALF = /\bhalf (?:of )?(?:that|this|the price|the fare|as much)\b/i;

/** "17 people in the market and six in the school" beside the draft's 23: the figure at `focus` and others of its sentence add up to the draft's. */
export function isPartOfSum(source: SourceReading, focus: Span<'text'>, value: number): boolean {
  const unit = unitAt(source, focus.start);
  const at = source.units.indexOf(unit);
  const isNear = (start: number): boolean => Math.abs(source.units.indexOf(unitAt(source, start)) - at) <= 1;
  const all = figuresIn(source).filter(one => isNear(one.start));
  const own = all.find(one => one.start < focus.end && focus.start < one.end);
  // where the draft's number itself stands, it is no sum
  // "a monthly pass 60, half that for pupils"
  if (HALF.test(source.passage.text.slice(unit.start, unit.end)) && all.some(one => one.value === 2 * value)) return true;
  if (!own || own.value >= value || all.some(one => one.value === value)) return false;
  const alike = all.filter(one => one !== own && one.unit === own.unit && one.counted === own.counted);
  return alike.some((one, i) => {
    const sum = own.value + one.value;
    return sum === value || alike.slice(i + 1).some(other => sum + other.value === value);
  });
}

const basic = (unit: string | null): string | null => unit?.split(PER)[0] ?? null;

/** So many at so much each. */
export function productsIn(source: SourceReading, { value, unit, sums }: Aim): readonly Worked[] {
  if (!sums.includes('product')) return [];
  const figures = figuresIn(source);
  const { text } = source.passage;
  return figures
    .filter(price => price.unit !== null && basic(price.unit) === unit && (price.unit.includes(PER) || EACH.test(text.slice(price.end))))
    .flatMap(price =>
      figures
        .filter(
          count => !count.unit && unitAt(source, count.start) === unitAt(source, price.start) && roundsTo(count.value * price.value, value),
        )
        .map(count => (count.start < price.start ? worked(count, price, value) : worked(price, count, value))),
    );
}

/** Three figures of one passage that make a total which the draft calls one. */
export function triplesIn(source: SourceReading, { value, unit, sums }: Aim): readonly Worked[] {
  if (!sums.includes('total') || value < LEAST_TRIPLE || tellingDigits(value) < 2) return [];
  const figures = figuresIn(source).filter(one => one.unit === unit && one.value < value);
  if (figures.length > FEW) return [];
  return figures.flatMap((a, i) =>
    figures
      .slice(i + 1)
      .flatMap((b, k) => figures.slice(i + k + 2).flatMap(c => (a.value + b.value + c.value === value ? [worked(a, c, value)] : []))),
  );
}

/** A percentage is rounded itself. */
const NEARLY_THEN = 0.006;

const LESS = /^\s*(?:\w+\s+)?(?:less|fewer|lower|cheaper|shorter)\b/i;
const MORE = /^\s*(?:\w+\s+)?(?:more|higher|dearer|longer)\b/i;
const DOWN = /\bdown(?:\s+by)?\s+$/i;
const UP = /\bup(?:\s+by)?\s+$/i;

/** "48 million crowns, six million less than the year before": 54 million then. */
export function earlierIn(source: SourceReading, { value, unit, sums }: Aim): readonly Worked[] {
  if (!sums.includes('earlier')) return [];
  const figures = figuresIn(source);
  const { text } = source.passage;
  return figures.flatMap((now, i): Worked[] => {
    const by = figures[i + 1];
    if (!by || by.value >= now.value || unitAt(source, now.start) !== unitAt(source, by.start)) return [];
    const rate = by.unit === 'percentage' ? by.value / 100 : null;
    if (now.unit !== unit || (rate === null && by.unit !== unit && by.unit !== null)) return [];
    const [before, after] = [text.slice(now.end, by.start), text.slice(by.end)];
    const less = LESS.test(after) || DOWN.test(before);
    const more = MORE.test(after) || UP.test(before);
    if (less === more) return [];
    if (rate !== null) {
      const then = now.value / (less ? 1 - rate : 1 + rate);
      return roundsTo(then, value) || relative(then, value) < NEARLY_THEN ? [worked(now, by, then)] : [];
    }
    return relative(less ? now.value + by.value : now.value - by.value, value) < 1e-6 ? [worked(now, by, value)] : [];
  });
}

const OF_WHICH = /\bof (?:which|whom|them|those|these)\b/i;

/** "60 vehicles, of which about half turned north": 30 did. */
export function portionsIn(source: SourceReading, aim: Aim): readonly Worked[] {
  if (!aim.sums.includes('portion')) return [];
  const { unit } = aim;
  const figures = figuresIn(source);
  const { text } = source.passage;
  return figures.flatMap((whole, i): Worked[] => {
    const part = figures[i + 1];
    if (!part || whole.unit !== unit || whole.value <= 1) return [];
    const share = part.unit === 'percentage' ? part.value / 100 : part.unit === null && part.value < 1 ? part.value : null;
    const end = unitAt(source, part.start).end;
    if (share === null || share >= 1 || !OF_WHICH.test(text.slice(whole.end, Math.min(end, part.end + OF_WHICH_AFTER)))) return [];
    const rest = REST.test(text.slice(part.end, end)) ? [(1 - share) * whole.value] : [];
    return [share * whole.value, ...rest]
      .filter(count => fits(aim, count) || roundsTo(count, aim.value))
      .map(count => worked(whole, part, count));
  });
}
/** "… and the town the rest" */
const REST = /\bthe (?:rest|remainder|others?)\b/i;
/** How far behind the share "of them" may stand. */
const OF_WHICH_AFTER = 12;

/** Passages over which a total may be spread. */
const MOST_PARTS = 5;

/** Counts of one thing in passages of one document that follow each other and make the draft's total: "killed 41", "killed 62", "killed 36". */
export function totalOver(
  sources: readonly SourceReading[],
  { value, unit, sums }: Aim,
  isCounted: (noun: string | null) => boolean,
): readonly Figure[] {
  if (!sums.includes('total') || value < LEAST_TRIPLE || tellingDigits(value) < 2) return [];
  const parts = [...sources]
    .sort((a, b) => a.passage.start - b.passage.start)
    .flatMap(source =>
      source.quantities
        .filter(
          ({ value: one }) =>
            one.unit === unit && one.value !== null && one.value > 0 && one.value < value && !one.vague && isCounted(one.counted),
        )
        .map(
          ({ start, end, value: one }): Figure => ({
            start,
            end,
            value: one.value ?? 0,
            unit,
            shown: source.passage.text.slice(start, end),
          }),
        ),
    );
  for (let i = 0; i < parts.length; i++) {
    let sum = parts[i].value;
    for (let k = i + 1; k < Math.min(parts.length, i + MOST_PARTS); k++) {
      sum += parts[k].value;
      if (sum === value) return parts.slice(i, k + 1);
    }
  }
  return [];
}

/** So much of so many, each: 317,000 marks from 4,880 people are 65 marks. */
export function averagesIn(source: SourceReading, { value, sums }: Aim): readonly Worked[] {
  if (!sums.includes('average')) return [];
  const figures = figuresIn(source);
  return figures.flatMap(sum =>
    figures
      .filter(
        count =>
          count !== sum &&
          !count.unit &&
          count.value >= LEAST_COUNT &&
          sum.value > count.value &&
          unitAt(source, count.start) === unitAt(source, sum.start) &&
          Math.abs(sum.value / count.value - value) <= lastPlace(value) / 2 &&
          relative(sum.value / count.value, value) <= ROUNDED,
      )
      .map(count => (count.start < sum.start ? worked(count, sum, value) : worked(sum, count, value))),
  );
}

const TIMES_AS =
  /\b(?:(twice|double)|(three|four|five|six|ten|\d+) times|half)\s+(?:as (?:many|much|high|large|big) as|the \p{Ll}+ of|what it was)\b/iu;
const COUNT: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6, ten: 10 };

/** "62,000 men, twice as many as in 2019": 31,000 then. */
export function multipliedIn(source: SourceReading, aim: Aim): readonly Worked[] {
  if (!aim.sums.includes('earlier')) return [];
  const { text } = source.passage;
  return figuresIn(source).flatMap((now): Worked[] => {
    if (now.unit !== aim.unit) return [];
    const rest = text.slice(now.end, unitAt(source, now.start).end);
    const match = TIMES_AS.exec(rest);
    if (!match || /[;.]/.test(rest.slice(0, match.index))) return [];
    const times = match[1] ? 2 : match[2] ? (COUNT[match[2].toLowerCase()] ?? Number(match[2])) : 0.5;
    const then = now.value / times;
    const start = now.end + match.index;
    const by: Figure = { start, end: start + match[0].length, value: times, unit: null, shown: match[0] };
    return fits(aim, then) || roundsTo(then, aim.value) ? [worked(now, by, then)] : [];
  });
}
