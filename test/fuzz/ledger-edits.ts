/** Random edits to a story under signed records, with the truth kept beside them: which claim of today was which claim then. */
import type { LedgerRecord } from '../../server/src/model.ts';
import { type Settled, settle } from '../../server/src/ledger/settle.ts';
import { signOff } from '../../server/src/ledger/sign-off.ts';
import { normalise } from '../../server/src/text/normalise.ts';
import { type ClaimSpec, quantity, storyOf } from '../specs/checked.ts';

type Random = () => number;

/** Mulberry32: the same numbers for the same seed on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A claim in the making: its own number through all edits. */
interface Seed {
  readonly life: number;
  readonly words: string;
}
type Part = string | Seed;
interface Line {
  readonly parts: readonly Part[];
  readonly edits: number;
}
type Page = readonly (readonly Line[])[];

const PLACES = [
  'Vesk',
  'Orlia',
  'Tarn',
  'Maridova',
  'Kelstad',
  'Brenna',
  'Ostwick',
  'Lower Saar',
  'Dunmere',
  'Halvik',
  'Pellin',
  'Arrow Bay',
];
const PEOPLE = [
  'Mila Torv',
  'Anders Quill',
  'Governor Hale',
  'Ines Maro',
  'Col. Petr Lind',
  'the harbor master',
  'the ministry',
  'the grid operator',
];
const THINGS = [
  'soldiers',
  'pumps',
  'houses',
  'trucks',
  'ballots',
  'families',
  'engineers',
  'bridges',
  'buses',
  'letters',
  'acres',
  'barrels',
];
const VERBS = ['reached', 'left', 'crossed', 'surrounded', 'rebuilt', 'counted', 'emptied', 'closed', 'watched', 'supplied'];
const TIMES = [
  'on Monday',
  'before dawn',
  'after the storm',
  'last winter',
  'within hours',
  'in early spring',
  'by noon',
  'during the strike',
];
const TAILS = [
  'near the old customs house',
  'along the northern road',
  'despite repeated warnings',
  'under a court order',
  'while talks went on',
  'according to a survey',
  'across the delta',
  'at the reservoir',
  'for the second year running',
  'without a permit',
];

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)];
const number = (random: Random): string => Math.floor(2 + random() * (random() < 0.5 ? 90 : 90000)).toLocaleString('en-US');

/** A clause without its full stop; one claim, sometimes two. */
function clause(random: Random, life: () => number): Part[] {
  const claim = (): Seed => ({ life: life(), words: `${number(random)} ${pick(random, THINGS)}` });
  const shape = Math.floor(random() * 4);
  if (shape === 0)
    return ['About ', claim(), ` ${pick(random, VERBS)} ${pick(random, PLACES)} ${pick(random, TIMES)} ${pick(random, TAILS)}`];
  if (shape === 1)
    return [`In ${pick(random, PLACES)}, ${pick(random, PEOPLE)} ${pick(random, VERBS)} `, claim(), ` ${pick(random, TIMES)}`];
  if (shape === 2)
    return [`${pick(random, PLACES)} sent `, claim(), ' and ', claim(), ` to ${pick(random, PLACES)} ${pick(random, TAILS)}`];
  return [`${pick(random, PEOPLE)} said that `, claim(), ` had ${pick(random, VERBS)} ${pick(random, PLACES)} ${pick(random, TAILS)}`];
}

const capital = (parts: readonly Part[]): Part[] =>
  parts.map((part, i) => (i === 0 && typeof part === 'string' ? part[0].toUpperCase() + part.slice(1) : part));

function freshLine(random: Random, life: () => number): Line {
  const first = clause(random, life);
  const parts = random() < 0.3 ? [...first, ', and ', ...clause(random, life)] : first;
  return { parts: [...capital(parts), '.'], edits: 0 };
}

const freshPage = (random: Random, life: () => number): Page =>
  Array.from({ length: 3 + Math.floor(random() * 4) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => freshLine(random, life)),
  );

/** Changes one word outside the claims, or adds one. */
function reword(line: Line, random: Random): Line {
  const at = line.parts.map((part, i) => (typeof part === 'string' && part.trim().length > 4 ? i : -1)).filter(i => i >= 0);
  if (!at.length) return line;
  const index = pick(random, at);
  const words = (line.parts[index] as string).split(' ');
  const inner = words.map((word, i) => (/^[a-z]{4,}$/.test(word) ? i : -1)).filter(i => i >= 0);
  if (!inner.length) return line;
  const spot = pick(random, inner);
  const made =
    random() < 0.5
      ? [...words.slice(0, spot), 'reportedly', ...words.slice(spot)]
      : words.with(spot, pick(random, ['briefly', 'slowly', 'nearly', 'quietly']));
  return { parts: line.parts.with(index, made.join(' ')), edits: line.edits + 1 };
}

function renumber(line: Line, random: Random): Line {
  const at = line.parts.map((part, i) => (typeof part === 'string' ? -1 : i)).filter(i => i >= 0);
  const index = pick(random, at);
  const seed = line.parts[index] as Seed;
  const words = `${number(random)} ${seed.words.split(' ').at(-1)}`;
  return words === seed.words ? line : { parts: line.parts.with(index, { ...seed, words }), edits: line.edits + 1 };
}

function splitLine(line: Line): Line[] | null {
  const at = line.parts.indexOf(', and ');
  if (at < 0) return null;
  const edits = line.edits + 1;
  return [
    { parts: [...line.parts.slice(0, at), '.'], edits },
    { parts: capital(line.parts.slice(at + 1)), edits },
  ];
}

