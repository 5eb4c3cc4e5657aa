/** Finds what is called untrue by a noun or a verb: "pure invention", "a myth that", "misrepresented what", "Pants on Fire". */
import type { Reading, Rung } from '../model.ts';
import { endOfObject, sentenceOf, spanOf } from './clauses.ts';
import { clauseBefore, complement, copulaBefore, objectOfCalling, subjectOf } from './labelled-claim.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { before, headOf, isClaim, isClaimSubject, POINTS, RATHER, subjectIsClaim } from './verdict-subject.ts';
import { CLAIM_NOUNS, DISMISSALS, LABELS, UNTRUTHS } from './verdict-words.ts';

/** "called it nonsense", "that is pure invention", "was “a myth”": a noun that rejects, where a claim is called so. */
export function dismissed(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower } = tokens[at];
  if (lower === 'wrong') return null;
  if (lower === 'fiction' && tokens[at + 1]?.lower === 'that')
    return mark(reading, at, at + 1, 'false', complement(reading, at, sentenceOf(reading, at).endToken));
  const { firstToken } = sentenceOf(reading, at);
  const next = tokens[at + 1];
  if (next && (next.pos === 'NOUN' || next.text === '-' || (next.lower === 'of' && lower === 'invention'))) return null;
  let first = at;
  while (first > firstToken && (RATHER.test(tokens[first - 1].lower) || (tokens[at].pos === 'NOUN' && tokens[first - 1].pos === 'ADJ')))
    first--;
  const rung = DISMISSALS.get(lower)!;
  // "I will not dignify that nonsense"
  if (
    tokens[at].pos === 'NOUN' &&
    rung === 'false' &&
    /^(?:this|that|such)$/.test(tokens[at - 1]?.lower ?? '') &&
    !/^(?:fiction|fantasy|invention)$/.test(lower)
  )
    return mark(reading, at, at + 1, rung, before(reading, at));
  const lead = tokens[first - 1]?.text === '“' || tokens[first - 1]?.text === '"' ? first - 1 : first;
  const as =
    lead > firstToken &&
    tokens[lead - 1].lower === 'as' &&
    /^(?:dismissed|dismisses|rejected|rejects|derided|denounced|described)$/.test(tokens[lead - 2]?.lower ?? '');
  const called = as
    ? (spanOf(tokens, at + 1, endOfObject(tokens, at + 1, sentenceOf(reading, at).endToken)) ?? clauseBefore(reading, lead - 2))
    : objectOfCalling(reading, lead, firstToken);
  // What is called absurd may be a plan as well.
  if (
    called &&
    rung === 'unfounded' &&
    lower !== 'speculative' &&
    !tokens.some(each => each.start >= called.start && each.end <= called.end && isClaim(each))
  )
    return null;
  if (called) return mark(reading, first, at + 1, rung, called);
  const copula = copulaBefore(reading, first, firstToken);
  if (
    copula < 0 ||
    !(
      subjectIsClaim(reading, copula, firstToken) ||
      isClaimSubject(tokens, copula, firstToken) ||
      /^(?:that|this|it)$/.test(tokens[copula - 1]?.lower ?? '')
    )
  )
    return null;
  if (
    rung === 'unfounded' &&
    !isClaimSubject(tokens, copula, firstToken) &&
    (POINTS.test(tokens[copula - 1].lower) ||
      /^ideas?$/.test(headOf(tokens, copula, firstToken)?.lower ?? '') ||
      !subjectIsClaim(reading, copula, firstToken))
  )
    return null;
  return mark(reading, first, at + 1, rung, subjectOf(reading, copula));
}

