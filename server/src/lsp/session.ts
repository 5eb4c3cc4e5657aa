/** The open drafts: each with its newest story, problems and findings; local findings first, evidence behind, stale results dropped. */
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, Range, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckOptions, type Desk, findAllEvidence, foundInside, PENDING, readDraftStory, settleStory } from '../check.ts';
import { configAbove, formatOf, readConfig, sourceFolders } from '../host/drafts.ts';
import { draftExists, draftName, readLedgerAbove } from '../host/ledger-file.ts';
import { today } from '../host/places.ts';
import type { Checked, Draft, DraftFormat, Evidence, Problem, Settings, SourceProblem } from '../model.ts';
import { PROFILES, mergeSettings, readSettings } from '../settings.ts';
import type { EditorSettings } from './protocol.ts';
import type { Room } from './room.ts';
import { createSourceRanges } from './source-ranges.ts';

/** What is known of one open draft at one version. */
export interface DraftState {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly document: TextDocument;
  readonly checked: Checked;
  /** Problems that need no source, as they were found first: they do not change when the evidence comes. */
  readonly inside: readonly Problem[];
  readonly options: CheckOptions;
  readonly folders: readonly string[];
  readonly sourceProblems: readonly SourceProblem[];
  readonly editor: EditorSettings;
  /** False while evidence is still being looked up. */
  readonly complete: boolean;
  /** Different for every result of this process. */
  readonly stamp: number;
  /** Editor range of a span of a source's read text. */
  readonly rangeInSource: (source: string, span: { readonly start: number; readonly end: number }) => Range;
}

export interface Session {
  /** The newest result, whatever version it is of; undefined before the first. Computes nothing. */
  readonly last: (uri: string) => DraftState | undefined;
  /** The result for the document as it is now: local findings at least. */
  readonly current: (uri: string) => Promise<DraftState | undefined>;
  /** The result with evidence. */
  readonly complete: (uri: string) => Promise<DraftState | undefined>;
  readonly all: () => readonly DraftState[];
  /** Looks again at every open draft: settings, ledger or sources have changed. */
  readonly recheck: (uri?: string) => void;
  readonly forget: (uri: string) => void;
  readonly onResult: (listener: (state: DraftState) => void) => void;
}

const FORMATS: Readonly<Record<string, DraftFormat>> = { markdown: 'markdown', 'news-draft': 'markdown', html: 'html' };
/** Wait after a key before anything is read; one paragraph is milliseconds, so this is short. */
const PAUSE = 60;
/** Milliseconds of evidence between two looks at the queue, so that a key is never kept waiting. */
const SLICE = 12;

