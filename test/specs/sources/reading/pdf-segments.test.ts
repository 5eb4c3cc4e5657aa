/** Pieces of a PDF page: put together to lines, and brought into reading order. */
import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../../../server/src/sources/reading/pdf-order.ts';
import { segmentsOf, turnOf } from '../../../../server/src/sources/reading/pdf-segments.ts';

describe('pieces and lines', () => {
  const view = [1, 0, 0, -1, 0, 800];
  const item = (str: string, x: number, y: number, width: number, size = 10) => ({
    str,
    width,
    transform: [size, 0, 0, size, x, y],
    fontName: 'f',
  });

  it('writes ligatures out, closes words that were drawn in pieces and drops the mark of a note', () => {
    const segments = segmentsOf(
      [
        item('the o\ufb03', 0, 700, 20),
        item('ce', 20.2, 700, 8),
        item('was closed.', 31, 700, 40),
        item('3', 71, 704, 3, 6),
        item('Then', 76, 700, 18),
      ],
      view,
    );
    expect(segments.map(each => each.text)).toEqual(['the office was closed. Then']);
  });
  it('leaves slanted text out', () => {
    expect(segmentsOf([{ str: 'DRAFT', width: 90, transform: [7, 7, -7, 7, 100, 400], fontName: 'f' }], view)).toEqual([]);
  });
  it('reads columns one after the other when the file draws straight through them', () => {
    const lines = Array.from({ length: 8 }, (_, i) => [
      item(`left line ${i} with several words in it`, 50, 700 - i * 12, 200),
      item(`right line ${i} with several words in it`, 300, 700 - i * 12, 200),
    ]);
    const rows = inReadingOrder(segmentsOf(lines.flat(), view));
    expect(rows.map(row => row.cells[0].text.slice(0, 5))).toEqual([...Array(8).fill('left '), ...Array(8).fill('right')]);
  });
  it.each([
    [0, [10, 0, 0, 10]],
    [90, [0, 10, -10, 0]],
    [180, [-10, 0, 0, -10]],
    [270, [0, -10, 10, 0]],
  ])('turns a page by %d degrees when its letters lie that way', (turn, matrix) => {
    const items = [{ str: 'Most of the page', width: 80, transform: [...matrix, 100, 400], fontName: 'f' }, item('a note', 0, 700, 20)];
    expect(turnOf(items, view)).toBe(turn);
  });
});
