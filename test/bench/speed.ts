/** Speed of the analysis: a hundred ordinary stories read and checked, each part's share of it, one short story, and one letter typed; a row each. */
import { checkDraft, createDesk, type Desk, localProblems, readDraftStory } from '../../server/src/check.ts';
import type { Tagger } from '../../server/src/claims/attribution/tagger.ts';
import type { FoundByKind } from '../../server/src/claims/detector.ts';
import { DETECTORS } from '../../server/src/claims/detectors.ts';
import { resolveNames } from '../../server/src/claims/names.ts';
import { readPriorities } from '../../server/src/claims/priority.ts';
import { resolveSpeakers } from '../../server/src/claims/speakers.ts';
import { createStoryMemo } from '../../server/src/claims/story.ts';
import { consistencyProblems } from '../../server/src/consistency/problems.ts';
import { loadTaggerFrom } from '../../server/src/host/weights.ts';
import { readText } from '../../server/src/language/read.ts';
import type { ClaimKind, Draft, Found, Paragraph, Quantity, Reading } from '../../server/src/model.ts';
import { readProse } from '../../server/src/prose/read.ts';
import { DEFAULTS } from '../../server/src/settings.ts';
import { styleProblems } from '../../server/src/style/problems.ts';
import { readQuantities } from '../../server/src/values/quantity.ts';
import { longDraft, newsStories } from './news.ts';

export interface SpeedRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: string;
}

const TODAY = '2024-11-13';
const STORIES = 100;

/**
 * Milliseconds that the thread which does the work kept a processor busy: what a reporter waits for where nothing else runs. Other programs do not lengthen
 * it as they do the clock's; V8's compiler and collector, which run beside it on threads of their own, are not in it. Some systems count in steps of 4 ms:
 * for hundreds of milliseconds only.
 */
const timed = (work: () => void): number => {
  const begun = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
};

/** Milliseconds by the clock, for work that is shorter than the processor's count; the median of several leaves out what other programs take. */
const clocked = (work: () => void): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

const ordered = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
const median = (list: readonly number[]): number => ordered(list)[list.length >> 1];

/** Nothing of one story is remembered at the next. */
const forgetful = (tagger: Tagger | null): Desk => ({ ...createDesk(tagger), stories: createStoryMemo(0) });

const check = (desk: Desk, draft: Draft) => checkDraft(desk, draft, { today: TODAY, settings: DEFAULTS, library: null, records: [] });

type Note = (what: string, ms: number) => void;
type FoundLists = { readonly [K in ClaimKind]: readonly (readonly FoundByKind[K][])[] };
type Stories = readonly { readonly paragraphs: readonly Paragraph[]; readonly readings: readonly Reading[] }[];

/** Each detector alone over all stories. Quantities are read once for all, as a story does. */
function timeDetectors(stories: Stories, tagger: Tagger | null, note: Note): readonly FoundLists[] {
  const known = new Map<Reading, readonly Found<Quantity>[]>();
  const quantitiesOf = (reading: Reading) => {
    const list = known.get(reading) ?? readQuantities(reading);
    known.set(reading, list);
    return list;
  };
  const found = stories.map((): Partial<Record<ClaimKind, unknown>> => ({}));
  for (const { kind, detect } of Object.values(DETECTORS)) {
    const ms = timed(() => {
      stories.forEach(({ paragraphs, readings }, s) => {
        found[s][kind] = readings.map((reading, i) =>
          detect(reading, { date: TODAY, paragraph: paragraphs[i].kind, tagger, quantities: () => quantitiesOf(reading) }),
        );
      });
    });
    note(`detector ${kind}`, ms);
  }
  return found as FoundLists[];
}

/** What follows the detectors: the sentences' priority, who is who, who says it. */
function timeStory(stories: Stories, found: readonly FoundLists[], tagger: Tagger | null, note: Note): void {
  const { detect } = DETECTORS.attribution;
  const tagging = (priorities: boolean) =>
    timed(() => {
      for (const { paragraphs, readings } of stories)
        readings.forEach((reading, i) => {
          detect(reading, { date: TODAY, paragraph: paragraphs[i].kind, tagger });
          if (priorities) readPriorities(reading, tagger?.priorities(reading) ?? null);
        });
    });
  note('priority', Math.max(0, tagging(true) - tagging(false)));
  let names: ReturnType<typeof resolveNames>[] = [];
  note(
    'names over the story',
    timed(() => {
      names = stories.map(({ readings }, s) => resolveNames(readings.map((reading, i) => ({ reading, names: found[s].name[i] }))));
    }),
  );
  note(
    'speakers',
    timed(() => {
      stories.forEach(({ paragraphs, readings }, s) => {
        resolveSpeakers(
          paragraphs.map(({ kind, segments }, i) => ({
            kind,
            segments,
            reading: readings[i],
            names: names[s][i],
            quotations: found[s].quotation[i],
            attributions: found[s].attribution[i],
          })),
        );
      });
    }),
  );
}

