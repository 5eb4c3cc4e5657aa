/** The lines of a PDF's pages with the columns in which they stand, and the signs by which paragraphs and captions are known. */
import type { Segment } from './pdf-segments.ts';

/** A line with the column in which it stands. */
export interface Line extends Segment {
  readonly page: number;
  readonly line: number;
  readonly left: number;
  readonly edge: number;
  /** Usual distance of the lines of this page. */
  readonly pitch: number;
  readonly note: boolean;
}

export const TERMINAL = /[.!?…:;]["”’»)\]]*$/;
export const BULLET = /^(?:[•▪●○◦■–—*·-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/;
const LABEL = /^\p{Lu}[\p{Lu}.'’ -]{2,30}:\s/u;
const ASKED = /^[QA][.:]\s/;

/** True for the first line of a turn in a typed transcript: "MR. HELLE: …", and "Q. …" where the line before could be a turn's last. */
export const isTurn = (line: Line, done: boolean): boolean => LABEL.test(line.text) || (done && ASKED.test(line.text));
export const OPENS = /^["“‘'«([]?[\p{Lu}\p{N}]/u;
/** What stands under or over a picture, a chart, a table. */
export const CAPTION =
  /^(?:fig(?:ure|\.)|table|tab\.|chart|graph|map|photo(?:graph)?s?|pictures?|image|illustration|exhibit|source|credit)\b/i;

const NUMBERED_CAPTION = /^(?:fig(?:ure|\.)|table|tab\.|chart|graph|map|exhibit|box|plate)\s?\d/i;

/** True when nothing but a caption can begin so: "Figure 3"; at the top of a column "Photo" is enough. */
export const isCaption = (line: Line, top: boolean): boolean => (top ? CAPTION : NUMBERED_CAPTION).test(line.text) && OPENS.test(line.text);

/** True when the first word of `line` would have stood on the line before, had the paragraph gone on. */
export function hasRoom(before: Line, line: Line): boolean {
  // two lines that begin and end at the same places fill their column, however narrow a picture beside them makes it
  if (Math.abs(before.right - line.right) < 0.6 && Math.abs(before.x - line.x) < 0.6 && before.size === line.size) return false;
  const word = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  const letter = (before.right - before.x) / Math.max(1, before.text.length);
  return before.edge - before.right > (word + 1) * letter * 1.15;
}
