/** Holds "the largest", "second-highest", "the quietest" against the words of the sources, and against the columns of their tables. */
import type { Claim, PassageEvidence } from '../model.ts';
import { termsOf } from '../sources/terms.ts';
import { slice } from '../text/spans.ts';
import { guardOfWords } from './guards.ts';
import { tellingOf } from './likeness.ts';
import { clauseOf, lookAt } from './look.ts';
import type { Question } from './question.ts';
import { isOthersRank, saysSameRank } from './rank-owners.ts';
import * as reasons from './reasons.ts';
import { type Cell, cellsOf, isTotal } from './row.ts';
import { datesIn, timeOfRow, timingOf } from './row-time.ts';
import type { SourceReading } from './source-reading.ts';
import type { Wide } from './wider.ts';

const NEEDED = 0.4;
const CONTEXT = 0.3;
const SCORE = 0.6;

const GREATEST =
  /\b(?:largest|biggest|greatest|highest|most|longest|heaviest|best|strongest|hardest|worst|tallest|busiest|richest|deepest|oldest|dearest)\b/i;
const LEAST = /\b(?:smallest|lowest|least|fewest|shortest|lightest|weakest|quietest|calmest|cheapest|youngest)\b/i;
const ORDINAL = /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one of|among)\b/i;

function inWords(claim: Claim, { question, sought, matches }: Wide, sources: readonly SourceReading[]): readonly PassageEvidence[] {
  const clause = slice(question.text, clauseOf(question.text, question.at));
  return sources.flatMap((source): PassageEvidence[] => {
    const found = source.units
      .filter(unit => source.passage.kind !== 'row' && saysSameRank(claim.text, source.passage.text.slice(unit.start, unit.end)))
      .map(unit => ({ unit, look: lookAt(sought, matches(source), source, unit.start) }))
      .map(one => ({ ...one, margin: one.look.local + CONTEXT * one.look.context - NEEDED - (one.look.strange ? 0.2 : 0) }))
      .filter(one => one.margin > 0 && one.look.shared > 0 && !guardOfWords(clause, source, one.unit, one.unit.start))
      .filter(one => !isOthersRank(claim, question, source, one.unit))
      .sort((a, b) => b.margin - a.margin)[0];
    if (!found) return [];
    const focus = { start: found.unit.start, end: found.unit.end };
    return [{ passage: source.passage, score: SCORE, agreement: 'agrees', difference: null, reason: reasons.sameStatement, focus }];
  });
}

interface Named {
  readonly source: SourceReading;
  readonly cells: readonly Cell[];
  readonly words: number;
}

const LONGEST_TABLE = 300;

/** The row that the sentence speaks of has the largest, or the least, figure of a column that it speaks of too. */
function inTables(claim: Claim, question: Question, sources: readonly SourceReading[]): readonly PassageEvidence[] {
  const greatest = GREATEST.test(claim.text);
  if ((!greatest && !LEAST.test(claim.text)) || ORDINAL.test(claim.text)) return [];
  const { lexicon } = question.memo;
  const sentence = tellingOf(question.text, lexicon);
  const numbers = new Set(
    question.story.claims.flatMap(one => (one.kind === 'quantity' && one.sentence === claim.sentence ? [one.quantity.value] : [])),
  );
  const dates = datesIn(question);
  const named = sources.flatMap((source): Named[] => {
    if (source.passage.kind !== 'row') return [];
    const cells = cellsOf(source.passage.text);
    const keys = cells.filter(cell => cell.number === null).flatMap(cell => termsOf(cell.value, lexicon.stem));
    // "March had the most incidents", in a table by months
    const timed = timingOf(timeOfRow(cells), dates) === 'same' ? 1 : 0;
    const words = timed + keys.filter(({ word, stem }) => word.length > 2 && sentence.byStem.has(stem)).length;
    return words && !isTotal(cells) ? [{ source, cells, words }] : [];
  });
  for (const { source, cells } of named.sort((a, b) => b.words - a.words)) {
    const rows = question.library.passagesOf(source.passage.source).filter(one => one.kind === 'row');
    if (rows.length < 3 || rows.length > LONGEST_TABLE) continue;
    const others = rows.map(one => cellsOf(one.text)).filter(one => !isTotal(one));
    for (const cell of cells) {
      const speaks =
        (cell.number !== null && numbers.has(cell.number)) ||
        termsOf(cell.label, lexicon.stem).some(({ stem }) => sentence.byStem.has(stem));
      if (cell.number === null || !speaks) continue;
      const column = others.flatMap(one => one.find(each => each.label === cell.label)?.number ?? []);
      if (cell.number !== (greatest ? Math.max(...column) : Math.min(...column))) continue;
      return [
        {
          passage: source.passage,
          score: SCORE,
          agreement: 'agrees',
          difference: null,
          reason: greatest ? reasons.mostInTable(cell.label) : reasons.leastInTable(cell.label),
          focus: { start: cell.start, end: cell.end },
        },
      ];
    }
  }
  return [];
}

/** Evidence that bears a superlative out; empty where neither words nor tables do. */
export function bearOut(claim: Claim, wide: Wide): readonly PassageEvidence[] {
  const sources = wide.passages.map(wide.read);
  const found = inWords(claim, wide, sources);
  return found.length ? found : inTables(claim, wide.question, sources);
}
