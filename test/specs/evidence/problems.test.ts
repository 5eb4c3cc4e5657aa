/** Problems against the sources: their words, their places, and fixes that do what they say. */
import { describe, expect, it } from 'vitest';
import { readStory } from '../../../server/src/claims/story.ts';
import { createEvidenceMemo, findEvidence } from '../../../server/src/evidence/find.ts';
import { problemsFrom } from '../../../server/src/evidence/problems.ts';
import type { Finding, Fix, Problem } from '../../../server/src/model.ts';
import { addInline } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';

const OPEN = { state: 'open', by: null, at: null, note: null } as const;

async function check(draft: string, sources: Record<string, string>) {
  const library = openLibrary({ storePath: ':memory:' });
  for (const [name, text] of Object.entries(sources)) await addInline(library, name, text);
  const memo = createEvidenceMemo();
  const story = readStory({ id: 'draft.md', text: draft, format: 'markdown' }, { date: '2024-06-08', today: '2024-06-08' });
  const findings = story.claims.map((claim): Finding => ({ claim, evidence: findEvidence(story, claim, library, memo), status: OPEN }));
  const problems = problemsFrom(story, findings, library);
  library.close();
  return { story, findings, problems };
}

function applied(draft: string, fix: Fix): string {
  return [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end), draft);
}

const one = (problems: readonly Problem[], code: string): Problem => {
  const found = problems.filter(problem => problem.code === code);
  expect(
    found.length,
    JSON.stringify(
      problems.map(problem => [problem.code, problem.message]),
      null,
      1,
    ),
  ).toBe(1);
  return found[0];
};

describe('fixes take what the source has', () => {
  it('a number, and the number alone', async () => {
    const draft = 'The river authority counted more than 900 flooded houses in Norhaven.';
    const { problems } = await check(draft, { 'report.txt': 'The river authority counted 412 flooded houses in Norhaven.' });
    const problem = one(problems, 'quantity-differs');
    expect(problem.message).toContain('412');
    expect(problem.severity).toBe('warning');
    expect(problem.fixes[0].title).toMatch(/^Use the number of report\.txt/);
    expect(applied(draft, problem.fixes[0])).toBe('The river authority counted more than 412 flooded houses in Norhaven.');
  });

  it('a date', async () => {
    const draft = 'The Brask museum reopened in December 2019 after four years of repairs.';
    const { problems } = await check(draft, { 'museum.txt': 'The Brask museum reopened in October 2019 after four years of repairs.' });
    expect(applied(draft, one(problems, 'date-differs').fixes[0])).toBe(
      'The Brask museum reopened in October 2019 after four years of repairs.',
    );
  });

  it('the words of a quotation, or a paraphrase', async () => {
    const draft = '“We are watching every boat in the harbor,” said Lena Holt.';
    const { problems } = await check(draft, { 'talk.txt': '“We are counting every boat in the harbor,” said Lena Holt.' });
    const { fixes } = one(problems, 'quote-differs');
    expect(applied(draft, fixes[0])).toBe('“We are counting every boat in the harbor,” said Lena Holt.');
    expect(applied(draft, fixes[1])).toBe('We are watching every boat in the harbor, said Lena Holt.');
  });

  it('the speaker', async () => {
    const draft = '“Nobody asked the divers before the search,” said Oskar Brandt.';
    const { problems } = await check(draft, {
      'talk.txt': '“Nobody asked the divers before the search,” said Marta Iven. Oskar Brandt was silent.',
    });
    expect(applied(draft, one(problems, 'speaker-differs').fixes[0])).toBe('“Nobody asked the divers before the search,” said Marta Iven.');
  });
});

