/** What a reporter does with the workbench, as functions on the page. */
import type { Locator, Page } from 'playwright-core';

export const statusBar = (page: Page): Locator => page.locator('.statusbar-item', { hasText: /\d+ claims?/ });

/** Opens a file from the explorer. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page
    .getByRole('treeitem', { name: new RegExp(name.replace('.', '\\.')) })
    .first()
    .dblclick();
  await page.locator('.editor-instance .view-lines').first().waitFor();
}

/** Runs a command of the palette by its title. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Waits until the sources have been read and every claim has its answer. */
export async function settled(page: Page): Promise<void> {
  await statusBar(page).waitFor();
  await page
    .locator('.statusbar-item', { hasText: /\d+ claims?/ })
    .locator('.codicon-checklist')
    .waitFor({ timeout: 40_000 });
}

/** Brings words of the draft into view through the editor's own find, and closes it. */
export async function find(page: Page, words: string): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+F');
  const input = page.locator('.find-widget textarea, .find-widget input').first();
  await input.waitFor();
  await input.fill(words);
  await page
    .locator('.find-widget .matchesCount', { hasText: / of \d/ })
    .waitFor({ timeout: 5000 })
    .catch(() => {
      throw new Error(`the draft does not say “${words}”`);
    });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** Middle of an overlay box; the editor draws its boxes anew at will, so an empty one is asked for again. */
export async function middle(page: Page, box: Locator): Promise<readonly [number, number]> {
  for (let turn = 0; turn < 100; turn++) {
    const at = await box.boundingBox({ timeout: 500 }).catch(() => null);
    if (at?.width) return [at.x + Math.min(at.width / 2, 20), at.y + at.height / 2];
    await page.waitForTimeout(50);
  }
  throw new Error('the box is not drawn');
}

export const claimRows = (page: Page): Locator =>
  page.locator('[id="workbench.view.extension.claimcheck"] .monaco-list-row[role=treeitem]');

/** Opens the view container of Claimcheck. */
export async function showDesk(page: Page): Promise<void> {
  await page
    .getByRole('tab', { name: /Claimcheck/ })
    .first()
    .click();
  await claimRows(page).first().waitFor();
}

/** A notification with these words. */
export const toast = (page: Page, words: RegExp): Locator => page.locator('.notification-toast', { hasText: words }).first();

/** The row of the claims view that holds these words. */
export const claimRow = (page: Page, words: string): Locator => page.locator('.monaco-list-row[role=treeitem]', { hasText: words }).first();

/** Types into the input box that asks this (the widget is shared with lists: its words tell when it is the box), and takes it. */
export async function answer(page: Page, question: RegExp, text: string, before?: () => Promise<void>): Promise<void> {
  const widget = page.locator('.quick-input-widget', { hasText: question });
  await widget.waitFor();
  await widget.locator('input').first().fill(text);
  await before?.();
  await page.keyboard.press('Enter');
}

/** Takes the save dialog once it proposes this file. */
export async function saveAs(page: Page, name: string, before?: () => Promise<void>): Promise<void> {
  const input = page.locator('.quick-input-widget input[type=text], .quick-input-widget input').first();
  for (let turn = 0; turn < 100 && !(await input.inputValue({ timeout: 500 }).catch(() => '')).endsWith(name); turn++)
    await page.waitForTimeout(50);
  await before?.();
  await page.keyboard.press('Enter');
}

/** "122 claims · 7 differ · 120 open" → 120. */
export async function openCount(page: Page): Promise<number> {
  const words = await statusBar(page).innerText();
  return Number(/(\d+) open/.exec(words)?.[1] ?? -1);
}

/** Waits until it holds; the error says what was waited for. */
export async function until(page: Page, what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await holds()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`waited in vain for ${what}`);
}
