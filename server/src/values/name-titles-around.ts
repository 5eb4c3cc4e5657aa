/** Reads the title beside a name: "spokeswoman Ada Lind", "Ada Lind, the foreign minister,", "Foreign Minister Ada Lind". */
import type { Token } from '../model.ts';
import { isCapital, isPossessiveMark } from './name-runs.ts';
import { OFFICES, RANKS, TITLE_MODIFIERS, TITLE_OF } from './name-titles.ts';

const bare = (lower: string): string => lower.replace(/[.’']+$/, '');
const isModifier = (token: Token): boolean => TITLE_MODIFIERS.has(token.lower) && !isCapital(token);
const wordsOf = (text: string, tokens: readonly Token[], first: number, end: number): string =>
  text.slice(tokens[first].start, tokens[end - 1].end);

/** "Forward Ardane" is a movement, a forward is a player. */
const isBanner = (token: Token): boolean => token.text === 'Forward';

/** An office or a rank: the noun that ends a title. */
export const isOffice = (token: Token): boolean =>
  (OFFICES.has(token.lower) && !isBanner(token)) || (isCapital(token) && RANKS.has(bare(token.lower)));

/** First token of the title whose last token is at `last`; hyphens inside belong to it ("vice-president", "ex-minister"). */
function startOfTitle(tokens: readonly Token[], last: number, floor: number): number {
  let first = last;
  while (first > floor) {
    const before = tokens[first - 1];
    if (isModifier(before) || OFFICES.has(before.lower)) first--;
    else if (before.text === '-' && first - 2 >= floor && (isModifier(tokens[first - 2]) || OFFICES.has(tokens[first - 2].lower)))
      first -= 2;
    else break;
  }
  return first;
}

/** The lower-case title right before the token `at`, or null: "foreign minister", "spokeswoman". */
export function titleBefore(text: string, tokens: readonly Token[], at: number, floor: number): string | null {
  let last = at - 1;
  if (last >= floor && tokens[last].text === ',') last--;
  if (last < floor || isCapital(tokens[last]) || !OFFICES.has(tokens[last].lower)) {
    if (last - 2 < floor || tokens[last - 1]?.lower !== 'of' || !TITLE_OF.has(tokens[last].lower) || !OFFICES.has(tokens[last - 2].lower))
      return null;
    return last === at - 1 ? wordsOf(text, tokens, startOfTitle(tokens, last - 2, floor), last + 1) : null;
  }
  return wordsOf(text, tokens, startOfTitle(tokens, last, floor), last + 1);
}

const ENDS_TITLE = new Set([
  ',',
  '.',
  ';',
  ':',
  ')',
  '—',
  '–',
  '-',
  'of',
  'for',
  'in',
  'at',
  'who',
  'whose',
  'and',
  'with',
  'to',
  'from',
  'on',
  'said',
  'says',
  'told',
  'until',
  'since',
  'under',
  'whom',
  'during',
  'here',
  'there',
  '”',
  '"',
]);

/** The title between commas after a name, or null: ", the Republican attorney general of" gives "attorney general". */
export function titleAfter(text: string, tokens: readonly Token[], comma: number, end: number): string | null {
  if (tokens[comma]?.text !== ',') return null;
  for (let i = comma + 1; i < Math.min(end, comma + 11); i++) {
    const { text: word, pos } = tokens[i];
    if (
      word === ',' ||
      word === '.' ||
      word === ';' ||
      pos === 'VERB' ||
      pos === 'AUX' ||
      tokens[i].lower === 'who' ||
      tokens[i].lower === 'of' ||
      tokens[i].lower === 'for'
    )
      return null;
    if (!isOffice(tokens[i])) continue;
    const next = tokens[i + 1];
    if (next && (isOffice(next) || next.text === '-' || isPossessiveMark(next))) continue;
    if (next && i + 1 < end && !ENDS_TITLE.has(next.lower)) return null;
    const of = next?.lower === 'of' && tokens[i + 2] && TITLE_OF.has(tokens[i + 2].lower) ? i + 3 : i + 1;
    return wordsOf(text, tokens, startOfTitle(tokens, i, comma + 1), of);
  }
  return null;
}
