/** Cuts a document that was read into passages: small enough to show beside a claim, whole enough to be understood. */
import type { Block, Locator, Passage, ReadDocument } from '../model.ts';

/** A passage before the store has given it a number. */
export type NewPassage = Omit<Passage, 'id' | 'source' | 'date'>;

/** UTF-16 units: a longer block is cut at the ends of its sentences into pieces of about this length. */
const LONGEST = 1200;
const PIECE = 700;

// A sentence's end: mark, closing quotes, white space, then something that can open a sentence.
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]?[\p{Lu}\p{N}])|\n\s*/gu;

/** Offsets at which `text` may be cut. */
function cuts(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(SENTENCE_END)) ends.push(match.index + match[0].length);
  return ends;
}

/** Half-open pieces of `text`, none much longer than PIECE unless it has no sentence end. */
function pieces(text: string): readonly (readonly [number, number])[] {
  if (text.length <= LONGEST) return [[0, text.length]];
  const found: [number, number][] = [];
  let from = 0;
  let last = 0;
  for (const cut of [...cuts(text), text.length]) {
    if (cut - from > PIECE && last > from) {
      found.push([from, last]);
      from = last;
    }
    // no sentence end in sight: cut at a space rather than keep a page in one piece
    while (cut - from > 4 * PIECE) {
      const space = text.lastIndexOf(' ', from + PIECE);
      const at = space > from ? space + 1 : from + PIECE;
      found.push([from, at]);
      from = at;
    }
    last = cut;
  }
  if (from < text.length) found.push([from, text.length]);
  return found;
}

/** A piece further down a block stands on a later line, page or cue: as the reader says, else by counting lines. */
function locatorAt({ locator, steps }: Block, at: number, before: string): Locator {
  const step = before.trim() ? steps?.findLast(each => each.at <= at) : undefined;
  if (step) return step.locator;
  if (locator.line === undefined) return locator;
  const lines = before.split(/\r\n|\r|\n/).length - 1;
  return lines ? { ...locator, line: locator.line + lines } : locator;
}

function cutBlock(block: Block, document: ReadDocument): NewPassage[] {
  const whole = document.text.slice(block.start, block.end);
  const speaker = block.speaker ?? block.locator.speaker ?? null;
  const found: NewPassage[] = [];
  for (const [from, to] of pieces(whole)) {
    const piece = whole.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const text = piece.trim();
    if (!text) continue;
    const start = block.start + from + lead;
    const locator = locatorAt(block, start, whole.slice(0, from + lead));
    found.push({ start, end: start + text.length, locator, kind: block.kind, text, speaker });
  }
  return found;
}

/** Passages in the order of the document; `text` is exactly the document's own between `start` and `end`. */
export const cutPassages = (document: ReadDocument): readonly NewPassage[] => document.blocks.flatMap(block => cutBlock(block, document));

/** UTF-16 units and passages of a section at most. */
const SECTION = 2000;
export const SECTION_PASSAGES = 16;

/**
 * For each passage the place of the one that its section begins with. Paragraphs that follow each other make a section; a row of a
 * table is one of its own, because its neighbours speak of other things in the same words.
 */
export function sectionsOf(passages: readonly Pick<NewPassage, 'kind' | 'text'>[]): readonly number[] {
  let first = 0;
  let length = 0;
  return passages.map(({ kind, text }, place) => {
    length += text.length;
    const alone = kind === 'row' || passages[first]?.kind === 'row';
    if (place === 0 || alone || length > SECTION || place - first >= SECTION_PASSAGES) {
      first = place;
      length = text.length;
    }
    return first;
  });
}

/** The text of a section, as the full text takes it. */
export const sectionText = (
  passages: readonly Pick<NewPassage, 'text'>[],
  { from, to }: { readonly from: number; readonly to: number },
): string =>
  to === from + 1
    ? passages[from].text
    : passages
        .slice(from, to)
        .map(({ text }) => text)
        .join('\n');
