/** Cuts a text into the stretches that quantities are read from, and tells at a glance which of them can hold one. */
import type { Reading, Sentence } from '../model.ts';
import { FORCE, VAGUE_OPENERS } from './forces.ts';
import { UNITS } from './number-loose.ts';
import { NUMBERISH } from './quantity-words.ts';
import { TIME_UNITS } from './units.ts';

/** The sentence at `i` goes on where the one before was cut inside a number ("£2.7m" cut at its point). */
function goesOn({ tokens, sentences }: Reading, i: number): boolean {
  const at = sentences[i].firstToken;
  return at > 0 && tokens[at - 1].end === tokens[at].start && tokens[at - 1].text.endsWith('.') && /^\d/.test(tokens[at].text);
}

/** Half-open. */
export type Stretch = Pick<Sentence, 'firstToken' | 'endToken'>;

/** Token ranges to walk: sentences, joined where one was cut inside a number. */
export function stretches(reading: Reading): readonly Stretch[] {
  const { sentences } = reading;
  let cut = false;
  for (let i = 1; i < sentences.length && !cut; i++) cut = goesOn(reading, i);
  if (!cut) return sentences;
  const made: { firstToken: number; endToken: number }[] = [];
  sentences.forEach(({ firstToken, endToken }, i) => {
    if (i > 0 && goesOn(reading, i)) made[made.length - 1].endToken = endToken;
    else made.push({ firstToken, endToken });
  });
  return made;
}

const ONE_OF = new Set(['than', 'nearly', 'almost', 'roughly', 'approximately', 'least', 'within', 'in', 'for']);
const DIGIT = /\d/g;

const ONE_BEHIND = /^(?:later|earlier|after|before|of|away|from|or|and|long|deep|high|wide|north|south|east|west|off|each)$/;

const oneOf = ({ tokens }: Reading, at: number): boolean =>
  ONE_OF.has(tokens[at - 1]?.lower ?? '') || ONE_BEHIND.test(tokens[at + 2]?.lower ?? '');

/** Whether a sentence can hold a quantity: a digit, a number word, or a vague word with a noun of force. */
export function mayCount(reading: Reading, firstToken: number, endToken: number): boolean {
  const { tokens, text } = reading;
  DIGIT.lastIndex = tokens[firstToken].start;
  const digit = DIGIT.exec(text);
  if (digit && digit.index < tokens[endToken - 1].end) return true;
  let opened = false;
  for (let i = firstToken; i < endToken; i++) {
    const { lower } = tokens[i];
    if (NUMBERISH.has(lower) || (lower.length > 5 && lower.endsWith('-fold'))) return true;
    // "more than a week", "an hour later", "a point or two"
    if ((lower === 'a' || lower === 'an') && UNITS.has(tokens[i + 1]?.lower ?? '') && oneOf(reading, i)) return true;
    if (!VAGUE_OPENERS.has(lower)) {
      if (lower === 'full' && /^(?:-|point|percent)$/.test(tokens[i + 1]?.lower ?? '')) return true;
      continue;
    }
    opened = true;
    if (lower === 'several' && TIME_UNITS.has((tokens[i + 1]?.lower ?? '').slice(0, -1))) return true;
  }
  return opened && namesForce(reading, firstToken, endToken);
}

function namesForce({ tokens }: Reading, firstToken: number, endToken: number): boolean {
  for (let i = firstToken; i < endToken; i++) {
    const { lower } = tokens[i];
    if (FORCE.has(lower) || (lower.endsWith('s') && FORCE.has(lower.slice(0, -1)))) return true;
  }
  return false;
}
