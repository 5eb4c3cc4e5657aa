/** Speakers of typed transcripts, in the ways in which people and programs write them. */
import { describe, expect, it } from 'vitest';
import { read, texts } from '../readers/reading.ts';

const turns = async (file: string, path = 'a.txt'): Promise<string[]> =>
  (await read(path, file)).blocks.filter(block => block.kind === 'speech').map(block => `${block.locator.time ?? '-'} ${block.speaker}`);

const SAID = ['How many barges?', 'Fourteen.', 'All of them loaded?', 'All but one.'];
const NAMES = ['Ada Quist', 'Rolf Brandt'];
const script = (line: (name: string, said: string, i: number) => string, between = '\n'): string =>
  SAID.map((said, i) => line(NAMES[i % 2], said, i)).join(between);
const UNTIMED = ['- Ada Quist', '- Rolf Brandt', '- Ada Quist', '- Rolf Brandt'];
const TIMED = UNTIMED.map((turn, i) => turn.replace('-', `0:00:0${i + 1}`));

describe('labels', () => {
  it.each([
    ['Name:', script((name, said) => `${name}: ${said}`), UNTIMED],
    ['NAME:', script((name, said) => `${name.toUpperCase()}: ${said}`), UNTIMED],
    ['**Name:**', script((name, said) => `**${name}:** ${said}`, '\n\n'), UNTIMED],
    ['**Name**:', script((name, said) => `**${name}**: ${said}`, '\n\n'), UNTIMED],
    ['[time] Name:', script((name, said, i) => `[00:00:0${i + 1}] ${name}: ${said}`), TIMED],
    ['time Name:', script((name, said, i) => `00:00:0${i + 1} ${name}: ${said}`), TIMED],
    ['NAME (time):', script((name, said, i) => `${name.toUpperCase()} (00:0${i + 1}): ${said}`), TIMED],
    ['Name [time]:', script((name, said, i) => `${name} [00:00:0${i + 1}]: ${said}`), TIMED],
    ['Name time above', script((name, said, i) => `${name}  0:0${i + 1}\n${said}`, '\n\n'), TIMED],
    ['time Name above', script((name, said, i) => `00:00:0${i + 1} ${name}\n${said}`, '\n\n'), TIMED],
    ['NAME above', script((name, said) => `${name.toUpperCase()}\n${said}`, '\n\n'), UNTIMED],
    ['time above Name:', script((name, said, i) => `(00:00:0${i + 1})\n${name}: ${said}`), TIMED],
  ])('%s', async (_, file, expected) => {
    const document = await read('a.txt', file);
    expect(await turns(file)).toEqual(expected);
    expect(texts(document, 'speech')).toEqual(SAID);
  });
  it('Q. and A. of a deposition', async () =>
    expect(await turns(SAID.map((said, i) => `${i % 2 ? 'A.' : 'Q.'} ${said}`).join('\n'))).toEqual(['- Q', '- A', '- Q', '- A']));
  it('bold labels of Markdown notes', async () =>
    expect(
      await turns(
        script((name, said) => `**${name}:** ${said}`, '\n\n'),
        'a.md',
      ),
    ).toEqual(UNTIMED));
});

describe('what is no transcript', () => {
  it.each([
    ['a text under headings in capitals', 'THE LOCK\nIt was built in spring.\n\nTHE INN\nIt was built later.\n\nTHE OFFICE\nNobody knows.'],
    ['a list of times', '9:00 Coffee\n9:30 The keeper speaks\n11:00 Walk to the lock\n12:30 Lunch at the inn'],
    ['a list with letters', 'A. The lock\nB. The inn\nC. The office\nD. The gate'],
    ['bold words', '**The lock** is shut.\n\n**The inn** is open.\n\n**The office** is empty.'],
  ])('%s', async (_, file) => expect(await turns(file)).toEqual([]));
});
