/** Rule `inverted`: "said Putin" where "Putin said" reads better. */
import type { Edit } from '../../model.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { replace, spanOf, type Telling, type TokenRange, wordsOf } from '../telling.ts';

interface SpeakerEnd {
  readonly end: number;
  /** A short identification stands behind the name. */
  readonly identified: boolean;
}

/** More words than this behind the name, or in both together, and the verb had better stay before them. */
const LONG_IDENTIFICATION = 4;
const LONG_ALTOGETHER = 5;
const LONG_NAME = 6;

/** Where the speaker ends with a short identification behind a comma, and whether one stands there; null where it is long. */
function speakerEnd({ paragraph }: Telling, source: TokenRange): SpeakerEnd | null {
  const { tokens } = paragraph.reading;
  const inner = tokens.findIndex(
    (token, i) =>
      i > source.first &&
      i < source.end &&
      (/^(?:[,(]|in|at|on|of|from|for|with)$/.test(token.text) || !/[\p{L}\p{N}.’'-]/u.test(token.text)),
  );
  const nameEnd = inner < 0 ? source.end : inner;
  if (nameEnd - source.first > LONG_NAME) return null;
  const next = tokens[nameEnd];
  if (!next) return { end: nameEnd, identified: false };
  if (next.text === '(' || /^(?:of|from|with|who|whose)$/.test(next.lower)) return null;
  if (next.text !== ',') return { end: nameEnd, identified: false };
  const after = tokens[nameEnd + 1];
  // "said Ms. Doss, then the mayor": who she was, not what she did next.
  if (/^(?:then|now|formerly|once)$/.test(after?.lower ?? '') && tokens[nameEnd + 2]?.pos !== 'VERB') return null;
  // "said Mr. Orlin, adding that" goes on; "said Mr. Orlin, the mayor" tells who he is.
  if (
    !after ||
    /^(?:and|but|as|while|when|after|before|then|though|although|yet)$/.test(after.lower) ||
    /ing$/.test(after.lower) ||
    /^[“"]/.test(after.text)
  )
    return { end: nameEnd, identified: false };
  let end = nameEnd + 1;
  while (end < tokens.length && !/^[.,;:?!“"(—–-]$/.test(tokens[end].text)) end++;
  // "said Ana Tarn, 44, a nurse from Karvel": the age is not all that tells who she is.
  if (
    /^\d+$/.test(after.text) &&
    end === nameEnd + 2 &&
    tokens[end]?.text === ',' &&
    !/^(?:[“"]|and|but|as|while|when)/.test(tokens[end + 1]?.lower ?? '')
  )
    return null;
  // "said Karl Veld, head of Norrin, a shipping firm": the identification goes on.
  if (tokens[end]?.text === ',' && tokens[end + 1]?.pos === 'DET') return null;
  if (
    end - nameEnd - 1 > LONG_IDENTIFICATION ||
    wordsOf(paragraph, { first: source.first, end }).split(/\s+/).length > LONG_ALTOGETHER ||
    !/^[.,;]$/.test(tokens[end]?.text ?? '.') ||
    /^who/.test(after.lower)
  )
    return null;
  return { end, identified: true };
}

/** Behind a comma alone other participles stand too: "the team, known in the agency as …". */
const SAYS =
  /^(?:said|says|asked|asks|added|adds|wrote|writes|told|tells|explained|explains|noted|notes|claimed|claims|argued|argues|warned|warns|recalled|replied|answered|continued|reported|reports|declared|insisted|insists|admitted|announced|joked|tweeted)$/;

function speakerOf(telling: Telling): SpeakerEnd | null {
  const { paragraph, cue, verb, source, claim } = telling;
  const { tokens } = paragraph.reading;
  if (!source || verb < 0 || source.first !== cue.end || cue.end - cue.first !== 1) return null;
  // A pronoun behind its verb is another matter ("said he"): it is left to the writer.
  if (tokens[source.first].pos === 'PRON' || claim.attribution.voucher === 'unnamed') return null;
  const speaker = speakerEnd(telling, source);
  if (opensSentence(telling)) return speaker && /^[:,]$/.test(tokens[speaker.end]?.text ?? '') ? speaker : null;
  const before = tokens[cue.first - 1]?.text ?? '';
  // "Adams-Sarthou": the name goes on.
  if (speaker && /^[-–]\p{L}/u.test(paragraph.text.slice(tokens[speaker.end - 1].end))) return null;
  if (before === ',' && !SAYS.test(tokens[verb].lower)) return null;
  return /^[”"’,?!]$|^''$/.test(before) ? speaker : null;
}

/** "Said Mr. Orlin: …": the verb has the sentence's capital letter. */
const opensSentence = ({ paragraph, cue }: Telling): boolean =>
  /^\p{Lu}/u.test(paragraph.reading.tokens[cue.first].text) &&
  (cue.first === 0 || /^[.?!”"]$/.test(paragraph.reading.tokens[cue.first - 1].text));

const capital = (words: string): string => words[0].toUpperCase() + words.slice(1);

/** The speaker, then the verb; the capital letter of a sentence's start goes from the one to the other. */
function swappedWords(telling: Telling, source: TokenRange, end: number, identified: boolean): string {
  const { paragraph, cue } = telling;
  const speaker = wordsOf(paragraph, { first: source.first, end });
  return `${opensSentence(telling) ? capital(speaker) : speaker}${identified ? ',' : ''} ${wordsOf(paragraph, cue).toLowerCase()}`;
}

/** The speaker is moved and the verb left where it is, so that another rule may mend the verb at the same time. */
function swap(telling: Telling, source: TokenRange, speaker: SpeakerEnd, swapped: string): Edit[] {
  const { paragraph, cue } = telling;
  const whole = { first: cue.first, end: speaker.end };
  const { tokens } = paragraph.reading;
  const gap = { start: tokens[cue.first - 1]?.end ?? 0, end: tokens[cue.first].start };
  const rest = { start: tokens[cue.end - 1].end, end: tokens[speaker.end - 1].end };
  if (opensSentence(telling) || paragraph.text.slice(gap.start, gap.end) !== ' ') return [replace(paragraph, whole, swapped)];
  const words = wordsOf(paragraph, { first: source.first, end: speaker.end });
  return [
    { ...toDraft(paragraph.segments, gap), newText: ` ${words}${speaker.identified ? ',' : ''} ` },
    { ...toDraft(paragraph.segments, rest), newText: '' },
  ];
}

export const inverted: Rule = {
  code: 'inverted',
  severity: { default: 'hint', 'us-news': 'information', magazine: 'off', 'uk-news': 'off' },
  page: {
    what: 'The verb of saying before the speaker: “said Mr. Orlin”.',
    why: 'Speaker first is the order of speech; the other is an old newspaper habit.',
    example: '“The days go by,” said Mr. Orlin.',
    instead: '“The days go by,” Mr. Orlin said.',
    options: 'Quiet where a long identification follows the name, and for pronouns. Off in uk-news and magazine.',
  },
  find: ({ tellings }) =>
    tellings.flatMap(telling => {
      const { paragraph, cue, source, quoted, claim } = telling;
      const speaker = quoted || !source ? null : speakerOf(telling);
      if (!speaker || !source) return [];
      const range = { first: cue.first, end: speaker.end };
      const swapped = swappedWords(telling, source, speaker.end, speaker.identified);
      return styleProblem('inverted', {
        span: spanOf(paragraph, range),
        claim: claim.id,
        message: `“${wordsOf(paragraph, range)}”: the speaker comes first, “${swapped}”.`,
        fixes: [{ title: `Write “${swapped}”`, safe: true, preferred: true, edits: swap(telling, source, speaker, swapped) }],
      });
    }),
};
