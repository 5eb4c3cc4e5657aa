/** The one sentence that says why a passage agrees, differs or only speaks of a claim's matter. */

const OBJECT: Readonly<Record<string, string>> = {
  he: 'him',
  she: 'her',
  they: 'them',
  who: 'somebody',
  i: 'the speaker',
  we: 'the speakers',
  it: 'it',
};
const PLURAL = /^(?:they|we|i|you)$/i;

/** A speaker as the object of a sentence: "her", "Marta Iven", “customs man” as the source has it. */
const teller = (words: string): string =>
  OBJECT[words.toLowerCase()] ?? (/\p{Lu}/u.test(words) || /^(?:the|a|an|one)\b/i.test(words) ? words : `“${words}”`);

/** With one full stop: "8 p.m." has its own. */
export const stopped = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

export const sameNumber = (counted: string | null): string => (counted ? 'Same number, same thing counted.' : 'Same number.');
export const sameInTable = (label: string): string => `The table has the same number under “${label}”.`;
export const mostInTable = (label: string): string => `The largest figure under “${label}”.`;
export const leastInTable = (label: string): string => `The smallest figure under “${label}”.`;
export const fitsNumber = 'The number fits what the draft says of it.';
export const otherNumber = (draft: string, source: string): string => `The draft says ${draft}; the source says ${stopped(source)}`;
/** "Eleven nurses" at the head of a source's sentence, inside one of ours. */
const inline = (shown: string): string =>
  /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)? \p{Ll}/u.test(shown) ? shown[0].toLowerCase() + shown.slice(1) : shown;
/** A figure of a table with its heading, the unit left out: "22.3 (Budget 2024)". */
export const underHeading = (value: string, label: string): string => `${value} (${label.replace(/\s*\([^)]*\)/g, '')})`;
export const workedOut = (a: string, b: string): string => `Worked out from the source’s ${inline(a)} and ${inline(b)}.`;
export const partOfColumn = (part: string, label: string, total: string): string =>
  `Worked out from ${part} of the ${total} that the table has under “${label}”.`;
export const addedUp = (parts: readonly string[], label: string, total: string): string =>
  `The figures under “${label}” add up to ${total}: ${parts.slice(0, 6).join(', ')}${parts.length > 6 ? ' …' : ''}.`;
export const fromOwn = (a: string, b: string): string => `Worked out from the draft’s own ${a} and ${b}.`;
export const addedOver = (parts: readonly string[], total: string): string => `The source’s ${parts.join(', ')} add up to ${total}.`;
export const averaged = (parts: readonly string[], label: string, mean: string): string =>
  `The figures under “${label}” are ${mean} on average: ${parts.slice(0, 6).join(', ')}${parts.length > 6 ? ' …' : ''}.`;
export const sameDate = 'Same date.';
export const sameTime = 'Same time of day.';
export const ownDay = 'The source is of that day.';
export const headedDay = (heading: string): string => `It stands under “${heading}”.`;
export const sinceYear = (words: string): string => `Worked out from the source’s “${words}”.`;
export const fitsDate = 'The source’s date lies within the draft’s.';
export const otherDate = (draft: string, source: string): string => `The draft says ${draft}; the source says ${stopped(source)}`;
export const sameWords = (speaker: string | null): string => (speaker ? `Word for word, said by ${teller(speaker)}.` : 'Word for word.');
export const otherWords = (changes: number): string =>
  changes === 1
    ? 'One place in the quotation differs from the source’s words.'
    : `${changes} places in the quotation differ from the source’s words.`;
export const otherSpeaker = (draft: string, source: string): string =>
  `The words are right, but the source has ${teller(source)} say them, not ${draft}.`;
export const wordsOnly = 'The same words stand there, but of another matter.';
export const sameStatement = 'The source says the same.';
export const sameAttribution = (speaker: string | null): string =>
  speaker ? `The source has ${teller(speaker)} say this.` : 'The source attributes this in the same way.';
export const saidBy = (speaker: string): string => `In the source ${speaker} ${PLURAL.test(speaker) ? 'say' : 'says'} something like it.`;
export const lostAttribution = (speaker: string): string =>
  `The draft states this as fact; in the source ${speaker} ${PLURAL.test(speaker) ? 'say' : 'says'} it.`;
export const sameName = 'Same name.';
export const sameSpeaker = 'Speaks under this name in the source.';
export const otherName = (draft: string, source: string): string => `The draft spells ${draft}; the source spells ${source}.`;
export const otherTitle = (draft: string, source: string): string => `The draft’s title is ${draft}; the source’s is ${source}.`;
export const speaksOfIt = 'A source speaks of the matter without settling this.';
export const speaksAgainst = 'It speaks against what is labelled.';
export const otherValue = 'The source tells of it with another number or day.';
export const otherTime = 'A source speaks of this, but of another time.';
export const otherThing = 'A source says something like it of another person, place or thing.';
export const onlyExpected = 'A source speaks of what is expected, proposed or put off, not of what is.';
export const takenBack = 'The source names it only to take it back.';
export const overtaken = 'The source names it only as what was expected, asked for or first set.';
export const olderMail = (source: string): string =>
  `Only an older mail, quoted below, has the draft’s number; the mail itself says ${source}.`;
export const contradicts = 'The source says the contrary.';

export const notFound = 'No source says this.';
export const noSources = 'No sources were given.';
export const disagree = 'The sources do not agree with each other.';
