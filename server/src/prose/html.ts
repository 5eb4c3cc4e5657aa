/** HTML to paragraphs: a small tokenizer of tags, text and references; scripts, navigation and forms left out, offsets exact. */
import type { Paragraph, ParagraphKind } from '../model.ts';
import { entityAt } from './entities.ts';
import { BAR, type Piece, paragraphOf } from './pieces.ts';

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Nothing inside these is the writer's prose. */
const SKIPPED = names(
  'head script style noscript template svg math iframe object nav footer form button select textarea code pre audio video canvas map dialog',
);
/** Their content is no markup: it ends only at its own closing tag. */
const RAW = names('script style textarea noscript iframe template');
const INLINE = names(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr img source picture nobr blink',
);
const VOID = names('area base br col embed hr img input link meta param source track wbr');
const KINDS: Readonly<Record<string, ParagraphKind>> = {
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list',
  dd: 'list',
  dt: 'list',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  tr: 'table',
  address: 'byline',
};
const CLASSES: readonly (readonly [RegExp, ParagraphKind])[] = [
  [
    /\b(?:ad|ads|advert\w*|promo\w*|newsletter\w*|share\w*|social\w*|related\w*|recirc\w*|sponsor\w*|subscribe\w*|signup|sign-up|breadcrumbs?|cookie\w*)\b/i,
    'furniture',
  ],
  [/\bbyline\w*\b/i, 'byline'],
  [/\bcredit\w*\b/i, 'credit'],
  [/\bcaption\w*\b/i, 'caption'],
];

interface Open {
  readonly name: string;
  readonly kind: ParagraphKind | null;
}

interface Page {
  readonly text: string;
  readonly to: number;
  readonly found: Paragraph[];
  readonly open: Open[];
  pieces: Piece[];
  at: number;
  breaks: number;
  /** Elements that are opened and never closed: looked for once. */
  readonly unclosed: Set<string>;
}

const DEEPEST = 400;

function kindOf(page: Page): ParagraphKind {
  for (let i = page.open.length - 1; i >= 0; i--) {
    const { kind } = page.open[i];
    if (kind) return kind;
  }
  return 'body';
}

/** Ends the paragraph under way. */
function flush(page: Page) {
  const paragraph = page.pieces.length ? paragraphOf(kindOf(page), page.pieces, null) : null;
  if (paragraph) page.found.push(paragraph);
  page.pieces = [];
  page.breaks = 0;
}

/** Text between tags: references are read, runs of white space become one space. */
function takeText(page: Page, start: number, end: number) {
  const chunk = page.text.slice(start, end);
  let at = 0;
  for (let next = chunk.indexOf('&'); next >= 0; next = chunk.indexOf('&', next + 1)) {
    const entity = entityAt(chunk, next);
    if (!entity) continue;
    takePlain(page, chunk.slice(at, next), start + at);
    page.pieces.push({ at: start + next, text: entity.text, width: entity.width });
    at = next + entity.width;
  }
  takePlain(page, chunk.slice(at), start + at);
}

function takePlain(page: Page, chunk: string, start: number) {
  let at = 0;
  for (const match of chunk.matchAll(/\s{2,}|[\t\r\n]/g)) {
    if (match[0].includes('\u00a0')) continue;
    if (match.index > at) page.pieces.push({ at: start + at, text: chunk.slice(at, match.index) });
    page.pieces.push({ at: start + match.index, text: ' ', width: match[0].length });
    at = match.index + match[0].length;
  }
  if (at < chunk.length) page.pieces.push({ at: start + at, text: chunk.slice(at) });
}

/** End of the tag that opens at `at`: quoted attributes may hold `>`. */
function endOfTag(text: string, at: number, to: number): number {
  let quote = '';
  for (let i = at + 1; i < to; i++) {
    const mark = text[i];
    if (quote) {
      if (mark === quote) quote = '';
    } else if (mark === '>') return i + 1;
    else if ((mark === '"' || mark === "'") && /[=\s]/.test(text[i - 1])) quote = mark;
    else if (mark === '<') return -1;
  }
  return -1;
}

function skipTo(page: Page, name: string, at: number): number {
  const close = new RegExp(`</${name}\\b[^>]*>`, 'gi');
  close.lastIndex = at;
  const match = close.exec(page.text);
  return match && match.index < page.to ? match.index + match[0].length : page.to;
}

/** Behind the closing tag of an element whose content is markup: those of its name inside it are counted. */
function skipElement(page: Page, name: string, at: number): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'gi');
  tags.lastIndex = at;
  let depth = 1;
  for (let match = tags.exec(page.text); match && match.index < page.to; match = tags.exec(page.text)) {
    depth += match[1] ? -1 : match[0].endsWith('/>') ? 0 : 1;
    if (depth === 0) return match.index + match[0].length;
  }
  page.unclosed.add(name);
  return at;
}

