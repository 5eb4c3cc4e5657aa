/** A fact-checker's whole day at the desk, mostly by keyboard: line by line, source, tick, note, edit, filter, hand over. */
import { equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openNewsroom } from './newsroom.ts';
import { answer, claimRows, command, find, openCount, openFile, saveAs, settled, showDesk, statusBar, toast, until } from './page.ts';
import { type Scenario, stepsFor } from './steps.ts';

const openCountBecomes = (page: Page, wanted: (count: number) => boolean): Promise<void> =>
  until(page, 'another count in the status bar', async () => wanted(await openCount(page)));

/**
 * Clicks the box of a claim's row until the desk counts so. The tree draws a row anew when its state has come back, and shows the old box for a moment:
 * only a box that stands otherwise than wanted is clicked, and what counts is the count.
 */
async function tick(page: Page, words: string, on: boolean, counted: (open: number) => boolean): Promise<void> {
  const box = claimRows(page).filter({ hasText: words }).first().locator('[role=checkbox]');
  for (let turn = 0; turn < 6; turn++) {
    const other = box.and(page.locator(`[aria-checked=${!on}]`));
    if (
      await other.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
    )
      await other.click({ timeout: 2000 }).catch(() => undefined);
    for (let wait = 0; wait < 30; wait++) {
      if (counted(await openCount(page))) return;
      await page.waitForTimeout(100);
    }
  }
  throw new Error(`the box of “${words}” does not ${on ? 'sign off' : 'reopen'}`);
}

const position = (page: Page): Promise<string> => page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).innerText();

const moved = (page: Page, from: string): Promise<void> => until(page, 'the cursor to move', async () => (await position(page)) !== from);

