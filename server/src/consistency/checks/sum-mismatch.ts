/** Parts that do not add up to the total that the draft gives: "3,650 people: 1,240 on Wednesday, 980 on Thursday …". */
import type { Problem, Quantity, Story } from '../../model.ts';
import { inPrint, lastPlace } from '../../values/rounding.ts';
import type { Check } from '../check.ts';
import { contradiction } from '../contradiction.ts';
import { type Amount, amountsBySentence, headOf, isExact, isQuoted, putValue } from '../figures.ts';

interface Sum {
  readonly total: Amount;
  readonly parts: readonly Amount[];
}

/** Where the parts are not all of it, or are counted twice. */
const OPEN =
  /\b(?:including|includes|among|such as|at least|other|others|some|most|more|another|also|both|each|per|average|about|including|additional|overlap|nearly|almost|roughly|approximately|estimated|least|rest|remaining|not counting|excluding|except|apart|of whom|of which|of them|like|example|instance|followed|respectively|compared)\b/i;
/** Between two parts: a comma or "and", with a few plain words that say which part it was. */
const NEXT = /^(?: (?!and\b)[\p{L}’'.-]+){0,7}(?:, and|,|;|; and| and| plus|, plus)(?: (?:the )?[\p{L}’'.-]+){0,4} ?$/u;

/** Counts alike: same unit; a part may leave the noun out, and people may be told apart by what they are. */
function sameThing(total: Quantity, parts: readonly Amount[]): boolean {
  if (parts.some(({ quantity }) => quantity.unit !== total.unit || quantity.change !== null)) return false;
  if (total.unit !== null) return !/percent|year of age|degree|celsius|fahrenheit| per |time$|fold/.test(total.unit);
  const heads = new Set(parts.map(({ quantity }) => headOf(quantity)).filter(head => head !== null));
  const whole = headOf(total);
  if (heads.size === 0) return true;
  // "45 people: 12 soldiers and 33 civilians"; parts of one noun go with a total of the same.
  if (heads.size === 1)
    return whole === null || heads.has(whole) || (PEOPLE.has(whole) && parts.some(({ quantity }) => quantity.counted === null));
  return (
    whole !== null && ((PEOPLE.has(whole) && [...heads].every(head => !TIMES.has(head ?? ''))) || heads.has(whole) || GROUPS.has(whole))
  );
}

const PEOPLE = new Set([
  'people',
  'person',
  'casualty',
  'victim',
  'member',
  'employee',
  'worker',
  'troop',
  'student',
  'passenger',
  'dead',
  'death',
  'seat',
  'vote',
  'prisoner',
  'patient',
  'detainee',
  'hostage',
  'adult',
  'resident',
]);
const GROUPS = new Set(['vehicle', 'weapon', 'building', 'animal', 'aircraft', 'ship', 'vessel', 'case', 'item', 'medal', 'goal', 'point']);
const TIMES = new Set([
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'time',
  'country',
  'city',
  'town',
  'state',
  'province',
  'school',
  'household',
  'company',
  'location',
  'site',
  'page',
  'member',
  'party',
]);

const KINDS_OF_PEOPLE = new Set('man woman child boy girl adult teenager infant baby soldier civilian officer pupil'.split(' '));
const isPeople = ({ quantity }: Amount): boolean => /^(?:people|person)$/.test(headOf(quantity) ?? '');
const isKindOfPeople = ({ quantity }: Amount): boolean => KINDS_OF_PEOPLE.has(headOf(quantity) ?? '');

const plain = (story: Story, amount: Amount): boolean =>
  isExact(amount) && (amount.quantity.value as number) > 0 && !isQuoted(story, amount);

/** The run of parts that begins at `from`: each tied to the one before by a comma or "and". */
function runOf(story: Story, amounts: readonly Amount[], from: number): Amount[] {
  const run: Amount[] = [];
  for (let i = from; i < amounts.length; i++) {
    const before = run.at(-1);
    const gap = before ? story.draft.text.slice(before.end, amounts[i].start) : '';
    if (!plain(story, amounts[i]) || (before && (!NEXT.test(gap) || OPEN.test(gap)))) break;
    run.push(amounts[i]);
  }
  return run;
}

