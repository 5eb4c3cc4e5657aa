/** Says in a reporter's words where a passage stands: "briefing.docx, para. 3". */
import type { Locator, Passage } from '../model.ts';

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The place inside its file, or ''. */
export function locatorWords(locator: Locator): string {
  const { page, line, paragraph, sheet, row, cell, time, part } = locator;
  if (time) return time;
  if (page !== undefined) return line === undefined ? `p. ${page}` : `p. ${page}, line ${line}`;
  if (sheet !== undefined || cell !== undefined || row !== undefined) {
    return [sheet, cell ?? (row !== undefined && `row ${row}`)].filter(Boolean).join(', ');
  }
  if (paragraph !== undefined) return `para. ${paragraph}`;
  if (line !== undefined) return `line ${line}`;
  return part ?? '';
}

/** File and place. */
export function placeWords(passage: Passage): string {
  const place = locatorWords(passage.locator);
  return place ? `${fileName(passage.source)}, ${place}` : fileName(passage.source);
}
