/** Every word shown to a person for kinds, agreement, statuses, severities and places: one list for editor, terminal and exports. */
import { sentenceAsWritten } from '../ledger/anchor.ts';
import type {
  Agreement,
  ClaimKind,
  Earlier,
  Difference,
  Evidence,
  Form,
  LedgerRecord,
  Locator,
  PassageAgreement,
  Severity,
  SignedOff,
  State,
  Voucher,
} from '../model.ts';

export const AGREEMENT_WORDS: Readonly<Record<Agreement, string>> = {
  agrees: 'agrees',
  differs: 'differs',
  'not-found': 'not found',
  'not-checked': 'not checked',
};

export const PASSAGE_WORDS: Readonly<Record<PassageAgreement, string>> = { agrees: 'agrees', differs: 'differs', mentions: 'speaks of it' };

export const STATE_WORDS: Readonly<Record<State, string>> = {
  open: 'open',
  verified: 'verified',
  'verified-with-change': 'verified with a change',
  'cannot-verify': 'cannot verify',
  'on-author': 'on author',
  opinion: 'opinion or common knowledge',
  cut: 'cut',
  changed: 'changed since check',
};

/** In the order in which a desk wants them: what is unresolved first. */
export const STATES: readonly State[] = [
  'changed',
  'open',
  'cannot-verify',
  'on-author',
  'opinion',
  'verified-with-change',
  'verified',
  'cut',
];

export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  quantity: 'number',
  comparison: 'comparison',
  date: 'date',
  quotation: 'quotation',
  attribution: 'attribution',
  wording: 'verdict word',
  name: 'name',
  superlative: 'superlative',
  event: 'statement',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  hint: 'hint',
};

export const VOUCHER_WORDS: Readonly<Record<Voucher, string>> = {
  named: 'a named person',
  organisation: 'an organisation',
  document: 'a document',
  unnamed: 'an unnamed source',
  agentless: 'nobody named',
  writer: 'the writer',
};

export const FORM_WORDS: Readonly<Record<Form, string>> = { direct: 'quoted', mixed: 'partly quoted', indirect: 'paraphrased' };

/** Still asks for somebody: never hidden in any view or export. */
export const isUnresolved = (state: State): boolean => state === 'open' || state === 'changed' || state === 'cannot-verify';

/** "1 claim", "3 claims". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** A heading that long says more than the place; it is left out where a page, line or paragraph leads there. */
const LONG = 32;

/** A locator as a reporter says it: "p. 3, line 12"; "sheet “Losses”, row 4"; empty where the source has no places. */
export function locatorWords(locator: Locator): string {
  const { page, line, paragraph, sheet, row, cell, time, speaker, part } = locator;
  const places = [
    page !== undefined && `p. ${page}`,
    sheet !== undefined && `sheet “${sheet}”`,
    cell !== undefined ? `cell ${cell}` : row !== undefined && `row ${row}`,
    time,
    paragraph !== undefined && line === undefined && `para. ${paragraph}`,
    line !== undefined && `line ${line}`,
  ].filter(Boolean);
  const before = part && (part.length <= LONG || !places.length) ? part : null;
  return [before, ...places, speaker && !places.length && speaker].filter(Boolean).join(', ');
}

/** The last part of a path: what a person calls the file. */
export const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** "briefing.pdf, p. 3, line 12". */
export function sourcePlace(source: string, locator: Locator): string {
  const place = locatorWords(locator);
  return place ? `${fileName(source)}, ${place}` : fileName(source);
}

/** Both values side by side, each as its own text puts it. */
export const differenceWords = (difference: Difference): string => `draft: “${difference.draft}” · source: “${difference.source}”`;

/** What the sources say of a claim, in one sentence that gives no verdict. */
export function evidenceWords(evidence: Evidence): string {
  const best = evidence.passages[0];
  if (evidence.agreement === 'not-found') return evidence.reason || 'No source was found for this.';
  if (evidence.agreement === 'not-checked' || !best) return evidence.reason || 'Not checked against the sources.';
  return `${sourcePlace(best.passage.source, best.passage.locator)} ${AGREEMENT_WORDS[evidence.agreement]}: ${evidence.reason}`;
}

/** In quotation marks, unless it begins with one of its own. */
export const quoted = (text: string): string => (/^["“]/.test(text) ? text : `“${text}”`);

/** One line of at most `most` UTF-16 units, cut between words. */
export function short(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most - 1).trimEnd()}…`;
}

/** A time of the record as a desk reads it: "2022-02-15 14:03"; the text itself where it is no ISO time. */
export function timeWords(at: string | null): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(at ?? '');
  if (!parts) return at ?? '';
  return parts[2] ? `${parts[1]} ${parts[2]}` : parts[1];
}

/** Who decided it, when and why: " by Ada Quill, 2022-02-15 14:03. Note: asked twice"; behind the state's own words. */
export const decisionWords = ({ by, at, note }: Pick<Earlier, 'by' | 'at' | 'note'>): string =>
  `${by ? ` by ${by}` : ''}${at ? `, ${timeWords(at)}` : ''}${note ? `. Note: ${note}` : ''}`;

/** A record whose claim is no longer in the draft: "“48 ships”: verified by Ada Quill, 2022-02-15. The sentence was: “…”". */
export const goneWords = (record: LedgerRecord): string => {
  const sentence = sentenceAsWritten(record);
  return `${quoted(record.anchor.exact)}: ${STATE_WORDS[record.status]}${decisionWords(record)}${sentence === record.anchor.exact ? '' : `. The sentence was: ${quoted(short(sentence, 300))}`}`;
};

/** What was signed off, where it is not what stands now: the claim's words, or the sentence around them; null where only the source has changed. */
export function signedOffWords(was: SignedOff, claim: string): string | null {
  if (was.claim.replace(/\s+/g, ' ') !== claim.replace(/\s+/g, ' ')) return was.claim;
  return was.changed === 'sentence' ? was.sentence : null;
}
