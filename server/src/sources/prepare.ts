/** Makes of a file what the store takes: its document and those inside it, cut into passages, with the values found in them. */
import type { ReadDocument, SourceFacts, SourceFile } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { factsOf, type PackedFacts, packFacts } from './facts.ts';
import { sourcesInside } from './inside.ts';
import { LIMITS, type PrepareLimits } from './limits.ts';
import { cutPassages, type NewPassage, sectionsOf, sectionText } from './passages.ts';
import { readSource } from './readSource.ts';
import { createWordCounter, type WordCounter } from './section-words.ts';
import { createStemmer } from './terms.ts';

export interface PreparedPassage extends NewPassage {
  readonly found: PackedFacts;
}

/** Passages that follow each other and are found together: from the place of the first to that behind the last. */
export interface PreparedSection {
  readonly from: number;
  readonly to: number;
  /** Its words as numbers, packed. */
  readonly words: Uint8Array;
}

/** A document ready for the store; a file inside an archive or a mail has the path of what holds it as parent. */
export interface PreparedDocument {
  readonly path: string;
  readonly parent: string | null;
  readonly fingerprint: string;
  readonly facts: SourceFacts;
  readonly text: string;
  readonly passages: readonly PreparedPassage[];
  readonly sections: readonly PreparedSection[];
  readonly problems: readonly string[];
}

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
  } catch {
    return unread('could not be read: the file is damaged, or made in a way that is not known here');
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

function sectionsIn(passages: readonly NewPassage[], title: string | null, counter: WordCounter): readonly PreparedSection[] {
  const first = sectionsOf(passages);
  const sections: PreparedSection[] = [];
  for (let from = 0; from < passages.length; ) {
    let to = from + 1;
    while (first[to] === first[from]) to++;
    sections.push({ from, to, words: counter.pack(sectionText(passages, { from, to }), title) });
    from = to;
  }
  return sections;
}

function prepared(read: ReadDocument, path: string, parent: string | null, counter: WordCounter): PreparedDocument {
  const facts = { ...NO_FACTS, ...read.facts };
  const passages = cutPassages(read);
  return {
    path,
    parent,
    text: read.text,
    fingerprint: fingerprint(read.text),
    problems: read.problems,
    facts: { ...facts, date: facts.date ?? dateInName(path) },
    passages: passages.map(passage => ({ ...passage, found: packFacts(factsOf(passage.text, passage.speaker)) })),
    sections: sectionsIn(passages, facts.title, counter),
  };
}

/**
 * The file's own document first, then those inside it. Never throws for a bad file: its document says what is wrong. `counter` is made once
 * by those who prepare many.
 */
export async function prepareFile(
  file: SourceFile,
  limits: PrepareLimits = LIMITS,
  sidecar: SourceFile | null = null,
  counter: WordCounter = createWordCounter(createStemmer()),
): Promise<readonly PreparedDocument[]> {
  let room = limits.expandedBytes;
  const done: PreparedDocument[] = [];
  const visit = async (one: SourceFile, beside: SourceFile | null, parent: string | null, depth: number): Promise<void> => {
    const read = withinLength(await readOrSay(one, beside, limits), limits.textLength);
    const problems = [...read.problems];
    const place = done.length;
    done.push(prepared(read, one.path, parent, counter));
    const inside = sourcesInside(read.inside ?? []);
    if (inside.length && depth >= limits.depth)
      problems.push(`files inside it were not read: they are more than ${limits.depth} levels deep.`);
    else {
      for (const inner of inside) {
        room -= inner.file.bytes.length;
        if (room < 0) {
          problems.push(`not all files inside it were read: unpacked they are larger than ${megabytes(limits.expandedBytes)}.`);
          break;
        }
        await visit(inner.file, inner.sidecar, one.path, depth + 1);
      }
    }
    if (problems.length > read.problems.length) done[place] = { ...done[place], problems };
  };
  await visit(file, sidecar, null, 0);
  return done;
}
