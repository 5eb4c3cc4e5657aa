/** Quotations of 12 to 25 words are found in what the readers give, whatever program made the file. */
import { describe, expect, it } from 'vitest';
import { normalise, skeleton } from '../../../../server/src/text/normalise.ts';
import { bytesOf, readFixture, texts } from './reading.ts';

const PARAGRAPHS = new TextDecoder()
  .decode(bytesOf('original.txt'))
  .trim()
  .split('\n\n')
  .map(paragraph => paragraph.split(' '));

/** Every quotation of the original that begins at each third word, 12 to 25 words long. */
const QUOTATIONS = PARAGRAPHS.flatMap((words, p) =>
  words.flatMap((_, at) => {
    const length = 12 + ((p + at) % 14);
    return at % 3 || at + length > words.length ? [] : [words.slice(at, at + length).join(' ')];
  }),
);

const FILES = [
  ...['groff', 'chromium', 'weasyprint', 'libreoffice', 'latex'].flatMap(program => [`${program}-1.pdf`, `${program}-2.pdf`]),
  'libreoffice-1.docx',
  'pandoc.docx',
  'libreoffice-1.html',
  'pandoc.html',
];

describe('quotations are found', () => {
  it.each(FILES)('in %s', async name => {
    const document = await readFixture(name);
    const blocks = texts(document).map(skeleton);
    const words = normalise(document.text);
    const inOneBlock = QUOTATIONS.filter(quotation => blocks.some(block => block.includes(skeleton(quotation)))).length;
    const wordForWord = QUOTATIONS.filter(quotation => words.includes(normalise(quotation))).length;
    expect(QUOTATIONS.length).toBeGreaterThan(250);
    expect(inOneBlock / QUOTATIONS.length).toBeGreaterThanOrEqual(0.99);
    // a hyphen at a line's end that belongs to the word cannot always be told; LaTeX draws an ellipsis as three points
    expect(wordForWord / QUOTATIONS.length).toBeGreaterThanOrEqual(0.94);
    expect(document.problems).toEqual([]);
    // paragraphs stay whole: neither cut at every line nor run together
    expect(texts(document, 'text').length).toBeGreaterThanOrEqual(PARAGRAPHS.length - 1);
    expect(texts(document, 'text').length).toBeLessThanOrEqual(PARAGRAPHS.length + 15);
  });
});
