/** The news-draft language (`.draft`): front matter, slugs, byline, dateline, captions and the prose itself. */
import { expect, test } from 'vitest';
import { words } from './tokens.ts';

const host = 'text.news-draft';

test('slugs carry the headline', async () => {
  const text = 'HEADLINE: Talks stall at Harrow crossing\nDEK: A third day “without words”\nThe headline: none.';
  expect(await words(host, text, 'keyword.other.slug')).toEqual(['HEADLINE', 'DEK']);
  expect(await words(host, text, 'markup.heading')).toEqual(['Talks stall at Harrow crossing', 'A third day “without words”']);
  expect(await words(host, text, 'string.quoted.double')).toEqual(['“without words”']);
});

test('headings', async () => {
  expect(await words(host, '## What we know\n#tag is none', 'entity.name.section')).toEqual(['What we know']);
});

test('bylines on their own line only', async () => {
  expect(
    await words(host, 'By Mila Torv and Jens Okoro\nBy Tuesday the road was shut.\nBYLINE: Mila Torv', 'entity.name.type.byline'),
  ).toEqual(['Mila Torv and Jens Okoro', 'Mila Torv']);
});

test('datelines with and without a date', async () => {
  const text =
    'PORT ELLEN, Varnia, March 3 — The ferry left.\nORLOV — Trucks came.\nNATO - a word, not a place, but so it reads.\nThe NATO — an alliance — met.';
  expect(await words(host, text, 'entity.name.function.dateline')).toEqual(['PORT ELLEN, Varnia, March 3', 'ORLOV', 'NATO']);
});

test('captions and credits', async () => {
  const text = 'CAPTION: Trucks at the crossing on Monday.Credit...Mila Torv';
  expect(await words(host, text, 'markup.italic.caption')).toEqual(['Trucks at the crossing on Monday.Credit...Mila Torv']);
  expect(await words(host, text, 'comment.line.credit')).toEqual(['Credit...Mila Torv']);
});

test('notes, citations and emphasis in the body', async () => {
  const text = '---\ntitle: "A TK"\n---\nSome TK ships [@log, p. 2] *really* sailed, **he** said in a [letter](https://example.org).';
  expect(await words(host, text, 'keyword.other.note.tk')).toEqual(['TK']);
  expect(await words(host, text, 'entity.name.tag.citation')).toEqual(['log']);
  expect(await words(host, text, 'markup.italic')).toEqual(['*really*']);
  expect(await words(host, text, 'markup.bold')).toEqual(['**he**']);
  expect(await words(host, text, 'markup.underline.link')).toEqual(['https://example.org']);
});

test('a comment hides what it holds', async () => {
  expect(await words(host, '<!-- ask TK “desk” -->\nThen TK.', 'keyword.other.note.tk')).toEqual(['TK']);
});
