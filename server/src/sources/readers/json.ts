/** Reads articles kept as JSON: title, text, date and author by their usual names; lists of records as rows; JSON Lines line by line. */
import type { ReadDocument, SourceFile } from '../../model.ts';
import { factsOfRecord } from '../sidecar.ts';
import { decode } from '../reading/decode.ts';
import { readPage } from '../reading/page.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { addRows } from '../reading/rows.ts';
import { createWriter, type Writer } from '../reading/writer.ts';

type JsonRecord = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

const TEXT_FIELDS = [
  'text',
  'body',
  'articlebody',
  'article_text',
  'content',
  'fulltext',
  'full_text',
  'maintext',
  'transcript',
  'bodytext',
  'body_text',
  'paragraphs',
  'story',
  'html',
  'description',
  'summary',
  'abstract',
  'message',
];
const DATE_FIELDS = [
  'date',
  'published',
  'datepublished',
  'date_published',
  'publisheddate',
  'published_at',
  'publication_date',
  'publishdate',
  'date_publish',
  'pubdate',
  'created_at',
  'timestamp',
];
const TITLE_FIELDS = ['title', 'headline', 'name', 'subject'];
const AUTHOR_FIELDS = ['author', 'authors', 'byline', 'creator'];
const URL_FIELDS = ['url', 'link', 'source_url', 'canonical', 'web_url'];
const WRAPPERS = ['articles', 'items', 'results', 'data', 'documents', 'docs', 'records', 'entries', 'stories', 'response', 'article'];

const lowerKeys = (value: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
const firstOf = (value: JsonRecord, names: readonly string[]): unknown =>
  names.map(name => value[name]).find(each => each !== undefined && each !== null && each !== '');

/** The text of a field: a string, or a list of paragraphs. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value))
    return (
      value
        .map(each => (isRecord(each) ? wordsOf(firstOf(lowerKeys(each), TEXT_FIELDS)) : wordsOf(each)))
        .filter(Boolean)
        .join('\n\n') || null
    );
  return null;
}

const textOf = (value: JsonRecord): string | null => wordsOf(firstOf(lowerKeys(value), TEXT_FIELDS));
const isArticle = (value: unknown): value is JsonRecord => isRecord(value) && (textOf(value)?.length ?? 0) > 0;

function dayOf(value: unknown): string | null {
  if (typeof value === 'number') {
    const time = new Date(value < 1e11 ? value * 1000 : value);
    return Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10);
  }
  if (typeof value !== 'string') return null;
  const whole = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  const time = whole ? Number.NaN : Date.parse(`${value} UTC`);
  return whole ?? (Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10));
}

const nameOf = (value: unknown): unknown => (Array.isArray(value) ? value.map(nameOf) : isRecord(value) ? value.name : value);

function addText(writer: Writer, text: string): void {
  let paragraph = 0;
  for (const part of text.split(/\r?\n(?:[ \t]*\r?\n)+|\r?\n/)) {
    const words = part.replace(/\s+/g, ' ').trim();
    if (words) writer.add({ text: words, locator: { paragraph: ++paragraph } });
  }
}

function articleDocument(given: JsonRecord): ReadDocument {
  const value = lowerKeys(given);
  const text = textOf(given) ?? '';
  const facts = factsOfRecord({
    ...value,
    title: firstOf(value, TITLE_FIELDS),
    author: nameOf(firstOf(value, AUTHOR_FIELDS)),
    date: dayOf(firstOf(value, DATE_FIELDS)),
    url: firstOf(value, URL_FIELDS),
  });
  if (/<(?:p|div|br|h[1-6]|ul|table)\b[^>]*>/i.test(text)) {
    const page = readPage(text);
    return { ...page, facts: { ...page.facts, ...facts } };
  }
  const writer = createWriter();
  if (facts.title) writer.add({ text: facts.title, kind: 'heading', locator: {} });
  addText(writer, text);
  return writer.done({ facts });
}

/** Records of plain values: a table whose headings are the fields. */
function tableDocument(records: readonly JsonRecord[]): ReadDocument {
  const headings = [...new Set(records.flatMap(record => Object.keys(record)))];
  const shown = (value: unknown): string =>
    value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const writer = createWriter();
  addRows(writer, [headings, ...records.map(record => headings.map(name => shown(record[name])))], {
    heading: 0,
    first: 0,
    numbered: false,
  });
  return writer.done();
}

function listDocument(list: readonly unknown[], path: string): ReadDocument {
  const articles = list.filter(isArticle);
  if (articles.length > list.length / 2) {
    const inside = articles.map(
      (article, i): SourceFile => ({ path: `${path}/${i + 1}.json`, bytes: new TextEncoder().encode(JSON.stringify(article)) }),
    );
    return { text: '', blocks: [], facts: {}, problems: [], inside };
  }
  const records = list.filter(isRecord);
  return records.length ? tableDocument(records) : unread('this JSON file holds no articles and no records');
}

/** The list that a wrapper such as `{"articles": […]}` holds, else the value itself. */
function unwrapped(value: unknown, depth = 0): unknown {
  if (!isRecord(value) || isArticle(value) || depth > 2) return value;
  const lower = lowerKeys(value);
  const inner = WRAPPERS.map(name => lower[name]).find(each => Array.isArray(each) || isRecord(each));
  return inner === undefined ? value : unwrapped(inner, depth + 1);
}

function documentOf(given: unknown, path: string): ReadDocument {
  const value = unwrapped(given);
  if (Array.isArray(value)) return listDocument(value, path);
  if (isArticle(value)) return articleDocument(value);
  if (isRecord(value)) return tableDocument([value]);
  return unread('this JSON file holds no articles and no records');
}

/** Values of JSON Lines, and the numbers of the lines that are none. */
function readLines(text: string): { readonly values: unknown[]; readonly bad: number[] } {
  const values: unknown[] = [];
  const bad: number[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      bad.push(i + 1);
    }
  }
  return { values, bad };
}

async function readJson(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes);
  if (text === null) return unread('this is not JSON: the file may be damaged');
  try {
    return documentOf(JSON.parse(text), file.path);
  } catch {
    // more than one value: JSON Lines, whatever the file is called
  }
  const { values, bad } = readLines(text);
  if (values.length === 0 || (bad.length > values.length && !/\.(?:jsonl|ndjson)$/i.test(file.path)))
    return unread('this is not JSON: the file is cut off or damaged');
  const document = documentOf(values, file.path);
  const problems = bad.length ? [`${bad.length === 1 ? `line ${bad[0]} is` : `${bad.length} lines are`} not JSON and passed over`] : [];
  return { ...document, problems: [...document.problems, ...problems] };
}

export const json: Reader = { format: 'JSON articles', extensions: ['json', 'jsonl', 'ndjson'], read: readJson };
