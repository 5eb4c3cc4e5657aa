/** The words by which a claim is called something: what is, what calls, and how much. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** To be, and what comes to the same: "proved false", "was found baseless". */
export const BE = words(
  "is are was were be been being ’s 's ’re 're proved proven remains remain remained seems seemed appears appeared considered deemed ruled judged found shown",
);

/** Between the verb and the label. */
export const DEGREE = words(
  "worse than not n’t n't completely totally entirely utterly simply just patently demonstrably flatly largely mostly partly absolutely clearly also as widely long since thoroughly repeatedly either a an outright equally both categorically so quite factually mostly or rated blatantly wholly obviously now later quickly already itself themselves plainly wildly grossly highly greatly vastly somewhat badly pure all",
);

/** Pronouns for what was said before. */
export const POINTING = words('that this it they these those which both none');

/** Verbs that call something by a label. */
export const CALLING = words(
  'called calls call calling labeled labelled branded deemed considered dismissed dismiss dismisses dismissing rejected rejects reject rejecting denounced described describes describing ruled declared found rated characterized judged judge judges rate graded denounce exposed exposes unmasked pronouncing pronounces proclaimed proclaiming termed terming condemned derided branding brands labeling labels denounces denouncing deems pronounced declares derides ridiculed mocked decried disparaged waved brushed shrugged laughed describing calling deeming ruling rating condemning characterizing ridiculing decrying mocking rejecting flagged flag flags cited cites listed marked classified categorized regarded regard regards characterizes portrayed criticized criticised criticizes',
);