/** "TOTAL: A, B and C", "TOTAL — A and B —", "TOTAL (A and B)". */
function opened(story: Story, amounts: readonly Amount[]): Sum[] {
  return amounts.flatMap((total, i): Sum[] => {
    const first = amounts[i + 1];
    if (!first || !plain(story, total)) return [];
    const gap = story.draft.text.slice(total.end, first.start);
    const colon = /:\s*$/.test(gap) && gap.length < 60 && !/[;.!?]/.test(gap);
    const comma =
      /^(?:a|the) (?:combined )?total of/i.test(story.draft.text.slice(total.start, total.end)) && /^[^,;.:()—–]{0,20}, $/.test(gap);
    const dash = /^[^,;.:()—–]{0,40}\s?[—–]\s?$/.test(gap);
    const apposed = gap === ', ' && isPeople(total) && amounts.slice(i + 1).every(isKindOfPeople);
    if (!colon && !comma && !dash && !apposed && !/^[^,;.:()—–]{0,40}\s\($/.test(gap)) return [];
    const parts = runOf(story, amounts, i + 1);
    const after = story.draft.text.slice(parts.at(-1)?.end ?? first.end, story.sentences[total.sentence].end);
    // "killed 45 people — 12 soldiers and 30 civilians.", "killed seven people, four men and two women."
    const ended = (dash || apposed) && i + 1 + parts.length === amounts.length && /^[^,;:()—–]{0,24}[.!?]["”’]?\s*$/.test(after);
    const closed =
      ended ||
      (apposed
        ? false
        : colon
          ? /^[^,;:()]{0,40}[.!?]?["”’]?$/.test(after) && i + 1 + parts.length === amounts.length
          : (comma ? /^[^,;:()—–]{0,30},/ : /^[^,;:()—–]{0,40}(?:\s?[—–]|\))/).test(after));
    return parts.length >= 2 && closed && !OPEN.test(after.split(/[—–),]/)[0]) && !OPEN.test(gap) ? [{ total, parts }] : [];
  });
}

const IN_ALL = /^(?:,? (?:in all|in total|all told|altogether|overall|combined))\b/;
const ADDS_UP =
  /(?:\badd(?:s|ed|ing)? up to|\btotal(?:s|ed|ing|l?ing|led)?|\bamount(?:s|ed|ing)? to|\bcom(?:e|es|ing) to|, in all,?|, all told,?|, altogether,?) $/;

/** "A and B, for a total of TOTAL", "A and B, TOTAL in all". */
function closedBy(story: Story, amounts: readonly Amount[]): Sum[] {
  return amounts.flatMap((total, i): Sum[] => {
    if (i < 2 || !plain(story, total)) return [];
    const { text } = story.draft;
    const own = text.slice(total.start, total.end);
    const lead = text.slice(Math.max(0, total.start - 30), total.start);
    const told =
      IN_ALL.test(text.slice(total.end, total.end + 14)) || /^(?:a|combined) (?:combined )?total of/.test(own)
        ? /(?:, (?:for |or |making |giving )?|— ?)$/.test(lead)
        : /, (?:for|or|making|giving) a (?:combined )?total of $/.test(lead) || ADDS_UP.test(lead);
    if (!told) return [];
    let from = i - 1;
    while (
      from > 0 &&
      NEXT.test(text.slice(amounts[from - 1].end, amounts[from].start)) &&
      !OPEN.test(text.slice(amounts[from - 1].end, amounts[from].start))
    )
      from--;
    const parts = runOf(story, amounts.slice(0, i), from);
    const before = text.slice(story.sentences[total.sentence].start, parts[0]?.start ?? 0);
    const gap = text.slice(parts.at(-1)?.end ?? 0, total.start);
    return parts.length === i - from &&
      parts.length >= 2 &&
      gap.length < 60 &&
      !/\b(?:including|among|brings?|bringing)\b/i.test(before + gap)
      ? [{ total, parts }]
      : [];
  });
}

/** "Of the TOTAL killed, A were soldiers and the other B were civilians". */
function ofThe(story: Story, amounts: readonly Amount[]): Sum[] {
  const [total, ...parts] = amounts;
  if (!total || parts.length < 2 || amounts.some(each => !plain(story, each))) return [];
  const { text } = story.draft;
  const { start, end } = story.sentences[total.sentence];
  if (!/^Of (?:the |its |their |those |all )*$/.test(text.slice(start, total.start))) return [];
  const last = parts.at(-1) as Amount;
  const rest = /\b(?:the (?:other|remaining)|the rest,?)\s*$/.test(text.slice(0, last.start).slice(-20));
  const gaps = parts.slice(1).map((part, i) => text.slice(parts[i].end, part.start));
  return rest && gaps.every(gap => gap.length < 60) && text.slice(last.end, end).length < 60 ? [{ total, parts }] : [];
}

/** One person does but one of these. */
const ONCE =
  /^(?: (?!and\b)[\p{L}-]+){0,2} (?:voted|abstained|opposed|backed|favored|favoured|rejected|were absent|was absent|survived|died)\b/u;

/** "Of the 90 members, 52 voted yes, 30 voted no and 12 abstained": more than there are. */
function votes(story: Story, amounts: readonly Amount[]): Sum[] {
  const [total, ...parts] = amounts;
  if (!total || parts.length < 2 || amounts.some(each => !plain(story, each))) return [];
  const { text } = story.draft;
  if (!/^Of (?:the |its |their |those |all )*$/.test(text.slice(story.sentences[total.sentence].start, total.start))) return [];
  const once = parts.every(part => ONCE.test(text.slice(part.end, part.end + 50)));
  return once && sumOf(parts) > (total.quantity.value as number) ? [{ total, parts }] : [];
}

/** The next sentence takes the total apart, in step: "A on Wednesday, B on Thursday and C on Friday". */
function nextSentence(story: Story, amounts: readonly Amount[], after: readonly Amount[] | undefined): Sum[] {
  const total = amounts.at(-1);
  if (!total || !after || after.length < 3 || amounts.length !== 1 || !plain(story, total)) return [];
  const { text } = story.draft;
  const parts = runOf(story, after, 0);
  if (parts.length !== after.length) return [];
  const tails = parts.map((part, i) =>
    text
      .slice(part.end, parts[i + 1]?.start ?? story.sentences[part.sentence].end)
      .trim()
      .split(' ')[0]
      .toLowerCase(),
  );
  const inStep = tails.every(tail => tail === tails[0]) && /^(?:on|in|from|at|by|to|for)$/.test(tails[0]);
  const sum = sumOf(parts);
  const near = Math.abs(sum - (total.quantity.value as number)) <= (total.quantity.value as number) * 0.15;
  return inStep && near && parts.every(({ quantity }) => quantity.counted === null || headOf(quantity) === headOf(total.quantity))
    ? [{ total, parts }]
    : [];
}

const sumOf = (parts: readonly Amount[]): number =>
  Number(parts.reduce((sum, { quantity }) => sum + (quantity.value as number), 0).toPrecision(12));

/** A total is no smaller than any of its parts. */
const isWhole = ({ total, parts }: Sum): boolean =>
  parts.every(({ quantity }) => (quantity.value as number) < (total.quantity.value as number));

/** Whether the parts make the total, as exactly as they are written. */
function addsUp({ total, parts }: Sum): boolean {
  const places = parts.map(({ quantity }) => lastPlace(quantity.value as number));
  const whole = lastPlace(total.quantity.value as number);
  const decimals = [total, ...parts].some(({ text }) => /\d\.\d/.test(text));
  // A total rounder than its parts was rounded; figures like "1.2 million" all were.
  const slack = decimals ? ((parts.length + 1) * Math.max(...places, whole)) / 2 : whole > Math.min(...places) ? whole / 2 : 0;
  return Math.abs(sumOf(parts) - (total.quantity.value as number)) <= slack + 1e-9;
}

function problemOf(story: Story, sum: Sum): Problem {
  const { total, parts } = sum;
  const first = parts[0].start;
  const last = parts.at(-1) as Amount;
  const run = { start: first, end: last.end };
  const [earlier, at] = total.start < first ? [total, run] : [run, total];
  const added = sumOf(parts);
  const where = last.sentence === total.sentence ? 'the sentence' : 'the sentence before';
  return contradiction(story, {
    code: 'sum-mismatch',
    at,
    earlier,
    claim: total.id,
    says: total.start < first ? 'The total stands here' : 'The parts stand here',
    message: `The parts add up to ${inPrint(added)}; ${where} says ${inPrint(total.quantity.value as number)}.`,
    fixes: putValue(story, total, added),
  });
}

const UNDECIDED = /\b(?:undecided|unsure|not sure|no opinion|did not know|had no view|declined to answer)\b/;

/** "46 percent in favor, 39 percent against and 21 percent undecided": shares of one whole that come to more than all of it. */
function beyondWhole(story: Story, amounts: readonly Amount[]): Problem[] {
  const shares = amounts.filter(({ quantity }) => quantity.unit === 'percentage');
  const [first] = shares;
  const last = shares.at(-1);
  if (shares.length < 3 || shares.length !== amounts.length || !first || !last || shares.some(each => !plain(story, each))) return [];
  const { text } = story.draft;
  const { end } = story.sentences[last.sentence];
  const gaps = shares.slice(1).map((share, i) => text.slice(shares[i].end, share.start));
  const told = gaps.every(gap => gap.length < 40 && !OPEN.test(gap) && !/\b(?:from|to|down|up|than|of|in (?:19|20)\d\d)\b/.test(gap));
  const sum = sumOf(shares);
  // Each may be rounded up by half a point.
  if (!told || !UNDECIDED.test(text.slice(last.start, end)) || sum <= 100 + shares.length / 2) return [];
  return [
    contradiction(story, {
      code: 'sum-mismatch',
      at: last,
      earlier: first,
      claim: last.id,
      says: 'The first share stands here',
      message: `The shares add up to ${inPrint(sum)} percent.`,
      fixes: [],
    }),
  ];
}

/** Totals and their parts, in one sentence or the next. */
export const sumMismatch: Check = {
  code: 'sum-mismatch',
  find(story) {
    const sentences = amountsBySentence(story);
    const sums = [...sentences].flatMap(([sentence, amounts]) => {
      const own = [...opened(story, amounts), ...closedBy(story, amounts), ...ofThe(story, amounts), ...votes(story, amounts)];
      const next =
        story.sentences[sentence + 1]?.paragraph === story.sentences[sentence]?.paragraph ? sentences.get(sentence + 1) : undefined;
      return own.length ? own : nextSentence(story, amounts, next);
    });
    const shares = [...sentences.values()].flatMap(amounts => beyondWhole(story, amounts));
    const made = sums
      .filter(sum => isWhole(sum) && sameThing(sum.total.quantity, sum.parts) && !addsUp(sum))
      .map(sum => problemOf(story, sum));
    return [...made, ...shares];
  },
};
