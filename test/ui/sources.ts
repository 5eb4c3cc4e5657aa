/** A claim and its sources, both ways: fixes from the source, citations, what rests on a passage, a source that changes, goes and comes back. */
import { doesNotMatch } from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openNewsroom } from './newsroom.ts';
import { claimRow, claimRows, find, openCount, openFile, settled, showDesk, until } from './page.ts';
import { type Scenario, stepsFor } from './steps.ts';

/** Opens the quick fixes at these words of the draft and takes one. */
async function takeFix(page: Page, words: string, title: RegExp): Promise<void> {
  await find(page, words);
  await page.keyboard.press('ArrowLeft');
  const item = page.locator('.action-widget').getByText(title).first();
  // the light bulb answers from the last result: right after an edit it may be one letter too early
  for (let turn = 0; turn < 5; turn++) {
    await page.keyboard.press('Control+.');
    const shown = await item.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
    if (shown) break;
    await page.keyboard.press('Escape');
  }
  await item.hover();
  await item.click();
}

export const sources: Scenario = {
  name: 'a claim and its sources',
  run: async (vsix, tally) => {
    const { page, folder, close } = await openNewsroom({ vsix, size: { width: 1440, height: 900 } });
    const { step, shot } = stepsFor(page, 'sources', tally);
    const mail = join(folder, 'sources', 'spokesman-mail.eml');
    const original = readFileSync(mail, 'utf8');
    const spoken = async (): Promise<string> => (await claimRow(page, 'some 9,000 irregulars').getAttribute('aria-label')) ?? '';
    /** The draft as it stands on the screen, by way of the file. */
    const saved = async (name: string, words: RegExp): Promise<void> => {
      await page.keyboard.press('Control+S');
      await until(page, `${words} in ${name}`, async () => words.test(readFileSync(join(folder, name), 'utf8')));
    };
    try {
      await step('an altered quotation becomes a paraphrase, or takes the source’s words', async () => {
        await openFile(page, 'standoff.md');
        await settled(page);
        await takeFix(page, 'not closing a single door', /Turn it into a paraphrase/);
        await saved('standoff.md', /she said\. [^“”]*not closing a single door, but [^“”]*tank,? she said/i);
        await page.keyboard.press('Control+Z');
        await takeFix(page, 'not closing a single door', /Use the words of alliance-briefing\.docx/);
        await saved('standoff.md', /“We are not closing a single door, but we are counting every tank,” she said/);
      });
      await step('the attribution that got lost is added', async () => {
        await takeFix(page, 'mined the railway bridge', /Add “, Morania’s Interior Ministry said”/);
        await saved('standoff.md', /only line to the coast, Morania’s Interior Ministry said\./);
      });
      await step('a claim that a source bears out gets its footnote', async () => {
        await takeFix(page, '210 armored vehicles', /Add a footnote: ministry-statement\.pdf/);
        await saved('standoff.md', /210 armored vehicles[^\n]*\[\^\w+\][\s\S]*\n\[\^\w+\]: .*ministry-statement\.pdf/);
        await shot('footnote');
      });
      await step('a name takes the source’s spelling', async () => {
        await openFile(page, 'brief-fleet.draft');
        await settled(page);
        await takeFix(page, 'Teodor Lindqvist', /Lindkvist/);
        await saved('brief-fleet.draft', /Lt\. Gen\. Teodor Lindkvist, who/);
        doesNotMatch(readFileSync(join(folder, 'brief-fleet.draft'), 'utf8'), /Lindqvist/);
      });
      await step('from a passage to the claims that rest on it, and back to the draft', async () => {
        await openFile(page, 'standoff.md');
        await settled(page);
        await find(page, '210 armored vehicles');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Alt+F9');
        await page.locator('.editor-group-container').nth(1).locator('.tab.active').waitFor();
        await page
          .locator('.editor-group-container.active .view-line', { hasText: /210.armored/ })
          .first()
          .waitFor();
        const peek = page.locator('.peekview-widget');
        // the passage is drawn before its claims are known
        await until(page, 'the claims that rest on the passage', async () => {
          await page.keyboard.press('Shift+F12');
          return peek.waitFor({ timeout: 1500 }).then(
            () => true,
            () => false,
          );
        });
        await peek
          .getByText(/standoff\.md/)
          .first()
          .waitFor();
        await shot('references');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+1');
      });
      await step('a source that changes: the finding is made anew, and what was signed off on it comes back', async () => {
        await showDesk(page);
        await find(page, 'some 9,000 irregulars');
        await page.keyboard.press('ArrowLeft');
        const open = await openCount(page);
        await page.keyboard.press('Shift+F9');
        await until(page, 'the sign-off', async () => (await openCount(page)) === open - 1);
        writeFileSync(mail, original.replace('9,000 armed men', '6,000 armed men'));
        await until(page, 'the claim to come back as changed', async () => /changed since check/i.test(await spoken()));
        await page.locator('.editor-instance .squiggly-warning').first().waitFor();
        await shot('source-changed');
      });
      await step('a source that comes back as it was: the sign-off holds again', async () => {
        writeFileSync(mail, original);
        await until(page, 'the sign-off to hold', async () => /verified/i.test(await spoken()));
      });
      await step('a source that goes: nothing rests on it any more, and what was signed off on it comes back', async () => {
        renameSync(mail, join(folder, 'spokesman-mail.eml'));
        await until(page, 'the claim to come back', async () => /changed since check/i.test(await spoken()));
        await until(
          page,
          'the document to leave the list',
          async () => (await claimRows(page).filter({ hasText: 'spokesman-mail.eml' }).count()) === 0,
        );
        await shot('source-gone');
        renameSync(join(folder, 'spokesman-mail.eml'), mail);
        await until(page, 'the sign-off to hold', async () => /verified/i.test(await spoken()));
      });
    } finally {
      await close();
    }
  },
};
