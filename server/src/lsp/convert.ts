/** The only place where offsets become editor positions and back. */
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix, Severity } from '../model.ts';

/** Range of a half-open UTF-16 span. */
export const rangeOf = (document: TextDocument, span: { readonly start: number; readonly end: number }): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

/** LSP's DiagnosticSeverity. */
export const severityOf = (severity: Severity): 1 | 2 | 3 | 4 => (({ error: 1, warning: 2, information: 3, hint: 4 }) as const)[severity];

/** A fix's edits as LSP text edits. */
export const editsOf = (document: TextDocument, fix: Pick<Fix, 'edits'>) =>
  fix.edits.map(edit => ({ range: rangeOf(document, edit), newText: edit.newText }));
