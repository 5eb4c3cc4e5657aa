/** Which draft is on the desk and what was found in it: the one place that asks the checker, for all views. */
import { commands, type Disposable, EventEmitter, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { CHANGED, type ChangedParams, FINDINGS, type FindingRow, type FindingsAnswer } from '../../server/src/lsp/protocol.ts';
import type { Drafts } from './drafts.ts';
import type { Checker } from './server.ts';

export interface OpenDraft {
  readonly uri: string;
  readonly answer: FindingsAnswer;
}

export interface Desk extends Disposable {
  /** Uri of the draft on the desk; it stays there while a source is looked at. */
  draft(): string | null;
  /** The draft with its findings, once they have come. */
  open(): OpenDraft | null;
  rows(): readonly FindingRow[];
  row(id: string): FindingRow | null;
  /** An editor that shows the draft on the desk, or null. */
  editor(): TextEditor | null;
  answerFor(uri: string): FindingsAnswer | null;
  refresh(uri: string): Promise<void>;
  readonly onDidChange: EventEmitter<void>['event'];
}

/** Follows the active editor; asks again whenever the checker says that a draft's findings changed. */
export function createDesk(checker: Checker, drafts: Drafts): Desk {
  const answers = new Map<string, FindingsAnswer>();
  const asked = new Map<string, number>();
  const changed = new EventEmitter<void>();
  const disposables: Disposable[] = [changed];
  let draft: string | null = null;
  let order = 0;

  const show = () => {
    const answer = draft ? answers.get(draft) : undefined;
    const state =
      !checker.running() && !answer
        ? 'failed'
        : !answer
          ? 'reading'
          : answer.findings.length
            ? 'listed'
            : answer.complete
              ? 'empty'
              : 'reading';
    void commands.executeCommand('setContext', 'claimcheck.hasDraft', draft !== null);
    void commands.executeCommand('setContext', 'claimcheck.state', state);
    void commands.executeCommand('setContext', 'claimcheck.hasSources', Boolean(answer?.sources.length || answer?.sourceProblems.length));
    changed.fire();
  };

  const refresh = async (uri: string): Promise<void> => {
    const turn = ++order;
    asked.set(uri, turn);
    const client = checker.client();
    if (!client) return show();
    try {
      const answer = await client.sendRequest<FindingsAnswer | null>(FINDINGS, { uri });
      if (asked.get(uri) !== turn) return;
      if (!answer) return;
      answers.set(uri, answer);
      drafts.setSources(
        uri,
        answer.sources.map(source => source.uri),
      );
    } catch (error) {
      client.outputChannel.appendLine(`The findings of ${uri} could not be had: ${String(error)}`);
    }
    if (uri === draft) show();
  };

  const take = (document: TextDocument | undefined) => {
    if (!document || !drafts.is(document)) return;
    const uri = document.uri.toString();
    const same = uri === draft;
    draft = uri;
    if (!same || !answers.has(uri)) void refresh(uri);
    if (!same) show();
  };
  const leave = (document: TextDocument) => {
    const uri = document.uri.toString();
    answers.delete(uri);
    drafts.forget(uri);
    if (uri !== draft) return;
    draft = null;
    take(window.visibleTextEditors.find(editor => drafts.is(editor.document) && editor.document !== document)?.document);
    show();
  };

  disposables.push(
    window.onDidChangeActiveTextEditor(editor => take(editor?.document)),
    workspace.onDidOpenTextDocument(document => {
      if (document === window.activeTextEditor?.document) take(document);
    }),
    workspace.onDidCloseTextDocument(leave),
    checker.onDidChangeState(running => {
      if (!running) {
        answers.clear();
        return show();
      }
      checker.client()?.onNotification(CHANGED, ({ uri }: ChangedParams) => void refresh(uri));
      for (const editor of window.visibleTextEditors) if (drafts.is(editor.document)) void refresh(editor.document.uri.toString());
    }),
  );
  take(window.activeTextEditor?.document ?? window.visibleTextEditors.find(editor => drafts.is(editor.document))?.document);
  show();

  const open = (): OpenDraft | null => {
    const answer = draft ? answers.get(draft) : undefined;
    return draft && answer ? { uri: draft, answer } : null;
  };
  return {
    draft: () => draft,
    open,
    rows: () => open()?.answer.findings ?? [],
    row: id => open()?.answer.findings.find(each => each.id === id) ?? null,
    editor: () => {
      const shown = window.visibleTextEditors.filter(each => each.document.uri.toString() === draft);
      return shown.find(each => each === window.activeTextEditor) ?? shown[0] ?? null;
    },
    answerFor: uri => answers.get(uri) ?? null,
    refresh,
    onDidChange: changed.event,
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}
