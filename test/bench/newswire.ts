/** `npm run bench -- --newsroom`: days and times in our own wire stories, against TimeML's marks; strict and relaxed F1 as `dates-news` counts them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Claim } from '../../server/src/model.ts';
import { readStory } from '../../server/src/claims/story.ts';
import { type Mark, readMarksOf } from './newsroom/marks.ts';
import { overlap, paired, sameValue } from './newsroom/score.ts';

const folder = join(import.meta.dirname, 'newswire');
const LETTERS = { d: 'date', n: 'now', l: 'duration', e: 'set' } as const;
type Class = (typeof LETTERS)[keyof typeof LETTERS];

/** What is owed, and of what a claim is neither right nor wrong. */
const VIEWS: Readonly<Record<string, { readonly owed: readonly Class[]; readonly leftOut: readonly Class[] }>> = {
  'DATE and TIME': { owed: ['date'], leftOut: ['now', 'duration', 'set'] },
  'all else wrong': { owed: ['date'], leftOut: [] },
  'with now': { owed: ['date', 'now'], leftOut: ['duration', 'set'] },
  'all of TimeML': { owed: ['date', 'now', 'duration', 'set'], leftOut: [] },
};

interface Counts {
  readonly marked: number;
  readonly claims: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly values: number;
  readonly valuesRight: number;
}

interface WireScore {
  readonly views: Readonly<Record<string, Counts>>;
  /** One line for each fault of the first view. */
  readonly faults: readonly string[];
}

/** The stories' names, in the order of the alphabet. */
export const wireNames = (): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => name.replace('.md', ''))
    .sort();

/** The words that a place touches, as the scorer of `dates-news` cuts them; two places are the same where these are. */
function wordsOf(text: string): (place: { readonly start: number; readonly end: number }) => string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[$€£%]/gu)].map(word => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  return place => words.flatMap((word, i) => (overlap(word, place) ? [i] : [])).join(' ');
}

export function measureWire(name: string): WireScore {
  const { text, marks } = readMarksOf<Class>(readFileSync(join(folder, `${name}.md`), 'utf8'), LETTERS);
  const { claims } = readStory({ id: `${name}.md`, text, format: 'markdown' }, { today: '2024-11-13', tagger: null });
  const days = claims.filter(claim => claim.kind === 'date');
  const wordsIn = wordsOf(text);
  const faults: string[] = [];
  const fault = (what: string, place: { start: number; end: number }, more = ''): void => {
    const around = text.slice(Math.max(0, place.start - 40), place.end + 30).replace(/\s+/gu, ' ');
    faults.push(`${what}: ${text.slice(place.start, place.end)}${more}   [… ${around} …]`);
  };
  const view = (owed: readonly Class[], leftOut: readonly Class[], told: boolean): Counts => {
    const gold = marks.filter(mark => owed.includes(mark.kinds[0]));
    const free = marks.filter(mark => leftOut.includes(mark.kinds[0]));
    const counted = days.filter(claim => gold.some(mark => overlap(mark, claim)) || !free.some(mark => overlap(mark, claim)));
    const pairs = [...paired(gold, counted)];
    const same = ([claim, mark]: readonly [Claim, Mark<Class>]): boolean => wordsIn(claim) === wordsIn(mark);
    const valued = pairs.filter(([, mark]) => mark.value !== null);
    const right = valued.filter(([claim, mark]) => sameValue(claim, mark.value as string));
    if (told) {
      for (const mark of gold) if (!pairs.some(pair => pair[1] === mark)) fault('missed', mark);
      for (const claim of counted) if (!pairs.some(pair => pair[0] === claim)) fault('wrong', claim);
      for (const pair of pairs) if (!same(pair)) fault('extent', pair[1], ` / ${pair[0].text}`);
      for (const pair of valued.filter(each => !right.includes(each)))
        fault('value', pair[1], ` =${pair[1].value}, read ${pair[0].kind === 'date' ? pair[0].date.value : ''}`);
    }
    return {
      marked: gold.length,
      claims: counted.length,
      strict: pairs.filter(same).length,
      relaxed: pairs.length,
      values: valued.length,
      valuesRight: right.length,
    };
  };
  const views = Object.entries(VIEWS).map(([title, { owed, leftOut }], i) => [title, view(owed, leftOut, i === 0)] as const);
  return { views: Object.fromEntries(views), faults };
}

const FIELDS = ['marked', 'claims', 'strict', 'relaxed', 'values', 'valuesRight'] as const;

const addCounts = (list: readonly Counts[]): Counts =>
  Object.fromEntries(FIELDS.map(field => [field, list.reduce((sum, each) => sum + each[field], 0)])) as unknown as Counts;

/** Strict and relaxed F1, and values right, in per cent to one place. */
const figures = ({ marked, claims, strict, relaxed, values, valuesRight }: Counts) => ({
  strict: Math.round((2000 * strict) / Math.max(1, marked + claims)) / 10,
  relaxed: Math.round((2000 * relaxed) / Math.max(1, marked + claims)) / 10,
  values: Math.round((1000 * valuesRight) / Math.max(1, values)) / 10,
});

/** F1 of all stories together, by view. */
export function wireFigures(): Readonly<Record<string, ReturnType<typeof figures> & { readonly marked: number }>> {
  const scores = wireNames().map(measureWire);
  return Object.fromEntries(
    Object.keys(VIEWS).map(title => {
      const total = addCounts(scores.map(({ views }) => views[title]));
      return [title, { ...figures(total), marked: total.marked }];
    }),
  );
}

/** Rows for the table of `npm run bench`. */
export function measureNewswire(): { readonly what: string; readonly value: string; readonly aim: string }[] {
  const all = wireFigures();
  const own = all['DATE and TIME'];
  return [
    { what: `newswire: dates, of ${own.marked} marked, strict F1`, value: String(own.strict), aim: '≥ 80' },
    { what: 'newswire: dates, relaxed F1', value: String(own.relaxed), aim: '≥ 90' },
    { what: 'newswire: value %', value: String(own.values), aim: '' },
    ...Object.keys(VIEWS)
      .slice(1)
      .map(title => ({ what: `newswire: ${title}, strict / relaxed F1`, value: `${all[title].strict} / ${all[title].relaxed}`, aim: '' })),
  ];
}

/** The figures of each story and, with `--show`, its faults; run by hand. */
function show(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } });
  for (const name of positionals.length ? positionals : wireNames()) {
    const { views, faults } = measureWire(name);
    const { strict, relaxed, values: right } = figures(views['DATE and TIME']);
    console.log(`${name}: strict ${strict}, relaxed ${relaxed}, values ${right}`);
    if (values.show) for (const line of faults) console.log(`  ${line}`);
  }
  for (const { what, value, aim } of measureNewswire()) console.log(`${what}: ${value}  ${aim && `(${aim})`}`);
}

if (process.argv[1] === import.meta.filename) show();
