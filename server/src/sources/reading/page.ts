/** Makes a document of a web page: the main text without navigation and advertisements, its title, date, author and address. */
import { Readability } from '@mozilla/readability';
import type { Locator, ReadDocument, SourceFacts } from '../../model.ts';
import { dayAtTop, firstDay } from './calendar-day.ts';
import { type Element, type Page, parsePage } from './dom.ts';
import { type HtmlBlock, htmlBlocks, wordsOf } from './html-blocks.ts';
import { addRows } from './rows.ts';
import { withSpeakers } from './speakers.ts';
import { createWriter, oneLine } from './writer.ts';

const FURNITURE_TAG = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM', 'MENU']);
const FURNITURE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|alertdialog|menu|menubar|toolbar)$/;
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|sponsor\w*|promo\w*|banner|breadcrumbs?|cookies?|consent|gdpr|nav|navbar|navigation|menu|sidebar|side-bar|footer|foot|masthead|site-header|share|sharing|social|related|recommend\w*|more-stories|most-read|mostread|trending|popular|newsletter|subscribe|subscription|paywall|comments?|disqus|popup|modal|overlay|toolbar|skip-link|skiplink|sr-only|screen-reader\w*|visually-hidden|outbrain|taboola|breaking)(?:$|[\s_-])/i;

/** Whatever surrounds the text on a page. */
function isFurniture(element: Element): boolean {
  if (FURNITURE_TAG.has(element.tagName) || FURNITURE_ROLE.test(element.getAttribute('role') ?? '')) return true;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display:\s*none/i.test(element.getAttribute('style') ?? '')) return true;
  if (element.tagName === 'BODY' || element.tagName === 'MAIN' || element.tagName === 'ARTICLE') return false;
  // one that holds most of the text is no furniture, whatever it is called
  return (
    FURNITURE_NAME.test(`${element.id ?? ''} ${typeof element.className === 'string' ? element.className : ''}`) &&
    element.textContent.length < 3000
  );
}

/** Share of the words of a block that are links. */
function linkShare(element: Element): number {
  const all = wordsOf(element).length;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += wordsOf(link).length;
  return all ? linked / all : 0;
}

/** A page of a site, with things around its text, and not a document that was exported as HTML. */
function isWebPage(page: Page): boolean {
  const body = page.body;
  if (!body) return false;
  if (
    body.querySelector('nav, footer, aside, [role=navigation], [role=banner]') ||
    page.querySelector('meta[property^="og:"], link[rel=canonical]')
  )
    return true;
  const paragraphs = [...body.querySelectorAll('p')].length;
  return [...body.querySelectorAll('a')].length > Math.max(5, paragraphs);
}

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Words of the main text as Readability sees it; null when it sees none. It works on a copy, because it takes the page apart. */
function mainWords(html: string): string | null {
  try {
    const article = new Readability(parsePage(html) as never, { charThreshold: 200 }).parse();
    return article?.textContent ? key(article.textContent) : null;
  } catch {
    return null;
  }
}

const wordsIn = (block: HtmlBlock): string => (block.kind === 'row' ? block.rows.flat().join(' ') : block.text);

/** The blocks from the first to the last that Readability counts in, without lists of links among them. */
function mainBlocks(blocks: readonly HtmlBlock[], html: string): readonly HtmlBlock[] {
  const main = mainWords(html);
  if (!main) return blocks;
  const counted = blocks.map(block => {
    const words = key(wordsIn(block));
    return words.length > 20 && main.includes(words.slice(0, 200));
  });
  const first = counted.indexOf(true);
  const last = counted.lastIndexOf(true);
  const all = blocks.reduce((sum, block) => sum + wordsIn(block).length, 0);
  const within = blocks.slice(first, last + 1).reduce((sum, block) => sum + wordsIn(block).length, 0);
  if (first < 0 || within < all * 0.3) return blocks;
  return blocks.filter((block, i) => {
    const inside = i >= first && i <= last;
    const words = wordsIn(block).length;
    // what stands just around the main text belongs to it when it is a sentence and not a link: a lead, a correction
    const near = (i >= first - 4 && i < first) || (i > last && i <= last + 4);
    if (!inside && !(near && (words > 60 || block.element.tagName === 'H1'))) return false;
    return block.kind === 'row' || counted[i] || linkShare(block.element) < 0.5;
  });
}

const meta = (page: Page, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = page
      .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      ?.getAttribute('content')
      ?.trim();
    if (found) return found;
  }
  return null;
};

