/** The checker's decisions: signed off by command, kept on disk, gone through by key, changed by an edit, handed over. */
import { equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { State } from '../../../server/src/model.ts';
import { claim, folder, open, problem, selectWords, until, uriOf } from './desk.ts';

const STORY = 'standoff.md';
const ledger = () => join(folder(), '.claimcheck', 'ledger.jsonl');
const records = () =>
  existsSync(ledger())
    ? readFileSync(ledger(), 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : [];
async function statusOf(words: string, wanted: State): Promise<void> {
  let state = '';
  const reached = async () => {
    state = (await claim(words)).state;
    return state === wanted ? true : undefined;
  };
  await until('the status', reached).catch(() => {
    throw new Error(`“${words}” stays ${state}, not ${wanted}`);
  });
}

suite('signing off', () => {
  let editor: vscode.TextEditor;
  suiteSetup(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    editor = await open(STORY);
    await problem(uriOf(STORY), 'quantity-differs');
  });

  test('verified: in the record, under the checker’s name, and on the claim', async () => {
    selectWords(editor, '210 armored vehicles');
    await vscode.commands.executeCommand('claimcheck.verify');
    await statusOf('210 armored vehicles', 'verified');
    const record = await until('the record', () => records().find(each => /210 armored vehicles/.test(JSON.stringify(each))));
    equal(record.status, 'verified');
    equal(record.by, 'Ada Quill');
    ok(Date.parse(record.at) > 0);
  });

  test('verify and go to the next leaves the cursor on the next open claim', async () => {
    selectWords(editor, '150,000');
    const before = editor.selection.active;
    await vscode.commands.executeCommand('claimcheck.verifyAndNext');
    await statusOf('150,000', 'verified');
    await until('the next claim', () => (editor.selection.start.isAfter(before) ? true : undefined));
    ok(!editor.selection.isEmpty);
  });

  test('next and previous go round by position', async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('claimcheck.nextClaim');
    const first = editor.selection.start;
    await vscode.commands.executeCommand('claimcheck.nextClaim');
    ok(!editor.selection.start.isBefore(first));
    await vscode.commands.executeCommand('claimcheck.previousClaim');
    ok(editor.selection.start.isEqual(first));
    await vscode.commands.executeCommand('claimcheck.previousClaim');
    ok(editor.selection.start.isAfter(first), 'the last claim comes before the first');
  });

  test('by priority: an open claim', async () => {
    await vscode.commands.executeCommand('claimcheck.nextByPriority');
    ok(!editor.selection.isEmpty);
  });

  test('an edit of the sentence makes a signed claim “changed”, and undo brings it back', async () => {
    await statusOf('210 armored vehicles', 'verified');
    const at = editor.document.getText().indexOf('along with 210 armored vehicles');
    await editor.edit(edit =>
      edit.replace(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 10)), 'together with'),
    );
    await statusOf('210 armored vehicles', 'changed');
    await vscode.commands.executeCommand('undo');
    await statusOf('210 armored vehicles', 'verified');
  });

  test('reopened', async () => {
    selectWords(editor, '210 armored vehicles');
    await vscode.commands.executeCommand('claimcheck.reopen');
    await statusOf('210 armored vehicles', 'open');
  });

  for (const [format, shape] of [
    ['md', /- \[[ x]\]/],
    ['csv', /210 armored vehicles/],
    ['json', /"claims"/],
    ['html', /<html/i],
  ] as const) {
    test(`the checklist as ${format}`, async () => {
      const target = vscode.Uri.file(join(folder(), `out.${format}`));
      await vscode.commands.executeCommand('claimcheck.exportChecklist', format, target);
      match(readFileSync(target.fsPath, 'utf8'), shape);
    });
  }

  test('the checklist as a spreadsheet', async () => {
    const target = vscode.Uri.file(join(folder(), 'out.xlsx'));
    await vscode.commands.executeCommand('claimcheck.exportChecklist', 'xlsx', target);
    equal(readFileSync(target.fsPath).subarray(0, 2).toString(), 'PK');
  });
});
