/** Reads the words of a source: its head, whether a name is the head, and what sort of voucher it is. */
import type { Reading, Span, Token, Voucher } from '../../model.ts';
import { BODIES, DOCUMENTS, FEMALE, MALE, PLURAL, TITLES, WRITER } from './voucher-words.ts';

/** A name mention as far as a voucher needs it. */
export interface KnownName extends Span<'text'> {
  readonly kind: 'person' | 'organisation' | 'place';
  readonly full: string;
}

/** How a source is put into words. */
export interface SourceWords<N extends KnownName = KnownName> {
  /** Head noun or pronoun, lower case, singular where that is a matter of a final s; null for no source. */
  readonly head: string | null;
  /** The name that is the head, not one that stands inside ("a lawyer for Ana Ruiz"). */
  readonly name: N | null;
  readonly pronoun: 'female' | 'male' | 'plural' | 'writer' | null;
  /** "the president", "the mayor": one known person. */
  readonly definite: boolean;
  /** Words before the head, lower case. */
  readonly modifiers: readonly string[];
}

const NOTHING: SourceWords<never> = { head: null, name: null, pronoun: null, definite: false, modifiers: [] };
const ENDS_PHRASE = /^(?:ADP|SCONJ|VERB|AUX)$/;
const DEFINITE = /^(?:the|this|that|his|her|its|their|our)$/;

/** Index of the first token that ends at or behind `offset`. */
export function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of `span`. */
export function tokensIn(reading: Reading, span: Span<'text'>): Token[] {
  const found: Token[] = [];
  for (let i = firstTokenAt(reading.tokens, span.start); i < reading.tokens.length && reading.tokens[i].start < span.end; i++)
    found.push(reading.tokens[i]);
  return found;
}

function pronounOf(word: string): SourceWords['pronoun'] {
  if (FEMALE.has(word)) return 'female';
  if (MALE.has(word)) return 'male';
  if (PLURAL.has(word)) return 'plural';
  return WRITER.has(word) ? 'writer' : null;
}

/** Index behind the head of the phrase: before a preposition, a relative clause, a comma, or a possessive's own noun. */
function headEnd(tokens: readonly Token[]): number {
  for (let i = 0; i < tokens.length; i++) {
    const { pos, text, lower } = tokens[i];
    // "Ms. Doss": a capital is part of a name, whatever part of speech it was taken for.
    if (i > 0 && (/^[,(–—:;]$/.test(text) || (ENDS_PHRASE.test(pos) && text === lower) || /^(?:who|which|that|whose)$/.test(lower)))
      return i;
  }
  return tokens.length;
}

/** Reads one source; `names` are the mentions of its paragraph in order. */
export function readSource<N extends KnownName>(reading: Reading, source: readonly Span<'text'>[], names: readonly N[]): SourceWords<N> {
  if (source.length === 0) return NOTHING;
  const tokens = tokensIn(reading, source[0]).filter(token => /[\p{L}\p{N},]/u.test(token.text));
  if (tokens.length === 0) return NOTHING;
  const words = tokens.map(token => token.lower);
  if (tokens.length <= 2) {
    const pronoun = pronounOf(words[0]);
    if (pronoun) return { ...NOTHING, head: words[0], pronoun };
  }
  const end = headEnd(tokens);
  const last = tokens[end - 1];
  const name =
    names.find(({ start, end: stop, kind }) => kind !== 'place' && start <= last.start && last.end <= stop) ??
    besideHead(tokens, end, names);
  return {
    head: name ? null : singular(last.lower),
    name: name ?? null,
    pronoun: null,
    definite: DEFINITE.test(words[0]),
    modifiers: words.slice(0, end - 1),
  };
}

/** "The mayor, Ana Ruiz," and "the mayor Ana Ruiz": the name in apposition. */
function besideHead<N extends KnownName>(tokens: readonly Token[], end: number, names: readonly N[]): N | undefined {
  if (tokens[end]?.text !== ',') return undefined;
  const next = tokens[end + 1];
  return next && names.find(name => name.kind === 'person' && name.start <= next.start && next.end <= name.end);
}

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

/** Who vouches; `resolved` is true when a pronoun or title could be tied to a name. */
export function voucherOf(words: SourceWords, resolved: boolean, capitalised: boolean): Voucher {
  if (words.pronoun === 'writer') return 'writer';
  if (words.name) return words.name.kind === 'organisation' ? 'organisation' : 'named';
  if (resolved) return 'named';
  if (words.head === null) return 'agentless';
  if (DOCUMENTS.has(words.head) || DOCUMENTS.has(`${words.head}s`)) return 'document';
  if (BODIES.has(words.head) || (capitalised && !TITLES.has(words.head))) return 'organisation';
  return 'unnamed';
}
