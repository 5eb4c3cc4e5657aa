/** The draft's readable part: paragraphs of clean text with their way back to the draft's own offsets. */
import type { Draft, Paragraph, Prose } from '../model.ts';
import { readIgnores } from './comments.ts';
import { NO_FRONT, readFrontMatter } from './front-matter.ts';
import { htmlParagraphs } from './html.ts';
import { tellKinds } from './kinds.ts';
import { markdownParagraphs } from './markdown.ts';
import { plainParagraphs } from './plain.ts';

/** In UTF-16 units: a story of 300 book pages. What lies behind is not read, and the writer is told. */
export const LONGEST_DRAFT = 600_000;

/** A file that is no text: NUL, or mostly what a decoder puts for bytes that are no letters. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  if (head.includes('\u0000') || text.includes('\u0000')) return true;
  const strange = head.match(/[\ufffd\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return strange > 8 && strange > head.length / 20;
}

const READERS: Readonly<Record<Draft['format'], (text: string, from: number, to: number) => Paragraph[]>> = {
  plaintext: plainParagraphs,
  markdown: markdownParagraphs,
  html: htmlParagraphs,
};

/** Where reading stops: at the end, or at the last line that ends within the limit. */
function stopAt(text: string): number {
  if (text.length <= LONGEST_DRAFT) return text.length;
  const line = text.lastIndexOf('\n', LONGEST_DRAFT);
  // One line of megabytes is cut between two words.
  return line > LONGEST_DRAFT / 2 ? line : Math.max(text.lastIndexOf(' ', LONGEST_DRAFT), LONGEST_DRAFT / 2);
}

const megabytes = (length: number): string => (length / 1_000_000).toFixed(1);

/** Reads a draft of any format. Never throws: what is wrong with the file is said in `notices`. */
export function readProse({ text, format }: Draft): Prose {
  if (isBinary(text)) {
    return {
      front: NO_FRONT,
      paragraphs: [],
      ignores: [],
      notices: [{ span: { start: 0, end: 0 }, message: 'This file is not text: nothing in it can be checked.' }],
    };
  }
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const above = format === 'html' ? null : readFrontMatter(text, begin);
  const to = stopAt(text);
  const notices = [...(above?.notices ?? [])];
  if (to < text.length) {
    const message = `This draft is very long (${megabytes(text.length)} million characters): only what stands before this place is checked. Split it into several files.`;
    notices.push({ span: { start: to, end: Math.min(text.length, to + 1) }, message });
  }
  const from = Math.min(above?.end ?? begin, to);
  const adjacent = (a: number, b: number) => (text.slice(a, b).match(/\r\n|\n|\r/g)?.length ?? 0) <= 2;
  const paragraphs = tellKinds(READERS[format](to < text.length ? text.slice(0, to) : text, from, to), format === 'plaintext', adjacent);
  return {
    front: above?.front ?? NO_FRONT,
    paragraphs,
    notices,
    ignores: text.includes('claimcheck-ignore') ? readIgnores(text, from, paragraphs, format !== 'html') : [],
  };
}
