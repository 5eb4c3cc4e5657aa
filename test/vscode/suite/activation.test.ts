/** When the extension wakes up, and that everything the manifest promises is there. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION, folder, open, until, uriOf } from './desk.ts';

suite('activation', () => {
  test('a file that is no draft does not wake it', async () => {
    // just after a start VS Code takes every file for plain text, until its languages are there
    await until('VS Code’s languages', async () => ((await vscode.languages.getLanguages()).includes('json') ? true : undefined));
    const manifest = vscode.extensions.getExtension(EXTENSION)!.packageJSON;
    deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'onLanguage:plaintext', 'onLanguage:news-draft']);
    const before = vscode.extensions.getExtension(EXTENSION)?.isActive;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf('expected.json')));
    await new Promise(next => setTimeout(next, 500));
    equal(vscode.extensions.getExtension(EXTENSION)?.isActive, before);
  });

  test('a draft does', async () => {
    await open('brief-poll.md');
    const extension = vscode.extensions.getExtension(EXTENSION);
    await extension?.activate();
    ok(extension?.isActive, folder());
  });

  test('every command of the manifest is registered', async () => {
    const manifest = vscode.extensions.getExtension(EXTENSION)!.packageJSON;
    const promised: string[] = manifest.contributes.commands.map((each: { command: string }) => each.command);
    const known = new Set(await vscode.commands.getCommands(true));
    equal(promised.filter(command => !known.has(command)).join(' '), '');
  });

  test('every key and menu entry names a command of the manifest', () => {
    const { commands, keybindings, menus } = vscode.extensions.getExtension(EXTENSION)!.packageJSON.contributes;
    const promised = new Set(commands.map((each: { command: string }) => each.command));
    const used = [...keybindings, ...Object.values(menus).flat()] as { command?: string }[];
    equal(used.flatMap(each => (each.command && !promised.has(each.command) ? [each.command] : [])).join(' '), '');
  });

  test('.draft files are news drafts', async () => {
    equal((await open('brief-fleet.draft')).document.languageId, 'news-draft');
  });
});
