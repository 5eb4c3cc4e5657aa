/** Turns of phrase that find a claim to hold, each with where that claim stands. */
import type { FrameWords } from './verdict-frame-words.ts';

/** Verdicts for a claim. */
export const HOLDING: readonly FrameWords[] = [
  {
    place: 'object',
    rung: 'true',
    phrases: `
some|much|a grain|kernel|measure|element? of? truth to|in|behind
bears|bore|bear|bearing out
lends|lent|lend|lending|gives|gave|give|giving some|new|added|further|more? credence|weight|support|credibility to
no reason|cause|grounds to doubt|question|disbelieve`,
  },
  {
    place: 'records',
    rung: 'true',
    phrases: `
strengthens|strengthened|reinforces|reinforced|bolsters|bolstered|buttresses|buttressed
proves|proved|prove
back|backs|backed up?
support|supports|supported
consistent with
squares|squared|tallies|tallied|agrees|agreed|accords|accorded|jibes|jibed with`,
  },
  {
    place: 'is',
    rung: 'true',
    phrases: `
close|closer|near|nearer to the truth|mark
consistent with
valid|credible|plausible|reliable|authentic|genuine|trustworthy|spot-on|vindicated
factual|believable|irrefutable|undeniable|incontrovertible|indisputable|unassailable
justified
beyond any|reasonable? dispute|doubt|question
prescient
well - founded
well founded|documented|established|attested|supported|grounded
borne out
substantiated|corroborated|authenticated by?
proved|proven right
supported|backed|confirmed|verified|proved|proven up? by the|his|her|a|an|court|satellite|bank|internal|police|official|medical|other|two|three|four|several|any|independent|multiple? evidence|documents|document|records|data|witnesses|testimony|research|science|photographs|photos|images|imagery|footage|video|videos|emails|ledgers|logs|findings|facts|figures|statistics|study|studies|inspectors|autopsy|tests
independently verified|corroborated|authenticated|confirmed`,
  },
  { place: 'not', rung: 'true', phrases: 'refuted|disproved|disproven|challenged|contradicted|rebutted|discredited' },
  {
    place: 'verb',
    rung: 'true',
    phrases: `
checks|checked|holds|held|hold|check|stands|stood up|out
rings|rang|ring true
has|have|had some|a|solid|firm? basis|grounding|foundation in fact|reality|truth
holds|held|hold water`,
  },
];
