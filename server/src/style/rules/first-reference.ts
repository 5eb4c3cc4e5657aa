/** Rule `first-reference`: somebody is called by surname before the full name has been given, or speaks without being identified. */
import type { ClaimOf, Problem, ReadParagraph, Story } from '../../model.ts';
import { isIdentifiedHere, isIdentifiedNear } from '../identified.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { spanOf, type StyleView, type Telling, tokensOf, wordsOf } from '../telling.ts';
import { paragraphAt } from '../../text/markup.ts';

const PROSE = new Set(['body', 'list', 'card']);

const kindAt = (story: Story, claim: ClaimOf<'name'>): string =>
  story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? 0]?.kind ?? 'body';

/** Persons named in the running text, in order of place. */
const personsIn = (story: Story): ClaimOf<'name'>[] =>
  story.claims.filter(
    (claim): claim is ClaimOf<'name'> => claim.kind === 'name' && claim.name.kind === 'person' && PROSE.has(kindAt(story, claim)),
  );

/** What the reader of names may take for a person's: parties, offices, initials of a body. */
const NO_NAME =
  /\b(?:Republicans?|Democrats?|Conservatives?|Liberals?|Senator|Governor|Party|County|City|University|College|School|Street|Press)\b|^\p{Lu}{3,}\s/u;

