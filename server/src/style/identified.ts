/** Whether a person who speaks in a story is identified: by a title, by what stands before or behind the name, or in the next sentence. */
import type { ReadParagraph, Token } from '../model.ts';
import type { TokenRange } from './telling.ts';

/** Behind a name these begin an identification. */
const IDENTIFIES = /^(?:,|\(|of|from|at|in|with|who|whose|—|–|-|--)$/;

/** Before a name these are the writer's grammar and not who somebody is. */
const NO_TITLE = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'VERB', 'AUX', 'ADP', 'ADV', 'PRON', 'DET', 'PART', 'SPACE', 'SYM', 'X', 'INTJ']);

const isComma = (token: Token | undefined): boolean => token?.text === ',';

/** A descriptive word before ("Mayor Ida Rohm", "the sailor Nils Arden") or an identification behind ("Ida Rohm, the mayor,"). */
export function isIdentifiedHere({ text, reading: { tokens } }: ReadParagraph, { first, end }: TokenRange): boolean {
  const before = tokens[first - 1];
  if (/\p{Lu}\p{Ll}+\.\s*$/u.test(text.slice(0, tokens[first].start)) && before?.text !== '.') return true;
  if (before && !NO_TITLE.has(before.pos)) return true;
  if (/^[’']s?$/.test(before?.text ?? '')) return true;
  const next = tokens[end];
  if (!next || !IDENTIFIES.test(next.lower)) return false;
  // "Ida Rohm, said" and "…, Ida Rohm, and" say nothing more of her.
  return !isComma(next) || !/^(?:said|says|and|but|adding)$/.test(tokens[end + 1]?.lower ?? 'and');
}

const VERBS = 'is|was|works|worked|runs|ran|leads|led|heads|headed|teaches|owns|owned|who|has|had|lives|lived|grew|moved';

/** "She is a teacher", "Mr. Arden, a captain", "Ida Rohm’s boat": another sentence near says who it is. */
export function isIdentifiedNear(text: string, full: string): boolean {
  const surname = (full.split(/\s+/).at(-1) ?? full).replace(/[^\p{L}’'-]/gu, '.');
  const says = new RegExp(`\\b${surname}(?:[’']s|,| \\(| (?:${VERBS})\\b)|\\b\\p{L}{3,}\\.? ${surname}\\b`, 'u');
  return says.test(text) || new RegExp(`\\b(?:He|She) (?:${VERBS})\\b`).test(text);
}
