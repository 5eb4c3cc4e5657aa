/** Rule `quote-punctuation`: marks without a partner or of two kinds, and a comma or full stop on the wrong side of them. */
import type { Fix, Problem, Profile, Reading, ReadParagraph } from '../../model.ts';
import { remembered } from '../../text/remembered.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import type { StyleView } from '../telling.ts';

const at = (paragraph: ReadParagraph, start: number, end: number) => toDraft(paragraph.segments, { start, end });

/** As an American desk calls them. */
const nameOf = (sign: string): string => (sign === ',' ? 'comma' : 'period');

/** American order: comma and full stop before the closing mark. */
const OUTSIDE = /(?<=[\p{L}\p{N}%)])([”’"])([.,])(?![\p{N}.”’"])/gu;
const outsideIn = remembered(({ text }: Reading): readonly RegExpExecArray[] =>
  /[”’"][.,]/.test(text) ? [...text.matchAll(OUTSIDE)] : [],
);

function outside(paragraph: ReadParagraph): Problem[] {
  return outsideIn(paragraph.reading).flatMap(match => {
    // A straight or single mark may be an apostrophe or inches.
    if (match[1] !== '”' && !(match[1] === '"' && paragraph.text.lastIndexOf('"', match.index - 1) >= 0)) return [];
    const span = at(paragraph, match.index, match.index + 2);
    return styleProblem('quote-punctuation', {
      span,
      message: `The ${nameOf(match[2])} goes inside the quotation marks.`,
      fixes: [
        {
          title: `Move the ${nameOf(match[2])} inside the marks`,
          safe: true,
          preferred: true,
          edits: [
            { start: span.start, end: span.start, newText: match[2] },
            { start: span.end - 1, end: span.end, newText: '' },
          ],
        },
      ],
    });
  });
}

/** So many paragraphs on, a mark that closes may still belong to one that opened here. */
const FAR = 4;

/** A closing mark that nothing in its own paragraph opens. */
const closesAlone = remembered(
  ({ text }: Reading): boolean =>
    /^[^“"]*”/.test(text) || (!/[“”]/.test(text) && (text.split('"').length % 2 === 0 || text.split("''").length % 2 === 0)),
);

/** A mark that opens and never closes. A speech goes on where the next paragraph opens again, or a later one closes. */
function unclosed({ story, quotations }: StyleView, paragraph: ReadParagraph, index: number): Problem[] {
  const open = (quotations.get(paragraph) ?? []).filter(({ value }) => value.open && value.depth === 0);
  if (!open.length) return [];
  const later = story.paragraphs.slice(index + 1, index + 1 + FAR);
  const goesOn = /^(?:[“"]|'')/.test(later[0]?.text ?? '') || later.some(({ reading }) => closesAlone(reading));
  return goesOn
    ? []
    : open.map(({ start }) =>
        styleProblem('quote-punctuation', { span: at(paragraph, start, start + 1), message: 'This quotation mark is never closed.' }),
      );
}

/** A mark that closes what nothing opened, here or in the paragraphs before. */
function unopened({ story, quotations }: StyleView, paragraph: ReadParagraph, index: number): Problem[] {
  const found = quotations.get(paragraph) ?? [];
  const open = (each: ReadParagraph) => (quotations.get(each) ?? []).some(({ value }) => value.open);
  // A height of 5’2” takes a mark for itself and leaves the quotation's own without a partner.
  if (/\d[’']\d+[”"]/.test(paragraph.text) || story.paragraphs.slice(Math.max(0, index - FAR), index).some(open)) return [];
  let [next, reach] = [0, 0];
  for (const { index: place } of paragraph.text.matchAll(/(?<=[\p{L}.,?!])”/gu)) {
    for (; next < found.length && found[next].start <= place; next++) reach = Math.max(reach, found[next].end);
    if (reach <= place)
      return [styleProblem('quote-punctuation', { span: at(paragraph, place, place + 1), message: 'Nothing opens this quotation mark.' })];
  }
  return [];
}

/** One problem on one mark, with the mark that belongs there. */
const mark = (paragraph: ReadParagraph, start: number, message: string, newText: string, mendable: boolean): Problem => {
  const span = at(paragraph, start, start + 1);
  return styleProblem('quote-punctuation', {
    span,
    message,
    fixes: !mendable
      ? []
      : [
          {
            title: newText === '“' ? 'Write an opening mark' : 'Write a closing mark',
            safe: true,
            preferred: true,
            edits: [{ ...span, newText }],
          },
        ],
  });
};

const WRONG: readonly (readonly [side: 'open' | 'close', mark: string, message: string])[] = [
  ['open', '"', 'This quotation mark is straight and its partner curly.'],
  ['open', '”', 'A closing mark stands where the quotation opens.'],
  ['close', '"', 'This quotation mark is straight and its partner curly.'],
  ['close', '“', 'An opening mark stands where the quotation closes.'],
];

/** A straight mark with a curly partner, and a mark that faces the wrong way; the profile says which mark belongs there. */
function mixed({ quotations }: StyleView, paragraph: ReadParagraph, british: boolean): Problem[] {
  return (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
    const marks = { open: paragraph.text[start], close: paragraph.text[end - 1] };
    if (value.open || value.depth > 0 || !/["“”]/.test(marks.open) || !/["“”]/.test(marks.close)) return [];
    if (marks.open === '"' && marks.close === '"') return [];
    const single = british && !isNested(paragraph.text.slice(start + 1, end - 1));
    const found = WRONG.filter(([side, wrong]) => marks[side] === wrong);
    if (single && found.length)
      return [
        styleProblem('quote-punctuation', {
          span: at(paragraph, start, end),
          message: found[0][2],
          fixes: [singleMarks(paragraph, start, end)],
        }),
      ];
    return found.map(([side, , message]) =>
      mark(paragraph, side === 'open' ? start : end - 1, message, side === 'open' ? '“' : '”', !british),
    );
  });
}

/** Single marks inside would have to become double ones: words of somebody else, so the writer does it. */
const isNested = (inner: string): boolean => /[‘’'](?!\p{L})|(?<!\p{L})[‘’']/u.test(inner);

const singleMarks = (paragraph: ReadParagraph, start: number, end: number): Fix => ({
  title: 'Use single quotation marks',
  safe: true,
  preferred: true,
  edits: [
    { ...at(paragraph, start, start + 1), newText: '‘' },
    { ...at(paragraph, end - 1, end), newText: '’' },
  ],
});

/** British marks are single. */
const doubled = ({ quotations }: StyleView, paragraph: ReadParagraph): Problem[] =>
  (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
    if (value.open || value.depth > 0 || paragraph.text[start] !== '“' || paragraph.text[end - 1] !== '”') return [];
    // Inside single marks double ones are right.
    const before = paragraph.text.slice(0, start);
    if (before.lastIndexOf('‘') >= 0 && !/’(?!\p{L})/u.test(before.slice(before.lastIndexOf('‘')))) return [];
    return styleProblem('quote-punctuation', {
      span: at(paragraph, start, start + 1),
      message: 'This profile uses single quotation marks.',
      fixes: isNested(paragraph.text.slice(start + 1, end - 1)) ? [] : [singleMarks(paragraph, start, end)],
    });
  });

/** Single marks are the story's own: beside double ones they hold words that somebody quotes in turn. */
const hasDouble = ({ quotations }: StyleView): boolean =>
  [...quotations].some(([{ text }, list]) => list.some(({ start }) => /["“”]/.test(text[start])));

/** American marks are double: a whole quotation between single ones, outside headlines. */
const singled = ({ quotations, headlines }: StyleView, paragraph: ReadParagraph): Problem[] =>
  headlines.has(paragraph)
    ? []
    : (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
        const [open, close] = [paragraph.text[start], paragraph.text[end - 1]];
        if (value.open || value.partial || value.depth > 0 || open !== '‘' || close !== '’') return [];
        const inner = paragraph.text.slice(start + 1, end - 1);
        const edits = [
          { ...at(paragraph, start, start + 1), newText: '“' },
          { ...at(paragraph, end - 1, end), newText: '”' },
        ];
        return styleProblem('quote-punctuation', {
          span: at(paragraph, start, start + 1),
          message: 'This profile uses double quotation marks.',
          fixes: /[“”]/.test(inner) ? [] : [{ title: 'Use double quotation marks', safe: true, preferred: true, edits }],
        });
      });

const INTRODUCES = /\b(?:said|says|say|added|asked|told \w+)$/;

/** British order: the comma or full stop behind a partial quotation. */
const inside = ({ quotations }: StyleView, paragraph: ReadParagraph): Problem[] =>
  (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
    const last = paragraph.text[end - 2];
    const before = paragraph.text.slice(0, start).trimEnd();
    const woven = value.partial && /[\p{L}\p{N}]$/u.test(before) && !INTRODUCES.test(before);
    if (value.open || value.depth > 0 || !woven || !/[.,]/.test(last) || /\.[.…]$/.test(paragraph.text.slice(start, end - 1))) return [];
    const span = at(paragraph, end - 2, end);
    return styleProblem('quote-punctuation', {
      span,
      message: `The ${last === ',' ? 'comma' : 'full stop'} goes outside the marks of a partial quotation.`,
      fixes: [
        {
          title: `Move the ${last === ',' ? 'comma' : 'full stop'} outside the marks`,
          safe: true,
          preferred: true,
          edits: [
            { start: span.start, end: span.start + 1, newText: '' },
            { start: span.end, end: span.end, newText: last },
          ],
        },
      ],
    });
  });

/** From so many on, it is the story's habit and no slip: one problem says it, and one fix mends all. */
const HABIT = 4;

function together(problems: readonly Problem[]): readonly Problem[] {
  const mendable = problems.filter(({ fixes }) => fixes.length > 0);
  const [first, ...others] = mendable;
  if (mendable.length < HABIT) return problems;
  const edits = mendable.flatMap(({ fixes }) => fixes[0].edits);
  return [
    {
      ...first,
      message: `${first.message.slice(0, -1)}, here and in ${others.length} other places.`,
      related: others.map(({ start, end }) => ({ source: null, locator: {}, start, end, message: 'Here too' })),
      fixes: [{ title: `Mend all ${mendable.length} places`, safe: true, preferred: true, edits }],
    },
    ...problems.filter(({ fixes }) => fixes.length === 0),
  ];
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
      'The side of comma and full stop follows the profile: inside double marks for us-news, magazine and broadcast; uk-news wants single marks, with the comma or full stop outside a partial quotation.',
  },
  find: (view, profile) => {
    const paragraphs = view.story.paragraphs.map((paragraph, i) => [paragraph, i] as const).filter(([{ kind }]) => kind !== 'furniture');
    const sides = AMERICAN.has(profile)
      ? [
          paragraphs.flatMap(([paragraph]) => outside(paragraph)),
          hasDouble(view) ? [] : paragraphs.flatMap(([paragraph]) => singled(view, paragraph)),
        ]
      : [paragraphs.flatMap(([paragraph]) => doubled(view, paragraph)), paragraphs.flatMap(([paragraph]) => inside(view, paragraph))];
    return [
      ...sides.flatMap(together),
      ...paragraphs.flatMap(([paragraph, i]) => [
        ...unclosed(view, paragraph, i),
        ...unopened(view, paragraph, i),
        ...mixed(view, paragraph, !AMERICAN.has(profile)),
      ]),
    ].sort((a, b) => a.start - b.start);
  },
};
