/** JSON and JSON Lines: articles by the usual names of their fields, records as rows. */
import { expect, it } from 'vitest';
import { bytesOf, read, texts } from './reading.ts';

it('reads an article', async () => {
  const document = await read(
    'a.json',
    JSON.stringify({
      headline: 'Boats',
      body: 'Fourteen came.\n\nNone left.',
      datePublished: '2024-11-12T08:00:00Z',
      author: [{ name: 'Ada Quist' }],
      url: 'https://paper.example/b',
    }),
  );
  expect(texts(document)).toEqual(['Boats', 'Fourteen came.', 'None left.']);
  expect(document.facts).toEqual({ title: 'Boats', date: '2024-11-12', author: 'Ada Quist', url: 'https://paper.example/b' });
  expect(document.blocks[2].locator).toEqual({ paragraph: 2 });
});
it('reads an article whose text is a page or a list of paragraphs', async () => {
  expect(texts(await read('a.json', JSON.stringify({ title: 'B', content: '<p>Fourteen <b>boats</b>.</p><p>No ferry.</p>' })))).toEqual([
    'Fourteen boats.',
    'No ferry.',
  ]);
  expect(texts(await read('a.json', JSON.stringify({ text: ['Fourteen.', { text: 'None.' }] })))).toEqual(['Fourteen.', 'None.']);
});
it('gives every article of a list as a document of its own', async () => {
  const articles = [
    { title: 'One', text: 'Fourteen boats.' },
    { title: 'Two', text: 'No ferry.' },
  ];
  for (const content of [
    JSON.stringify(articles),
    JSON.stringify({ status: 'ok', articles }),
    articles.map(each => JSON.stringify(each)).join('\n'),
  ]) {
    const document = await read('a.jsonl', content);
    expect(document.inside?.map(file => file.path)).toEqual(['a.jsonl/1.json', 'a.jsonl/2.json']);
    expect((await read('a.jsonl/2.json', document.inside![1].bytes)).facts.title).toBe('Two');
  }
});
it.each([
  [
    'a field that is a record',
    {
      headline: { main: 'Boats' },
      lead_paragraph: 'Fourteen came.',
      byline: { original: 'By Ada Quist' },
      pub_date: '2024-11-12T08:00:00+0000',
    },
  ],
  [
    'fields in a part of the record',
    { webTitle: 'Boats', webPublicationDate: '2024-11-12T08:00:00Z', fields: { bodyText: 'Fourteen came.', byline: 'Ada Quist' } },
  ],
  [
    'what a blog gives out',
    { title: { rendered: 'Boats' }, content: { rendered: '<p>Fourteen came.</p>' }, date: '2024-11-12T08:00:00', author: 'Ada Quist' },
  ],
  [
    'linked data',
    {
      '@type': 'NewsArticle',
      headline: 'Boats',
      articleBody: 'Fourteen came.',
      datePublished: '2024-11-12',
      author: { '@type': 'Person', name: 'Ada Quist' },
    },
  ],
])('reads %s', async (_, article) => {
  const document = await read('a.json', JSON.stringify(article));
  expect(texts(document)).toContain('Fourteen came.');
  expect(document.facts).toEqual({ title: 'Boats', date: '2024-11-12', author: 'Ada Quist' });
});
it('reads speech that a program wrote down, with its times', async () => {
  const segments = [
    { start: 0.5, end: 2, text: ' All words.', speaker: 'SPEAKER_00' },
    { start: 65, end: 67, text: ' More words.', speaker: 'SPEAKER_01' },
  ];
  const document = await read('a.json', JSON.stringify({ text: 'All words. More words.', segments, language: 'en' }));
  expect(texts(document, 'speech')).toEqual(['All words.', 'More words.']);
  expect(document.blocks[1].locator).toEqual({ time: '0:01:05', speaker: 'SPEAKER_01' });
});
it('names the values of a record in a record by both', async () => {
  expect(texts(await read('a.json', '{"country":"Norland","troops":{"north":12,"south":3},"ports":["Osk","Velm"]}'))).toEqual([
    'country: Norland; troops, north: 12; troops, south: 3; ports: Osk, Velm',
  ]);
});
it('reads records without a text as rows', async () => {
  expect(texts(await read('a.json', '[{"Country":"Norland","Troops":12000},{"Country":"Ister","Troops":null}]'))).toEqual([
    'Country: Norland; Troops: 12000',
    'Country: Ister',
  ]);
});
it('reads dates that are numbers or words', async () => {
  expect((await read('a.json', '{"text":"x y","timestamp":1731398400}')).facts.date).toBe('2024-11-12');
  expect((await read('a.json', '{"text":"x y","published":"Tue, 12 Nov 2024 09:00:00"}')).facts.date).toBe('2024-11-12');
});
it('passes over a bad line and says so', async () => {
  const document = await read('a.jsonl', '{"text":"Fourteen boats."}\n{"text":\n{"text":"No ferry."}');
  expect(document.problems).toEqual(['line 2 is damaged and passed over']);
  expect(document.inside).toHaveLength(2);
});
it.each([
  ['cut off', bytesOf('desk-bad/sources/not-json.json')],
  ['empty', ''],
  ['a number', '3'],
  ['an empty list', '[]'],
])('says what is wrong: %s', async (_, content) => {
  const document = await read('a.json', content);
  expect(document.blocks).toEqual([]);
  expect(document.problems).toHaveLength(1);
});
