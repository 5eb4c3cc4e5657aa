/** Makes small PDFs for the specs: strings drawn where they are told, in a letter of one width, so that lines can be laid out by counting. */

/** `x` and `y` in points from the page's lower left corner. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

const MARKS: Readonly<Record<string, string>> = {
  '“': '\\223',
  '”': '\\224',
  '’': '\\222',
  '—': '\\227',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

const drawn = ({ text, x, y, size = 10 }: Drawn): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[“”’—\\()]/g, mark => MARKS[mark])}) Tj ET`;

/** A PDF of these pages, 595 by 842 points. */
export function pdfOf(pages: readonly (readonly Drawn[])[]): Uint8Array {
  const contents = pages.map(page => page.map(drawn).join('\n'));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return latin(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** Lines of at most `width` letters. */
export function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/** Lines one below the other, `step` points apart, the first at `y`. */
export const stacked = (lines: readonly string[], x: number, y: number, size = 10, step = size * 1.2): Drawn[] =>
  lines.map((text, i) => ({ text, x, y: y - i * step, size }));
