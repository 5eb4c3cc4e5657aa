/** The parts that evidence is put together from: rows, days, amounts, citations, speakers, stems. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { adjacentSpeaker } from '../../../server/src/evidence/adjacent.ts';
import { citationsIn } from '../../../server/src/evidence/citations.ts';
import { dayIn } from '../../../server/src/evidence/row-time.ts';
import { compareDay } from '../../../server/src/evidence/day.ts';
import { cellsOf } from '../../../server/src/evidence/row.ts';
import { agreeOnSpeaker, compareVoices, voiceOf } from '../../../server/src/evidence/speakers.ts';
import { factsOf, numbersIn } from '../../../server/src/sources/facts.ts';
import { cutPassages } from '../../../server/src/sources/passages.ts';
import { stemOf } from '../../../server/src/sources/stem.ts';

describe('rows of tables', () => {
  it('come apart into headings and values, scaled by their headings', () => {
    const cells = cellsOf('Sector: North (Tarn); Troops, 11 Nov. 2024: 41,200; Value (million crowns): 96; Note: planned');
    expect(cells.map(cell => [cell.label, cell.value, cell.number])).toEqual([
      ['Sector', 'North (Tarn)', null],
      ['Troops, 11 Nov. 2024', '41,200', 41200],
      ['Value (million crowns)', '96', 96e6],
      ['Note', 'planned', null],
    ]);
  });

  it('know their day, in a heading or a cell', () => {
    expect([dayIn('Troops, 11 Nov. 2024'), dayIn('2024-09-30'), dayIn('Nov. 9, 2024'), dayIn('Troops')]).toEqual([
      '2024-11-11',
      '2024-09-30',
      '2024-11-09',
      null,
    ]);
  });
});

describe('days', () => {
  const day = (shown: string, value: string | null, weekday: string | null = null) => ({ shown, day: { value, weekday } });
  const none = { draft: false, source: false };
  const both = { draft: true, source: true };

  it('without an anchor are compared by their weekday', () => {
    expect(compareDay(day('on Friday', '2026-11-20', 'friday'), day('Friday night', '2016-09-23', 'friday'), none).kind).toBe('same');
    expect(compareDay(day('on Friday', '2026-11-20', 'friday'), day('Monday', '2016-09-19', 'monday'), none).kind).toBe('different');
  });

  it('agree at the coarser resolution', () => {
    expect(compareDay(day('March 2017', '2017-03'), day('3 March 2017', '2017-03-03'), both).kind).toBe('same');
    expect(compareDay(day('2016', '2016'), day('3 March 2017', '2017-03-03'), both).kind).toBe('different');
  });

  it('that differ in one part only are told at once', () => {
    expect(compareDay(day('April 3, 2017', '2017-04-03'), day('3 March 2017', '2017-03-03'), both)).toMatchObject({
      kind: 'different',
      telltale: true,
    });
  });

  it('that nothing fixes are left alone', () => {
    expect(compareDay(day('last month', null), day('the summer', null), none).kind).toBe('other');
  });
});

describe('citations', () => {
  it('are read from brackets, footnotes and links', () => {
    const draft =
      'One [@briefing, p. 3]. Two [^a]. Three [there](sources/mill.pdf#page=7). ![A photo](photo.jpg) [Web](https://example.org/a.html)\n\n[^a]: harbor.docx, para. 12\n';
    expect(citationsIn(draft, 0, draft.indexOf('\n')).map(({ key, page, paragraph }) => [key, page, paragraph])).toEqual([
      ['briefing', 3, null],
      ['harbor.docx', null, 12],
      ['sources/mill.pdf', 7, null],
    ]);
  });
});

describe('speakers', () => {
  const speaker = (text: string, quoted: string) => adjacentSpeaker(text, text.indexOf(quoted), text.indexOf(quoted) + quoted.length);

  it.each([
    ['“The road is open,” Ada Finn said.', 'Ada Finn'],
    ['“The road is open,” said Capt. Ada Finn. Lev Orr nodded.', 'Capt. Ada Finn'],
    ['“The road is open,” Rep. Ada Finn (D-Md.) said in a call.', 'Rep. Ada Finn'],
    ['Ada Finn said: “The road is open.”', 'Ada Finn'],
    ['He said, “The road is open.”', 'He'],
    ['“The road is open.” — Ada Finn', 'Ada Finn'],
    ['The road is open. Ada Finn said nothing.', null],
    ['“The road is open.” Ada Finn said nothing.', null],
  ])('%s', (text, wanted) => {
    expect(speaker(text, 'The road is open')).toBe(wanted);
  });

  it('are the same by surname, by gender for a pronoun, and never by a description', () => {
    expect(compareVoices(voiceOf('Chancellor Lukas Ferrant'), voiceOf('Ferrant'))).toBe('same');
    expect(compareVoices(voiceOf('Lukas Ferrant'), voiceOf('Marta Solbek'))).toBe('different');
    expect(compareVoices(voiceOf('She'), voiceOf('Mr. Ferrant'))).toBe('different');
    expect(compareVoices(voiceOf('the mayor'), voiceOf('Marta Solbek'))).toBe('unknown');
    expect(compareVoices(voiceOf('Ferrent'), voiceOf('Lukas Ferrant'))).toBe('same');
  });

  it('are confirmed by the heading over notes, never denied by it', () => {
    const heading = 'Marek Olin, Monday, by phone';
    expect(agreeOnSpeaker(voiceOf('Marek Olin'), { voice: null, heading })).toBe('same');
    expect(agreeOnSpeaker(voiceOf('Pavel Orl'), { voice: null, heading })).toBe('unknown');
  });
});

describe('what the index reads lightly', () => {
  it('numbers, in figures and in words', () => {
    expect(numbersIn('forty of 1,250 and 1.2 million')).toEqual([1250, 1.2e6, 40]);
  });

  it('values of a passage', () => {
    const facts = factsOf('On Monday, Lena Holt counted 412 houses in Norhaven in 2021.').map(fact =>
      `${fact.kind} ${fact.key} ${fact.number ?? ''}`.trim(),
    );
    expect(facts).toEqual(expect.arrayContaining(['date monday', 'name lena holt', 'number house 412', 'date 2021']));
  });

  it('stems as SQLite does', () => {
    const words = 'relational agreed resignation ponies caresses happily probate controlling university Ukrainian hopping filing sky'
      .toLowerCase()
      .split(' ');
    const database = new DatabaseSync(':memory:');
    database.exec(
      "CREATE VIRTUAL TABLE t USING fts5 (a, tokenize = 'porter unicode61'); CREATE VIRTUAL TABLE v USING fts5vocab (t, instance);",
    );
    for (const [i, word] of words.entries()) database.prepare('INSERT INTO t (rowid, a) VALUES (?, ?)').run(i + 1, word);
    const stems = (database.prepare('SELECT term, doc FROM v ORDER BY doc').all() as { term: string }[]).map(row => row.term);
    expect(words.map(stemOf)).toEqual(stems);
    database.close();
  });

  it('passages that are the document’s own words at their place', () => {
    const long = 'A sentence about the harbor of Calder and its boats. '.repeat(60).trim();
    const text = `Head\n\n${long}`;
    const blocks = [
      { kind: 'heading' as const, start: 0, end: 4, locator: { paragraph: 1 } },
      { kind: 'text' as const, start: 6, end: text.length, locator: { paragraph: 2 } },
    ];
    const passages = cutPassages({ text, blocks, facts: {}, problems: [] });
    expect(passages.length).toBeGreaterThan(3);
    for (const passage of passages) {
      expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      expect(passage.text.length).toBeLessThan(1300);
    }
  });
});
