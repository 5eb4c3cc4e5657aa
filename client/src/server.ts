/** Starts, watches and restarts the checker: the language server in a process of its own, spoken to by IPC. */
import { type Disposable, EventEmitter, type ExtensionContext, Uri, window, workspace } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  State,
  TransportKind,
  vsdiag,
} from 'vscode-languageclient/node';
import { DRAFT_LANGUAGES, type Drafts } from './drafts.ts';
import type { InitOptions } from '../../server/src/lsp/protocol.ts';

const MOST_RESTARTS = 3;

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

/** Restarts a checker that had been running, a few times; one that ends at once is not started again. */
function errorHandler(wasUp: () => boolean, onEnd: () => void): ErrorHandler {
  let ends = 0;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      ends += 1;
      const again = wasUp() && ends <= MOST_RESTARTS;
      if (wasUp() && !again) onEnd();
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

function clientOptions(
  context: ExtensionContext,
  drafts: Drafts,
  output: LanguageClientOptions['outputChannel'],
  onClosed: ErrorHandler,
): LanguageClientOptions {
  const storage = (context.storageUri ?? context.globalStorageUri).fsPath;
  const initializationOptions: InitOptions = { storage, models: context.asAbsolutePath('dist/models'), commandLinks: true };
  return {
    documentSelector: DRAFT_LANGUAGES.flatMap(language => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
    outputChannel: output,
    initializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: onClosed,
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
  const complain = async (what: string) => {
    const choice = await window.showErrorMessage(what, 'Restart', 'Show Output');
    if (choice === 'Restart') await checker.restart();
    if (choice === 'Show Output') output.show();
  };
  const make = (): LanguageClient => {
    let everUp = false;
    const module = context.asAbsolutePath('dist/server.js');
    const made = new LanguageClient(
      'claimcheck',
      'Claimcheck',
      {
        // a smaller nursery keeps the server's memory low; it costs a few percent of time
        run: { module, transport: TransportKind.ipc, options: { execArgv: ['--max-semi-space-size=8'] } },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6013'] } },
      },
      clientOptions(
        context,
        drafts,
        output,
        errorHandler(
          () => everUp,
          () => void complain('Claimcheck’s checker has ended several times: claims are not followed any more.'),
        ),
      ),
    );
    made.onDidChangeState(({ newState }) => {
      everUp ||= newState === State.Running;
      say(newState === State.Running);
    });
    // what goes wrong between the two is told once, in our own words; the rest is in the output
    made.error = (message, data) => output.error(message, data);
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
        output.error(`The checker could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        void complain('Claimcheck could not start its checker, so no claim is checked. The output says why.');
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
