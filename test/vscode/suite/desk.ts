/** What the suite's tests share: opening a draft of the sample newsroom and waiting for what the checker says of it. */
import { join } from 'node:path';
import * as vscode from 'vscode';

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

/** Claims as document symbols, flat; `detail` holds kind, agreement and status. */
export async function claims(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  const symbols = (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
  return symbols.flatMap(symbol => [symbol, ...symbol.children]).filter(symbol => symbol.detail.includes(' · '));
}

/** The narrowest claim that holds these words. */
export const claim = (uri: vscode.Uri, words: string): Promise<vscode.DocumentSymbol> =>
  until(`the claim “${words}”`, async () => {
    const holding = (await claims(uri)).filter(symbol => symbol.name.includes(words));
    return holding.sort((a, b) => a.name.length - b.name.length)[0];
  });

export function selectWords(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.getText().indexOf(words);
  if (at < 0) throw new Error(`the draft does not say “${words}”`);
  editor.selection = new vscode.Selection(editor.document.positionAt(at + 1), editor.document.positionAt(at + 1));
}
