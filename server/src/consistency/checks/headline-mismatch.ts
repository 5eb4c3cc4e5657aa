/** A number or a name in the headline that the story does not bear out. */
import type { ClaimOf, Problem, Span, Story } from '../../model.ts';
import { contradiction, replace } from '../contradiction.ts';
import { nearlySame } from '../spelling.ts';
import type { Check } from '../check.ts';

type Amount = ClaimOf<'quantity'>;

const paragraphOf = (story: Story, at: Span): number =>
  story.paragraphs.findIndex(({ span }) => at.start >= span.start && at.start < span.end);
const isAmount = (claim: Story['claims'][number]): claim is Amount => claim.kind === 'quantity';
const isPerson = (claim: Story['claims'][number]): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.kind === 'person';

const valuesOf = ({ quantity }: Amount): number[] =>
  [quantity.value, quantity.low, quantity.high].filter((value): value is number => value !== null);

/** Deaths and injuries are counted alike whatever the noun: "12 killed", "12 people were killed". */
const CASUALTY: ReadonlyMap<string, string> = new Map([
  ['killed', 'dead'],
  ['dead', 'dead'],
  ['death', 'dead'],
  ['die', 'dead'],
  ['injured', 'hurt'],
  ['wounded', 'hurt'],
  ['hurt', 'hurt'],
  ['arrested', 'arrested'],
  ['missing', 'missing'],
]);

/** "Storm Kills 12", "killed 14 people", "Three Die": the verb beside the number tells what became of them. */
function fateBeside(story: Story, claim: Amount, noun: string | null): string | null {
  if (
    noun !== null &&
    !/^(?:people|person|man|woman|child|worker|soldier|civilian|passenger|miner|pupil|student|resident|tourist|villager)$/.test(
      noun.split(' ').at(-1) ?? '',
    )
  )
    return null;
  const before = /\b(kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur(?:es|ed|ing)|hurts?) (?:at least )?$/i.exec(
    story.draft.text.slice(Math.max(0, claim.start - 24), claim.start),
  )?.[1];
  if (before) return /^kill/i.test(before) ? 'dead' : 'hurt';
  const after = /^ (?:(?:were|was|people|have|had|been) )*(die|dies|died|killed|dead|hurt|wounded|injured)\b/i.exec(
    story.draft.text.slice(claim.end, claim.end + 34),
  )?.[1];
  return after ? (/^(?:die|dies|died|killed|dead)$/i.test(after) ? 'dead' : 'hurt') : null;
}

/** What is counted, so that two amounts can be said to count the same thing; null where nothing says. */
function subjectOf(story: Story, claim: Amount): string | null {
  const { unit, counted } = claim.quantity;
  const noun = counted?.toLowerCase() ?? null;
  const fate = CASUALTY.get(noun ?? '') ?? fateBeside(story, claim, noun);
  if (fate) return fate;
  if (claim.quantity.role === 'casualty' || noun === 'people' || noun === 'person') {
    const tail = story.draft.text.slice(claim.end, claim.end + 30);
    const word =
      /^(?: (?:people|were|was|are|have been|had been|confirmed|others?))* ?(killed|dead|died|injured|wounded|hurt|arrested|missing)\b/.exec(
        tail,
      )?.[1];
    return word ? (word === 'died' ? 'dead' : (CASUALTY.get(word) ?? null)) : null;
  }
  // "$15 Minimum Wage": what stands behind a sum or a share says what it is of.
  if (unit) {
    const behind = /^[ -](\p{L}{4,})[ -](\p{L}{4,})/u.exec(story.draft.text.slice(claim.end, claim.end + 40));
    return behind ? `${unit} ${behind[1]} ${behind[2]}`.toLowerCase() : null;
  }
  return noun;
}

/** Rounded the way headlines round: to the figures that the headline writes. */
function rounds(short: number, long: number): boolean {
  if (short === long) return true;
  const figures = String(short)
    .replace(/[.0]+$/, '')
    .replace('.', '').length;
  return short >= 100 && Number(long.toPrecision(figures)) === short;
}

const isExact = ({ quantity }: Amount): boolean =>
  quantity.comparator === '=' && quantity.value !== null && !quantity.vague && quantity.value > 2 && quantity.change === null;

const nearIn = (a: number, b: number): boolean => a <= b * 2 && b <= a * 2;

const contentWords = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

const CASUALTY_WORDS = /\b(?:killed|killing|died|dead|wounded|injured|hurt)\b/;
const claimWords = (story: Story, span: Span): string => story.draft.text.slice(span.start, span.end);

