/** Marks what the draft states as fact although the source that backs it only reports somebody as saying so. */
import type { Claim, Evidence, PassageEvidence, Story } from '../model.ts';
import type { Library } from '../sources/library.ts';
import { overlaps } from '../text/spans.ts';
import type { EvidenceMemo } from './memo.ts';
import * as reasons from './reasons.ts';
import { attributionsAt, ownVoicesOf } from './voices.ts';

/** How surely the passage says the same before its attribution counts. */
const SURELY = 0.78;

const BACKED: ReadonlySet<Claim['kind']> = new Set(['event', 'superlative', 'comparison', 'quantity', 'date']);

// A passage without a word of speech reports nobody: it need not be read for that.
const SPEECH =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|according|announc\w+|claim\w*|report\w*|stat(?:ed|es)|argu\w+|warn\w*|add(?:ed|s)|insist\w*|den(?:ied|ies)|confirm\w*|wrote|writes|believes?|estimat\w+|alleg\w+)\b/i;

/** True where the draft names somebody for the sentence, or for one right before it in the paragraph. */
function isAttributed(story: Story, claim: Claim): boolean {
  const sentence = story.sentences[claim.sentence];
  return story.claims.some(
    one =>
      one.kind === 'attribution' &&
      (overlaps(one, sentence) || one.attribution.content.some(content => overlaps(content, sentence)) || one.sentence === claim.sentence),
  );
}

/** A tag at the very end of the sentence: "…, the interior ministry said on Monday." */
const TAG =
  /^[^.;:]{0,12},\s+((?:the|a|an|its|his|her)\s[\p{L}\s’'-]{3,60}?|(?:\p{Lu}[\p{L}.’'-]+\s){0,4}\p{Lu}[\p{L}’'-]+)\s+(?:said|says|reported|announced)(?:\s(?:on|in|at|late|early|last|this)\s[^.,;]{2,30})?\.$/u;

/** Who says it by a tag that no reading is needed for; null where none stands there. */
function tagged({ passage: { text }, focus }: PassageEvidence): string | null {
  if (!focus) return null;
  const sentence = text.slice(focus.start, focus.end).trim();
  const comma = sentence.lastIndexOf(', ');
  return comma < 0 ? null : (TAG.exec(sentence.slice(comma))?.[1] ?? null);
}

function lostIn(one: PassageEvidence, text: string, library: Library, memo: EvidenceMemo): PassageEvidence {
  if (one.agreement !== 'agrees' || one.score < SURELY || !one.focus || one.passage.speaker || one.passage.kind !== 'text') return one;
  if (!SPEECH.test(one.passage.text)) return one;
  const voices = ownVoicesOf(one.passage, library, memo);
  const attribution = attributionsAt(voices, one.focus).find(each => {
    const { voucher, stance, form } = each.attribution;
    return voucher !== 'writer' && voucher !== 'agentless' && voucher !== 'document' && stance !== 'thinking' && form !== 'direct';
  });
  const place = attribution?.attribution.source[0];
  const words = attribution && place ? voices.story.draft.text.slice(place.start, place.end).replace(/\s+/g, ' ') : tagged(one);
  if (!words) return one;
  const full = attribution?.attribution.speaker ?? null;
  if (/^(?:he|she|they|it|who|that|which|i|we)$/i.test(words) && !full) return one;
  const speaker = (/^(?:he|she|they|it|who)$/i.test(words) ? (full as string) : words).replace(
    /^(?:The|An?|Its|His|Her|Their)(?= )/,
    word => word.toLowerCase(),
  );
  // whoever the sentence is about has told of himself
  const named = `${speaker} ${full ?? ''}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const own = text.toLowerCase();
  if (named.some(word => own.includes(word))) return one;
  return { ...one, code: 'attribution-lost', difference: { draft: '', source: speaker }, reason: reasons.lostAttribution(speaker) };
}

/** The same evidence, its best passage marked where the attribution was lost. */
export function withLostAttribution(evidence: Evidence, story: Story, claim: Claim, library: Library, memo: EvidenceMemo): Evidence {
  if (evidence.agreement !== 'agrees' || !BACKED.has(claim.kind) || isAttributed(story, claim)) return evidence;
  const sentence = story.sentences[claim.sentence];
  const text = story.draft.text.slice(sentence.start, sentence.end);
  const [first, ...rest] = evidence.passages;
  const marked = lostIn(first, text, library, memo);
  // another source that states it outright is enough
  if (
    marked === first ||
    rest.some(
      one =>
        one.agreement === 'agrees' &&
        one.score > SURELY - 0.1 &&
        one.passage.source !== first.passage.source &&
        lostIn(one, text, library, memo) === one,
    )
  )
    return evidence;
  return { ...evidence, passages: [marked, ...rest] };
}
