/** Takes "from 8.4 million crowns in 2018 to 5.1 million" apart: two figures of two times, not a range. */
import type { Found, Quantity } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';

const FROM = /\bfrom\s+(?:about |some |around |nearly |almost |roughly |just |only )?$/i;
const VOTE = /\b(?:vot\w+|adopt\w*|pass\w*|approv\w*|reject\w*|defeat\w*|won|lost|beat)\b/i;
const TO = /\s(?:to|into)\s/i;

/** "Adopted, 22 to 19", "by 18 to 23": votes for and against. */
function isTally(text: string, start: number, end: number): boolean {
  const [a, b] = numbersIn(text.slice(start, end));
  return a > b || VOTE.test(text.slice(Math.max(0, start - 40), start));
}

/** The two figures of such an expression as values of their own; none for a range ("between 12 and 20", "45 to 70"). */
export function endsOf(text: string, { start, end, value }: Found<Quantity>): readonly Found<Quantity>[] {
  const { low, high } = value;
  if (low === null || high === null || value.vague) return [];
  const to = TO.exec(text.slice(start, end));
  if (!to || !(FROM.test(text.slice(Math.max(0, start - 16), start)) || isTally(text, start, end))) return [];
  const middle = start + to.index;
  const second = middle + to[0].length;
  const [a, b] = [numbersIn(text.slice(start, middle))[0], numbersIn(text.slice(second, end))[0]];
  if (a === undefined || b === undefined) return [];
  // "from 45 to 70 percent", "from 1.2 to 1.5 million": the scale may stand once, so the order tells which is which
  const rises = Math.abs(a - low) <= Math.abs(a - high) || a / b < 1;
  const figure = (from: number, until: number, figures: number): Found<Quantity> => ({
    start: from,
    end: until,
    value: { ...value, value: figures, low: null, high: null, number: undefined },
  });
  return [figure(start, middle, rises ? low : high), figure(second, end, rises ? high : low)];
}
