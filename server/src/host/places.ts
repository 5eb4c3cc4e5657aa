/** Where the program keeps what it makes on this machine: the user's cache folder, never the newsroom's own folders. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's cache folder for Claimcheck, made readable by its owner only. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env, platform: string = process.platform): string {
  const base =
    platform === 'win32'
      ? (env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : (env.XDG_CACHE_HOME ?? join(homedir(), '.cache'));
  const folder = join(base, 'claimcheck');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** One store for one set of source folders, whatever their order. */
export function storeFor(folder: string, sources: readonly string[]): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = createHash('sha1')
    .update([...sources].sort().join('\n'))
    .digest('hex')
    .slice(0, 16);
  return join(folder, `${name}.sqlite`);
}

/** Deletes a store with what SQLite keeps beside it; the sources themselves are never touched. */
export function removeStore(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

/** Trained weights by name, from the folder beside the program; null when they are not there: the rules alone work then. */
export function readModel(name: string, ...folders: readonly string[]): Uint8Array | null {
  const file = folders.map(folder => join(folder, name)).find(each => existsSync(each));
  return file ? readFileSync(file) : null;
}

/** Today as the reporter's clock has it, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time as a record keeps it: ISO 8601 with the reporter's own zone. */
export function now(date = new Date()): string {
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const zone = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + zone * 60000).toISOString().slice(0, 19);
  return `${local}${zone < 0 ? '-' : '+'}${two(zone / 60)}:${two(zone % 60)}`;
}