/** "a myth that", "falsehoods about", "aired propaganda claiming": a noun for what is untrue. */
export function untruth(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower } = tokens[at];
  const { firstToken, endToken } = sentenceOf(reading, at);
  const next = tokens[at + 1];
  if (
    LABELS.has(tokens[at - 1]?.lower ?? '') ||
    next?.text === '-' ||
    (tokens[at - 1]?.text === '-' && !/^half$/.test(tokens[at - 2]?.lower ?? ''))
  )
    return null;
  if (next && (next.pos === 'NOUN' || next.pos === 'PROPN') && !/^(?:campaign|campaigns|claims?|posts?|videos?)$/.test(next.lower))
    return null;
  // "would be a slight exaggeration", “distortion.”, "exposed as a forgery"
  let lead = at;
  while (
    lead > firstToken + 1 &&
    (tokens[lead - 1].pos === 'ADJ' || /^[“"]$/.test(tokens[lead - 1].text) || /^an?$/.test(tokens[lead - 1].lower))
  )
    lead--;
  const copula = copulaBefore(reading, lead, firstToken);
  const exposed =
    tokens[lead - 1]?.lower === 'as' &&
    /^(?:exposed|revealed|unmasked|rejected|dismissed|denounced|condemned|described)$/.test(tokens[lead - 2]?.lower ?? '');
  const quoted =
    /^[“"]$/.test(tokens[at - 1]?.text ?? '') &&
    /^[”"]$/.test(
      tokens[at + 1]?.text === '.' || tokens[at + 1]?.text === ',' ? (tokens[at + 2]?.text ?? '') : (tokens[at + 1]?.text ?? ''),
    );
  const called = exposed ? subjectOf(reading, lead - 2) : objectOfCalling(reading, at, firstToken);
  const held = tokens
    .slice(Math.max(firstToken, lead - 3), lead)
    .some(each =>
      /^(?:contain|contains|contained|containing|full|riddled|filled|rife|littered|spread|spreads|spreading)$/.test(each.lower),
    );
  const pointed = /^(?:this|that)$/.test(tokens[at - 1]?.lower ?? '');
  const about = complement(reading, at, endToken) ?? (copula >= 0 ? subjectOf(reading, copula) : called);
  const told = next?.lower === 'that' || next?.lower === 'about' || /^(?:claiming|saying|alleging|suggesting)$/.test(next?.lower ?? '');
  if (/^(?:myths?|canards?)$/.test(lower) && !(told || pointed || exposed || (copula >= 0 && next?.lower !== 'of') || called)) return null;
  if (
    /^(?:propaganda|exaggerations?|distortions?|forger(?:y|ies)|misrepresentations?|inaccurac(?:y|ies)|mischaracterization)$/.test(lower) &&
    !(told || held || copula >= 0 || called || exposed || quoted)
  )
    return null;
  return mark(reading, at, at + 1, UNTRUTHS.get(lower)!, about);
}

/** What is drawn, worn or played larger than life. */
const SHAPES = /^(?:features|face|faces|movements?|gestures?|accent|style|elegance|room|decor|curves|proportions)$/;

/** "The overloading had been overstated": what was told as too much is the subject, and no person. */
function passively(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const next = tokens[at + 1];
  if (next && !/^(?:PUNCT|ADP|SCONJ|CCONJ)$/.test(next.pos)) return null;
  const copula = copulaBefore(reading, at, firstToken);
  const subject = tokens[copula - 1];
  if (
    copula <= firstToken ||
    !(subject?.pos === 'NOUN' || /[a-z]{3}ing$/.test(subject?.lower ?? '')) ||
    tokens.slice(Math.max(firstToken, copula - 5), copula).some(({ lower }) => SHAPES.test(lower))
  )
    return null;
  if (
    tokens.slice(copula, at).some(({ lower }) => /^(?:not|n’t|n't|never|cannot|can|be)$/.test(lower)) &&
    !/^been$/.test(tokens[at - 1].lower)
  )
    return null;
  return mark(reading, at, at + 1, 'unsubstantiated', subjectOf(reading, copula));
}

/** Somebody exaggerates, and it is said as a fact. */
function exaggerating({ tokens, sentences }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  const { firstToken } = sentences.find(each => each.firstToken <= at && at < each.endToken) ?? sentences[0];
  const closes = !next || next.pos === 'PUNCT' || /^(?:before|again|often|sometimes|here|there|when)$/.test(next.lower);
  let verb = at;
  while (verb > firstToken && /^(?:AUX|ADV)$/.test(tokens[verb - 1].pos)) verb--;
  const asked = tokens
    .slice(verb, at)
    .some(({ lower }) => /^(?:not|n’t|n't|never|can|could|may|might|would|will|be|been|is|are|was|were)$/.test(lower));
  const who = tokens[verb - 1];
  return closes && !asked && who !== undefined && (/^(?:PROPN|NOUN)$/.test(who.pos) || /^(?:he|she|they|who|it)$/.test(who.lower));
}

/** "overstated the number of", "misrepresented what the auditor found", "debunked the claim", "made up quotations". */
export function misstated(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower, pos } = tokens[at];
  const { firstToken, endToken } = sentenceOf(reading, at);
  const up = lower === 'made';
  if (up && tokens[at + 1]?.lower !== 'up') return null;
  // "The quotation is made up."
  const copula = up ? copulaBefore(reading, at, firstToken) : -1;
  if (copula >= 0)
    return tokens[at + 2]?.pos === 'PUNCT' && isClaimSubject(tokens, copula, firstToken)
      ? mark(reading, at, at + 2, 'false', subjectOf(reading, copula))
      : null;
  if (/^(?:overstated|exaggerated|understated)$/.test(lower)) {
    const told = passively(reading, at);
    if (told) return told;
  }
  // "The prime minister has exaggerated before", "and even there they exaggerate"
  if (/^exaggerate[sd]?$/.test(lower) && exaggerating(reading, at)) return mark(reading, at, at + 1, 'unsubstantiated', null);
  // “exaggerates” the level
  const quoted = /^[”"’]$/.test(tokens[at + 1]?.text ?? '') && !up ? 1 : 0;
  const from = (up ? at + 2 : at + 1) + quoted;
  const next = tokens[from];
  if (!next || from >= endToken || !(pos === 'VERB' || next.pos === 'DET' || next.pos === 'PRON')) return null;
  if (!/^(?:DET|PRON|NOUN|ADJ|PROPN|SCONJ|NUM)$/.test(next.pos) || /^(?:by|himself|herself|themselves|itself)$/.test(next.lower))
    return null;
  const lead = tokens[at - 1];
  // "The general exaggerated the number": an adjective does not stand before an article.
  if (lead && /^(?:DET|ADJ)$/.test(lead.pos) && !(lead.pos === 'ADJ' && /^(?:DET|PRON)$/.test(next.pos))) return null;
  // What somebody denies, is accused of or is asked is not said of a claim.
  for (let i = at - 1; i >= Math.max(firstToken, at - 7); i--)
    if (
      /^(?:denied|denies|deny|denying|accused|accuses|whether|if|not|n’t|n't|never|difficult|hard|impossible|to)$/.test(tokens[i].lower) &&
      !(tokens[i].lower === 'to' && /^(?:seemed|appeared|appears|seems|tends?|tended)$/.test(tokens[i - 1]?.lower ?? ''))
    )
      return null;
  const end = endOfObject(tokens, from, endToken);
  const object = tokens.slice(from, Math.min(end, from + 7));
  const told = object.some(
    each =>
      isClaim(each) ||
      /^(?:number|numbers|amount|extent|size|scale|danger|dangers|losses|role|what|how|importance|effect|effects|impact|facts?|truth|position|positions|views?|findings|vote|votes|benefits|record|case|achievements|income|wealth|threat|crowd|cost|costs|value|assets|levels?|rates?|problem|problems|share|amounts?|unemployment|influence|power|strength|progress|savings|revenues?|profits?|earnings|sales|income|reserves|toll|budget|deficit|debt|evidence|support|results|severity|frequency|reach|scope|powers?|authority|consequences)$/.test(
        each.lower,
      ),
  );
  const misled =
    /^mis(?:led|leads?)$/.test(lower) &&
    object.some(each =>
      /^(?:public|investors|congress|parliament|voters|lawmakers|the|regulators|shareholders|lenders|police|court|jury|inspectors|auditors|customers|consumers|patients|senators|senate|house|officials|committee|reporters)$/.test(
        each.lower,
      ),
    );
  const mis = /^(?:misstate|misrepresent|mischaracteri|misquote|misreport)/.test(lower);
  if (!told && !misled && !mis) return null;
  if (
    /^(?:invented|fabricated)$/.test(lower) &&
    !object.some(
      each => CLAIM_NOUNS.has(each.lower) || /^(?:quotes?|quotations?|sources?|evidence|data|documents?|interviews?)$/.test(each.lower),
    )
  )
    return null;
  if (up && !object.some(each => CLAIM_NOUNS.has(each.lower) || /^(?:quotes?|quotations?|facts?|sources?)$/.test(each.lower))) return null;
  const rung: Rung = /^(?:debunked|disproved|discredited)$/.test(lower)
    ? 'debunked'
    : up || /^(?:invented|fabricated|misstate)/.test(lower)
      ? 'false'
      : 'unsubstantiated';
  return mark(reading, at, from - quoted, rung, spanOf(tokens, from, end));
}

/** "Pants on Fire", "rated it four Pinocchios". */
export function ratings(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  if (tokens[at].lower === 'pants')
    return tokens[at + 1]?.lower === 'on' && tokens[at + 2]?.lower === 'fire'
      ? mark(reading, at, at + 3, 'false', before(reading, at))
      : null;
  return null;
}
