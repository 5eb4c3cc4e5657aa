/** The claim checklist of one draft: a row a claim, what is unresolved first, with the header that a desk signs. */
import { sentenceIndexAt, sentenceWords } from '../ledger/words.ts';
import type { Checked, Claim, Finding, LedgerRecord, PassageEvidence, Problem, Source, Span, State, Story } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { normalise } from '../text/normalise.ts';
import { contains } from '../text/spans.ts';
import type { ExportOptions } from './export.ts';
import { countStates, type Summary, summarise } from './summary.ts';
import { differenceWords, fileName, FORM_WORDS, isUnresolved, sourcePlace, STATES, VOUCHER_WORDS } from './wording.ts';

/** One claim as the checklist shows it; the finding behind it for formats that say more. */
export interface ChecklistRow {
  readonly finding: Finding;
  /** Line of the draft, from 1. */
  readonly line: number;
  readonly section: string | null;
  /** The sentence without its markup. */
  readonly sentence: string;
  readonly speaker: string | null;
  readonly attributedHow: string;
  /** The passage that the evidence rests on, or null. */
  readonly best: PassageEvidence | null;
  /** Where nothing settles the claim: a passage that speaks of the matter, or null. */
  readonly nearest: PassageEvidence | null;
  readonly difference: string | null;
  /** Place and source of the best passage from another document, or null. */
  readonly secondSource: string | null;
  /** Of the normalised sentence: the same while the words stand. */
  readonly fingerprint: string;
}

export interface SourceUse {
  readonly path: string;
  readonly source: Source | null;
  /** Claims that a passage of it agrees with or differs from. */
  readonly claims: number;
}

export interface ProblemRow {
  readonly problem: Problem;
  readonly line: number;
  readonly words: string;
}

export interface Checklist {
  readonly checked: Checked;
  readonly title: string;
  readonly draft: string;
  readonly date: string;
  readonly version: string;
  readonly summary: Summary;
  readonly states: Readonly<Record<State, number>>;
  readonly rows: readonly ChecklistRow[];
  readonly sourcesUsed: readonly SourceUse[];
  readonly sourcesUnused: readonly SourceUse[];
  readonly problems: readonly ProblemRow[];
  /** What was signed off and is no longer in the draft, newest first. */
  readonly gone: readonly LedgerRecord[];
}

type AttributionClaim = Extract<Claim, { kind: 'attribution' }>;

/** Finds who vouches for a claim: its own speaker, else the narrowest attribution whose content holds it. */
export function voucherFinder(story: Story): (claim: Claim) => AttributionClaim | null {
  const size = (claim: AttributionClaim) => claim.attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
  const bySentence = new Map<number, AttributionClaim[]>();
  const attributions = story.claims.filter((claim): claim is AttributionClaim => claim.kind === 'attribution');
  for (const attribution of attributions.sort((a, b) => size(a) - size(b))) {
    // A quotation may run over several sentences.
    const indices = new Set(attribution.attribution.content.flatMap(span => sentencesOf(story, span)));
    for (const index of indices) bySentence.set(index, [...(bySentence.get(index) ?? []), attribution]);
  }
  return claim => {
    if (claim.kind === 'attribution') return claim;
    const near = bySentence.get(claim.sentence) ?? [];
    const holding = near.find(each => each.attribution.content.some(span => contains(span, claim)));
    // A statement may take in its own "he said".
    return (
      holding ??
      (claim.kind === 'event' ? near.find(each => each.attribution.content.every(span => contains(claim, span))) : undefined) ??
      null
    );
  };
}

/** Indices of the sentences that a span touches. */
function sentencesOf({ sentences }: Story, { start, end }: Span): number[] {
  const first = sentenceIndexAt(sentences, start);
  if (first < 0) return [];
  const found: number[] = [];
  for (let i = first; i < sentences.length && sentences[i].start < end; i++) found.push(i);
  return found;
}

