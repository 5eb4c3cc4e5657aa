/** What sort of source speaks in an attribution, whatever the tagger takes it for. */
import type { Telling } from './telling.ts';

/** A human being speaks, whatever the tagger takes the name for. */
export const isPerson = ({ paragraph, source, claim }: Telling): boolean =>
  claim.attribution.voucher === 'named' ||
  (source !== null && /^(?:Mr|Ms|Mrs|Dr)\.?$|^(?:he|she)$/i.test(paragraph.reading.tokens[source.first].text));

/** Words that name a document: what such a source says is said in writing, and goes on being said. */
const DOCUMENT =
  /^(?:report|reports|study|studies|statement|account|speech|document|documents|letter|memo|memorandum|filing|filings|website|survey|poll|ruling|slide|slides|transcript|records?|data|figures?|brief|briefing|analysis|article|bill|law|plan|post|tweet|email|emails|complaint|lawsuit|sign|notice|book|text|paper|papers|log|logs|list|map|caption|files?|minutes|press|release|newspaper|agency|index|census|estimates?|research)$/;

/** True for a source that is something written, whatever the tagger takes it for. */
export const isDocument = ({ paragraph, source, claim }: Telling): boolean =>
  claim.attribution.voucher === 'document' ||
  (source !== null &&
    paragraph.reading.tokens.slice(source.first, source.end).some(token => token.pos === 'NOUN' && DOCUMENT.test(token.lower)));
