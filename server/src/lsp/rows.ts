/** Findings and sources as rows for the claims view, the sources view and the coverage marks. */
import { isAbsolute, resolve } from 'node:path';
import type { Finding, PassageEvidence } from '../model.ts';
import { summarise } from '../report/summary.ts';
import { locatorWords, signedOffWords } from '../report/wording.ts';
import { rangeOf } from './convert.ts';
import type { FindingRow, FindingsAnswer, PassageRow, SourceRow } from './protocol.ts';
import { type DraftState, uriOf } from './session.ts';
import { dirname } from 'node:path';

/** Where a source's file lies; paths are shown relative to the draft's folder. */
export function sourceFile(state: DraftState, source: string): string {
  return isAbsolute(source) ? source : resolve(dirname(state.path), source);
}

const passageRow = (state: DraftState, each: PassageEvidence): PassageRow => ({
  source: each.passage.source,
  uri: uriOf(sourceFile(state, each.passage.source)),
  locator: each.passage.locator,
  place: locatorWords(each.passage.locator),
  text: each.passage.text,
  start: each.passage.start,
  end: each.passage.end,
  agreement: each.agreement,
  reason: each.reason,
  difference: each.difference,
  focus: each.focus && { start: each.focus.start, end: each.focus.end },
});

const speakerOf = ({ claim }: Finding): string | null =>
  claim.kind === 'quotation' ? (claim.quotation.speaker?.name ?? null) : claim.kind === 'attribution' ? claim.attribution.speaker : null;

/** One finding as the views need it. */
export function findingRow(state: DraftState, finding: Finding): FindingRow {
  const { claim, evidence, status } = finding;
  const { story } = state.checked;
  const sentence = story.sentences[claim.sentence];
  return {
    id: claim.id,
    kind: claim.kind,
    range: rangeOf(state.document, claim),
    text: claim.text,
    sentence: sentence ? story.draft.text.slice(sentence.start, sentence.end) : claim.text,
    section: sentence ? story.paragraphs[sentence.paragraph].section : null,
    speaker: speakerOf(finding),
    voucher: claim.kind === 'attribution' ? claim.attribution.voucher : null,
    priority: claim.priority,
    agreement: evidence.agreement,
    reason: evidence.reason,
    state: status.state,
    by: status.by,
    at: status.at,
    note: status.note,
    signedOff: status.signedOff ? signedOffWords(status.signedOff, claim.text) : null,
    passages: evidence.passages.slice(0, 5).map(each => passageRow(state, each)),
  };
}

/** Every source of the draft with what rests on it, used ones first. */
function sourceRows(state: DraftState): SourceRow[] {
  const { library } = state.options;
  const resting = new Map<string, Set<string>>();
  for (const { claim, evidence } of state.checked.findings) {
    for (const each of evidence.passages) {
      if (each.agreement === 'mentions') continue;
      const ids = resting.get(each.passage.source) ?? new Set();
      resting.set(each.passage.source, ids.add(claim.id));
    }
  }
  const problems = new Map([...state.sourceProblems, ...state.checked.sourceProblems].map(each => [each.source, each.message]));
  const known = (library?.sources() ?? []).map(
    (source): SourceRow => ({
      path: source.path,
      uri: uriOf(sourceFile(state, source.path)),
      title: source.facts.title,
      date: source.facts.date,
      passages: library?.passagesOf(source.path).length ?? 0,
      findings: [...(resting.get(source.path) ?? [])],
      problem: problems.get(source.path) ?? null,
    }),
  );
  const paths = new Set(known.map(row => row.path));
  const unread = [...problems]
    .filter(([path]) => !paths.has(path))
    .map(
      ([path, problem]): SourceRow => ({
        path,
        uri: uriOf(sourceFile(state, path)),
        title: null,
        date: null,
        passages: 0,
        findings: [],
        problem,
      }),
    );
  return [...known, ...unread].sort((a, b) => b.findings.length - a.findings.length || a.path.localeCompare(b.path));
}

/** All that the client's views show of one draft. */
export function findingsAnswer(state: DraftState): FindingsAnswer {
  const { findings, story } = state.checked;
  return {
    version: state.version,
    findings: findings.map(each => findingRow(state, each)),
    counts: summarise(findings),
    sources: sourceRows(state),
    sourceProblems: [...state.sourceProblems, ...state.checked.sourceProblems],
    notices: story.notices.map(notice => notice.message),
    complete: state.complete,
  };
}
