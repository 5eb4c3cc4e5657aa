/** Finds second references that a paragraph alone could not tell from common words: "Young said" once the story has Ada Young, "The Post" once it has The Lissen Post. */
import { isWord } from '../language/words.ts';
import type { Found, NameKind, NameMention, Reading, Token } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import { overlaps } from '../text/spans.ts';
import { isGiven } from '../values/name-runs.ts';
import { SPEECH } from '../values/name-common.ts';
import { DEMONYMS, PLACES } from '../values/name-places.ts';
import { isDemonymic } from '../values/name-signs.ts';
import { shortOfFirm } from './names-open.ts';

/** Short forms that the story itself gives in full, as spelled. */
export interface ShortForms {
  readonly surnames: ReadonlySet<string>;
  /** First words of bodies: "Teller" of Teller Motor Works. */
  readonly bodies: ReadonlySet<string>;
  /** Last words of papers and of bodies with members: "Post" of The Lissen Post, "Compact" of the Northern Compact. */
  readonly lasts: ReadonlySet<string>;
  /** Bodies of several words by their first, as lists of words: what a headline may say. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const PAPERS = new Set(
  'Post Times Herald Journal Tribune Gazette Guardian Telegraph Courier Examiner Chronicle Observer Mail Mirror Sun Star Record Standard Sentinel'.split(
    ' ',
  ),
);

/** Unions of states, parties and movements, which go by their last word with its capital: "The Front replied". */
const UNIONS =
  /^(?:Compact|Front|Alliance|League|Union|Pact|Bloc|Federation|Confederation|Coalition|Accord|Entente|Assembly|Commonwealth|Community|Movement|Council|Brotherhood|Network|Legion)$/;

/** Open the names of many bodies, and so stand for none. */
const COMMON_FIRST =
  /^(?:National|International|Federal|United|Royal|Central|General|American|World|Public|Democratic|Republican|Northern|Southern|Eastern|Western|North|South|East|West|New|Supreme|Free|First|Great|High|Red|Green|Blue|State|City|Health|Home|Foreign|People|Social|Saint|St\.|Committee|Department|Ministry|Bank|University|Institute|Office|Court|Council|House|Doctors|Human|Center|Centre|Association|Commission|Board|Emergency|Justice|Defense|Defence|Energy|Education|Air|Coast|Mount|Port|Lake)$/;

/** A club goes by its last word: "Athletic have won nothing". */
const CLUB_LAST = /^(?:Athletic|United|Rovers|Wanderers|Rangers|Albion|Hotspur)$/;

/** The short forms of the names given in full. */
export function shortFormsOf(
  entities: readonly { readonly kind: NameKind; readonly full: string; readonly parts: { readonly last: string } }[],
): ShortForms {
  const [surnames, bodies, lasts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const phrases = new Map<string, (readonly string[])[]>();
  for (const { kind, full, parts } of entities) {
    if (kind === 'person') surnames.add(parts.last);
    if (kind !== 'organisation' || !full.includes(' ')) continue;
    const words = full.split(' ');
    const [first, last] = [words[0], words[words.length - 1]];
    for (const form of [full, shortOfFirm(full)]) if (form) phrases.set(first, [...(phrases.get(first) ?? []), form.split(' ')]);
    if (CLUB_LAST.test(last)) bodies.add(last);
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
    if (PAPERS.has(last) || (UNIONS.test(last) && /^\p{Lu}/u.test(first))) lasts.add(last);
  }
  return { surnames, bodies, lasts, phrases };
}

/** A word with a capital, a possessive's ending left out. */
interface Capital {
  readonly at: number;
  readonly words: string;
}

const capitalsIn = remembered(({ tokens }: Reading): readonly Capital[] => {
  const found: Capital[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { text } = tokens[at];
    const unit = text.charCodeAt(0);
    if (unit < 65 || (unit > 90 && unit < 192)) continue;
    found.push({ at, words: text.endsWith('s') ? text.replace(/['’]s$/, '') : text });
  }
  return found;
});

/** Short forms of the story that stand in `reading` outside the names already found there. */
export function missedNames(reading: Reading, names: readonly Found<NameMention>[], short: ShortForms): Found<NameMention>[] {
  const missed: Found<NameMention>[] = [];
  if (!short.surnames.size && !short.bodies.size && !short.phrases.size) return missed;
  const { tokens } = reading;
  for (const { at, words } of capitalsIn(reading)) {
    const token = tokens[at];
    const phrase = short.phrases.get(words);
    const end = phrase ? phraseEnd(tokens, at, phrase, isTitleCase(reading)) : 0;
    if (end) {
      const span = { start: token.start, end: tokens[end - 1].end };
      const name = reading.text
        .slice(span.start, span.end)
        .replace(/\s+/g, ' ')
        .replace(/['’]s$/, '');
      if (!names.some(each => overlaps(each, span)))
        missed.push({
          start: span.start,
          end: span.start + name.length,
          value: { kind: 'organisation', words: name, title: null, honorific: null },
        });
      continue;
    }
    const kind = kindOf(reading, at, words, short);
    if (!kind) continue;
    const span = { start: token.start, end: token.start + words.length };
    if (!names.some(name => overlaps(name, span))) missed.push({ ...span, value: { kind, words, title: null, honorific: null } });
  }
  return missed;
}

/** The index behind the longest of `phrases` that stands at `at`, or 0. `titled`: the line is a headline, where any word may follow. */
function phraseEnd(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[], titled: boolean): number {
  let end = 0;
  for (const words of phrases) {
    const stop = at + words.length;
    if (stop <= end || (!titled && isCapital(tokens[stop]?.text))) continue;
    if (words.every((word, i) => tokens[at + i]?.text.replace(/['’]s$/, '') === word)) end = stop;
  }
  return end;
}

/** Most words have a capital. */
const isTitleCase = remembered(({ tokens }: Reading): boolean => {
  const words = tokens.filter(({ text }) => /^\p{L}{3,}/u.test(text));
  return words.length > 2 && words.filter(({ text }) => isCapital(text)).length > 0.7 * words.length;
});

function kindOf(reading: Reading, at: number, words: string, short: ShortForms): NameKind | null {
  if (short.surnames.has(words) && !/^\p{Lu}[\p{Lu}]*$/u.test(words) && standsAlone(reading, at)) return 'person';
  if (
    short.bodies.has(words) &&
    standsAlone(reading, at) &&
    !isWhere(reading, at) &&
    !isDemonymic(reading.tokens, at) &&
    (!isWord(words.toLowerCase()) || actsAsBody(reading, at))
  )
    return 'organisation';
  if (
    short.lasts.has(words) &&
    reading.tokens[at - 1]?.lower === 'the' &&
    reading.tokens[at - 2]?.lower !== 'of' &&
    !isCapital(reading.tokens[at + 1]?.text)
  )
    return 'organisation';
  return null;
}

/** After "in", what is no object of one's money or trust. */
const HELD =
  /^(?:stakes?|shares?|stock|confidence|trust|interest|invest(?:ed|ing|ors?|ment|ments)?|faith|believe|holdings?|jobs?|work(?:ed)?|role|position)$/;

/** "The government in Velmar", "reporting from Brezhin": the town that a body is named for. */
function isWhere({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const two = tokens[at - 2]?.lower ?? '';
  return before === 'in' ? !HELD.test(two) : before === 'near' || (before === 'from' && /^report/.test(two));
}

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text);

/** A common word is the body where it has a capital of its own, or speaks, owns, or is followed by ", which". */
function actsAsBody({ tokens, sentences }: Reading, at: number): boolean {
  const opens = sentences.some(({ firstToken }) => firstToken === at) || /^[“"‘—:•]$/.test(tokens[at - 1]?.text ?? '');
  if (!opens) return true;
  const [next, second] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower];
  if (/^(?:has|have|had|will|would|reported|reports|sold|bought|won|lost|earned|employs|plans|expects|declined|makes)$/.test(next))
    return true;
  if (tokens[at - 1]?.text === ':' && tokens[at + 1]?.pos === 'ADP') return true;
  return SPEECH.has(next) || /^['’]s$/.test(next) || (next === ',' && second === 'which');
}

/** Not a piece of a longer capitalised run, and used as a name: no article before it. */
function standsAlone({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next && /^\p{Lu}/u.test(next.text)) return false;
  return !before || !(/^(?:the|a|an|this|that|each|every)$/.test(before.lower) || (/^\p{Lu}/u.test(before.text) && before.pos === 'PROPN'));
}
