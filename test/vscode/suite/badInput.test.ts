/** Drafts and folders that are not as they should be: each is met in silence or with a plain message, and the checker goes on. */
import { equal } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { codeOf, folder, open, problem, rows, until, uriOf } from './desk.ts';

const write = (name: string, data: string | Buffer): void => {
  mkdirSync(join(folder(), 'bad'), { recursive: true });
  writeFileSync(join(folder(), 'bad', name), data);
};

/** The checker still answers for a good draft. */
const alive = async () => {
  await open('brief-poll.md');
  await until('claims of a good draft', () => (rows().length ? true : undefined));
};

suite('bad input', () => {
  test('an empty draft', async () => {
    write('empty.md', '');
    await open('bad/empty.md');
    await until('the empty draft on the desk', () => (rows().length ? undefined : true));
    await alive();
  });

  test('a binary file named .txt', async () => {
    write('binary.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 251)));
    await open('bad/binary.txt').then(undefined, () => undefined);
    await alive();
  });

  test('front matter that is not YAML', async () => {
    write('front.md', '---\ntitle: [one\nsources: : :\n---\n\nSome 40 trucks crossed the bridge on Monday, he claimed.\n');
    await open('bad/front.md');
    await problem(uriOf('bad/front.md'), 'loaded-verb');
    await alive();
  });

  test('a draft without a sources folder still has its own problems', async () => {
    write('alone.md', '# Ferry\n\nThe ferry left on Friday, March 4, 2024, with TK people, Mr. Orlo claimed.\n');
    await open('bad/alone.md');
    await problem(uriOf('bad/alone.md'), 'tk');
  });

  test('emoji, CRLF, no-break spaces and a BOM shift no squiggle', async () => {
    write('wide.md', '\uFEFF# 🚢🚢 Ferry\r\n\r\n👩‍🚀 “Go,” he\u00A0said. 🇺🇳 The mayor, Ilse Orlo, claimed that the ferry was late.\r\n');
    const editor = await open('bad/wide.md');
    const found = await problem(uriOf('bad/wide.md'), 'loaded-verb');
    equal(editor.document.getText(found.range), 'claimed');
  });

  test('a draft of five megabytes does not hold up the others', async () => {
    const paragraph = 'About 4,000 people crossed the bridge at Harrow on Monday, the mayor, Ilse Orlo, said in a statement.\n\n';
    write('long.md', `# Long\n\n${paragraph.repeat(50_000)}`);
    await open('bad/long.md').then(undefined, () => undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await alive();
  });

  test('an untitled draft', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'The ferry was late, Mayor Ilse Orlo claimed.\n',
    });
    await vscode.window.showTextDocument(document);
    await until('its problem', () => vscode.languages.getDiagnostics(document.uri).find(each => codeOf(each) === 'loaded-verb'));
  });

  test('restart: problems come back', async () => {
    await open('standoff.md');
    await vscode.commands.executeCommand('claimcheck.restart');
    await problem(uriOf('standoff.md'), 'tk');
  });
});
