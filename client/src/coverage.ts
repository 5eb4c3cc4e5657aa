/** Coverage in the text: a gutter mark and an overview-ruler colour for each line's most urgent claim, a fine line under every claim. */
import {
  type DecorationOptions,
  type Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { FindingRow } from '../../server/src/lsp/protocol.ts';
import type { Desk } from './desk.ts';
import type { Drafts } from './drafts.ts';
import { LOOKS, MARKS, type Mark, markOf } from './marks.ts';
import { rangeOf } from './places.ts';

const picture = (mark: Mark, colour: string): Uri => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${LOOKS[mark].shape.replaceAll('COLOUR', colour)}</svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
};

const RULED: ReadonlySet<Mark> = new Set(['changed', 'differs', 'cannotVerify', 'notFound', 'verified']);

/** One mark in the gutter and the ruler. */
const lineMark = (mark: Mark): TextEditorDecorationType =>
  window.createTextEditorDecorationType({
    gutterIconSize: '85%',
    light: { gutterIconPath: picture(mark, LOOKS[mark].light) },
    dark: { gutterIconPath: picture(mark, LOOKS[mark].dark) },
    ...(RULED.has(mark) ? { overviewRulerColor: new ThemeColor(LOOKS[mark].colour), overviewRulerLane: OverviewRulerLane.Left } : {}),
  });

/** Settled claims get a full line, open ones a dotted one: told apart without colour. */
const wordMark = (mark: Mark): TextEditorDecorationType =>
  window.createTextEditorDecorationType({
    borderColor: new ThemeColor(LOOKS[mark].colour),
    borderStyle: mark === 'verified' || mark === 'setAside' ? 'solid' : 'dotted',
    borderWidth: '0 0 1px 0',
  });

/** Names and attributions overlap everything else, and quotation marks show themselves: their words are not underlined. */
const UNDERLINED: ReadonlySet<FindingRow['kind']> = new Set(['quantity', 'comparison', 'date', 'wording', 'superlative', 'quotation']);

const rank = (row: FindingRow): number => MARKS.indexOf(markOf(row));

/** The most urgent claim of every line. */
export function urgentByLine(rows: readonly FindingRow[]): ReadonlyMap<number, FindingRow> {
  const lines = new Map<number, FindingRow>();
  for (const row of rows) {
    const before = lines.get(row.range.start.line);
    if (!before || rank(row) < rank(before)) lines.set(row.range.start.line, row);
  }
  return lines;
}

export const coverageOn = (uri: Uri): boolean => workspace.getConfiguration('claimcheck', uri).get('coverage.enabled', true);

/** Marks every visible draft, as long as the setting says so. */
export function createCoverage(desk: Desk, drafts: Drafts): Disposable {
  const gutter = new Map(MARKS.map(mark => [mark, lineMark(mark)]));
  const under = new Map(MARKS.map(mark => [mark, wordMark(mark)]));

  const paint = (editor: TextEditor) => {
    if (!drafts.is(editor.document)) return;
    const answer = desk.answerFor(editor.document.uri.toString());
    const stale = answer !== null && answer.version !== editor.document.version;
    if (stale) return;
    const rows = answer && coverageOn(editor.document.uri) ? answer.findings : [];
    const marks = new Map<Mark, DecorationOptions[]>();
    const words = new Map<Mark, Range[]>();
    for (const [line, row] of urgentByLine(rows)) {
      const mark = markOf(row);
      marks.set(mark, [...(marks.get(mark) ?? []), { range: new Range(line, 0, line, 0) }]);
    }
    for (const row of rows) {
      if (!UNDERLINED.has(row.kind)) continue;
      const mark = markOf(row);
      words.set(mark, [...(words.get(mark) ?? []), rangeOf(row.range)]);
    }
    for (const mark of MARKS) {
      editor.setDecorations(gutter.get(mark)!, marks.get(mark) ?? []);
      editor.setDecorations(under.get(mark)!, words.get(mark) ?? []);
    }
  };
  const paintAll = () => window.visibleTextEditors.forEach(paint);
  const subscriptions = [
    desk.onDidChange(paintAll),
    window.onDidChangeVisibleTextEditors(paintAll),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('claimcheck.coverage')) paintAll();
    }),
    ...gutter.values(),
    ...under.values(),
  ];
  paintAll();
  return { dispose: () => subscriptions.forEach(each => void each.dispose()) };
}
