/** Puts the source's place into the draft: a citation behind the sentence, or a footnote at the foot. */
import type { Finding, Fix, Passage, Story } from '../model.ts';
import { fileName, sourcePlace } from './wording.ts';

/** The file's name without its ending: what `[@key]` names. */
const keyOf = (source: string): string => fileName(source).replace(/\.[^.]+$/, '');

/** The place as a citation carries it; a place that cannot be named in it is left to the search. */
function placeOf({ locator: { page, line, paragraph } }: Passage): string {
  if (page !== undefined) return `, p. ${page}`;
  if (paragraph !== undefined) return `, para. ${paragraph}`;
  return line !== undefined ? `, line ${line}` : '';
}

/** Offset behind the sentence's last word: before its full stop, but behind a closing quotation mark. */
function behind(text: string, end: number): number {
  return /[.!?]/.test(text[end - 1] ?? '') ? end - 1 : end;
}

/** The first footnote number that the draft does not use. */
function freeNumber(text: string): number {
  const used = new Set([...text.matchAll(/\[\^(\d+)\]/g)].map(match => Number(match[1])));
  let number = 1;
  while (used.has(number)) number++;
  return number;
}

/** True where the sentence carries a citation already. */
const isCited = (text: string, start: number, end: number): boolean =>
  /\[@|\[\^|\]\([^)]*#page=/.test(text.slice(start, end + 12).split('\n')[0]);

/**
 * Ways to name the source that agrees with a finding: none for a claim without one, or where the sentence is cited already.
 * Footnotes are Markdown's, so plain text gets the citation alone.
 */
export function citeFixes(story: Story, { claim, evidence }: Finding): readonly Fix[] {
  const best = evidence.passages.find(each => each.agreement === 'agrees');
  const sentence = story.sentences[claim.sentence];
  const { text, format } = story.draft;
  if (!best || !sentence || isCited(text, sentence.start, sentence.end)) return [];
  const at = behind(text, sentence.end);
  const place = sourcePlace(best.passage.source, best.passage.locator);
  const cite: Fix = {
    title: `Cite ${place}`,
    safe: false,
    edits: [{ start: at, end: at, newText: ` [@${keyOf(best.passage.source)}${placeOf(best.passage)}]` }],
  };
  if (format !== 'markdown') return [cite];
  const number = freeNumber(text);
  const foot = `${text.endsWith('\n') ? '' : '\n'}${/\n\[\^\d+\]:[^\n]*\n?$/.test(text) ? '' : '\n'}[^${number}]: ${place}.\n`;
  const note: Fix = {
    title: `Add a footnote: ${place}`,
    safe: false,
    edits: [
      { start: sentence.end, end: sentence.end, newText: `[^${number}]` },
      { start: text.length, end: text.length, newText: foot },
    ],
  };
  return [cite, note];
}
