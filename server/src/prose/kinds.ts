/** Tells what each paragraph is: headline, byline, heading, caption and credit, explainer card, page furniture, or the story itself. */
import type { Paragraph, ParagraphKind } from '../model.ts';
import { partCredit } from './credits.ts';
import { isFurniture } from './furniture.ts';
import { readDateline } from '../values/dateline.ts';

const as = (paragraph: Paragraph, kind: ParagraphKind): Paragraph => (paragraph.kind === kind ? paragraph : { ...paragraph, kind });

const BYLINE = /^(?:By|BY|Reporting by|Written by|Words by)[: ]\s*\p{Lu}[\p{L}.’'-]+(?:[ ,]|$)/u;
/** What agencies put under a story: "(Reporting by Ada Lind; Editing by Ivo Karst)". */
const SIGNED =
  /^\(?(?:Additional )?(?:Reporting|Research|Writing|Editing|Compiled) (?:and (?:writing|editing) )?(?:was |were )?(?:contributed )?by \p{Lu}[^.!?]{0,240}\.?\)?\.?$/u;
const isByline = (text: string): boolean =>
  text.length <= 160 &&
  BYLINE.test(text) &&
  !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) &&
  !/\b(?:said|was|were|is|are|has|have|had|will)\b/.test(text);

const ended = (text: string): boolean => /[.!?…:;,]["”’')\]]*$/.test(text);
const wordsOf = (text: string): number => text.split(/\s+/).length;
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text) && wordsOf(text) <= 12;

/** A short line without an end, or all in capitals. */
function isHeading(text: string): boolean {
  if (text.length > 90) return false;
  if (isShouted(text) && text.length >= 4) return true;
  return !ended(text) && wordsOf(text) <= 10 && /^[\p{Lu}\d‘“"]/u.test(text) && text.length >= 3;
}

/** The first paragraph, when the story proper comes behind it. */
function isHeadline(text: string, next: Paragraph | undefined): boolean {
  if (!next || text.length > 160 || /[.!?]["”’]?\s+\p{Lu}\p{Ll}/u.test(text)) return false;
  if (!ended(text) && wordsOf(text) >= 2) return true;
  if (!/\.$/.test(text) || wordsOf(text) > 20) return false;
  const capitals = text.split(/\s+/).filter(word => word.length > 3);
  return (
    readDateline(next.text, null) !== null ||
    isByline(next.text) ||
    (capitals.length > 2 && capitals.filter(word => /^[\p{Lu}\d‘“'"]/u.test(word)).length / capitals.length > 0.74)
  );
}

const CARD = /^Card \d+ of (\d{1,2})\.?$/i;

/** "Card 1 of 5" stands under the explainer's title and over its cards: as many paragraphs as it says. */
function markCards(paragraphs: readonly Paragraph[]): Paragraph[] {
  const marked = [...paragraphs];
  for (let i = 0; i < marked.length; i++) {
    const count = CARD.exec(marked[i].text);
    if (!count) continue;
    marked[i] = as(marked[i], 'furniture');
    if (!/^Card 1 /i.test(marked[i].text)) continue;
    if (i > 0 && marked[i - 1].text.length < 100 && !ended(marked[i - 1].text)) marked[i - 1] = as(marked[i - 1], 'card');
    let left = Number(count[1]);
    for (let j = i + 1; j < marked.length && left > 0; j++) {
      if (marked[j].kind === 'furniture' || CARD.test(marked[j].text)) continue;
      if (marked[j].kind !== 'body') break;
      marked[j] = as(marked[j], 'card');
      left--;
    }
  }
  return marked;
}

/** A footnote under the story: "[1] …", "¹ …", "* …". */
const FOOTNOTE = /^(?:\[\d{1,2}\]|[¹²³⁴-⁹]|\*{1,3}|†)\s*\p{Lu}/u;

/** Only furniture stands before it. */
const isFirst = (all: readonly Paragraph[], index: number): boolean =>
  all.slice(0, index).every(each => each.kind === 'furniture' || isFurniture(each.text));

function kindOf(paragraph: Paragraph, index: number, all: readonly Paragraph[], guess: boolean): ParagraphKind {
  const { kind, text } = paragraph;
  if (kind !== 'body' && kind !== 'list') return kind;
  if (isFurniture(text)) return 'furniture';
  if (kind === 'list') return kind;
  if ((index < 8 && isByline(text)) || SIGNED.test(text)) return 'byline';
  if (FOOTNOTE.test(text) && index > all.length / 2) return 'note';
  if (!guess) return kind;
  if ((text.match(/\t|\s\|\s/g)?.length ?? 0) >= 2) return 'table';
  if (index < 6 && isFirst(all, index) && isHeadline(text, all[index + 1])) return 'headline';
  return index + 1 < all.length && isHeading(text) && !isHeading(all[index + 1].text) ? 'heading' : kind;
}

/** A credit in a line of its own makes a caption of the short paragraph before it. */
function withCaptions(paragraphs: readonly Paragraph[], lines: (from: number, to: number) => boolean): Paragraph[] {
  return paragraphs.map((paragraph, i) => {
    const next = paragraphs[i + 1];
    const near =
      next?.kind === 'credit' && paragraph.kind === 'body' && paragraph.text.length < 500 && lines(paragraph.span.end, next.span.start);
    return near ? as(paragraph, 'caption') : paragraph;
  });
}

function withSections(paragraphs: readonly Paragraph[]): Paragraph[] {
  let section: string | null = null;
  return paragraphs.map(paragraph => {
    const own = paragraph.section === section ? paragraph : { ...paragraph, section };
    if (paragraph.kind === 'heading') section = paragraph.text;
    return own;
  });
}

const CREDITED: ReadonlySet<ParagraphKind> = new Set(['body', 'caption', 'credit', 'list']);

/**
 * Gives each paragraph its kind. `guess`: the format has no marks for headings and tables, so shape alone tells (plain text).
 * `adjacent` says whether only line breaks of one block lie between two offsets of the draft.
 */
export function tellKinds(paragraphs: readonly Paragraph[], guess: boolean, adjacent: (from: number, to: number) => boolean): Paragraph[] {
  const parted = paragraphs.flatMap(paragraph => (CREDITED.has(paragraph.kind) && partCredit(paragraph)) || [paragraph]);
  const told = parted.map((paragraph, i) => as(paragraph, kindOf(paragraph, i, parted, guess)));
  return withSections(markCards(withCaptions(told, adjacent)));
}
