/** The problems of drafts as SARIF 2.1.0: rules, places, related passages, fixes, fingerprints, and what a person has signed off as suppressed. */
import { sentenceIndexAt } from '../../ledger/words.ts';
import type { Fix, Problem, ProblemCode, Related, Severity, Status, Suppressed } from '../../model.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { type Lines, linesOf } from '../../text/lines.ts';
import { normalise } from '../../text/normalise.ts';
import type { Checklist } from '../checklist.ts';
import { codePage } from '../codes.ts';
import type { Export, ExportOptions } from '../export.ts';
import { uriOfPath } from '../uri.ts';
import { isUnresolved, sourcePlace, STATE_WORDS } from '../wording.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

type Json = Readonly<Record<string, unknown>>;

/** What one draft's results share. */
interface Page {
  readonly checklist: Checklist;
  readonly text: string;
  readonly lines: Lines;
  readonly uri: string;
  readonly ruleIndex: ReadonlyMap<ProblemCode, number>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly seen: Map<string, number>;
}

const pascal = (code: string): string =>
  code
    .split('-')
    .map(part => part[0].toUpperCase() + part.slice(1))
    .join('');

function ruleOf(code: ProblemCode, level: Severity): Json {
  const { what, why } = codePage(code);
  return {
    id: code,
    name: pascal(code),
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: why },
    defaultConfiguration: { level: LEVELS[level] },
  };
}

/** Lines and columns count from 1 in UTF-16 units; the end is exclusive. */
function region({ lines, text }: Page, start: number, end: number, snippet = true): Json {
  const [startLine, endLine] = [lines.lineAt(start), lines.lineAt(end)];
  return {
    startLine,
    startColumn: start - lines.startOf(startLine) + 1,
    endLine,
    endColumn: end - lines.startOf(endLine) + 1,
    charOffset: start,
    charLength: end - start,
    ...(snippet ? { snippet: { text: text.slice(start, end) } } : {}),
  };
}

const draftLocation = (page: Page, start: number, end: number): Json => ({
  artifactLocation: { uri: page.uri },
  region: region(page, start, end),
});

/** A line of a source counts only where the source is text with lines of its own; a page's line is not the file's. */
function sourceLocation({ source, locator, start, end }: Related): Json {
  const line = locator.page === undefined && locator.sheet === undefined ? locator.line : undefined;
  return {
    artifactLocation: { uri: uriOfPath(source ?? '') },
    ...(line === undefined ? {} : { region: { startLine: line } }),
    properties: { locator, start, end },
  };
}

const relatedLocation =
  (page: Page) =>
  (related: Related, i: number): Json => ({
    id: i + 1,
    message: {
      text: related.message ?? (related.source === null ? 'Elsewhere in the draft.' : sourcePlace(related.source, related.locator)),
    },
    physicalLocation: related.source === null ? draftLocation(page, related.start, related.end) : sourceLocation(related),
  });

const fixOf =
  (page: Page) =>
  ({ title, edits, safe }: Fix): Json => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: page.uri },
        replacements: edits.map(({ start, end, newText }) => ({
          deletedRegion: region(page, start, end, false),
          insertedContent: { text: newText },
        })),
      },
    ],
    properties: { safe },
  });

/** A problem on a claim that a person has looked at and decided is suppressed, with that person's reason. */
function suppressions(page: Page, { claim, code }: Problem): Json[] {
  const status = claim === null ? undefined : page.statuses.get(claim);
  if (!status || isUnresolved(status.state) || code === 'changed-since-check') return [];
  const who = [status.by && `by ${status.by}`, status.at].filter(Boolean).join(', ');
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: [`${STATE_WORDS[status.state]} ${who}`.trim(), status.note].filter(Boolean).join(': '),
    },
  ];
}

/** By content, so that a result is known again after edits elsewhere; an ordinal tells repeats apart. */
function fingerprints({ checklist, text, seen }: Page, { code, start, end }: Problem): Json {
  const { sentences } = checklist.checked.story;
  const sentence = sentences[sentenceIndexAt(sentences, start)];
  const around = sentence ? text.slice(sentence.start, sentence.end) : '';
  const hash = fingerprint([code, normalise(text.slice(start, end)), normalise(around)].join('\u0000'));
  const ordinal = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, ordinal);
  return { 'claimcheck/v1': `${hash}:${ordinal}` };
}

