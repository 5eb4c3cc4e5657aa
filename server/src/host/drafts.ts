/** Drafts and their desk's settings on disk: the text, the nearest configuration above, the folders with sources. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';
import type { Acceptance, Draft, DraftFormat, Settings } from '../model.ts';
import { readSettings } from '../settings.ts';

const FORMATS: Readonly<Record<string, DraftFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.draft': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

/** By the file's ending; everything unknown is plain text. */
export const formatOf = (path: string): DraftFormat => FORMATS[extname(path).toLowerCase()] ?? 'plaintext';

/** Reads a draft; `id` is the path as given. Throws an Error with a plain sentence when the file cannot be read. */
export async function readDraft(path: string): Promise<Draft> {
  try {
    return { id: path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path)), format: formatOf(path) };
  } catch (error) {
    throw new Error(`${path}: ${reasonOf(error)}`);
  }
}

/** Why a file could not be read, in plain words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'this is a folder, not a draft.';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read this file.';
  return (error as Error).message;
}

/** The nearest `.claimcheck/config.json` above `path`, or null. */
export function configAbove(path: string): string | null {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const file = join(folder, '.claimcheck', 'config.json');
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return null;
  }
}

/** The folder that holds `.claimcheck/` for a draft: where a ledger is, else a configuration, else the draft's own. */
export function deskOf(path: string): string {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.claimcheck'))) return folder;
    if (folder === dirname(folder)) return dirname(resolve(path));
  }
}

/** Exceptions for a folder count for the drafts in it and below; for others they are left out. */
function forDraft(accept: readonly Acceptance[], file: string, path: string): Acceptance[] {
  return accept.flatMap(({ draft, ...entry }): Acceptance[] => {
    if (!draft?.endsWith('/')) return [{ ...entry, ...(draft === undefined ? {} : { draft }) }];
    const folder = resolve(dirname(dirname(resolve(file))), draft);
    return `${resolve(path)}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`) ? [entry] : [];
  });
}

/** Reads a configuration file for a draft; what is wrong with it is said, and the rest is used. */
export async function readConfig(
  file: string | null,
  path: string | null = null,
): Promise<{ readonly settings: Partial<Settings>; readonly problems: readonly string[] }> {
  if (!file) return { settings: {}, problems: [] };
  try {
    const { settings, problems } = readSettings(JSON.parse(await readFile(file, 'utf8')));
    const accept = settings.accept && path ? { accept: forDraft(settings.accept, file, path) } : {};
    return { settings: { ...settings, ...accept }, problems: problems.map(problem => `${file}: ${problem}`) };
  } catch (error) {
    const why = error instanceof SyntaxError ? 'this is not JSON: the defaults are used.' : reasonOf(error);
    return { settings: {}, problems: [`${file}: ${why}`] };
  }
}

/**
 * Where a draft's sources are: as the caller says, else the front matter, else the configuration, else `sources/` beside the draft.
 * Paths are absolute; `missing` names those that were asked for and are not there.
 */
export function sourceFolders(
  draft: string,
  given: readonly string[],
  front: readonly string[],
  settings: Settings,
  configFile: string | null,
): { readonly folders: readonly string[]; readonly missing: readonly string[] } {
  const beside = dirname(resolve(draft));
  const asked = given.length
    ? given.map(each => resolve(each))
    : front.length
      ? front.map(each => resolve(beside, each))
      : settings.sources.map(each => resolve(configFile ? dirname(dirname(configFile)) : beside, each));
  if (!asked.length) return { folders: [join(beside, 'sources')].filter(folder => existsSync(folder)), missing: [] };
  return { folders: asked.filter(folder => existsSync(folder)), missing: asked.filter(folder => !existsSync(folder)) };
}
