/** What the sources do for a style problem: they settle a verdict, give its reason, or name whom the draft calls "experts". */
import { describe, expect, test } from 'vitest';
import { checkDraft, createDesk } from '../../../server/src/check.ts';
import { readStory } from '../../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../../server/src/host/weights.ts';
import type { Problem, ProblemCode, Rung } from '../../../server/src/model.ts';
import { applyEdits } from '../../../server/src/report/fixes.ts';
import { DEFAULTS } from '../../../server/src/settings.ts';
import { addInline } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';

const tagger = loadTaggerFrom();
const DAY = '2031-03-04';

interface Named {
  readonly name: string;
  readonly text: string;
}

/** What else lies in the folder, so that words have a weight. */
const AROUND: readonly Named[] = [
  { name: 'council.txt', text: 'The council of Lissen will vote on the new school in May, the mayor said.' },
  { name: 'race.txt', text: 'Nine boats took part in the race, and a storm broke the mast of one.' },
];

async function found(text: string, sources: readonly Named[], code: ProblemCode): Promise<readonly Problem[]> {
  const library = openLibrary({ storePath: ':memory:' });
  for (const source of [...sources, ...AROUND]) await addInline(library, source.name, source.text);
  const options = { date: DAY, today: DAY, settings: DEFAULTS, library, records: [] };
  const { problems } = checkDraft(createDesk(tagger), { id: 'draft.txt', text, format: 'plaintext' }, options);
  library.close();
  return problems.filter(problem => problem.code === code);
}

const WELLS = 'The minister repeated unfounded claims that rebels had poisoned the wells of Ostrand.';
const ELSEWHERE = { name: 'harvest.txt', text: 'The harvest in Karvel was good this year, and the price of grain fell by a third.' };

describe('a verdict', () => {
  test('for which neither story nor sources say why is told, with weaker words to choose from and none preferred', async () => {
    const [problem] = await found(WELLS, [ELSEWHERE], 'unsupported-verdict');
    expect(problem.fixes.map(({ title }) => title)).toEqual(['Write “unverified”', 'Write “disputed”']);
    expect(problem.fixes.some(({ safe, preferred }) => safe || preferred)).toBe(false);
    expect(problem.related).toEqual([]);
  });

  test('is quiet where the story says why', async () => {
    const story = `${WELLS} Inspectors who tested all nine wells on Friday found no poison in them.`;
    expect(await found(story, [ELSEWHERE], 'unsupported-verdict')).toEqual([]);
  });

  test('is quiet where a source speaks against what is labelled', async () => {
    const report = {
      name: 'report.txt',
      text: 'Rebels had not poisoned the wells of Ostrand, the inspectors said after they had tested the water.',
    };
    expect(await found(WELLS, [report], 'unsupported-verdict')).toEqual([]);
  });

  test('stays where a source only repeats what is labelled, and offers that as no reason', async () => {
    const speech = { name: 'speech.txt', text: 'The minister said that rebels had poisoned the wells of Ostrand.' };
    const [problem] = await found(WELLS, [speech], 'unsupported-verdict');
    expect(problem.fixes.map(({ title }) => title)).toEqual(['Write “unverified”', 'Write “disputed”']);
  });

  test('may take its reason from a passage that speaks of the matter and of what was found', async () => {
    const tests = {
      name: 'tests.txt',
      text: 'Inspectors visited the wells of Ostrand after the minister spoke of rebels, and measured the water twice.',
    };
    const [problem] = await found(WELLS, [tests], 'unsupported-verdict');
    const [reason] = problem.fixes;
    expect(reason.title).toBe('Add the reason: what tests.txt, line 1 says');
    expect(reason.safe).toBe(false);
    expect(problem.related).toMatchObject([{ source: 'tests.txt', message: 'tests.txt, line 1 may say why' }]);
    const after = applyEdits(WELLS, reason.edits);
    expect(after).toBe(`${WELLS} According to tests.txt, line 1: “${tests.text}”`);
    expect(await found(after, [tests], 'unsupported-verdict')).toEqual([]);
  });
});

const LADDER: readonly Rung[] = ['disputed', 'unverified', 'without-evidence', 'unsubstantiated', 'unfounded', 'false', 'debunked', 'lie'];

