/** Rule `unsupported-verdict`: the writer calls something unfounded, false or debunked, and the story does not say why. */
import type { ClaimOf, Fix, ReadParagraph } from '../../model.ts';
import { REASON } from '../reason-words.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { replace, type StyleView, type TokenRange, tokensOf } from '../telling.ts';
import { asCapitalised } from '../verbs.ts';

/** Rungs that say more than "nobody knows". */
const STRONG = new Set(['without-evidence', 'unsubstantiated', 'unfounded', 'false', 'debunked', 'lie']);

/** Names of things, absences, a fact-checker's marks and doubts of quality: no label that the writer puts on a claim. */
const NO_LABEL =
  /^(?:conspiracy theor(?:y|ies)|hoax(?:es)?|(?:no|little|not much|scant|nothing)(?: \w+)?(?: (?:proof|evidence|sign|signs|indication|hint|that suggests|to suggest))|dubious|questionable|unreliable|understated|(?:mis|dis)information|propaganda|fak(?:e|ed|ery)|forged|phon(?:y|ey)|contrary to|pinocchios?|pants on fire)$/i;

/** The paper puts its own text right: the label is the correction. */
const CORRECTION =
  /^\W*(?:correction|clarification|editor[’']s note)\b|\b(?:earlier|previous|original|print) version of this\b|^\W*an? (?:\S+ ){0,3}?(?:article|story|report|column|headline|caption|chart|map|picture caption)\b[^.]*\b(?:misstated|misspelled|misidentified|misattributed|incorrectly|erroneously|wrongly)\b/i;

/** What is false by its nature or in general, with nobody's claim behind it: "the spread of false information", "false hopes". */
const IN_GENERAL =
  /^\s+(?:information|news|hopes?|pretenses?|pretences?|promises?|starts?|steps?|impressions?|positives?|negatives?|sense)\b/i;

/** Somebody else's label: "called the report false", "rated it false", "found them baseless". */
const LABELLER =
  /\b(?:call|dismiss|describ|rat|label|labell|brand|deem|denounc|reject|decr|declar|f[io]u?nd|rul|conclud|consider|den|characteri[sz]|assur|charg|indict|convict|plead|guilty|conclusion|convinc|persuad|verdict|view|regard|slam|judg|prov|accus|suggest|think|believ|wonder|ask|admit|conced|acknowledg|disput)(?:s|e|ed|es|ing|ies|ied|y|d|ted|ting)?\b|\b(?:accusation|allegation|suspicion|complaint|charge)s?\b.*\b(?:that|he|she|they|by)\b/i;
const OPEN_QUESTION =
  /(?:\b(?:if|whether|unless|or|not|never|nothing|supposed(?:ly)?|alleged(?:ly)?|would|could|may|might)|n[’']t)\s+(?:\S+\s+){0,3}$/i;

/** The words of the sentence around the label, before and behind it. */
function around({ story }: StyleView, claim: ClaimOf<'wording'>): readonly [before: string, after: string] {
  const { start, end } = story.sentences[claim.sentence];
  return [story.draft.text.slice(start, claim.start), story.draft.text.slice(claim.end, end)];
}

/** Only the writer's own label counts: not one in a quotation, in what somebody is told to have said, or that somebody is told to have given. */
function isOwn(view: StyleView, claim: ClaimOf<'wording'>, [before, after]: readonly [string, string]): boolean {
  if (view.quoted(claim) || view.stated(claim) || LABELLER.test(before) || OPEN_QUESTION.test(before)) return false;
  if (IN_GENERAL.test(after) && !/^\s+\w+\s+that\b/.test(after)) return false;
  return !/^[^.?!]*\?/.test(after) && !/^\W{0,2}\s*by\b/.test(after);
}

/** What can be held up against a claim: "nothing in the video supports it", "the records do not bear that out". */
const EXHIBIT =
  /\b(?:pictures?|photo(?:graph)?s?|images?|imagery|videos?|clips?|footage|recordings?|transcripts?|surveys?|polls?|figures|numbers|statistics|data|documents?|papers|reports?|minutes|census|logs?|ledgers?|accounts|certificates?|maps?|table)\b/i;
const UPHOLDS = /\b(?:support|bear|bore|borne|back|uphold|upheld|match|confirm|square|sustain)/i;

/** The verdict is the sentence's own statement: "This is misleading.", "the claim does not hold up." */
const STATED_BEFORE = /(?:^\W*|\b(?:is|are|was|were|be|been|being|not|do|does|did|[a-z]+ly|itself|n[’']t)\s+)$/i;
const STATED_AFTER = /^\W*$|^[”"’*]*[.,;:!—–]/;

/** The sentence right behind a verdict that is stated tells a figure, a date or a comparison: that is the reason. */
function figureFollows({ story }: StyleView, claim: ClaimOf<'wording'>, [before, after]: readonly [string, string]): boolean {
  if (!STATED_BEFORE.test(before) && !STATED_AFTER.test(after)) return false;
  const { paragraph } = story.sentences[claim.sentence];
  const next = story.sentences[claim.sentence + 1];
  if (!next || next.paragraph !== paragraph) return false;
  return story.claims.some(
    ({ kind, sentence }) =>
      sentence === claim.sentence + 1 && (kind === 'quantity' || kind === 'comparison' || kind === 'superlative' || kind === 'date'),
  );
}

function reasonGiven(view: StyleView, claim: ClaimOf<'wording'>, sides: readonly [string, string]): boolean {
  const { story } = view;
  const [before, after] = sides;
  const { paragraph } = story.sentences[claim.sentence];
  // A colon behind a verdict opens its reason.
  if (/^[”"’]?:\s+\S/.test(after) || figureFollows(view, claim, sides)) return true;
  if (UPHOLDS.test(claim.text) && (EXHIBIT.test(before) || EXHIBIT.test(claim.text) || EXHIBIT.test(after.slice(0, 40)))) return true;
  // The label's own claim is no reason for itself.
  const from = Math.max(0, (claim.wording.about?.end ?? claim.end) - claim.end);
  if (REASON.test(after.slice(from))) return true;
  return [1, 2].some(step => {
    const next = story.sentences[claim.sentence + step];
    return next !== undefined && next.paragraph === paragraph && REASON.test(story.draft.text.slice(next.start, next.end));
  });
}

/** "an unfounded claim" → "a disputed claim": the article follows the new word. */
function weaker(paragraph: ReadParagraph, { first, end }: TokenRange, word: string): Fix {
  const { tokens } = paragraph.reading;
  const article = tokens[first - 1];
  const right = /^[aeiou]/.test(word) ? 'an' : 'a';
  const edits = [replace(paragraph, { first, end }, asCapitalised(tokens[first].text, word))];
  if (!article || !/^an?$/.test(article.lower) || article.lower === right) return { title: `Write “${word}”`, safe: false, edits };
  return {
    title: `Write “${right} ${word}”`,
    safe: false,
    edits: [replace(paragraph, { first: first - 1, end: first }, asCapitalised(article.text, right)), ...edits],
  };
}

/** Down the ladder, never up: words that pass no verdict, and an adverb taken out. */
function downFixes(view: StyleView, claim: ClaimOf<'wording'>, paragraph: ReadParagraph): Fix[] {
  const range = tokensOf(paragraph, claim);
  if (!range || range.end - range.first > 1) return [];
  const { tokens } = paragraph.reading;
  if (/ly$/.test(tokens[range.first].lower)) {
    const next = tokens[range.end];
    const end = next && view.story.draft.text[claim.end] === ' ' ? claim.end + 1 : claim.end;
    return range.first > 0 && tokens[range.first - 1].pos !== 'PUNCT'
      ? [{ title: `Take out “${claim.text}”`, safe: false, edits: [{ start: claim.start, end, newText: '' }] }]
      : [];
  }
  if (
    !/^(?:false|incorrect|untrue|inaccurate|erroneous|bogus|fabricated|fictitious|spurious|unfounded|baseless|groundless|meritless|debunked|discredited|disproved|disproven|unsubstantiated|unproven|unproved|uncorroborated|unsupported|misleading)$/.test(
      tokens[range.first].lower,
    )
  )
    return [];
  return ['unverified', 'disputed'].map(word => weaker(paragraph, range, word));
}

export const unsupportedVerdict: Rule = {
  code: 'unsupported-verdict',
  severity: { default: 'warning' },
  page: {
    what: 'Something is called unfounded, false or debunked, and neither the story nor a source says why.',
    why: 'A verdict is a claim of its own: the reader needs the reason, or a weaker word.',
    example: 'He repeated unfounded claims that the wells had been poisoned.',
    instead: 'He repeated claims that the wells had been poisoned; inspectors who tested them found nothing.',
    options: 'Quiet where a reason stands in the same passage, a source speaks against what is labelled, or the label is somebody else’s.',
  },
  find: view =>
    view.story.claims.flatMap(claim => {
      if (claim.kind !== 'wording' || !STRONG.has(claim.wording.rung) || NO_LABEL.test(claim.text)) return [];
      const paragraph = view.story.paragraphs[view.story.sentences[claim.sentence].paragraph];
      const sides = around(view, claim);
      if (
        paragraph.kind === 'list' ||
        view.headlines.has(paragraph) ||
        CORRECTION.test(paragraph.text) ||
        !isOwn(view, claim, sides) ||
        reasonGiven(view, claim, sides)
      )
        return [];
      return styleProblem('unsupported-verdict', {
        span: claim,
        claim: claim.id,
        message: `“${claim.text}” is a verdict, and nothing here says why: give the reason, or a weaker word.`,
        fixes: downFixes(view, claim, paragraph),
      });
    }),
};
