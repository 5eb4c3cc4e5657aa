/** Remembers what is dear between claims: what was searched, and what was read of the passages found; emptied when the library changes. */
import { createStoryMemo, type StoryMemo } from '../claims/story.ts';
import { createMemo, type Memo } from '../language/memo.ts';
import type { Hit, Passage } from '../model.ts';
import type { Library } from '../sources/library.ts';
import type { Tagger } from '../claims/attribution/tagger.ts';
import { createLexicon, type Lexicon } from './likeness.ts';
import type { SourceReading } from './source-reading.ts';
import type { Voices } from './voices.ts';

/** Made by the caller, one for a process. */
export interface EvidenceMemo {
  readonly lexicon: Lexicon;
  /** The learned tagger of attributions, for reading who says what in a source; null: by rule alone. */
  readonly tagger: Tagger | null;
  readonly hits: Memo<string, readonly Hit[]>;
  readonly readings: Memo<string, SourceReading>;
  readonly voices: Memo<string, Voices>;
  /** Paragraphs of sources, read once however many passages stand near them. */
  readonly stories: StoryMemo;
  /** The tops of documents. */
  readonly heads: Memo<string, readonly Passage[]>;
  /** Units by the headings of tables. */
  readonly units: Memo<string, string | null>;
  readonly clear: () => void;
}

export function createEvidenceMemo(tagger: Tagger | null = null): EvidenceMemo {
  const hits = createMemo<string, readonly Hit[]>(200);
  const readings = createMemo<string, SourceReading>(240);
  const voices = createMemo<string, Voices>(60);
  const stories = createStoryMemo(400);
  const heads = createMemo<string, readonly Passage[]>(100);
  const units = createMemo<string, string | null>(500);
  return {
    lexicon: createLexicon(),
    tagger,
    hits,
    readings,
    voices,
    stories,
    heads,
    units,
    clear() {
      hits.clear();
      readings.clear();
      voices.clear();
      stories.clear();
      heads.clear();
    },
  };
}

/** Passages for a query, asked once for a state of the library. */
export const searchOnce = (library: Library, memo: EvidenceMemo, text: string, limit: number): readonly Hit[] =>
  memo.hits.get(`${library.generation} ${limit} ${text}`, () => library.search(text, limit));
