/** Joins the connection, the session and the features: the wiring is the picture of the server. */
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { createDesk } from '../check.ts';
import { cacheFolder } from '../host/places.ts';
import { VERSION } from '../version.ts';
import { CITE, codeActions, FIX_ALL } from './features/code-actions.ts';
import { deskRequests } from './features/desk-requests.ts';
import { diagnostics } from './features/diagnostics.ts';
import type { ClientAbilities, Feature } from './features/feature.ts';
import { hover } from './features/hover.ts';
import { lenses } from './features/lenses.ts';
import { navigation } from './features/navigation.ts';
import { settingsRequests } from './features/settings-requests.ts';
import { signOffs } from './features/sign-offs.ts';
import { watching } from './features/watching.ts';
import { ACCEPT, type InitOptions, SOURCE_SCHEME } from './protocol.ts';
import { createRoom } from './room.ts';
import { createSession, pathOf } from './session.ts';

/** A draft's path as a person names it: from its workspace folder on, or the file's name alone; an export must not tell how the disk is laid out. */
const shownIn =
  (folders: readonly string[]) =>
  (path: string): string => {
    const folder = folders.find(each => !relative(each, path).startsWith('..') && !isAbsolute(relative(each, path)));
    return folder ? relative(folder, path).split(sep).join('/') : basename(path);
  };

/** THE list of features; each registers its own handlers. */
const FEATURES: readonly Feature[] = [
  diagnostics,
  hover,
  codeActions,
  navigation,
  lenses,
  deskRequests,
  signOffs,
  settingsRequests,
  watching,
];

function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const init = (initializationOptions ?? {}) as InitOptions;
  const { workspace, textDocument } = capabilities;
  return {
    init,
    configuration: workspace?.configuration === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    commandLinks: init.commandLinks === true,
  };
}

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  diagnosticProvider: { identifier: 'claimcheck', interFileDependencies: false, workspaceDiagnostics: false },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CITE, FIX_ALL] },
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: { label: 'Claims' },
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: { resolveProvider: false },
  executeCommandProvider: { commands: [ACCEPT] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Everything the server does on one connection; the caller says how weights are found. */
export function wire(connection: Connection, loadDesk: (models: string | undefined) => ReturnType<typeof createDesk>): void {
  const documents = new TextDocuments(TextDocument);
  let abilities: ClientAbilities = abilitiesOf({ capabilities: {} } as InitializeParams);
  let recheck = (): void => {};
  const room = createRoom(
    connection,
    () => (abilities.init.storage ? join(abilities.init.storage, 'index') : cacheFolder()),
    () => recheck(),
  );
  connection.onInitialize(params => {
    abilities = abilitiesOf(params);
    const desk = loadDesk(abilities.init.models);
    const session = createSession(
      connection,
      documents,
      desk,
      room,
      () => abilities.configuration,
      uri => !uri.startsWith(`${SOURCE_SCHEME}:`),
      shownIn((params.workspaceFolders ?? []).map(folder => pathOf(folder.uri))),
    );
    recheck = () => session.recheck();
    for (const feature of FEATURES) feature({ connection, documents, session, room, desk, abilities: () => abilities });
    if (!desk.tagger) connection.console.warn('The trained weights are missing: attributions are found by rule alone.');
    return { serverInfo: { name: 'claimcheck', version: VERSION }, capabilities };
  });
  connection.onInitialized(() => {
    if (abilities.configuration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'claimcheck' });
    if (abilities.watchFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
  });
  connection.onShutdown(() => room.close());
  documents.listen(connection);
  connection.listen();
}
