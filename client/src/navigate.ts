/** Goes from claim to claim: by position or by priority, in the editor of the draft on the desk. */
import { type TextEditor, Uri, ViewColumn, window, workspace } from 'vscode';
import type { FindingRow } from '../../server/src/lsp/protocol.ts';
import { byPriority, inOrder } from './claimGroups.ts';
import type { Desk } from './desk.ts';
import { claimAt, rangeOf, selectClaim } from './places.ts';
import { isOpen } from './wording.ts';

export interface Navigation {
  /** The claim that the cursor is on: the one last gone to while its words are selected, else the smallest around the cursor. */
  current(): FindingRow | null;
  go(row: FindingRow, preserveFocus?: boolean): Promise<void>;
  byPosition(step: 1 | -1): Promise<void>;
  byPriority(step: 1 | -1): Promise<void>;
  /** The next claim after `row` that asks for somebody, in the order of the story. */
  nextOpen(row: FindingRow): Promise<void>;
}

export function createNavigation(desk: Desk, follow: (row: FindingRow) => void): Navigation {
  let last: string | null = null;

  const editor = async (preserveFocus: boolean): Promise<TextEditor | null> => {
    const uri = desk.draft();
    if (!uri) return null;
    const shown = desk.editor();
    const document = shown?.document ?? (await workspace.openTextDocument(Uri.parse(uri)));
    return window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.Active, preserveFocus });
  };
  const current = (): FindingRow | null => {
    const shown = desk.editor();
    if (!shown) return null;
    const row = last ? desk.row(last) : null;
    if (row && rangeOf(row.range).isEqual(shown.selection)) return row;
    return claimAt(desk.rows(), shown.selection.active);
  };
  const go = async (row: FindingRow, preserveFocus = false): Promise<void> => {
    const shown = await editor(preserveFocus);
    if (!shown) return;
    last = row.id;
    selectClaim(shown, row);
    follow(row);
  };
  const nothing = (message: string) => void window.setStatusBarMessage(message, 4000);

  const byPosition = async (step: 1 | -1): Promise<void> => {
    const rows = inOrder(desk.rows());
    if (!rows.length) return nothing('No claim in this draft.');
    const here = current();
    const cursor = desk.editor()?.selection.active;
    const at = here ? rows.findIndex(row => row.id === here.id) : -1;
    const after = cursor ? rows.findIndex(row => rangeOf(row.range).start.isAfter(cursor)) : 0;
    const next = at >= 0 ? at + step : step > 0 ? (after < 0 ? rows.length : after) : (after < 0 ? rows.length : after) - 1;
    await go(rows[(next + rows.length) % rows.length]);
  };
  const goByPriority = async (step: 1 | -1): Promise<void> => {
    const rows = byPriority(desk.rows()).filter(row => isOpen(row.state));
    if (!rows.length) return nothing('Every claim is signed off.');
    const here = current();
    const at = here ? rows.findIndex(row => row.id === here.id) : -1;
    await go(rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length]);
  };
  const nextOpen = async (from: FindingRow): Promise<void> => {
    const rows = inOrder(desk.rows());
    const at = rows.findIndex(row => row.id === from.id);
    const around = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
    const next = around.find(row => isOpen(row.state));
    if (next) return go(next);
    nothing('Every claim is signed off.');
  };
  return { current, go, byPosition, byPriority: goByPriority, nextOpen };
}
