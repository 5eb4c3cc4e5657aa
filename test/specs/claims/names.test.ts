/** Who is who over a whole story: surnames, honorifics, short forms and abbreviations lead to one name. */
import { expect, test } from 'vitest';
import { resolveNames } from '../../../server/src/claims/names.ts';
import { readText } from '../../../server/src/language/read.ts';
import { readNames } from '../../../server/src/values/name.ts';

const resolve = (...texts: string[]) =>
  resolveNames(texts.map(text => readText(text)).map(reading => ({ reading, names: readNames(reading) })));
const known = (...texts: string[]) =>
  resolve(...texts)
    .flat()
    .filter(name => name.kind !== 'place')
    .map(name => `${name.words} = ${name.full}`);

test('a surname alone, with an honorific or a title, is the person', () => {
  expect(known('Foreign Minister Ivo P. Karst spoke in Morden.', 'Mr. Karst’s aide left.', 'Minister Karst, Karst said.')).toEqual([
    'Ivo P. Karst = Ivo P. Karst',
    'Karst = Ivo P. Karst',
    'Karst = Ivo P. Karst',
    'Karst = Ivo P. Karst',
  ]);
});
test('a surname that is a word is found once the story has the full name', () => {
  expect(known('Ada Young, the mayor, agreed.', 'Young left. Cruel winds blew, and Young stayed in.')).toEqual([
    'Ada Young = Ada Young',
    'Young = Ada Young',
    'Young = Ada Young',
  ]);
  expect(known('Young people left.')).toEqual([]);
});
test('short forms and initials are the same person', () => {
  expect(
    new Set(
      resolve('William Marden spoke.', 'Bill Marden and W. Marden agreed.')
        .flat()
        .map(name => name.full),
    ),
  ).toEqual(new Set(['William Marden']));
});
test('two people of one surname: the honorific decides, then the last one named', () => {
  expect(known('Ivo Karst and Ada Karst came.', 'Mr. Karst left. Ms. Karst stayed.')).toEqual([
    'Ivo Karst = Ivo Karst',
    'Ada Karst = Ada Karst',
    'Karst = Ivo Karst',
    'Karst = Ada Karst',
  ]);
});
test('an organisation and its abbreviation, spelled out before it or by its letters', () => {
  expect(known('The National Security Council met.', 'The N.S.C. said no more; the NSC left.')).toEqual([
    'National Security Council = National Security Council',
    'N.S.C. = National Security Council',
    'NSC = National Security Council',
  ]);
});
test('titles and gender are known wherever the person is named', () => {
  const [first, second] = resolve('Yelena Markova, a spokeswoman for the ministry, called.', 'Ms. Markova declined.').flat();
  expect([first.title, second.title, second.titleHere, second.gender]).toEqual(['spokeswoman', 'spokeswoman', null, 'female']);
  expect(resolve('Chairman Teru Ogane spoke.').flat()[0].gender).toBe('male');
  expect(resolve('Alex Morgan spoke.').flat()[0].gender).toBe(null);
});
