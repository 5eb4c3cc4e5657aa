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
  [
    'neutral',
    'always',
    `say tell add write reply ask announce explain respond tweet retweet report state remark reiterate recount
    quip testify blog reaffirm elaborate opine proclaim interject declare muse suggest indicate conclude assure`,
  ],
  [
    'neutral',
    'object',
    `describe cite criticize criticise praise denounce blast endorse slam decry tout condemn rebuke dismiss mention
    question urge recall propose recommend predict forecast accuse blame quote highlight mock assail lambast lambaste bemoan laud applaud
    hail deem label liken caution chide deride ridicule berate castigate commend pan disavow rap trash bash oppose defend discuss call
    identify reject portray refer voice thank congratulate rebut contradict advocate view name approve nominate
    show confirm promise express echo decline expect demonstrate`,
  ],
  [
    'neutral',
    'clause',
    `estimate hint imply signal inform read decide vote post issue
    rule notify document calculate disclose vow pledge threaten offer refuse sign pass
    demand request seek continue agree disagree guarantee swear object answer inquire seem appear find
    wonder talk teach warn wager bet speculate pronounce discover order instruct`,
  ],
  ['doubting', 'always', 'claim allege assert contend purport profess boast'],
  ['doubting', 'quote', 'maintain pretend fancy'],
  ['endorsing', 'object', 'reveal point remind'],
  ['endorsing', 'always', 'note acknowledge observe stress emphasize emphasise underscore underline'],
  ['endorsing', 'clause', 'affirm attest clarify verify recognize recognise'],
  ['neutral', 'object', 'deny'],
  ['confessing', 'always', 'concede admit'],
  ['confessing', 'clause', 'confess'],
  ['emotive', 'always', 'insist complain argue warn vow exclaim shout joke gush scoff lament retort brag crow'],
  ['emotive', 'clause', 'fear worry regret protest cry whisper scream yell chant plead beg rail fume rejoice sob mutter quarrel'],
  [
    'thinking',
    'clause',
    `think believe know hope want doubt assume consider guess imagine figure reckon suppose
    realize realise remember judge anticipate presume`,
  ],
  // Too often something else: they count beside a quotation only.
  [
    'neutral',
    'quote',
    'push begin go start finish reason put comment support back relate text learn mean determine advise plan speak counter intend',
  ],
  ['endorsing', 'quote', 'prove establish'],
  ['confessing', 'quote', 'grant allow'],
  ['emotive', 'quote', 'laugh sigh smile snap fire thunder celebrate cheer'],
  ['thinking', 'quote', 'feel wish suspect understand see prefer like trust forget dream desire'],
];

const NOUNS: readonly (readonly [Stance, string])[] = [
  ['doubting', 'claim allegation assertion contention accusation insinuation rumor rumour'],
  [
    'neutral',
    `statement announcement report suggestion warning prediction forecast estimate proposal argument declaration comment remark
    conclusion finding assessment prognosis question demand call pledge promise vow assurance recommendation complaint criticism suggestion notion`,
  ],
  ['endorsing', 'revelation acknowledgment acknowledgement reminder proof'],
  ['neutral', 'denial'],
  ['confessing', 'admission confession concession'],
  ['emotive', 'fear concern worry'],
  ['thinking', 'belief hope view opinion expectation suspicion feeling conviction doubt sense idea'],
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