export const day: Scenario = {
  name: 'a day at the desk',
  run: async (vsix, tally) => {
    const { page, folder, close } = await openNewsroom({ vsix, size: { width: 1440, height: 900 } });
    const { step, shot } = stepsFor(page, 'day', tally);
    const records = (): Record<string, unknown>[] => {
      const file = join(folder, '.claimcheck', 'ledger.jsonl');
      return existsSync(file)
        ? readFileSync(file, 'utf8')
            .trim()
            .split('\n')
            .map(line => JSON.parse(line))
        : [];
    };
    try {
      await step('morning: the story, the views', async () => {
        await openFile(page, 'standoff.md');
        await settled(page);
        await showDesk(page);
        await shot('morning');
      });
      await step('F7 goes to the next claim, and the row is selected in the view', async () => {
        await page.locator('.editor-instance .view-lines').first().click();
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('F7');
        await page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
        const first = await position(page);
        await page.keyboard.press('F7');
        await moved(page, first);
        await claimRows(page).and(page.locator('.selected')).first().waitFor();
        await shot('next-claim');
        await page.keyboard.press('Shift+F7');
        await page.locator('.statusbar-item', { hasText: first }).waitFor();
      });
      await step('Alt+F9 opens the source at the passage, the draft stays on the desk', async () => {
        await find(page, '210 armored vehicles');
        await page.keyboard.press('Alt+F9');
        await page
          .locator('.tab.active', { hasText: /ministry-statement\.pdf|\.(?:docx|html|eml|vtt|csv|md)/ })
          .nth(1)
          .waitFor();
        ok((await statusBar(page).innerText()).includes('claims'));
        await shot('source');
        await page.keyboard.press('Control+1');
      });
      await step('F9 verifies and goes on', async () => {
        await find(page, '210 armored vehicles');
        const before = await openCount(page);
        const at = await position(page);
        await page.keyboard.press('F9');
        await openCountBecomes(page, count => count < before);
        await moved(page, at);
        const record = records().find(each => JSON.stringify(each).includes('210 armored vehicles'));
        equal(record?.status, 'verified');
        equal(record?.by, 'Ada Quill');
        await shot('verified');
      });
      await step('F9, F9, F9: three more', async () => {
        const before = await openCount(page);
        for (let turn = 1; turn <= 3; turn++) {
          await page.keyboard.press('F9');
          await openCountBecomes(page, count => count <= before - turn);
        }
      });
      await step('Ctrl+Shift+F9 adds a note', async () => {
        await find(page, '131,000');
        await page.keyboard.press('Control+Shift+F9');
        await answer(page, /Note for this claim/, 'Asked the staff for the table; call back Thursday.', () => shot('note'));
        await until(page, 'the note in the record', async () => records().some(each => String(each.note).includes('call back Thursday')));
      });
      await step('Ctrl+F9 gives every other status', async () => {
        await find(page, '150,000');
        await page.keyboard.press('Control+F9');
        const list = page.locator('.quick-input-list');
        await list.getByText('Cannot verify').waitFor();
        await shot('statuses');
        await list.getByText('Cannot verify').click();
        await answer(page, /Why can it not be verified/, 'No answer from the ministry.');
        await until(page, 'the reason in the record', async () =>
          records().some(each => each.status === 'cannot-verify' && each.note === 'No answer from the ministry.'),
        );
      });
      await step('a box in the tree signs off, emptied it reopens', async () => {
        await find(page, '58,700');
        await page.keyboard.press('ArrowLeft');
        const before = await openCount(page);
        await tick(page, '58,700', true, count => count < before);
        await shot('ticked');
        await tick(page, '58,700', false, count => count === before);
      });
      await step('a row says aloud what its icon shows', async () => {
        await find(page, '47,200 troops');
        await page.keyboard.press('ArrowLeft');
        const label = await claimRows(page).filter({ hasText: '47,200 troops' }).first().getAttribute('aria-label');
        match(label ?? '', /47,200 troops, number, a source differs, source .+, line 40/);
      });
      await step('the sources view: what rests on a document, and the way to the passage', async () => {
        await claimRows(page).filter({ hasText: 'troop-estimates.csv' }).last().locator('.monaco-tl-twistie').click();
        const resting = claimRows(page).filter({ hasText: '47,200 troops' });
        await until(page, 'the claims that rest on it', async () => (await resting.count()) > 1);
        await resting.last().click();
        await page.locator('.tab.active', { hasText: 'troop-estimates.csv' }).waitFor();
        await shot('sources');
        await page.keyboard.press('Control+1');
      });
      await step('an edit of a signed sentence brings the claim back as changed', async () => {
        await find(page, 'along with 210 armored vehicles');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.type('together and ');
        await command(page, 'Claimcheck: Filter Claims…');
        await page.locator('.quick-input-list').getByText('Changed since check').click();
        await page.locator('.pane-body', { hasText: '210 armored vehicles' }).first().waitFor();
        await claimRows(page).filter({ hasText: '210 armored' }).first().waitFor();
        await shot('changed');
      });
      await step('the filter is cleared, the claims are grouped by status', async () => {
        await command(page, 'Claimcheck: Show All Claims');
        await command(page, 'Claimcheck: Group Claims By…');
        await page.locator('.quick-input-list').getByText('By status').click();
        await page
          .getByRole('treeitem', { name: /Changed since check/ })
          .first()
          .waitFor();
        await shot('by-status');
      });
      await step('coverage marks go and come back', async () => {
        const marks = page.locator('.glyph-margin-widgets .cgmr, .margin-view-overlays .cgmr');
        ok((await marks.count()) > 3);
        await command(page, 'Claimcheck: Toggle Coverage Marks');
        await until(page, 'the marks to go', async () => (await marks.count()) < 2);
        await shot('no-coverage');
        await command(page, 'Claimcheck: Toggle Coverage Marks');
        await marks.first().waitFor();
      });
      await step('evening: the draft is saved and the list handed over as a page to print', async () => {
        await page.locator('.editor-instance .view-lines').first().click();
        await page.keyboard.press('Control+S');
        await command(page, 'Claimcheck: Export Claim Checklist…');
        await page.locator('.quick-input-list').getByText('Page to read and print (.html)').click();
        await saveAs(page, 'standoff-checklist.html');
        await toast(page, /written/i).waitFor();
        const html = readFileSync(join(folder, 'standoff-checklist.html'), 'utf8');
        match(html, /call back Thursday/);
        match(html, /Ada Quill/);
        await shot('handed-over');
      });
    } finally {
      await close();
    }
  },
};
