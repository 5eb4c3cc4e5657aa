/** Sets the scene of one paragraph: which tokens are quoted and which sentence holds them. */
import type { Found, QuotedWords, Reading } from '../../model.ts';
import { readQuotations } from '../../values/quotation.ts';

/** A paragraph's tokens with what the rules ask of them again and again. */
export interface Scene {
  readonly reading: Reading;
  readonly quotations: readonly Found<QuotedWords>[];
  /** Per token the index of the outermost quotation that holds it, marks included; -1 outside. */
  readonly quoted: Int32Array;
  /** Per token the index of its sentence. */
  readonly sentenceOf: Int32Array;
}

/** Reads the quotations of a paragraph and ties every token to its quotation and its sentence. */
export function setScene(reading: Reading): Scene {
  const { tokens, sentences } = reading;
  const quotations = readQuotations(reading).filter(({ value }) => value.depth === 0);
  const quoted = new Int32Array(tokens.length).fill(-1);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < quotations.length && quotations[next].end <= tokens[i].start) next++;
    if (next < quotations.length && tokens[i].end > quotations[next].start) quoted[i] = next;
  }
  const sentenceOf = new Int32Array(tokens.length);
  sentences.forEach(({ firstToken, endToken }, s) => {
    sentenceOf.fill(s, firstToken, endToken);
  });
  return { reading, quotations, quoted, sentenceOf };
}
