/** What the writer must know of the evidence: differences, lost attributions, missed citations, claims without a source. */
import type { Claim, Finding, Fix, PassageEvidence, Problem, ProblemCode, Related, Story } from '../model.ts';
import type { Library } from '../sources/library.ts';
import { missedCitations } from './cited.ts';
import { attributionFixes, dateFixes, nameFixes, numberFixes, quoteFixes, speakerFixes } from './fixes.ts';
import { placeWords } from './place-words.ts';
import { stopped } from './reasons.ts';
import { markupKept } from '../text/markup.ts';
import { speakerAs } from '../claims/naming.ts';

const BY_KIND: Readonly<Partial<Record<Claim['kind'], ProblemCode>>> = {
  quantity: 'quantity-differs',
  comparison: 'quantity-differs',
  date: 'date-differs',
  quotation: 'quote-differs',
  name: 'name-differs',
  attribution: 'speaker-differs',
};

export const relatedTo = ({ passage, focus }: PassageEvidence, message?: string): Related => ({
  source: passage.source,
  locator: passage.locator,
  start: passage.start + (focus?.start ?? 0),
  end: passage.start + (focus?.end ?? passage.text.length),
  ...(message ? { message } : {}),
});

const quote = (words: string): string => (/^["“]/.test(words) ? words : `“${words.length > 160 ? `${words.slice(0, 158)}…` : words}”`);

function fixesOf(code: ProblemCode, story: Story, claim: Claim, one: PassageEvidence): readonly Fix[] {
  if (code === 'quantity-differs') return numberFixes(story, claim, one);
  if (code === 'date-differs' && claim.kind === 'date') return dateFixes(claim, one);
  if (code === 'quote-differs' && claim.kind === 'quotation') return quoteFixes(claim, one);
  if (code === 'speaker-differs') return speakerFixes(claim, one);
  return code === 'name-differs' ? nameFixes(claim, one) : [];
}

function messageOf(code: ProblemCode, claim: Claim, one: PassageEvidence): string {
  const where = placeWords(one.passage);
  const { draft, source } = one.difference ?? { draft: '', source: '' };
  if (code === 'quote-differs') return `Not word for word: ${where} has ${quote(source)}.`;
  if (code === 'speaker-differs') return `The words are right, but in ${where}, ${source} says them, not ${draft}.`;
  if (code === 'name-differs' && claim.kind === 'name' && draft !== claim.name.full)
    return `The draft’s title is ${draft}; in ${where} it is ${stopped(source)}`;
  if (code === 'name-differs') return `${where} spells the name ${source}.`;
  return `The draft says ${draft}; ${where} says ${stopped(source)}`;
}

function differenceProblem(story: Story, { claim, evidence }: Finding): Problem | null {
  const one = evidence.passages.find(each => each.agreement === 'differs');
  const code = one?.code ?? BY_KIND[claim.kind];
  if (!one || !code || evidence.agreement !== 'differs') return null;
  const others = evidence.passages.filter(each => each !== one && each.agreement !== 'mentions');
  return {
    code,
    severity: 'warning',
    start: claim.start,
    end: claim.end,
    message: messageOf(code, claim, one),
    claim: claim.id,
    related: [relatedTo(one), ...others.map(each => relatedTo(each))],
    fixes: fixesOf(code, story, claim, one),
  };
}

function lostProblem(story: Story, { claim, evidence }: Finding): Problem | null {
  const one = evidence.passages[0];
  if (one?.code !== 'attribution-lost' || evidence.agreement !== 'agrees') return null;
  const speaker = one.difference?.source ?? '';
  const { start, end } = story.sentences[claim.sentence];
  return {
    code: 'attribution-lost',
    severity: 'warning',
    start,
    end,
    claim: claim.id,
    related: [relatedTo(one)],
    message: `Stated as fact; in ${placeWords(one.passage)}, ${speaker} says it.`,
    fixes: attributionFixes(story, claim, speakerAs(story, speaker, claim.start)),
  };
}

/** How near a passage that differs must come to one that agrees for the sources to be at odds. */
const AT_ODDS = 0.1;

function disagreement({ claim, evidence }: Finding): Problem | null {
  const agrees = evidence.passages.find(one => one.agreement === 'agrees');
  const differs = evidence.passages.find(one => one.agreement === 'differs' && one.passage.source !== agrees?.passage.source);
  if (evidence.agreement !== 'agrees' || !agrees || !differs || differs.score < agrees.score - AT_ODDS) return null;
  return {
    code: 'sources-disagree',
    severity: 'information',
    start: claim.start,
    end: claim.end,
    claim: claim.id,
    fixes: [],
    message: `${placeWords(agrees.passage)} agrees; ${placeWords(differs.passage)} says ${differs.difference?.source ?? 'otherwise'}.`,
    related: [relatedTo(agrees), relatedTo(differs)],
  };
}

const NEEDS_SOURCE: ReadonlySet<Claim['kind']> = new Set(['quantity', 'comparison', 'quotation', 'superlative']);

function unsourced({ claim, evidence }: Finding): Problem | null {
  if (evidence.agreement !== 'not-found' || !NEEDS_SOURCE.has(claim.kind) || (claim.kind === 'quantity' && claim.quantity.vague))
    return null;
  const near = evidence.passages[0];
  const message = near ? `No source says this; ${placeWords(near.passage)} speaks of the matter.` : 'No source says this.';
  return {
    code: 'unsourced',
    severity: 'information',
    start: claim.start,
    end: claim.end,
    message,
    claim: claim.id,
    related: near ? [relatedTo(near)] : [],
    fixes: [],
  };
}

/** A quotation and its attribution, a comparison and its number have one fault between them: the tighter of two that overlap stays. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const kept: Problem[] = [];
  /** Where the last one kept of a code stands: in the order of the draft only that one can overlap the next. */
  const last = new Map<Problem['code'], number>();
  for (const problem of problems.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const at = last.get(problem.code);
    const same = at === undefined ? undefined : kept[at];
    if (same === undefined || same.end <= problem.start) last.set(problem.code, kept.push(problem) - 1);
    else if (problem.end - problem.start < same.end - same.start) kept[at as number] = problem;
  }
  return kept;
}

/** Problems against the sources, in the order of the draft. */
export function problemsFrom(story: Story, findings: readonly Finding[], library: Library): readonly Problem[] {
  const found = findings.flatMap(finding =>
    [differenceProblem(story, finding), lostProblem(story, finding), disagreement(finding), unsourced(finding)].filter(
      problem => problem !== null,
    ),
  );
  return once([
    ...found.map(problem => ({ ...problem, fixes: markupKept(story, problem.fixes) })),
    ...missedCitations(story, findings, library),
  ]).toSorted((a, b) => a.start - b.start || a.end - b.end);
}