const mergeLines = (a: Line, b: Line): Line => ({
  parts: [...a.parts.slice(0, -1), ', and ', ...b.parts],
  edits: Math.max(a.edits, b.edits) + 1,
});

/** One edit of the page, of any sort. */
function edit(page: Page, random: Random, life: () => number): Page {
  const p = Math.floor(random() * page.length);
  const lines = page[p];
  if (!lines.length) return page.toSpliced(p, 1, [freshLine(random, life)]);
  const l = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 9)) {
    case 0:
      return page.with(p, lines.with(l, reword(lines[l], random)));
    case 1:
      return page.with(p, lines.with(l, renumber(lines[l], random)));
    case 2: {
      const to = Math.floor(random() * page.length);
      return page.toSpliced(p, 1).toSpliced(to, 0, lines);
    }
    case 3: {
      const pieces = splitLine(lines[l]);
      return pieces ? page.with(p, lines.toSpliced(l, 1, ...pieces)) : page;
    }
    case 4:
      return l + 1 < lines.length ? page.with(p, lines.toSpliced(l, 2, mergeLines(lines[l], lines[l + 1]))) : page;
    case 5:
      return page.with(p, lines.toSpliced(l, 1));
    case 6:
      return page.with(p, lines.toSpliced(l, 0, freshLine(random, life)));
    case 7:
      return page.toSpliced(p, 0, [freshLine(random, life)]);
    default: {
      const q = Math.floor(random() * page.length);
      return q === p ? page : page.with(p, lines.toSpliced(l, 1)).with(q, [...page[q], lines[l]]);
    }
  }
}

const textOf = (line: Line): string => line.parts.map(part => (typeof part === 'string' ? part : part.words)).join('');

/** The story with its claims in order, and each claim's life and line. */
function written(page: Page) {
  const lines = page.flat();
  const text = page
    .filter(each => each.length)
    .map(each => each.map(textOf).join(' '))
    .join('\n\n');
  const seeds = lines.flatMap(line => line.parts.filter((part): part is Seed => typeof part !== 'string').map(seed => ({ ...seed, line })));
  const story = storyOf(text, placed(text, page), 'stories/flood.md');
  return { story, seeds };
}

/** Claims in the order of the text; the builder looks for words from the last place on. */
const placed = (_text: string, page: Page): ClaimSpec[] =>
  page.flat().flatMap(line => line.parts.filter((part): part is Seed => typeof part !== 'string').map(seed => quantity(seed.words)));

export interface Trial {
  /** Records put on another claim than theirs, in words. */
  readonly wrong: readonly string[];
  /** Claims in untouched sentences that lost their sign-off, or changed ones that still pass as signed off. */
  readonly lost: readonly string[];
  /** Signed claims whose sentence was edited once and is still there; how many came back as changed. */
  readonly edited: number;
  readonly found: number;
}

function judge(
  then: ReturnType<typeof written>,
  now: ReturnType<typeof written>,
  records: readonly { record: LedgerRecord; life: number; index: number }[],
  settled: Settled,
): Trial {
  const lifeOf = new Map(records.map(({ record, life }) => [record, life]));
  const sentenceOf = (story: typeof now.story, i: number) => {
    const s = story.sentences[story.claims[i].sentence];
    return normalise(story.draft.text.slice(s.start, s.end));
  };
  // The same words twice in one sentence are two claims.
  const spotOf = (story: typeof now.story, i: number) =>
    story.claims.filter((each, j) => j < i && each.sentence === story.claims[i].sentence && each.text === story.claims[i].text).length;
  const signed = new Set(records.map(({ record, index }) => `${record.anchor.exact}|${record.sentence}|${spotOf(then.story, index)}`));
  const wrong: string[] = [];
  const lost: string[] = [];
  let edited = 0;
  let found = 0;
  now.story.claims.forEach((claim, i) => {
    const { life, line } = now.seeds[i];
    const same = `${claim.text}|${sentenceOf(now.story, i)}`;
    const key = `${same}|${spotOf(now.story, i)}`;
    const state = settled.statuses.get(claim.id)?.state;
    for (const record of settled.history.get(claim.id) ?? []) {
      if (lifeOf.get(record) !== life && `${record.anchor.exact}|${record.sentence}` !== same)
        wrong.push(`“${record.anchor.exact}” of “${record.sentence}” on “${same}”`);
    }
    if (signed.has(key) !== (state === 'verified')) lost.push(`${state}: ${key}`);
    if (records.some(each => each.life === life) && line.edits === 1 && !signed.has(key)) {
      edited++;
      if (state === 'changed') found++;
    }
  });
  const kept = new Set([...settled.unattached, ...[...settled.history.values()].flat()]);
  for (const { record } of records) if (!kept.has(record)) lost.push(`dropped: ${record.sentence}`);
  return { wrong, lost, edited, found };
}

/** Writes a story, signs some of its claims, edits it a few times and settles. */
export function trial(seed: number, edits = 6): Trial {
  const random = randomFrom(seed);
  let lives = 0;
  const life = () => lives++;
  const before = freshPage(random, life);
  const then = written(before);
  const records = then.story.claims.flatMap((claim, i) =>
    random() < 0.6
      ? [
          {
            life: then.seeds[i].life,
            index: i,
            record: signOff(
              then.story,
              claim,
              { state: 'verified', by: 'Mila Torv', at: '2031-03-04T10:00:00Z', note: null },
              'stories/flood.md',
            ),
          },
        ]
      : [],
  );
  let page = before;
  const times = Math.ceil(random() * edits);
  for (let i = 0; i < times; i++) page = edit(page, random, life);
  const now = written(page);
  return judge(
    then,
    now,
    records,
    settle(
      now.story,
      records.map(each => each.record),
      { sources: null },
    ),
  );
}
