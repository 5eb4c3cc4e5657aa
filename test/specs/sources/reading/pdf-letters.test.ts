/** Letters of a PDF: ligatures, letters set apart, accents drawn before their letter. */
import { describe, expect, it } from 'vitest';
import { accented, clean } from '../../../../server/src/sources/reading/pdf-letters.ts';

describe('letters', () => {
  it.each([
    ['the o\ufb03ce', 'the office'],
    ['L o c k s', 'Locks'],
    ['“L o c k s”', '“Locks”'],
    ['o f', 'of'],
    ['I a', 'I a'],
    ['a b', 'a b'],
    ['plan B is off', 'plan B is off'],
    ['\uf0b7 item', ' item'],
  ])('%s', (drawn, text) => expect(clean(drawn)).toBe(text));
  it.each([
    ['an ´emigr´e', 'an émigré'],
    ['Br¨uck', 'Brück'],
    ['na¨ıve', 'naïve'],
    ['Fran¸cois', 'François'],
    ['it´s', 'it´s'],
    ['5´ 7', '5´ 7'],
  ])('%s', (drawn, text) => expect(accented(drawn)).toBe(text));
});
