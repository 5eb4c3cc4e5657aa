/** Hands over the checklist: asks for a format and a place, lets the checker write it, and takes an edited one back. */
import { commands, env, Uri, window } from 'vscode';
import {
  EXPORT,
  type ExportAnswer,
  type ExportParams,
  IMPORT,
  type ImportAnswer,
  type ImportParams,
} from '../../server/src/lsp/protocol.ts';
import type { Desk } from './desk.ts';
import type { Checker } from './server.ts';

interface Format {
  readonly id: string;
  readonly extension: string;
  readonly label: string;
  readonly detail: string;
}

/** In the order in which a newsroom asks for them. */
export const FORMATS: readonly Format[] = [
  { id: 'xlsx', extension: 'xlsx', label: 'Spreadsheet (.xlsx)', detail: 'Claims, sources and problems as sheets, with filters' },
  {
    id: 'html',
    extension: 'html',
    label: 'Page to read and print (.html)',
    detail: 'The story with its claims marked and the passages in the margin',
  },
  { id: 'md', extension: 'md', label: 'Task list (.md)', detail: 'Markdown, open items first' },
  { id: 'csv', extension: 'csv', label: 'Table (.csv)', detail: 'One line a claim, every column' },
  { id: 'annotated', extension: 'md', label: 'Annotated draft (.md)', detail: 'The draft with a footnote for each claim and its source' },
  { id: 'json', extension: 'json', label: 'Data (.json)', detail: 'Everything, for other programs' },
  { id: 'jsonld', extension: 'jsonld', label: 'Linked data (.jsonld)', detail: 'schema.org Claim and ClaimReview, W3C annotations' },
  { id: 'sarif', extension: 'sarif', label: 'Problems (.sarif)', detail: 'For tools that collect findings' },
];

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `story.md` → `story-checklist.xlsx`, beside the draft. */
export function proposedTarget(draft: Uri, format: Format): Uri {
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '') || 'draft';
  const words = format.id === 'annotated' ? 'annotated' : 'checklist';
  return Uri.joinPath(draft, '..', `${name}-${words}.${format.extension}`);
}

async function openWritten(target: Uri, format: Format): Promise<void> {
  if (format.id === 'xlsx' || format.id === 'html') {
    if (!(await env.openExternal(target))) await commands.executeCommand('vscode.open', target);
  } else await commands.executeCommand('vscode.open', target);
}

/** The command “Export Claim Checklist…”; `formatId` skips the question. */
export async function exportChecklist(desk: Desk, checker: Checker, formatId?: string, target?: Uri): Promise<Uri | undefined> {
  const uri = desk.draft();
  const client = checker.client();
  if (!uri || !client) return void window.showWarningMessage('Open a draft first: the checklist is made from its claims.');
  const picked =
    FORMATS.find(format => format.id === formatId) ??
    (await window.showQuickPick(FORMATS, { title: 'Export Claim Checklist', placeHolder: 'What is it for?', matchOnDetail: true }));
  if (!picked) return;
  const where =
    target ??
    (await window.showSaveDialog({
      title: 'Export Claim Checklist',
      defaultUri: proposedTarget(Uri.parse(uri), picked),
      filters: { [picked.label]: [picked.extension] },
    }));
  if (!where) return;
  try {
    const params: ExportParams = { uri, format: picked.id, target: where.toString() };
    const answer = await client.sendRequest<ExportAnswer>(EXPORT, params);
    if (!answer.written)
      return void window.showErrorMessage(`The checklist was not written: ${answer.message ?? 'the checker gave no reason.'}`);
    void window
      .showInformationMessage(
        `${where.path.slice(where.path.lastIndexOf('/') + 1)}: ${answer.message ?? 'the checklist is written.'}`,
        'Open',
      )
      .then(choice => {
        if (choice === 'Open') void openWritten(where, picked);
      });
    return where;
  } catch (error) {
    return void window.showErrorMessage(`The checklist was not written: ${message(error)}`);
  }
}

/** The command “Import an Edited Checklist…”: status, checker and note go back into the record. */
export async function importChecklist(desk: Desk, checker: Checker): Promise<void> {
  const uri = desk.draft();
  const client = checker.client();
  if (!uri || !client) return void window.showWarningMessage('Open the draft first: the checklist is taken into its record.');
  const [file] =
    (await window.showOpenDialog({
      title: 'Import an Edited Checklist',
      filters: { Checklists: ['xlsx', 'csv'] },
      defaultUri: Uri.joinPath(Uri.parse(uri), '..'),
    })) ?? [];
  if (!file) return;
  try {
    const params: ImportParams = { uri, checklist: file.toString() };
    const answer = await client.sendRequest<ImportAnswer>(IMPORT, params);
    await desk.refresh(uri);
    void window.showInformationMessage(answer.report);
  } catch (error) {
    void window.showErrorMessage(`The checklist was not taken: ${message(error)}`);
  }
}