/** The sentence speaks of what the headline speaks of: two words or more in common. */
function alike(story: Story, headline: Span, claim: Amount): boolean {
  const sentence = story.sentences[claim.sentence];
  const ours = contentWords(story.draft.text.slice(headline.start, headline.end));
  const theirs = contentWords(story.draft.text.slice(sentence.start, sentence.end));
  const shared = [...ours].filter(word => theirs.has(word)).length;
  // The story's first sentences tell what the headline tells, in other words.
  return (
    shared >= 2 ||
    (shared === 1 && paragraphOf(story, sentence) <= paragraphOf(story, headline) + 3 && CASUALTY_WORDS.test(claimWords(story, sentence)))
  );
}

/** The headline's amounts that no number of the story equals, while the story counts the same thing otherwise. */
function amounts(story: Story, headline: number): Problem[] {
  const all = story.claims.filter(isAmount);
  const { span } = story.paragraphs[headline];
  const above = all.filter(claim => claim.start >= span.start && claim.start < span.end && isExact(claim));
  if (!above.length) return [];
  const body = all.filter(claim => claim.start >= span.end);
  const every = new Set(body.flatMap(valuesOf));
  return above.flatMap((claim): Problem[] => {
    const value = claim.quantity.value ?? 0;
    const subject = subjectOf(story, claim);
    if (!subject || [...every].some(each => rounds(value, each))) return [];
    // Parts of a whole, and lists, are not the same count: near in size, and no two of them.
    const rivals = body.filter(each => isExact(each) && subjectOf(story, each) === subject && nearIn(value, each.quantity.value ?? 0));
    const rival = rivals[0];
    if (!rival || new Set(rivals.map(each => each.quantity.value)).size !== 1) return [];
    if (paragraphOf(story, rival) > headline + 6 || !alike(story, span, rival)) return [];
    return [problemOf(story, claim, rival)];
  });
}

/** "an $18 wage" becomes "a $15 wage": the article goes with the figure. */
function withArticle(story: Story, at: Span, figure: string): readonly [Span, string] {
  const article = /\b(an?) ([$€£]?)$/i.exec(story.draft.text.slice(Math.max(0, at.start - 5), at.start));
  const right = /^(?:8|1[18](?!\d)|1[18],)/.test(figure) ? 'an' : 'a';
  if (!article || article[1].toLowerCase() === right) return [at, figure];
  const written = article[1][0] === 'A' ? right.replace('a', 'A') : right;
  return [{ start: at.start - article[0].length, end: at.end }, `${written} ${article[2]}${figure}`];
}

function problemOf(story: Story, headline: Amount, body: Amount): Problem {
  const words = (span: Span): string => story.draft.text.slice(span.start, span.end);
  const figure = /\d[\d,.]*\d|\d/.exec(headline.text);
  const other = /\d[\d,.]*\d|\d/.exec(body.text);
  const start = headline.start + (figure?.index ?? 0);
  return contradiction(story, {
    code: 'headline-mismatch',
    at: body,
    earlier: headline,
    says: `The headline has “${words(headline)}”`,
    claim: body.id,
    message: `The headline has “${words(headline)}”, the story “${words(body)}”.`,
    fixes:
      figure && other
        ? [replace(`Change the headline to “${other[0]}”`, ...withArticle(story, { start, end: start + figure[0].length }, other[0]))]
        : [],
  });
}

/** A surname in the headline that the story spells otherwise throughout. */
function names(story: Story, headline: number): Problem[] {
  const { span } = story.paragraphs[headline];
  const text = story.draft.text.slice(span.end).toLowerCase();
  const people = story.claims.filter(isPerson);
  const inHeadline = new Set(story.draft.text.slice(span.start, span.end).match(/\p{Lu}\p{Ll}{4,}/gu) ?? []);
  const surnames = people
    .filter(claim => claim.start >= span.end && claim.text.includes(' '))
    .map(claim => ({ claim, surname: claim.text.split(/\s+/).at(-1) ?? '' }));
  return [...inHeadline].flatMap((word): Problem[] => {
    if (text.includes(word.toLowerCase())) return [];
    const hit = surnames.find(({ surname }) => surname.length > 4 && nearlySame(word, surname));
    if (!hit || inHeadline.has(hit.surname)) return [];
    const start = span.start + story.draft.text.slice(span.start, span.end).indexOf(word);
    const at = { start, end: start + word.length };
    return [
      contradiction(story, {
        code: 'headline-mismatch',
        at: hit.claim,
        earlier: at,
        says: `The headline has “${word}”`,
        claim: hit.claim.id,
        message: `The headline has “${word}”, the story “${hit.claim.text}”.`,
        fixes: [replace(`Write “${hit.surname}” in the headline`, at, hit.surname)],
      }),
    ];
  });
}

/** Headlines that the story below them contradicts. */
export const headlineMismatch: Check = {
  code: 'headline-mismatch',
  find(story) {
    const headline = story.paragraphs.findIndex(({ kind }) => kind === 'headline');
    return headline < 0 ? [] : [...amounts(story, headline), ...names(story, headline)].sort((a, b) => a.start - b.start);
  },
};
