/** Rule `agentless`: something is believed, said or reported, and nobody says by whom. */
import { lemmasOf } from '../../claims/attribution/lemma.ts';
import type { Reading } from '../../model.ts';
import { remembered } from '../../text/remembered.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { outsideQuotes, spanOf, type TokenRange } from '../telling.ts';
import { isBe } from '../verbs.ts';

const ADVERBS = new Set(['reportedly', 'supposedly', 'purportedly']);
const VERBS = new Set([
  'believe',
  'say',
  'think',
  'understand',
  'report',
  'rumor',
  'rumour',
  'assume',
  'expect',
  'know',
  'allege',
  'claim',
  'consider',
  'feel',
  'fear',
  'hope',
]);
/** After a person or thing only these: "is expected to", "is known to" and "is considered to" are ordinary English. */
const OF_SOMEBODY = new Set(['believe', 'say', 'think', 'report', 'rumor', 'rumour', 'understand', 'allege']);

/** "It is believed that", "is said to": from the form of "be" to the verb. */
function passiveAt({ tokens }: Reading, i: number): TokenRange | null {
  if (!isBe(tokens[i].lower)) return null;
  let verb = i + 1;
  while (tokens[verb]?.pos === 'ADV') verb++;
  const lemma = tokens[verb] && lemmasOf(tokens[verb].lower).find(each => VERBS.has(each));
  const next = tokens[verb + 1]?.lower;
  if (!lemma || !/(?:ed|id|ought|ood|nown|elt)$/.test(tokens[verb].lower)) return null;
  let subject = i - 1;
  while (subject >= 0 && (tokens[subject].pos === 'ADV' || /^(?:has|have|had)$/.test(tokens[subject].lower))) subject--;
  const it = tokens[subject]?.lower === 'it';
  if (it && next === 'to') return OF_SOMEBODY.has(lemma) && lemma !== 'report' ? { first: subject, end: verb + 1 } : null;
  if (it && (next === 'that' || (OF_SOMEBODY.has(lemma) && /^(?:DET|PRON|PROPN|NOUN)$/.test(tokens[verb + 1]?.pos ?? ''))))
    return { first: subject, end: verb + 1 };
  return !it && next === 'to' && OF_SOMEBODY.has(lemma) ? { first: i, end: verb + 1 } : null;
}

/** What people have always believed of a thing has no single voice: "is believed to bring good luck". */
const FOLK = /^(?:bring|ward|cure|protect|symboli[sz]e|drive|heal|represent)$/;

/** Somebody is named after all: "is said by doctors to". */
const named = ({ tokens }: Reading, end: number): boolean =>
  tokens[end]?.lower === 'by' || (tokens[end]?.lower === 'to' && FOLK.test(tokens[end + 1]?.lower ?? ''));

/** "According to his brother", "the mayor said": the sentence says by whom after all. */
function saysWho({ text, sentences }: Reading, at: number): boolean {
  const sentence = sentences.find(({ firstToken, endToken }) => firstToken <= at && at < endToken);
  return (
    sentence !== undefined &&
    /\baccording to\b|,[”"]? \S+(?: \S+){0,4} (?:said|says|reported)\.?$/i.test(text.slice(sentence.start, sentence.end).trim())
  );
}

interface Agentless {
  /** Index of its adverb or its form of "be". */
  readonly at: number;
  readonly range: TokenRange;
}

const agentlessIn = remembered((reading: Reading): readonly Agentless[] => {
  const found: Agentless[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const adverb = ADVERBS.has(reading.tokens[at].lower);
    const range = adverb ? { first: at, end: at + 1 } : passiveAt(reading, at);
    if (range && !saysWho(reading, at) && (adverb || !named(reading, range.end))) found.push({ at, range });
  }
  return found;
});

export const agentless: Rule = {
  code: 'agentless',
  severity: { default: 'information' },
  page: {
    what: 'Something is believed, said, understood or reported, and nobody says by whom: it is believed, reportedly, was said to.',
    why: 'The reader cannot weigh a statement that nobody stands behind.',
    example: 'It is believed that the bridge was mined.',
    instead: 'Engineers who inspected the bridge said it had been mined.',
    options: 'Quiet with “by” and somebody behind it, and on “is expected to”, “is known to”.',
  },
  find: view =>
    view.story.paragraphs
      .filter(paragraph => paragraph.kind !== 'furniture' && !view.headlines.has(paragraph))
      .flatMap(paragraph =>
        agentlessIn(paragraph.reading).flatMap(({ at, range }) => {
          if (!outsideQuotes(view, paragraph, at)) return [];
          const words = paragraph.text.slice(paragraph.reading.tokens[range.first].start, paragraph.reading.tokens[range.end - 1].end);
          const told = view.tellingsIn.get(paragraph)?.find(({ cue }) => cue.first < range.end && range.first < cue.end);
          return styleProblem('agentless', {
            span: spanOf(paragraph, range),
            claim: told?.claim.id ?? null,
            message: `“${words}”: by whom? Name who says so.`,
          });
        }),
      ),
};
