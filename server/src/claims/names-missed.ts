/** Finds second references that a paragraph alone could not tell from common words: "Young said" once the story has Ada Young, "The Post" once it has The Lissen Post. */
import { isWord } from '../language/words.ts';
import type { Found, NameKind, NameMention, Reading } from '../model.ts';
import { overlaps } from '../text/spans.ts';
import { isGiven } from '../values/name-runs.ts';
import { SPEECH } from '../values/name-common.ts';
import { DEMONYMS, PLACES } from '../values/name-places.ts';

/** Short forms that the story itself gives in full, as spelled. */
export interface ShortForms {
  readonly surnames: ReadonlySet<string>;
  /** First words of bodies: "Teller" of Teller Motor Works. */
  readonly bodies: ReadonlySet<string>;
  /** Last words of papers: "Post" of The Lissen Post. */
  readonly papers: ReadonlySet<string>;
}

const PAPERS = new Set(
  'Post Times Herald Journal Tribune Gazette Guardian Telegraph Courier Examiner Chronicle Observer Mail Mirror Sun Star Record Standard Sentinel'.split(
    ' ',
  ),
);

/** Open the names of many bodies, and so stand for none. */
const COMMON_FIRST =
  /^(?:National|International|Federal|United|Royal|Central|General|American|World|Public|Democratic|Republican|Northern|Southern|Eastern|Western|North|South|East|West|New|Supreme|Free|First|Great|High|Red|Green|Blue|State|City|Health|Home|Foreign|People|Social|Saint|St\.|Committee|Department|Ministry|Bank|University|Institute|Office|Court|Council|House|Doctors|Human|Center|Centre|Association|Commission|Board|Emergency|Justice|Defense|Defence|Energy|Education|Air|Coast|Mount|Port|Lake)$/;

/** The short forms of the names given in full. */
export function shortFormsOf(
  entities: readonly { readonly kind: NameKind; readonly full: string; readonly parts: { readonly last: string } }[],
): ShortForms {
  const [surnames, bodies, papers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { kind, full, parts } of entities) {
    if (kind === 'person') surnames.add(parts.last);
    if (kind !== 'organisation' || !full.includes(' ')) continue;
    const words = full.split(' ');
    const [first, last] = [words[0], words[words.length - 1]];
    const lower = first.toLowerCase();
    if (
      /^\p{Lu}\p{Ll}{2,}$/u.test(first) &&
      !COMMON_FIRST.test(first) &&
      !/(?:[^aeiou]ian|ean|ese|ish)$/.test(first) &&
      !DEMONYMS.has(lower) &&
      !PLACES.has(lower) &&
      !isGiven(lower)
    )
      bodies.add(first);
    if (PAPERS.has(last)) papers.add(last);
  }
  return { surnames, bodies, papers };
}

/** Short forms of the story that stand in `reading` outside the names already found there. */
export function missedNames(reading: Reading, names: readonly Found<NameMention>[], short: ShortForms): Found<NameMention>[] {
  const missed: Found<NameMention>[] = [];
  const { tokens } = reading;
  if (!short.surnames.size && !short.bodies.size) return missed;
  tokens.forEach((token, i) => {
    const unit = token.text.charCodeAt(0);
    if (unit < 65 || (unit > 90 && unit < 192)) return;
    const words = token.text.endsWith('s') ? token.text.replace(/['’]s$/, '') : token.text;
    const kind = kindOf(reading, i, words, short);
    if (!kind) return;
    const span = { start: token.start, end: token.start + words.length };
    if (names.some(name => overlaps(name, span))) return;
    missed.push({ ...span, value: { kind, words, title: null, honorific: null } });
  });
  return missed;
}

function kindOf(reading: Reading, at: number, words: string, short: ShortForms): NameKind | null {
  if (short.surnames.has(words) && !/^\p{Lu}[\p{Lu}]*$/u.test(words) && standsAlone(reading, at)) return 'person';
  if (short.bodies.has(words) && standsAlone(reading, at) && (!isWord(words.toLowerCase()) || actsAsBody(reading, at)))
    return 'organisation';
  if (short.papers.has(words) && reading.tokens[at - 1]?.lower === 'the' && !isCapital(reading.tokens[at + 1]?.text)) return 'organisation';
  return null;
}

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text);

/** A common word is the body where it has a capital of its own, or speaks, owns, or is followed by ", which". */
function actsAsBody({ tokens, sentences }: Reading, at: number): boolean {
  const opens = sentences.some(({ firstToken }) => firstToken === at) || /^[“"‘—:•]$/.test(tokens[at - 1]?.text ?? '');
  if (!opens) return true;
  const [next, second] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower];
  return SPEECH.has(next) || /^['’]s$/.test(next) || (next === ',' && second === 'which');
}

/** Not a piece of a longer capitalised run, and used as a name: no article before it. */
function standsAlone({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next && /^\p{Lu}/u.test(next.text)) return false;
  return !before || !(/^(?:the|a|an|this|that|each|every)$/.test(before.lower) || (/^\p{Lu}/u.test(before.text) && before.pos === 'PROPN'));
}
