/** What the sources say of one claim: the passages that speak of it, each compared value by value, with its reason. */
import type { Claim, Evidence, PassageEvidence, Story } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import type { Library } from '../sources/library.ts';
import { compareAttribution } from './compare-attribution.ts';
import { compareDate } from './compare-date.ts';
import { compareName } from './compare-name.ts';
import { compareNumber } from './compare-number.ts';
import { compareQuotation } from './compare-quotation.ts';
import { compareStatement } from './compare-statement.ts';
import { compareVerdict } from './compare-verdict.ts';
import { withCopied } from './copied.ts';
import { withCorrection } from './corrected.ts';
import { withLostAttribution } from './lost-attribution.ts';
import { workOut } from './derived.ts';
import { isPartOfSum } from './derived-parts.ts';
import type { EvidenceMemo } from './memo.ts';
import { withNewerMail } from './newer-mail.ts';
import { type Question, questionOf } from './question.ts';
import * as reasons from './reasons.ts';
import { lookAgain } from './second-look.ts';
import { settleEvidence } from './settle.ts';
import { LIMITS } from './compare-value.ts';
import { bearOut } from './superlatives.ts';
import { lookWider } from './wider.ts';

export { createEvidenceMemo, type EvidenceMemo } from './memo.ts';

const NOTHING: Evidence = { agreement: 'not-checked', reason: reasons.noSources, passages: [] };

/** Passages that bear on the claim; each kind of claim has its own comparison. */
function compare(claim: Claim, question: Question): readonly PassageEvidence[] {
  switch (claim.kind) {
    case 'quotation':
      return compareQuotation(claim, question);
    case 'attribution':
      return compareAttribution(claim, question);
    case 'date':
      return compareDate(claim, question);
    case 'quantity':
      return compareNumber(claim, claim.quantity, question);
    case 'comparison':
      return claim.comparison.quantity ? compareNumber(claim, claim.comparison.quantity, question) : compareStatement(claim, question);
    case 'wording':
      return compareVerdict(claim, question);
    case 'name':
      return compareName(claim, question);
    default:
      return compareStatement(claim, question);
  }
}

const LOOKED_AT_TWICE: ReadonlySet<Claim['kind']> = new Set(['quantity', 'comparison', 'date', 'superlative']);

function joined(found: readonly PassageEvidence[], rest: readonly PassageEvidence[]): Evidence {
  const known = new Set(found.map(one => one.passage.id));
  return settleEvidence([...found, ...rest.filter(one => !known.has(one.passage.id))]);
}

/** So plainly the same sentence that another passage with the draft's number changes nothing. */
const PLAINLY = 0.75;

const mentioned = (one: PassageEvidence): PassageEvidence => ({
  ...one,
  agreement: 'mentions',
  difference: null,
  reason: reasons.otherThing,
});
const doubted = (one: PassageEvidence): PassageEvidence => (one.agreement === 'differs' && one.score < PLAINLY ? mentioned(one) : one);

/** Worked out from figures of another sentence than the one that plainly has the number, and another: "in one station of five", where 1,150 of 4,600 were visited. */
const isBesides = ({ passage, focus }: PassageEvidence, plain: readonly PassageEvidence[]): boolean =>
  plain.some(
    one =>
      one.agreement === 'differs' &&
      one.score >= LIMITS.differs &&
      one.passage.id === passage.id &&
      one.focus !== null &&
      focus !== null &&
      (one.focus.end < focus.start || focus.end < one.focus.start) &&
      /[.!?]\s/.test(passage.text.slice(Math.min(one.focus.end, focus.end), Math.max(one.focus.start, focus.start))),
  );

/** The source's number where it differs: the draft's may be a sum with it. */
const partIn = ({ agreement, passages }: Evidence): number | null =>
  agreement === 'differs' ? (numbersIn(passages[0]?.difference?.source ?? '')[0] ?? null) : null;

