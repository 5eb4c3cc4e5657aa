/** Reads articles kept as JSON: title, text, date and author by their usual names; lists of records as rows; JSON Lines line by line. */
import type { ReadDocument, SourceFacts, SourceFile } from '../../model.ts';
import { factsOfRecord } from '../sidecar.ts';
import type { Cue } from '../reading/cues.ts';
import { decode } from '../reading/decode.ts';
import { parsePage } from '../reading/dom.ts';
import { readPage } from '../reading/page.ts';
import {
  AUTHOR_FIELDS,
  DATE_FIELDS,
  firstOf,
  innerOf,
  isRecord,
  type JsonRecord,
  lowerKeys,
  TEXT_FIELDS,
  TITLE_FIELDS,
  URL_FIELDS,
  WRAPPERS,
  wordsOf,
} from '../reading/json-fields.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { addRows } from '../reading/rows.ts';
import { addTurns } from '../reading/turns.ts';
import { createWriter, type Writer } from '../reading/writer.ts';

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

const nameOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(nameOf)
    : isRecord(value)
      ? nameOf(innerOf(value))
      : typeof value === 'string'
        ? value.replace(/^by\s+(?=\p{Lu})/iu, '')
        : value;

const titleOf = (value: unknown): unknown => {
  const words = isRecord(value) ? innerOf(value) : value;
  return typeof words === 'string' && words.includes('&') ? parsePage(words).body?.textContent : words;
};

function addText(writer: Writer, text: string): void {
  let paragraph = 0;
  for (const part of text.split(/\r?\n(?:[ \t]*\r?\n)+|\r?\n/)) {
    const words = part.replace(/\s+/g, ' ').trim();
    if (words) writer.add({ text: words, locator: { paragraph: ++paragraph } });
  }
}

const articleFacts = (value: JsonRecord): Partial<SourceFacts> =>
  factsOfRecord({
    ...value,
    title: titleOf(firstOf(value, TITLE_FIELDS)),
    author: nameOf(firstOf(value, AUTHOR_FIELDS)),
    date: dayOf(firstOf(value, DATE_FIELDS)),
    url: firstOf(value, URL_FIELDS),
  });

function articleDocument(given: JsonRecord): ReadDocument {
  const cues = cuesOf(given);
  if (cues.length > 1) return speechDocument(given, cues);
  const value = lowerKeys(given);
  const text = textOf(given) ?? '';
  const facts = articleFacts(value);
  if (/<(?:p|div|br|h[1-6]|ul|table)\b[^>]*>/i.test(text)) {
    const page = readPage(text);
    return { ...page, facts: { ...page.facts, ...facts } };
  }
  const writer = createWriter();
  if (facts.title) writer.add({ text: facts.title, kind: 'heading', locator: {} });
  addText(writer, text);
  return writer.done({ facts });
}

/** A record's plain values; those of a record in it stand under both names ("troops, north"). */
function flat(record: JsonRecord, before = '', depth = 0): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(record)) {
    const name = before ? `${before}, ${key}` : key;
    if (isRecord(value) && depth < 3) Object.assign(found, flat(value, name, depth + 1));
    else if (Array.isArray(value) && value.every(each => typeof each !== 'object')) found[name] = value.join(', ');
    else if (value !== null && value !== undefined) found[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  return found;
}

/** Records of plain values: a table whose headings are the fields. */
function tableDocument(records: readonly JsonRecord[]): ReadDocument {
  const rows = records.map(record => flat(isRecord(record.properties) ? record.properties : record));
  const headings = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const writer = createWriter();
  addRows(writer, [headings, ...rows.map(row => headings.map(name => row[name] ?? ''))], { heading: 0, first: 0, numbered: false });
  return writer.done();
}

/** What a program for transcribing speech writes: pieces of text with the second at which each begins. */
function cuesOf(value: JsonRecord): Cue[] {
  const list = [value.segments, value.utterances, value.monologues].find(Array.isArray) as readonly unknown[] | undefined;
  return (list ?? []).flatMap(each => {
    if (!isRecord(each) || typeof each.start !== 'number' || typeof each.text !== 'string') return [];
    const speaker = typeof each.speaker === 'string' || typeof each.speaker === 'number' ? String(each.speaker) : null;
    return [{ start: each.start, end: typeof each.end === 'number' ? each.end : each.start, text: each.text.trim(), speaker }];
  });
}

function speechDocument(value: JsonRecord, cues: readonly Cue[]): ReadDocument {
  const writer = createWriter();
  addTurns(writer, cues);
  return writer.done({ facts: articleFacts(lowerKeys(value)) });
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
  if (isRecord(value)) {
    const cues = cuesOf(value);
    return cues.length ? speechDocument(value, cues) : tableDocument([value]);
  }
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
  if (text === null) return unread('this JSON file cannot be read: it is damaged');
  try {
    return documentOf(JSON.parse(text), file.path);
  } catch {
    // more than one value: JSON Lines, whatever the file is called
  }
  const { values, bad } = readLines(text);
  if (values.length === 0 || (bad.length > values.length && !/\.(?:jsonl|ndjson)$/i.test(file.path)))
    return unread('this JSON file cannot be read: it is cut off or damaged');
  const document = documentOf(values, file.path);
  const problems = bad.length ? [`${bad.length === 1 ? `line ${bad[0]} is` : `${bad.length} lines are`} damaged and passed over`] : [];
  return { ...document, problems: [...document.problems, ...problems] };
}

export const json: Reader = { format: 'JSON articles', extensions: ['json', 'jsonl', 'ndjson'], read: readJson };
