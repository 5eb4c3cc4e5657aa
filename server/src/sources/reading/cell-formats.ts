/** Finds how a spreadsheet shows its cells: the file holds 0.58 where the reporter sees 58%, and one value where a cell reaches over several rows. */
import { strFromU8, unzipSync } from 'fflate';

/** What a person sees around a number: "€" before it, " km" after it, or a share as a percentage. */
export interface Format {
  readonly before: string;
  readonly after: string;
  readonly percent: boolean;
}

/** Cells that were made one, by row and column counted from 0; `to` is the last. */
export interface Merged {
  readonly column: number;
  readonly row: number;
  readonly toColumn: number;
  readonly toRow: number;
}

/** A sheet's cells that are shown in a way of their own, by address ("D5"), and those that were made one. */
export interface SheetLook {
  readonly formats: ReadonlyMap<string, Format>;
  readonly merged: readonly Merged[];
}

const WANTED = /^xl\/(?:styles\.xml|workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

const unescaped = (text: string): string =>
  text.replace(
    /&(?:quot|apos|lt|gt|amp);/g,
    entity => ({ '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' })[entity] ?? entity,
  );

const CURRENCY = /[$€£¥₹₽₺₴]|\b(?:CHF|USD|EUR|GBP|kr)\b/;
const PERCENT: Format = { before: '', after: '', percent: true };

/** The signs and words that a format code puts around a number; null when it puts none. */
function formatOf(code: string): Format | null {
  // the part for positive numbers; [$€-407] is a currency with its country
  const shown = code.split(';')[0].replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"');
  const plain = shown.replace(/"[^"]*"/g, '');
  if (plain.includes('%')) return PERCENT;
  // a date or an hour is read as one
  if (/[dmyhs]/i.test(plain.replace(/\[[^\]]*\]|\\./g, ''))) return null;
  const words = shown.replace(/\[[^\]]*\]|_.|\*./g, '').replace(/\\(.)/g, '"$1"');
  const at = words.search(/[0#?]/);
  if (at < 0) return null;
  const end = Math.max(words.lastIndexOf('0'), words.lastIndexOf('#'), words.lastIndexOf('?')) + 1;
  const literal = (part: string): string => part.replace(/"/g, '').replace(/[^\S ]/g, ' ');
  const before = literal(words.slice(0, at));
  const after = literal(words.slice(end));
  const sign = CURRENCY.exec(before)?.[0] ?? '';
  return sign || /\p{L}|[€£$]/u.test(after) ? { before: sign, after: after.trimEnd(), percent: false } : null;
}

/** The formats by the number under which a cell names them. */
function formatsIn(styles: string): ReadonlyMap<string, Format> {
  const codes = new Map<string, Format>([
    ['9', PERCENT],
    ['10', PERCENT],
  ]);
  for (const [tag] of styles.matchAll(/<numFmt\b[^>]*>/g)) {
    const format = formatOf(unescaped(attribute(tag, 'formatCode') ?? ''));
    if (format) codes.set(attribute(tag, 'numFmtId') ?? '', format);
  }
  const formats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const found = new Map<string, Format>();
  for (const [i, [tag]] of [...formats.matchAll(/<xf\b[^>]*>/g)].entries()) {
    const format = codes.get(attribute(tag, 'numFmtId') ?? '');
    if (format) found.set(String(i), format);
  }
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

/** A column's letters as its number: A is 0, AA is 26. */
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function mergedIn(xml: string): Merged[] {
  return [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(([, from, row, to, toRow]) => ({
    column: columnOf(from),
    row: Number(row) - 1,
    toColumn: columnOf(to),
    toRow: Number(toRow) - 1,
  }));
}

/** How each sheet looks. Throws what the archive throws. */
export function sheetLooks(bytes: Uint8Array): readonly SheetLook[] {
  const files = unzipSync(bytes, { filter: file => WANTED.test(file.name) && file.originalSize < 64e6 });
  const styles = files['xl/styles.xml'];
  const formats = styles ? formatsIn(strFromU8(styles)) : new Map<string, Format>();
  return sheetFiles(files).map(name => {
    const found = new Map<string, Format>();
    const xml = files[name] ? strFromU8(files[name]) : '';
    if (formats.size) {
      for (const [tag] of xml.matchAll(/<c\b[^>]*>/g)) {
        const format = formats.get(attribute(tag, 's') ?? '');
        if (format) found.set(attribute(tag, 'r') ?? '', format);
      }
    }
    return { formats: found, merged: mergedIn(xml) };
  });
}
