/** Parts the credit from a caption: "…at the border.Credit...Ada Lind for The Paper", "(Photo by Ada Lind/Agency)". */
import type { Paragraph } from '../model.ts';
import { cut } from './pieces.ts';

const NAME = `\\p{Lu}[\\p{L}’'.-]*(?: (?:(?:de|der|den|van|von|al|bin|la|le|di|da) ){0,2}\\p{Lu}[\\p{L}’'.-]*){0,4}`;
const MARK =
  /(?:Photo(?:graph|s)?\s+|Image\s+|Video\s+|Picture\s+|Illustration\s+)?[Cc]redit(?:\s*(?:\.{2,}|…)+\s*|:\s*|\s+(?=by\s))|(?:Photo(?:graph|s|graphs)?|Pictures?|Illustrations?|Images?|Video)\s*(?:by\b:?|:)\s*|PHOTO(?:GRAPH)?S?(?:\s+BY|:)\s*/gu;
/** `Name/Agency` or `Name for The Paper` alone. */
const BARE = new RegExp(
  `^\\(?(?:${NAME})(?:(?: ?/ ?|, via | via | for )(?:${NAME}|The [\\p{L} ]{2,40}|EPA|AFP|AP|Reuters|Shutterstock))+\\)?\\.?$`,
  'u',
);
const AGENCY =
  /^(?:\p{L}[\p{L} .’-]{0,40}\/)?(?:Getty(?: Images)?|Reuters|AFP|AP|Associated Press|EPA|Shutterstock|Bloomberg|Agence France-Presse)(?:[ ,/—–-]+(?:via )?[\p{L} .’]{2,40})*$/u;

/** A whole paragraph that is nothing but a credit. */
export const isBareCredit = (text: string): boolean => text.length <= 120 && (BARE.test(text) || AGENCY.test(text));

/** Where the credit's mark begins and where its names do; null where the text has none, or it is a sentence about a credit. */
function findMark(text: string): { readonly start: number; readonly names: number } | null {
  for (const match of text.matchAll(MARK)) {
    const start = match.index;
    const names = start + match[0].length;
    const rest = text.slice(names).replace(/^(?:by\s+)/, '');
    const before = text.slice(0, start).trimEnd();
    const opens = before === '' || /[.!?”"’')\]…(]$/.test(before);
    const marked = /\.{2}|…/.test(match[0]);
    if (!opens && !marked) continue;
    if (rest.length > 160 || !/^[\p{Lu}(]/u.test(rest) || (!marked && /\p{Ll}[.!?]\s+\p{Lu}/u.test(rest))) continue;
    return { start, names: text.length - rest.length };
  }
  return null;
}

/** A caption with its credit as two paragraphs, a bare credit as one; null where there is no credit. The mark itself is left out. */
export function partCredit(paragraph: Paragraph): Paragraph[] | null {
  const { text } = paragraph;
  if (text.length > 900) return null;
  const mark = /[Cc]redit|[PIV][a-z]+|PHOTO/.test(text) ? findMark(text) : null;
  if (!mark) return isBareCredit(text) ? [{ ...paragraph, kind: 'credit' }] : null;
  let end = text.length;
  const open = text.lastIndexOf('(', mark.start);
  const start = open >= 0 && !text.slice(open, mark.start).includes(')') && mark.start - open <= 2 ? open : mark.start;
  if (start === open && text[end - 1] === ')') end--;
  const names = mark.names + (/^(?:Credit(?:\.{2,}|…):?\s*)/.exec(text.slice(mark.names))?.[0].length ?? 0);
  return [cut(paragraph, 0, start, 'caption'), cut(paragraph, names, end, 'credit')].filter(each => each !== null);
}
