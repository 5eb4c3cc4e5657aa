/** The draft's amounts, sentence by sentence, for the checks that do sums with them. */
import type { ClaimOf, Fix, Quantity, Span, Story } from '../model.ts';
import { toDraft } from '../text/segments.ts';
import { singular } from '../values/singular.ts';
import { inPrint } from '../values/rounding.ts';
import { replace } from './contradiction.ts';

export type Amount = ClaimOf<'quantity'>;

/** "211 million euros ($232 million)": the same amount in another money or measure, no figure of its own. */
function isConversion({ draft: { text } }: Story, before: Amount | undefined, { quantity, start, end }: Amount): boolean {
  if (!before || quantity.unit === null || before.quantity.unit === null || quantity.unit === before.quantity.unit) return false;
  if (quantity.unit === 'percentage' || before.quantity.unit === 'percentage') return false;
  return text[start - 1] === '(' && text[end] === ')' && text.slice(before.end, start).trim() === '(';
}

/** Amounts by sentence, in order of place; what only converts the one before is left out. */
export function amountsBySentence(story: Story): ReadonlyMap<number, readonly Amount[]> {
  const made = new Map<number, Amount[]>();
  for (const claim of story.claims) {
    if (claim.kind !== 'quantity') continue;
    const list = made.get(claim.sentence);
    if (list) list.push(claim);
    else made.set(claim.sentence, [claim]);
  }
  for (const [sentence, list] of made) {
    list.sort((a, b) => a.start - b.start);
    made.set(
      sentence,
      list.filter((amount, i) => !isConversion(story, list[i - 1], amount)),
    );
  }
  return made;
}

/** A plain figure: one value, no "about", no "more than", not a size without a number. */
export const isExact = ({ quantity }: Amount): boolean => quantity.value !== null && quantity.comparator === '=' && !quantity.vague;

/** How many claims a quotation may hold before the number that is asked for. */
const DEEP = 80;

/** Stands inside quotation marks: somebody else's sum. Claims are in order, so only those just before are looked at. */
export function isQuoted({ claims }: Story, { start, end }: Span): boolean {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle].start <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - DEEP); i--) {
    if (claims[i].kind === 'quotation' && claims[i].end >= end) return true;
  }
  return false;
}

/** The noun counted, without its modifiers. */
export const headOf = ({ counted }: Quantity): string | null =>
  counted === null ? null : singular(counted.split(' per ')[0].split(' ').at(-1)?.toLowerCase() ?? '');

/** The number alone, in the draft. */
export function numberIn(story: Story, claim: Amount): Span {
  const { number } = claim.quantity;
  const paragraph = story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? -1];
  return number && paragraph ? toDraft(paragraph.segments, number) : claim;
}

const SCALED = /^([\d.,]+)([\s\u00a0-]?)(thousand|million|billion|trillion|bn|m|k|tn)$/i;
const SIZES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  m: 1e6,
  k: 1e3,
  tn: 1e12,
};

/** `value` written the way the figure it replaces is written: "3,350" for "3,650", "1.4 billion" for "1.2 billion". */
export function writtenLike(like: string, value: number): string | null {
  const scaled = SCALED.exec(like);
  if (scaled) {
    const size = SIZES[scaled[3].toLowerCase()];
    return `${Number((value / size).toPrecision(4))}${scaled[2]}${scaled[3]}`;
  }
  if (!/^[\d.,]+$/.test(like)) return null;
  return like.includes(',') || value < 1000 ? inPrint(value) : String(value);
}

/** Puts another value in the place of an amount's number; none where the number is in words. */
export function putValue(story: Story, claim: Amount, value: number, preferred = false): readonly Fix[] {
  const at = numberIn(story, claim);
  const old = story.draft.text.slice(at.start, at.end);
  const words = writtenLike(old, value);
  return words === null || words === old ? [] : [replace(`Change “${old}” to “${words}”`, at, words, preferred)];
}
