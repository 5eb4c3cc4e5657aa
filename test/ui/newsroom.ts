/** A copy of the sample newsroom opened in VS Code with the packed extension installed: what every UI test works on. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/bootstrap.mjs';
import { openChromium } from '../../scripts/host/chromium.ts';
import { QUIET } from '../../scripts/host/settings.ts';
import { addressOf, installVsix, startVsCode } from '../../scripts/host/vscode.ts';

export interface Newsroom {
  readonly page: Page;
  /** The copied folder. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface NewsroomOptions {
  readonly vsix: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Folder to copy; the sample newsroom unless told. */
  readonly from?: string;
}

/** Opens it. `CLAIMCHECK_KEEP=1` keeps the scratch folder. */
export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const scratch = mkdtempSync(join(tmpdir(), 'claimcheck-ui-'));
  const folder = join(scratch, 'newsroom');
  mkdirSync(folder);
  cpSync(options.from ?? join(root, 'test', 'desk'), folder, { recursive: true });
  rmSync(join(folder, '.claimcheck'), { recursive: true, force: true });
  const profile = join(scratch, 'profile');
  installVsix(profile, options.vsix);
  const server = await startVsCode({ profile, settings: { ...QUIET, 'claimcheck.author': 'Ada Quill', ...options.settings } });
  const { context, page } = await openChromium(profile, options.size);
  page.setDefaultTimeout(20_000);
  await page.goto(addressOf(server, folder));
  await page.locator('.monaco-workbench').waitFor();
  const close = async () => {
    await context.close();
    server.stop();
    if (!process.env.CLAIMCHECK_KEEP) rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, folder, close };
}
