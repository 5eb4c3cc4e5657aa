/** Detects other checkable statements: a sentence that says, in the writer's own voice, that somebody named did something. */
import type { Found, ParagraphKind, Reading, Sentence, Token } from '../../model.ts';
import { isWord } from '../../language/words.ts';
import { CALENDAR, SPEECH } from '../../values/name-common.ts';
import { DEMONYMS, PLACES } from '../../values/name-places.ts';
import type { Detector } from '../detector.ts';
import { BE, ME, MODAL, PAST, SOURCED, TASTE } from '../event-words.ts';

/** A sentence that passes a verdict is listed for that. */
const VERDICTS = new Set([
  'unfounded',
  'baseless',
  'groundless',
  'unsubstantiated',
  'debunked',
  'discredited',
  'unverified',
  'falsely',
  'baselessly',
]);
const KINDS: ReadonlySet<ParagraphKind> = new Set(['body', 'caption', 'card', 'list', 'note']);

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);
const isName = (token: Token): boolean =>
  isCapital(token) &&
  !CALENDAR.has(token.lower) &&
  (token.pos === 'PROPN' || DEMONYMS.has(token.lower) || PLACES.has(token.lower)) &&
  token.text.length > 1;

/** What one walk over a sentence tells. */
interface Facts {
  /** The sentence ends inside quotation marks that it did not close. */
  readonly inside: boolean;
  readonly names: number;
  /** Index of the first verb of the past, or of "is", "has" with a participle; -1 for none. */
  readonly verb: number;
  readonly out: boolean;
}

/** Reads the tokens outside quotation marks; `out` for what is asked, guessed, judged, or said by somebody. */
function factsOf(tokens: readonly Token[], { firstToken, endToken }: Sentence, quotedAlready: boolean): Facts {
  let names = 0;
  let verb = -1;
  let quoted = 0;
  let inside = quotedAlready;
  let out = quotedAlready;
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i];
    const { lower, text, pos } = token;
    if (text === '“' || (text === '"' && !inside)) inside = true;
    else if (text === '”' || (text === '"' && inside)) inside = false;
    if (inside) {
      quoted++;
      continue;
    }
    // Nothing more is asked of a sentence that is out, but how its quotation marks stand.
    if (out) continue;
    if (
      text === '?' ||
      text === '!' ||
      ME.has(lower) ||
      SOURCED.has(lower) ||
      VERDICTS.has(lower) ||
      (pos === 'VERB' && verb < 0 && SPEECH.has(lower))
    )
      out = true;
    else if ((verb < 0 && MODAL.has(lower)) || ((verb < 0 || i < verb + 5) && TASTE.has(lower))) out = true;
    else if (isName(token) && (i > firstToken || !isWord(lower) || isCapital(tokens[i + 1] ?? token) === false)) names++;
    else if (verb < 0 && isPast(tokens, i, firstToken)) verb = i;
  }
  return { inside, names, verb, out: out || quoted * 2 > endToken - firstToken };
}

function isPast(tokens: readonly Token[], i: number, first: number): boolean {
  const { lower, pos } = tokens[i];
  if (i === first) return false;
  if (pos === 'AUX')
    return (
      (lower === 'was' ||
        lower === 'were' ||
        lower === 'has' ||
        lower === 'have' ||
        lower === 'had' ||
        lower === 'is' ||
        lower === 'are') &&
      completes(tokens, i)
    );
  return pos === 'VERB' && (lower.endsWith('ed') || PAST.has(lower)) && !/^(?:to|the|a|an)$/.test(tokens[i - 1].lower);
}

/** "is moving", "has left", "was a member": not "is likely", "is that". */
function completes(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) {
    const { lower, pos } = tokens[i];
    if (BE.has(lower) || pos === 'ADV' || lower === 'not' || lower === 'n’t') continue;
    if (pos === 'VERB') return lower.endsWith('ing') || lower.endsWith('ed') || PAST.has(lower);
    return tokens[at].lower === 'was' || tokens[at].lower === 'were'
      ? pos === 'DET' || pos === 'ADP' || pos === 'NOUN' || pos === 'NUM'
      : pos === 'DET' && lower !== 'that';
  }
  return false;
}

/** Somebody named, a verb of the past or of what goes on, and a sentence's length. */
function isEvent({ names, verb, out }: Facts, { firstToken, endToken }: Sentence): boolean {
  const words = endToken - firstToken;
  return !out && names > 0 && verb >= 0 && words >= 6 && words <= 90;
}

/** The statement without its dateline, outer quotation marks and full stop. */
function spanOfEvent({ tokens }: Reading, { firstToken, endToken }: Sentence): Found<null> | null {
  let first = firstToken;
  for (let i = firstToken; i < Math.min(endToken, firstToken + 16); i++)
    if (/^[—–]$|^--$/.test(tokens[i].text) && /^\p{Lu}{3}/u.test(tokens[firstToken].text)) first = i + 1;
  let end = endToken;
  while (end > first && /^[.!?;:,…]+$/.test(tokens[end - 1].text)) end--;
  return end > first ? { start: tokens[first].start, end: tokens[end - 1].end, value: null } : null;
}

/** Set as a headline: no word of four letters or more without a capital but one. */
function isHeadline({ tokens }: Reading, { firstToken, endToken }: Sentence): boolean {
  let small = 0;
  for (let i = firstToken; i < endToken; i++)
    if (tokens[i].text.length > 3 && tokens[i].pos !== 'PUNCT' && !isCapital(tokens[i]) && ++small > 1) return false;
  return true;
}

function detect(reading: Reading): Found<null>[] {
  const found: Found<null>[] = [];
  let inside = false;
  for (const sentence of reading.sentences) {
    const facts = factsOf(reading.tokens, sentence, inside);
    inside = facts.inside;
    const statement = isEvent(facts, sentence) && !isHeadline(reading, sentence) ? spanOfEvent(reading, sentence) : null;
    if (statement) found.push(statement);
  }
  return found;
}

export const event: Detector<'event'> = {
  kind: 'event',
  detect: (reading, around) => (KINDS.has(around.paragraph) ? detect(reading) : []),
};
