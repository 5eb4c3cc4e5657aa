/** Holds drafts that paraphrase, round, condense and count against sources full of near misses: how many claims come out as a checker says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTagger } from '../../server/src/claims/attribution/tagger.ts';
import { readStory } from '../../server/src/claims/story.ts';
import { createEvidenceMemo, findEvidence } from '../../server/src/evidence/find.ts';
import { fileHost } from '../../server/src/host/files.ts';
import type { Claim, Evidence } from '../../server/src/model.ts';
import { bringUpToDate } from '../../server/src/sources/indexer.ts';
import { openLibrary } from '../../server/src/sources/library.ts';
import { type Label, type LabelledDraft, readLabelled } from './labelled.ts';

const FOLDERS = join(import.meta.dirname, 'paraphrase');
const MODEL = join(import.meta.dirname, '../../server/models/attribution.bin');

/** One label with what was found for it; `claim` is null where no claim stands on its words. */
export interface Outcome {
  readonly folder: string;
  readonly label: Label;
  readonly claim: Claim | null;
  readonly evidence: Evidence | null;
  readonly said: Label['status'];
  /** The best passage is of a document that the label names. */
  readonly rightDocument: boolean;
  /** A difference shows the value that the label gives. */
  readonly rightValue: boolean;
}

const COMPARED: ReadonlySet<Claim['kind']> = new Set(['quantity', 'comparison', 'date', 'quotation', 'superlative', 'wording', 'event']);

/** The claim that stands on the label's words: of the label's kind, else the one that shares most with them. */
function claimAt(claims: readonly Claim[], label: Label): Claim | null {
  const shared = ({ start, end }: Claim): number => {
    const both = Math.min(end, label.end) - Math.max(start, label.start);
    return both / (Math.max(end, label.end) - Math.min(start, label.start));
  };
  const fitting = claims.filter(
    one => shared(one) > 0 && (label.kind ? one.kind === label.kind : COMPARED.has(one.kind) && one.kind !== 'event'),
  );
  return fitting.sort((a, b) => shared(b) - shared(a))[0] ?? null;
}

const SAID: Readonly<Record<Evidence['agreement'], Label['status']>> = {
  agrees: 'agrees',
  differs: 'differs',
  'not-found': 'not found',
  'not-checked': 'not found',
};

function outcomeOf(folder: string, label: Label, claim: Claim | null, evidence: Evidence | null): Outcome {
  const first = evidence?.passages[0];
  const said = evidence ? SAID[evidence.agreement] : 'not found';
  const shown = first?.difference?.source ?? '';
  return {
    folder,
    label,
    claim,
    evidence,
    said,
    rightDocument: label.documents.some(name => first?.passage.source.includes(name)),
    rightValue: said !== 'differs' || !label.value || shown.toLowerCase().includes(label.value.toLowerCase()),
  };
}

/** Checks one labelled draft against the sources beside it. */
export async function holdFolder(folder: string): Promise<readonly Outcome[]> {
  const root = join(FOLDERS, folder);
  const draft: LabelledDraft = readLabelled(readFileSync(join(root, 'claims.md'), 'utf8'));
  const library = openLibrary({ storePath: ':memory:' });
  await bringUpToDate(library, [join(root, 'sources')], fileHost(root));
  const tagger = loadTagger(readFileSync(MODEL));
  const memo = createEvidenceMemo(tagger);
  const story = readStory({ id: folder, text: draft.text, format: 'markdown' }, { date: draft.date, today: draft.date, tagger });
  const outcomes = draft.labels.map(label => {
    const claim = claimAt(story.claims, label);
    return outcomeOf(folder, label, claim, claim && findEvidence(story, claim, library, memo));
  });
  library.close();
  return outcomes;
}

/** Every folder, or those named. */
export async function holdAll(
  names: readonly string[] = readdirSync(FOLDERS, { withFileTypes: true }).flatMap(each => (each.isDirectory() ? [each.name] : [])),
): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const name of names) all.push(...(await holdFolder(name)));
  return all;
}

const STATUSES: readonly Label['status'][] = ['agrees', 'differs', 'not found'];
const percent = (part: number, of: number): number => (of ? (100 * part) / of : 100);

/** Figures in percent. */
export interface Figures {
  readonly claims: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly falseAlarms: number;
  /** Of what was said to agree, the share that the label says differs or is not there. */
  readonly falseAgreement: number;
  readonly rightDocument: number;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const f1 = STATUSES.map(status => {
    const hits = outcomes.filter(one => one.said === status && one.label.status === status).length;
    const sum = outcomes.filter(one => one.said === status).length + outcomes.filter(one => one.label.status === status).length;
    return percent(2 * hits, sum);
  });
  const quiet = outcomes.filter(one => one.label.status !== 'differs');
  const agreed = outcomes.filter(one => one.said === 'agrees');
  const sourced = outcomes.filter(one => one.label.documents.length);
  return {
    claims: outcomes.length,
    accuracy: percent(outcomes.filter(one => one.said === one.label.status).length, outcomes.length),
    macroF1: f1.reduce((a, b) => a + b, 0) / f1.length,
    falseAlarms: percent(quiet.filter(one => one.said === 'differs').length, quiet.length),
    falseAgreement: percent(agreed.filter(one => one.label.status !== 'agrees').length, agreed.length),
    rightDocument: percent(sourced.filter(one => one.rightDocument).length, sourced.length),
  };
}

/** Rows for the table of `npm run bench`. */
export async function measureParaphrase(): Promise<readonly { readonly what: string; readonly value: number; readonly unit: string }[]> {
  const { claims, macroF1, falseAlarms, falseAgreement, rightDocument } = figuresOf(await holdAll());
  return [
    { what: `macro-F1 of ${claims} claims`, value: macroF1, unit: '%' },
    { what: 'false alarms', value: falseAlarms, unit: '%' },
    { what: 'agreement where there is none', value: falseAgreement, unit: '%' },
    { what: 'right document', value: rightDocument, unit: '%' },
  ];
}

function wordsOf({ folder, label, claim, evidence, said, rightValue }: Outcome): string {
  const first = evidence?.passages[0];
  const focus = first?.focus ? first.passage.text.slice(first.focus.start, first.focus.end) : '';
  const at = first
    ? `\n      ${first.passage.source.split('/').at(-1)}: ${first.passage.text.slice(0, 200).replace(/\s+/g, ' ')} [${focus.slice(0, 60)}] ${first.score.toFixed(2)}`
    : '';
  return `${folder}: ${label.status}${rightValue ? '' : ` (${label.value})`} → ${said}  \`${label.words}\` ${claim ? `${claim.kind} “${claim.text.slice(0, 70)}”` : 'NO CLAIM'} — ${evidence?.reason ?? ''}${at}`;
}

if (process.argv[1]?.endsWith('paraphrase.ts')) {
  const { positionals } = parseArgs({ allowPositionals: true });
  const outcomes = await holdAll(positionals.length ? positionals : undefined);
  for (const one of outcomes)
    if (one.said !== one.label.status || (one.label.documents.length && !one.rightDocument) || !one.rightValue) console.log(wordsOf(one));
  console.log(figuresOf(outcomes));
}