function whoSays(claim: Claim, voucher: AttributionClaim | null): Pick<ChecklistRow, 'speaker' | 'attributedHow'> {
  const speaker = (claim.kind === 'quotation' ? claim.quotation.speaker?.name : null) ?? voucher?.attribution.speaker ?? null;
  if (voucher) return { speaker, attributedHow: `${VOUCHER_WORDS[voucher.attribution.voucher]}, ${FORM_WORDS[voucher.attribution.form]}` };
  if (claim.kind === 'quotation') return { speaker, attributedHow: speaker ? 'a named person, quoted' : 'quoted, nobody named' };
  return { speaker, attributedHow: VOUCHER_WORDS.writer };
}

function rowOf(finding: Finding, story: Story, lines: Lines, voucherOf: (claim: Claim) => AttributionClaim | null): ChecklistRow {
  const { claim, evidence } = finding;
  const [first = null] = evidence.passages;
  const best = first?.agreement === 'mentions' ? null : first;
  const second = best && evidence.passages.find(each => each.passage.source !== best.passage.source && each.agreement !== 'mentions');
  const differing = best?.difference ?? evidence.passages.find(each => each.difference)?.difference ?? null;
  const sentence = sentenceWords(story, claim.sentence);
  return {
    finding,
    sentence,
    best,
    nearest: best ? null : first,
    ...whoSays(claim, voucherOf(claim)),
    line: lines.lineAt(claim.start),
    section: story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? -1]?.section ?? null,
    difference: evidence.agreement === 'differs' && differing ? differenceWords(differing) : null,
    secondSource: second ? `${sourcePlace(second.passage.source, second.passage.locator)} ${second.agreement}` : null,
    fingerprint: fingerprint(normalise(sentence)),
  };
}

function sourceUses(findings: readonly Finding[], sources: readonly Source[]): Pick<Checklist, 'sourcesUsed' | 'sourcesUnused'> {
  const used = new Map<string, Set<string>>();
  for (const { claim, evidence } of findings) {
    for (const { passage, agreement } of evidence.passages) {
      if (agreement === 'mentions') continue;
      used.set(passage.source, (used.get(passage.source) ?? new Set()).add(claim.id));
    }
  }
  const known = new Map(sources.map(source => [source.path, source]));
  const use = (path: string): SourceUse => ({ path, source: known.get(path) ?? null, claims: used.get(path)?.size ?? 0 });
  return {
    sourcesUsed: [...used.keys()].sort().map(use),
    sourcesUnused: [...known.keys()]
      .filter(path => !used.has(path))
      .sort()
      .map(use),
  };
}

/** The story's title, its headline, or the file's name. */
export function titleOf(story: Story): string {
  return story.front.title ?? story.paragraphs.find(paragraph => paragraph.kind === 'headline')?.text ?? fileName(story.draft.id);
}

const rank = ({ finding }: ChecklistRow): number => STATES.indexOf(finding.status.state) + (isUnresolved(finding.status.state) ? 0 : 10);

/** Rows in the order of a desk: changed, open and what cannot be verified first, then the rest; each in the order of the draft. */
export function checklistOf(checked: Checked, options: ExportOptions = {}): Checklist {
  const { story, findings, problems } = checked;
  const lines = linesOf(story.draft.text);
  const voucherOf = voucherFinder(story);
  // Counts are always of the whole story: what `--since` leaves out is not hidden.
  const rows = findings.filter(finding => options.keep?.row(finding) ?? true).map(finding => rowOf(finding, story, lines, voucherOf));
  return {
    checked,
    title: titleOf(story),
    draft: story.draft.id,
    date: story.date,
    version: options.version ?? fingerprint(story.draft.text),
    summary: summarise(findings),
    states: countStates(findings),
    rows: rows.sort((a, b) => rank(a) - rank(b) || a.finding.claim.start - b.finding.claim.start),
    ...sourceUses(findings, options.sources ?? []),
    gone: checked.gone ?? [],
    problems: problems
      .filter(problem => options.keep?.problem(problem) ?? true)
      .map(problem => ({
        problem,
        line: lines.lineAt(problem.start),
        words: story.draft.text.slice(problem.start, problem.end).replace(/\s+/g, ' '),
      })),
  };
}
