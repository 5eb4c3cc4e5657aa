/** A sentence that a draft has word for word from a source: whatever else is made of the two, that source does not differ. */
import type { Evidence, PassageEvidence } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { settleEvidence } from './settle.ts';

/** Shorter sentences may stand anywhere. */
const LEAST = 25;

const plain = (text: string): string => normalise(text).replace(/[.!?"'\s]+$/, '');

/** Takes a difference back that is called on a passage which has the draft's whole sentence. */
export function withCopied(evidence: Evidence, { text }: Question): Evidence {
  if (evidence.agreement !== 'differs') return evidence;
  const sentence = plain(text);
  if (sentence.length < LEAST) return evidence;
  const isCopied = ({ agreement, passage }: PassageEvidence): boolean => agreement === 'differs' && plain(passage.text).includes(sentence);
  if (!evidence.passages.some(isCopied)) return evidence;
  return settleEvidence(
    evidence.passages.map(one => (isCopied(one) ? { ...one, agreement: 'agrees', difference: null, reason: reasons.sameStatement } : one)),
  );
}