/** "Orlin: Finish second.": a few words for themselves in a long story are a heading that nothing marks. */
const isSubhead = ({ paragraphs }: Story, { text }: ReadParagraph): boolean =>
  paragraphs.length > 8 && text.split(/\s+/).length <= 5 && !/[“”"]|\b(?:Mr|Ms|Mrs|Dr)\b/.test(text);

/** The line that thanks reporters. */
const CREDIT = /\b(?:reported from|contributed (?:reporting|research|from|to))\b/;

/** The full name stands in the story's text before, whatever the names found say. */
function isNamedBefore(story: Story, { start }: { readonly start: number }, full: string): boolean {
  const { text } = story.draft;
  for (let at = text.indexOf(full); at >= 0 && at + full.length <= start; at = text.indexOf(full, at + 1)) {
    const paragraph = paragraphAt(story, { start: at, end: at + full.length });
    if (paragraph && PROSE.has(paragraph.kind)) return true;
  }
  return false;
}

/** True where the surname stands bare in running prose: no title before it, no noun behind it that it only qualifies, not in somebody's words. */
function isShortMention({ story, quoted, headlines }: StyleView, claim: ClaimOf<'name'>, full: string): boolean {
  const words = claim.text.trim();
  const { text } = story.draft;
  const paragraph = story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? -1];
  if (!paragraph || headlines.has(paragraph) || quoted(claim) || isSubhead(story, paragraph)) return false;
  const surname = words.replace(/^(?:Mr|Ms|Mrs|Dr)\.?\s+/, '').replace(/[’']s?$/, '');
  if (/\s/.test(surname) || full.split(/\s+/).at(-1) !== surname || NO_NAME.test(full)) return false;
  const place = tokensOf(paragraph, claim);
  const before = place && paragraph.reading.tokens[place.first - 1];
  const after = place && paragraph.reading.tokens[place.end];
  // "at Greensboro" is a place, whatever it is called in full; "Orlin partners" are not Mr. Orlin.
  if (
    words === surname &&
    !/^(?:Mr|Ms|Mrs|Dr)\.?$/.test(before?.text ?? '') &&
    (/^(?:in|at|near|outside|across)$/.test(before?.lower ?? '') || after?.pos === 'NOUN')
  )
    return false;
  // "President Orlin", "his wife Ivana", "a female Orlin supporter": the word before says who it is, or makes the name an adjective.
  if (
    before &&
    /^(?:PROPN|NOUN|ADJ|NUM)$/.test(before.pos) &&
    !/^(?:Mr|Ms|Mrs|Dr)\.?$/.test(before.text) &&
    !/^(?:said|says|and|when|but|after)$/.test(before.lower)
  )
    return false;
  if (isNamedBefore(story, claim, full) || CREDIT.test(paragraph.text)) return false;
  // "Mr. and Mrs. Orlin"; "at McDonald’s."
  const behind = text.slice(claim.end, claim.end + 24);
  if (/Mr\.? (?:and|&) Mrs\.?\s*$/.test(text.slice(Math.max(0, claim.start - 16), claim.start))) return false;
  if (/^[’']s[.,;:)]/.test(behind) || /[-–]/.test(text.charAt(claim.start - 1))) return false;
  return (
    !/^(?:[’']s)?\s+(?:supporter|campaign|rule|administration|aide|adviser|presidency|family|government|voter|era|estate|ally|allies|law|case|plan|doctrine|loyalist|rally)\w*/i.test(
      behind,
    ) && !/^[-–]/.test(text.slice(claim.end))
  );
}

/** Where the mention begins with its "Mr.". */
const withHonorific = ({ draft: { text } }: Story, start: number): number =>
  start - (/(?:Mr|Ms|Mrs|Dr)\.?\s+$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0);

/** A desk that identifies so many others means to identify everybody. */
const CUSTOM = 2;
/** Somebody named more often is who the story is about. */
const PASSING = 3;

const SAYS = /^(?:said|says|told|tells|added|adds|recalled|asked|wrote)$/;

/** Tags right beside a full name at its first mention, with the person's own words. */
function firstTags({ story, tellings, headlines }: StyleView): readonly { readonly telling: Telling; readonly full: string }[] {
  const named = new Map<string, number>();
  for (const { name } of personsIn(story)) named.set(name.full, (named.get(name.full) ?? 0) + 1);
  const seen = new Set<string>();
  return tellings.flatMap(telling => {
    const { claim, paragraph, source, cue, verb, quoted } = telling;
    const { speaker, form } = claim.attribution;
    if (!speaker || seen.has(speaker)) return [];
    seen.add(speaker);
    const beside = source !== null && (source.end === cue.first || cue.end === source.first);
    const said = verb >= 0 && form !== 'indirect' && SAYS.test(paragraph.reading.tokens[verb].lower);
    const passing = (named.get(speaker) ?? 0) <= PASSING;
    if (!source || !beside || !said || !passing || quoted || headlines.has(paragraph) || paragraph.kind !== 'body') return [];
    return isNamedBefore(story, spanOf(paragraph, source), speaker) ? [] : [{ telling, full: speaker }];
  });
}

/** Somebody speaks of whom nothing is said, in a story that tells of the others who they are. */
function unidentified(view: StyleView): Problem[] {
  const tags = firstTags(view).map(each => ({ ...each, known: isKnown(view, each.telling, each.full) }));
  if (tags.filter(({ known }) => known).length < CUSTOM) return [];
  return tags
    .filter(
      ({ known, full, telling: { paragraph, source } }) =>
        !known && source && wordsOf(paragraph, source) === full && /^\S+(?:\s\S+){1,2}$/.test(full),
    )
    .map(({ telling: { paragraph, source, cue, claim }, full }) =>
      styleProblem('first-reference', {
        span: spanOf(paragraph, source ?? cue),
        claim: claim.id,
        message: `Who is ${full}? The first mention says who somebody is.`,
      }),
    );
}

/** The words of the source, or those around, say who it is. */
function isKnown({ story: { paragraphs, sentences } }: StyleView, { paragraph, source, claim }: Telling, full: string): boolean {
  if (!source || wordsOf(paragraph, source) !== full || isIdentifiedHere(paragraph, source)) return true;
  const at = sentences[claim.sentence].paragraph;
  const around = paragraphs
    .slice(Math.max(0, at - 1), at + 3)
    .map(({ text }) => text)
    .join('\n');
  return isIdentifiedNear(around.replace(full, ''), full);
}

export const firstReference: Rule = {
  code: 'first-reference',
  severity: { default: 'warning' },
  page: {
    what: 'A surname before the full name; a speaker of whom the first mention says nothing, in a story that identifies the others.',
    why: 'The reader meets somebody at first mention: full name, and who it is.',
    example: 'Mr. Orlin said no. Later, Pavel Orlin, a spokesman, said yes.',
    instead: 'Pavel Orlin, a spokesman, said no. Later, Mr. Orlin said yes.',
    options: 'Quiet in headlines and captions, and for people known by one name.',
  },
  find: view => {
    const { story } = view;
    const first = new Map<string, ClaimOf<'name'>>();
    const short = personsIn(story).flatMap((claim): Problem[] => {
      const { full, title } = claim.name;
      const known = first.get(full);
      if (!known) first.set(full, claim);
      const words = claim.text.trim();
      // The later full mention tells that the first one was short.
      if (!known || words !== full || !/\s/.test(full) || !isShortMention(view, known, full) || first.get(`told ${full}`)) return [];
      first.set(`told ${full}`, claim);
      const whole =
        title && !story.draft.text.slice(Math.max(0, known.start - title.length - 2), known.start).includes(title)
          ? `${full}, ${title}${/^[,.;:]/.test(story.draft.text.slice(known.end)) ? '' : ','}`
          : full;
      const span = { start: withHonorific(story, known.start), end: known.end };
      return [
        {
          ...styleProblem('first-reference', {
            span,
            claim: known.id,
            message: `“${known.text}” comes before the full name, ${full}: the first mention says who it is.`,
            fixes: [
              { title: `Write “${full}” here`, safe: false, edits: [{ ...span, newText: full }] },
              ...(whole === full ? [] : [{ title: `Write “${whole}” here`, safe: false, edits: [{ ...span, newText: whole }] }]),
            ],
          }),
          related: [{ source: null, locator: {}, start: claim.start, end: claim.end, message: `The full name, ${full}` }],
        },
      ];
    });
    return [...short, ...unidentified(view)].sort((a, b) => a.start - b.start);
  },
};
