/** The whole flow on one screen: read the story, find the evidence, settle with the ledger, give findings and problems. */
import type { Tagger } from './claims/attribution/tagger.ts';
import { createStoryMemo, readStory, type StoryMemo } from './claims/story.ts';
import { consistencyProblems } from './consistency/problems.ts';
import { createEvidenceMemo, type EvidenceMemo, findEvidence } from './evidence/find.ts';
import { placeWords } from './evidence/place-words.ts';
import { problemsFrom } from './evidence/problems.ts';
import { changedProblems } from './ledger/problems.ts';
import { settle, type Settled } from './ledger/settle.ts';
import { createMemo, type Memo } from './language/memo.ts';
import type { Checked, Claim, Draft, Evidence, Finding, LedgerRecord, Problem, ProblemCode, Settings, Status, Story } from './model.ts';
import { applySettings, suppressedBy } from './settings.ts';
import type { Library } from './sources/library.ts';
import { styleProblems } from './style/problems.ts';
import { namerOf, withReason } from './style/reasons.ts';

/** What lives from one check to the next: trained weights and memories. Made by the caller, one for a process. */
export interface Desk {
  readonly tagger: Tagger | null;
  readonly stories: StoryMemo;
  readonly evidence: EvidenceMemo;
  /** Of each library its own: two may have come to the same generation. */
  readonly answers: WeakMap<Library, Memo<string, Evidence>>;
}

export const createDesk = (tagger: Tagger | null): Desk => ({
  tagger,
  stories: createStoryMemo(),
  evidence: createEvidenceMemo(tagger),
  answers: new WeakMap(),
});

/** What a check is told besides the draft. */
export interface CheckOptions {
  readonly date?: string | null;
  /** `YYYY-MM-DD`, from the caller's clock. */
  readonly today: string;
  readonly settings: Settings;
  /** Null: no source is asked, and every claim is `not-checked`. */
  readonly library: Library | null;
  readonly records: readonly LedgerRecord[];
  /** The draft's name in the ledger, where that is not its id. */
  readonly recordName?: string;
  /** True for another draft that still exists under the name that a record gives. */
  readonly exists?: (draft: string) => boolean;
}

/** Reads the draft: milliseconds, no source asked. */
export const readDraftStory = (desk: Desk, draft: Draft, options: Pick<CheckOptions, 'date' | 'today'>): Story =>
  readStory(draft, { date: options.date, today: options.today, tagger: desk.tagger }, desk.stories);

/** Problems that need no source: contradictions inside the draft and style, before the house's exceptions. */
export const foundInside = (story: Story, settings: Settings): Problem[] => [
  ...consistencyProblems(story),
  ...styleProblems(story, settings),
];

/** The same with the desk's settings applied. */
export const localProblems = (story: Story, settings: Settings): Problem[] => applySettings(foundInside(story, settings), story, settings);

const OPEN: Status = { state: 'open', by: null, at: null, note: null };
const NOT_CHECKED: Evidence = { agreement: 'not-checked', reason: 'No sources were given.', passages: [] };

/** Evidence that is still being looked up. */
export const PENDING: Evidence = { agreement: 'not-checked', reason: 'The sources are still being read.', passages: [] };

/** What decides a claim's evidence besides the sources; offsets do not, so an edit elsewhere asks nothing again. */
function questionOf(story: Story, claim: Claim, generation: number): string {
  const sentence = story.sentences[claim.sentence];
  const who =
    claim.kind === 'quotation'
      ? claim.quotation.speaker?.name
      : claim.kind === 'attribution'
        ? claim.attribution.speaker
        : claim.kind === 'name'
          ? `${claim.name.full} ${claim.name.title}`
          : claim.kind === 'date'
            ? claim.date.value
            : '';
  const shift = claim.start - (sentence?.start ?? 0);
  return [generation, claim.id, story.date, shift, who, claim.text, sentence && story.draft.text.slice(sentence.start, sentence.end)].join(
    '\u0000',
  );
}

function answersOf({ answers }: Desk, library: Library): Memo<string, Evidence> {
  const known = answers.get(library) ?? createMemo<string, Evidence>(20000);
  answers.set(library, known);
  return known;
}

