/** Whatever the draft holds, every character of a paragraph's text stands at its own place in the draft. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftFormat, Paragraph } from '../../../server/src/model.ts';
import { readProse } from '../../../server/src/prose/read.ts';
import { toDraft } from '../../../server/src/text/segments.ts';

const WORDS = [
  'troops',
  'Valdor',
  '😀',
  '👩‍🚀',
  'café',
  'naïve',
  '\u00a0',
  '\u202f',
  '“quoted',
  'words,”',
  '130,000',
  '—',
  '&amp;',
  '&#8217;',
  '&ldquo;',
  '&bogus;',
  '*bold*',
  '**x**',
  '[link](http://a.b)',
  '![Two men](x.png)',
  '`code`',
  '<b>',
  '</b>',
  '<!-- note -->',
  '<br>',
  '[CHECK]',
  '[@memo, p. 3]',
  '\\*',
  '# ',
  '> ',
  '- ',
  '1. ',
  '| a | b |',
  'Credit...Lena Novak for The Paper',
  'Advertisement',
  '\ufeff',
  '\t',
  '  ',
  '<p>',
  '</p>',
  '<li>',
  '<td>',
  '---',
  '[^1]',
];
const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n \n', ' ', ' '];
const draft = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BREAKS)), { maxLength: 60 })
  .map(pairs => pairs.flat().join(''));
const begun = fc
  .tuple(fc.constantFrom('', '\ufeff', '---\ntitle: A\n---\n', '\ufeff---\r\ntitle: A\r\n---\r\n'), draft)
  .map(pair => pair.join(''));
const SPACE = /[\t\r\n\v\f]/;

function checkParagraph(text: string, paragraph: Paragraph) {
  expect(paragraph.text.trim()).toBe(paragraph.text);
  expect(paragraph.text).not.toMatch(SPACE);
  let at = 0;
  for (const segment of paragraph.segments) {
    expect(segment.text).toBe(at);
    at += segment.length;
    if (segment.width !== undefined) continue;
    const own = paragraph.text.slice(segment.text, segment.text + segment.length);
    expect(text.slice(segment.at, segment.at + segment.length).replace(/[\t\r\n\v\f]/g, ' ')).toBe(own);
  }
  expect(at).toBe(paragraph.text.length);
  expect(toDraft(paragraph.segments, { start: 0, end: paragraph.text.length })).toEqual(paragraph.span);
}

for (const format of ['plaintext', 'markdown', 'html'] satisfies DraftFormat[]) {
  test(`${format}: offsets are exact and paragraphs stand in order`, () => {
    fc.assert(
      fc.property(begun, text => {
        const { paragraphs } = readProse({ id: 'x', text, format });
        let last = 0;
        for (const paragraph of paragraphs) {
          checkParagraph(text, paragraph);
          expect(paragraph.span.start).toBeGreaterThanOrEqual(last);
          last = paragraph.span.start;
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });
}