type Linked = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Linked => typeof value === 'object' && value !== null && !Array.isArray(value);
const isArticle = (value: Linked): boolean =>
  /Article|Posting|Report|WebPage/.test(String(value['@type'])) && ('datePublished' in value || 'headline' in value);

/** The article that a page describes in its linked data, or nothing. */
function linkedArticle(page: Page): Linked {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent);
      const graph = Array.isArray(data) ? data : isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : [data];
      const found = graph.filter(isRecord).find(isArticle);
      if (found) return found;
    } catch {
      // linked data that is not JSON says nothing
    }
  }
  return {};
}

const nameOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || null;
  if (isRecord(value)) return nameOf(value.name);
  return typeof value === 'string' && value.trim() && !/^https?:/.test(value) ? oneLine(value) : null;
};

const SITE_NAME = /\s+(?:[|–—·»]|-)\s+[^|–—·»]{2,40}$/;

function addressOf(page: Page, html: string): string | null {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(html)?.[1] ?? /<!--[^>]*?\burl:\s*(https?:\S+)/i.exec(html.slice(0, 3000))?.[1];
  const stated = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta(page, 'og:url');
  return [stated, saved].find(url => url && /^https?:/.test(url)) ?? null;
}

function factsOf(page: Page, html: string, blocks: readonly HtmlBlock[]): Partial<SourceFacts> {
  const linked = linkedArticle(page);
  const heading = page.querySelector('h1');
  const titles = [meta(page, 'og:title'), nameOf(linked.headline), heading && wordsOf(heading), page.querySelector('title')?.textContent];
  const title =
    titles
      .map(each => (each ? oneLine(each) : ''))
      .find(Boolean)
      ?.replace(SITE_NAME, '') ?? null;
  const stated = meta(
    page,
    'article:published_time',
    'datePublished',
    'date',
    'dc.date',
    'DC.date.issued',
    'dcterms.created',
    'pubdate',
    'parsely-pub-date',
    'publish-date',
  );
  const top = blocks
    .slice(0, 6)
    .filter(block => block.kind !== 'row')
    .map(wordsIn);
  const times = [...page.querySelectorAll('time[datetime]')].map(each => each.getAttribute('datetime') ?? '');
  const date =
    [stated, String(linked.datePublished ?? ''), times[0]].map(each => (each ? firstDay(each) : null)).find(Boolean) ?? dayAtTop(top);
  const byline = /^by\s+(\p{Lu}[\p{L}.'’-]+(?:[\s,]+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){1,8})$/iu;
  const signed = blocks
    .slice(0, 8)
    .map(block => byline.exec(wordsIn(block))?.[1])
    .find(Boolean);
  const author = nameOf(linked.author) ?? nameOf(meta(page, 'author', 'article:author', 'byl'))?.replace(/^by /i, '') ?? signed ?? null;
  const url = addressOf(page, html);
  return { ...(title ? { title } : {}), ...(date ? { date } : {}), ...(author ? { author } : {}), ...(url ? { url } : {}) };
}

/** Adds blocks of a page or of a converted text, counted by paragraph under their headings. */
export function writeBlocks(blocks: readonly HtmlBlock[], extra: Locator = {}): ReturnType<typeof createWriter> {
  const writer = createWriter();
  let paragraph = 0;
  let part: Locator = {};
  for (const block of blocks) {
    paragraph++;
    const locator: Locator = { paragraph, ...part, ...extra };
    if (block.kind === 'row') {
      if (block.caption) writer.add({ text: block.caption, locator });
      addRows(writer, block.rows, { locator, numbered: false, ...(block.heading >= 0 ? { heading: block.heading } : {}) });
    } else writer.add({ text: block.text, kind: block.kind, locator });
    if (block.kind === 'heading') part = { part: block.text };
  }
  return writer;
}

/** Reads a page. One without a word gives a document without blocks and says so. */
export function readPage(html: string): ReadDocument {
  const page = parsePage(html);
  if (!page.body) return { text: '', blocks: [], facts: {}, problems: ['the page has no text'] };
  const web = isWebPage(page);
  const blocks = htmlBlocks(page.body, web ? isFurniture : undefined);
  const main = web ? mainBlocks(blocks, html) : blocks;
  const document = writeBlocks(main).done({ facts: factsOf(page, html, blocks) });
  return document.blocks.length
    ? withSpeakers(document)
    : { ...document, problems: ['the page has no text: what it shows may be loaded by a script'] };
}
