/** What a reporter sees in the sample story: problems, hover, fixes, the way to the passage, counts. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { claim, codeOf, open, problem, rows, until, uriOf } from './desk.ts';

const STORY = 'standoff.md';

const hoverAt = async (position: vscode.Position): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uriOf(STORY), position);
  return hovers.flatMap(hover => hover.contents.map(each => (typeof each === 'string' ? each : each.value))).join('\n');
};

/** The first call just after a start may answer nothing. */
const actionAt = (range: vscode.Range, title: RegExp): Promise<vscode.CodeAction> =>
  until(`the quick fix ${title}`, async () => {
    const actions = await vscode.commands
      .executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uriOf(STORY), range, vscode.CodeActionKind.QuickFix.value)
      .then(undefined, () => []);
    return actions.find(action => title.test(action.title));
  });

suite('the sample story', () => {
  let editor: vscode.TextEditor;
  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    editor = await open(STORY);
    await problem(uriOf(STORY), 'quantity-differs');
  });

  test('a number that a source has otherwise is a problem with the source as a related place', async () => {
    const found = await problem(uriOf(STORY), 'quantity-differs');
    match(editor.document.getText(found.range), /47,200/);
    match(found.message, /41,200/);
    ok(found.relatedInformation?.length);
  });

  test('the hover holds both numbers and a link that opens the passage', async () => {
    const found = await problem(uriOf(STORY), 'quantity-differs');
    const words = await hoverAt(found.range.start.translate(0, 1));
    match(words, /47,200/);
    match(words, /41,200/);
    match(words, /command:claimcheck\.openPassage\?/);
  });

  test('a fix uses the source’s number and can be undone', async () => {
    const found = await problem(uriOf(STORY), 'quantity-differs');
    const action = await actionAt(found.range, /number of/);
    ok(action.edit);
    await vscode.workspace.applyEdit(action.edit);
    match(editor.document.getText(), /41,200 troops/);
    await until('the problem to go', () =>
      vscode.languages.getDiagnostics(uriOf(STORY)).some(each => codeOf(each) === 'quantity-differs') ? undefined : true,
    );
    await vscode.commands.executeCommand('undo');
    await problem(uriOf(STORY), 'quantity-differs');
  });

  test('a loaded verb has its fix', async () => {
    const found = await problem(uriOf(STORY), 'loaded-verb');
    const action = await actionAt(found.range, /said/);
    ok(action.edit);
  });

  test('from a claim to its passage: definition', async () => {
    const found = await problem(uriOf(STORY), 'quantity-differs');
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uriOf(STORY),
      found.range.start.translate(0, 1),
    );
    const uri = 'uri' in places[0] ? places[0].uri : places[0].targetUri;
    const range = 'uri' in places[0] ? places[0].range : places[0].targetRange;
    equal(uri.scheme, 'claimcheck-source');
    const text = await vscode.workspace.openTextDocument(uri);
    match(text.getText(range), /41,200/);
  });

  test('every claim is in the outline, and the desk knows what the sources say of it', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uriOf(STORY));
    const names = symbols.flatMap(symbol => [symbol, ...symbol.children]).map(symbol => symbol.name);
    ok(names.includes('47,200 troops'));
    ok(rows().length > 60, `${rows().length} claims`);
    const one = await claim('47,200 troops');
    equal(one.agreement, 'differs');
    match(one.passages[0].text, /41,200/);
  });

  test('the code lens above the draft holds the count', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uriOf(STORY), 5);
    match(lenses.map(lens => lens.command?.title).join(' '), /\d+ claims · .*\d+ open/);
  });

  test('what is right stays quiet', async () => {
    const text = editor.document.getText();
    const loud = vscode.languages.getDiagnostics(uriOf(STORY)).filter(each => each.severity <= vscode.DiagnosticSeverity.Warning);
    const quiet = ['More than 127,000 of Veldmark’s troops', 'some 9,400', 'opened on Oct. 21'];
    const wrong = quiet.filter(words => {
      const at = text.indexOf(words);
      const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
      return loud.some(each => each.range.intersection(range) && !each.range.contains(range));
    });
    deepEqual(wrong, []);
  });
});
