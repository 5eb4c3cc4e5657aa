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

/** Rows nearest the upper and the lower edge, outermost first; no more than three of each. */
function edgesOf(page: PageRows): { readonly top: readonly Row[]; readonly bottom: readonly Row[] } {
  const byHeight = [...page.rows].sort((a, b) => a.y - b.y);
  const top = byHeight.slice(0, 3).filter(row => row.y < page.height * 0.2);
  return {
    top,
    bottom: byHeight
      .slice(-3)
      .reverse()
      .filter(row => row.y > page.height * 0.8),
  };
}

/** How often each outer row comes again at the same height of other pages. */
function countRepeats(pages: readonly PageRows[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const { top, bottom } = edgesOf(page);
    for (const name of new Set([...top, ...bottom].map(row => `${key(row)}@${Math.round(row.y / 6)}`)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The pages without their running heads, feet and page numbers. */
export function withoutHeads(pages: readonly PageRows[]): readonly PageRows[] {
  const counts = countRepeats(pages);
  const needed = pages.length > 5 ? 3 : 2;
  const repeats = (row: Row): boolean => {
    const at = Math.round(row.y / 6);
    return Math.max(...[at - 1, at, at + 1].map(place => counts.get(`${key(row)}@${place}`) ?? 0)) >= needed;
  };
  return pages.map(page => {
    const { top, bottom } = edgesOf(page);
    const dropped = new Set<Row>();
    for (const rows of [top, bottom]) {
      for (const row of rows) {
        // the first that is the page's own ends the search: what lies further in is text
        if (!repeats(row) && !PAGE_NUMBER.test(textOf(row).trim())) break;
        dropped.add(row);
      }
    }
    return { ...page, rows: page.rows.filter(row => !dropped.has(row)) };
  });
}
