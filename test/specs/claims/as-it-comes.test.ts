/** Text as newsrooms have it: hard spaces, curly and mismatched marks, initials, datelines, glued credits, lists, tables, notes. */
import { describe, expect, it } from 'vitest';
import { readStory } from '../../../server/src/claims/story.ts';
import { consistencyProblems } from '../../../server/src/consistency/problems.ts';
import { readText } from '../../../server/src/language/read.ts';
import type { ClaimKind, Story } from '../../../server/src/model.ts';

const story = (text: string): Story => readStory({ id: 'draft.md', text, format: 'markdown' }, { today: '2022-02-15', date: '2022-02-15' });
const texts = (text: string, kind: ClaimKind): string[] =>
  story(text)
    .claims.filter(claim => claim.kind === kind)
    .map(claim => claim.text);
const sentences = (text: string): string[] => readText(text).sentences.map(({ start, end }) => text.slice(start, end).trim());

describe('hard and thin spaces', () => {
  it('stand inside numbers', () => {
    expect(texts('The mill lost 12\u00a0000 tons and 1\u202f400 workers, or 5.2\u00a0percent.', 'quantity')).toEqual([
      '12\u00a0000 tons',
      '1\u202f400 workers',
      '5.2\u00a0percent',
    ]);
    const [amount] = story('It cost $1.5\u00a0million.').claims.filter(claim => claim.kind === 'quantity');
    expect(amount.kind === 'quantity' && amount.quantity.value).toBe(1_500_000);
  });

  it('stand inside dates and names', () => {
    expect(texts('It closed on Feb.\u00a015,\u20092021, at 5\u00a0p.m. on Tuesday,\u2009Jan.\u00a04.', 'date')).toEqual([
      'Feb.\u00a015,\u20092021',
      '5\u00a0p.m.',
      'Tuesday,\u2009Jan.\u00a04',
    ]);
    expect(texts('Gen.\u00a0Ivo\u00a0Karst and Ms.\u00a0Lind left.', 'name')).toEqual(['Ivo\u00a0Karst', 'Lind']);
  });
});

describe('quotation marks', () => {
  it('may be curly, straight or mismatched', () => {
    expect(texts('“We lost 12 men," Ms. Roe said. "We lost 14 tanks,” he said.', 'quantity')).toEqual(['12 men', '14 tanks']);
    expect(texts('“We will go home,” Ms. Roe said.', 'quotation')).toHaveLength(1);
    expect(texts('"We will go home," Ms. Roe said.', 'quotation')).toHaveLength(1);
  });

  it('do not end the sentence of the one who is speaking', () => {
    expect(sentences('“Is it true?” he asked. “No!” she said.')).toEqual(['“Is it true?” he asked.', '“No!” she said.']);
    expect(sentences('“It is over.” He left.')).toEqual(['“It is over.”', 'He left.']);
  });
});

describe('full stops that end no sentence', () => {
  it.each([
    'Ivo Karst Jr. said that he would stay.',
    'The plan has the backing of U.S. officials in Brask.',
    'Mr. J. P. Karst of Karst Bros. Inc. said no.',
    'It opens at 5 p.m. on Tuesday in St. Anders, Wis., at No. 9.',
    'Lt. Gen. Pavel T. Morin met Dr. Ada Lind on Jan. 9.',
  ])('%s', text => {
    expect(sentences(text)).toEqual([text]);
  });

  it('leave names and figures whole', () => {
    expect(texts('Ivo Karst Jr. said that U.S. officials paid $2.5 million to J. P. Morden.', 'name')).toEqual([
      'Ivo Karst Jr.',
      'J. P. Morden',
    ]);
  });
});

