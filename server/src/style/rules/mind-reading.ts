/** Rule `mind-reading`: what somebody believes, feels, hopes or wants, told without their words. */
import { lemmasOf } from '../../claims/attribution/lemma.ts';
import type { Fix, Token } from '../../model.ts';
import { FEMALE, MALE } from '../../values/name-people.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { tellsClause } from '../clause.ts';
import { isPerson } from '../source.ts';
import { insideOther, replace, spanOf, type StyleView, type Telling, wordsOf } from '../telling.ts';
import { formOfVerb, inForm, isPassive } from '../verbs.ts';

const MINDS = new Set(['believe', 'feel', 'hope', 'want', 'think', 'fear', 'wish', 'worry', 'doubt', 'suspect']);
const PRONOUN: ReadonlyMap<string, string> = new Map(
  Object.entries({ he: 'he', she: 'she', they: 'they', 'mr.': 'he', 'ms.': 'she', 'mrs.': 'she', sir: 'he', dame: 'she' }),
);

/** "If he thinks", "it is not that she feels": nobody is told to think so. */
const isSupposed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:if|whether|unless)$/.test(tokens[at - 1]?.lower ?? '') || (tokens[at - 1]?.lower === 'that' && tokens[at - 2]?.lower === 'not');

const SAYS = /^(?:said|says|say|saying|told|tells|wrote|writes|added|adds|tweeted|argued|argues|explained|explains)$/;

/** The same person is told to have said something right here or in the next paragraph: the words are there. */
function saidSo({ tellingsIn, story }: StyleView, { paragraph, claim }: Telling): boolean {
  const { speaker } = claim.attribution;
  const next = story.paragraphs[story.sentences[claim.sentence].paragraph + 1];
  const near = [...(tellingsIn.get(paragraph) ?? []), ...(next ? (tellingsIn.get(next) ?? []) : [])];
  return (
    speaker !== null &&
    near.some(
      other =>
        other.claim.attribution.speaker === speaker && other.verb >= 0 && SAYS.test(other.paragraph.reading.tokens[other.verb].lower),
    )
  );
}

/** What the speaker is called in the next breath: by pronoun or honorific, else by the given name; both where that does not tell. */
function pronounsFor(words: string): readonly string[] {
  const known = PRONOUN.get(words.split(/\s+/)[0].toLowerCase());
  if (known) return [known];
  const given = words.toLowerCase().split(/\s+/);
  const [he, she] = [given.some(word => MALE.has(word)), given.some(word => FEMALE.has(word))];
  return he === she ? ['he', 'she'] : [he ? 'he' : 'she'];
}

/** "He believes" → "He says he believes"; a choice where the pronoun is not certain. */
function sayFixes({ paragraph, verb, source }: Telling): Fix[] {
  const { tokens } = paragraph.reading;
  const form = formOfVerb(tokens, verb);
  if (!source || source.end !== verb) return [];
  return pronounsFor(wordsOf(paragraph, source)).flatMap((pronoun): Fix[] => {
    if (form !== 'past' && form !== 'third' && !(form === 'base' && pronoun === 'they')) return [];
    const range = { first: verb, end: verb + 1 };
    const words = `${inForm('say', form)} ${pronoun} ${wordsOf(paragraph, range)}`;
    return [{ title: `Write “${words}”`, safe: false, edits: [replace(paragraph, range, words)] }];
  });
}

export const mindReading: Rule = {
  code: 'mind-reading',
  severity: { default: 'hint', magazine: 'off' },
  page: {
    what: 'A thought or a feeling reported without the words that told it: believes, feels, hopes, wants.',
    why: 'A reporter knows what people say, not what they think.',
    example: 'Mr. Orlin believes that the convoy turned back.',
    instead: 'Mr. Orlin said he believed that the convoy had turned back.',
    options: 'Quiet inside “said he hoped …”, on quoted words, on the first person, and on governments and parties that want something.',
  },
  find: view =>
    view.tellings.flatMap(telling => {
      const { paragraph, verb, source, quoted, claim } = telling;
      if (quoted || verb < 0 || !source || view.headlines.has(paragraph) || claim.attribution.form !== 'indirect' || !isPerson(telling))
        return [];
      const { tokens } = paragraph.reading;
      const lemma = lemmasOf(tokens[verb].lower).find(each => MINDS.has(each));
      if (
        !lemma ||
        tokens[verb - 1]?.lower === 'to' ||
        isPassive(tokens, verb) ||
        formOfVerb(tokens, verb) === 'gerund' ||
        !tellsClause(telling) ||
        insideOther(view, telling)
      )
        return [];
      if (isSupposed(tokens, source.first) || tokens[source.first - 1]?.pos === 'NOUN' || saidSo(view, telling)) return [];
      const range = { first: verb, end: verb + 1 };
      return styleProblem('mind-reading', {
        span: spanOf(paragraph, range),
        claim: claim.id,
        message: `Who told you what is in this person’s mind? Say so: “said … ${wordsOf(paragraph, range)}”.`,
        fixes: sayFixes(telling),
      });
    }),
};
