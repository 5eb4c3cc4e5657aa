/** A word that stands twice in a row inside a name: "Ivan Petrov Petrov", "President President Lind". */
import type { Problem, Reading, Story } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import { toDraft } from '../text/segments.ts';
import { contradiction, replace } from './contradiction.ts';
import { isPerson } from './people.ts';
import type { WordPlaces } from './word-places.ts';

const REAL_DOUBLES: ReadonlySet<string> = new Set([
  'Boutros',
  'Sirhan',
  'Duran',
  'Walla',
  'Baden',
  'Pago',
  'Bora',
  'Wagga',
  'Zsa',
  'Hong',
  'Yo',
  'Papa',
  'William',
  'Thomas',
  'Humbert',
  'Knock',
  'Talk',
  'Very',
  'Bye',
  'Ha',
  'Bang',
  'Cha',
  'Coco',
  'Tut',
  'Jay',
  'Dee',
  'Lulu',
  'Kong',
  'Chan',
  'Mahi',
  'Nam',
  'No',
  'That',
  'Had',
  'Rah',
  'Win',
  'Lock',
  'Bling',
  'Wait',
]);

/** Tokens that repeat the one before, where that may be a slip. */
const doublesIn = remembered(({ tokens }: Reading): readonly number[] => {
  const found: number[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const { text, start } = tokens[i];
    const before = tokens[i - 1];
    if (text.length !== before.text.length || text !== before.text || start === before.end || !/^\p{Lu}\p{Ll}{2,}$/u.test(text)) continue;
    if (!REAL_DOUBLES.has(text) && tokens[i + 1]?.text !== '-' && tokens[i - 2]?.text !== text) found.push(i);
  }
  return found;
});

/** "Ivan Petrov Petrov", "President President Lind": a capital word twice in a row, with nothing but a space between. */
export function doubledNames(story: Story, places: WordPlaces): Problem[] {
  let named: ReadonlySet<string> | null = null;
  const isNamed = (word: string): boolean => {
    named ??= new Set(story.claims.filter(isPerson).flatMap(claim => claim.text.split(' ')));
    return named.has(word);
  };
  return story.paragraphs.flatMap(({ reading, segments, kind }) => {
    if (kind === 'furniture' || kind === 'table' || kind === 'card') return [];
    return doublesIn(reading).flatMap((i): Problem[] => {
      const [before, token] = [reading.tokens[i - 1], reading.tokens[i]];
      // A line of song or a heading may repeat itself; a name has another name word beside it, or stands as a name elsewhere.
      const neighbours = [reading.tokens[i - 2], reading.tokens[i + 1]].some(
        each => each && /^\p{Lu}\p{L}/u.test(each.text) && each.pos === 'PROPN',
      );
      if (!neighbours && !isNamed(token.text)) return [];
      // What comes again and again is meant.
      if (places.of(`${token.text} ${token.text}`).length > 1) return [];
      const at = toDraft(segments, token);
      const earlier = toDraft(segments, before);
      return [
        contradiction(story, {
          code: 'name-variant',
          at,
          earlier,
          says: 'the same word stands here',
          message: `“${token.text}” stands twice in a row.`,
          fixes: [replace('Take the second one out', { start: earlier.end, end: at.end }, '', true)],
        }),
      ];
    });
  });
}
