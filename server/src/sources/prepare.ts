/** Makes of a file what the store takes: its document and those inside it, cut into passages, with the values found in them. */
import type { ReadDocument, SourceFacts, SourceFile } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { type Fact, factsOf } from './facts.ts';
import { cutPassages, type NewPassage } from './passages.ts';
import { readSource } from './readSource.ts';

export interface PreparedPassage extends NewPassage {
  readonly found: readonly Fact[];
}

/** A document ready for the store; a file inside an archive or a mail has the path of what holds it as parent. */
export interface PreparedDocument {
  readonly path: string;
  readonly parent: string | null;
  readonly fingerprint: string;
  readonly facts: SourceFacts;
  readonly text: string;
  readonly passages: readonly PreparedPassage[];
  readonly problems: readonly string[];
}

export interface PrepareLimits {
  /** Bytes of one file; larger ones are reported and not read. */
  readonly fileBytes: number;
  /** Bytes of all files inside one archive or mail. */
  readonly expandedBytes: number;
  /** UTF-16 units of text kept of one document. */
  readonly textLength: number;
  /** Files inside files inside files. */
  readonly depth: number;
}

export const LIMITS: PrepareLimits = { fileBytes: 256e6, expandedBytes: 512e6, textLength: 20e6, depth: 4 };

const NO_FACTS: SourceFacts = {
  title: null,
  author: null,
  date: null,
  url: null,
  standing: null,
  record: null,
  reliability: null,
  note: null,
};

const DATE_IN_NAME = /(?<![0-9])((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?![0-9])/;

/** `2022-02-15` in "briefing 2022-02-15.pdf": a file's name tells its date where nothing in it does. */
function dateInName(path: string): string | null {
  const match = DATE_IN_NAME.exec(path.slice(path.lastIndexOf('/') + 1));
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const unread = (message: string): ReadDocument => ({ text: '', blocks: [], facts: {}, problems: [message] });

async function readOrSay(file: SourceFile, sidecar: SourceFile | null, limits: PrepareLimits): Promise<ReadDocument> {
  if (file.bytes.length > limits.fileBytes) {
    return unread(`too large to read: ${megabytes(file.bytes.length)}, the limit is ${megabytes(limits.fileBytes)}.`);
  }
  try {
    return await readSource(file, sidecar);
  } catch (error) {
    return unread(`could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function withinLength(read: ReadDocument, limit: number): ReadDocument {
  if (read.text.length <= limit) return read;
  return {
    ...read,
    text: read.text.slice(0, limit),
    blocks: read.blocks.filter(block => block.end <= limit),
    problems: [...read.problems, `only the first ${Math.round(limit / 1e6)} million characters were read.`],
  };
}

function prepared(read: ReadDocument, path: string, parent: string | null): PreparedDocument {
  const facts = { ...NO_FACTS, ...read.facts };
  return {
    path,
    parent,
    text: read.text,
    fingerprint: fingerprint(read.text),
    problems: read.problems,
    facts: { ...facts, date: facts.date ?? dateInName(path) },
    passages: cutPassages(read).map(passage => ({ ...passage, found: factsOf(passage.text, passage.speaker) })),
  };
}

/** The file's own document first, then those inside it. Never throws for a bad file: its document says what is wrong. */
export async function prepareFile(
  file: SourceFile,
  limits: PrepareLimits = LIMITS,
  sidecar: SourceFile | null = null,
): Promise<readonly PreparedDocument[]> {
  let room = limits.expandedBytes;
  const done: PreparedDocument[] = [];
  const visit = async (one: SourceFile, parent: string | null, depth: number): Promise<void> => {
    const read = withinLength(await readOrSay(one, parent === null ? sidecar : null, limits), limits.textLength);
    const problems = [...read.problems];
    const place = done.length;
    done.push(prepared(read, one.path, parent));
    const inside = read.inside ?? [];
    if (inside.length && depth >= limits.depth)
      problems.push(`files inside it were not read: they are more than ${limits.depth} levels deep.`);
    else {
      for (const inner of inside) {
        room -= inner.bytes.length;
        if (room < 0) {
          problems.push(`not all files inside it were read: unpacked they are larger than ${megabytes(limits.expandedBytes)}.`);
          break;
        }
        await visit(inner, one.path, depth + 1);
      }
    }
    if (problems.length > read.problems.length) done[place] = { ...done[place], problems };
  };
  await visit(file, null, 0);
  return done;
}