function kindOfElement(name: string, tag: string): ParagraphKind | null {
  const marked = /\b(?:class|id)\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  const words = marked?.[1] ?? marked?.[2];
  const named =
    words && name !== 'body' && name !== 'html' && name !== 'main' && name !== 'article'
      ? CLASSES.find(([pattern]) => pattern.test(words.replace(/[_-]+/g, ' ')))?.[1]
      : undefined;
  return named ?? (name === 'aside' ? 'furniture' : (KINDS[name] ?? null));
}

function openTag(page: Page, name: string, tag: string, start: number, end: number) {
  if (SKIPPED.has(name)) {
    if (!INLINE.has(name) && name !== 'code') flush(page);
    page.at = tag.endsWith('/>') || page.unclosed.has(name) ? end : RAW.has(name) ? skipTo(page, name, end) : skipElement(page, name, end);
    return;
  }
  if (name === 'br') return takeBreak(page, start, end);
  if (name === 'td' || name === 'th') {
    if (page.pieces.length) page.pieces.push({ at: start, text: BAR, width: end - start });
    return;
  }
  if (name === 'img') return takeAlt(page, tag, start);
  const kind = kindOfElement(name, tag);
  if (!INLINE.has(name) || kind === 'credit' || kind === 'caption') flush(page);
  if (!VOID.has(name) && !tag.endsWith('/>') && (!INLINE.has(name) || kind) && page.open.length < DEEPEST) page.open.push({ name, kind });
}

/** One line break is a space; a second one ends the paragraph. */
function takeBreak(page: Page, start: number, end: number) {
  const bare = page.pieces.length > 0 && page.pieces.slice(page.breaks).every(piece => !piece.text.trim());
  if (page.breaks > 0 && bare) return flush(page);
  page.pieces.push({ at: start, text: ' ', width: end - start });
  page.breaks = page.pieces.length;
}

/** An image's description is a caption of its own. */
function takeAlt(page: Page, tag: string, start: number) {
  const match = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  const alt = match?.[1] ?? match?.[2];
  if (!match || !alt || !/\s/.test(alt.trim())) return;
  const at = start + match.index + match[0].length - 1 - alt.length;
  const own: Page = { ...page, pieces: [] };
  takeText(own, at, at + alt.length);
  const paragraph = paragraphOf('caption', own.pieces, null);
  if (paragraph) page.found.push(paragraph);
}

function closeTag(page: Page, name: string) {
  if (name === 'td' || name === 'th') return;
  let depth = page.open.length - 1;
  while (depth >= 0 && page.open[depth].name !== name) depth--;
  if (!INLINE.has(name) || (depth >= 0 && page.open[depth].kind)) flush(page);
  if (depth >= 0) page.open.length = depth;
}

/** One tag, comment or declaration at `page.at`; false when the `<` is only a sign. */
function takeTag(page: Page): boolean {
  const { text, at, to } = page;
  if (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4);
    page.at = close < 0 || close > to ? to : close + 3;
    return true;
  }
  const head = /^<(\/?)([A-Za-z][A-Za-z0-9:-]*)|^<[!?]/.exec(text.slice(at, at + 40));
  if (!head) return false;
  const end = endOfTag(text, at, to);
  if (end < 0) return false;
  page.at = end;
  if (!head[2]) return true;
  const name = head[2].toLowerCase();
  if (head[1]) closeTag(page, name);
  else openTag(page, name, text.slice(at, end), at, end);
  return true;
}

/** Headlines after the first are headings of the story. */
const oneHeadline = (paragraphs: readonly Paragraph[]): Paragraph[] => {
  const first = paragraphs.findIndex(paragraph => paragraph.kind === 'headline');
  return paragraphs.map((paragraph, i) => (paragraph.kind === 'headline' && i > first ? { ...paragraph, kind: 'heading' } : paragraph));
};

/** Paragraphs of `text[from, to)` in draft coordinates. Broken markup is read as far as it goes. */
export function htmlParagraphs(text: string, from = 0, to = text.length): Paragraph[] {
  const page: Page = { text, to, found: [], open: [], pieces: [], at: from, breaks: 0, unclosed: new Set() };
  while (page.at < to) {
    const next = text.indexOf('<', page.at);
    const stop = next < 0 || next > to ? to : next;
    if (stop > page.at) takeText(page, page.at, stop);
    page.at = stop;
    if (stop < to && !takeTag(page)) {
      takeText(page, stop, stop + 1);
      page.at = stop + 1;
    }
  }
  flush(page);
  return oneHeadline(page.found);
}
