/** Signs claims off: sends the decision to the checker, which keeps it in the ledger, and says what happened. */
import { type QuickPickItem, window } from 'vscode';
import type { State } from '../../server/src/model.ts';
import { type FindingRow, SIGN_OFF, type SignOffAnswer, type SignOffParams } from '../../server/src/lsp/protocol.ts';
import type { Desk } from './desk.ts';
import { iconOf } from './marks.ts';
import type { Checker } from './server.ts';
import { STATE_WORDS, short } from './wording.ts';

/** Decisions that are not worth much without a reason: a note is asked for. */
const WANT_NOTE: ReadonlySet<State> = new Set(['cannot-verify', 'verified-with-change']);

const PROMPTS: Partial<Record<State, string>> = {
  'cannot-verify': 'Why can it not be verified? (kept with the claim; may be left empty)',
  'verified-with-change': 'What was changed? (kept with the claim; may be left empty)',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface SigningOff {
  /** Asks for a note where the status wants one; false when the checker gave up or nothing was signed. */
  sign(rows: readonly FindingRow[], state: State): Promise<boolean>;
  signIds(ids: readonly string[], state: State, note?: string): Promise<boolean>;
  note(rows: readonly FindingRow[]): Promise<boolean>;
  /** Every status in a list, for the keyboard. */
  choose(rows: readonly FindingRow[]): Promise<boolean>;
}

export function createSigningOff(desk: Desk, checker: Checker): SigningOff {
  const signIds = async (ids: readonly string[], state: State, note?: string): Promise<boolean> => {
    const uri = desk.draft();
    const client = checker.client();
    if (!uri || !client || !ids.length) return false;
    const params: SignOffParams = { uri, ids, state, ...(note ? { note } : {}) };
    try {
      const answer = await client.sendRequest<SignOffAnswer>(SIGN_OFF, params);
      await desk.refresh(uri);
      if (answer.message) void window.showWarningMessage(answer.message);
      const open = desk.open()?.answer.counts.open ?? 0;
      if (answer.signed)
        void window.setStatusBarMessage(
          `$(check) ${capital(STATE_WORDS[state])}: ${answer.signed === 1 ? 'one claim' : `${answer.signed} claims`} · ${open} open`,
          4000,
        );
      return answer.signed > 0;
    } catch (error) {
      void window.showErrorMessage(`The claim could not be signed off: ${error instanceof Error ? error.message : String(error)}`);
      await desk.refresh(uri);
      return false;
    }
  };
  const titleOf = (rows: readonly FindingRow[]): string => (rows.length === 1 ? `“${short(rows[0].text, 60)}”` : `${rows.length} claims`);
  const ids = (rows: readonly FindingRow[]) => rows.map(row => row.id);

  const sign = async (rows: readonly FindingRow[], state: State): Promise<boolean> => {
    if (!WANT_NOTE.has(state)) return signIds(ids(rows), state);
    const note = await window.showInputBox({
      title: titleOf(rows),
      prompt: PROMPTS[state],
      value: rows.length === 1 ? (rows[0].note ?? '') : '',
    });
    return note === undefined ? false : signIds(ids(rows), state, note.trim());
  };
  const note = async (rows: readonly FindingRow[]): Promise<boolean> => {
    if (!rows.length) return false;
    const words = await window.showInputBox({
      title: titleOf(rows),
      prompt: 'Note for this claim, kept in the record and in the checklist',
      value: rows[0].note ?? '',
    });
    if (words === undefined) return false;
    const done = await Promise.all(rows.map(row => signIds([row.id], row.state === 'changed' ? 'open' : row.state, words.trim())));
    return done.every(Boolean);
  };
  const choose = async (rows: readonly FindingRow[]): Promise<boolean> => {
    if (!rows.length) return false;
    const states: readonly State[] = ['verified', 'verified-with-change', 'cannot-verify', 'on-author', 'opinion', 'cut', 'open'];
    const items = states.map((state): QuickPickItem & { readonly state: State } => ({
      state,
      label: `$(${iconOf({ state, agreement: 'not-checked' })}) ${capital(state === 'open' ? 'open again' : STATE_WORDS[state])}`,
      description: rows.length === 1 && rows[0].state === state ? 'now' : '',
    }));
    const picked = await window.showQuickPick(items, { title: `Sign off ${titleOf(rows)}`, placeHolder: 'Status' });
    return picked ? sign(rows, picked.state) : false;
  };
  return { sign, signIds, note, choose };
}
