/** A reporter's first minutes: open the story, see a squiggle, hover, go to the passage, take a fix, look at the views, write a checklist. */
import { equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNewsroom } from './newsroom.ts';
import { claimRows, command, find, middle, openFile, saveAs, settled, showDesk, statusBar, toast } from './page.ts';
import { type Scenario, stepsFor } from './steps.ts';

export const firstLook: Scenario = {
  name: 'the first minutes',
  run: async (vsix, tally) => {
    const { page, folder, close } = await openNewsroom({ vsix });
    const { step, shot } = stepsFor(page, 'first', tally);
    const hover = page.locator('.monaco-hover:visible');
    try {
      await step('the story opens, and its sources are read', async () => {
        await openFile(page, 'standoff.md');
        await settled(page);
        match(await statusBar(page).innerText(), /\d+ claims · \d+ differ · \d+ open/);
        await shot('story');
      });
      await step('a squiggle under the number that differs', async () => {
        await find(page, '47,200 troops');
        await page.locator('.editor-instance .squiggly-warning').first().waitFor();
        await shot('squiggle');
      });
      await step('the hover shows both numbers and where the source has its own', async () => {
        const [x, y] = await middle(page, page.locator('.editor-instance .selected-text').first());
        await page.mouse.move(x - 80, y - 60);
        await page.mouse.move(x, y, { steps: 5 });
        await hover.filter({ hasText: '41,200' }).first().waitFor();
        await hover.getByText('Quick Fix').first().waitFor();
        await shot('hover');
      });
      await step('the link in the hover opens the source at the passage', async () => {
        await hover.locator('a[data-href^="command:claimcheck.openPassage"]').first().click();
        const source = page
          .locator('.editor-group-container')
          .filter({ has: page.locator('.tab.active', { hasText: /alliance-briefing|troop-estimates/ }) });
        await source
          .locator('.view-line', { hasText: /41[,.]?200/ })
          .first()
          .waitFor();
        await shot('passage');
      });
      await step('the quick fix puts the source’s number into the draft', async () => {
        await page.keyboard.press('Control+1');
        await find(page, '47,200 troops');
        await page.keyboard.press('Control+.');
        const item = page
          .locator('.action-widget')
          .getByText(/Use the number of/)
          .first();
        await item.waitFor();
        await shot('fixes');
        await item.hover();
        await item.click();
        await page.locator('.view-line', { hasText: '41,200 troops' }).first().waitFor();
      });
      await step('the claims view lists every claim and marks those that differ', async () => {
        await showDesk(page);
        ok((await claimRows(page).count()) > 10);
        await page
          .locator('.pane-header', { hasText: 'Claims' })
          .getByText(/\d+ claims/)
          .waitFor();
        await page
          .locator('.pane-header', { hasText: 'Sources' })
          .getByText(/\d+ of \d+ used/)
          .waitFor();
        await shot('views');
      });
      await step('a checklist is written beside the draft', async () => {
        await command(page, 'Claimcheck: Export Claim Checklist…');
        await page.locator('.quick-input-list').getByText('Task list (.md)').click();
        await saveAs(page, 'standoff-checklist.md', () => shot('save-dialog'));
        await toast(page, /written/i).waitFor();
        const target = join(folder, 'standoff-checklist.md');
        ok(existsSync(target), 'nothing was written');
        match(readFileSync(target, 'utf8'), /- \[[ x]\]/);
      });
      await step('the written checklist opens from the message', async () => {
        await toast(page, /written/i)
          .getByRole('button', { name: 'Open' })
          .click();
        await page.locator('.tab.active', { hasText: 'standoff-checklist.md' }).waitFor();
        await shot('checklist');
        equal(await page.locator('.tab.active.dirty').count(), 0);
      });
    } finally {
      await close();
    }
  },
};
