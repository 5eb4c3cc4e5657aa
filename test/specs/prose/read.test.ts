/** What a draft's formats leave of it: the writer's prose, paragraph by paragraph, each with its kind. */
import { describe, expect, test } from 'vitest';
import type { DraftFormat } from '../../../server/src/model.ts';
import { LONGEST_DRAFT, readProse } from '../../../server/src/prose/read.ts';

const read = (text: string, format: DraftFormat = 'plaintext') => readProse({ id: 'x', text, format });
const kinds = (text: string, format: DraftFormat = 'plaintext') => read(text, format).paragraphs.map(each => `${each.kind}: ${each.text}`);

describe('front matter', () => {
  test('gives title, byline, date, sources and profile', () => {
    const { front, paragraphs } = read(
      '---\ntitle: "Valdor: the count"\nbyline: By Ada Lind\ndate: Feb. 14, 2022\nsources: [briefing, mail]\nprofile: uk-news\n---\nThe story.',
      'markdown',
    );
    expect(front).toEqual({
      title: 'Valdor: the count',
      byline: 'Ada Lind',
      date: '2022-02-14',
      sources: ['briefing', 'mail'],
      profile: 'uk-news',
    });
    expect(paragraphs.map(each => each.text)).toEqual(['The story.']);
  });
  test('that is not YAML is said in plain words, and the rest goes on', () => {
    const { front, notices, paragraphs } = read('---\ntitle: a: b\n  - broken\ndate: 2022-02-15\n---\nThe story.', 'markdown');
    expect(front).toMatchObject({ title: 'a: b', date: '2022-02-15' });
    expect(notices[0].message).toContain('not YAML');
    expect(paragraphs).toHaveLength(1);
  });
  test('that is never closed, or has a date that is none, is said too', () => {
    expect(read('---\ntitle: A\nThe story.', 'markdown').notices[0].message).toContain('not closed');
    expect(read('---\ndate: soon\n---\nThe story.', 'markdown').notices[0].message).toContain('soon');
  });
  test('a rule at the head of a story is none', () => {
    expect(kinds('---\n\nThe story went on.\n\n---\n\nAnd on.', 'markdown')).toEqual(['body: The story went on.', 'body: And on.']);
  });
});

describe('plain text', () => {
  test('a blank line ends a paragraph; lines wrapped by hand are joined', () => {
    const wrapped =
      'The alliance counts 130,000 troops near the border and it says that more\nare on the way to the north of Karstad every day, with fuel and with food\nfor a month.\n\nThe ministry denied it.';
    expect(kinds(wrapped)).toEqual([
      'body: The alliance counts 130,000 troops near the border and it says that more are on the way to the north of Karstad every day, with fuel and with food for a month.',
      'body: The ministry denied it.',
    ]);
  });
  test('without blank lines, a line is a paragraph', () => {
    const lines = [
      'The first paragraph of a story, which is on one line and goes on for a good while before it ends.',
      'The second one is shorter.',
      'A third one ends in “a quotation.”',
    ];
    expect(kinds(lines.join('\n'))).toEqual(lines.map(line => `body: ${line}`));
  });
  test('headline, byline, headings, captions with glued credits, furniture', () => {
    expect(
      kinds(
        [
          'Troops Mass at the Border',
          'By Ada Lind and Ivo Karst',
          'KARSTAD, Valdor — The count rose on Monday.',
          'Advertisement',
          'Soldiers near the border on Monday.Credit...Lena Novak for The Paper',
          'Sign up for the Morning newsletter.',
          'What comes next',
          'The talks go on.',
          'Continue reading the main story',
          '(Reporting by Ada Lind; Editing by Ivo Karst)',
        ].join('\n\n'),
      ),
    ).toEqual([
      'headline: Troops Mass at the Border',
      'byline: By Ada Lind and Ivo Karst',
      'body: KARSTAD, Valdor — The count rose on Monday.',
      'furniture: Advertisement',
      'caption: Soldiers near the border on Monday.',
      'credit: Lena Novak for The Paper',
      'furniture: Sign up for the Morning newsletter.',
      'heading: What comes next',
      'body: The talks go on.',
      'furniture: Continue reading the main story',
      'byline: (Reporting by Ada Lind; Editing by Ivo Karst)',
    ]);
  });
  test('an explainer card holds as many paragraphs as it says', () => {
    expect(
      kinds(
        'The count rose on Monday, he said.\n\nUnderstand the Standoff\n\nCard 1 of 2\n\nA long dispute. It began in 2014.\n\nA new count. Troops moved.\n\nThe story goes on here.',
      ),
    ).toEqual([
      'body: The count rose on Monday, he said.',
      'card: Understand the Standoff',
      'furniture: Card 1 of 2',
      'card: A long dispute. It began in 2014.',
      'card: A new count. Troops moved.',
      'body: The story goes on here.',
    ]);
  });
  test('a sentence about a credit, a photo or an advertisement is the story', () => {
    for (const line of [
      'He gave credit to the ministry for the deal.',
      'Photos show that the bridge was gone by then.',
      'The advertisement ran for six weeks, he said.',
      'Credit: that is what the banks would not give him.',
    ])
      expect(kinds(`${line}\n\nMore.`)[0]).toBe(`body: ${line}`);
  });
});

