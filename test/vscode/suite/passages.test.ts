/** The read-only view of a source: the right words, the passage marked by the selection, pages as symbols. */
import { equal, match, ok, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import { sourceUri } from '../../../server/src/lsp/protocol.ts';
import { open, problem, selectWords, until, uriOf } from './desk.ts';

const view = () => vscode.window.visibleTextEditors.find(editor => editor.document.uri.scheme === 'claimcheck-source');

suite('the view of a source', () => {
  suiteSetup(async () => {
    await open('standoff.md');
    await problem(uriOf('standoff.md'), 'quantity-differs');
  });

  test('“Open the Source” shows the passage beside the draft', async () => {
    const editor = await open('standoff.md');
    selectWords(editor, '47,200 troops');
    await vscode.commands.executeCommand('claimcheck.openSource');
    const shown = await until('the source', view);
    match(shown.document.uri.path, /alliance-briefing\.docx$|troop-estimates\.csv$/);
    equal(shown.document.languageId, 'claimcheck-source');
    const line = shown.document.lineAt(shown.selection.active.line).text;
    ok(line.length > 0);
    ok(shown.viewColumn !== editor.viewColumn);
  });

  test('it cannot be typed into', async () => {
    const shown = await until('the source', view);
    await vscode.window.showTextDocument(shown.document, shown.viewColumn);
    const before = shown.document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    equal(shown.document.getText(), before);
  });

  test('the pages of a PDF are its parts', async () => {
    const uri = vscode.Uri.parse(sourceUri(uriOf('standoff.md').toString(), 'sources/ministry-statement.pdf'));
    await vscode.commands.executeCommand('claimcheck.openPassage', {
      draft: uriOf('standoff.md').toString(),
      source: 'sources/ministry-statement.pdf',
      start: 0,
      end: 0,
    });
    const symbols = await until('the pages', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
      return found?.length ? found : undefined;
    });
    match(symbols[0].name, /^p\. 1$/);
  });

  test('a source that is not there is said, not thrown', async () => {
    await vscode.commands.executeCommand('claimcheck.openPassage', {
      draft: uriOf('standoff.md').toString(),
      source: 'sources/none.pdf',
      start: 0,
      end: 0,
    });
    const uri = vscode.Uri.parse(sourceUri(uriOf('standoff.md').toString(), 'sources/none.pdf'));
    await rejects(async () => vscode.workspace.openTextDocument(uri));
  });
});
