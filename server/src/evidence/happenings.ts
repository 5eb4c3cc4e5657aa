/** What may happen to people and houses once each: a sentence that tells of one of these is not about another, though name and year are the same. */

/** Each line is one happening, in the words that news has for it. */
const HAPPENINGS: readonly RegExp[] = [
  /\b(?:born|birth)\b/i,
  /\b(?:died|dies|death|killed|drowned|murdered|passed away|lost (?:his|her|their) li(?:fe|ves))\b/i,
  /\b(?:married|marries|wed|wedding|marriage)\b/i,
  /\b(?:divorced?|separated)\b/i,
  /\b(?:graduat\w+)\b/i,
  /\b(?:arrest\w*|detained|captured|taken prisoner)\b/i,
  /\b(?:convicted|sentenced|found guilty)\b/i,
  /\b(?:acquitted|cleared of)\b/i,
  /\b(?:released from|freed|set free)\b/i,
  /\b(?:elected|re-?elected|appointed|sworn in|took office|named (?:as )?(?:head|director|minister|chief|president))\b/i,
  /\b(?:resign\w*|stepped down|steps down|dismissed|sacked|ousted)\b/i,
  /\b(?:disbanded|dissolved|abolished)\b/i,
  /\b(?:formed|founded|established|set up)\b/i,
];

const toldIn = (text: string): readonly RegExp[] => HAPPENINGS.filter(one => one.test(text));

/** True where the draft tells of such a thing and the source of others only. */
export function otherHappening(draft: string, source: string): boolean {
  const mine = toldIn(draft);
  if (mine.length !== 1 || mine[0].test(source)) return false;
  return toldIn(source).length > 0;
}
