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
      span,
      message: `The ${match[2] === ',' ? 'comma' : 'full stop'} goes inside the quotation marks.`,
      fixes: [
        { title: `Write “${match[2]}${match[1]}”`, safe: true, preferred: true, edits: [{ ...span, newText: `${match[2]}${match[1]}` }] },
      ],
    });
  });
}

/** A mark that opens and never closes, unless the next paragraph opens again: then the speech goes on. */
function unclosed({ story, quotations }: StyleView, paragraph: ReadParagraph, index: number): Problem[] {
  const goesOn = /^[“"]/.test(story.paragraphs[index + 1]?.text ?? '');
  return (quotations.get(paragraph) ?? [])
    .filter(({ value }) => value.open && value.depth === 0 && !goesOn)
    .map(({ start }) =>
      styleProblem('quote-punctuation', { span: at(paragraph, start, start + 1), message: 'This quotation mark is never closed.' }),
    );
}

/** One problem on one mark, with the mark that belongs there. */
const mark = (paragraph: ReadParagraph, start: number, message: string, newText: string): Problem => {
  const span = at(paragraph, start, start + 1);
  return styleProblem('quote-punctuation', {
    span,
    message,
    fixes: [
      { title: `Write “${newText}”`.replace('“““', '“').replace('“””', '”'), safe: true, preferred: true, edits: [{ ...span, newText }] },
    ],
  });
};

/** A straight mark with a curly partner, and a mark that faces the wrong way. */
function mixed({ quotations }: StyleView, paragraph: ReadParagraph): Problem[] {
  return (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
    const [open, close] = [paragraph.text[start], paragraph.text[end - 1]];
    if (value.open || value.depth > 0 || !/["“”]/.test(open) || !/["“”]/.test(close) || (open === '"' && close === '"')) return [];
    return [
      ...(open === '"' ? [mark(paragraph, start, 'This quotation mark is straight and its partner curly.', '“')] : []),
      ...(open === '”' ? [mark(paragraph, start, 'A closing mark stands where the quotation opens.', '“')] : []),
      ...(close === '"' ? [mark(paragraph, end - 1, 'This quotation mark is straight and its partner curly.', '”')] : []),
      ...(close === '“' ? [mark(paragraph, end - 1, 'An opening mark stands where the quotation closes.', '”')] : []),
    ];
  });
}

/** British order: single marks outside, and the comma or full stop behind a partial quotation. */
function british({ quotations }: StyleView, paragraph: ReadParagraph): Problem[] {
  return (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
    if (value.open || value.depth > 0) return [];
    const [open, close, last] = [paragraph.text[start], paragraph.text[end - 1], paragraph.text[end - 2]];
    const inner = paragraph.text.slice(start + 1, end - 1);
    const double = open === '“' && close === '”';
    const before = paragraph.text.slice(0, start).trimEnd();
    const partial =
      value.partial &&
      /[.,]/.test(last) &&
      !/\.[.…]$/.test(inner) &&
      /[\p{L}\p{N}]$/u.test(before) &&
      !/\b(?:said|says|say|added|asked|told \w+)$/.test(before);
    const problems: Problem[] = [];
    if (double) {
      const safe = !/[‘’'](?!\p{L})|(?<!\p{L})[‘’']/u.test(inner);
      problems.push(
        styleProblem('quote-punctuation', {
          span: at(paragraph, start, start + 1),
          message: 'This profile uses single quotation marks.',
          fixes: [
            {
              title: 'Use single quotation marks',
              safe,
              preferred: true,
              edits: [
                { ...at(paragraph, start, start + 1), newText: '‘' },
                { ...at(paragraph, end - 1, end), newText: '’' },
              ],
            },
          ],
        }),
      );
    }
    if (partial) {
      const span = at(paragraph, end - 2, end);
      problems.push(
        styleProblem('quote-punctuation', {
          span,
          message: `The ${last === ',' ? 'comma' : 'full stop'} goes outside the marks of a partial quotation.`,
          fixes: [{ title: `Write “${close}${last}”`, safe: true, preferred: true, edits: [{ ...span, newText: `${close}${last}` }] }],
        }),
      );
    }
    return problems;
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
    options:
      'The side of comma and full stop follows the profile: inside for us-news, magazine and broadcast; uk-news wants single marks, with the comma or full stop outside a partial quotation.',
  },
  find: (view, profile) =>
    view.story.paragraphs.flatMap((paragraph, i) =>
      paragraph.kind === 'furniture'
        ? []
        : [
            ...(AMERICAN.has(profile) ? outside(paragraph) : british(view, paragraph)),
            ...unclosed(view, paragraph, i),
            ...mixed(view, paragraph),
          ],
    ),
};
