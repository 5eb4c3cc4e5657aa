/** TK and [CHECK] notes, citations, quotations and credits in Markdown and plain text. */
import { describe, expect, test } from 'vitest';
import { words } from './tokens.ts';

const hosts = ['text.html.markdown', 'text.plain.claimcheck'] as const;

describe.each(hosts)('notes in %s', host => {
  test('TK is a note, in any number, and never inside a word', async () => {
    const text = 'About TK people and TKTK ships, said TK.\nThe TKO was quick; ATK, TK9 and tk are words.';
    expect(await words(host, text, 'keyword.other.note.tk')).toEqual(['TK', 'TKTK', 'TK']);
  });

  test('XX stands for a number only before what is counted', async () => {
    const text = 'Some XX percent of voters. Super Bowl XX was long. The XX Corps moved. XXX';
    expect(await words(host, text, 'keyword.other.note.tk')).toEqual(['XX']);
  });

  test('[CHECK], [CQ] and [TK: …] are notes with their words', async () => {
    const text = 'He is 61 [CHECK], spelled Odran [cq], from [TK: which town?] and [check with desk].';
    expect(await words(host, text, 'meta.note')).toEqual(['[CHECK]', '[cq]', '[TK: which town?]', '[check with desk]']);
    expect(await words(host, 'Send a [checklist] to the [TKO] crew.', 'meta.note')).toEqual([]);
  });

  test('citations name their source and place', async () => {
    const text = 'It has 14 ships [@briefing, p. 3; see @memo-2, lines 4–9].';
    expect(await words(host, text, 'meta.citation')).toEqual(['[@briefing, p. 3; see @memo-2, lines 4–9]']);
    expect(await words(host, text, 'entity.name.tag.citation')).toEqual(['briefing', 'memo-2']);
    expect(await words(host, text, 'constant.numeric.locator')).toEqual(['p. 3', 'lines 4–9']);
    expect(await words(host, 'At the call [@call, 0:14:09] he paused.', 'constant.numeric.locator')).toEqual(['0:14:09']);
  });

  test('an address or a bracket is no citation', async () => {
    expect(await words(host, 'Write to desk@example.org [or call]. [sic] [mail desk@example.org]', 'meta.citation')).toEqual([]);
  });

  test('quotations in curly, straight and angle marks', async () => {
    const text = '“We will stay,” said Ms. Orlo. "No," he said, and left. She called it «a pause».';
    expect(await words(host, text, 'string.quoted.double')).toEqual(['“We will stay,”', '"No,"', '«a pause»']);
  });

  test('a quotation left open ends with its line', async () => {
    expect(await words(host, '“We will stay.\nThe hall was quiet.', 'string.quoted.double')).toEqual(['“We will stay.']);
  });

  test('inches and glued marks open nothing', async () => {
    expect(await words(host, 'A board of 6" by 2" and a width="3" attribute.', 'string.quoted.double')).toEqual([]);
  });

  test('notes and inserted words inside a quotation', async () => {
    const text = '“They [the guards] left TK hours ago,” he said.';
    expect(await words(host, text, 'meta.inserted-by-writer')).toEqual(['[the guards]']);
    expect(await words(host, text, 'keyword.other.note.tk')).toEqual(['TK']);
  });

  test('credits, on a line of their own or glued to a caption', async () => {
    const text =
      'Trucks at the Harrow crossing on Monday.Credit...Mila Torv for The Beacon\nPhoto by Mila Torv\nHe took credit for the plan.';
    expect(await words(host, text, 'comment.line.credit')).toEqual(['Credit...Mila Torv for The Beacon', 'Photo by Mila Torv']);
  });

  test('an ignore comment with its code', async () => {
    const text = '<!-- claimcheck-ignore loaded-verb -->';
    expect(await words(host, text, 'entity.name.tag.code')).toEqual(['loaded-verb']);
  });
});

describe('in Markdown only', () => {
  const host = 'text.html.markdown';

  test('front matter, code, links and tags are left alone', async () => {
    const text = '---\ntitle: "TK"\n---\n```\n“TK” [@memo]\n```\nUse `TK “a”` and [“TK”](x.md) and <a title="TK">.';
    expect(await words(host, text, 'keyword.other.note.tk')).toEqual([]);
    expect(await words(host, text, 'string.quoted.double')).toEqual([]);
    expect(await words(host, text, 'meta.citation')).toEqual([]);
  });

  test('emphasis lives on inside a quotation', async () => {
    expect(await words(host, '“We will **never** leave,” he said.', 'markup.bold')).toEqual(['**never**']);
  });
});
