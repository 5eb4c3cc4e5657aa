/** Files and folders of the reporter's disk, and the clock, as the indexer asks for them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { FileEntry, IndexHost } from '../sources/indexer.ts';

// Never the reporter's sources: version control, packages, the program's own records, what editors and systems leave behind.
const LEFT_OUT = new Set(['node_modules', '__MACOSX', 'Thumbs.db', 'desktop.ini']);

const leftOut = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || LEFT_OUT.has(name);

const shown = (file: string, root: string): string => (relative(root, file) || basename(file)).split(sep).join('/');

async function entryOf(file: string, root: string): Promise<FileEntry | null> {
  try {
    const info = await stat(file);
    return info.isFile() ? { path: shown(file, root), file, size: info.size, modified: Math.round(info.mtimeMs) } : null;
  } catch {
    return null;
  }
}

/** Walks folders breadth first; a link that leads back to a folder already seen is not followed twice. */
async function walk(folder: string, root: string): Promise<FileEntry[]> {
  const found: FileEntry[] = [];
  const seen = new Set<string>();
  let waiting = [folder];
  while (waiting.length) {
    const next: string[] = [];
    for (const place of waiting) {
      const real = await realpath(place).catch(() => null);
      if (real === null || seen.has(real)) continue;
      seen.add(real);
      const items = await readdir(place, { withFileTypes: true }).catch(() => []);
      const files: string[] = [];
      for (const item of items) {
        if (leftOut(item.name)) continue;
        const path = join(place, item.name);
        if (item.isDirectory()) next.push(path);
        else if (item.isFile()) files.push(path);
        else if (item.isSymbolicLink()) {
          const target = await stat(path).catch(() => null);
          if (target?.isDirectory()) next.push(path);
          else if (target?.isFile()) files.push(path);
        }
      }
      const entries = await Promise.all(files.map(file => entryOf(file, root)));
      for (const entry of entries) if (entry) found.push(entry);
    }
    waiting = next;
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** All readable files below `path`; shown relative to `root`, the folder of the draft or the workspace. */
export async function listFiles(path: string, root: string): Promise<readonly FileEntry[]> {
  const full = resolve(root, path);
  const info = await stat(full).catch(() => null);
  if (!info) return [];
  if (info.isDirectory()) return walk(full, root);
  const entry = await entryOf(full, root);
  return entry ? [entry] : [];
}

/** A note is read at once: asking for it and being told takes ten times as long as reading it. */
const AT_ONCE = 200_000;

/** The host of an index run; paths are resolved and shown against `root`. */
export const fileHost = (root: string): IndexHost => ({
  list: path => listFiles(path, root),
  bytes: async entry => (entry.size <= AT_ONCE ? readFileSync(entry.file) : readFile(entry.file)),
  hash: bytes => createHash('sha1').update(bytes).digest('hex'),
  now: () => performance.now(),
});
