/** A small language client over real stdio: starts the built server, opens drafts, waits for what the server says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const root = join(import.meta.dirname, '../..');

export interface Newsroom {
  readonly connection: MessageConnection;
  readonly folder: string;
  readonly uri: (name: string) => string;
  /** Opens a draft and gives its text; a text given takes the place of the file's. */
  readonly open: (name: string, text?: string) => Promise<string>;
  readonly change: (name: string, text: string) => Promise<void>;
  /** Pulls problems until `ready` holds; fails after 20 s with what there was. */
  readonly problems: (name: string, ready?: (items: readonly Problem[]) => boolean) => Promise<readonly Problem[]>;
  /** What the server says that it can do. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly refreshes: () => number;
  readonly pushed: Map<string, readonly Problem[]>;
  readonly progress: string[];
  readonly stop: () => Promise<number | null>;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly severity: number;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string }; readonly message: string }[];
}

export const wait = (ms: number) => new Promise(done => setTimeout(done, ms));

/** Asks again until there is an answer; the message says what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, ms = 20000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await wait(30);
  }
}

const pulling = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
  },
  window: { workDoneProgress: true },
};

/** Copies a desk into an empty folder and starts the server for it. `push`: a client that cannot pull diagnostics. */
export async function startNewsroom({
  desk = 'desk',
  push = false,
  settings = {} as object | ((scope: string | undefined) => object),
  /** Folders of a multi-root workspace, inside the copied desk; the desk itself where there are none. */
  roots = [] as readonly string[],
  args = [join(root, 'dist/server.js'), '--stdio'],
} = {}): Promise<Newsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-'));
  cpSync(join(root, 'test', desk), folder, { recursive: true });
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CACHE_HOME: join(folder, '.cache') },
  });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const pushed = new Map<string, readonly Problem[]>();
  const progress: string[] = [];
  let refreshed = 0;
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => (typeof settings === 'function' ? settings(scopeUri) : settings)),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  connection.onRequest('workspace/codeLens/refresh', () => null);
  connection.onRequest('workspace/inlayHint/refresh', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
    progress.push(`${value.kind} ${value.message ?? ''}`);
  });
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: readonly Problem[] }) => {
    pushed.set(uri, diagnostics);
  });
  connection.listen();
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  for (const root of roots) mkdirSync(join(folder, root), { recursive: true });
  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: push ? {} : pulling,
    workspaceFolders: roots.length ? roots.map(name => ({ uri: uri(name), name })) : [{ uri: pathToFileURL(folder).href, name: 'desk' }],
    initializationOptions: { storage: join(folder, '.storage'), commandLinks: true },
  });
  await connection.sendNotification('initialized', {});
  let version = 1;
  const pull = async (name: string): Promise<readonly Problem[]> =>
    (await connection.sendRequest<{ items: readonly Problem[] }>('textDocument/diagnostic', { textDocument: { uri: uri(name) } })).items;
  return {
    connection,
    folder,
    uri,
    capabilities,
    pushed,
    progress,
    refreshes: () => refreshed,
    async open(name, given) {
      const text = given ?? readFileSync(join(folder, name), 'utf8');
      const languageId = name.endsWith('.draft') ? 'news-draft' : name.endsWith('.txt') ? 'plaintext' : 'markdown';
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(name), languageId, version, text } });
      return text;
    },
    async change(name, text) {
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version: ++version },
        contentChanges: [{ text }],
      });
    },
    async problems(name, ready = () => true) {
      let last: readonly Problem[] = [];
      return until(`problems of ${name}`, async () => {
        last = await pull(name);
        return ready(last) ? last : undefined;
      }).catch((error: Error) => {
        throw new Error(`${error.message}; there were: ${last.map(each => `${each.code} ${each.message}`).join('; ')}`);
      });
    },
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = new Promise<number | null>(done => child.once('exit', done));
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Line and character of the first occurrence of `words` in `text`, `into` units behind its start. */
export function placeOf(text: string, words: string, into = 1): { line: number; character: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the draft`);
  const before = text.slice(0, at + into).split('\n');
  return { line: before.length - 1, character: before[before.length - 1].length };
}
