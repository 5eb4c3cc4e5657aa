/** The one door to wink-nlp: a text becomes sentences and tokens with exact UTF-16 offsets and parts of speech. */
import winkNLP from 'wink-nlp';
import type { PartOfSpeech, Reading, Sentence, Token } from '../model.ts';
import { sharedModel } from './words.ts';

// One instance per process: a second one silently loses what the first has learnt.
const nlp = winkNLP(sharedModel, ['sbd', 'pos']);
const { its } = nlp;

// wink drops these instead of counting them as white space; each becomes one space, so that offsets stay exact.
const DROPPED = /[\u0009-\u000d\u001c-\u001f\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g;
// wink needs seconds for long unbroken runs (base64, addresses, rules of symbols), which hold no prose anyway.
const UNBROKEN = /\S{120,}|[^\p{L}\p{N}\s]{24,}/gu;

/** All of `DROPPED` lies in these ranges, and of the signs that news is full of only the no-break space. */
const mayBeDropped = (unit: number): boolean =>
  unit < 32 || (unit > 126 && (unit < 0xa1 || (unit > 0x167f && !(unit > 0x200b && unit < 0x2028))));

/** Hardly a text has a sign that is dropped; one walk finds out at a fraction of the cost. */
function withoutDropped(text: string): string {
  for (let i = 0; i < text.length; i++) if (mayBeDropped(text.charCodeAt(i))) return text.replace(DROPPED, ' ');
  return text;
}

/** The same of an unbroken run. `spaced` has no white space but spaces. */
function mayBeUnbroken(spaced: string): boolean {
  let run = 0;
  let marks = 0;
  for (let i = 0; i < spaced.length; i++) {
    const unit = spaced.charCodeAt(i);
    if (unit === 32) {
      run = 0;
      marks = 0;
      continue;
    }
    const letter = unit | 32;
    marks = (letter >= 97 && letter <= 122) || (unit >= 48 && unit <= 57) ? 0 : marks + 1;
    if (++run >= 120 || marks >= 24) return true;
  }
  return false;
}

const blank = (run: string): string => ' '.repeat(run.length);

const SPACE = 32;

/**
 * Tokens of `text` in order; each begins behind the spaces that follow the one before. Each is cut out anew: the strings that wink keeps lie all over
 * the memory, and whoever looked at them first would wait.
 */
function tokensOf(clean: string, text: string): { tokens: Token[]; sentences: [number, number][] } {
  const doc = nlp.readDoc(clean);
  const all = doc.tokens();
  const values = all.out(its.value) as string[];
  const parts = all.out(its.pos) as unknown as PartOfSpeech[];
  const tokens: Token[] = new Array(values.length);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    while (clean.charCodeAt(at) === SPACE) at++;
    const end = at + values[i].length;
    const word = text.slice(at, end);
    tokens[i] = { start: at, end, text: word, lower: word.toLowerCase(), pos: parts[i] };
    at = end;
  }
  return { tokens, sentences: doc.sentences().out(its.span) as unknown as [number, number][] };
}

const OPENS_LOWER = /^[\p{Ll}]/u;
const CLOSING = new Set(['”', '"', '’', "'", '»', ')', ']']);

/** Titles and ranks before a name: their full stop ends no sentence. */
const TITLE =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Maj|Lt|Col|Capt|Cmdr|Cdr|Adm|Sgt|Cpl|Pvt|Brig|Rep|Sen|Gov|Rev|Hon|Pres|Supt|Insp|Det|Amb|Msgr|Fr|Sr|St)\.?$/;

function endsInTitle(tokens: readonly Token[], at: number): boolean {
  const stop = tokens[at].text === '.';
  return (stop || tokens[at].text.endsWith('.')) && TITLE.test(tokens[stop ? Math.max(0, at - 1) : at].text);
}

/** Short forms of firms and the like: the sentence goes on where a small letter or another such form follows. */
const SHORT = /^(?:Bros|Cos|Co|Corp|Inc|Ltd|Mfg|Assn|Dept|Ave|Blvd|Nos?|vs|Mt|Ft|Jr)\.?$/;

function goesOnAfterShort(tokens: readonly Token[], at: number): boolean {
  const stop = tokens[at - 1].text === '.';
  if (!stop || at < 2 || tokens[at - 2].end !== tokens[at - 1].start || !SHORT.test(tokens[at - 2].text)) return false;
  return OPENS_LOWER.test(tokens[at].text) || SHORT.test(tokens[at].text);
}

/** wink cuts `“Is it true?” | he asked`, and leaves closing marks at the head of the next sentence: join and move. */
function mend(tokens: readonly Token[], spans: readonly [number, number][]): Sentence[] {
  const sentences: { first: number; end: number }[] = [];
  for (const [from, to] of spans) {
    let first = from;
    const last = sentences.at(-1);
    if (last) {
      // A closing mark that touches the sentence before belongs to it.
      while (first <= to && CLOSING.has(tokens[first].text) && tokens[first].start === tokens[first - 1].end) first++;
      last.end = first;
      if (first > to) continue;
      const goesOn = OPENS_LOWER.test(tokens[first].text) && /[”"’')\],]$|^[a-z.]+\.$/i.test(tokens[first - 1].text);
      if (goesOn || endsInTitle(tokens, first - 1) || goesOnAfterShort(tokens, first)) {
        last.end = to + 1;
        continue;
      }
    }
    sentences.push({ first, end: to + 1 });
  }
  return sentences.map(({ first, end }) => ({
    start: tokens[first].start,
    end: tokens[end - 1].end,
    firstToken: first,
    endToken: end,
  }));
}

/**
 * Reads one paragraph or passage. Offsets in the result are UTF-16 code units of `text`.
 * Split paragraphs first: a blank line does not end a sentence here.
 */
export function readText(text: string): Reading {
  const spaced = withoutDropped(text);
  const clean = mayBeUnbroken(spaced) ? spaced.replace(UNBROKEN, blank) : spaced;
  if (!clean.trim()) return { text, tokens: [], sentences: [] };
  const { tokens, sentences } = tokensOf(clean, text);
  return { text, tokens, sentences: mend(tokens, sentences) };
}
