/** Makes letters and words of the signs that a PDF draws: ligatures, letters set apart, accents drawn as signs of their own. */

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

const SPACED = /^["“‘'(]?(?:\p{L}(?: \p{L}){2,}|[^aAI] \p{Ll})[.,:;!?”’"')]?$/u;

/** "L o c k s" as "Locks"; a text with a word of two letters in it stays as it is. */
const closedUp = (text: string): string => ((text[1] === ' ' || text[2] === ' ') && SPACED.test(text) ? text.replace(/ /g, '') : text);

/** Ligatures written out, letters set apart closed up, signs that stand for no letter off. A soft hyphen stays only at the end, where a word is broken. */
export const clean = (text: string): string =>
  closedUp(text)
    .replace(/[\ufb00-\ufb06]/g, sign => LIGATURES[sign])
    .replace(/[\u0000-\u0008\u000e-\u001f\ufeff\u200b\u21a9\ufffe\uffff\ue000-\uf8ff]/g, '');

/** True for a capital that stands alone, with its opening mark at most. */
export const isInitial = (text: string): boolean => text.length < 3 && /^["“‘]?\p{Lu}$/u.test(text);

const COMBINING: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
  '˚': '\u030a',
  '¸': '\u0327',
};
// an acute before a consonant is somebody's apostrophe
const ACCENT = /´ ?[aeiouyıAEIOUY]|[¨ˆ˜ˇ˚¸] ?\p{L}/gu;

/** "emigr´e" as "emigré": some programs draw an accent before its letter. One that no letter wears is left alone. */
export function accented(text: string): string {
  if (!/[´¨ˆ˜ˇ˚¸]/.test(text)) return text;
  return text.replace(ACCENT, drawn => {
    const letter = drawn[drawn.length - 1];
    const whole = ((letter === 'ı' ? 'i' : letter) + COMBINING[drawn[0]]).normalize('NFC');
    return whole.length === 1 ? whole : drawn;
  });
}
