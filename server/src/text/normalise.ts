/** Brings text to the form in which it is compared: one space, straight marks, no soft hyphens, lower case. */

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[\u2018\u2019\u201a\u201b\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/\ufb00/g, 'ff'],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb03/g, 'ffi'],
  [/\ufb04/g, 'ffl'],
  [/\s+/g, ' '],
];

/** `text` with typography folded and white space collapsed; lengths may change. */
export const normalise = (text: string): string =>
  FOLDS.reduce((done, [from, to]) => done.replace(from, to), text)
    .trim()
    .toLowerCase();

/** Letters and digits only, lower case, accents off: equal for texts that differ in typography alone. */
export const skeleton = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
