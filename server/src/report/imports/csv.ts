/** Cells of a CSV file as a spreadsheet saves it: comma, semicolon or tab, quoted cells, any line end. */

/** The separator that the header has most of, outside quotation marks. */
function separatorOf(text: string): string {
  const header = text.split(/\r\n|\n|\r/, 1)[0].replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map(mark => [mark, header.split(mark).length] as const);
  return counts.sort((a, b) => b[1] - a[1])[0][0];
}

/** Rows of cells; a quotation mark that is never closed takes the rest of the file as its cell. */
export function csvRows(given: string): string[][] {
  const text = given.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let end = at + 1;
      for (; end < text.length; end++) {
        if (text[end] !== '"') continue;
        if (text[end + 1] !== '"') break;
        end++;
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const rest = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push(cell + text.slice(rest, at));
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
