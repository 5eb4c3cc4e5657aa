/** The read-only view of a source's text: opens beside the draft at the passage, marks it, and says which page it is. */
import {
  commands,
  type Disposable,
  DocumentSymbol,
  env,
  EventEmitter,
  languages,
  Range,
  Selection,
  SymbolKind,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  UIKind,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  type FindingRow,
  OPEN_PASSAGE,
  type OpenPassageArgs,
  type PassageRow,
  SOURCE_SCHEME,
  SOURCE_TEXT,
  type SourceTextAnswer,
} from '../../server/src/lsp/protocol.ts';
import type { Desk } from './desk.ts';
import { createPassageClaims } from './passageClaims.ts';
import { createPassageMarks } from './passageMarks.ts';
import { createPlaces } from './places.ts';
import type { Checker } from './server.ts';
import { addressOf, type SourceAddress, viewUri } from './sourceUri.ts';

const LANGUAGE = 'claimcheck-source';

export interface PassageView extends Disposable {
  /** `claim`: for whose sake it is opened; its compared words are marked too. */
  open(args: OpenPassageArgs, claim?: FindingRow): Promise<void>;
  /** Opens the document itself, in the editor or in the program that it belongs to. */
  openOriginal(uri: string): Promise<void>;
  /** Uri of the original behind a view, or null. */
  originalOf(view: Uri): string | null;
}

/** Documents that VS Code shows as text; the others go to their own program. */
const READABLE = /\.(?:txt|md|markdown|csv|tsv|json|jsonl|vtt|srt|eml|html?|xml|draft|log)$/i;

/** The parts of a source as breadcrumbs and outline: pages, sheets, headings, turns of speech. */
function partsOf(answer: SourceTextAnswer): DocumentSymbol[] {
  const at = createPlaces(answer.text);
  const parts: { name: string; start: number; end: number }[] = [];
  for (const block of answer.blocks) {
    const { page, sheet, time, speaker } = block.locator;
    const heading = block.kind === 'heading' ? answer.text.slice(block.start, block.end).trim() : '';
    const name = page ? `p. ${page}` : sheet ? sheet : time ? [time, speaker].filter(Boolean).join(' ') : heading;
    const last = parts.at(-1);
    if (name && last?.name !== name) parts.push({ name, start: block.start, end: block.end });
    else if (last) last.end = block.end;
  }
  return parts.map(part => {
    const range = new Range(at(part.start), at(part.end));
    return new DocumentSymbol(part.name.slice(0, 80), '', SymbolKind.Namespace, range, range);
  });
}

/** The row of the passage that is opened; null where several claims rest on it and none of them is meant. */
function passageOf(rows: readonly FindingRow[], args: OpenPassageArgs): PassageRow | null {
  const meant = args.claim ? rows.filter(row => row.id === args.claim) : rows;
  const found = meant.flatMap(row => row.passages).filter(each => each.source === args.source && each.start === args.start);
  return found.length === 1 ? found[0] : null;
}

const inOurLanguage = async (document: TextDocument): Promise<TextDocument> =>
  document.languageId === LANGUAGE ? document : languages.setTextDocumentLanguage(document, LANGUAGE);

export function createPassageView(desk: Desk, checker: Checker): PassageView {
  const answers = new Map<string, SourceTextAnswer>();
  const marks = createPassageMarks();

  const rewritten = new EventEmitter<Uri>();

  /** Asks every time: the source may have been read again since. */
  const read = async (address: SourceAddress): Promise<SourceTextAnswer> => {
    const client = checker.client();
    if (!client) throw new Error('The checker is not running.');
    const answer = await client.sendRequest<SourceTextAnswer | null>(SOURCE_TEXT, address);
    if (!answer) throw new Error(`${address.source} is not among the sources any more.`);
    const uri = viewUri(address);
    const before = answers.get(uri.toString());
    answers.set(uri.toString(), answer);
    if (before && before.text !== answer.text) rewritten.fire(uri);
    return answer;
  };
  const besides = (): ViewColumn => {
    const shown = window.visibleTextEditors.find(editor => editor.document.uri.scheme === SOURCE_SCHEME);
    return shown?.viewColumn ?? ViewColumn.Beside;
  };
  const show = async (uri: Uri): Promise<TextEditor> => {
    const opened = await workspace.openTextDocument(uri);
    return window.showTextDocument(await inOurLanguage(opened), { viewColumn: besides(), preview: true, preserveFocus: false });
  };
  const open = async (args: OpenPassageArgs, claim?: FindingRow): Promise<void> => {
    const address = { draft: args.draft, source: args.source };
    const uri = viewUri(address);
    try {
      const answer = await read(address);
      const editor = await show(uri);
      const at = createPlaces(answer.text);
      const passage = new Range(at(args.start), at(args.end));
      editor.selection = new Selection(passage.start, passage.start);
      editor.revealRange(passage, TextEditorRevealType.InCenterIfOutsideViewport);
      const row = passageOf(claim ? [claim] : desk.rows(), args);
      const words = row?.focus ? new Range(at(row.start + row.focus.start), at(row.start + row.focus.end)) : null;
      const place = answer.blocks.find(block => block.start <= args.start && args.start < block.end)?.place;
      marks.mark(uri.toString(), { passage: passage.isEmpty ? null : passage, words, label: row?.place ?? place ?? '' });
    } catch (error) {
      void window.showErrorMessage(`${args.source} cannot be shown: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const openOriginal = async (uri: string): Promise<void> => {
    const target = Uri.parse(uri);
    if (READABLE.test(target.path) || env.uiKind === UIKind.Web) await commands.executeCommand('vscode.open', target);
    else if (!(await env.openExternal(target))) await commands.executeCommand('revealFileInOS', target);
  };
  const subscriptions: Disposable[] = [
    marks,
    createPassageClaims(checker, uri => answers.get(uri)),
    rewritten,
    workspace.registerTextDocumentContentProvider(SOURCE_SCHEME, {
      onDidChange: rewritten.event,
      provideTextDocumentContent: async uri => {
        const address = addressOf(uri);
        if (!address) return 'This is not the address of a source.';
        return (answers.get(uri.toString()) ?? (await read(address))).text;
      },
    }),
    languages.registerDocumentSymbolProvider(
      { scheme: SOURCE_SCHEME },
      {
        provideDocumentSymbols: async document => {
          const address = addressOf(document.uri);
          return address ? partsOf(answers.get(document.uri.toString()) ?? (await read(address))) : [];
        },
      },
    ),
    // opened by a definition, a peek or a link in a problem: the same look
    workspace.onDidOpenTextDocument(document => {
      if (document.uri.scheme === SOURCE_SCHEME) void inOurLanguage(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      // giving a document its language closes and opens it
      const still = workspace.textDocuments.some(other => other.uri.toString() === uri.toString());
      if (!still) answers.delete(uri.toString());
    }),
    commands.registerCommand(OPEN_PASSAGE, (args: OpenPassageArgs) => open(args)),
  ];
  return {
    open,
    openOriginal,
    originalOf: view => answers.get(view.toString())?.uri ?? null,
    dispose: () => subscriptions.forEach(each => void each.dispose()),
  };
}
