/** Marks a passage in the view of a source: the whole passage, and inside it the words that were compared. */
import { type Disposable, OverviewRulerLane, type Range, ThemeColor, window } from 'vscode';

export interface Marked {
  readonly passage: Range | null;
  readonly words: Range | null;
  /** "p. 3, line 12", shown after the passage. */
  readonly label: string;
}

export interface PassageMarks extends Disposable {
  /** Marks the passage wherever the view with this Uri is in sight, now and when it comes back. */
  mark(uri: string, marked: Marked): void;
}

export function createPassageMarks(): PassageMarks {
  const passage = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('claimcheck.passage'),
    overviewRulerColor: new ThemeColor('claimcheck.differs'),
    overviewRulerLane: OverviewRulerLane.Center,
    border: '1px solid',
    borderColor: new ThemeColor('contrastActiveBorder'),
    after: { color: new ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 1.5em' },
  });
  const words = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('claimcheck.passageWords'),
    fontWeight: '600',
    textDecoration: 'underline',
  });
  const all = new Map<string, Marked>();
  const paint = () => {
    for (const editor of window.visibleTextEditors) {
      const marked = all.get(editor.document.uri.toString());
      if (!marked) continue;
      editor.setDecorations(
        passage,
        marked.passage ? [{ range: marked.passage, renderOptions: { after: { contentText: marked.label } } }] : [],
      );
      editor.setDecorations(words, marked.words ? [marked.words] : []);
    }
  };
  const subscriptions = [passage, words, window.onDidChangeVisibleTextEditors(paint)];
  return {
    mark: (uri, marked) => {
      all.set(uri, marked);
      paint();
    },
    dispose: () => subscriptions.forEach(each => void each.dispose()),
  };
}
