/** Plain text to paragraphs: a blank line ends one; without blank lines every line is one. */
import type { Paragraph } from '../model.ts';

/** Paragraphs of `text` between `from` and its end, in draft coordinates. */
export function plainParagraphs(text: string, from = 0): Paragraph[] {
  const body = text.slice(from);
  const gap = /\n[ \t\r]*\n/.test(body) ? /(?:\r?\n[ \t]*){2,}/g : /(?:\r?\n[ \t]*)+/g;
  const paragraphs: Paragraph[] = [];
  const take = (start: number, end: number) => {
    const raw = body.slice(start, end);
    const clean = raw.trim();
    if (!clean) return;
    const at = from + start + raw.indexOf(clean);
    paragraphs.push({
      kind: 'body', span: { start: at, end: at + clean.length }, text: clean.replace(/[\r\n\t]/g, ' '),
      segments: [{ text: 0, at, length: clean.length }], section: null,
    });
  };
  let last = 0;
  for (const match of body.matchAll(gap)) {
    take(last, match.index);
    last = match.index + match[0].length;
  }
  take(last, body.length);
  return paragraphs;
}
