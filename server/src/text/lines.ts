/** Lines of a text: from an offset to line and column, counted from 1 as a person does. */

export interface Lines {
  /** Line number (from 1) of a UTF-16 offset. */
  readonly lineAt: (offset: number) => number;
  /** Offset of the first code unit of a line (from 1); the text's length past the last line. */
  readonly startOf: (line: number) => number;
  readonly count: number;
}

/** Line table of `text`; CRLF, CR and LF all end a line. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return { lineAt, startOf: line => starts[line - 1] ?? text.length, count: starts.length };
}
