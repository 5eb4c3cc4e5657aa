/** `check --jsonl-input`: drafts from standard input, one JSON object a line; one result a line, in order, as each is done. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type CheckOptions, checkDraft } from '../check.ts';
import { readConfig } from '../host/drafts.ts';
import { fileHost } from '../host/files.ts';
import { today } from '../host/places.ts';
import type { DraftFormat, SourceProblem } from '../model.ts';
import { toResult } from '../report/result.ts';
import { mergeSettings } from '../settings.ts';
import { addInline, bringUpToDate } from '../sources/indexer.ts';
import { type Library, openLibrary } from '../sources/library.ts';
import { isDay, type Options } from './arguments.ts';
import { openDesk, openRoom, type SourceRoom } from './desk.ts';
import { print } from './output.ts';

interface InlineSource {
  readonly name: string;
  readonly text: string;
}

/** One line of input, checked for shape. */
interface LineDraft {
  readonly id: string;
  readonly text: string;
  readonly format: DraftFormat;
  readonly date: string | null;
  readonly sources: readonly (string | InlineSource)[] | null;
}

const FORMATS: readonly string[] = ['markdown', 'plaintext', 'html'];
const isInline = (each: unknown): each is InlineSource =>
  typeof each === 'object' &&
  each !== null &&
  typeof (each as InlineSource).name === 'string' &&
  typeof (each as InlineSource).text === 'string';

/** Throws an Error with a plain sentence when the line is not a draft. */
function readLine(line: string): LineDraft {
  let raw: Record<string, unknown>;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new Error('This line is not JSON.');
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Error('This line is not a JSON object.');
  if (typeof raw.text !== 'string') throw new Error('“text” must be the draft’s words.');
  if (raw.format !== undefined && !FORMATS.includes(String(raw.format))) throw new Error(`“format” must be one of ${FORMATS.join(', ')}.`);
  if (raw.date !== undefined && raw.date !== null && !isDay(String(raw.date))) throw new Error('“date” must be a day such as 2022-02-15.');
  if (raw.sources !== undefined && !(Array.isArray(raw.sources) && raw.sources.every(each => typeof each === 'string' || isInline(each)))) {
    throw new Error('“sources” must be a list of folders or of {"name", "text"}.');
  }
  return {
    id: typeof raw.id === 'string' || typeof raw.id === 'number' ? String(raw.id) : '',
    text: raw.text,
    format: (raw.format as DraftFormat | undefined) ?? 'markdown',
    date: (raw.date as string | null | undefined) ?? null,
    sources: (raw.sources as LineDraft['sources'] | undefined) ?? null,
  };
}

interface Opened {
  readonly library: Library | null;
  readonly problems: readonly SourceProblem[];
  readonly close: () => void;
}
const NOTHING: Opened = { library: null, problems: [], close: () => undefined };

async function openSources(draft: LineDraft, options: Options, room: SourceRoom): Promise<Opened> {
  const asked = options['no-sources'] ? [] : (draft.sources ?? options.sources ?? []);
  if (!asked.length) return NOTHING;
  const paths = asked.filter((each): each is string => typeof each === 'string').map(each => resolve(each));
  const inline = asked.filter(isInline);
  const there = paths.filter(path => existsSync(path));
  const problems = paths
    .filter(path => !existsSync(path))
    .map(source => ({ source, message: 'there is no such folder or file: nothing was read from it.' }));
  if (!inline.length)
    return there.length ? { library: (await room.open(there)).library, problems, close: () => undefined } : { ...NOTHING, problems };
  const library = openLibrary({ storePath: ':memory:' });
  for (const { name, text } of inline) await addInline(library, name, text);
  if (there.length) await bringUpToDate(library, there, fileHost(process.cwd()));
  return { library, problems, close: () => library.close() };
}

/** The id of a line that failed, where it can still be read. */
function idOf(line: string): string | null {
  try {
    const { id } = JSON.parse(line);
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}

/** Always 0: a line that cannot be checked gets its own `error`, and the run goes on. */
export async function checkLines(options: Options): Promise<number> {
  const desk = openDesk(options);
  const room = openRoom(options);
  const settings = mergeSettings((await readConfig(options.config ? resolve(options.config) : null)).settings);
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!line.trim()) continue;
    try {
      const given = readLine(line);
      const { library, problems, close } = await openSources(given, options, room);
      const draft = { id: given.id || `line ${number}`, text: given.text, format: given.format };
      const told: CheckOptions = { date: given.date ?? options.date ?? null, today: today(), settings, library, records: [] };
      const checked = checkDraft(desk, draft, told);
      close();
      await print(
        `${JSON.stringify(toResult({ ...checked, sourceProblems: [...problems, ...checked.sourceProblems] }, given.id || undefined))}\n`,
      );
    } catch (error) {
      const id = idOf(line);
      await print(`${JSON.stringify({ ...(id === null ? { line: number } : { id }), error: (error as Error).message })}\n`);
    }
  }
  room.close();
  return 0;
}
