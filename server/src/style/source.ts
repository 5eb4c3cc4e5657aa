/** What sort of source speaks in an attribution, whatever the tagger takes it for. */
import { BODIES, DOCUMENTS } from '../claims/attribution/voucher-words.ts';
import type { Token } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import type { Telling } from './telling.ts';

const RELATIVE = /^(?:who|which|that)$/;
const BACK = 5;

/** The noun that "which" or "who" stands for, right before it; null where none is near. */
function antecedent(tokens: readonly Token[], at: number): Token | null {
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    if (/^(?:NOUN|PROPN)$/.test(tokens[i].pos)) return tokens[i];
    if (tokens[i].pos !== 'PUNCT' && tokens[i].pos !== 'DET') return null;
  }
  return null;
}

/** The words that name the source, without what identifies it behind a comma or a preposition; what "which" stands for in its place. */
const namingTokens = remembered(({ paragraph, source }: Telling): readonly Token[] => {
  if (!source) return [];
  const { tokens } = paragraph.reading;
  const own = tokens.slice(source.first, source.end);
  if (own.length === 1 && RELATIVE.test(own[0].lower)) {
    const noun = antecedent(tokens, source.first);
    return noun ? [noun] : [];
  }
  const stop = own.findIndex(({ text }, i) => i > 0 && /^(?:[,(]|of|by|in|at|on|for|from|to|with|who|which|that)$/.test(text));
  return stop < 0 ? own : own.slice(0, stop);
});

/** A human being speaks. */
export const isPerson = remembered((telling: Telling): boolean => {
  const { paragraph, source, claim } = telling;
  const last = namingTokens(telling).at(-1);
  // "Mr. Orlin's campaign" is no man.
  if (last && BODIES.has(last.lower)) return false;
  if (source !== null && /^\.(?:com|org|net)\b/.test(paragraph.text.slice(paragraph.reading.tokens[source.end - 1].end))) return false;
  if (source !== null && /^(?:Mr|Ms|Mrs|Dr)\.?$|^(?:he|she)$/i.test(paragraph.reading.tokens[source.first].text)) return true;
  return claim.attribution.voucher === 'named';
});

/** Written things that the tagger's list of documents has not. */
const WRITTEN =
  /^(?:account|speech|slides?|brief|briefing|plan|sign|minutes|press|list|newspaper|agency|caption|article|bill|law|survey|leaflet|manifesto|disclosures?|recordings?|tapes?|interviews?|pieces?|op-ed|essay|investigations?|inquiry|inquiries|probe|reporting)$/;

/** "The National Nutrition Study": what is written may have a name. */
const TITLED = /^(?:study|report|survey|review|audit|census|index|analysis|act|statement|poll)$/;

/** Something written speaks: what it says goes on being said. */
export const isDocument = remembered((telling: Telling): boolean => {
  if (telling.claim.attribution.voucher === 'document') return true;
  // "the report released on Monday" is a document, "the study coordinator" is none.
  return namingTokens(telling).some(
    ({ pos, lower }, i, words) =>
      ((pos === 'NOUN' && (DOCUMENTS.has(lower) || WRITTEN.test(lower))) || (pos === 'PROPN' && TITLED.test(lower))) &&
      !/^(?:NOUN|PROPN)$/.test(words[i + 1]?.pos ?? ''),
  );
});