const HOUSE: Readonly<Record<Suppressed['by'], Json>> = {
  comment: { kind: 'inSource', status: 'accepted', justification: 'Ignored by a comment in the draft.' },
  configuration: { kind: 'external', status: 'accepted', justification: 'Accepted in the desk’s configuration.' },
};

const resultOf =
  (page: Page) =>
  ({ problem, by }: { problem: Problem; by?: Suppressed['by'] }): Json => {
    const { code, severity, start, end, message, related, fixes, claim } = problem;
    return {
      ruleId: code,
      ruleIndex: page.ruleIndex.get(code),
      level: LEVELS[severity],
      message: { text: message || codePage(code).what },
      locations: [{ physicalLocation: draftLocation(page, start, end) }],
      ...(related.length ? { relatedLocations: related.map(relatedLocation(page)) } : {}),
      ...(fixes.some(fix => fix.edits.length) ? { fixes: fixes.filter(fix => fix.edits.length).map(fixOf(page)) } : {}),
      partialFingerprints: fingerprints(page, problem),
      suppressions: by ? [HOUSE[by]] : suppressions(page, problem),
      properties: { ...(claim ? { claim } : {}), severity },
    };
  };

/** Sources that could not be read stand as the run's notifications: a check is never stopped by one. */
function invocation(checklists: readonly Checklist[], options: ExportOptions): Json {
  const notices = new Map(
    checklists.flatMap(({ checked }) => checked.sourceProblems).map(each => [`${each.source}\u0000${each.message}`, each]),
  );
  return {
    executionSuccessful: true,
    ...(options.at ? { endTimeUtc: new Date(options.at).toISOString() } : {}),
    toolExecutionNotifications: [...notices.values()].map(({ source, message }) => ({
      level: 'warning',
      message: { text: `${source}: ${message}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOfPath(source) } } }],
    })),
  };
}

function artifacts(checklists: readonly Checklist[]): Json[] {
  const sources = new Set(
    checklists.flatMap(({ problems }) => problems.flatMap(({ problem }) => problem.related.flatMap(each => each.source ?? []))),
  );
  return [
    ...checklists.map(({ draft, checked }) => ({
      location: { uri: uriOfPath(draft) },
      roles: ['analysisTarget'],
      length: new TextEncoder().encode(checked.story.draft.text).length,
    })),
    ...[...sources].map(source => ({ location: { uri: uriOfPath(source) } })),
  ];
}

/** One log with one run over all drafts. */
export const sarif: Export = {
  format: 'sarif',
  extension: 'sarif',
  label: 'Problems for other tools (SARIF)',
  render(checklists, options) {
    const all = checklists.flatMap(({ problems, checked }) => [...problems, ...(checked.suppressed ?? [])]);
    const first = new Map(all.map(({ problem }) => [problem.code, problem.severity] as const));
    const codes = [...first.keys()].sort();
    const ruleIndex = new Map(codes.map((code, i) => [code, i]));
    const results = checklists.flatMap(checklist => {
      const { text } = checklist.checked.story.draft;
      const statuses = new Map(checklist.checked.findings.map(({ claim, status }) => [claim.id, status]));
      const page: Page = { checklist, text, lines: linesOf(text), uri: uriOfPath(checklist.draft), ruleIndex, statuses, seen: new Map() };
      return [...checklist.problems, ...(checklist.checked.suppressed ?? [])].map(resultOf(page));
    });
    const driver = {
      name: 'Claimcheck',
      ...(options.program ? { version: options.program } : {}),
      rules: codes.map(code => ruleOf(code, first.get(code) ?? 'warning')),
    };
    const run = {
      tool: { driver },
      columnKind: 'utf16CodeUnits',
      invocations: [invocation(checklists, options)],
      artifacts: artifacts(checklists),
      results,
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
};