export const pathOf = (uri: string): string =>
  uri.startsWith('file:') ? fileURLToPath(uri) : decodeURIComponent(uri.replace(/^[^:]*:\/*/, '/'));
export const uriOf = (path: string): string => pathToFileURL(path).href;

const pause = (): Promise<void> => new Promise(done => setImmediate(done));

interface Work {
  state?: DraftState;
  timer?: NodeJS.Timeout;
  /** Rises with every run; a run that is no longer the newest stops and tells nothing. */
  run: number;
  /** The document's version that the newest run reads. */
  version?: number;
  local?: Promise<void>;
  whole?: Promise<void>;
}

/** Everything that the features ask; one for a connection. */
export function createSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  desk: Desk,
  room: Room,
  canConfigure: () => boolean,
  isDraft: (uri: string) => boolean,
  nameOf: (path: string) => string,
): Session {
  const works = new Map<string, Work>();
  const rangeIn = createSourceRanges();
  let stamp = 0;
  const listeners: ((state: DraftState) => void)[] = [];
  const tell = (state: DraftState) => {
    for (const listener of listeners) listener(state);
  };

  async function settingsFor(
    uri: string,
    path: string,
  ): Promise<{ editor: EditorSettings; settings: Settings; configFile: string | null; problems: readonly string[] }> {
    const editor: EditorSettings =
      (canConfigure() ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'claimcheck' }) : null) ?? {};
    const configFile = configAbove(path);
    const file = await readConfig(configFile, path);
    const usable = readSettings({
      profile: editor.profile ?? undefined,
      severity: editor.severity ?? undefined,
      sources: editor.sources ?? undefined,
    });
    return {
      editor,
      settings: mergeSettings(usable.settings, file.settings),
      configFile,
      problems: [...usable.problems, ...file.problems],
    };
  }

  async function prepare(document: TextDocument): Promise<Omit<DraftState, 'complete' | 'stamp' | 'rangeInSource'>> {
    const { uri } = document;
    const path = pathOf(uri);
    const { editor, settings: desks, configFile } = await settingsFor(uri, path);
    const { version } = document;
    const draft: Draft = { id: nameOf(path), text: document.getText(), format: FORMATS[document.languageId] ?? formatOf(path) };
    const dated = { date: editor.date || null, today: today() };
    const story = readDraftStory(desk, draft, dated);
    const profile = PROFILES.find(each => each === story.front.profile);
    const settings = profile ? { ...desks, profile } : desks;
    const { folders, missing } = sourceFolders(path, [], story.front.sources, settings, configFile);
    const sourceProblems = missing.map(source => ({ source, message: 'there is no such folder or file: nothing was read from it.' }));
    const before = works.get(uri)?.state;
    // The library of the last run goes on serving, so that what the sources said does not flicker while a word is typed.
    const library = before && before.folders.join() === folders.join() ? before.options.library : null;
    const options: CheckOptions = { ...dated, settings, library, ...ledgerOf(path) };
    // A hover or a key that has come meanwhile goes first.
    await pause();
    const inside = foundInside(story, settings);
    const checked: Checked = settleStory(
      story,
      carriedOver(
        story.claims.map(claim => claim.id),
        before,
      ),
      options,
      inside,
    );
    return { uri, path, version, document, checked, inside, options, folders, sourceProblems, editor };
  }

  /** Fresh work unless a newer run has begun meanwhile. */
  async function readLocally(uri: string, run: number): Promise<void> {
    const work = works.get(uri);
    const document = documents.get(uri);
    if (!work || !document) return;
    const made = await prepare(document);
    if (work.run !== run) return;
    const { library } = made.options;
    work.state = {
      ...made,
      complete: made.folders.length === 0,
      stamp: ++stamp,
      rangeInSource: (source, span) => rangeIn(library, source, span),
    };
    tell(work.state);
  }

  async function findEvidence(uri: string, run: number): Promise<void> {
    await works.get(uri)?.local;
    const work = works.get(uri);
    const state = work?.state;
    if (!work || !state || work.run !== run || !state.folders.length) return;
    const { library } = await room.open(state.folders, dirname(state.path));
    const options: CheckOptions = { ...state.options, library };
    const evidence: Evidence[] = [];
    let since = performance.now();
    for (const each of findAllEvidence(desk, state.checked.story, library)) {
      evidence.push(each);
      if (performance.now() - since < SLICE) continue;
      await pause();
      if (work.run !== run) return;
      since = performance.now();
    }
    await pause();
    if (work.run !== run) return;
    const checked = settleStory(state.checked.story, evidence, options, state.inside);
    work.state = {
      ...state,
      options,
      checked,
      complete: true,
      stamp: ++stamp,
      rangeInSource: (source, span) => rangeIn(library, source, span),
    };
    tell(work.state);
  }

  function begin(uri: string): Work {
    const work = works.get(uri) ?? { run: 0 };
    works.set(uri, work);
    clearTimeout(work.timer);
    const run = ++work.run;
    work.version = documents.get(uri)?.version;
    const failed = (error: unknown) => connection.console.error(`Checking ${uri}: ${(error as Error).stack ?? error}`);
    work.local = readLocally(uri, run).catch(failed);
    work.whole = findEvidence(uri, run).catch(failed);
    return work;
  }

  const isBegun = (uri: string): boolean => works.get(uri)?.version === documents.get(uri)?.version;

  function schedule(uri: string): void {
    const work = works.get(uri);
    if (!work) return void begin(uri);
    clearTimeout(work.timer);
    work.run++;
    work.timer = setTimeout(() => {
      if (!isBegun(uri)) begin(uri);
    }, PAUSE);
  }

  /** The state of the newest version; whoever asks before the pause is over is not kept waiting for it. */
  async function settle(uri: string, which: 'local' | 'whole'): Promise<DraftState | undefined> {
    while (documents.get(uri) && isDraft(uri)) {
      const work = isBegun(uri) ? works.get(uri) : begin(uri);
      const run = work?.run;
      await work?.[which];
      if (work?.run === run) return work?.state;
    }
    return undefined;
  }

  documents.onDidChangeContent(({ document }) => {
    if (isDraft(document.uri)) schedule(document.uri);
  });

  return {
    last: uri => works.get(uri)?.state,
    current: uri => settle(uri, 'local'),
    complete: uri => settle(uri, 'whole'),
    all: () => [...works.values()].flatMap(work => work.state ?? []),
    recheck: uri => {
      for (const each of uri ? [uri] : works.keys()) begin(each);
    },
    forget(uri) {
      const work = works.get(uri);
      if (work) {
        work.run++;
        clearTimeout(work.timer);
      }
      works.delete(uri);
    },
    onResult: listener => {
      listeners.push(listener);
    },
  };
}

/** The desk's records for a draft; a ledger that cannot be read is no reason to check nothing. */
function ledgerOf(path: string): Pick<CheckOptions, 'records' | 'recordName' | 'exists'> {
  try {
    const { records, file } = readLedgerAbove(path);
    return { records, recordName: draftName(file, path), exists: draftExists(file) };
  } catch {
    return { records: [] };
  }
}

/** While new evidence is looked up, a claim that is still there keeps what was known of it. */
function carriedOver(ids: readonly string[], before: DraftState | undefined): Evidence[] {
  const known = new Map(before?.checked.findings.map(finding => [finding.claim.id, finding.evidence]));
  return ids.map(id => known.get(id) ?? PENDING);
}