/** Evidence claim by claim, so that a caller may stop between two; remembered by claim and library generation. */
export function* findAllEvidence(desk: Desk, story: Story, library: Library | null): Generator<Evidence, void, void> {
  const answers = library && answersOf(desk, library);
  // Asking for it reads the index's file, so it is asked for once.
  const generation = library?.generation ?? 0;
  for (const claim of story.claims) {
    yield library && answers
      ? answers.get(questionOf(story, claim, generation), () => findEvidence(story, claim, library, desk.evidence))
      : NOT_CHECKED;
  }
}

const UNSIGNED: Settled = { statuses: new Map(), history: new Map(), unattached: [] };

/** The decisions before the last one, so that a note of yesterday's is still read today. */
const withEarlier = (status: Status, records: readonly LedgerRecord[] = []): Status =>
  records.length < 2
    ? status
    : { ...status, earlier: records.slice(1).map(({ status: state, by, at, note }) => ({ state, by, at, note })) };

/** Where each claim stands with the people who check it; a story without records costs nothing. */
function settledOf(story: Story, { records, recordName, library, exists }: CheckOptions): Settled {
  if (!records.length) return UNSIGNED;
  const sources = library && { sources: library.sources(), textOf: library.sourceText };
  const named = recordName ? { ...story, draft: { ...story.draft, id: recordName } } : story;
  return settle(named, records, { sources, exists });
}

/** Style problems that the sources may settle, or help to mend. */
const ASK_SOURCES: ReadonlySet<ProblemCode> = new Set(['unsupported-verdict', 'vague-source', 'agentless']);

/** Problems that still stand: a verdict that a source bears out needs no reason of the writer's, and one whose sources are not yet read is not judged. */
function standing(story: Story, problems: readonly Problem[], findings: readonly Finding[]): readonly Problem[] {
  if (!problems.some(({ code }) => ASK_SOURCES.has(code))) return problems;
  const evidenceOf = new Map(findings.map(({ claim, evidence }) => [claim.id, evidence]));
  const name = namerOf(story);
  return problems.flatMap(problem => {
    const evidence = ASK_SOURCES.has(problem.code) && problem.claim ? evidenceOf.get(problem.claim) : undefined;
    if (problem.code !== 'unsupported-verdict') {
      const named = evidence?.passages.find(each => each.speaker);
      return named?.speaker ? [name(problem, named.speaker, placeWords(named.passage))] : [problem];
    }
    if (evidence?.agreement === 'agrees' || evidence === PENDING) return [];
    const passages = evidence?.passages.map(({ passage }) => passage) ?? [];
    return [withReason(problem, story, passages, placeWords)];
  });
}

/** Joins what was found with what people signed off. `inside` are the problems that need no source, where the caller has them already. */
export function settleStory(
  story: Story,
  evidence: readonly Evidence[],
  options: CheckOptions,
  inside: readonly Problem[] = foundInside(story, options.settings),
): Checked {
  const { library, settings } = options;
  const { statuses, history, unattached } = settledOf(story, options);
  const findings = story.claims.map(
    (claim, i): Finding => ({
      claim,
      evidence: evidence[i] ?? NOT_CHECKED,
      status: withEarlier(statuses.get(claim.id) ?? OPEN, history.get(claim.id)),
    }),
  );
  const against = library ? problemsFrom(story, findings, library) : [];
  const found = [...standing(story, inside, findings), ...against, ...changedProblems(findings)];
  const problems = applySettings(found, story, settings);
  return {
    story,
    findings,
    problems,
    gone: unattached.filter(record => record.status !== 'open'),
    suppressed: suppressedBy(found, story, settings),
    sourceProblems: library?.problems() ?? [],
  };
}

/** The whole check in one go. Pure for given library generation, records and settings. */
export function checkDraft(desk: Desk, draft: Draft, options: CheckOptions): Checked {
  const story = readDraftStory(desk, draft, options);
  return settleStory(story, [...findAllEvidence(desk, story, options.library)], options);
}
