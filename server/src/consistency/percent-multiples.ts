/** Multiples that the two figures beside them do not bear out: "doubled from 40 to 120". */
import type { Problem, Story } from '../model.ts';
import { inPrint } from '../values/rounding.ts';
import { contradiction } from './contradiction.ts';
import { isQuoted } from './figures.ts';

const timesAs = (ratio: number): string =>
  Math.abs(ratio - 2) < 0.05 ? 'twice' : Math.abs(ratio - 0.5) < 0.02 ? 'half' : `${inPrint(Number(ratio.toFixed(1)))} times`;

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^doubl/, 2],
  [/^(?:tripl|trebl)/, 3],
  [/^quadrupl/, 4],
  [/^halv/, 0.5],
];

/** "doubled from 40 to 120". */
export function multipleProblems(story: Story): Problem[] {
  return story.claims.flatMap((claim): Problem[] => {
    if (
      claim.kind !== 'comparison' ||
      claim.comparison.from === null ||
      claim.comparison.to === null ||
      claim.comparison.from <= 0 ||
      isQuoted(story, claim)
    )
      return [];
    const words = claim.text.toLowerCase();
    const verb = /(?:doubl|tripl|trebl|quadrupl|halv)\w*/.exec(words);
    const times = MULTIPLES.find(([stem]) => verb && stem.test(verb[0]))?.[1];
    if (!verb || times === undefined) return [];
    const ratio = claim.comparison.to / claim.comparison.from;
    const before = story.draft.text.slice(Math.max(0, claim.start - 24), claim.start + (verb.index ?? 0)).toLowerCase();
    const more = /more than\s*$/.test(before);
    const nearly = /(?:nearly|almost|about|roughly|around)\s*$/.test(before);
    const off = ratio / times;
    if (more ? off >= 0.98 && off < 1.6 : nearly ? off > 0.8 && off < 1.2 : off > 0.87 && off < 1.3) return [];
    const verbAt = { start: claim.start + verb.index, end: claim.start + verb.index + verb[0].length };
    return [
      contradiction(story, {
        code: 'percent-mismatch',
        at: { start: verbAt.end + (/^\s*/.exec(story.draft.text.slice(verbAt.end, claim.end))?.[0].length ?? 0), end: claim.end },
        earlier: verbAt,
        claim: claim.id,
        says: 'The multiple stands here',
        message: `From ${inPrint(claim.comparison.from)} to ${inPrint(claim.comparison.to)} is ${timesAs(ratio)} as much.`,
      }),
    ];
  });
}
