/** Turns offsets of a source's text and ranges of the wire into the editor's own, whatever the line ends. */
import { Position, Range, Selection, type TextEditor, TextEditorRevealType } from 'vscode';
import type { FindingRow, WireRange } from '../../server/src/lsp/protocol.ts';
import { linesOf } from '../../server/src/text/lines.ts';

export const rangeOf = (range: WireRange): Range => new Range(range.start.line, range.start.character, range.end.line, range.end.character);

/** Finds line and column of offsets in a text as the server sent it; the editor's own text may have other line ends. */
export function createPlaces(text: string): (offset: number) => Position {
  const lines = linesOf(text);
  return offset => {
    const line = lines.lineAt(offset);
    return new Position(line - 1, offset - lines.startOf(line));
  };
}

/** Selects the claim's words and brings them into view. */
export function selectClaim(editor: TextEditor, row: FindingRow): void {
  const range = rangeOf(row.range);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The smallest claim around a position, or null. */
export function claimAt(rows: readonly FindingRow[], position: Position): FindingRow | null {
  const around = rows.filter(row => rangeOf(row.range).contains(position));
  const size = (row: FindingRow) =>
    (row.range.end.line - row.range.start.line) * 100000 + row.range.end.character - row.range.start.character;
  return around.sort((a, b) => size(a) - size(b))[0] ?? null;
}