/** One round over `drafts`: every part alone, then the whole. */
function round(drafts: readonly Draft[], tagger: Tagger | null, note: Note): void {
  let paragraphs: (readonly Paragraph[])[] = [];
  note(
    'prose',
    timed(() => {
      paragraphs = drafts.map(draft => readProse(draft).paragraphs);
    }),
  );
  let stories: Stories = [];
  note(
    'wink-nlp',
    timed(() => {
      stories = paragraphs.map(list => ({ paragraphs: list, readings: list.map(({ text }) => readText(text)) }));
    }),
  );
  timeStory(stories, timeDetectors(stories, tagger, note), tagger, note);
  const desk = forgetful(tagger);
  // As the command line does it: what was read of one story is let go before the next.
  note(
    'story',
    timed(() => {
      for (const draft of drafts) readDraftStory(desk, draft, { today: TODAY });
    }),
  );
  const read = drafts.map(draft => readDraftStory(desk, draft, { today: TODAY }));
  note(
    'checks',
    timed(() => {
      for (const story of read) consistencyProblems(story);
    }),
  );
  note(
    'style',
    timed(() => {
      for (const story of read) styleProblems(story, DEFAULTS);
    }),
  );
  note(
    'whole',
    timed(() => {
      for (const draft of drafts) check(desk, draft);
    }),
  );
}

/** Megabytes a second, and times wink-nlp; then each part's share of the whole; medians of `rounds` runs taken in turn. */
export function measureSpeed(data: string, rounds = 5): SpeedRow[] {
  const drafts = newsStories(STORIES, data);
  const size = drafts.reduce((sum, { text }) => sum + text.length, 0);
  const tagger = loadTaggerFrom();
  const times: Record<string, number[]> = {};
  for (let i = 0; i <= rounds; i++)
    round(drafts, tagger, (what, ms) => {
      // The first round warms up.
      times[what] = [...(times[what] ?? []), ...(i ? [ms] : [])];
    });
  const ms = (what: string) => median(times[what]);
  const sum = (of: (kind: string) => boolean) =>
    Object.keys(times).reduce((all, what) => all + (what.startsWith('detector ') && of(what) ? ms(what) : 0), ms('wink-nlp'));
  const rate = (what: string, time: number, aim?: string): SpeedRow => ({ what, value: size / 1000 / time, unit: 'MB/s', aim });
  const ratio = (what: string, time: number, aim?: string): SpeedRow => ({ what, value: time / ms('wink-nlp'), unit: '× wink-nlp', aim });
  const most = sum(what => what !== 'detector attribution');
  return [
    rate(`wink-nlp alone, ${STORIES} stories of ${(size / 1000 / STORIES).toFixed(1)} KB`, ms('wink-nlp')),
    rate('all detectors but attribution, with wink-nlp', most, '≥ 1'),
    ratio('all detectors but attribution, with wink-nlp', most, '≤ 3'),
    rate(
      'all detectors, with wink-nlp',
      sum(() => true),
    ),
    ratio(
      'all detectors, with wink-nlp',
      sum(() => true),
    ),
    rate('whole story: prose, detectors, priority, names, speakers', ms('story'), '≥ 0.7'),
    ratio('whole story: prose, detectors, priority, names, speakers', ms('story')),
    rate('story and its problems: checks and style too', ms('whole')),
    ratio('story and its problems: checks and style too', ms('whole')),
    ...Object.keys(times)
      .filter(what => what !== 'story' && what !== 'whole')
      .map(what => ({ what: `part: ${what}`, value: (100 * ms(what)) / ms('whole'), unit: '% of story and problems' })),
    ...measureLatency(tagger, data),
  ];
}

/** A 5 KB story that is new to a process which has read hundreds before it, and drafts of three lengths after one letter was typed in their middle. */
function measureLatency(tagger: Tagger | null, data: string): SpeedRow[] {
  const short = newsStories(60, data).map(draft => ({ ...draft, text: draft.text.slice(0, 5000) }));
  const desk = forgetful(tagger);
  const looks = Array.from({ length: 7 }, () => short.map(draft => clocked(() => check(desk, draft))));
  const fresh = ordered(short.map((_, i) => median(looks.map(look => look[i]))));
  return [
    { what: '5 KB story, warm, nothing of it remembered: median', value: median(fresh), unit: 'ms', aim: '≤ 10' },
    { what: '5 KB story, warm, nothing of it remembered: 95 of 100', value: fresh[Math.floor(fresh.length * 0.95)], unit: 'ms' },
    ...[5, 50, 500].map(size => ({
      what: `${size} KB draft after a letter was typed`,
      value: afterLetter(tagger, longDraft(size * 1000, data)),
      unit: 'ms',
    })),
  ];
}

function afterLetter(tagger: Tagger | null, text: string): number {
  const desk = createDesk(tagger);
  const middle = text.indexOf(' ', text.length / 2);
  const typed = Array.from({ length: 25 }, (_, i) => {
    const draft: Draft = { id: 'bench', text: `${text.slice(0, middle)}${'x'.repeat(i)}${text.slice(middle)}`, format: 'markdown' };
    return clocked(() => {
      localProblems(readDraftStory(desk, draft, { today: TODAY }), DEFAULTS);
    });
  });
  return median(typed.slice(5));
}
