/** Character references of HTML and Markdown: the ones that news pages use, and every numeric one. */

const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  `
amp & lt < gt > quot " apos ' nbsp \u00a0 iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ sect § copy © ordf ª laquo « not ¬ reg ® deg ° plusmn ± sup1 ¹ sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · ordm º raquo » frac14 ¼ frac12 ½ frac34 ¾ iquest ¿
Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö times × Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß
agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö divide ÷ oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ
OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č Rcaron Ř rcaron ř Ecaron Ě ecaron ě Lstrok Ł lstrok ł Sacute Ś sacute ś Zacute Ź zacute ź Zdot Ż zdot ż Cacute Ć cacute ć Nacute Ń nacute ń eogon ę aogon ą inodot ı scedil ş gbreve ğ
ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← rarr → minus − asymp ≈ ne ≠ le ≤ ge ≥ thinsp \u2009 ensp \u2002 emsp \u2003 numsp \u2007 shy \u00ad zwnj \u200c zwj \u200d
`
    .trim()
    .split(/[ \n]+(?=[A-Za-z]+\d* )/)
    .map(pair => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

// What browsers make of numbers from the C1 range: Windows-1252.
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A reference at `at` of `text`: its character and its length; null where there is none. Longer than 10 units is none. */
export function entityAt(text: string, at: number): { readonly text: string; readonly width: number } | null {
  const match = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/.exec(text.slice(at, at + 12));
  if (!match) return null;
  const width = match[0].length;
  if (match[3]) return NAMED[match[3]] === undefined ? null : { text: NAMED[match[3]], width };
  const code = match[1] ? Number(match[1]) : Number.parseInt(match[2], 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return { text: '\ufffd', width };
  return { text: code >= 0x80 && code < 0xa0 ? C1[code - 0x80] : String.fromCodePoint(code), width };
}
