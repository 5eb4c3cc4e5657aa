/** Editor ranges inside a source's read text, with each source's line table kept until the index changes. */
import type { Range } from 'vscode-languageserver';
import { createMemo } from '../language/memo.ts';
import type { Library } from '../sources/library.ts';
import { type Lines, linesOf } from '../text/lines.ts';

export type RangeInSource = (library: Library | null, path: string, span: { readonly start: number; readonly end: number }) => Range;

/** Line tables of at most 40 sources. */
export function createSourceRanges(): RangeInSource {
  const tables = createMemo<string, Lines>(40);
  return (library, path, span) => {
    const lines = tables.get(`${library?.generation} ${path}`, () => linesOf(library?.sourceText(path) ?? ''));
    const place = (offset: number) => {
      const line = lines.lineAt(offset);
      return { line: line - 1, character: Math.max(0, offset - lines.startOf(line)) };
    };
    return { start: place(span.start), end: place(span.end) };
  };
}
