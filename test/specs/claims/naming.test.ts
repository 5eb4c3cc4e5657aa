/** A person as the story names that person: in full with the title at first, by the second reference after. */
import { expect, test } from 'vitest';
import { speakerAs } from '../../../server/src/claims/naming.ts';
import { readStory } from '../../../server/src/claims/story.ts';

const DAY = '2031-03-04';
const story = (text: string) => readStory({ id: 'x', text, format: 'plaintext' }, { date: DAY, today: DAY, tagger: null });
const LATE = 10000;

test('in full at first mention, with the title that the story gives later', () => {
  expect(speakerAs(story('The road is closed.'), 'Ida Rohm', LATE)).toBe('Ida Rohm');
  expect(speakerAs(story('The road is closed.\n\nMayor Ida Rohm came late.'), 'Ida Rohm', 3)).toBe('Mayor Ida Rohm');
});

test('by the second reference that the story uses, honorific and all', () => {
  expect(speakerAs(story('Ida Rohm, the mayor, came. Ms. Rohm was late. Ms. Rohm left.'), 'Ida Rohm', LATE)).toBe('Ms. Rohm');
  expect(speakerAs(story('Ida Rohm, the mayor, came. Rohm was late.'), 'Ida Rohm', LATE)).toBe('Rohm');
  expect(speakerAs(story('Ida Rohm, the mayor, came.'), 'Ida Rohm', LATE)).toBe('Rohm');
});

test('a source’s title before the name makes nobody else of the person', () => {
  const text = 'Interior Minister Karl Veld came home. Mr. Veld was tired.';
  expect(speakerAs(story(text), 'Interior Minister Karl Veld', LATE)).toBe('Mr. Veld');
  expect(speakerAs(story('The road is closed.'), 'Interior Minister Karl Veld', LATE)).toBe('Interior Minister Karl Veld');
});
