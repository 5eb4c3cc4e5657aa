/** Tells the title of a work, a programme or a campaign between quotation marks from words that somebody said. */
import type { Found, QuotedWords } from '../model.ts';

const WORDS = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
/** Longer than any title that a story gives in full. */
const LONGEST = 12;

const WORK =
  /(?:film|movie|book|novel|memoir|song|album|show|episode|series|play|musical|podcast|essay|column|commentary|article|poem|painting|exhibition|documentary|sitcom|programme|program|game)[,:]?\s*$/i;
/** In apposition: "her essay, “on a grey morning in Dorn,” …". */
const NAMED_WORK = new RegExp(WORK.source.replace('[,:]?', ','), 'i');
/** Where nobody is said to speak, weaker signs do: "on", "of", the owner of a show. */
const PLACED = /(?:\b(?:titled|entitled|called|headlined|of|on|in)|\p{Lu}[\p{L}.]*['’]s)\s*$/u;
/** Such words make it a work whoever speaks around it: "on Channel 4’s “…”, she said", "the author of “…” said". */
const MADE =
  /(?:\b(?:titled|entitled|headlined|(?:host|co-host|star|author|co-author|creator|writer|director|producer|editor|narrator|cast|reader|founder|version|edition|episode|publication) of|(?:appear|appears|appeared|starred|stars|aired|airs|heard|seen|shown|performed) (?:on|in))|\b(?:on|in) \p{Lu}[\p{L}.&]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.]*)*['’]s)\s*$/u;
/** "a “Roads Before Rail” badge": what is named so is a thing. */
const DETERMINED =
  /(?:^|[^\p{L}])(?:an?|the|this|that|these|those|its|his|her|their|our|my|your|one|another|each|every|new|old|first|last|annual|\p{Lu}[\p{L}.]*['’]s)\s*$/iu;
const THING =
  /^\s(?!(?:and|or|but|nor|in|on|at|to|for|from|with|without|as|by|of|off|that|than|which|who|whose|when|where|while|if|because|since|after|before|until|under|over|about|into|is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|do|does|did|not|then|just|again|only|also|said|says|he|she|they|it|we|you|i)\b)\p{Ll}{3,}/u;
/** Another title stands before it in a list. */
const LISTED = /[”"’'],?\s*(?:and|or|then)?\s*$/u;

const innerOf = (text: string, { value }: Found<QuotedWords>): string => text.slice(value.inner.start, value.inner.end);

/** Every long word has a capital, not every letter; it ends like no sentence. */
function readsLikeTitle(inner: string): boolean {
  const words = inner.match(WORDS) ?? [];
  const long = words.filter(word => word.length > 3);
  if (long.length === 0 || words.length > LONGEST || /[.!?]\s/.test(inner)) return false;
  return long.every(word => /^[\p{Lu}\p{N}]/u.test(word)) && /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner);
}

/**
 * The titles among the quotations of a paragraph's `text`, in order of place; `told` says of one whether an attribution holds it. Some words with
 * capitals are a title where a word for a work, its maker or its place stands before them, where they name a thing, or beside another title.
 */
export function titlesAmong(
  text: string,
  quotations: readonly Found<QuotedWords>[],
  told: (quotation: Found<QuotedWords>) => boolean,
): ReadonlySet<Found<QuotedWords>> {
  const titles = new Set<Found<QuotedWords>>();
  let previous: Found<QuotedWords> | null = null;
  for (const quotation of quotations) {
    const before = text.slice(Math.max(0, quotation.start - 40), quotation.start);
    const listed = previous !== null && titles.has(previous) && LISTED.test(text.slice(previous.end - 1, quotation.start));
    if (isTitle(text, before, quotation, told, listed)) titles.add(quotation);
    previous = quotation;
  }
  return titles;
}

function isTitle(
  text: string,
  before: string,
  quotation: Found<QuotedWords>,
  told: (quotation: Found<QuotedWords>) => boolean,
  listed: boolean,
): boolean {
  if (quotation.value.open) return false;
  const written = innerOf(text, quotation);
  const inner = written.replace(/[,.]$/, '');
  if (written.endsWith(',') && NAMED_WORK.test(before) && !/[.!?]\s/.test(inner) && !told(quotation))
    return (inner.match(WORDS)?.length ?? 0) <= 10;
  if (!readsLikeTitle(inner)) return false;
  if (listed || WORK.test(before) || MADE.test(before) || (PLACED.test(before) && !told(quotation))) return true;
  return /[^,.!?]$/u.test(written) && DETERMINED.test(before) && THING.test(text.slice(quotation.end, quotation.end + 30));
}
