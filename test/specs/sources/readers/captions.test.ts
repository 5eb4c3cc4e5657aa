/** Subtitles: cues joined into what one person says, with the time and the speaker. */
import { describe, expect, it } from 'vitest';
import { blockWith, bytesOf, locatorAt, read, texts } from './reading.ts';

describe('VTT', () => {
  it('joins the cues of a turn and knows who speaks when', async () => {
    const document = await read('press-conference.vtt', bytesOf('desk/sources/press-conference.vtt'));
    const block = blockWith(
      document,
      'A tank that goes home is a sentence in the right language. I would like to read the whole paragraph.',
    );
    expect(block).toMatchObject({ kind: 'speech', speaker: 'Lukas Ferrant', locator: { time: '0:00:58', speaker: 'Lukas Ferrant' } });
    expect(locatorAt(document, document.text.indexOf('Northlink'))).toMatchObject({ time: '0:01:20' });
    expect(document.facts).toEqual({
      title: 'Joint news conference, Chancellor Lukas Ferrant and President Oskar Drewitz',
      date: '2024-11-12',
    });
    expect(texts(document, 'header')).toHaveLength(2);
  });
  it('takes tags, entities, settings and sounds off', async () => {
    const file =
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.000 align:start position:0%\n<c.yellow>Boats</c> &amp; <00:00:02.000><i>ferries</i> [applause]\n\n00:03.000 --> 00:04.000\n♪ ♪\n\n00:04.000 --> 00:05.000\n(laughter) came.';
    expect(texts(await read('a.vtt', file))).toEqual(['Boats & ferries came.']);
  });
  it('does not say the lines of rolling captions twice', async () => {
    const file =
      'WEBVTT\n\n00:01.000 --> 00:03.000\nfourteen boats were\n\n00:03.000 --> 00:05.000\nfourteen boats were\ncounted on the river\n\n00:05.000 --> 00:07.000\ncounted on the river\nthat day';
    expect(texts(await read('a.vtt', file))).toEqual(['fourteen boats were counted on the river that day']);
  });
});

describe('SRT', () => {
  it('reads speakers by label, by chevron and by dash', async () => {
    const file =
      '\ufeff1\r\n00:00:01,000 --> 00:00:03,500\r\nADA QUIST: How many boats?\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\n>> ROLF BRANDT: Fourteen.\r\n\r\n3\r\n01:00:07,000 --> 01:00:09,000\r\n- Fourteen?\r\n- Yes.\r\n';
    const document = await read('a.srt', file);
    expect(texts(document)[0]).toBe('How many boats?');
    expect(document.blocks.map(block => block.speaker ?? null)).toEqual(['Ada Quist', 'Rolf Brandt', null]);
    expect(document.blocks[2].locator).toEqual({ time: '1:00:07' });
  });
  it('parts cues that stand without a blank line between, and takes the index off', async () => {
    const file =
      '1\n00:00:01,000 --> 00:00:02,000\nThe gate was shut.\n2\n00:00:12,000 --> 00:00:13,000\nIt opened in 2019.\n3\n00:00:24,000 --> 00:00:25,000\nNobody came.\n';
    expect(texts(await read('a.srt', file))).toEqual(['The gate was shut.', 'It opened in 2019.', 'Nobody came.']);
  });
  it('is known by its first lines, whatever it is called', async () => {
    const cue = '00:00:01,000 --> 00:00:02,000\nADA QUIST: The gate was shut.\n';
    for (const file of [`1\n${cue}`, `\ufeff1\r\n${cue.replaceAll('\n', '\r\n')}`, `WEBVTT\n\n${cue.replaceAll(',', '.')}`])
      expect((await read('talk.txt', file)).blocks[0]).toMatchObject({
        kind: 'speech',
        speaker: 'Ada Quist',
        locator: { time: '0:00:01' },
      });
  });
  it('reads the captions of a video site', async () =>
    expect((await read('a.sbv', '0:00:01.000,0:00:02.000\nThe gate was shut.\n')).blocks[0].locator).toEqual({ time: '0:00:01' }));
  it('does not take a word before a colon for a speaker', async () => {
    const document = await read('a.srt', '1\n00:00:01,000 --> 00:00:03,500\nRemember: be early.');
    expect(document.blocks[0].speaker).toBeUndefined();
    expect(texts(document)).toEqual(['Remember: be early.']);
  });
  it('begins another block after a pause', async () => {
    expect(
      texts(await read('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nBoats came.\n\n2\n00:00:09,000 --> 00:00:10,000\nThey left.')),
    ).toEqual(['Boats came.', 'They left.']);
  });
});

it.each([
  ['empty', ''],
  ['no cue', 'WEBVTT\n\nNOTE nothing'],
  ['binary', '\u0000\u0001\u0002\u0003'],
])('says what is wrong: %s', async (_, file) => {
  const document = await read('a.vtt', file);
  expect(document.blocks).toEqual([]);
  expect(document.problems).toHaveLength(1);
});
