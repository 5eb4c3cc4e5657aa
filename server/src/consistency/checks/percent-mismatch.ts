/** A percentage that does not follow from the figures beside it: "1.2 billion, up 45 percent from 800 million". */
import type { Problem, Span, Story } from '../../model.ts';
import { inPrint } from '../../values/rounding.ts';
import type { Check } from '../check.ts';
import { contradiction, replace } from '../contradiction.ts';
import { allowed, fits, gap, isFigure, isPercent, whole } from '../percent-figures.ts';
import { multipleProblems } from '../percent-multiples.ts';
import { shareProblem } from '../percent-shares.ts';
import { type Amount, amountsBySentence, headOf, isQuoted, putValue } from '../figures.ts';

/** A change in percent with the two figures that it should come from. */
interface Change {
  readonly percent: Amount;
  readonly from: number;
  readonly to: number;
  /** Both figures are percentages themselves. */
  readonly ofPercent: boolean;
  readonly places: readonly Amount[];
}

/** What makes the percentage one of something else. */
const OTHER_MEASURE =
  /\b(?:average|adjusted|adjusting|excluding|same-store|like-for-like|comparable|constant|annuali[sz]ed|compound|inflation|real terms|currency|organic|target|goal|forecast|expected|estimates?|each|per year|a year|annually|rate of|tax|premium|discount|of which)\b/i;

/** Same unit and noun, where both name one. */
function alike({ quantity: a }: Amount, { quantity: b }: Amount): boolean {
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return false;
  if ((a.unit === 'percentage') !== (b.unit === 'percentage')) return false;
  const [one, other] = [headOf(a), headOf(b)];
  return one === null || other === null || one === other;
}