describe('fixes leave the draft’s markup whole', () => {
  const fixesOf = async (draft: string, code: string, source: string) => {
    const { problems } = await check(draft, { 'a.txt': source });
    return one(problems, code).fixes.map(fix => applied(draft, fix));
  };
  const count = 'The river authority counted 412 flooded houses in Norhaven.';
  const talk = '“We are counting every boat in the harbor,” said Lena Holt.';

  it('a number inside emphasis, inside a link, before a footnote', async () => {
    expect(await fixesOf('The river authority counted **442** flooded houses in Norhaven.', 'quantity-differs', count)).toEqual([
      'The river authority counted **412** flooded houses in Norhaven.',
    ]);
    const link = 'The river authority counted [442 flooded houses](https://a.example/442) in Norhaven.';
    expect(await fixesOf(link, 'quantity-differs', count)).toEqual([link.replace('[442', '[412')]);
    const note = 'The river authority counted 442 flooded houses in Norhaven.[^1]\n\n[^1]: By phone.';
    expect(await fixesOf(note, 'quantity-differs', count)).toEqual([note.replace('442', '412')]);
  });

  it('words of a quotation that hold half a link or one star of two are not offered', async () => {
    const draft = '“We are *watching every* boat in the harbor,” said Lena Holt.';
    const fixes = await fixesOf(draft, 'quote-differs', talk);
    expect(fixes).toEqual(['We are *watching every* boat in the harbor, said Lena Holt.']);
    const link = '“We are [watching](https://a.example) every boat in the harbor,” said Lena Holt.';
    expect(await fixesOf(link, 'quote-differs', talk)).toEqual([link.replace(/[“”]/g, '')]);
  });

  it('an attribution goes in before the full stop, and before its footnote', async () => {
    const draft = 'Saboteurs mined the railway bridge at Ostrel and cut the only line to the coast.[^1]\n\n[^1]: By phone.';
    const fixes = await fixesOf(
      draft,
      'attribution-lost',
      'Saboteurs mined the railway bridge at Ostrel and cut the only line to the coast, the interior ministry said.',
    );
    expect(fixes[0]).toBe(draft.replace('coast.', 'coast, the interior ministry said.'));
  });
});

describe('citations', () => {
  const sources = {
    'briefing.txt': 'The staff counts 127,400 troops on the border of Morland.\n\nThe Olva bridge is closed to trucks until the spring.',
  };

  it('that miss are named, with the place that has it', async () => {
    const { problems } = await check('The staff counts 127,400 troops on the border of Morland [@other].', sources);
    expect(one(problems, 'citation-misses').message).toBe('No source is called other.');
  });

  it('that hit are left alone', async () => {
    const { problems } = await check('The staff counts 127,400 troops on the border of Morland [@briefing].', sources);
    expect(problems.filter(problem => problem.code === 'citation-misses')).toEqual([]);
  });
});

describe('what is only information', () => {
  it('a number that no source has', async () => {
    const { problems } = await check('The pool of Oster had 310 visitors on Sunday.', { 'a.txt': 'The library closes at six.' });
    expect(one(problems, 'unsourced').severity).toBe('information');
  });

  it('sources that do not agree', async () => {
    const { problems } = await check('The storm cut power to 8,200 homes in Garde.', {
      'a.txt': 'The storm cut power to 8,200 homes in Garde.',
      'b.txt': 'The storm cut power to 6,900 homes in Garde.',
    });
    const problem = one(problems, 'sources-disagree');
    expect(problem.severity).toBe('information');
    expect(problem.related.map(place => place.source).sort()).toEqual(['a.txt', 'b.txt']);
  });
});

describe('attribution', () => {
  it('that the draft lost is asked for', async () => {
    const draft = 'Saboteurs mined the railway bridge at Ostrel and cut the only line to the coast.';
    const { problems } = await check(draft, {
      'a.txt': 'Saboteurs mined the railway bridge at Ostrel and cut the only line to the coast, the interior ministry said.',
    });
    const lost = problems.find(problem => problem.code === 'attribution-lost');
    if (lost) expect(applied(draft, lost.fixes[0])).toMatch(/coast, the interior ministry said\.$/);
    expect(problems.filter(problem => problem.severity === 'warning' && problem.code !== 'attribution-lost')).toEqual([]);
  });
});
