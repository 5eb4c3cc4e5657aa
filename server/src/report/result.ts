/** The result of a check as the command line gives it: the JSON object that CLI.md describes, field by field. */
import type { Checked, Claim, Finding, Hit, PassageEvidence, Problem, Span } from '../model.ts';
import { summarise } from './summary.ts';

/** Rises when a meaning changes; fields are added, never renamed. */
export const RESULT_VERSION = 1;

/** Passages shown for one claim. */
const MOST_PASSAGES = 5;

const pair = (span: Span): readonly [number, number] => [span.start, span.end];

/** The object named after the claim's kind: what the claim was read to say. */
export function kindResult(claim: Claim): object {
  switch (claim.kind) {
    case 'quantity': {
      const { value, low, high, unit, counted, comparator, change, vague } = claim.quantity;
      return { value, low, high, unit, counted, comparator, change, vague };
    }
    case 'comparison': {
      const { direction, from, to, quantity } = claim.comparison;
      return { direction, from, to, value: quantity?.value ?? null, unit: quantity?.unit ?? null };
    }
    case 'date':
      return { value: claim.date.value };
    case 'quotation': {
      const { speaker, partial } = claim.quotation;
      return { speaker: speaker && { name: speaker.name, start: speaker.start, end: speaker.end }, partial };
    }
    case 'attribution': {
      const { source, cue, content, speaker, voucher, form, stance } = claim.attribution;
      return { source: source.map(pair), cue: cue.map(pair), content: content.map(pair), speaker, voucher, form, stance };
    }
    case 'wording':
      return { rung: claim.wording.rung, about: claim.wording.about && pair(claim.wording.about) };
    case 'name':
      return { full: claim.name.full, title: claim.name.title };
    case 'superlative':
      return { over: claim.superlative.over && pair(claim.superlative.over) };
    case 'event':
      return {};
  }
}

/** A passage with its score, as a search gives it and as evidence holds it; offsets are UTF-16 in the source's read text. */
export const hitResult = ({ passage, score }: Pick<Hit, 'passage' | 'score'>): object => ({
  source: passage.source,
  locator: passage.locator,
  start: passage.start,
  end: passage.end,
  text: passage.text,
  score: Math.round(score * 1000) / 1000,
});

const passageResult = ({ passage, score, agreement, reason, difference }: PassageEvidence): object => ({
  ...hitResult({ passage, score }),
  agreement,
  reason,
  difference: difference && { draft: difference.draft, source: difference.source },
});

/** One claim with its evidence and status; `signedOff` only where it was signed off and has changed since. */
export function findingResult({ claim, evidence, status }: Finding): object {
  const { id, kind, start, end, text, sentence, priority } = claim;
  const { state, by, at, note, signedOff } = status;
  return {
    id,
    kind,
    start,
    end,
    text,
    sentence,
    priority,
    [kind]: kindResult(claim),
    evidence: {
      agreement: evidence.agreement,
      reason: evidence.reason,
      passages: evidence.passages.slice(0, MOST_PASSAGES).map(passageResult),
    },
    status: { state, by, at, note, ...(signedOff ? { signedOff } : {}) },
  };
}

/** One problem as CLI.md has it. */
export const problemResult = ({ code, severity, start, end, message, claim, related, fixes }: Problem): object => ({
  code,
  severity,
  start,
  end,
  message,
  claim,
  related: related.map(({ source, locator, start: from, end: to, message: words }) => ({
    source,
    locator,
    start: from,
    end: to,
    ...(words ? { message: words } : {}),
  })),
  fixes: fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map(({ start: from, end: to, newText }) => ({ start: from, end: to, newText })),
  })),
});

/** Shape: CLI.md, "Result of check". Offsets are UTF-16 into the draft as given; `id` only where the caller gave one. */
export function toResult({ story, findings, problems, sourceProblems }: Checked, id?: string): object {
  return {
    version: RESULT_VERSION,
    ...(id === undefined ? {} : { id }),
    draft: story.draft.id,
    date: story.date,
    sentences: story.sentences.map(({ start, end, priority }) => ({ start, end, priority })),
    claims: findings.map(findingResult),
    problems: problems.map(problemResult),
    sourceProblems: sourceProblems.map(({ source, message }) => ({ source, message })),
    summary: summarise(findings),
  };
}
