/** Speed of reading: wink-nlp alone, each detector, the whole story, in turn over the same text in one run; prints one row each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk, localProblems, readDraftStory } from '../../server/src/check.ts';
import { DETECTORS } from '../../server/src/claims/detectors.ts';
import { createStoryMemo, readStory } from '../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../server/src/host/weights.ts';
import { readText } from '../../server/src/language/read.ts';
import { readProse } from '../../server/src/prose/read.ts';
import type { Found, Quantity, Reading } from '../../server/src/model.ts';
import { DEFAULTS } from '../../server/src/settings.ts';
import { readQuantities } from '../../server/src/values/quantity.ts';

export interface SpeedRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

const root = join(import.meta.dirname, '../..');
const TODAY = '2024-11-13';

/** About `size` characters of news text: the sample newsroom's own stories, each copy made different so that no memo helps. */
export function newsText(size: number): string {
  const desk = join(root, 'test/desk');
  const stories = readdirSync(desk)
    .filter(name => /\.(?:md|draft)$/.test(name) && name !== 'README.md')
    .map(name => readFileSync(join(desk, name), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
  let text = '';
  for (let i = 0; text.length < size; i++)
    text += `${stories[i % stories.length].replace(/\b(\d)(\d{2,})\b/g, (_, a, b) => `${((Number(a) + i) % 9) + 1}${b}`)}\n\n`;
  return text.slice(0, size);
}

/** Milliseconds of processor time, which other programs on a busy machine do not lengthen as they do the clock's. */
const timed = (work: () => void): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Megabytes a second of each stage, medians of `rounds` runs taken in turn, and the milliseconds of a warm 5 KB story. */
export function measureSpeed(rounds = 5, size = 600_000): SpeedRow[] {
  const text = newsText(size);
  const paragraphs = readProse({ id: 'bench', text, format: 'markdown' }).paragraphs;
  const tagger = loadTaggerFrom();
  const times: Record<string, number[]> = {};
  const note = (what: string, ms: number) => {
    times[what] = [...(times[what] ?? []), ms];
  };
  for (let round = 0; round <= rounds; round++) {
    const readings = paragraphs.map(paragraph => paragraph.text);
    const wink = timed(() => {
      for (const each of readings) readText(each);
    });
    const read = paragraphs.map(paragraph => ({ reading: readText(paragraph.text), kind: paragraph.kind }));
    // Quantities are read once for all detectors, as the story does.
    const known = new Map<Reading, readonly Found<Quantity>[]>();
    const quantitiesOf = (reading: Reading) => {
      const list = known.get(reading) ?? readQuantities(reading);
      known.set(reading, list);
      return list;
    };
    const parts = Object.values(DETECTORS).map(
      detector =>
        [
          detector.kind,
          timed(() => {
            for (const { reading, kind } of read)
              detector.detect(reading, { date: TODAY, paragraph: kind, tagger, quantities: () => quantitiesOf(reading) });
          }),
        ] as const,
    );
    const story = timed(() => {
      readStory({ id: 'bench', text, format: 'markdown' }, { today: TODAY, tagger }, createStoryMemo(0));
    });
    if (round === 0) continue; // warming up
    note('wink-nlp alone', wink);
    for (const [kind, ms] of parts) note(`detector ${kind}`, ms);
    note('all detectors with wink', wink + parts.reduce((sum, [, ms]) => sum + ms, 0));
    note('detectors but attribution, with wink', wink + parts.reduce((sum, [kind, ms]) => sum + (kind === 'attribution' ? 0 : ms), 0));
    note('whole story', story);
  }
  const rate = (what: string) => size / 1e6 / (median(times[what]) / 1000);
  const base = median(times['wink-nlp alone']);
  return [
    ...['wink-nlp alone', 'detectors but attribution, with wink', 'all detectors with wink', 'whole story'].map(what => ({
      what,
      value: rate(what),
      unit: 'MB/s',
    })),
    ...['detectors but attribution, with wink', 'all detectors with wink', 'whole story'].map(what => ({
      what: `${what}, against wink alone`,
      value: median(times[what]) / base,
      unit: 'times',
    })),
    ...Object.keys(times)
      .filter(what => what.startsWith('detector '))
      .map(what => ({ what, value: (100 * median(times[what])) / base, unit: '% of wink alone' })),
    ...measureLatency(tagger),
  ];
}

/** A 5 KB story read cold, and drafts of three lengths after one letter was typed. */
function measureLatency(tagger: ReturnType<typeof loadTaggerFrom>): SpeedRow[] {
  const text = newsText(5000);
  const desk = { ...createDesk(tagger), stories: createStoryMemo(0) };
  const cold: number[] = [];
  for (let i = 0; i < 30; i++) {
    cold.push(
      timed(() => {
        localProblems(
          readDraftStory(desk, { id: 'bench', text: text.replace('the', `the${'e'.repeat(i)}`), format: 'markdown' }, { today: TODAY }),
          DEFAULTS,
        );
      }),
    );
  }
  return [
    { what: '5 KB story, warm, nothing remembered', value: median(cold.slice(5)), unit: 'ms' },
    ...[5, 50, 500].map(size => ({
      what: `${size} KB story after a letter was typed`,
      value: afterLetter(tagger, newsText(size * 1000)),
      unit: 'ms',
    })),
  ];
}

function afterLetter(tagger: ReturnType<typeof loadTaggerFrom>, text: string): number {
  const desk = createDesk(tagger);
  const typed: number[] = [];
  for (let i = 0; i < 25; i++) {
    const draft = { id: 'bench', text: `${text}${'x'.repeat(i)}`, format: 'markdown' as const };
    typed.push(
      timed(() => {
        localProblems(readDraftStory(desk, draft, { today: TODAY }), DEFAULTS);
      }),
    );
  }
  return median(typed.slice(5));
}
