/** A batch of documents as it goes from one thread to another: a few long things are handed over much faster than many small ones. */
import type { PreparedDocument, PreparedPassage, PreparedSection } from '../sources/prepare.ts';
import type { FileDocuments, FileState } from '../sources/storeDocuments.ts';

export interface PackedFiles {
  /** All that is small, as JSON: one `PackedFile` for each file. */
  readonly outlines: string;
  /** The text of each document, and the keys of the values in it. */
  readonly texts: readonly string[];
  readonly keys: readonly string[];
  /** Numbers of all values, and words of all sections. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly words: Uint8Array<ArrayBuffer>;
}

type PackedPassage = Omit<PreparedPassage, 'text' | 'found'> & {
  /** Values in it, and the UTF-16 units that their keys take. */
  readonly many: number;
  readonly units: number;
};
/** `bytes`: of its words. */
type PackedSection = Omit<PreparedSection, 'words'> & { readonly bytes: number };

interface PackedDocument extends Omit<PreparedDocument, 'text' | 'passages' | 'sections'> {
  readonly passages: readonly PackedPassage[];
  readonly sections: readonly PackedSection[];
}

interface PackedFile {
  readonly documents: readonly PackedDocument[];
  readonly state: FileState;
}

const packPassage = ({ start, end, locator, kind, speaker, found }: PreparedPassage): PackedPassage => ({
  start,
  end,
  locator,
  kind,
  speaker,
  many: found.numbers.length,
  units: found.keys.length,
});

const packDocument = ({ path, parent, fingerprint, facts, problems, passages, sections }: PreparedDocument): PackedDocument => ({
  path,
  parent,
  fingerprint,
  facts,
  problems,
  passages: passages.map(packPassage),
  sections: sections.map(({ from, to, words }) => ({ from, to, bytes: words.length })),
});

/** The parts one after the other in `room`. */
function fill<T extends Float64Array | Uint8Array>(room: T, parts: readonly ArrayLike<number>[]): T {
  let at = 0;
  for (const part of parts) {
    room.set(part, at);
    at += part.length;
  }
  return room;
}

const sum = (parts: readonly { readonly length: number }[]): number => parts.reduce((all, { length }) => all + length, 0);

export function packFiles(files: readonly FileDocuments[]): PackedFiles {
  const documents = files.flatMap(file => file.documents);
  const numbers = documents.flatMap(({ passages }) => passages.map(({ found }) => found.numbers));
  const words = documents.flatMap(({ sections }) => sections.map(section => section.words));
  return {
    outlines: JSON.stringify(files.map(({ documents: own, state }): PackedFile => ({ documents: own.map(packDocument), state }))),
    texts: documents.map(({ text }) => text),
    keys: documents.map(({ passages }) => passages.map(({ found }) => found.keys).join('')),
    numbers: fill(new Float64Array(sum(numbers)), numbers),
    words: fill(new Uint8Array(sum(words)), words),
  };
}

/** What may be handed over without being copied. */
export const transferable = ({ numbers, words }: PackedFiles): readonly ArrayBuffer[] => [numbers.buffer, words.buffer];

export function unpackFiles({ outlines, texts, keys, numbers, words }: PackedFiles): readonly FileDocuments[] {
  let document = 0;
  let number = 0;
  let word = 0;
  const unpackDocument = (one: PackedDocument): PreparedDocument => {
    const text = texts[document];
    const own = keys[document++];
    let unit = 0;
    const passages = one.passages.map(({ start, end, locator, kind, speaker, many, units }): PreparedPassage => {
      const found = { keys: own.slice(unit, unit + units), numbers: numbers.subarray(number, number + many) };
      unit += units;
      number += many;
      return { start, end, locator, kind, speaker, text: text.slice(start, end), found };
    });
    const sections = one.sections.map(({ from, to, bytes }): PreparedSection => {
      word += bytes;
      return { from, to, words: words.subarray(word - bytes, word) };
    });
    return { ...one, text, passages, sections };
  };
  const outlined = JSON.parse(outlines) as readonly PackedFile[];
  return outlined.map(({ documents, state }) => ({ documents: documents.map(unpackDocument), state }));
}
