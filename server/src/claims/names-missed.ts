/** Finds second references that a paragraph alone could not tell from common words: "Young said" once the story has Ada Young. */
import type { Found, NameMention, Reading } from '../model.ts';
import { overlaps } from '../text/spans.ts';

/** Surnames of the story (as spelled) that stand in `reading` outside the names already found there. */
export function missedNames(
  reading: Reading,
  names: readonly Found<NameMention>[],
  surnames: ReadonlyMap<string, string>,
): Found<NameMention>[] {
  const missed: Found<NameMention>[] = [];
  const { tokens } = reading;
  if (!surnames.size) return missed;
  tokens.forEach((token, i) => {
    const unit = token.text.charCodeAt(0);
    if (unit < 65 || (unit > 90 && unit < 192)) return;
    const words = token.text.replace(/['’]s$/, '');
    if (!surnames.has(words) || /^\p{Lu}[\p{Lu}]*$/u.test(words) || !standsAlone(reading, i)) return;
    const span = { start: token.start, end: token.start + words.length };
    if (names.some(name => overlaps(name, span))) return;
    missed.push({ ...span, value: { kind: 'person', words, title: null, honorific: null } });
  });
  return missed;
}

/** Not a piece of a longer capitalised run, and used as a name: no article before it. */
function standsAlone({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next && /^\p{Lu}/u.test(next.text)) return false;
  return !before || !(/^(?:the|a|an|this|that|each|every)$/.test(before.lower) || (/^\p{Lu}/u.test(before.text) && before.pos === 'PROPN'));
}
