/** Finds verdicts that a claim holds, wholly or in part: "mostly true", "is correct", "was right that", "rated it Half True". */
import type { Reading } from '../model.ts';
import { SPEECH } from '../values/name-common.ts';
import { sentenceOf, spanOf } from './clauses.ts';
import { copulaBefore, subjectOf } from './labelled-claim.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { turnedOut } from './verdict-phrases.ts';
import { before, isClaim, strictClaim, subjectIsClaim, whatIsSaid } from './verdict-subject.ts';

const PARTLY =
  /^(?:mostly|largely|partly|partially|half|technically|basically|essentially|broadly|generally|substantially|roughly|literally|factually|entirely|completely|strictly|narrowly|only|superficially|mainly|somewhat|perfectly|absolutely|quite|essentially)$/;
const UNSURE = /^(?:if|whether|may|might|could|would|should|must|can|unless|until|or|not|n’t|n't|never|how|seem|seems)$/;
const RATING = /^(?:rate|rated|rates|judge|judged|judges|grade|graded|rule|ruled|deemed|called|scored|found|labeled|labelled)$/;
const OPEN = /^[“"]$/;
const NOT = /^(?:not|n’t|n't|never)$/;
/** "right about now", "right about where" */
const OF_PLACE = /^(?:now|then|here|there|where|when|[\d.,]+|one|two|three|noon|midnight)$/;

/** Token index of the first word of "mostly true", "half - true". */
function withDegree(tokens: Reading['tokens'], at: number, first: number): number {
  let i = at;
  while (i > first && (PARTLY.test(tokens[i - 1].lower) || (tokens[i - 1].text === '-' && tokens[i - 2]?.lower === 'half'))) i--;
  return i;
}

/** Nothing goes on after the verdict but a mark, a conjunction or a source. */
function ends(tokens: Reading['tokens'], at: number, end: number): boolean {
  const next = tokens[at + 1];
  // "accurate to within a few miles"
  if (next?.lower === 'to' && tokens[at + 2]?.lower === 'within') return true;
  // "accurate in every material respect"
  if (next?.lower === 'in' && /^(?:every|all|most|many|some|substance|essence|part|its)$/.test(tokens[at + 2]?.lower ?? '')) return true;
  return (
    !next ||
    at + 1 >= end ||
    next.pos === 'PUNCT' ||
    next.pos === 'CCONJ' ||
    /^(?:but|that|according|at|as|and|down|only|almost|nearly|less|more|within|\*+)$/.test(next.lower)
  );
}

/** "almost none of it", "little of what he said". */
const noneOf = (tokens: Reading['tokens'], copula: number, first: number): boolean =>
  tokens
    .slice(Math.max(first, copula - 12), copula)
    .some(({ lower }, i, all) => /^(?:none|little|nothing)$/.test(lower) && /^(?:of|in|what|he|she|they)$/.test(all[i + 1]?.lower ?? ''));

/** "a report that …, which the minister had dismissed, turned out": the claim stands before a clause that a comma closes. */
const closedAside = (tokens: Reading['tokens'], verb: number, first: number): boolean =>
  tokens[/^[”"]$/.test(tokens[verb - 1]?.text ?? '') ? verb - 2 : verb - 1]?.text === ',' &&
  tokens.slice(Math.max(first, verb - 32), verb).some(strictClaim);

/** "It is *unclear whether* the reports are accurate": the index of "unclear", or of "not" before "clear"; -1 where nothing is left open. */
function unclear(tokens: Reading['tokens'], copula: number, first: number): number {
  for (let i = copula - 1; i > Math.max(first, copula - 16); i--) {
    if (!/^(?:whether|if)$/.test(tokens[i].lower)) continue;
    const { lower } = tokens[i - 1];
    if (/^(?:unclear|unknown|uncertain)$/.test(lower)) return i - 1;
    if (/^(?:clear|known|certain)$/.test(lower) && NOT.test(tokens[i - 2]?.lower ?? '')) return i - 2;
  }
  return -1;
}

/** "The claim is correct", "That is mostly true", "It is largely true that". */
function predicated(reading: Reading, at: number, lead: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const copula = copulaBefore(reading, lead, firstToken);
  if (copula <= firstToken || !ends(tokens, at, endToken)) return null;
  const open = unclear(tokens, copula, firstToken);
  if (open >= 0 && subjectIsClaim(reading, copula, firstToken))
    return mark(reading, open, at + 1, 'unverified', subjectOf(reading, copula));
  const degree = lead < at && tokens[lead].lower !== 'quite';
  if (tokens.slice(Math.max(firstToken, copula - 8), at).some(({ lower }) => UNSURE.test(lower)) || tokens[at + 1]?.lower === 'or')
    return null;
  const none = noneOf(tokens, copula, firstToken);
  const subject = tokens[copula - 1];
  const points = /^(?:that|this|it)$/.test(subject.lower);
  // "That’s true," somebody agrees: no finding.
  const agreed =
    points && (OPEN.test(tokens[copula - 2]?.text ?? '') || tokens.slice(firstToken, endToken).some(each => /^[”"]$/.test(each.text)));
  const found = subject.lower === 'it' && tokens[at].lower !== 'true' && tokens[at + 1]?.lower === 'that';
  if (points && !found && (agreed || subject.lower === 'it' || copula - 1 > firstToken) && !degree && !none) return null;
  const told = turnedOut(tokens, copula);
  if (told < copula)
    return /^turn/.test(tokens[told].lower) && (subjectIsClaim(reading, told, firstToken) || closedAside(tokens, told, firstToken))
      ? mark(reading, lead, at + 1, 'true', subjectOf(reading, told))
      : null;
  // "It is true that he was late, but": granted in passing, no finding.
  if (tokens[at + 1]?.lower === 'that' && !degree && tokens[at].lower === 'true') return null;
  // "a warning issued in March, which he ridiculed at the time, had proved accurate"
  const proved = tokens.slice(copula, lead).some(({ lower }) => /^prov(?:ed|en)$/.test(lower)) && closedAside(tokens, copula, firstToken);
  const ours = points || subjectIsClaim(reading, copula, firstToken) || none || proved;
  return ours ? mark(reading, lead, at + 1, none ? 'false' : 'true', subjectOf(reading, copula)) : null;
}

/** "He was right that wages fell", "Ms. Lind is correct in saying", "is mistaken about". */
function whoIsRight(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const next = tokens[at + 1]?.lower ?? '';
  const said = /^(?:say|claim|note|assert|state|argue|saying|claiming|noting|asserting|stating|arguing|point|describe)$/.test(
    tokens[at + 2]?.lower ?? '',
  );
  const saidSo = next === 'when' && tokens.slice(at + 2, at + 5).some(each => SPEECH.has(each.lower));
  const about = next === 'about' && !(tokens[at].lower === 'right' && OF_PLACE.test(tokens[at + 2]?.lower ?? ''));
  if (!(next === 'that' || saidSo || about || (/^(?:in|to|for)$/.test(next) && said))) return null;
  const copula = copulaBefore(reading, at, firstToken);
  const subject = tokens[copula - 1];
  if (
    copula <= firstToken ||
    !(
      subject.pos === 'PROPN' ||
      /^(?:he|she|they|minister|ministry|president|senator|mayor|governor|general|ambassador|chancellor|premier|critics|officials|army|government|agency|spokesman|spokeswoman)$/.test(
        subject.lower,
      )
    )
  )
    return null;
  if (tokens.slice(Math.max(firstToken, copula - 4), at).some(({ lower }) => UNSURE.test(lower))) return null;
  return mark(
    reading,
    at,
    at + 1,
    /^(?:mistaken|incorrect|wrong)$/.test(tokens[at].lower) ? 'false' : 'true',
    spanOf(tokens, at + 2, endToken),
  );
}

/** "Of 26 statements, nine were rated true": the claims stand before. */
function ratedSo(reading: Reading, at: number, lead: number, rating: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  if (tokens[rating - 1]?.pos !== 'AUX' || !tokens.slice(firstToken, rating).some(isClaim)) return null;
  return mark(reading, lead, at + 1, 'true', subjectOf(reading, rating - 1));
}

/** "rated true or *mostly true*": a second finding beside the first. */
function besideAnother(tokens: Reading['tokens'], lead: number): number {
  const joint = /^(?:or|and)$/.test(tokens[lead - 1]?.lower ?? '') ? lead - 2 : -1;
  if (joint < 0 || !/^(?:true|false|misleading|accurate|correct|unproven|right)$/.test(tokens[joint]?.lower ?? '')) return lead;
  let i = joint;
  while (i > 0 && (PARTLY.test(tokens[i - 1].lower) || tokens[i - 1].text === '-')) i--;
  return i;
}

/** "rated the claim Half True", "The group found both statements accurate". */
function rated(reading: Reading, at: number, lead: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  // "called it a true wake-up call" rates nothing.
  if (!ends(tokens, at, endToken) && tokens[at + 1].pos !== 'ADP') return null;
  const beside = besideAnother(tokens, lead);
  // “it was labeled “Mostly True””
  const open = /^[“"‘]$/.test(tokens[lead - 1]?.text ?? '') ? lead - 1 : lead;
  if (open < lead && RATING.test(tokens[open - 1]?.lower ?? '')) return ratedSo(reading, at, lead, open - 1);
  if (beside < lead && RATING.test(tokens[beside - 1]?.lower ?? '')) return ratedSo(reading, at, lead, beside - 1);
  let i = lead - 1;
  while (i > firstToken && i > lead - 10 && !RATING.test(tokens[i].lower)) {
    if (tokens[i].pos === 'AUX' || /^(?:or|whether|if)$/.test(tokens[i].lower)) return null;
    i--;
  }
  if (!RATING.test(tokens[i]?.lower ?? '')) return null;
  if (i === lead - 1) return ratedSo(reading, at, lead, i);
  const object = tokens.slice(i + 1, lead);
  return object.some(isClaim) || (/^rate/.test(tokens[i].lower) && object.some(({ lower }) => lower === 'it'))
    ? mark(reading, lead, at + 1, 'true', spanOf(tokens, i + 1, lead))
    : null;
}

/** "**Mostly true.**", "Partly true: …": nothing but the verdict. */
function onItsOwn(reading: Reading, at: number, lead: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const marks = (from: number, to: number) => tokens.slice(from, to).every(each => /^[“”"*_.:!—–-]+$/.test(each.text));
  return lead < at && marks(firstToken, lead) && (marks(at + 1, endToken) || tokens[at + 1]?.text === ':')
    ? mark(reading, lead, at + 1, 'true', before(reading, at))
    : null;
}

/** "That’s not quite right." */
function notQuite(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  if (
    !/^(?:quite|exactly|entirely|strictly|factually)$/.test(tokens[at - 1]?.lower ?? '') ||
    !/^(?:not|n’t|n't)$/.test(tokens[at - 2]?.lower ?? '')
  )
    return null;
  const copula = copulaBefore(reading, at - 2, firstToken);
  const ours = copula > firstToken && (/^(?:that|this|it)$/.test(tokens[copula - 1].lower) || subjectIsClaim(reading, copula, firstToken));
  return ours && ends(tokens, at, endToken) ? mark(reading, at - 2, at + 1, 'false', subjectOf(reading, copula)) : null;
}

/** "Some of what he said was right." */
function saidRight(reading: Reading, at: number, lead: number): Verdict | null {
  const { firstToken } = sentenceOf(reading, at);
  const copula = copulaBefore(reading, lead, firstToken);
  const told = copula > firstToken ? turnedOut(reading.tokens, copula) : copula;
  // "right-wing"
  if (reading.tokens[at + 1]?.text === '-') return null;
  const said = told > firstToken && (whatIsSaid(reading.tokens, told, firstToken) || subjectIsClaim(reading, told, firstToken));
  return said ? predicated(reading, at, lead) : null;
}

/** A word for what holds at `at`, where it rates a claim. */
export function holds(reading: Reading, at: number): Verdict | null {
  const { firstToken } = sentenceOf(reading, at);
  const { lower } = reading.tokens[at];
  if (lower === 'mistaken' || lower === 'wrong' || lower === 'incorrect') return whoIsRight(reading, at);
  const lead = withDegree(reading.tokens, at, firstToken);
  if (lower === 'right') return notQuite(reading, at) ?? whoIsRight(reading, at) ?? saidRight(reading, at, lead);
  return onItsOwn(reading, at, lead) ?? predicated(reading, at, lead) ?? whoIsRight(reading, at) ?? rated(reading, at, lead);
}
