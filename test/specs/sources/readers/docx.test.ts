/** Word: paragraphs, tables, footnotes and comments; what was deleted with changes tracked is left out. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blockWith, bytesOf, read, texts } from './reading.ts';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A small Word document around this body. */
function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const types = Object.keys(parts).map(
    name =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
  );
  const links = Object.keys(parts).map(
    (name, i) =>
      `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${NS}><w:body>${body}</w:body></w:document>`,
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = head + xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('the briefing', async () => {
  const document = await read('alliance-briefing.docx', bytesOf('desk/sources/alliance-briefing.docx'));
  it('counts paragraphs and names the heading above', () => {
    expect(blockWith(document, 'could reach 150,000').locator).toEqual({ paragraph: 13, part: 'Outlook' });
  });
  it('reads rows with their headings', () => {
    expect(texts(document, 'row')[0]).toBe(
      'Sector: North (Tarn); Troops, 11 Nov. 2024: 41,200; Troops, 30 Sept. 2024: 30,100; Battalion groups: 26; Tanks: 410',
    );
    expect(texts(document, 'row')).toHaveLength(4);
  });
  it('sets the footnote apart and takes its mark out of the text', () => {
    expect(blockWith(document, 'exclude naval personnel')).toMatchObject({ kind: 'footnote', locator: { part: 'footnote 1' } });
    expect(document.text).toContain('the Moranian border. On 30 September');
  });
  it('knows its title and its date', () =>
    expect(document.facts).toEqual({ title: 'Eastern Border: Situation Briefing', date: '2024-11-11' }));
});

describe('changes and comments', () => {
  it('leaves out what was deleted and keeps what was put in', async () => {
    const document = await read(
      'x.docx',
      word(
        `<w:p>${run('The council counted ')}<w:del w:id="1" w:author="A"><w:r><w:delText>forty</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run('fourteen')}</w:ins>${run(' boats.')}</w:p>`,
      ),
    );
    expect(texts(document)).toEqual(['The council counted fourteen boats.']);
  });
  it('keeps a comment as a comment, away from the text', async () => {
    const comments = `<w:comments ${NS}><w:comment w:id="0" w:author="Ada Quist" w:initials="AQ"><w:p>${run('Is this last year’s figure?')}</w:p></w:comment></w:comments>`;
    const document = await read(
      'x.docx',
      word(`<w:p>${run('Fourteen boats')}<w:r><w:commentReference w:id="0"/></w:r>${run(' were counted.')}</w:p>`, { comments }),
    );
    expect(texts(document, 'text')).toEqual(['Fourteen boats were counted.']);
    expect(blockWith(document, 'last year’s figure')).toMatchObject({ kind: 'comment', locator: { part: 'comment 1' } });
  });
  it('marks the speakers of a typed transcript', async () => {
    const turns = [
      'MR. HELLE: The exercise ends on time.',
      'QUESTION: All of it?',
      'MR. HELLE: All of it.',
      'QUESTION: And the ships?',
      'MR. HELLE: Ask the navy.',
    ];
    const document = await read('x.docx', word(turns.map(turn => `<w:p>${run(turn)}</w:p>`).join('')));
    expect(blockWith(document, 'Ask the navy.')).toMatchObject({ kind: 'speech', speaker: 'Mr. Helle' });
  });
});

describe('bad files', () => {
  it.each([
    ['cut off', bytesOf('desk-bad/sources/broken.docx')],
    ['empty', new Uint8Array(0)],
  ])('says what is wrong: %s', async (_, bytes) => {
    const document = await read('x.docx', bytes);
    expect(document.blocks).toEqual([]);
    expect(document.problems).toHaveLength(1);
  });
  it('says that there is no text', async () =>
    expect((await read('x.docx', word('<w:p/>'))).problems).toEqual(['the document has no text in it']));
});
