/** More passages than those of the sentence: those of its paragraph and its clause, and those with the claim's very figures. */
import type { Hit } from '../model.ts';
import type { Sought } from './look.ts';
import { searchOnce } from './memo.ts';
import type { Question } from './question.ts';
import { headOf } from './source-reading.ts';

const PARAGRAPH_POOL = 16;
const CLAUSE_POOL = 8;
const NUMBER_POOL = 8;
/** Passages whose documents' tops are read for a day. */
const DOCUMENTS = 6;

/** Passages that may have it: those of the sentence, of the paragraph, of the claim's own clause, and those with its very figures. */
export function widerHits({ library, memo, claim, paragraph, text, hits, at }: Question, { clause }: Sought): readonly Hit[] {
  const found = new Map<number, Hit>(hits.map(hit => [hit.passage.id, hit]));
  const add = (hit: Hit): void => {
    if (!found.has(hit.passage.id)) found.set(hit.passage.id, hit);
  };
  searchOnce(library, memo, paragraph.text, PARAGRAPH_POOL).forEach(add);
  searchOnce(library, memo, text.slice(clause.start, clause.end), CLAUSE_POOL).forEach(add);
  // what was said or decided on a day may have that day at the top of its document only
  if (claim.kind === 'date')
    for (const path of new Set([...found.values()].slice(0, DOCUMENTS).map(hit => hit.passage.source)))
      for (const passage of headOf(path, library, memo)) add({ passage, score: 0 });
  const figures = /\d[\d.,]*\d(?:\s+(?:thousand|million|billion|trillion))?|\d+\s+(?:thousand|million|billion|trillion)/.exec(
    text.slice(at.start, at.end),
  );
  if (figures)
    for (const words of new Set([figures[0], figures[0].replaceAll(',', '')]))
      for (const passage of library.phrase(words, NUMBER_POOL)) add({ passage, score: 0 });
  return [...found.values()];
}
