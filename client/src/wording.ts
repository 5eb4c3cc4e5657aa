/** The words the desk shows for kinds, statuses and places: one list, so that tree, palette and screen reader agree. */
import type { FindingRow } from '../../server/src/lsp/protocol.ts';
import type { State } from '../../server/src/model.ts';
import type { Summary } from '../../server/src/report/summary.ts';
import { KIND_WORDS, STATE_WORDS } from '../../server/src/report/wording.ts';
import { LOOKS, markOf } from './marks.ts';

export { KIND_WORDS, STATE_WORDS };

/** True where somebody has decided and nothing has moved since: the box in the tree is ticked. */
export const isSettled = (state: State): boolean => state !== 'open' && state !== 'changed' && state !== 'cannot-verify';

/** True where the claim still asks for somebody. */
export const isOpen = (state: State): boolean => state === 'open' || state === 'changed';

/** One line of at most `most` characters, cut between words. */
export function short(text: string, most = 72): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** "briefing.pdf, p. 3" of the best passage, or null. */
export function placeOf(row: FindingRow): string | null {
  const passage = row.passages[0];
  if (!passage) return null;
  return passage.place ? `${fileOf(passage.source)}, ${passage.place}` : fileOf(passage.source);
}

/** "a source differs", or the status where that says more ("on author"). */
export function standing(row: FindingRow): string {
  const mark = markOf(row);
  return mark === 'verified' || mark === 'setAside' ? STATE_WORDS[row.state] : LOOKS[mark].words;
}

/** "41 claims · 3 differ · 15 open". */
export function countWords(counts: Summary): string {
  const claims = `${counts.claims} ${counts.claims === 1 ? 'claim' : 'claims'}`;
  const differ = counts.differs ? ` · ${counts.differs} ${counts.differs === 1 ? 'differs' : 'differ'}` : '';
  return `${claims}${differ} · ${counts.open} open`;
}
