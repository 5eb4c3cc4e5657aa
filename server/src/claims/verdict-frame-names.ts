/** What a claim that is not believed is called: a fallacy, an "absurd allegation", a tissue of lies; and what thin evidence is called. */
import type { FrameWords } from './verdict-frame-words.ts';

/** Names and adjectives for a claim. */
export const NAMED: readonly FrameWords[] = [
  {
    place: 'before',
    rung: 'unsubstantiated',
    phrases: `
thinly|poorly|weakly|badly sourced
half|far - baked|fetched
overly|too|wildly|unduly optimistic|pessimistic|rosy
one - sided
self - serving
deceptively|selectively|misleadingly|heavily edited|cropped|trimmed
conflicting|contradictory|shifting`,
  },
  { place: 'before', rung: 'false', phrases: 'trumped|made - up' },
  {
    place: 'untruth',
    rung: 'false',
    phrases: `
pack|tissue|web|string|litany|bundle of half? -? lies|falsehoods|fabrications|fictions|untruths|truths
work|piece|flight|product|figment of pure? fiction|fantasy|fancy|propaganda|imagination
figment|product of his|her|their|the fevered? imagination|imaginations
inventions|fictions|fantasies|concoction|concoctions|make-believe
urban legend|legends`,
  },
  {
    place: 'untruth',
    rung: 'unsubstantiated',
    phrases: `
fairy|tall|bedtime tale|tales|story|stories
fairytale|fairytales
scaremongering|fearmongering|rumormongering|alarmism
hot air`,
  },
  {
    place: 'claim',
    rung: 'unfounded',
    phrases: 'absurd|preposterous|ludicrous|ridiculous|laughable|nonsensical|outlandish|fantastical|wild|delusional|lurid',
  },
  {
    place: 'claim',
    rung: 'unsubstantiated',
    phrases:
      'improbable|suspect|shaky|flimsy|tenuous|disingenuous|speculative|conjectural|anecdotal|simplistic|slanderous|libelous|libellous|defamatory|scurrilous|mythical|fictional|retracted|premature|alarmist|hysterical|hyperbolic|apocryphal|tendentious|unsourced|unscientific|pseudoscientific|debatable|flawed|faulty|dishonest|mendacious',
  },
  {
    place: 'guess',
    rung: 'unsubstantiated',
    phrases: `
overstatement|misconception|misreading|misinterpretation|fallacy
speculation|conjecture|guesswork|hearsay|gossip|innuendo|hyperbole|supposition|rumor|rumour
wishful thinking
smear|slander|libel|calumny|falsification`,
  },
  {
    place: 'evidence',
    rung: 'unsubstantiated',
    phrases:
      'thin|weak|scant|flimsy|shaky|slim|slender|inconclusive|lacking|nonexistent|sketchy|spotty|anecdotal|circumstantial|tenuous|weaker|thinner',
  },
];
