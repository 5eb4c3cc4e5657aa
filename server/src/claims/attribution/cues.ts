/** The words that attribute, by lemma: what each says of the writer's stance, and what must follow before it counts as a cue. */
import type { Stance } from '../../model.ts';

/**
 * How far a word is trusted without the learned weights: `always` in a clause with somebody to say it; `clause` only before "that", a
 * quotation or a clause; `object` also before a plain object; `quote` only beside a quotation.
 */
export type Trust = 'always' | 'clause' | 'object' | 'quote';

export interface Cue {
  readonly stance: Stance;
  readonly trust: Trust;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

const VERBS: readonly (readonly [Stance, Trust, string])[] = [
  ['neutral', 'always', `say tell add write reply ask announce explain respond tweet retweet report state remark reiterate recount
    quip testify comment blog reaffirm elaborate opine relate proclaim interject declare muse text`],
  ['neutral', 'object', `describe cite criticize criticise praise denounce blast endorse slam decry tout condemn rebuke dismiss mention
    question urge recall propose recommend predict forecast accuse blame quote highlight mock assail lambast lambaste bemoan laud applaud
    hail deem label liken caution lament chide deride ridicule berate castigate commend pan disavow rap trash bash support oppose back`],
  ['neutral', 'clause', `suggest indicate show find conclude estimate confirm demonstrate hint imply signal inform learn read mean propose
    determine rule decide testify notify document reveal calculate discover call name order disclose promise vow pledge threaten offer refuse
    decline express voice advise demand request instruct plan intend seek continue agree disagree guarantee swear object answer inquire
    wonder speak talk teach warn wager bet speculate pronounce counter`],
  ['doubting', 'always', 'claim allege assert contend purport profess boast'],
  ['doubting', 'clause', 'maintain pretend fancy'],
  ['endorsing', 'always', 'note observe stress emphasize emphasise underscore underline'],
  ['endorsing', 'clause', 'reveal point prove remind affirm acknowledge establish attest clarify verify recognize recognise'],
  ['confessing', 'always', 'concede'],
  ['confessing', 'clause', 'admit acknowledge confess deny grant allow'],
  ['emotive', 'always', 'insist complain argue warn vow exclaim shout joke gush scoff lament retort brag crow thunder'],
  ['emotive', 'clause', 'fear worry regret protest cry whisper scream yell chant laugh plead beg rail fume cheer celebrate rejoice sob mutter sigh smile snap fire'],
  ['thinking', 'clause', `think believe feel know hope expect want wish suspect doubt assume consider guess imagine figure reckon suppose
    realize realise remember understand see prefer like judge anticipate trust forget dream presume desire deem`],
  ['neutral', 'quote', 'begin go continue start conclude finish reason write put'],
];

const NOUNS: readonly (readonly [Stance, string])[] = [
  ['doubting', 'claim allegation assertion contention accusation insinuation rumor rumour'],
  ['neutral', `statement announcement report suggestion warning prediction forecast estimate proposal argument declaration comment remark
    conclusion finding assessment prognosis question demand call pledge promise vow assurance recommendation complaint criticism suggestion notion`],
  ['endorsing', 'revelation acknowledgment acknowledgement reminder proof'],
  ['confessing', 'admission denial confession concession'],
  ['thinking', 'belief hope view opinion fear concern worry expectation suspicion feeling conviction doubt sense idea'],
];

/** Verbs that attribute, by lemma; a lemma listed twice keeps the stance and trust that come last. */
export const CUE_VERBS: ReadonlyMap<string, Cue> = new Map(
  VERBS.flatMap(([stance, trust, list]) => words(list).map(lemma => [lemma, { stance, trust }] as const)),
);

/** Nouns that attribute when "that", "of" or an infinitive follows, or somebody's before them. */
export const CUE_NOUNS: ReadonlyMap<string, Stance> = new Map(
  NOUNS.flatMap(([stance, list]) => words(list).map(lemma => [lemma, stance] as const)),
);

/** Attributing adverbs: nobody is named. */
export const CUE_ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly', 'ostensibly']);
