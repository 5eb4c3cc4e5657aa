/** Reads the dateline that opens a story: "KARSTAD, Valdor, Feb. 14 (AX) —". */
import type { Span } from '../model.ts';

export interface Dateline {
  /** Up to and with the dash; offsets in the paragraph's text. */
  readonly span: Span<'text'>;
  readonly place: string;
  /** The date as written, with its year where it has one: "Feb. 14, 2022"; null where there is none. */
  readonly date: string | null;
}

const CITY = `\\p{Lu}[\\p{Lu}’'.-]+(?:[ -]\\p{Lu}[\\p{Lu}’'.-]*)*`;
const REGION = `, (?:\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})`;
const DATE = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?`;
const DATELINE = new RegExp(`^(${CITY}(?:${REGION})?)(?:, (${DATE}))?(?: ?\\(\\p{L}[\\p{L} /.]{1,30}\\))?\\s*(?:—|–|--|-)\\s+(?=\\S)`, 'u');

/** The dateline of a paragraph, or null. A place in capitals and a dash are its mark. */
export function readDateline(text: string): Dateline | null {
  const match = DATELINE.exec(text.slice(0, 120));
  if (!match || match[1].length < 3) return null;
  return { span: { start: 0, end: match[0].length }, place: match[1], date: match[2] ?? null };
}
