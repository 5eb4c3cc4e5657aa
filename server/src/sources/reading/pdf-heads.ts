/** Finds running heads, running feet and page numbers, which belong to no page's text. */
import type { Row } from './pdf-order.ts';

/** A page with its rows in reading order. */
export interface PageRows {
  readonly page: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

const textOf = (row: Row): string => row.cells.map(cell => cell.text).join(' ');
const key = (row: Row): string =>
  textOf(row)
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/g, '#')
    .replace(/\s+/g, '');

const PAGE_NUMBER = /^(?:page|p\.|seite|-|–|—|\[)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|de)\s*\d{1,4})?\s*(?:-|–|—|\])?$/i;

const FOLIOS: readonly RegExp[] = [
  /^\W{0,2}(?:page )?(\d{1,4})\W{0,2}(?:\s|$)/i,
  /(?:^|\s)\W{0,2}(?:page )?(\d{1,4})(?: (?:of|\/) \d+)?\W{0,2}$/i,
];

/** Numbers that a row begins or ends with, or that are a cell of it: "6 CHAPTER 2", "- 6 -", "Page 6 of 9". */
const foliosOf = (row: Row): readonly number[] => {
  const texts = [textOf(row), ...(row.cells.length > 2 ? row.cells.map(cell => cell.text) : [])];
  return texts.flatMap(text => FOLIOS.flatMap(folio => folio.exec(text)?.[1] ?? [])).map(Number);
};

/** Rows at one height of the page. */
type Band = readonly Row[];

/** Bands nearest an edge of the page, outermost first; no more than three. */
function bandsFrom(rows: readonly Row[]): Band[] {
  const bands: Row[][] = [];
  for (const row of rows) {
    const band = bands[bands.length - 1];
    if (band && Math.abs(band[0].y - row.y) < 3) band.push(row);
    else if (bands.length === 3) break;
    else bands.push([row]);
  }
  return bands;
}

/** Bands in the upper and the lower fifth of a page. */
function edgesOf(page: PageRows): { readonly top: readonly Band[]; readonly bottom: readonly Band[] } {
  const byHeight = [...page.rows].sort((a, b) => a.y - b.y);
  return {
    top: bandsFrom(byHeight.filter(row => row.y < page.height * 0.2)),
    bottom: bandsFrom(byHeight.filter(row => row.y > page.height * 0.8).reverse()),
  };
}

/** A band as one row, from left to right. */
const wholeOf = (band: Band): Row => ({ y: band[0].y, cells: band.flatMap(row => row.cells).sort((a, b) => a.x - b.x) });

/** By how much the numbers printed on the pages run ahead of the pages' own; the file's own count where no two agree. */
function numbering(pages: readonly PageRows[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    const { top, bottom } = edgesOf(page);
    for (const band of [top[0], bottom[0]]) {
      for (const folio of new Set(band ? foliosOf(wholeOf(band)) : []))
        counts.set(folio - page.page, (counts.get(folio - page.page) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : 0;
}

/** True for a row that can be a running head: short, in few pieces, and no sentence. */
function isSlight(row: Row): boolean {
  const text = textOf(row);
  return text.length < 110 && !/[.;:?]$/.test(text) && row.cells.length < 5;
}

/** How often each outer row comes again at the same height of other pages. */
function countRepeats(pages: readonly PageRows[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const { top, bottom } = edgesOf(page);
    for (const name of new Set([...top, ...bottom].flat().map(row => `${key(row)}@${Math.round(row.y / 6)}`)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Rows of the bands that belong to no text. `isOutside` says so of a row alone; what stands beside such a row goes with it. */
function outside(bands: readonly Band[], number: number, isOutside: (row: Row) => boolean): Row[] {
  const found: Row[] = [];
  for (const [i, band] of bands.entries()) {
    const inner = bands[i + 1];
    const whole = wholeOf(band);
    const alone = (!inner || Math.abs(inner[0].y - band[0].y) > band[0].cells[0].size * 1.7) && isSlight(whole);
    const rows = band.filter(isOutside);
    const folio = i === 0 && alone && foliosOf(whole).includes(number);
    // the first that is the page's own ends the search: what lies further in is text
    if (rows.length === 0 && !folio) break;
    found.push(...(alone ? band : rows));
  }
  return found;
}

/** The pages without their running heads, feet and page numbers. */
export function withoutHeads(pages: readonly PageRows[]): readonly PageRows[] {
  const counts = countRepeats(pages);
  const needed = pages.length > 5 ? 3 : 2;
  const ahead = numbering(pages);
  const isOutside = (row: Row): boolean => {
    if (PAGE_NUMBER.test(textOf(row).trim())) return true;
    const at = Math.round(row.y / 6);
    return Math.max(...[at - 1, at, at + 1].map(place => counts.get(`${key(row)}@${place}`) ?? 0)) >= needed;
  };
  return pages.map(page => {
    const { top, bottom } = edgesOf(page);
    const dropped = new Set([top, bottom].flatMap(bands => outside(bands, page.page + ahead, isOutside)));
    return { ...page, rows: page.rows.filter(row => !dropped.has(row)) };
  });
}
