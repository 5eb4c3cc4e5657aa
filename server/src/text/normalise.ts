/** Brings text to the form in which it is compared: one space, straight marks, no soft hyphens, lower case. */

/** What typography writes in more than one way: the plain form of each character. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  (
    [
      ['\u00ad\u200b\u200c\u200d\u2060\ufeff', ''],
      ['\u2018\u2019\u201a\u201b\u2032', "'"],
      ['\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb', '"'],
      ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
      ['\u2026', '...'],
      ['\ufb00', 'ff'],
      ['\ufb01', 'fi'],
      ['\ufb02', 'fl'],
      ['\ufb03', 'ffi'],
      ['\ufb04', 'ffl'],
    ] as const
  ).flatMap(([all, plain]) => [...all].map(each => [each, plain] as const)),
);
const FOLDED = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');
const MAY_BE_FOLDED = /[^\u0000-\u007f]/;
const WIDE = /[^\S ]|\s{2}/;

/** `text` with typography folded and white space collapsed; lengths may change. */
export function normalise(text: string): string {
  const plain = MAY_BE_FOLDED.test(text) ? text.replace(FOLDED, each => PLAIN.get(each)!) : text;
  return (WIDE.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim().toLowerCase();
}

const BARE = /^[A-Za-z0-9]*$/;

/** Letters and digits only, lower case, accents off: equal for texts that differ in typography alone. */
export const skeleton = (text: string): string =>
  BARE.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