/** What the plain comparison finds; where it finds nothing, the claim's very value is looked for again. */
function answer(claim: Claim, question: Question): Evidence {
  const passages = compare(claim, question);
  const plain = settleEvidence(passages);
  if (plain.agreement === 'agrees') return plain;
  if (!LOOKED_AT_TWICE.has(claim.kind)) return plain;
  // a passage that has the draft's value taken back, or of another, is not asked a second time
  const settled = new Set(passages.filter(one => one.settled).map(one => one.passage.id));
  const isOpen = (one: PassageEvidence): boolean => !settled.has(one.passage.id);
  const wide = lookWider(question);
  const again = lookAgain(claim, wide);
  const seen = again.passages.filter(isOpen);
  if (seen.some(one => one.agreement === 'agrees')) return joined(seen, passages);
  // what can be worked out differs from none of the figures that it was made of
  const worked =
    claim.kind === 'superlative' ? bearOut(claim, wide) : workOut(claim, wide, plain.agreement === 'differs', partIn(plain)).filter(isOpen);
  if (worked.length && !worked.every(one => isBesides(one, passages)))
    return joined(
      worked,
      passages.filter(one => one.agreement !== 'differs'),
    );
  if (seen.length) return joined(seen, passages);
  if (plain.agreement !== 'differs') return plain;
  const whole = claim.kind === 'quantity' ? claim.quantity.value : null;
  const isPart = ({ agreement, focus, passage }: PassageEvidence): boolean =>
    agreement === 'differs' && focus !== null && whole !== null && passage.kind !== 'row' && isPartOfSum(wide.read(passage), focus, whole);
  if (passages.some(isPart)) return settleEvidence(passages.map(one => (isPart(one) ? mentioned(one) : one)));
  return again.doubt && !settled.size ? settleEvidence(passages.map(doubted)) : plain;
}

/** A comparison without a number of its own ("up from 41") stands where the numbers in it stand. */
function byItsNumbers(evidence: Evidence, story: Story, claim: Claim, library: Library, memo: EvidenceMemo): Evidence {
  if (claim.kind !== 'comparison' || claim.comparison.quantity || evidence.agreement !== 'not-found') return evidence;
  const inner = story.claims.filter(one => one.kind === 'quantity' && one.start >= claim.start && one.end <= claim.end);
  const found = inner.map(one => findEvidence(story, one, library, memo));
  return found.length && found.every(one => one.agreement === 'agrees') ? found[0] : evidence;
}

/** Answers of one story and one state of the library: what a sentence tells is asked for again by its numbers. */
const ANSWERED = new WeakMap<Story, { readonly library: Library; readonly generation: number; readonly of: Map<Claim, Evidence> }>();

function answersFor(story: Story, library: Library): Map<Claim, Evidence> {
  const known = ANSWERED.get(story);
  if (known?.library === library && known.generation === library.generation) return known.of;
  const of = new Map<Claim, Evidence>();
  ANSWERED.set(story, { library, generation: library.generation, of });
  return of;
}

/** What happened is not told in the same way where its number or its day differs: "exports came to 410 million" of a source that has 340. */
function withItsValues(evidence: Evidence, story: Story, claim: Claim, library: Library, memo: EvidenceMemo): Evidence {
  if (claim.kind !== 'event' || evidence.agreement !== 'agrees') return evidence;
  const inner = story.claims.filter(
    one => (one.kind === 'quantity' || one.kind === 'date') && one.start >= claim.start && one.end <= claim.end,
  );
  if (!inner.some(one => findEvidence(story, one, library, memo).agreement === 'differs')) return evidence;
  const passages = evidence.passages.map(one =>
    one.agreement === 'agrees' ? { ...one, agreement: 'mentions' as const, reason: reasons.otherValue } : one,
  );
  return { agreement: 'not-found', reason: reasons.otherValue, passages };
}

/** Pure for a given library generation. `not-checked` only where there is no source at all. */
export function findEvidence(story: Story, claim: Claim, library: Library, memo: EvidenceMemo): Evidence {
  if (!library.counts().documents) return NOTHING;
  const answers = answersFor(story, library);
  const known = answers.get(claim);
  if (known) return known;
  const found = lookUp(story, claim, library, memo);
  answers.set(claim, found);
  return found;
}

function lookUp(story: Story, claim: Claim, library: Library, memo: EvidenceMemo): Evidence {
  const question = questionOf(story, claim, library, memo);
  if (!question) return NOTHING;
  const plain = withCorrection(withNewerMail(withCopied(answer(claim, question), question), claim, question), claim, question);
  const found = withItsValues(byItsNumbers(plain, story, claim, library, memo), story, claim, library, memo);
  return withLostAttribution(found, story, claim, library, memo);
}
