/** The words that pass a verdict on a claim, by their rung, and the words beside which they pass none. */
import type { Rung } from '../model.ts';

const rungs = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, Rung> =>
  new Map(
    Object.entries(groups).flatMap(([rung, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map(word => [word, rung as Rung] as const),
    ),
  );

/** Adjectives and participles that label a claim. */
export const LABELS = rungs({
  disputed: 'disputed contested disputable',
  unverified: 'unverified unconfirmed unverifiable',
  unsubstantiated:
    'unsubstantiated unproven unproved uncorroborated unsupported misleading unevidenced dubious exaggerated overstated overblown understated deceptive inflated distorted misrepresented mischaracterized misstated implausible unreliable doubtful questionable unsupportable untenable indefensible incomplete unscientific unsound unconvincing skewed slanted garbled contrived illogical oversimplified imprecise',
  unfounded: 'unfounded baseless groundless meritless ungrounded far-fetched unjustified fanciful trumped-up specious',
  false:
    'false incorrect untrue untruthful inaccurate erroneous bogus fabricated fictitious fake made-up mistaken spurious doctored forged invented falsified phony concocted fallacious manipulated staged faked',
  debunked: 'debunked discredited disproved disproven refuted repudiated long-debunked',
});

/** Adverbs that label what is said with them. */
export const ADVERBS = rungs({
  false: 'falsely incorrectly inaccurately wrongly mistakenly erroneously untruthfully dishonestly fraudulently',
  unfounded: 'baselessly groundlessly',
  unsubstantiated: 'misleadingly deceptively disingenuously speculatively implausibly improbably unconvincingly',
  true: 'correctly rightly accurately truthfully',
});

/** Verbs that say something, to which such an adverb may belong. */
export const SAYING: ReadonlySet<string> = new Set(
  `
said say says saying claimed claim claims claiming stated state states stating asserted assert asserts asserting suggested suggest suggests suggesting told tell tells telling accused accuse accuses accusing reported report reports reporting implied imply implies implying
insisted insist insists insisting argued argue argues arguing alleged allege alleges alleging maintained declared declare declares declaring announced wrote write writes writing believed believe believes believing assumed labeled labelled portrayed portray portrays portraying depicted described describe describes describing
predicted warned noted observed pointed concluded attributed blamed blame blames blaming identified reported tweeted posted denied deny denies denying called calling testified asserted boasted contended linked linking presented advertised marketed characterized characterised
`
    .trim()
    .split(/\s+/),
);

/** Nouns for what may be true or not. */
export const CLAIM_NOUNS: ReadonlySet<string> = new Set(
  `
claim claims arithmetic math reasoning logic allegation allegations complaint complaints intelligence suspicion suspicions answer answers accusation accusations charge charges assertion assertions statement statements report reports rumor rumors rumour rumours theory theories story stories narrative narratives account accounts version versions notion notions idea ideas suggestion suggestions
belief beliefs information news figure figures number numbers statistic statistics stat stats data reading findings finding conclusion conclusions accusation premise premises argument arguments pretext pretexts justification remark remarks comment comments insinuation insinuations tale tales post posts tweet tweets
message messages testimony evidence translation interpretation characterization characterisation depiction portrayal picture image impression claimants conspiracy conspiracies propaganda warning warnings ad ads advertisement advertisements assumption assumptions headline headlines quote quotes quotation rationale rationales
projection projections forecast forecasts prediction predictions explanation explanations boast boasts calculation calculations assurance assurances hypothesis
representation representations description descriptions contention contentions leak leaks timeline chronology excuse excuses alibi talk advice recommendation recommendations insistence prophecy diagnosis declaration declarations announcement announcements denial denials innuendo smear smears dossier document study research assessment assessments it that this they these which those accusation equivalency comparison reporting attribution attributions recollection recollections fear fears worries concerns criticism criticisms perception perceptions legend legends wisdom inference inferences speculation confession confessions anecdote anecdotes expectation expectations
`
    .trim()
    .split(/\s+/),
);

/** "False" before one of these is part of a thing's name. */
const NOT_FALSE =
  'alarm alarms teeth tooth start starts positive positives negative negatives hope hopes flag flags dichotomy dichotomies memory memories bottom bottoms pretense pretenses pretence pretences identity identities name names passport passports imprisonment economy step steps move ceiling eyelashes eyelash nails lashes prophet prophets god gods gods idol idols modesty dawn friend friends choice choices light color colour door doors floor wall beard killer summit peak spring note modesty sense security arrest accounting id ids ids paper papers credentials license plates equivalence equivalency positivity economy trail'.split(
    ' ',
  );
/** Disputed things that are no claims. */
const NOT_DISPUTED =
  'territory territories region regions area areas land lands island islands border borders waters sea zone zones election elections vote votes province enclave peninsula isles line frontier city village town election referendum mountain plateau valley strait airspace reef reefs shoal archipelago presidential results ballots ballot penalty goal call seat race primary leadership title match runoff poll polls penalty parcel property bill inheritance will law reform decision ruling seats region’s'.split(
    ' ',
  );
const NOT_FAKE =
  'fur id ids tan nails eyelashes blood snow flowers leather passport passports ids grass tree trees beard mustache name names account accounts website websites profile profiles'.split(
    ' ',
  );
const NOT_OTHERS = 'identity belief'.split(' ');

/** What may not follow a label. */
export const NOT_BESIDE: Readonly<Record<string, ReadonlySet<string>>> = {
  false: new Set(NOT_FALSE),
  disputed: new Set(NOT_DISPUTED),
  contested: new Set([...NOT_DISPUTED, 'states', 'convention', 'primaries', 'congressional', 'districts', 'district']),
  fake: new Set(NOT_FAKE),
  mistaken: new Set(NOT_OTHERS),
  fabricated: new Set(['steel', 'parts', 'metal', 'homes', 'structures']),
  dubious: new Set(['distinction', 'honor', 'honour', 'record']),
  inflated: new Set(['balloon', 'balloons', 'tire', 'tires', 'raft', 'rafts']),
  invented: new Set(['by', 'in', 'the', 'a', 'an', 'here', 'there', 'for', 'to', 'it']),
  forged: new Set(['by', 'in', 'a', 'an', 'the', 'ahead', 'from', 'through', 'iron', 'steel', 'links', 'ties']),
  staged: new Set([
    'version',
    'production',
    'reading',
    'play',
    'show',
    'by',
    'in',
    'a',
    'an',
    'the',
    'at',
    'for',
    'on',
    'their',
    'his',
    'its',
    'to',
  ]),
  manipulated: new Set(['by', 'the', 'a', 'an', 'into', 'to', 'his', 'her']),
  distorted: new Set(['the', 'a', 'by', 'guitars', 'guitar', 'faces', 'face']),
};

/** Labels that say nothing of a claim unless a noun for one stands beside them. */
export const NEEDS_CLAIM: ReadonlySet<string> = new Set(
  'disputed contested false fake fabricated mistaken misleading dubious unsupported inaccurate incorrect erroneous unproven unproved refuted discredited contested unconfirmed made-up spurious far-fetched fictitious disputable repudiated untruthful untenable indefensible incomplete unscientific unsound unconvincing skewed slanted garbled contrived illogical oversimplified imprecise unverified exaggerated overstated overblown understated deceptive inflated distorted misrepresented mischaracterized misstated implausible unreliable unjustified fanciful trumped-up specious doctored forged invented falsified phony concocted fallacious manipulated staged bogus doubtful questionable faked'.split(
    ' ',
  ),
);

/** What may be fake, doctored, forged or staged besides a claim. */
export const ARTEFACTS: ReadonlySet<string> = new Set(
  'map maps testimony chart charts label labels list lists graph video videos photo photos photograph photographs picture pictures image images footage clip clips recording recordings letter letters document documents memo memos e-mail e-mails email emails quote quotes quotation quotations screenshot screenshots poll polls survey surveys news diary diaries tape tapes audio call calls cable cables intercept intercepts signature signatures transcript transcripts record records certificate certificates file files passage article articles interview interviews forecast forecasts estimate estimates count counts tally total totals value values results result threat toll rationale poster leaflet pamphlet flier flyer paper papers profits earnings costs cost risk risks view invoice invoices item items segment segments broadcast broadcasts content coverage meme memes caption captions resume résumé credentials'.split(
    ' ',
  ),
);
/** Labels that go with those. */
export const OF_ARTEFACTS: ReadonlySet<string> = new Set(
  'unverified fake doctored forged falsified fabricated manipulated staged invented bogus phony false inflated exaggerated overstated misleading distorted inaccurate incorrect made-up erroneous concocted overblown disputed contested faked discredited understated'.split(
    ' ',
  ),
);

/** What one calls a claim that one rejects: a verdict in a predicate, or as what something is called. */
export const DISMISSALS: ReadonlyMap<string, Rung> = rungs({
  false:
    'nonsense rubbish hogwash bunk baloney fiction balderdash claptrap fantasy invention poppycock malarkey wrong untruth nonsensical drivel gibberish',
  unfounded: 'absurd preposterous ludicrous speculative laughable ridiculous hyperbole hearsay',
});

/** Nouns for what is untrue. */
export const UNTRUTHS: ReadonlyMap<string, Rung> = rungs({
  false:
    'falsehood falsehoods untruth untruths half-truth half-truths disinformation misinformation misstatement misstatements forgery forgeries deepfake deepfakes inaccuracies inaccuracy canard canards pinocchio pinocchios',
  unsubstantiated: 'propaganda exaggeration exaggerations distortion distortions misrepresentation misrepresentations mischaracterization',
  unfounded: 'myth myths',
});
