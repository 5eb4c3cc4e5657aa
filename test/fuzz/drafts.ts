/** Makes random drafts for the fuzz tests: news sentences mixed with everything that a keyboard, a web page or a broken file may bring. */
import fc from 'fast-check';

/** Invented news, one paragraph each. */
export const PARAGRAPHS: readonly string[] = [
  'LISSEN, Feb. 15 — The river rose 3.2 meters on Tuesday, the mayor, Ada Lindholt, said.',
  '“We lost 40 houses and two bridges,” Ms. Lindholt said. “Nobody has slept.”',
  'The council spent $1.2 million in 2021, up 45 percent from $800,000 a year earlier.',
  'According to Gen. Oskar Brask, more than 1,300 soldiers were sent to the dam.',
  'He called it “the largest flood since 1954” and denied that anyone had been warned.',
  'Mr. Brask, 58, was born on May 3, 1963, in the village of Tessel.',
  '# Flood takes 40 houses in Lissen',
  '- 12 trucks, 30 boats and 7 helicopters came',
  '> It is believed that 900 people left the town on Friday, officials said.',
  'The minister claimed that TK people had been saved. Experts say it was the worst night of the decade.',
  'Petr Marwick, the head of the Water Board, told reporters he hoped for “a quiet week.”',
  '| Town | Houses |\n| --- | --- |\n| Lissen | 40 |',
];

const ODD: readonly string[] = [
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '\ud83d',
  '\udc00',
  '👩‍🚒',
  '🏳️‍🌈',
  'שלום',
  'مرحبا 12',
  '\u202e',
  '\u0000',
  '\u0007',
  '\u001f',
  '“',
  '”',
  '"',
  '’',
  '«',
  '`',
  '``',
  '**',
  '_',
  '[x](http://a.example/b)',
  '&amp;',
  '&#8220;',
  '<!-- claimcheck-ignore tk -->',
  '<!--',
  '---\n',
  '<p>',
  '</p>',
  '\\',
  '…',
  '—',
  '½',
  '２０２２',
  'Ⅳ',
  'İ',
  'ß',
  'e\u0301',
  '1,2,3',
  '1e309',
  '00',
  '-',
  '$',
  '€',
  '%',
  'Feb. 30',
  '25:99',
  '9999-99-99',
  '\u00ad',
  '\ufffd',
];

const anyText = fc.string({ unit: 'binary', maxLength: 12 });

/** A draft of up to a dozen paragraphs with odd pieces anywhere in them. */
export const drafts: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(fc.constantFrom(...PARAGRAPHS), fc.array(fc.tuple(fc.nat(200), fc.oneof(fc.constantFrom(...ODD), anyText)), { maxLength: 4 }))
      .map(([words, pieces]) =>
        pieces.reduce((text, [at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1)), words),
      ),
    { minLength: 1, maxLength: 12 },
  )
  .chain(paragraphs => fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\r').map(between => paragraphs.join(between)));

/** An edit: what is taken out at a place (a share of the draft) and what is put there. */
export interface Edit {
  readonly at: number;
  readonly out: number;
  readonly put: string;
}

export const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.nat(20),
  put: fc.oneof(fc.constantFrom('', ' ', 'x', '7', '\n\n', ...ODD), anyText),
});

export const edited = (text: string, { at, out, put }: Edit): string => {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + out);
};
