/** The same thing counted twice with different numbers; silent where time, place, speaker or scope may differ. */
import type { Problem, Story } from '../../model.ts';
import { compareQuantities } from '../../values/compare-quantity.ts';
import { DIMENSIONS } from '../../values/dimensions.ts';
import { inPrint } from '../../values/rounding.ts';
import { singular } from '../../values/singular.ts';
import type { Check } from '../check.ts';
import { contradiction } from '../contradiction.ts';
import { type Amount, amountsBySentence, headOf, isExact, isQuoted, putValue } from '../figures.ts';
import { createShelf } from '../near-spellings.ts';

/** What a count stands among: enough to tell whether another one is the same. */
interface Counted {
  readonly amount: Amount;
  readonly head: string;
  /** Content words of the sentence, in the singular, without names, numbers and the noun itself. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly dates: readonly string[];
  readonly speaker: string | null;
  /** The noun right behind: "the $40 million *bridge*". */
  readonly thing: string | null;
  /** The sentence without the amount. */
  readonly told: string;
}

/** A sentence that speaks of another time, another part or another count. */
const ELSEWHERE =
  /\b(?:another|more|additional|further|other|others|earlier|previously|previous|before|initially|originally|first|then|later|since|so far|until|last|past|next|ago|now|new|each|every|per|some of|of them|of those|of the|of whom|including|among|average|at least|up to|another|revised|estimate|estimated|between|compared|than|would|could|will|may|might|if|nearly|almost|half|only|rest|remaining|both|either|separate|separately|also|again|second|third|annual|annually|monthly|daily|weekly|year|years|month|months|week|weeks|decade|today|in \d{4})\b/i;

const STOP = new Set(
  'have has had was were are been being the and that this with from for into over under about after said says told according which who whom whose their they them there when where while what would could also just than then only very such most many much more some other people person official officials report reported percent number total area place'.split(
    ' ',
  ),
);
/** Heads that stories count again and again without meaning the same ones. */
const LOOSE_HEADS = new Set([
  'time',
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'way',
  'thing',
  'point',
  'vote',
  'poll',
  'question',
  'page',
  'word',
  'step',
  'percent',
  'other',
  'game',
  'goal',
  'case',
  'kind',
  'type',
  'part',
  'level',
  'reason',
  'man',
  'woman',
  'state',
  'country',
  'side',
  'candidate',
  'official',
]);

/** Money and sizes; times and shares come again and again for other things. */
const isMeasure = (unit: string): boolean =>
  MONEY.test(unit) ||
  (DIMENSIONS.has(unit.split(' per ')[0]) &&
    !/second|minute|hour|day|week|fortnight|month|year|decade|century|point|cent$|^degree/.test(unit.split(' per ')[0]));

const MONEY = /^(?:dollar|euro|pound sterling|japanese yen|chinese yuan|ruble|swiss franc)$/;

const stem = (word: string): string => singular(word).replace(/(?:ing|ed|es|e)$/, '');

