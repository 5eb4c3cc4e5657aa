/** PDF: paragraphs with page and line, without running heads; tables with their headings; scans and passwords said. */
import { describe, expect, it } from 'vitest';
import { blockWith, bytesOf, locatorAt, read, readFixture, texts } from './reading.ts';

describe('the ministry’s statement, two columns and hyphenated', async () => {
  const document = await read('ministry-statement.pdf', bytesOf('desk/sources/ministry-statement.pdf'));

  it('joins words that were broken at the line’s end, and keeps hyphens of their own', () => {
    expect(blockWith(document, 'Altogether 9,400 servicemen').locator).toMatchObject({ page: 1 });
    expect(document.text).toContain('distinguished-visitors day');
    expect(document.text).toContain('live-fire drills');
    expect(document.text).not.toMatch(/\p{L}- \p{Ll}/u);
  });
  it('reads one column after the other', () => {
    expect(document.text.indexOf('guarantor states')).toBeLessThan(document.text.indexOf('recalls that the Corvin accords'));
  });
  it('knows its headline and its date, and takes nothing from the program that made it', () => {
    expect(document.facts).toEqual({ title: 'On the Completion of the First Stage of Exercise Iron Harvest', date: '2024-11-12' });
    expect(texts(document, 'heading')).toContain('On the situation in the Selva district');
  });
  it('says the line of what stands further down a paragraph', () => {
    const first = locatorAt(document, document.text.indexOf('The exercise began'));
    const later = locatorAt(document, document.text.indexOf('closer than 25 miles') + 10);
    expect(later.line! - first.line!).toBe(7);
    expect(later.part).toBe(first.part);
  });
});

describe('what is left out', () => {
  it.each(['libreoffice-1.pdf', 'libreoffice-2.pdf'])('running heads and page numbers of %s', async name => {
    const { text } = await readFixture(name);
    expect(text).not.toContain('The Paper, Foreign Desk');
    expect(text).not.toMatch(/Page \d of \d/);
  });
  it.each(['groff-1.pdf', 'groff-2.pdf'])('running heads of %s, from the second page on', async name => {
    expect((await readFixture(name)).text).not.toContain('The Running Head');
  });
  it.each(['chromium-1.pdf', 'chromium-2.pdf'])('date, title, address and page number that a browser prints around %s', async name => {
    expect((await readFixture(name)).text).not.toMatch(/127\.0\.0\.1|\d\/\d$|^\d+\/\d+\/\d+,/m);
  });
});

describe('tables', () => {
  it.each(['table-libreoffice.pdf', 'table-chromium.pdf', 'table-groff.pdf'])('rows of %s are read with their headings', async name => {
    const document = await readFixture(name);
    expect(texts(document, 'row')).toEqual([
      'Sector: North (Tarn); Troops, 11 Nov. 2024: 41,200; Troops, 30 Sept. 2024: 30,100; Battalion groups: 26; Tanks: 410',
      'Sector: Centre (Selva); Troops, 11 Nov. 2024: 58,700; Troops, 30 Sept. 2024: 44,900; Battalion groups: 39; Tanks: 690',
      'Sector: South (coast); Troops, 11 Nov. 2024: 27,500; Troops, 30 Sept. 2024: 21,300; Battalion groups: 18; Tanks: 250',
      'Sector: All sectors; Troops, 11 Nov. 2024: 127,400; Troops, 30 Sept. 2024: 96,300; Battalion groups: 83; Tanks: 1,350',
    ]);
    expect(blockWith(document, 'North (Tarn)').locator).toMatchObject({ page: 1, part: 'Strength by sector' });
  });
  it('sets the note at the foot apart and takes its mark out of the text', async () => {
    const document = await readFixture('table-groff.pdf');
    expect(texts(document, 'footnote')).toEqual([expect.stringMatching(/^The figures exclude naval personnel/)]);
    expect(document.text).toContain('the Moranian border. On 30 September');
  });
});

describe('bad files', () => {
  it('says that a scan has no text layer', async () => {
    expect((await read('scan.pdf', bytesOf('desk-bad/sources/scan.pdf'))).problems).toEqual([expect.stringContaining('no text layer')]);
  });
  it('says that a password is needed', async () => {
    expect((await read('locked.pdf', bytesOf('desk-bad/sources/locked.pdf'))).problems).toEqual([expect.stringContaining('password')]);
  });
  it('says that a file is cut off, is empty, or is none', async () => {
    for (const bytes of [
      bytesOf('desk-bad/sources/broken.pdf'),
      new Uint8Array(0),
      new TextEncoder().encode('%PDF-1.7\nnothing'),
      new TextEncoder().encode('a letter'),
    ]) {
      const document = await read('x.pdf', bytes);
      expect(document.blocks).toEqual([]);
      expect(document.problems).toEqual([expect.stringContaining('cannot be opened')]);
    }
  });
  it('leaves the caller’s bytes alone', async () => {
    const bytes = bytesOf('groff-1.pdf');
    const length = bytes.length;
    await read('a.pdf', bytes);
    expect(bytes.length).toBe(length);
  });
});
