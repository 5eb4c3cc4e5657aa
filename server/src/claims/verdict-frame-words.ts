/** The turns of phrase that pass a verdict on a claim, each with where that claim stands. */
import type { Rung } from '../model.ts';

/**
 * Where the claim stands: before the phrase as its subject (after "is", after "not", or before the verb itself), behind it as its object, or as
 * the noun that it is an adjective of (`claim`: of a plain word for one only, since an idea may be absurd too). After "is" the subject may be the
 * evidence. An `untruth` is what a claim is, or what anything is called. Of `experts` and `records` the claim is the object, and they the subject. A `guess` is what a claim is, or what is pointed at. What is `denied` stands behind "not". Some verbs need no claim beside
 * them.
 */
export type Place =
  | 'is'
  | 'not'
  | 'verb'
  | 'object'
  | 'before'
  | 'claim'
  | 'untruth'
  | 'evidence'
  | 'experts'
  | 'records'
  | 'guess'
  | 'denied'
  | 'anything';

/** The phrases, one to a line: words by blanks, choices by bars, what may be left out with a question mark. */
export interface FrameWords {
  readonly place: Place;
  readonly rung: Rung;
  readonly phrases: string;
}

/** Verdicts against a claim, of which the claim is the subject or the object. */
export const AGAINST: readonly FrameWords[] = [
  {
    place: 'is',
    rung: 'disputed',
    phrases: `
at odds with
in conflict with
at variance with
undercut|undermined|refuted|rebutted|disproved|disproven|demolished|punctured by
in direct? contradiction to|with
inconsistent|irreconcilable with
met|greeted|received with wide|widespread|deep|some|considerable|much? skepticism|scepticism|disbelief|derision|incredulity|ridicule|doubt
hard|difficult|impossible to reconcile|square with
a? matter|subject of some|much|great|considerable? debate|contention|controversy|conjecture|speculation`,
  },
  {
    place: 'verb',
    rung: 'disputed',
    phrases: `
conflicts|conflicted|clashes|clashed with
differs|differed|diverges|diverged|departs|departed from
differ|differed|diverge|diverged|conflict|conflicted|clash|clashed sharply|widely? on|about|over|as to? who|what|how|when|whether|why
contradict|contradicted each|one other|another
runs|run|ran counter to
flies|fly|flew in the face of
ignores|ignore
drew|draws|draw|drawn wide|widespread|immediate|instant|deep|some? skepticism|scepticism|derision|ridicule|disbelief|incredulity
meets|faced|faces|prompted|provoked|met wide|widespread|immediate|instant|deep|some? skepticism|scepticism|disbelief|incredulity`,
  },
  {
    place: 'not',
    rung: 'disputed',
    phrases: `
consistent with
reconciled|squared
both be right|true|correct|accurate
match|matches
square|tally|jibe|fit|comport|accord|agree|align with
line|match up with
correspond to|with`,
  },
  {
    place: 'is',
    rung: 'unsubstantiated',
    phrases: `
gross|crude|bit|little|very of? a? stretch|oversimplification
overly|too|wildly|unduly|much|far too? optimistic|pessimistic|rosy
stretch|oversimplification|guess|caricature
puffery|spin|hype|supposition
sham|ruse|whitewash
junk science
pseudoscience|quackery
undercount|overcount|underestimate|overestimate|understatement
impossible|hard|difficult|tough to independently? verify|confirm|corroborate|check|prove|substantiate
far|half - fetched|baked
debatable|arguable|apocryphal|unscientific|pseudoscientific|tendentious|alarmist|hysterical|hyperbolic|outlandish|fantastical|flawed|faulty|unsourced|incoherent|dishonest|mendacious
without|devoid|bereft of? any? basis|foundation|substance|merit|support
open to question|doubt|challenge
way|far? off by|base
wide of|off? the mark
out of date
outdated|disingenuous|stale|obsolete|hollow|contradictory|incredible|improbable
way|wildly|far off
widely|hotly|fiercely|sharply|since|repeatedly|often|publicly challenged|questioned|doubted|contested
premature|unwarranted
suspect|tenuous|conjectural|anecdotal|fictional|mythical
slanderous|libelous|libellous|defamatory|scurrilous
one - sided
trumped up
based|built|predicated|founded on|upon a|an|the? flawed|false|faulty|erroneous|inaccurate|outdated|incomplete|bad|dubious|shaky|discredited|unverified data|figures|information|evidence|assumptions|assumption|premise|premises|numbers|analysis|reading|intelligence|methodology|research|sources
based|built|predicated|founded on|upon a|an|the? complete|fundamental? misreading|misunderstanding|misinterpretation|falsehood|lie|fiction|hearsay|rumor|rumors|speculation|conjecture|guesswork
flimsy|shaky|overdrawn|overwrought|one-sided|simplistic|unconvincing|unpersuasive|unprovable
far from proved|proven|accurate|true`,
  },
  {
    place: 'verb',
    rung: 'unsubstantiated',
    phrases: `
rings|ring|rang hollow|false
strains|strained|strain|defies|defied|defy|beggars|stretches|stretched credulity|belief|credibility|logic|reason|imagination
falls|fall|fell|comes|came apart
proved|proven|proves|rang|turned out? to? be? empty
fails|failed|fail to? hold|stand|bear|add up
collapses|collapse|collapsed|crumbles|crumble|crumbled|unravels|unravel|unraveled|unravelled
goes|go|went too far
makes|make|made no|little sense
rests|rest|rested|relies|rely|relied|depends|depended|hinges|hinged on|upon a|an|the? nothing|assumptions|guesswork|hearsay|thin|weak|shaky|scant|flimsy|little|no|dubious|flawed|faulty|outdated|disputed|unverified|discredited|circumstantial|incomplete evidence|data|foundation|foundations|premise|assumption|assumptions|figures|intelligence|ground|sources?
goes|went|gone|go unproved|unproven|unsupported|unsubstantiated|unverified|unconfirmed|uncorroborated
overlooks|overlook
omits|omitted that
omits|omitted the fact
leaves|left out that
leaves|left out the fact
omits|omitted|omit crucial|key|important|vital|essential|significant? context|facts|fact
leaves|left|leave out crucial|key|important|vital|essential|significant? context|facts|fact
bears|bear|bore no|little|scant|only? a? resemblance|relation|relationship to
has|have|had no|little relation|bearing|connection to|with
has|have|had no|little support in
no longer considered|regarded|seen|thought|believed|deemed as? to? be? reliable|credible|accurate|authentic|genuine|true|valid|correct
rejected|dismissed|questioned|challenged|contested by? most|many|several|every|each|all|both|other|a|the? two|three|four|five|six|seven|eight|nine|of? the? outside|independent|leading|international|federal|appeals|lower|higher? scientists|experts|economists|historians|researchers|doctors|physicists|engineers|scholars|auditors|court|courts|judge|judges|tribunal|tribunals|inquiry|panel|members|jurors|investigators|regulators|commissions|agencies`,
  },
  {
    place: 'not',
    rung: 'unsubstantiated',
    phrases: `
hold|carry water
borne out
backed up
ring|hold true
held|stood|added|measure|measured up
fare|fared|age|aged well
withstand|survive|bear|survived|withstood the? slightest|close|closer|much|any? scrutiny|examination|inspection
stack|check|pan|add up|out
supported|documented|sourced|vetted
tell the whole|full story
credible|believable|plausible|convincing|persuasive|reliable|supportable|tenable`,
  },
  {
    place: 'verb',
    rung: 'unfounded',
    phrases: `
has|have|had no|little|scant|zero any? real|factual|scientific|legal|historical? basis|foundation|grounding|merit|substance|validity
lacks|lack|lacked|lacking any|a? factual|scientific|solid? basis|foundation|merit|substance|credibility|support|proof|evidence`,
  },
  {
    place: 'verb',
    rung: 'debunked',
    phrases: `
has|have|had been? retracted|recanted|discredited|disproved
knocked|shot|struck down
picked|torn|taken apart
retracted|recanted`,
  },
  {
    place: 'object',
    rung: 'debunked',
    phrases: `
refutes|refuted|refute|refuting|debunks|debunk|debunking|disproves|disprove|disproving|discredits|discredit|discrediting|demolished|demolishes|dispelled|dispels|punctured|punctures|dismantled|dismantles|exploded|explodes
laid|lays|lay|put|puts to rest
put|puts paid to
knocked|knocks|knocking|shot|shoots|shooting down
poured|pours|pour|pouring|threw|throws cold water on|over
made|makes|make nonsense of
gives|give|gave|giving|put|puts|putting the lie to
poked|pokes|poke|punched|punches holes in
makes|made|make a mockery of`,
  },
  {
    place: 'object',
    rung: 'disputed',
    phrases: `
undercut|undercuts|undercutting|undermined|undermines|undermining|belies|belie|belied|belying
contradicts|contradict|contradicted|contradicting|contravenes
casts|cast|casting|threw|throws|throw serious|new|fresh|further|more|some|significant|considerable? doubt|doubts about|on|upon
calls|called|call|brings|brought|throws|threw into question|doubt
skeptical|sceptical of|about
expressed|voiced|raised|expresses|voices|raises|expressing|voicing|raising serious|deep|grave|some|new|considerable|fresh|strong|private? doubt|doubts|skepticism|scepticism about|over|at|of
questioned|questioning|questions|doubted|challenged|challenging|disputed|disputing the authenticity|accuracy|veracity|truth|truthfulness|validity of`,
  },
  {
    place: 'object',
    rung: 'unfounded',
    phrases: `
no|little|zero|scant factual|scientific|legal|historical|medical|real|reasonable|credible|economic? basis|foundation|grounds|merit|substance|justification for|to|in|behind
no|little|scant support|backing|corroboration for|of|behind|to
nothing|little|no credible|specific|reliable|hard|independent|direct? information|intelligence|details|documents|data|records|facts|specifics|documentation? to support|back|corroborate|substantiate|confirm up?
nothing to|behind|in
not a|one|an shred|scrap|scintilla|iota|ounce|grain|word|bit of truth to|in
no reason to believe`,
  },
  {
    place: 'object',
    rung: 'unverified',
    phrases: `
no independent|immediate|official|outside|separate confirmation|corroboration|verification of
no way|means to|of independently? verify|confirm|corroborate|substantiate|authenticate|check|verifying|confirming|checking
not|n’t|n't possible to independently? verify|confirm|corroborate|substantiate|authenticate|check
impossible to independently? verify|confirm|corroborate|substantiate|authenticate|check`,
  },
  {
    place: 'experts',
    rung: 'disputed',
    phrases: 'dispute|disputed|disputes|question|questioned|reject|rejected|challenge|challenged|doubt|doubted|contest|contested',
  },
  {
    place: 'denied',
    rung: 'false',
    phrases: `
telling|told|tell the whole|entire? truth
been? truthful|honest|candid about|with|when|in`,
  },
  {
    place: 'object',
    rung: 'false',
    phrases: 'invents|invented|invent|inventing|concocts|concocted|concocting|fabricates|fabricated|fabricating|peddles|peddled|peddling',
  },
  {
    place: 'object',
    rung: 'disputed',
    phrases: 'disputed|disputes|disputing|dispute|doubt|doubts|doubted',
  },
  {
    place: 'object',
    rung: 'debunked',
    phrases: 'retracted|retracts|retracting|recanted|recants|recanting|disavowed',
  },
  {
    place: 'object',
    rung: 'without-evidence',
    phrases: 'gave|gives|offered|offers|cited|cites|named|names|provided no|any source|sources|details for|of|to? support|back? up?',
  },
  {
    place: 'anything',
    rung: 'false',
    phrases: `
factual error|errors|mistake|mistakes|inaccuracy|inaccuracies
riddled|rife|replete|littered|peppered|filled with? error|errors|inaccuracies|mistakes|falsehoods`,
  },
  { place: 'is', rung: 'false', phrases: 'trumped|made - up' },
  {
    place: 'anything',
    rung: 'unsubstantiated',
    phrases: `
cherry - picks|picked|picking
digitally altered|manipulated
conflates|conflated
misspoke|misspoken|misspeaks
stretched|stretches|stretching|bent|bends|bending|shaded|shading the truth|facts
misquotes|misquoted|misquoting|misquote
misreads|misinterprets|misinterpreted|misconstrued|misconstrues
a matter of dispute
recanted|recants
retracted|retracts|retracting|retract the|its|an|that|their|his|her article|articles|story|stories|study|paper|papers|report
so - called evidence|proof|facts|confession|confessions|revelations
embellished|embellishes|padded|fudged|falsified|inflated his|her|their|its military|own|academic? résumé|resume|record|credentials|biography|qualifications|degrees
deceptively|selectively|misleadingly edited|cropped|trimmed
half - truth|truths
twisted|twists|twisting|twist his|her|their|my|our words`,
  },
];
