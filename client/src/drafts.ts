/** Which documents are drafts: stories in a known language, not the sources behind them and not what Claimcheck wrote itself. */
import type { TextDocument, Uri } from 'vscode';

export const DRAFT_LANGUAGES: readonly string[] = ['markdown', 'plaintext', 'news-draft'];

/** Names that the export proposes. */
const WRITTEN = /-(?:checklist|annotated)\.(?:md|txt)$/i;

export interface Drafts {
  is(document: TextDocument): boolean;
  /** The sources of a draft, as the checker told them: Uris as strings. */
  setSources(draft: string, sources: readonly string[]): void;
  forget(draft: string): void;
}

/** Knows more with every draft that was read: a notes file among the sources is no draft. */
export function createDrafts(): Drafts {
  const sources = new Map<string, ReadonlySet<string>>();
  const isSource = (uri: Uri): boolean => [...sources.values()].some(each => each.has(uri.toString()));
  return {
    is: ({ languageId, uri }) =>
      DRAFT_LANGUAGES.includes(languageId) &&
      (uri.scheme === 'file' || uri.scheme === 'untitled') &&
      !WRITTEN.test(uri.path) &&
      !isSource(uri),
    setSources: (draft, uris) => void sources.set(draft, new Set(uris.filter(uri => uri !== draft))),
    forget: draft => void sources.delete(draft),
  };
}
