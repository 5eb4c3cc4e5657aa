/** Rule `scare-quote`: one or two words between quotation marks that nobody said. */
import type { ReadParagraph, Span } from '../../model.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import type { StyleView } from '../telling.ts';

const PROSE = new Set(['body', 'list', 'card', 'caption']);
/** Before these words the marks name a word or a title. */
const NAMES_IT =
  /\b(?:called|calls|call|dubbed|nicknamed|named|labell?ed|known as|titled|entitled|headlined|termed|words?|phrase|term|slogan|hashtag|song|album|film|movie|book|novel|show|series|play|spelled|marked|reads?|reading|saying|sign|branded|original|so-called|known|legendary|famous|infamous|described as|defined as|meaning|means)\s*(?:\w+\s+){0,2}[,:(]?\s*$/i;
const CAPITALISED = /^\p{Lu}/u;

/** Behind these marks the word is part of a term. */
const TERM =
  /^\s*(?:(?:[,(—–-]\s*)?(?:meaning|or|which|a term|that is|as)\b|(?:loophole|rule|effect|clause|feature|debate|kid|option|method|strateg|program|law|tax|system|theor|model|doctrine|test|button|visa|key|column|box|label|version|method|list)\w*)/i;
const TERM_NOUN =
  /^(?:loophole|rule|effect|clause|option|method|strategy|doctrine|theory|test|tax|gap|bubble|ceiling|cliff|convention|primary|list|point|law|amendment|act|plan|program|deal|model|syndrome|economy|paper)s?$/i;
const FUNCTION_WORD = /^(?:he|she|they|it|i|we|you|yes|no|a|an|the|is|was|and|or|but|if|not|this|that|too)\b/i;
/** Somebody uses the word in this very sentence. */
const USES =
  /\b(?:said|says|say|told|tells|call\w*|describ\w*|dismiss\w*|term(?:ed|s)|mock\w*|brand\w*|label\w*|denounc\w*|deem\w*|refer\w* to|according to|wrote|written|typed|tweeted|posted|asked|chant\w*|shout\w*|quot\w*|cited?|what (?:he|she|they|it|some|many)|in (?:his|her|their|its) words|viewed as|seen as|as an?|word\w*|term|phrase|translat\w*|known as|means?|rated|vowed|promis\w*|warn\w*|accus\w*|prais\w*|declar\w*|announc\w*|argu\w*|claim\w*|urg\w*|insist\w*|admit\w*|add(?:ed|s)|hail\w*)\b/i;

/** So many quotations back a reader still knows whose word it is. */
const REMEMBERED = 60;

/** The words were quoted before, inside more. */
const quotedBefore = (said: readonly string[], inner: string): boolean => {
  const words = inner.toLowerCase().replace(/[.,;:?!]+$/, '');
  return said.some(each => each.length > words.length + 1 && each.includes(words));
};

function isScare({ told, quotations }: StyleView, paragraph: ReadParagraph, inner: string, { start, end }: Span<'text'>): boolean {
  const words = inner
    .trim()
    .replace(/[.,;:?!]+$/, '')
    .split(/\s+/, 3);
  if (
    words.length > 2 ||
    !words[0] ||
    words.every(word => CAPITALISED.test(word)) ||
    /[\d@#./_]/.test(words.join(' ')) ||
    FUNCTION_WORD.test(inner)
  )
    return false;
  // A name in capitals, a term by its last word, a translation between dashes or brackets.
  if (words.some(word => /\p{Lu}.*\p{Lu}/u.test(word)) || TERM_NOUN.test(words.at(-1) ?? '')) return false;
  if (/(?:\s[-–]|[—(]|\s--)\s*(?:the\s+)?$/.test(paragraph.text.slice(Math.max(0, start - 9), start))) return false;
  if (
    NAMES_IT.test(paragraph.text.slice(Math.max(0, start - 60), start)) ||
    /=\s*$/.test(paragraph.text.slice(Math.max(0, start - 8), start)) ||
    TERM.test(paragraph.text.slice(end))
  )
    return false;
  // "34% “strongly agree”": an answer that a survey offers.
  if (/(?:%|percent|per cent)\s*\)?\s*$/.test(paragraph.text.slice(Math.max(0, start - 12), start))) return false;
  // "paying a “premium”" brings in a term.
  if (/\ban?\s+(?:\p{L}+\s+)?$/iu.test(paragraph.text.slice(Math.max(0, start - 24), start))) return false;
  const sentence = paragraph.reading.sentences.find(each => each.start <= start && start < each.end);
  // A list of a thousand marks is one sentence to the reader of sentences.
  const all = sentence && paragraph.text.slice(Math.max(sentence.start, start - 600), Math.min(sentence.end, end + 600));
  if (!sentence || !all || USES.test(all)) return false;
  // Several marked words in a row are words as words, or somebody's list.
  if ((quotations.get(paragraph) ?? []).some(each => each.start !== start && each.start >= sentence.start && each.start < sentence.end))
    return false;
  // Words that somebody is told to have said are a partial quotation, not a raised eyebrow.
  return !told(toDraft(paragraph.segments, { start, end }));
}

export const scareQuote: Rule = {
  code: 'scare-quote',
  severity: { default: 'hint', magazine: 'off' },
  page: {
    what: 'One or two words between quotation marks that nobody is said to have said.',
    why: 'The marks raise an eyebrow without saying why. Say who uses the word, or take the marks off.',
    example: 'The ministry sent its “helpers” to the border.',
    instead: 'The ministry sent what it called helpers to the border.',
    options: 'Quiet on titles, names, words as words, and partial quotations with a speaker.',
  },
  find(view) {
    const { story, quotations, headlines } = view;
    const said: string[] = [];
    return story.paragraphs
      .filter(paragraph => PROSE.has(paragraph.kind) && !headlines.has(paragraph))
      .flatMap(paragraph =>
        (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
          const inner = paragraph.text.slice(value.inner.start, value.inner.end);
          // A word that somebody has been quoted with before is still his.
          const scare = !value.open && value.depth === 0 && isScare(view, paragraph, inner, { start, end }) && !quotedBefore(said, inner);
          said.push(inner.toLowerCase());
          if (said.length > REMEMBERED) said.shift();
          if (!scare) return [];
          return styleProblem('scare-quote', {
            span: toDraft(paragraph.segments, { start, end }),
            message: `Whose word is “${inner}”? Say who uses it, or take the marks off.`,
            fixes: [
              {
                title: 'Take the quotation marks off',
                safe: false,
                edits: [
                  { ...toDraft(paragraph.segments, { start, end: value.inner.start }), newText: '' },
                  { ...toDraft(paragraph.segments, { start: value.inner.end, end }), newText: '' },
                ],
              },
            ],
          });
        }),
      );
  },
};