describe('Markdown', () => {
  test('marks, code, targets, comments, citations and footnote numbers are left out; the writer’s brackets stay', () => {
    expect(
      kinds(
        'The [alliance](http://a.b "t") *counts* **130,000** troops [@memo, p. 3].[^1] “[The state] fell,” he said. `x` <b>So</b><!-- no -->\n\n[^1]: A note.',
        'markdown',
      ),
    ).toEqual(['body: The alliance counts 130,000 troops. “[The state] fell,” he said.  So', 'note: A note.']);
  });
  test('headings, lists, quotations, tables and images', () => {
    expect(
      kinds(
        '# A story\n\n## A part\n\n- one\n- two\n\n> said\n> so\n\n| Unit | Men |\n|--|--|\n| First | 1,200 |\n\n![Two men. Photo by Ada Lind](x.png)\n',
        'markdown',
      ),
    ).toEqual([
      'headline: A story',
      'heading: A part',
      'list: one',
      'list: two',
      'quote: said so',
      'table: Unit | Men',
      'table: First | 1,200',
      'caption: Two men.',
      'credit: Ada Lind',
    ]);
  });
  test('an ignore covers the paragraph after it, or its own line', () => {
    const text = 'One.\n\n<!-- claimcheck-ignore tk -->\nTwo TK.\n\nThree. <!-- claimcheck-ignore -->';
    expect(read(text, 'markdown').ignores.map(({ span, code }) => [code, text.slice(span.start, span.end)])).toEqual([
      ['tk', 'Two TK.'],
      [null, 'Three. <!-- claimcheck-ignore -->'],
    ]);
  });
});

describe('HTML', () => {
  test('text, references and structure; scripts, navigation and advertisements apart', () => {
    expect(
      kinds(
        '<nav><a>Home</a></nav><h1>Troops &amp; tanks</h1><p>He said &ldquo;it is <em>over</em>&rdquo;\n   today.</p><script>if(a<b){}</script><figure><figcaption>At the border.<span class="credit">Credit...Lena Novak</span></figcaption></figure><div class="ad-slot">Buy</div><p>2 < 3</p>',
        'html',
      ),
    ).toEqual([
      'headline: Troops & tanks',
      'body: He said “it is over” today.',
      'caption: At the border.',
      'credit: Lena Novak',
      'furniture: Buy',
      'body: 2 < 3',
    ]);
  });
});

describe('what is no story', () => {
  test('a binary file and a far too long one are said, quickly', () => {
    expect(read('PK\u0003\u0004\u0000\u0000').notices[0].message).toContain('not text');
    const long = read('Twelve troops went there.\n\n'.repeat(200_000));
    expect(long.notices[0].message).toContain('very long');
    expect(long.paragraphs.at(-1)!.span.end).toBeLessThanOrEqual(LONGEST_DRAFT);
  });
  test('an empty draft is empty', () => expect(read('')).toMatchObject({ paragraphs: [], notices: [] }));
});
