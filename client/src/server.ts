/** Starts, watches and restarts the checker: the language server in a process of its own, spoken to by IPC. */
import { type Disposable, EventEmitter, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type Middleware, State, TransportKind, vsdiag } from 'vscode-languageclient/node';
import { DRAFT_LANGUAGES, type Drafts } from './drafts.ts';
import type { InitOptions } from '../../server/src/lsp/protocol.ts';

/** Commands that links in hovers may call; nothing else is trusted. */
const TRUSTED = ['claimcheck.openPassage', 'claimcheck.verify', 'claimcheck.signOff', 'claimcheck.addNote', 'claimcheck.openSource'];

export interface Checker extends Disposable {
  /** Null until it has started. */
  client(): LanguageClient | null;
  readonly onDidChangeState: EventEmitter<boolean>['event'];
  running(): boolean;
  start(): Promise<void>;
  restart(): Promise<void>;
  showOutput(): void;
}

/** Documents that are no drafts get no answer, whatever their language. */
const onlyDrafts = ({ is }: Drafts): Middleware => ({
  provideHover: (document, position, token, next) => (is(document) ? next(document, position, token) : null),
  provideCodeLenses: (document, token, next) => (is(document) ? next(document, token) : []),
  provideCodeActions: (document, range, context, token, next) => (is(document) ? next(document, range, context, token) : []),
  provideDocumentSymbols: (document, token, next) => (is(document) ? next(document, token) : []),
  provideDiagnostics: (document, previous, token, next) =>
    document instanceof Uri || is(document)
      ? next(document, previous, token)
      : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] },
});

function clientOptions(context: ExtensionContext, drafts: Drafts, output: LanguageClientOptions['outputChannel']): LanguageClientOptions {
  const storage = (context.storageUri ?? context.globalStorageUri).fsPath;
  const initializationOptions: InitOptions = { storage, models: context.asAbsolutePath('dist/models'), commandLinks: true };
  return {
    documentSelector: DRAFT_LANGUAGES.flatMap(language => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
    outputChannel: output,
    initializationOptions,
    middleware: onlyDrafts(drafts),
    markdown: { isTrusted: { enabledCommands: TRUSTED } },
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/.claimcheck/{config.json,*.jsonl}') },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}

/** The checker of this window. Nothing runs before `start`. */
export function createChecker(context: ExtensionContext, drafts: Drafts): Checker {
  const output = window.createOutputChannel('Claimcheck', { log: true });
  const changed = new EventEmitter<boolean>();
  let client: LanguageClient | null = null;
  let up = false;

  const say = (running: boolean) => {
    up = running;
    changed.fire(running);
  };
  const complain = async (error: unknown) => {
    output.error(`The checker could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const choice = await window.showErrorMessage(`Claimcheck could not start its checker: ${reason}`, 'Restart', 'Show Output');
    if (choice === 'Restart') await checker.restart();
    if (choice === 'Show Output') output.show();
  };
  const make = (): LanguageClient => {
    const module = context.asAbsolutePath('dist/server.js');
    const made = new LanguageClient(
      'claimcheck',
      'Claimcheck',
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6013'] } },
      },
      clientOptions(context, drafts, output),
    );
    made.onDidChangeState(event => say(event.newState === State.Running));
    return made;
  };

  const checker: Checker = {
    client: () => (up ? client : null),
    onDidChangeState: changed.event,
    running: () => up,
    start: async () => {
      client ??= make();
      try {
        await client.start();
      } catch (error) {
        say(false);
        void complain(error);
      }
    },
    restart: async () => {
      const old = client;
      client = null;
      say(false);
      await old?.dispose().catch(error => output.warn(`The old checker did not stop cleanly: ${String(error)}`));
      await checker.start();
    },
    showOutput: () => output.show(),
    dispose: () => {
      changed.dispose();
      void client?.dispose();
      output.dispose();
    },
  };
  return checker;
}
