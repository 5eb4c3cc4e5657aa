/** Finds the cells of a spreadsheet that are shown as percentages: the file holds 0.58 where the reporter sees 58%. */
import { strFromU8, unzipSync } from 'fflate';

const WANTED = /^xl\/(?:styles\.xml|workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Indices of the cell formats that end in a percent sign. */
function percentFormats(styles: string): ReadonlySet<string> {
  const codes = new Set(['9', '10']);
  for (const [tag] of styles.matchAll(/<numFmt\b[^>]*>/g)) {
    if (
      attribute(tag, 'formatCode')
        ?.replace(/"[^"]*"|&quot;.*?&quot;/g, '')
        .includes('%')
    )
      codes.add(attribute(tag, 'numFmtId') ?? '');
  }
  const formats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const found = new Set<string>();
  for (const [i, [tag]] of [...formats.matchAll(/<xf\b[^>]*>/g)].entries())
    if (codes.has(attribute(tag, 'numFmtId') ?? '')) found.add(String(i));
  return found;
}

/** Sheet files in the order in which the workbook lists them. */
function sheetFiles(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const book = files['xl/workbook.xml'];
  const relations = files['xl/_rels/workbook.xml.rels'];
  if (!book || !relations) return [];
  const targets = new Map(
    [...strFromU8(relations).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  );
  return [...strFromU8(book).matchAll(/<sheet\b[^>]*>/g)].map(
    ([tag]) => `xl/${(targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, '')}`,
  );
}

/** Addresses ("D5") of the percent cells of each sheet. Throws what the archive throws. */
export function percentCells(bytes: Uint8Array): readonly ReadonlySet<string>[] {
  const files = unzipSync(bytes, { filter: file => WANTED.test(file.name) && file.originalSize < 64e6 });
  const styles = files['xl/styles.xml'];
  const formats = styles ? percentFormats(strFromU8(styles)) : new Set<string>();
  if (formats.size === 0) return [];
  return sheetFiles(files).map(name => {
    const found = new Set<string>();
    const xml = files[name] ? strFromU8(files[name]) : '';
    for (const [tag] of xml.matchAll(/<c\b[^>]*>/g)) if (formats.has(attribute(tag, 's') ?? '')) found.add(attribute(tag, 'r') ?? '');
    return found;
  });
}
