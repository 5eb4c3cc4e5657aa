/** Finds Chromium, installs it where that can be done without asking, and opens it so that it reaches nothing but this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = (): string | undefined => [process.env.CLAIMCHECK_CHROMIUM, ...PLACES].find(path => path && existsSync(path));

/** Path of Chromium. Debian or Ubuntu as root: installs it. Elsewhere: one line says how. */
export function ensureChromium(): string {
  const path = found();
  if (path) return path;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stdout.write('Installing Chromium (apt-get) …\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    const installed = found();
    if (installed) return installed;
  }
  throw new Error(
    'Chromium is missing: install it (Debian: sudo apt-get install chromium) or set CLAIMCHECK_CHROMIUM to a Chrome or Chromium.',
  );
}

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A fresh profile in `profile`, no network but the loopback. */
export async function openChromium(profile: string, size = { width: 1280, height: 800 }): Promise<Opened> {
  const context = await chromium.launchPersistentContext(join(profile, 'chromium'), {
    executablePath: ensureChromium(),
    headless: true,
    viewport: size,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}
