/** Rule `loaded-verb`: a verb of saying that judges the speaker. */
import { lemmasOf } from '../../claims/attribution/lemma.ts';
import type { Rule } from '../rule.ts';
import { styleProblem } from '../problem.ts';
import { tellsClause } from '../clause.ts';
import { isDocument } from '../source.ts';
import { replace, spanOf, type Telling, wordsOf } from '../telling.ts';
import { asCapitalised, formOfVerb, inForm, isPassive } from '../verbs.ts';

/** What each verb says beside "said". */
const LOADED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    claim: 'casts doubt on what is said',
    admit: 'makes a confession of what is said',
    concede: 'makes a defeat of what is said',
    insist: 'hints that nobody believes it',
    maintain: 'hints that nobody believes it',
    note: 'treats what is said as a fact',
    point: 'treats what is said as a fact',
    reveal: 'treats what is said as a secret and a fact',
    boast: 'judges the speaker',
    slam: 'shouts for the speaker',
    state: 'is stiffer than “said” and says no more',
    opine: 'makes light of what is said',
  }),
);

const loadedLemma = (word: string): string | undefined => lemmasOf(word).find(lemma => LOADED.has(lemma));

const PREPOSITION = /^(?:of|among|amid|in|with|for|from|by|between|despite|about|on|under|against|over|into|through|behind|to)$/;

/** "Of 203 claims for damages", "among the claims that": a noun, as no subject stands behind a preposition. */
function isNoun({ paragraph, verb, source }: Telling): boolean {
  const { tokens } = paragraph.reading;
  if (!/^(?:claims?|notes?|states?|points?|boasts?)$/.test(tokens[verb].lower)) return false;
  if (!source || source.first > verb) return tokens[verb - 1]?.pos === 'NUM' || PREPOSITION.test(tokens[verb - 1]?.lower ?? '');
  return PREPOSITION.test(tokens[source.first - 1]?.lower ?? '') || PREPOSITION.test(tokens[source.first]?.lower ?? '');
}

/** The cue's words that a fix replaces: the verb, with the particle of "point out". */
function verbRange({ paragraph, verb, cue }: Telling, lemma: string) {
  const { tokens } = paragraph.reading;
  // "Admitted to the country", "boasted of his house": no words are told.
  if (/^(?:to|of|about|on|over)$/.test(tokens[verb + 1]?.lower ?? '')) return null;
  if (lemma !== 'point') return { first: verb, end: verb + 1 };
  return tokens[verb + 1]?.lower === 'out' ? { first: verb, end: Math.max(verb + 2, Math.min(cue.end, verb + 2)) } : null;
}

/** "Insisted that it be closed" is a demand, not a statement: the verb behind it stands in its bare form. */
function demands({ paragraph, verb, cue, content }: Telling, lemma: string): boolean {
  if (lemma !== 'insist') return false;
  const { tokens } = paragraph.reading;
  if (/^(?:on|upon)$/.test(tokens[verb + 1]?.lower ?? '')) return true;
  if (!content.some(range => range.first >= cue.first)) return false;
  const first = tokens.slice(cue.end, cue.end + 14).find(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || lower === 'be');
  return (
    first !== undefined &&
    first.lower !== 'says' &&
    !/(?:ed|[^s]s|ing)$/.test(first.lower) &&
    lemmasOf(first.lower)[0] === first.lower &&
    !/^(?:have|are|do|can|will|may|must|would|could|should|might|were|was|had|did)$/.test(first.lower)
  );
}

/** "As this newspaper revealed": the desk speaks of itself. */
const isOwnPaper = ({ paragraph, source }: Telling): boolean =>
  source !== null && /^this (?:reporter|newspaper|paper|magazine|site|writer|broadcaster|station)$/i.test(wordsOf(paragraph, source));

/** "As stated in", "it is worth noting", "the figures reveal how": nobody says these. */
function impersonal(telling: Telling, lemma: string): boolean {
  const { paragraph, verb, cue } = telling;
  const { tokens } = paragraph.reading;
  const [before, next] = [tokens[cue.first - 1]?.lower ?? '', tokens[verb + 1]?.lower ?? ''];
  if (before === 'worth' || (before === 'as' && /^(?:in|by|above|below|earlier|before)$/.test(next))) return true;
  if (before === 'that' && tokens[cue.first - 2]?.lower === 'be') return true;
  // "It is important to note that": the writer speaks.
  if (tokens[verb - 1]?.lower === 'to' && tokens[verb - 2]?.pos === 'ADJ') return true;
  if (!telling.source && /^(?:must|should|be|to)$/.test(before) && /^(?:note|state|admit|noted|stated|admitted)$/.test(tokens[verb].lower))
    return true;
  // What is written states, notes and reveals what it holds; the paper's own finding is no confession.
  if (/^(?:note|state|reveal|point)$/.test(lemma) && (isDocument(telling) || isOwnPaper(telling))) return true;
  // Who pleads guilty does admit.
  if (
    lemma === 'admit' &&
    /\b(?:plead(?:ed|s)?|pled) guilty\b/.test(paragraph.text.slice(Math.max(0, tokens[verb].start - 200), tokens[verb].start))
  )
    return true;
  // "They slammed the plan": a thing is attacked; only words can be said.
  if (lemma === 'slam' && telling.content.every(({ first }) => first > verb && !/^[“"]$/.test(tokens[first].text))) return true;
  return lemma === 'reveal' && /^(?:how|what|why|just|who|where|a|an|the|his|her|its|their|plans?|details?)$/.test(next);
}

export const loadedVerb: Rule = {
  code: 'loaded-verb',
  severity: { default: 'warning' },
  page: {
    what: 'A verb of saying that judges the speaker: claimed, admitted, conceded, insisted, maintained, noted, pointed out, revealed, boasted, slammed, stated, opined.',
    why: '“Said” takes no side. “Claimed” doubts, “noted” and “pointed out” agree, “admitted” convicts.',
    example: 'The general claimed that his soldiers were going home.',
    instead: 'The general said that his soldiers were going home.',
    options:
      'Quiet on “claimed responsibility”, “admitted to hospital”, “noted author”, “stated aim”, and on anything between quotation marks.',
  },
  find: ({ tellings, headlines }) =>
    tellings.flatMap(telling => {
      const { paragraph, verb, quoted, claim } = telling;
      if (quoted || verb < 0 || headlines.has(paragraph) || isNoun(telling) || !tellsClause(telling)) return [];
      const { tokens } = paragraph.reading;
      const lemma = loadedLemma(tokens[verb].lower);
      const range =
        lemma && !isPassive(tokens, verb) && !demands(telling, lemma) && !impersonal(telling, lemma) ? verbRange(telling, lemma) : null;
      if (!lemma || !range) return [];
      const instead = asCapitalised(tokens[verb].text, inForm('say', formOfVerb(tokens, verb)));
      return styleProblem('loaded-verb', {
        span: spanOf(paragraph, range),
        claim: claim.id,
        message: `“${wordsOf(paragraph, range)}” ${LOADED.get(lemma)}: “${instead}” takes no side.`,
        fixes: [{ title: `Write “${instead}”`, safe: true, preferred: true, edits: [replace(paragraph, range, instead)] }],
      });
    }),
};