function bagOf(story: Story, amount: Amount, head: string): Pick<Counted, 'words' | 'names'> {
  const paragraph = story.paragraphs[story.sentences[amount.sentence].paragraph];
  const sentence = paragraph.reading.sentences[amount.sentence - paragraph.firstSentence];
  const words = new Set<string>();
  const names = new Set<string>();
  const own = stem(head);
  const figure = new Set(amount.text.toLowerCase().split(' ').slice(0, 1));
  if (!sentence) return { words, names };
  paragraph.reading.tokens.slice(sentence.firstToken, sentence.endToken).forEach(({ lower, text, pos }, i) => {
    if (figure.has(lower)) return;
    if (pos === 'PROPN' && (i > 0 || text.length > 3)) names.add(lower.replace(/[’']s$/, ''));
    else if ((pos === 'NOUN' || pos === 'VERB' || pos === 'ADJ') && lower.length > 3 && !STOP.has(lower) && stem(lower) !== own)
      words.add(stem(lower));
  });
  return { words, names };
}

/** Speaker and dates of each sentence. */
interface Setting {
  speaker: string | null;
  readonly dates: string[];
}

function settings(story: Story): ReadonlyMap<number, Setting> {
  const made = new Map<number, Setting>();
  for (const claim of story.claims) {
    if (claim.kind !== 'date' && claim.kind !== 'attribution') continue;
    const own = made.get(claim.sentence) ?? { speaker: null, dates: [] };
    if (claim.kind === 'date') own.dates.push(claim.date.value ?? claim.text);
    else own.speaker ??= claim.attribution.speaker ?? claim.attribution.voucher;
    made.set(claim.sentence, own);
  }
  return made;
}

/** "killed 17": people, as "17 people killed" are. */
const headOfCount = (quantity: Amount['quantity']): string | null =>
  quantity.role === 'casualty' && quantity.counted === null && quantity.unit === null ? 'people' : headOf(quantity);

/** The sentence without the amount; that the dead will be buried does not set them apart. */
function around(story: Story, amount: Amount): string {
  const { start, end } = story.sentences[amount.sentence];
  const words = story.draft.text.slice(start, end).replace(amount.text, '');
  return amount.quantity.role === 'casualty' ? words.replace(/\bwill be (?:buried|mourned|remembered|honored|honoured)\b/, '') : words;
}

function countedIn(story: Story, amount: Amount, known: ReadonlyMap<number, Setting>): Counted | null {
  const { quantity } = amount;
  const head = quantity.unit !== null && isMeasure(quantity.unit) ? quantity.unit : headOfCount(quantity);
  const sentence = story.sentences[amount.sentence];
  const kind = story.paragraphs[sentence.paragraph].kind;
  const told = around(story, amount);
  if (
    !isExact(amount) ||
    (quantity.unit !== null && quantity.unit !== head) ||
    head === null ||
    LOOSE_HEADS.has(head) ||
    (quantity.value as number) < 3 ||
    quantity.change !== null
  )
    return null;
  if (kind !== 'body' && kind !== 'caption' && kind !== 'card' && kind !== 'list') return null;
  if (isQuoted(story, amount) || ELSEWHERE.test(told)) return null;
  const { speaker, dates } = known.get(amount.sentence) ?? { speaker: null, dates: [] };
  return {
    amount,
    head,
    ...bagOf(story, amount, head),
    told,
    thing: /^ (\p{Ll}{4,})/u.exec(story.draft.text.slice(amount.end, amount.end + 30))?.[1] ?? null,
    speaker,
    dates,
  };
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(word => b.has(word)).length;
const inside = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every(name => b.has(name));

/** "$40 million" and "$40 billion": the same figures, a thousand times apart; round ones come by chance. */
function slipOfScale({ quantity: a }: Amount, { quantity: b }: Amount): boolean {
  if (a.unit === null || a.unit !== b.unit || !MONEY.test(a.unit)) return false;
  const [low, high] = [Math.min(a.value as number, b.value as number), Math.max(a.value as number, b.value as number)];
  return Math.abs(high / low - 1000) < 1e-6 && !Number.isInteger(Math.log10(low));
}

const DEATH = /^(?:kill|die|dy|dead|death)/;
const DISASTER =
  /^(?:fir|blaz|crash|explosion|blast|shoot|attack|collaps|flood|earthquak|quak|storm|hurrican|tornado|cyclon|typhoon|landslid|avalanch|derailment|sink|stamped|bomb|airstrik|tsunami|massacr|wreck)/;

/** A sentence that counts the wounded too may mean them; "a bombing in the north" is another one. */
const HURT = /\b(?:wound|injur|hurt|missing|captur|arrest|detain)/;
const ANOTHER =
  /\b[Aa]n? (?:[\p{L}-]+ ){0,2}(?:fire|blaze|crash|explosion|blast|shooting|attack|collapse|flood|earthquake|quake|storm|landslide|avalanche|derailment|sinking|stampede|bombing|airstrike|massacre|wreck)\b/u;

/** The dead of one fire: both sentences kill in it, and what is told later is told by the same speaker or plainly. */
function sameDead(a: Counted, b: Counted): boolean {
  if (a.amount.quantity.role !== 'casualty' || b.amount.quantity.role !== 'casualty' || (b.speaker !== null && b.speaker !== a.speaker))
    return false;
  if (HURT.test(a.told) || HURT.test(b.told) || ANOTHER.test(b.told) || /^another\b/i.test(b.amount.text)) return false;
  const shared = [...a.words].filter(word => b.words.has(word));
  return shared.some(word => DEATH.test(word)) && shared.some(word => DISASTER.test(word));
}

/** Beyond doubt the same count: same noun, same words around it, and nothing named or dated that sets them apart. */
function sameCount(a: Counted, b: Counted): boolean {
  if (a.head !== b.head || a.amount.sentence === b.amount.sentence) return false;
  const [one, other] = [a.amount.quantity.counted?.toLowerCase(), b.amount.quantity.counted?.toLowerCase()];
  if (one !== other && one !== a.head && other !== b.head) return false;
  if (a.speaker !== b.speaker && a.speaker !== null && b.speaker !== null) return false;
  if (a.dates.length && b.dates.length && a.dates.join() !== b.dates.join()) return false;
  if (!inside(a.names, b.names) && !inside(b.names, a.names)) return false;
  const shared = overlap(a.words, b.words);
  const least = Math.min(a.words.size, b.words.size);
  const named = overlap(a.names, b.names);
  const money = a.amount.quantity.unit !== null;
  if (sameDead(a, b) || (slipOfScale(a.amount, b.amount) && a.thing !== null && a.thing === b.thing)) return true;
  if (shared + Math.min(named, 2) < 3 || shared < (money ? 3 : 1)) return false;
  return shared / Math.max(1, least) >= 0.6;
}

function differs({ amount: a }: Counted, { amount: b }: Counted): boolean {
  if (a.quantity.value === b.quantity.value) return false;
  const ratio = (a.quantity.value as number) / (b.quantity.value as number);
  if ((ratio < 1 / 3 || ratio > 3) && !slipOfScale(a, b)) return false;
  return (
    compareQuantities(a.quantity, b.quantity).relation === 'differs' && compareQuantities(b.quantity, a.quantity).relation === 'differs'
  );
}

/** Distinct counts of one noun in like words that a later one is held against; a story has fewer, an almanac would never end. */
const MOST = 40;

/** What tells two counts apart: of those that are alike in all of it, the first stands for the rest. */
const signOf = ({ amount: { quantity }, head, words, names, dates, speaker }: Counted): string =>
  JSON.stringify([head, quantity.value, quantity.unit, quantity.counted, quantity.role, speaker, dates, [...words], [...names]]);

/** Each count with the first one before it that says otherwise; only those that share a noun and a word around it are held side by side. */
function* conflicts(counts: readonly Counted[]): Generator<readonly [earlier: Counted, later: Counted]> {
  const shelf = createShelf<number>(MOST);
  const seen = new Set<string>();
  for (const [i, later] of counts.entries()) {
    const keys = [...later.words].map(word => `${later.head} ${word}`);
    const near = [...new Set(keys.flatMap(shelf.of))].sort((a, b) => a - b);
    const earlier = near.find(at => differs(counts[at], later) && sameCount(counts[at], later));
    if (earlier !== undefined) yield [counts[earlier], later];
    const sign = signOf(later);
    if (seen.has(sign)) continue;
    seen.add(sign);
    for (const key of keys) shelf.put(key, i);
  }
}

/** Counts of one thing that do not agree. */
export const quantityConflict: Check = {
  code: 'quantity-conflict',
  find(story) {
    const known = settings(story);
    const counts = [...amountsBySentence(story).values()].flatMap(amounts =>
      amounts.flatMap(amount => countedIn(story, amount, known) ?? []),
    );
    return [...conflicts(counts)].map(([earlier, later]): Problem => {
      const value = earlier.amount.quantity.value as number;
      return contradiction(story, {
        code: 'quantity-conflict',
        at: later.amount,
        earlier: earlier.amount,
        claim: later.amount.id,
        says: `“${earlier.amount.text}” stands here`,
        message: `The draft has ${inPrint(value)} above and ${inPrint(later.amount.quantity.value as number)} here for what reads as the same count.`,
        fixes: putValue(story, later.amount, value),
      });
    });
  },
};
