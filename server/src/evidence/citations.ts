/** Citations that the writer put beside a statement: `[@key, p. 3]`, a footnote that names a file, a link to a file with `#page=3`. */
import type { Passage, Span } from '../model.ts';
import type { Library } from '../sources/library.ts';

/** What a citation points at; the span is that of the citation in the draft. */
export interface Citation extends Span {
  /** As written: a key, a file name or a path. */
  readonly key: string;
  readonly page: number | null;
  readonly paragraph: number | null;
  readonly line: number | null;
}

const BRACKET = /\[[^\]]*?@([\p{L}\p{N}][\p{L}\p{N}_:.#$%&+?<>~/-]*)([^\]]*)\]/gu;
const FOOTNOTE = /\[\^([^\]\s]+)\](?!:)/g;
const LINK = /\]\(<?([^)\s>]+\.(?:pdf|docx?|html?|txt|md|csv|xlsx|eml|mbox|vtt|srt|json))(#[^)\s>]*)?>?(?:\s+"[^"]*")?\)/gi;

const numberIn = (text: string, pattern: RegExp): number | null => {
  const match = pattern.exec(text);
  return match ? Number(match[1]) : null;
};

const locatorIn = (text: string): Pick<Citation, 'page' | 'paragraph' | 'line'> => ({
  page: numberIn(text, /(?:\bpp?\.?|\bpage|#page=)\s*(\d+)/i),
  paragraph: numberIn(text, /(?:\bpara\.?|\bparagraph|¶)\s*(\d+)/i),
  line: numberIn(text, /\b(?:l\.|line)\s*(\d+)/i),
});

const FILE = /([\p{L}\p{N}_./-]+\.(?:pdf|docx?|html?|txt|md|csv|xlsx|eml|mbox|vtt|srt|json))\b/iu;

function footnoteOf(draft: string, label: string): { key: string; text: string } | null {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const note = new RegExp(`^\\[\\^${escaped}\\]:[ \\t]*(.+)$`, 'm').exec(draft)?.[1];
  if (!note) return null;
  const key = /@([\p{L}\p{N}][\p{L}\p{N}_:.-]*)/u.exec(note)?.[1] ?? FILE.exec(note)?.[1];
  return key ? { key, text: note } : null;
}

/** Citations between `start` and `end` of the draft's text. */
export function citationsIn(draft: string, start: number, end: number): readonly Citation[] {
  const part = draft.slice(start, end);
  const found: Citation[] = [];
  const at = (match: RegExpMatchArray): Span => ({ start: start + (match.index ?? 0), end: start + (match.index ?? 0) + match[0].length });
  for (const match of part.matchAll(BRACKET)) found.push({ ...at(match), key: match[1].replace(/[.,:]+$/, ''), ...locatorIn(match[2]) });
  for (const match of part.matchAll(FOOTNOTE)) {
    const note = footnoteOf(draft, match[1]);
    if (note) found.push({ ...at(match), key: note.key, ...locatorIn(note.text) });
  }
  for (const match of part.matchAll(LINK)) {
    if (/^[a-z]+:/i.test(match[1])) continue;
    found.push({ ...at(match), key: decodeURI(match[1]), ...locatorIn(match[2] ?? '') });
  }
  return found;
}

/** Citations of a sentence: those in it, and those that follow it before the next one begins. */
export function citationsOf(draft: string, sentence: Span, next: number): readonly Citation[] {
  return citationsIn(draft, sentence.start, Math.max(sentence.end, Math.min(next, sentence.end + 200)));
}

const bare = (path: string): string => path.toLowerCase().replace(/\.[a-z0-9]{1,5}$/, '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The source that a citation means: its path, its file name, or its file name without the ending; null where there is none. */
export function citedSource(citation: Citation, library: Library): string | null {
  const paths = library.sources().map(source => source.path);
  const key = citation.key.toLowerCase().replace(/^\.\//, '');
  return (
    paths.find(path => path.toLowerCase() === key || path.toLowerCase().endsWith(`/${key}`)) ??
    paths.find(path => bare(nameOf(path)) === bare(nameOf(key))) ??
    null
  );
}

/** True for a passage at the place that the citation names. */
export function isCitedPlace(citation: Citation, passage: Passage): boolean {
  const { page, paragraph, line } = citation;
  if (page !== null && passage.locator.page !== undefined && passage.locator.page !== page) return false;
  if (paragraph !== null && passage.locator.paragraph !== undefined && passage.locator.paragraph !== paragraph) return false;
  return line === null || passage.locator.line === undefined || Math.abs(passage.locator.line - line) <= 3;
}