/** The highest rung that a text stands on; -1 where it passes no verdict. */
function rungOf(text: string): number {
  const story = readStory({ id: 'draft.txt', text, format: 'plaintext' }, { date: DAY, today: DAY, tagger });
  return Math.max(-1, ...story.claims.map(claim => (claim.kind === 'wording' ? LADDER.indexOf(claim.wording.rung) : -1)));
}

describe('the ladder', () => {
  test.each([
    'He repeated the false claim that the dam had failed.',
    'He repeated an unfounded claim that the dam had failed.',
    'She spread baseless rumors that the dam had failed.',
    'A debunked report said that the dam had failed.',
    'The discredited report said that the dam had failed.',
    'The claim that the dam had failed is groundless.',
    'Unsubstantiated reports that the dam had failed went around.',
    'He falsely suggested that the dam had failed.',
    'The paper printed the incorrect story that the dam had failed.',
  ])('every fix goes down, never up: %s', async text => {
    const [problem] = await found(text, [], 'unsupported-verdict');
    expect(problem.fixes.length).toBeGreaterThan(0);
    for (const { edits, title } of problem.fixes) {
      const after = applyEdits(text, edits);
      expect(rungOf(after), title).toBeLessThan(rungOf(text));
      expect(after).not.toMatch(/\ba [aeiou]|\ban [^aeiou]| {2}/);
      expect(await found(after, [], 'unsupported-verdict')).toEqual([]);
    }
  });
});

const FERRY = {
  name: 'ferry.txt',
  text: 'Dr. Lena Brun, who heads the harbor office, said the old ferry would sink within a year unless its hull was mended.',
};

describe('a source without a name', () => {
  test('may take the name that a source gives for the same words', async () => {
    const text = 'Experts say the old ferry would sink within a year unless its hull was mended.';
    const [problem] = await found(text, [FERRY], 'vague-source');
    expect(problem.fixes[0]).toMatchObject({ title: 'Name Lena Brun, as ferry.txt, line 1 does', safe: false });
    const after = applyEdits(text, problem.fixes[0].edits);
    expect(after).toBe('Lena Brun says the old ferry would sink within a year unless its hull was mended.');
    expect(await found(after, [FERRY], 'vague-source')).toEqual([]);
  });

  test('second reference where the story has named that person before', async () => {
    const text =
      'Lena Brun, a captain, came first. Ms. Brun was late.\n\nExperts said the old ferry would sink within a year unless its hull was mended.';
    const [problem] = await found(text, [FERRY], 'vague-source');
    expect(applyEdits(text, problem.fixes[0].edits)).toContain('\n\nMs. Brun said the old ferry');
  });

  test('“it is believed” becomes whoever said so', async () => {
    const text = 'It is believed that the old ferry would sink within a year unless its hull was mended.';
    const [problem] = await found(text, [FERRY], 'agentless');
    const after = applyEdits(text, problem.fixes[0].edits);
    expect(after).toBe('Lena Brun said that the old ferry would sink within a year unless its hull was mended.');
    expect(await found(after, [FERRY], 'agentless')).toEqual([]);
  });

  test('nothing is offered where no source speaks of it', async () => {
    const [problem] = await found('Experts say the old ferry would sink within a year.', [ELSEWHERE], 'vague-source');
    expect(problem.fixes).toEqual([]);
  });
});

test('an attribution that was lost is given back to the speaker as the story names that person', async () => {
  const bridge = {
    name: 'courier.txt',
    text: 'Saboteurs mined the railway bridge at Ostrel on Friday night and cut the only line to the coast, Interior Minister Karl Veld said.',
  };
  const sentence = 'Saboteurs mined the railway bridge at Ostrel on Friday night and cut the only line to the coast.';
  const first = (await found(sentence, [bridge], 'attribution-lost'))[0];
  expect(applyEdits(sentence, first.fixes[0].edits)).toMatch(/to the coast, (?:Interior Minister )?Karl Veld said\.$/);
  const later = `Interior Minister Karl Veld came home. Mr. Veld was tired.\n\n${sentence}`;
  const second = (await found(later, [bridge], 'attribution-lost'))[0];
  expect(applyEdits(later, second.fixes[0].edits)).toMatch(/to the coast, Mr\. Veld said\.$/);
});
