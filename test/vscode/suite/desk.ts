/** What the suite's tests share: opening a draft of the sample newsroom and waiting for what the checker says of it. */
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ClaimcheckApi } from '../../../client/src/extension.ts';
import type { FindingRow } from '../../../server/src/lsp/protocol.ts';

export const EXTENSION = 'claimcheck.claimcheck';

export const folder = (): string => vscode.workspace.workspaceFolders![0].uri.fsPath;
export const uriOf = (name: string): vscode.Uri => vscode.Uri.file(join(folder(), name));

/** Asks again until there is an answer that is not undefined, or time is up. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, limit = 20_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`);
    await new Promise(next => setTimeout(next, 100));
  }
}

export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));
}

export const codeOf = (diagnostic: vscode.Diagnostic): string =>
  String(typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code);

/** The first diagnostic with this code, once it is there. */
export const problem = (uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> =>
  until(`the problem ${code}`, () => vscode.languages.getDiagnostics(uri).find(each => codeOf(each) === code));

/** The claims of the draft on the desk, as the claims view has them. */
export const rows = (): readonly FindingRow[] =>
  (vscode.extensions.getExtension(EXTENSION)?.exports as ClaimcheckApi | undefined)?.claims() ?? [];

/** The narrowest claim that holds these words. */
export const claim = (words: string): Promise<FindingRow> =>
  until(`the claim “${words}”`, () => {
    const holding = rows().filter(row => row.text.includes(words));
    return holding.sort((a, b) => a.text.length - b.text.length)[0];
  });

export function selectWords(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.getText().indexOf(words);
  if (at < 0) throw new Error(`the draft does not say “${words}”`);
  editor.selection = new vscode.Selection(editor.document.positionAt(at + 1), editor.document.positionAt(at + 1));
}
