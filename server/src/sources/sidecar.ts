/** Reads what the reporter noted of a source: a sidecar file beside it (`letter.pdf.yaml`), or front matter at its top. */
import { parse, YAMLParseError } from 'yaml';
import type { ReadDocument, SourceFacts, SourceFile } from '../model.ts';

const SIDECAR = /\.[a-z0-9]{1,6}\.(?:ya?ml|json)$/i;

/** The source that a file of this name would be the sidecar of, or null: `letter.pdf.yaml` gives `letter.pdf`. */
export const sourceOfSidecar = (path: string): string | null => (SIDECAR.test(path) ? path.slice(0, path.lastIndexOf('.')) : null);

/** Names that a sidecar of `path` may have. */
export const sidecarsOf = (path: string): readonly string[] => ['.yaml', '.yml', '.json'].map(ending => path + ending);

const NAMES: Readonly<Record<keyof SourceFacts, readonly string[]>> = {
  title: ['title', 'headline'],
  author: ['author', 'authors', 'byline', 'by'],
  date: ['date', 'published', 'day'],
  url: ['url', 'link', 'address'],
  standing: ['standing', 'kind'],
  record: ['record', 'on-record', 'on_record'],
  reliability: ['reliability', 'trust'],
  note: ['note', 'notes', 'comment'],
};

/** A value as words: YAML gives numbers, lists and dates too. */
function words(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ') || null;
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || null;
  return null;
}

const record = (value: unknown): SourceFacts['record'] => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const said = words(value)?.toLowerCase() ?? '';
  return /\boff\b|background|not for attribution/.test(said) ? 'off' : /\bon\b/.test(said) ? 'on' : null;
};

const standing = (value: unknown): SourceFacts['standing'] => {
  const said = words(value)?.toLowerCase();
  return said === 'primary' || said === 'secondary' ? said : null;
};

/** `YYYY-MM-DD` of what a date field says; null when it is no whole date. */
const day = (value: unknown): string | null => /^\d{4}-\d{2}-\d{2}/.exec(words(value) ?? '')?.[0] ?? null;

/** Facts of a parsed record; fields that it does not have are absent. */
export function factsOfRecord(given: Readonly<Record<string, unknown>>): Partial<SourceFacts> {
  const lower = new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
  const found: Record<string, string | null> = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const name = names.find(each => lower.has(each));
    if (name === undefined) continue;
    const value = lower.get(name);
    const read = field === 'record' ? record(value) : field === 'standing' ? standing(value) : field === 'date' ? day(value) : words(value);
    if (read !== null) found[field] = read;
  }
  return found as Partial<SourceFacts>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What YAML (or JSON, which is YAML too) says of a source, and what is wrong with it. */
export function factsOfYaml(text: string, where: string): Pick<ReadDocument, 'facts' | 'problems'> {
  try {
    const value: unknown = parse(text, { logLevel: 'error', maxAliasCount: 20 });
    if (isRecord(value)) return { facts: factsOfRecord(value), problems: [] };
    return {
      facts: {},
      problems: value === null ? [] : [`${where} is passed over: each of its lines must be such as "title: The letter"`],
    };
  } catch (error) {
    const place = error instanceof YAMLParseError && error.linePos ? ` (line ${error.linePos[0].line})` : '';
    return {
      facts: {},
      problems: [`${where} cannot be understood${place} and is passed over: each line must be such as "date: 2024-11-12"`],
    };
  }
}

/** Reads a sidecar; its facts go over those of the document itself. */
export function readSidecar(file: SourceFile): Pick<ReadDocument, 'facts' | 'problems'> {
  return factsOfYaml(new TextDecoder().decode(file.bytes), `the sidecar ${file.path.slice(file.path.lastIndexOf('/') + 1)}`);
}

/** The document with what the sidecar says of it. */
export const withSidecar = (document: ReadDocument, sidecar: SourceFile): ReadDocument => {
  const { facts, problems } = readSidecar(sidecar);
  return { ...document, facts: { ...document.facts, ...facts }, problems: [...document.problems, ...problems] };
};

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Front matter at the top of a text: its facts and the offset where the text proper begins (0 when there is none). */
export function readFrontMatter(text: string): Pick<ReadDocument, 'facts' | 'problems'> & { readonly end: number } {
  const match = FRONT.exec(text);
  if (!match || !/^[\w-]+[ \t]*:/m.test(match[1])) return { facts: {}, problems: [], end: 0 };
  return { ...factsOfYaml(match[1], 'the front matter'), end: match[0].length };
}