const UP_OR_DOWN =
  /(?:^|\s|,)(?:up|down|an? (?:increase|rise|gain|jump|surge|drop|decline|decrease|fall|reduction) of|(?:a|an|or|which is|that is)(?: \w+)?)\s*(?:by )?$|^,? $|^ \($/;
const FROM = /^,? from (?:just |only |about )?(?:the )?$/;
const AHEAD = /^,? to (?:a record |just |about |nearly |reach )?$/;
const TIME = String.raw`(?: (?:in|on|at|a|last|this|the|for|of|by)? ?[\w.' ,’-]{0,32}?)?`;
const TO_FROM = new RegExp(`^${TIME},? from (?:the )?$`);

const CHANGE_OF =
  /^, (?:or )?(?:an? (?:\w+ )?)?(?:increase|rise|gain|jump|surge|drop|decline|decrease|fall|loss|reduction|cut) of $|^, or $/;

const make = (percent: Amount, from: Amount, to: Amount): Change[] =>
  isPercent(percent) && isFigure(from) && isFigure(to) && alike(from, to)
    ? [
        {
          percent,
          from: from.quantity.value as number,
          to: to.quantity.value as number,
          ofPercent: to.quantity.unit === 'percentage',
          places: [from, to],
        },
      ]
    : [];

/** Changes told in three amounts in a row. */
function triples(story: Story, [a, b, c]: readonly Amount[]): Change[] {
  if (!a || !b || !c) return [];
  const [first, second] = [gap(story, a, b), gap(story, b, c)];
  if (OTHER_MEASURE.test(first + second)) return [];
  // "1.2 billion this year, up 45 percent from 800 million"
  if (isPercent(b) && !isPercent(a) && FROM.test(second) && (b.quantity.change !== null || UP_OR_DOWN.test(first)) && first.length < 50)
    return make(b, c, a);
  // "rose 12 percent to $4.5 billion from $4.0 billion"
  if (isPercent(a) && a.quantity.change !== null && AHEAD.test(first) && TO_FROM.test(second)) return make(a, c, b);
  // "fell to 4 percent from 5 percent, a drop of 1 percent"
  if (isPercent(c) && TO_FROM.test(first) && CHANGE_OF.test(second) && /\bto $/.test(story.draft.text.slice(0, a.start).slice(-4)))
    return make(c, b, a);
  // "to 6 percent, up 1 percent from 5 percent"
  if (
    isPercent(a) &&
    isPercent(b) &&
    isPercent(c) &&
    b.quantity.change !== null &&
    FROM.test(second) &&
    /^(?:,| last \w+,| in \w+,)? ?$/.test(first)
  )
    return make(b, c, a);
  return [];
}

/** Changes told as a range and a percentage: "rose from 400 to 448, or 12 percent". */
function ranges(story: Story, [a, b]: readonly Amount[]): Change[] {
  const [range, percent] = a?.quantity.low !== null && a?.quantity.high != null ? [a, b] : [b, a];
  if (!range || !percent || range.quantity.low === null || range.quantity.high === null || range.quantity.vague || !isPercent(percent))
    return [];
  const between = gap(story, a, b);
  const lead = story.draft.text.slice(Math.max(0, range.start - 12), range.start);
  if (!/\bfrom $/.test(a === range ? lead : between) || OTHER_MEASURE.test(between)) return [];
  const tied =
    a === range
      ? /^,? (?:or|up|down|an? (?:\w+ )?(?:increase|rise|gain|jump|surge|hike|drop|decline|decrease|fall|loss|reduction|cut) of|an?|a change of|by) ?$|^,? $|^ \($/.test(
          between,
        )
      : /^,? from $/.test(between);
  if (!tied || (a === range && between === ' ')) return [];
  const after = story.draft.text.slice(percent.end, percent.end + 12);
  const told =
    percent.quantity.change ??
    (/^ (?:increase|rise|jump|gain|growth)/.test(after)
      ? 'up'
      : /^ (?:drop|decline|decrease|fall|cut|reduction)/.test(after)
        ? 'down'
        : null);
  const direction =
    told ??
    (/\b(?:fell|dropped|declined|decreased|slid|cut|reduced|shrank|down)\b/.test(
      story.draft.text.slice(story.sentences[range.sentence].start, range.start),
    )
      ? 'down'
      : 'up');
  const [low, high] = [range.quantity.low, range.quantity.high];
  const [from, to] = direction === 'down' ? [high, low] : [low, high];
  return from > 0 && to > 0 ? [{ percent, from, to, ofPercent: range.quantity.unit === 'percentage', places: [range] }] : [];
}

const PER_CENT = /\s?(?:%|percent|per cent|pct)(?! points?)/i;

/** From 5 percent to 10 percent is 5 percentage points. */
function pointsProblem(story: Story, change: Change, right: number): Problem | null {
  const said = change.percent.quantity.value as number;
  const points = Number(Math.abs(change.to - change.from).toPrecision(10));
  if (Math.abs(points - said) > 0.051) return null;
  const text = story.draft.text.slice(change.percent.start, change.percent.end);
  const word = PER_CENT.exec(text);
  const at = word ? { start: change.percent.start + word.index, end: change.percent.start + word.index + word[0].length } : null;
  return contradiction(story, {
    code: 'percent-mismatch',
    at: later(change),
    earlier: earlier(change),
    claim: change.percent.id,
    says: says(change),
    message: `From ${inPrint(change.from)} percent to ${inPrint(change.to)} percent is ${inPrint(points)} percentage ${points === 1 ? 'point' : 'points'}, or ${whole(right)} percent.`,
    fixes: at ? [replace('Say “percentage points”', at, points === 1 ? ' percentage point' : ' percentage points', true)] : [],
  });
}

const all = (change: Change): readonly Amount[] => [change.percent, ...change.places].sort((a, b) => a.start - b.start);
const earlier = (change: Change): Span => (change.percent === all(change)[0] ? change.percent : all(change)[0]);
const later = (change: Change): Span =>
  change.percent === all(change)[0] ? { start: all(change)[1].start, end: (all(change).at(-1) as Amount).end } : change.percent;
const says = (change: Change): string => (change.percent === all(change)[0] ? 'The percentage stands here' : 'The figure stands here');

function changeProblem(story: Story, change: Change): Problem | null {
  const span = allowed(change.from, change.to);
  const right = Math.abs((change.to - change.from) / change.from) * 100;
  const direction = change.percent.quantity.change;
  const moved = change.to > change.from ? 'up' : 'down';
  if (fits(change.percent, span) && (direction === null || direction === moved || right < 0.5)) return null;
  const points = change.ofPercent ? pointsProblem(story, change, right) : null;
  if (points) return points;
  // A percentage of percentages may be either; only the plain case is said.
  if (change.ofPercent) return null;
  const turned = direction !== null && direction !== moved && fits(change.percent, span);
  return contradiction(story, {
    code: 'percent-mismatch',
    at: later(change),
    earlier: earlier(change),
    claim: change.percent.id,
    says: says(change),
    message: `From ${inPrint(change.from)} to ${inPrint(change.to)} is ${moved} ${whole(right)} percent; the sentence says ${turned ? `${direction} ` : ''}${inPrint(change.percent.quantity.value as number)}.`,
    fixes: turned ? [] : putValue(story, change.percent, Number(whole(right).replaceAll(',', ''))),
  });
}

/** "That is up 25 percent from 40": the figure stands in the sentence before. */
function carried(
  story: Story,
  sentences: ReadonlyMap<number, readonly Amount[]>,
  amounts: readonly Amount[],
  at: number,
): readonly Amount[] {
  const own = amounts.slice(at);
  const { start, end, paragraph } = story.sentences[amounts[0].sentence];
  if (at > 0 || amounts.length !== 2 || !/^(?:That|This|It) (?:is|was|would be) (?:up|down|an? )/.test(story.draft.text.slice(start, end)))
    return own;
  const before = amounts[0].sentence - 1;
  const last = sentences.get(before);
  return last?.length === 1 && story.sentences[before].paragraph === paragraph ? [last[0], ...own] : own;
}

/** Percentages against the figures of the same sentence, percent against percentage points, and multiples. */
export const percentMismatch: Check = {
  code: 'percent-mismatch',
  find(story) {
    const sentences = amountsBySentence(story);
    const problems = [...sentences.values()].flatMap(amounts =>
      amounts.flatMap((_, i) => {
        const three = carried(story, sentences, amounts, i).slice(0, 3);
        if (three.some(each => isQuoted(story, each))) return [];
        const changes = [...triples(story, three), ...ranges(story, three)];
        return [...changes.map(change => changeProblem(story, change)), shareProblem(story, three)];
      }),
    );
    return [...problems.filter(problem => problem !== null), ...multipleProblems(story)].sort((a, b) => a.start - b.start);
  },
};
