/** A number that only an older, quoted mail has, where the mail above it has another of the same thing: the newer one counts. */
import type { Claim, Evidence, PassageEvidence, Quantity } from '../model.ts';
import { STOP } from '../sources/terms.ts';
import { compareAmounts } from './amount.ts';
import { isOfThePast } from './guards.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { settleEvidence } from './settle.ts';
import { readPassage, type SourceReading, type Unit, unitAt } from './source-reading.ts';

const isQuoted = ({ passage }: PassageEvidence): boolean => passage.locator.part === 'quoted mail';
/** Sureness from which both count the same thing. */
const SAME_THING = 0.9;
/** A mail that takes back what was quoted is believed over everything that agrees. */
const SCORE = 1.2;

const stemsIn = ({ telling }: SourceReading, unit: Unit): ReadonlySet<string> =>
  new Set(telling.words.slice(unit.from, unit.to).flatMap(({ word, stem }) => (/^\d/.test(word) || STOP.has(word) ? [] : [stem])));

/** Two words besides the figures: "46 beds for burns" and "36 beds for burns", "the fund has 317,000 marks" and "the fund stands at 198,000 marks". */
const SHARED = 2;

function newerThan(old: PassageEvidence, claim: Claim, quantity: Quantity, { library, memo }: Question): PassageEvidence | null {
  const quoted = readPassage(old.passage, library, memo);
  const words = stemsIn(quoted, unitAt(quoted, old.focus?.start ?? 0));
  for (const passage of library.passagesOf(old.passage.source)) {
    if (passage.kind !== 'text' || passage.locator.part) continue;
    const source = readPassage(passage, library, memo);
    for (const found of source.quantities) {
      const shown = passage.text.slice(found.start, found.end);
      const { kind, sureness } = compareAmounts({ quantity, shown: claim.text }, { quantity: found.value, shown }, memo.lexicon);
      if (kind !== 'different' || sureness < SAME_THING) continue;
      if ([...stemsIn(source, unitAt(source, found.start))].filter(stem => words.has(stem)).length < SHARED) continue;
      const focus = { start: found.start, end: found.end };
      return {
        passage,
        score: SCORE,
        agreement: 'differs',
        reason: reasons.olderMail(shown),
        difference: { draft: claim.text, source: shown },
        focus,
      };
    }
  }
  return null;
}

/** The same evidence; `differs` where only a quoted mail has the draft's number and the mail itself has another. */
export function withNewerMail(evidence: Evidence, claim: Claim, question: Question): Evidence {
  if (claim.kind !== 'quantity' || evidence.agreement !== 'agrees' || !isQuoted(evidence.passages[0])) return evidence;
  const agreeing = evidence.passages.filter(one => one.agreement === 'agrees');
  if (!agreeing.every(isQuoted) || isOfThePast(question.text)) return evidence;
  const newer = newerThan(agreeing[0], claim, claim.quantity, question);
  if (!newer) return evidence;
  const rest = evidence.passages.map(
    (one): PassageEvidence => (one.agreement === 'agrees' ? { ...one, agreement: 'mentions', reason: reasons.otherTime } : one),
  );
  return settleEvidence([newer, ...rest]);
}
