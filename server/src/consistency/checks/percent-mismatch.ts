/** A percentage that does not follow from the figures beside it: "1.2 billion, up 45 percent from 800 million". */
import type { Problem, Span, Story } from '../../model.ts';
import { inPrint, lastPlace } from '../../values/rounding.ts';
import type { Check } from '../check.ts';
import { contradiction, replace } from '../contradiction.ts';
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

const isPercent = ({ quantity }: Amount): boolean =>
  quantity.unit === 'percentage' && quantity.value !== null && quantity.value > 0 && !quantity.vague;
const isFigure = ({ quantity }: Amount): boolean =>
  quantity.value !== null &&
  quantity.value > 0 &&
  !quantity.vague &&
  quantity.comparator === '=' &&
  !/year of age|fold/.test(quantity.unit ?? '');
const gap = (story: Story, a: Span, b: Span): string => story.draft.text.slice(a.end, b.start);

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

/** The span of percentages that two rounded figures allow. */
function allowed(from: number, to: number): readonly [number, number] {
  const half = (value: number) => Math.min(lastPlace(value) / 2, value * 0.01);
  const change = (a: number, b: number) => Math.abs((b - a) / a) * 100;
  const every = [-1, 0, 1].flatMap(x => [-1, 0, 1].map(y => change(from + x * half(from), to + y * half(to))));
  return [Math.min(...every), Math.max(...every)];
}

/** Whether the percentage as written, with its qualifier and its own rounding, lies in the span. */
function fits({ quantity }: Amount, [low, high]: readonly [number, number]): boolean {
  const said = quantity.value as number;
  const loose = Math.max(lastPlace(said) / 2, 0.5) + (quantity.comparator === '~' ? Math.max(2, said * 0.1) : 0);
  if (quantity.comparator === '>' || quantity.comparator === '>=') return high + 0.5 >= said && low <= said * 1.6 + 10;
  if (quantity.comparator === '<' || quantity.comparator === '<=') return low - 0.5 <= said && high >= said * 0.5;
  return said + loose >= low && said - loose <= high;
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
    message: `From ${inPrint(change.from)} percent to ${inPrint(change.to)} percent is ${inPrint(points)} percentage points, or ${whole(right)} percent.`,
    fixes: at ? [replace('Say “percentage points”', at, points === 1 ? ' percentage point' : ' percentage points', true)] : [],
  });
}

const whole = (percent: number): string => inPrint(percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent));
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

/** "12 of the 40 seats, or 35 percent"; "Of the 400 students, 300, or 75 percent". */
function shareProblem(story: Story, [one, other, percent]: readonly Amount[]): Problem | null {
  if (!one || !other || !percent) return null;
  const lead =
    /\b[Oo]f (?:the |its |their |all )*$/.test(story.draft.text.slice(Math.max(0, one.start - 14), one.start)) &&
    /^[^.;:]{0,30}, (?:only |just )?$/.test(gap(story, one, other));
  const [part, total] = lead ? [other, one] : [one, other];
  if (
    !part ||
    !total ||
    !percent ||
    !isPercent(percent) ||
    !isFigure(part) ||
    !isFigure(total) ||
    part.quantity.unit !== null ||
    total.quantity.unit !== null
  )
    return null;
  const joint = lead ? ' of ' : gap(story, part, total);
  const tail = gap(story, other, percent);
  if (
    !/^ (?:[\p{L}-]+ )?(?:of|out of) (?:the |its |their |his |her |all )*$/u.test(joint) ||
    !/^(?:[ ,][\p{L} ’'-]{0,40})?(?:, or|, which is|, that is| or|,| \(| —| –) (?:just |only )?$|^ \($/u.test(tail)
  )
    return null;
  const [noun, ofWhat] = [headOf(part.quantity), headOf(total.quantity)];
  if (noun !== null && ofWhat !== null && noun !== ofWhat) return null;
  const right = ((part.quantity.value as number) / (total.quantity.value as number)) * 100;
  if (right > 100 || fits(percent, [right * 0.995, right * 1.005])) return null;
  return contradiction(story, {
    code: 'percent-mismatch',
    at: percent,
    earlier: { start: one.start, end: other.end },
    claim: percent.id,
    says: 'The two figures stand here',
    message: `${inPrint(part.quantity.value as number)} of ${inPrint(total.quantity.value as number)} is ${whole(right)} percent; the sentence says ${inPrint(percent.quantity.value as number)}.`,
    fixes: putValue(story, percent, Number(whole(right))),
  });
}

const timesAs = (ratio: number): string =>
  Math.abs(ratio - 2) < 0.05 ? 'twice' : Math.abs(ratio - 0.5) < 0.02 ? 'half' : `${inPrint(Number(ratio.toFixed(1)))} times`;

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^doubl/, 2],
  [/^(?:tripl|trebl)/, 3],
  [/^quadrupl/, 4],
  [/^halv/, 0.5],
];

/** "doubled from 40 to 120". */
function multipleProblems(story: Story): Problem[] {
  return story.claims.flatMap((claim): Problem[] => {
    if (
      claim.kind !== 'comparison' ||
      claim.comparison.from === null ||
      claim.comparison.to === null ||
      claim.comparison.from <= 0 ||
      isQuoted(story, claim)
    )
      return [];
    const words = claim.text.toLowerCase();
    const verb = /(?:doubl|tripl|trebl|quadrupl|halv)\w*/.exec(words);
    const times = MULTIPLES.find(([stem]) => verb && stem.test(verb[0]))?.[1];
    if (!verb || times === undefined) return [];
    const ratio = claim.comparison.to / claim.comparison.from;
    const before = story.draft.text.slice(Math.max(0, claim.start - 24), claim.start + (verb.index ?? 0)).toLowerCase();
    const more = /more than\s*$/.test(before);
    const nearly = /(?:nearly|almost|about|roughly|around)\s*$/.test(before);
    const off = ratio / times;
    if (more ? off >= 0.98 && off < 1.6 : nearly ? off > 0.8 && off < 1.2 : off > 0.87 && off < 1.3) return [];
    const verbAt = { start: claim.start + verb.index, end: claim.start + verb.index + verb[0].length };
    return [
      contradiction(story, {
        code: 'percent-mismatch',
        at: { start: verbAt.end + (/^\s*/.exec(story.draft.text.slice(verbAt.end, claim.end))?.[0].length ?? 0), end: claim.end },
        earlier: verbAt,
        claim: claim.id,
        says: 'The multiple stands here',
        message: `From ${inPrint(claim.comparison.from)} to ${inPrint(claim.comparison.to)} is ${timesAs(ratio)} as much.`,
      }),
    ];
  });
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