describe('what stands around the text', () => {
  it('a credit glued to its caption is no part of its last sentence', () => {
    const text =
      'Some text stands here first.\n\n![A mill](mill.jpg)\n\nThe mill in Dorn on Monday. It lost 40 workers.Credit...Ines Calder for The Paper';
    expect(texts(text, 'name')).toEqual(['Ines Calder']);
    expect(texts(text, 'quantity')).toEqual(['40 workers']);
    expect(texts(text, 'date')).toEqual(['Monday']);
  });

  it('a dateline names the day of the story, and is no name', () => {
    const read = readStory(
      { id: 'draft.md', text: 'PORT LARN, Orvane, March 3 (Meridian Wire) — Two ships left on Tuesday.', format: 'markdown' },
      { today: '2022-03-09' },
    );
    expect([read.date, read.dateFrom]).toEqual(['2022-03-03', 'dateline']);
    expect(read.claims.filter(({ kind }) => kind === 'name').map(({ text }) => text)).toEqual(['Meridian Wire']);
    expect(read.claims.filter(({ kind }) => kind === 'date').map(claim => claim.kind === 'date' && claim.date.value)).toEqual([
      '2022-03-03',
      '2022-03-01',
    ]);
  });

  it('headings, lists, tables and notes are read, and their numbering is not', () => {
    const text = [
      '## Nine Minutes',
      '',
      '1. The mill lost 40 workers.',
      '2. Ada Lind left in 2014.',
      '',
      '| Year | Ships |',
      '|---|---|',
      '| 2016 | 14 |',
      '',
      'The port is closed.[^1]',
      '',
      '[^1]: It had 12 cranes.',
    ].join('\n');
    expect(texts(text, 'quantity')).toEqual(['Nine Minutes', '40 workers', '14', '12 cranes']);
    expect(texts(text, 'date')).toEqual(['2014', '2016']);
    expect(texts(text, 'name')).toEqual(['Ada Lind']);
  });

  it('page furniture holds no claim', () => {
    const text =
      'Ada Lind left.\n\nAdvertisement\n\nSKIP ADVERTISEMENT\n\nA version of this article appears in print on March 10, 2022, Section A, Page 9.';
    expect(texts(text, 'quantity')).toEqual([]);
    expect(texts(text, 'date')).toEqual([]);
  });
});

describe('a story against itself', () => {
  it.each([
    ['weekday-mismatch', 'The vote was held on Wednesday, Feb. 9, and Monday, Feb. 8.'],
    ['sum-mismatch', 'The blast killed 45 people — 12 soldiers and 30 civilians — in Dorn.'],
    ['percent-mismatch', 'Sales rose 20 percent to $4.5 billion from $4.0 billion a year earlier.'],
    ['age-mismatch', 'Petra Lind was born in Karstad in 1980. Ms. Lind, 45, leads the union.'],
    [
      'quantity-conflict',
      'The mission in Tarn employs 5,300 inspectors.\n\nThe mission in Tarn employs 5,600 inspectors, the alliance said.',
    ],
    ['name-variant', 'Interior Minister Petra Lindqvist spoke on Monday. Ms. Lindquist left at noon.'],
    ['name-variant', 'Foreign Minister Ivo Karst arrived. Defense Minister Ivo Karst left again.'],
    ['name-variant', 'The minister, Petra Lindqvist Lindqvist, said nothing.'],
    [
      'quote-conflict',
      '“We will not give up the mine until it is safe,” Ms. Roe said. On Friday she repeated: “We will never give up the mine until it is safe.”',
    ],
    ['headline-mismatch', '# Storm Kills 12 in Dorn\n\nDORN — A storm killed 14 people on Monday, the police said.'],
  ])('%s names both places', (code, text) => {
    const [problem] = consistencyProblems(story(text));
    expect(problem?.code).toBe(code);
    expect(problem.related.length).toBeGreaterThan(0);
    const [first] = problem.related;
    expect(first.source).toBeNull();
    expect(first.end > first.start && (first.end <= problem.start || first.start >= problem.end || first.start !== problem.start)).toBe(
      true,
    );
    for (const fix of problem.fixes) for (const edit of fix.edits) expect(edit.start).toBeLessThanOrEqual(edit.end);
  });
});
