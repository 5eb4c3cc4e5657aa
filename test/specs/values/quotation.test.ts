/** Quotation marks: styles, nesting, apostrophes that are none, marks that are missing or mismatched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../server/src/language/read.ts';
import { readQuotations } from '../../../server/src/values/quotation.ts';

const words = (text: string) => readQuotations(readText(text)).map(({ start, end }) => text.slice(start, end));
const first = (text: string) => readQuotations(readText(text))[0].value;

describe('marks', () => {
  test.each([
    ['curly', 'She said “we stay” twice.', ['“we stay”']],
    ['straight', 'She said "we stay" twice.', ['"we stay"']],
    ['angle', 'She said «we stay» twice.', ['«we stay»']],
    ['low and high', 'She said „we stay“ twice.', ['„we stay“']],
    ['two apostrophes', "She said ''we stay'' twice.", ["''we stay''"]],
    ['single', 'She said ‘we stay’ twice.', ['‘we stay’']],
    ['single, straight', "The mayor: 'We stay' in Dorn", ["'We stay'"]],
    ['nested', '“He told me, ‘We stay,’ and left,” she said.', ['“He told me, ‘We stay,’ and left,”', '‘We stay,’']],
    ['nested at the end', '“He told me, ‘We stay.’”', ['“He told me, ‘We stay.’”', '‘We stay.’']],
    ['a plural owner inside single marks', '‘The allies’ plan is dead,’ she said.', ['‘The allies’ plan is dead,’']],
    ['curly then straight', 'She said “we stay" twice.', ['“we stay"']],
    ['two closing marks', 'She said ”we stay” twice.', ['”we stay”']],
    ['no-break space', '« We stay » she said.', ['« We stay »']],
    ['never closed', '“We stay. And we', ['“We stay. And we']],
    ['a missing mark, then another pair', '“We stay. The mayor said “we go” at noon.', ['“We stay. The mayor said ', '“we go”']],
  ])('%s', (_, text, expected) => {
    expect(words(text).map(each => each.trim())).toEqual(expected.map(each => each.trim()));
  });

  test.each([
    ['apostrophes', 'It’s the town’s, isn’t it?'],
    ['owners in the plural', 'The allies’ and the soldiers’ plan'],
    ['dropped figures', "In the ’90s and the '80s"],
    ['feet and inches', 'He is 6\'2" tall'],
    ['an inch', 'a 5" pipe'],
    ['names', "O’Hara met D'Arcy in N’Dor"],
    ['nothing', 'No marks at all.'],
    ['empty marks', 'He typed "" and left.'],
  ])('not %s', (_, text) => {
    expect(words(text)).toEqual([]);
  });
});

describe('what is known of a quotation', () => {
  test('its inner words', () => {
    const { inner } = first('She said “we stay” twice.');
    expect('She said “we stay” twice.'.slice(inner.start, inner.end)).toBe('we stay');
  });
  test.each([
    ['“We stay,” she said.', false],
    ['She said: “We stay.”', false],
    ['She called it “a gift to the enemy.”', true],
    ['It was “in a critical state” by then.', true],
    ['“We stay,” she said, “and we fight.”', false],
  ])('partial: %s', (text, partial) => {
    expect(first(text).partial).toBe(partial);
  });
  test('the second half of a broken quotation is whole', () => {
    expect(readQuotations(readText('“We stay,” she said, “and we fight.”')).map(({ value }) => value.partial)).toEqual([false, false]);
  });
});

test('spans lie in the text, in order, outermost first', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('“', '”', '"', '‘', '’', "'", 'a', 's', ' ', '.', ',', '5', '😀'), maxLength: 40 }),
      text => {
        let last = -1;
        for (const { start, end, value } of readQuotations({ text, tokens: [], sentences: [] })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value.inner.start).toBeGreaterThan(start);
          expect(value.inner.end).toBeLessThanOrEqual(end);
          last = start;
        }
      },
    ),
  );
});
