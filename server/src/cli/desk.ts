/** What every command needs before it can work: weights, the desk's settings, the index of the sources, the ledger. */
import { relative, resolve } from 'node:path';
import type { CheckOptions, Desk } from '../check.ts';
import { configAbove, readConfig, sourceFolders } from '../host/drafts.ts';
import { indexFolders } from '../host/indexing.ts';
import { draftExists, draftName, ledgerFor, readLedger } from '../host/ledger-file.ts';
import { cacheFolder, storeFor, today } from '../host/places.ts';
import { loadDesk } from '../host/weights.ts';
import type { Draft, Settings, SourceProblem } from '../model.ts';
import { readProse } from '../prose/read.ts';
import { mergeSettings } from '../settings.ts';
import type { IndexReport } from '../sources/indexer.ts';
import { type Library, openLibrary } from '../sources/library.ts';
import { type Options, UsageError } from './arguments.ts';
import { progressBar } from './progress.ts';

/** Says a plain line on standard error, unless `--quiet`. */
export function say(options: Options, line: string): void {
  if (!options.quiet) process.stderr.write(`${line}\n`);
}

/** The desk with its weights; where they are missing the rules alone work, and that is said. */
export function openDesk(options: Options): Desk {
  const desk = loadDesk(options.models);
  if (!desk.tagger) say(options, 'The trained weights are missing: attributions are found by rule alone.');
  return desk;
}

/** The desk's settings for a draft: `--config`, else the nearest `.claimcheck/config.json` above it. */
export async function settingsFor(draft: Draft, options: Options): Promise<{ settings: Settings; configFile: string | null }> {
  const configFile = options.config ? resolve(options.config) : configAbove(draft.id);
  const { settings, problems } = await readConfig(configFile, draft.id);
  for (const problem of problems) say(options, problem);
  const profile = readProse({ ...draft, text: draft.text.slice(0, 4000) }).front.profile;
  return { settings: mergeSettings(settings, profile ? { profile: profile as Settings['profile'] } : {}), configFile };
}

/** An open index with what could not be read; shared by drafts with the same folders. */
export interface Sources {
  readonly library: Library;
  readonly report: IndexReport;
}

/** Opens indexes by their folders and brings each up to date once in this run. */
export interface SourceRoom {
  readonly open: (folders: readonly string[]) => Promise<Sources>;
  readonly close: () => void;
}

export function openRoom(options: Options): SourceRoom {
  const open = new Map<string, Promise<Sources>>();
  const make = async (folders: readonly string[]): Promise<Sources> => {
    const storePath = options.store ? resolve(options.store) : storeFor(cacheFolder(), folders);
    const library = openLibrary({ storePath });
    const bar = progressBar(process.stderr, !options.quiet);
    const report = await indexFolders(library, folders, process.cwd(), { onProgress: bar.show });
    bar.clear();
    return { library, report };
  };
  return {
    open(folders) {
      const key = folders.join('\n');
      const known = open.get(key) ?? make(folders);
      open.set(key, known);
      return known;
    },
    close: () => {
      for (const each of open.values()) void each.then(({ library }) => library.close());
    },
  };
}

/** Throws UsageError when the ledger is there and cannot be read: a check that forgot the sign-offs would mislead. */
function openLedger(file: string) {
  try {
    return readLedger(file);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** All that a check of one draft file needs; `sourceProblems` names folders that are missing or empty. */
export interface Prepared extends CheckOptions {
  readonly sourceProblems: readonly SourceProblem[];
}

export async function prepare(draft: Draft, options: Options, room: SourceRoom): Promise<Prepared> {
  const { settings, configFile } = await settingsFor(draft, options);
  const ledgerFile = options.ledger ? resolve(options.ledger) : ledgerFor(draft.id);
  const ledger = openLedger(ledgerFile);
  for (const { line } of ledger.broken)
    say(options, `${ledgerFile}, line ${line}: this line is not a record: it is left as it is, and the others count.`);
  const base = {
    date: options.date ?? null,
    today: today(),
    settings,
    records: ledger.records,
    recordName: draftName(ledgerFile, draft.id),
    exists: draftExists(ledgerFile),
  };
  if (options['no-sources']) return { ...base, library: null, sourceProblems: [] };
  const front = readProse({ ...draft, text: draft.text.slice(0, 4000) }).front.sources;
  const { folders, missing } = sourceFolders(draft.id, options.sources ?? [], front, settings, configFile);
  const shown = (path: string) => relative(process.cwd(), path) || path;
  const sourceProblems: SourceProblem[] = missing.map(path => ({
    source: shown(path),
    message: 'there is no such folder or file: nothing was read from it.',
  }));
  if (!folders.length) return { ...base, library: null, sourceProblems };
  const { library, report } = await room.open(folders);
  if (!report.documents)
    sourceProblems.push({
      source: folders.map(shown).join(', '),
      message: 'no document in it could be read: put the transcript, statements and notes here.',
    });
  return { ...base, library, sourceProblems };
}
