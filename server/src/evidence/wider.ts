/** More passages than those of the sentence: those of its paragraph and its clause, and those with the claim's very figures. */
import type { Passage } from '../model.ts';
import { matchesIn, type Matches, type Sought, soughtFor } from './look.ts';
import { searchOnce } from './memo.ts';
import type { Question } from './question.ts';
import { headOf, readPassage, type SourceReading } from './source-reading.ts';

const PARAGRAPH_POOL = { small: 20, large: 12 } as const;
const CLAUSE_POOL = 8;
const NUMBER_POOL = 6;
/** Passages whose documents' tops are read for a day. */
const DOCUMENTS = 6;
/** In a larger library a search costs more than reading, and the paragraph's is enough. */
const SMALL_LIBRARY = 4000;
/** A clause of more than this part of its sentence finds what the sentence finds. */
const SHORT_CLAUSE = 0.6;

/** A second, wider look at one claim: what is sought, where, and what was read of it, each once. */
export interface Wide {
  readonly question: Question;
  readonly sought: Sought;
  readonly passages: readonly Passage[];
  readonly read: (passage: Passage) => SourceReading;
  readonly matches: (source: SourceReading) => Matches;
}

/** Passages that may have it: those of the sentence, of the paragraph, of the claim's own clause, and those with its very figures. */
function widerPassages({ library, memo, claim, paragraph, text, hits, at }: Question, { clause }: Sought): readonly Passage[] {
  const found = new Map<number, Passage>();
  const add = (passage: Passage): void => {
    if (!found.has(passage.id)) found.set(passage.id, passage);
  };
  const search = (words: string, limit: number): void => {
    for (const hit of searchOnce(library, memo, words, limit)) add(hit.passage);
  };
  for (const hit of hits) add(hit.passage);
  const small = library.counts().passages < SMALL_LIBRARY;
  if (paragraph.reading.sentences.length > 1) search(paragraph.text, small ? PARAGRAPH_POOL.small : PARAGRAPH_POOL.large);
  const short = clause.end - clause.start < SHORT_CLAUSE * text.length;
  if (short && small) search(text.slice(clause.start, clause.end), CLAUSE_POOL);
  // what was said or decided on a day may have that day at the top of its document only
  if (claim.kind === 'date')
    for (const path of new Set([...found.values()].slice(0, DOCUMENTS).map(passage => passage.source)))
      headOf(path, library, memo).forEach(add);
  const figures = /\d[\d.,]*\d(?:\s+(?:thousand|million|billion|trillion))?|\d+\s+(?:thousand|million|billion|trillion)/.exec(
    text.slice(at.start, at.end),
  );
  if (figures) for (const words of new Set([figures[0], figures[0].replaceAll(',', '')])) library.phrase(words, NUMBER_POOL).forEach(add);
  return [...found.values()];
}

/** Made once for a claim that the plain comparison does not settle. */
export function lookWider(question: Question): Wide {
  const sought = soughtFor(question);
  const known = new Map<SourceReading, Matches>();
  return {
    question,
    sought,
    passages: widerPassages(question, sought),
    read: passage => readPassage(passage, question.library, question.memo),
    matches: source => {
      const matches = known.get(source) ?? matchesIn(sought, question, source);
      known.set(source, matches);
      return matches;
    },
  };
}
