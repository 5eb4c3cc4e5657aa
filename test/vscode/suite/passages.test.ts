/** The read-only view of a source: the right words, the passage marked by the selection, pages as symbols. */
import { equal, match, ok, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import { sourceUri } from '../../../server/src/lsp/protocol.ts';
import { claim, open, problem, selectWords, until, uriOf } from './desk.ts';

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

  test('references of the passage lead back to the claims that rest on it', async () => {
    const shown = await until('the source', view);
    const back = await until('the claims', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        shown.document.uri,
        shown.selection.active,
      );
      return found?.length ? found : undefined;
    });
    const draft = await vscode.workspace.openTextDocument(uriOf('standoff.md'));
    ok(back.every(each => each.uri.toString() === draft.uri.toString()));
    ok(back.some(each => draft.getText(each.range).includes('47,200')));
  });

  test('a claim that the passage is opened from has its own words marked', async () => {
    const row = await claim('27,500');
    const passage = row.passages[0];
    await vscode.commands.executeCommand('claimcheck.openPassage', {
      draft: uriOf('standoff.md').toString(),
      source: passage.source,
      start: passage.start,
      end: passage.end,
      claim: row.id,
    });
    const shown = await until('the passage', () => {
      const editor = view();
      return editor?.document.lineAt(editor.selection.active.line).text.includes('27,500') ? editor : undefined;
    });
    ok(shown.document.uri.path.endsWith(passage.source.split('/').pop()!));
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
