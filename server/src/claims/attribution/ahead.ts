/** What lies ahead of each token up to the next comma or the like: a clause with its own verb and subject, another cue, how far it goes. */
import { type Facts, POS } from './facts.ts';

const { AUX, NOUN, PRON, PROPN, PUNCT, VERB } = POS;

/** Per token one number: form of the first verb ahead in its segment, whether a subject comes before it, what ends the segment, a cue in it. */
export interface Ahead {
  readonly clause: Int32Array;
  /** 0 no other cue ahead in the sentence, 1–5 how near it begins; 6 it begins in this segment but farther. */
  readonly cue: Uint8Array;
}

const nearness = (gap: number): number => (gap < 4 ? gap : gap < 7 ? 4 : gap < 12 ? 5 : 6);

/** 1 finite or auxiliary, 2 -ing, 3 -ed and -en, 4 infinitive. */
function formOf(facts: Facts, at: number): number {
  if (facts.pos[at] === AUX) return 1;
  if (at > 0 && facts.words[at - 1].bring === 2) return 4;
  return facts.words[at].ending === 1 ? 2 : facts.words[at].ending === 2 ? 3 : 1;
}

const ends = (facts: Facts, at: number): boolean => facts.pos[at] === PUNCT && facts.words[at].bring !== 0;

/** Looks ahead from every token; `marks` numbers the tokens of likely cues. */
export function lookAhead(facts: Facts, marks: Uint8Array): Ahead {
  const { size, pos, quoted } = facts;
  const clause = new Int32Array(size);
  const cue = new Uint8Array(size);
  let verb = 0,
    subject = 0,
    close = 0,
    held = 0,
    next = -1,
    length = 0;
  for (let i = size - 1; i >= 0; i--) {
    const last = i === facts.end[i] - 1;
    if (last) next = -1;
    if (last || ends(facts, i) || quoted[i] !== quoted[i + 1]) {
      close = last ? 1 : quoted[i] !== quoted[i + 1] ? 2 : 2 + facts.words[i].bring;
      verb = subject = held = length = 0;
    }
    const part = pos[i];
    if (part === VERB || part === AUX) {
      verb = formOf(facts, i);
      subject = 0;
      held = marks[i] > 0 ? 1 : 0;
    } else if (part === NOUN || part === PROPN || part === PRON) subject = part === PRON ? 2 : subject === 2 ? 2 : 1;
    length++;
    clause[i] = (((verb * 3 + subject) * 2 + held) * 16 + close) * 4 + (length < 3 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3);
    if (marks[i] > 0 && (i === 0 || marks[i - 1] !== marks[i])) next = i;
    cue[i] = next < 0 ? 0 : nearness(next - i) + 1;
  }
  return { clause, cue };
}
