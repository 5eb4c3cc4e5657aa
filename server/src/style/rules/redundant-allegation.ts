/** Rule `redundant-allegation`: alleged twice over ("accused of allegedly"). */
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { outsideQuotes, spanOf, type TokenRange } from '../telling.ts';
import type { ReadParagraph, Reading } from '../../model.ts';
import { remembered } from '../../text/remembered.ts';
import { toDraft } from '../../text/segments.ts';

const ACCUSES = new Set(['accused', 'accuses', 'accusing', 'accuse', 'suspected', 'charged']);

/** The second hedge: "allegedly" behind "accused of", "suspected of", "charged with"; "alleged" behind "accused of an". */
function second({ tokens }: Reading, i: number): TokenRange | null {
  if (!ACCUSES.has(tokens[i].lower)) return null;
  for (let k = i + 1; k < Math.min(tokens.length, i + 7); k++) {
    if (tokens[k].pos === 'PUNCT') return null;
    if (/^(?:allegedly|reportedly|supposedly)$/.test(tokens[k].lower)) return { first: k, end: k + 1 };
    if (tokens[k].lower === 'alleged' && tokens[k].pos !== 'VERB') return { first: k, end: k + 1 };
  }
  return null;
}

/** What nobody alleges once it has killed or destroyed: the event, not whose fault it was. */
const EVENT =
  /^(?:fires?|blazes?|crash(?:es)?|explosions?|blasts?|shootings?|stabbings?|collisions?|deaths?|killings?|floods?|accidents?|bombings?|outbreaks?|shelling)$/;
const EFFECT = /^(?:killed|injured|wounded|destroyed|damaged|left|burned|gutted|happened|occurred|claimed|sank|broke|began|started)$/;
const NEAR = 9;

/** "The alleged fire destroyed nine boats": the story itself says that it burned. */
function known({ tokens }: Reading, i: number): TokenRange | null {
  if (tokens[i].lower !== 'alleged' || !EVENT.test(tokens[i + 1]?.lower ?? '')) return null;
  const rest = tokens.slice(i + 2, i + 2 + NEAR);
  const end = rest.findIndex(({ text }) => /^[.;:?!“”"]$/.test(text));
  const effect = (end < 0 ? rest : rest.slice(0, end)).find(({ lower, pos }) => EFFECT.test(lower) || pos === 'VERB');
  return effect && EFFECT.test(effect.lower) ? { first: i, end: i + 1 } : null;
}

/** Takes the word out with the space behind it; "an alleged theft" becomes "a theft". */
function without(paragraph: ReadParagraph, { first }: TokenRange) {
  const { tokens } = paragraph.reading;
  const article = tokens[first - 1]?.lower === 'an' && tokens[first + 1] && !/^[aeiou]/.test(tokens[first + 1].lower);
  const start = article ? tokens[first - 1].start : tokens[first].start;
  const newText = article ? `${tokens[first - 1].text[0] === 'A' ? 'A' : 'a'} ` : '';
  return { ...toDraft(paragraph.segments, { start, end: tokens[first + 1]?.start ?? tokens[first].end }), newText };
}

interface Doubled {
  /** Index of the token that alleges first. */
  readonly at: number;
  /** The word that may go. */
  readonly range: TokenRange;
  /** The story itself says that it happened. */
  readonly sure: boolean;
}

const doubledIn = remembered((reading: Reading): readonly Doubled[] => {
  const found: Doubled[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const sure = known(reading, at);
    const range = second(reading, at) ?? sure;
    if (range) found.push({ at, range, sure: sure !== null });
  }
  return found;
});

export const redundantAllegation: Rule = {
  code: 'redundant-allegation',
  severity: { default: 'warning' },
  page: {
    what: 'Alleged twice over (accused of allegedly, charged with alleged), or of an event that the story itself says has happened.',
    why: 'An accusation is an allegation already; the second word only sounds unsure of the first.',
    example: 'He was accused of allegedly selling fuel.',
    instead: 'He was accused of selling fuel.',
    options: 'Quiet where only one of the two stands, and on crimes and persons: an alleged theft, the alleged thief.',
  },
  find: view =>
    view.story.paragraphs.flatMap(paragraph =>
      doubledIn(paragraph.reading).flatMap(({ at, range, sure }) => {
        if (!outsideQuotes(view, paragraph, at)) return [];
        const { tokens } = paragraph.reading;
        const word = tokens[range.first].text;
        return styleProblem('redundant-allegation', {
          span: spanOf(paragraph, range),
          message: sure
            ? 'The story says that it happened: only whose fault it was is alleged.'
            : `“${tokens[at].text}” says it already: “${word}” can go.`,
          fixes: [{ title: `Take out “${word}”`, safe: !sure, preferred: true, edits: [without(paragraph, range)] }],
        });
      }),
    ),
};
