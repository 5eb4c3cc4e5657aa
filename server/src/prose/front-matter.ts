/** Reads the YAML above a story: title, byline, date, sources, profile; says in plain words when it is not YAML. */
import { LineCounter, parseDocument } from 'yaml';
import type { FrontMatter, Prose } from '../model.ts';

export interface ReadFront {
  readonly front: FrontMatter;
  readonly notices: Prose['notices'];
  /** Offset where the story begins. */
  readonly end: number;
}

export const NO_FRONT: FrontMatter = { title: null, byline: null, date: null, sources: [], profile: null };

const BLOCK = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)?^(?:---|\.\.\.)[ \t]*(?:$|\r\n|\n|\r)/my;
/** A rule of dashes may open a story too: what is longer than this is no front matter. */
const LONGEST = 20_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DD` of the ways in which a date is written above a story, or null. */
export function readFrontDate(value: unknown): string | null {
  const text = value instanceof Date ? value.toISOString() : String(value).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  const named =
    /^(?:[A-Z][a-z]+,? )?([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text) ??
    /^(?:[A-Z][a-z]+,? )?(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  let [year, month, day] = [0, 0, 0];
  if (iso) [year, month, day] = iso.slice(1, 4).map(Number);
  else if (named) {
    const [word, number] = /^\d/.test(named[1]) ? [named[2], named[1]] : [named[1], named[2]];
    [year, month, day] = [Number(named[3]), MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1, Number(number)];
  }
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const wordOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(wordOf).filter(Boolean).join(', ') || null;
  return typeof value === 'object' && !(value instanceof Date) ? null : String(value).trim();
};

/** A folder, a list, or a list separated by commas. */
function sourcesOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.map(wordOf).filter((each): each is string => each !== null && each !== '');
}

/** What can be saved of a block that is not YAML: simple `key: value` lines. */
function salvage(block: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of block.matchAll(/^(title|byline|date|sources|profile):[ \t]+(.+?)[ \t]*$/gim)) {
    found[match[1].toLowerCase()] ??= match[2].replace(/^(["'])(.*)\1$/, '$2');
  }
  return found;
}

/** Reads the block at `from`; null where the story begins at once. */
export function readFrontMatter(text: string, from = 0): ReadFront | null {
  BLOCK.lastIndex = from;
  const match = BLOCK.exec(text);
  if (!match || match[1].length > LONGEST) return unclosed(text, from);
  const block = match[1];
  if (block.trim() && !/^\s*["']?[\w-]+["']?\s*:/m.test(block)) return null;
  const at = from + match[0].indexOf(block, 3);
  const end = from + match[0].length;
  const counter = new LineCounter();
  const document = parseDocument(block, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const parsed: unknown = document.errors.length ? null : safely(() => document.toJS({ maxAliasCount: 10 }));
  const isMap = parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed);
  if (!block.trim()) return { front: NO_FRONT, notices: [], end };
  const fields = (isMap ? parsed : salvage(block)) as Record<string, unknown>;
  const notices = isMap ? [] : [notYaml(text, at, block, document.errors[0]?.pos[0] ?? 0, counter)];
  return { ...withDate(fields, text, at, block, notices), end };
}

function safely<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function notYaml(text: string, at: number, block: string, offset: number, counter: LineCounter): Prose['notices'][number] {
  const place = Math.min(offset, Math.max(0, block.length - 1));
  const start = text.lastIndexOf('\n', at + place - 1) + 1;
  const stop = text.slice(at + place).search(/[\r\n]/);
  const line = counter.linePos(place).line + 1;
  return {
    span: { start: Math.max(at, start), end: stop < 0 ? text.length : at + place + stop },
    message: `The front matter is not YAML (line ${line}): each line must read "name: value", with quotation marks around a value that holds a colon. What could be read is used.`,
  };
}

function withDate(
  fields: Record<string, unknown>,
  _text: string,
  at: number,
  block: string,
  notices: Prose['notices'][number][],
): Omit<ReadFront, 'end'> {
  const lower = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const date = lower.date === undefined || lower.date === null || lower.date === '' ? null : readFrontDate(lower.date);
  const said = [...notices];
  if (!date && wordOf(lower.date)) {
    const place = Math.max(0, block.search(/^date[ \t]*:/im));
    const stop = block.slice(place).search(/[\r\n]/);
    said.push({
      span: { start: at + place, end: stop < 0 ? at + block.length : at + place + stop },
      message: `The date "${wordOf(lower.date)}" is not understood: write it as YYYY-MM-DD.`,
    });
  }
  const front: FrontMatter = {
    title: wordOf(lower.title ?? lower.headline),
    byline: wordOf(lower.byline ?? lower.author ?? lower.authors)?.replace(/^by\s+/i, '') ?? null,
    date,
    sources: sourcesOf(lower.sources),
    profile: wordOf(lower.profile),
  };
  return { front, notices: said };
}

/** A first line of dashes with `key: value` under it, and no closing line. */
function unclosed(text: string, from: number): ReadFront | null {
  const match = /^---[ \t]*(?:\r\n|\n|\r)((?:[\w-]+:[ \t].*(?:\r\n|\n|\r|$)|[ \t]+-[ \t].*(?:\r\n|\n|\r|$))+)/.exec(
    text.slice(from, from + 4000),
  );
  if (!match) return null;
  const block = match[1];
  const at = from + match[0].length - block.length;
  const notice = {
    span: { start: from, end: from + 3 },
    message: 'The front matter is not closed: a line of three dashes is missing after it.',
  };
  return { ...withDate(salvage(block), text, at, block, [notice]), end: from + match[0].length };
}
