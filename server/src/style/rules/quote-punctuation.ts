/** Rule `quote-punctuation`: marks without a partner or of two kinds, and a comma or full stop on the wrong side of them. */
import type { Problem, Profile, ReadParagraph } from '../../model.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import type { StyleView } from '../telling.ts';

const at = (paragraph: ReadParagraph, start: number, end: number) => toDraft(paragraph.segments, { start, end });

/** American order: comma and full stop before the closing mark. */
function outside(paragraph: ReadParagraph): Problem[] {
  return [...paragraph.text.matchAll(/(?<=[\p{L}\p{N}%)])([”’"])([.,])(?!\p{N}|\.)/gu)].flatMap(match => {
    // A straight or single mark may be an apostrophe or inches.
    if (match[1] !== '”' && !(match[1] === '"' && paragraph.text.lastIndexOf('"', match.index - 1) >= 0)) return [];
    const span = at(paragraph, match.index, match.index + 2);
    return styleProblem('quote-punctuation', {
      span, message: `The ${match[2] === ',' ? 'comma' : 'full stop'} goes inside the quotation marks.`,
      fixes: [{ title: `Write “${match[2]}${match[1]}”`, safe: true, preferred: true, edits: [{ ...span, newText: `${match[2]}${match[1]}` }] }],
    });
  });
}

/** A mark that opens and never closes, unless the next paragraph opens again: then the speech goes on. */
function unclosed({ story, quotations }: StyleView, paragraph: ReadParagraph, index: number): Problem[] {
  const goesOn = /^[“"]/.test(story.paragraphs[index + 1]?.text ?? '');
  return (quotations.get(paragraph) ?? []).filter(({ value }) => value.open && value.depth === 0 && !goesOn).map(({ start }) =>
    styleProblem('quote-punctuation', { span: at(paragraph, start, start + 1), message: 'This quotation mark is never closed.' }));
}

/** Opened curly and closed straight, or the other way round. */
function mixed({ quotations }: StyleView, paragraph: ReadParagraph): Problem[] {
  return (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
    const [open, close] = [paragraph.text[start], paragraph.text[end - 1]];
    if (value.open || (open === '“') === (close === '”') || !/["“”]/.test(open) || !/["“”]/.test(close)) return [];
    const newText = `“${paragraph.text.slice(start + 1, end - 1)}”`;
    return styleProblem('quote-punctuation', {
      span: at(paragraph, start, end), message: 'One quotation mark is straight and the other curly.',
      fixes: [{ title: 'Make both curly', safe: true, preferred: true, edits: [{ ...at(paragraph, start, start + 1), newText: '“' }, { ...at(paragraph, end - 1, end), newText: newText.at(-1) ?? '”' }] }],
    });
  });
}

const AMERICAN: ReadonlySet<Profile> = new Set(['us-news', 'magazine', 'broadcast']);

export const quotePunctuation: Rule = {
  code: 'quote-punctuation',
  severity: { default: 'information' },
  page: {
    what: 'Quotation marks without a partner or of two kinds; a comma or full stop on the wrong side of them.',
    why: 'The reader must see where the words of others begin and end.',
    example: '“We left”, she said.',
    instead: '“We left,” she said.',
    options: 'The side of comma and full stop follows the profile: inside for us-news, magazine and broadcast; uk-news leaves it to the sense.',
  },
  find: (view, profile) => view.story.paragraphs.flatMap((paragraph, i) => (paragraph.kind === 'furniture' ? [] : [
    ...(AMERICAN.has(profile) ? outside(paragraph) : []), ...unclosed(view, paragraph, i), ...mixed(view, paragraph),
  ])),
};
