/** Words broken at a line's end: made whole, or left with the hyphen that is theirs. */
import { describe, expect, it } from 'vitest';
import { joinLines, spellingsOf } from '../../../../server/src/sources/reading/hyphens.ts';

describe('hyphens', () => {
  const known = spellingsOf([
    'a well-known cross-border raid of the border guards',
    'the report was out',
    'he said al liance and alliance here',
  ]);
  it.each([
    ['the re-', 'port came', 'the report came'],
    ['the al -', 'liance said', 'the alliance said'],
    ['a cross-', 'border raid', 'a cross-border raid'],
    ['of self-', 'defense', 'of self-defense'],
    ['in 2023-', '24 it', 'in 2023-24 it'],
    ['the Anglo-', 'Saxon', 'the Anglo-Saxon'],
    ['co\u00ad', 'operation', 'cooperation'],
    ['he went —', 'alone', 'he went — alone'],
    ['nothing', 'broken', 'nothing broken'],
  ])('%s | %s', (before, after, joined) => expect(joinLines(before, after, known)).toBe(joined));
});
