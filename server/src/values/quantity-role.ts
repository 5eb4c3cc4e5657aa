/** What kind of count a number is, where that matters to a desk: of forces, of the killed and hurt, of a crowd. */
import type { Quantity } from '../model.ts';
import { CASUALTY, CROWD, GATHER, HARM, MILITARY, MILITARY_MODIFIERS } from './forces.ts';
import type { Piece } from './quantity-lex.ts';

const PEOPLE = new Set([
  'people',
  'person',
  'man',
  'woman',
  'child',
  'civilian',
  'other',
  'others',
  'soldier',
  'troop',
  'resident',
  'passenger',
  'student',
  'worker',
  'officer',
  'pupil',
  'villager',
  'boy',
  'girl',
  'migrant',
  'fighter',
  'member',
  'employee',
  'them',
  'fan',
  'supporter',
  'activist',
  'worshipper',
]);

/** Looks for a verb of a set near the expression, in its clause. */
function near(pieces: readonly Piece[], first: number, end: number, verbs: ReadonlySet<string>): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (verbs.has(pieces[i].lower)) return true;
    if (pieces[i].pos === 'PUNCT') break;
  }
  for (let i = end; i < Math.min(pieces.length, end + 5); i++) {
    if (verbs.has(pieces[i].lower)) return true;
    if (pieces[i].pos === 'PUNCT' || pieces[i].digits !== null) break;
  }
  return false;
}

/** "killing 17 sailors", "29 shoppers were wounded": the verb stands right beside the count. */
function harmedBeside(pieces: readonly Piece[], first: number, end: number): boolean {
  if (
    /^(?:killed|killing|kills|kill|wounded|wounding|injured|injuring|murdered)$/.test(pieces[first - 1]?.lower ?? '') &&
    pieces[first - 1].pos === 'VERB'
  )
    return true;
  const be = /^(?:was|were|been|are|is|be)$/.test(pieces[end]?.lower ?? '') ? end + 1 : end;
  return /^(?:killed|wounded|injured|dead|shot|slain|drowned)$/.test(pieces[be]?.lower ?? '') && pieces[be + 1]?.pos !== 'NOUN';
}

/** What kind of count it is: of forces, of the killed and hurt, of a crowd. */
export function roleOf(
  pieces: readonly Piece[],
  first: number,
  end: number,
  head: string | null,
  unit: string | null,
  counted: string | null,
): Quantity['role'] {
  if (unit !== null && !/^(?:percentage|time)$/.test(unit)) return null;
  if (head !== null && CASUALTY.has(head)) return 'casualty';
  if (head !== null && harmedBeside(pieces, first, end)) return 'casualty';
  if (head === null || PEOPLE.has(head)) {
    if (near(pieces, first, end, HARM)) return 'casualty';
    if (head !== null && near(pieces, first, end, GATHER)) return 'crowd';
  }
  if (head === null) return null;
  if (
    counted
      ?.split(' ')
      .slice(0, -1)
      .some(word => MILITARY_MODIFIERS.has(word))
  )
    return 'military';
  return MILITARY.has(head)
    ? near(pieces, first, end, HARM) && PEOPLE.has(head)
      ? 'casualty'
      : 'military'
    : CROWD.has(head)
      ? 'crowd'
      : null;
}
