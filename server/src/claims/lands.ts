/** Tells the places of a story that nobody has listed: by the adjectives that it makes of them ("Kessarian troops", then "Kessary"), and by where they are told to be ("in Sundhall", then "Sundhall says"). */
import type { Found, NameMention, Reading } from '../model.ts';
import { DEMONYMS } from '../values/name-places.ts';

const ADJECTIVE = /^\p{Lu}\p{Ll}+(?:ian|ean|an|ese|ish|i)s?$/u;
/** Letters that a stem must have, so that "Dam" is not the land of somebody called Damian. */
const LEAST = 4;

/** "kessar" of "Kessarian" and of "Kessary": what adjective and land have in common. */
const stemOfAdjective = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ian|ean|an|ese|ish|i)s?$/, '')
    .replace(/[aeiouy]+$/, '');
const stemOfLand = (word: string): string => word.toLowerCase().replace(/[aeiouy]+$/, '');

/** The adjectives of lands in the texts: capitalised, in no list, before a noun; each with how often. */
function landAdjectives(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { tokens } of readings) {
    for (let i = 0; i < tokens.length - 1; i++) {
      const { text, lower } = tokens[i];
      const unit = text.charCodeAt(0);
      if (unit < 65 || (unit > 90 && unit < 192) || text.length < LEAST + 1 || !ADJECTIVE.test(text) || DEMONYMS.has(lower)) continue;
      const next = tokens[i + 1];
      if (!/^(?:NOUN|ADJ)$/.test(next.pos) || !/^\p{Ll}/u.test(next.text)) continue;
      if (stemOfAdjective(lower).length >= LEAST) found.set(text, (found.get(text) ?? 0) + 1);
    }
  }
  return found;
}

/** True for a lone word taken for a person or a body, without title, which is one of those lands. */
function isLand({ value }: Found<NameMention>, stems: ReadonlySet<string>): boolean {
  if (value.kind === 'place' || value.title || value.honorific || value.words.includes(' ')) return false;
  const stem = stemOfLand(value.words);
  return stem.length >= LEAST && !ADJECTIVE.test(value.words) && stems.has(stem);
}

/** Lone words that are a place somewhere in the story, and nobody's name. */
function toldPlaces(paragraphs: readonly { readonly names: readonly Found<NameMention>[] }[]): ReadonlySet<string> {
  const places = new Set<string>();
  const persons = new Set<string>();
  for (const { names } of paragraphs)
    for (const { value } of names) {
      const lone = !value.words.includes(' ');
      if (value.kind === 'place' && lone) places.add(value.words);
      // "Mr. Calder", "Ann Calder": then Calder is she, wherever she stands.
      else if (value.kind === 'person' && (!lone || value.title || value.honorific))
        for (const word of value.words.split(' ')) persons.add(word);
    }
  for (const word of persons) places.delete(word);
  return places;
}

/** The paragraphs with every such mention made a place, and without the adjectives taken for a body or a person; runs parallel to `paragraphs`. Linear in their words. */
export function withLands<P extends { readonly reading: Reading; readonly names: readonly Found<NameMention>[] }>(
  paragraphs: readonly P[],
): readonly P[] {
  const adjectives = landAdjectives(paragraphs.map(({ reading }) => reading));
  const places = toldPlaces(paragraphs);
  if (!adjectives.size && !places.size) return paragraphs;
  const stems = new Set([...adjectives.keys()].map(word => stemOfAdjective(word)));
  const isPlace = (name: Found<NameMention>) =>
    isLand(name, stems) || (name.value.kind === 'person' && !name.value.title && !name.value.honorific && places.has(name.value.words));
  const lone = ({ value }: Found<NameMention>) =>
    (adjectives.get(value.words) ?? 0) > 1 && value.kind !== 'place' && !value.title && !value.honorific;
  return paragraphs.map(paragraph => {
    if (!paragraph.names.some(name => isPlace(name) || lone(name))) return paragraph;
    const names = paragraph.names
      .filter(name => !lone(name))
      .map(name => (isPlace(name) ? { ...name, value: { ...name.value, kind: 'place' as const } } : name));
    return { ...paragraph, names };
  });
}
