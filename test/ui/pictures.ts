/** Makes the pictures of the walkthrough and the README anew from the running extension: `node test/ui/pictures.ts`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/bootstrap.mjs';
import { packVsix } from '../../scripts/host/package.ts';
import { ensureVsCode, scratchRoot } from '../../scripts/host/vscode.ts';
import { openNewsroom } from './newsroom.ts';
import { claimRows, command, find, middle, openFile, saveAs, settled, showDesk } from './page.ts';

const media = join(root, 'media');

/** A window small enough that its words can be read in a picture 900 pixels wide. */
const SIZE = { width: 1180, height: 720 };

async function main(): Promise<void> {
  mkdirSync(media, { recursive: true });
  ensureVsCode();
  const settings = {
    'workbench.activityBar.location': 'default',
    'editor.lineNumbers': 'on',
    'breadcrumbs.enabled': false,
    'window.commandCenter': false,
  };
  const { page, folder, close } = await openNewsroom({ vsix: packVsix(join(scratchRoot, 'pictures.vsix')), size: SIZE, settings });
  const shot = (name: string) => page.screenshot({ path: join(media, `walkthrough-${name}.png`) });
  await openFile(page, 'standoff.md');
  await settled(page);
  await showDesk(page);
  await find(page, '47,200 troops');
  await page.keyboard.press('ArrowLeft');
  await shot('draft');

  const [x, y] = await middle(page, page.locator('.editor-instance .squiggly-warning').last());
  await find(page, '47,200 troops');
  const [hx, hy] = await middle(page, page.locator('.editor-instance .selected-text').first()).catch(() => [x, y] as const);
  await page.mouse.move(hx - 60, hy - 40);
  await page.mouse.move(hx, hy, { steps: 4 });
  await page.locator('.monaco-hover:visible').filter({ hasText: '41,200' }).first().waitFor();
  await page.waitForTimeout(1200);
  await shot('hover');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+F9');
  await page.locator('.view-line', { hasText: '41,200' }).first().waitFor();
  await page.waitForTimeout(600);
  await shot('passage');
  await page.keyboard.press('Control+W');

  for (const words of ['210 armored vehicles', '150,000', '58,700', '27,500']) {
    await find(page, words);
    await page.keyboard.press('Shift+F9');
    await page.waitForTimeout(900);
  }
  await command(page, 'Claimcheck: Group Claims By…');
  await page.locator('.quick-input-list').getByText('By status').click();
  await page.waitForTimeout(600);
  await find(page, '47,200 troops');
  await page.keyboard.press('ArrowLeft');
  await claimRows(page).first().waitFor();
  await shot('claims');

  await command(page, 'Claimcheck: Export Claim Checklist…');
  await page.locator('.quick-input-list').getByText('Page to read and print (.html)').click();
  await saveAs(page, 'standoff-checklist.html');
  await page.locator('.notification-toast').first().waitFor();
  await page.goto(pathToFileURL(join(folder, 'standoff-checklist.html')).href);
  // the folder of this run is nobody's business
  await page.evaluate(`document.body.innerHTML = document.body.innerHTML.replaceAll(${JSON.stringify(`${folder}/`)}, '')`);
  await shot('export');
  await close();
}

await main();
// a quarter of the size, where the tool is there
spawnSync('pngquant', [
  '--force',
  '--ext',
  '.png',
  '--speed',
  '1',
  '128',
  ...readdirSync(media)
    .filter(name => name.startsWith('walkthrough-'))
    .map(name => join(media, name)),
]);
process.exit(0);
