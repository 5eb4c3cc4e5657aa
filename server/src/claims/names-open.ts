/** Settles capitalised plain words by the whole story: "Silver Birch" is a firm where it is one elsewhere, or comes up again and does something. */
import type { Found, NameMention } from '../model.ts';

/** Ends of a firm's full name, which the story drops: "Cold Harbor" of Cold Harbor Partners. */
const FIRM_ENDS =
  /^(?:Inc\.?|Corp\.?|Corporation|Co\.?|Company|Companies|Ltd\.?|Limited|LLC|L\.L\.C\.|PLC|plc|AG|SA|Group|Holdings|Partners|Capital|Industries|Enterprises|Bank|Airlines|Airways|Foods|Energy|Brothers|Bros\.?|Management|Ventures|Motors|Stores|Technologies|Systems|Railway|Railroad|Mining|Entertainment|Pharmaceuticals)$/;

interface Named {
  readonly names: readonly Found<NameMention>[];
}

/** A firm's name without what kind of firm it is, or null where nothing of two words is left. */
export function shortOfFirm(words: string): string | null {
  const list = words.split(' ');
  while (list.length > 2 && FIRM_ENDS.test(list[list.length - 1])) list.pop();
  return list.length >= 2 && list.length < words.split(' ').length && /^\p{Lu}/u.test(list[list.length - 1]) ? list.join(' ') : null;
}

/** Words that are a body of the story by another mention. */
function bodiesOf(paragraphs: readonly Named[], open: ReadonlySet<string>): ReadonlySet<string> {
  const bodies = new Set<string>();
  const places = new Set<string>();
  const seen = new Map<string, { times: number; acts: boolean }>();
  for (const { names } of paragraphs)
    for (const { value } of names) {
      if (value.open) {
        const before = seen.get(value.words);
        seen.set(value.words, { times: (before?.times ?? 0) + 1, acts: before?.acts || value.open === 'acts' });
      } else if (value.kind === 'place') {
        places.add(value.words);
      } else if (value.kind === 'organisation') {
        bodies.add(value.words);
        const short = shortOfFirm(value.words);
        if (short) bodies.add(short);
      }
    }
  for (const words of open) {
    const found = seen.get(words);
    if (found && found.times > 1 && found.acts && !places.has(words)) bodies.add(words);
  }
  return bodies;
}

/** The paragraphs with every open mention made a body or left out; runs parallel to `paragraphs`. */
export function closeOpenNames<P extends Named>(paragraphs: readonly P[]): readonly P[] {
  const open = new Set(paragraphs.flatMap(({ names }) => names.filter(({ value }) => value.open).map(({ value }) => value.words)));
  if (!open.size) return paragraphs;
  const bodies = bodiesOf(paragraphs, open);
  return paragraphs.map(paragraph => {
    if (!paragraph.names.some(({ value }) => value.open)) return paragraph;
    const names = paragraph.names
      .filter(({ value }) => !value.open || bodies.has(value.words))
      .map(each => (each.value.open ? { ...each, value: { ...each.value, kind: 'organisation' as const, open: undefined } } : each));
    return { ...paragraph, names };
  });
}
