/** Whether a column or a row of a table is another's than the draft names: "seized (Tavia)", the row of Brod. */
import type { Claim } from '../model.ts';
import { fold, type Stemmer } from '../sources/terms.ts';
import { isOneName, type Owner, partAround } from './dealt.ts';
import type { Question } from './question.ts';
import { cellsOf } from './row.ts';
import { timeIn } from './row-time.ts';
import type { SourceReading } from './source-reading.ts';

/** Rows of one table that are looked at. */
const LONGEST_TABLE = 300;

/** Whether a column is another's ("seized (Tavia)"), where the draft's owner has one of the same heading beside it. */
export function isOthersColumn({ name }: Owner, { label }: { readonly label: string }, labels: readonly string[]): boolean {
  if (!name) return false;
  const words = wordsOf(label);
  const isMine = (word: string): boolean => isOneName(word, name);
  if (words.some(isMine)) return false;
  return labels.some(one => {
    const theirs = wordsOf(one);
    return theirs.some(isMine) && theirs.length === words.length && theirs.every((word, i) => word === words[i] || isMine(word));
  });
}

/** "The ward has 39 beds" is not told by "Occupied: 39" where another column is headed "Beds". */
export function isUnderOtherHeading(
  counted: string | null,
  { label }: { readonly label: string },
  labels: readonly string[],
  draft: string,
  stem: Stemmer,
): boolean {
  const noun = stem(fold(counted?.split(/\s+/).at(-1) ?? ''));
  const has = (text: string, word: string): boolean => wordsOf(text).some(one => stem(one) === word);
  if (!noun || has(label, noun) || !labels.some(one => one !== label && has(one, noun))) return false;
  return !wordsOf(label).some(word => word.length > 3 && has(draft, stem(word)));
}

const wordsOf = (label: string): readonly string[] => fold(label).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a row is another's: the draft names what another row of the table is about ("Brod"), and nothing that this one is. */
export function isOthersRow(question: Question, claim: Claim, { passage }: SourceReading): boolean {
  if (passage.kind !== 'row' || claim.kind !== 'quantity') return false;
  const around = partAround(question);
  const words = new Set(fold(NAMED.test(around) ? around : question.text).match(/[\p{L}\p{N}]+/gu));
  const isNamed = (key: string): boolean => (fold(key).match(/[\p{L}\p{N}]+/gu) ?? []).some(word => word.length > 2 && words.has(word));
  const keysOf = (text: string): readonly string[] =>
    cellsOf(text).flatMap(cell =>
      cell.number === null && /^(?:\p{Lu}|\d+(?:st|nd|rd|th)\b)/u.test(cell.value) && timeIn(cell) === null ? [cell.value] : [],
    );
  const own = keysOf(passage.text);
  const others = question.library
    .passagesOf(passage.source)
    .filter(one => one.kind === 'row' && one.id !== passage.id)
    .slice(0, LONGEST_TABLE);
  if (!own.some(isNamed)) return others.some(row => keysOf(row.text).some(isNamed));
  // "1st Brigade", "2nd Brigade": what tells the two apart is named, and not here
  const mine = new Set(own.flatMap(key => wordsOf(key)));
  const isOnly = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(word => !b.has(word) && words.has(word));
  return others.some(row => {
    const theirs = new Set(keysOf(row.text).flatMap(key => wordsOf(key)));
    const shares = [...theirs].some(word => mine.has(word));
    return shares && isOnly(theirs, mine) && !isOnly(mine, theirs) && [...mine].some(word => !theirs.has(word));
  });
}
/** A name that does not open the text. */
const NAMED = /\S\s+\p{Lu}\p{Ll}{2}/u;
