/** Encodings: UTF-8, UTF-16, windows-1252 with its curly marks, and others by their letters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../server/src/sources/reading/decode.ts';

const WORDS = 'The mayor said “no” — Łódź isn’t near.';

describe('encodings', () => {
  const utf16 = (text: string, big: boolean): number[] =>
    [...text].flatMap(letter => {
      const unit = letter.charCodeAt(0);
      return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    });
  it.each([
    ['UTF-8', [...new TextEncoder().encode(WORDS)]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(WORDS)]],
    ['UTF-16 little end first', [0xff, 0xfe, ...utf16(WORDS, false)]],
    ['UTF-16 big end first', [0xfe, 0xff, ...utf16(WORDS, true)]],
    ['UTF-16 without a mark', utf16(WORDS, false)],
  ])('reads %s', (_, bytes) => expect(decode(new Uint8Array(bytes)).text).toBe(WORDS));

  it('reads windows-1252 with its curly marks', () => {
    const bytes = new Uint8Array([...[...'He said '].map(c => c.charCodeAt(0)), 0x93, 0x6e, 0x6f, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35]);
    expect(decode(bytes).text).toBe('He said “no” — €5');
  });
  it('reads Cyrillic from a long enough text', () => {
    const text = 'Министерство обороны сообщило, что войска возвращаются в места постоянной дислокации после учений. '.repeat(3);
    const table = new Map([...Array(128).keys()].map(i => [new TextDecoder('windows-1251').decode(new Uint8Array([i + 128])), i + 128]));
    expect(decode(new Uint8Array([...text].map(letter => table.get(letter) ?? letter.charCodeAt(0)))).text).toBe(text);
  });
  it('reads Greek and Hungarian among English markup, and leaves a single accent Western', () => {
    const coded = (text: string, encoding: string): Uint8Array => {
      const decoder = new TextDecoder(encoding);
      const table = new Map([...Array(128).keys()].map(i => [decoder.decode(new Uint8Array([i + 128])), i + 128]));
      return new Uint8Array([...text].map(letter => table.get(letter) ?? letter.charCodeAt(0)));
    };
    const greek = '<p class="text">Ο υπουργός δήλωσε ότι τα στρατεύματα επιστρέφουν στις βάσεις τους μετά από τις ασκήσεις.</p> '.repeat(3);
    expect(decode(coded(greek, 'iso-8859-7')).text).toBe(greek);
    const hungarian =
      'A miniszter azt mondta, hogy a csapatok visszatérnek a laktanyáikba, és a gyakorlat szerdán ér véget. Az őrség és a műszaki egységek később jönnek. '.repeat(
        3,
      );
    expect(decode(coded(hungarian, 'windows-1250')).text).toBe(hungarian);
    expect(
      decode(new Uint8Array([...[...'The caf'].map(c => c.charCodeAt(0)), 0xe9, ...[...' was shut.'].map(c => c.charCodeAt(0))])).text,
    ).toBe('The café was shut.');
  });
  const inCode = (text: string, encoding: string): Uint8Array => {
    const decoder = new TextDecoder(encoding);
    const table = new Map([...Array(128).keys()].map(i => [decoder.decode(new Uint8Array([i + 128])), i + 128]));
    return Uint8Array.from(text, letter => table.get(letter) ?? letter.charCodeAt(0));
  };
  const ENGLISH = 'The keeper said “no” — it’s the naïve café owner’s résumé, he said.';
  const GERMAN = 'Der Schleusenwärter erklärte, dass die Tore künftig größer würden. Die Überprüfung endet am Mittwoch.';
  const RUSSIAN = 'Смотритель сказал, что ворота закрыты до весны.';
  it.each([
    ['macintosh', ENGLISH],
    ['macintosh', GERMAN],
    ['macintosh', 'Le gardien a déclaré que l’écluse était fermée, où elle l’avait déjà été à Noël.'],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['koi8-u', 'Сторож шлюзу повідомив, що ворота зачинені до весни, і їх не відчинять.'],
    ['windows-1251', 'Ворота закрыты.'],
    ['windows-1251', 'In the keeper’s own hand the place is called Ровно, and the river Стырь.'.replace('’', "'")],
    ['iso-8859-7', 'Οι πύλες έκλεισαν.'],
    ['iso-8859-2', 'Śluzowy powiedział, że żółte wrota są zamknięte aż do środy, i że nikt ich wcześniej nie otworzy.'],
  ])('reads %s: %s', (encoding, text) => expect(decode(inCode(text, encoding)).text).toBe(text));

  it('reads Cyrillic in UTF-16 without a mark', () => {
    expect(decode(new Uint8Array(utf16(RUSSIAN, true))).text).toBe(RUSSIAN);
    expect(decode(new Uint8Array(utf16(RUSSIAN, false))).text).toBe(RUSSIAN);
  });
  it.each([
    GERMAN,
    'The LibreOffice file of McKenna’s iPhone said “no” — the café owner’s résumé was naïve.',
    'El guarda dijo: «No». ¿Quién abrió la compuerta? ¡Nadie! La señora Ñúñez pagó 5 € el 1º de mayo.',
    'À la porte, l’écluse était fermée, où elle l’avait été à Noël ; ÇA NE VA PLUS, dit-il.',
    'Å åpne slusene på Ørsta tok 3½ timer, sa vokteren på søndag; «nei», svarte rådet.',
  ])('leaves Western letters of Windows what they are: %s', text => {
    const marks = new Map([...'€‘’“”–—'].map((mark, i) => [mark, [0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97][i]]));
    expect(decode(Uint8Array.from(text, letter => marks.get(letter) ?? letter.charCodeAt(0))).text).toBe(text);
  });
  it('says of bytes that they are no text', () => expect(decode(new Uint8Array([0x25, 0x00, 0x01, 0x02])).text).toBeNull());
  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const { text } = decode(bytes);
        return text === null || typeof text === 'string';
      }),
    );
  });
});
