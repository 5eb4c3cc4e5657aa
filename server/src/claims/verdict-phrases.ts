/** Finds verdicts in more than one word, or without a noun beside them: "not true", "does not hold up", "out of context", "pure invention", "**False.**" */
import type { Reading, Rung, Token } from '../model.ts';
import { endOfObject, sentenceOf, spanOf, subjectEnd } from './clauses.ts';
import { copulaBefore, objectOfCalling, subjectOf } from './labelled-claim.ts';
import { BE } from './labelling-words.ts';
import { mark, type Verdict } from './verdict-mark.ts';
import { before, claimedBefore, claimNear, isClaim, isClaimSubject, POINTS, RATHER, subjectIsClaim } from './verdict-subject.ts';
import { CLAIM_NOUNS, DISMISSALS, LABELS, UNTRUTHS } from './verdict-words.ts';

const NOT = /^(?:not|n’t|n't|never|hardly|neither)$/;
/** "Verdict: False", "Our ruling: Misleading", "True, but misleading". */
const LEADS = /^(?:our|verdict|ruling|rating|conclusion|finding|true|correct|accurate|but|and|or|mostly)$/;
const MARKS = /^[“”"'‘’*_.!?:;,—–-]+$/;

/** "Misleading.", "**Not true.**", "Mostly false.", “Wrong,” she said: nothing but the verdict, as fact-check columns print it. */
export function alone(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  let first = at;
  let negated = false;
  while (first > firstToken && (RATHER.test(tokens[first - 1].lower) || NOT.test(tokens[first - 1].lower))) {
    first--;
    if (NOT.test(tokens[first].lower)) negated = true;
  }
  const { lower } = tokens[at];
  const positive = lower === 'true' || lower === 'accurate' || lower === 'correct';
  if (positive !== negated) return null;
  if (UNTRUTHS.has(lower) || DISMISSALS.has(lower))
    while (first > firstToken && (tokens[first - 1].pos === 'ADJ' || /^an?$/.test(tokens[first - 1].lower))) first--;
  for (let i = first - 1; i >= firstToken; i--) if (!MARKS.test(tokens[i].text) && !LEADS.test(tokens[i].lower)) return null;
  const next = tokens[at + 1];
  const quoted = next?.text === ',' && /^[”"]$/.test(tokens[at + 2]?.text ?? '');
  const closed =
    next && /^[.!:”"*]+$/.test(next.text) && (at + 2 >= endToken || /^[”"*_]+$/.test(tokens[at + 2].text) || next.text === ':');
  const whole = at + 1 >= endToken && firstToken === first && /[.!]$/.test(tokens[at].text);
  if (!quoted && !closed && !whole) return null;
  // In a headline or a list a lone word is no verdict: it needs its full stop.
  const rung: Rung =
    positive || lower === 'wrong' ? 'false' : (LABELS.get(lower) ?? DISMISSALS.get(lower) ?? UNTRUTHS.get(lower) ?? 'false');
  return mark(reading, first, at + 1, rung, before(reading, at));
}

const FOUND: Readonly<Record<string, Rung>> = { confirmed: 'true', verified: 'true', proven: 'true', proved: 'true', corroborated: 'true' };

/** "Confirmed: The cable was cut twice.", "Not confirmed: …", "Ruled out: …": the labels of a card on what is known. */
export function heading(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const out = tokens[at].lower === 'ruled' && tokens[at + 1]?.lower === 'out';
  const end = out ? at + 2 : at + 1;
  if (tokens[end]?.text !== ':' || !tokens[end + 1] || tokens[end + 1].pos === 'NUM') return null;
  const negated = /^(?:not|never)$/.test(tokens[at - 1]?.lower ?? '');
  const first = /^(?:not|yet|never|independently)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  if (first !== firstToken || !/^\p{Lu}/u.test(tokens[first].text)) return null;
  const rung = out ? 'false' : negated ? 'unverified' : FOUND[tokens[at].lower];
  return rung ? mark(reading, first, end, rung, null) : null;
}

/** "They *could not have been* true", "That cannot be true": token index of the modal, or -1; `last` is the last word before the adjective. */
function cannotBe(reading: Reading, last: number): number {
  const { tokens } = reading;
  if (!/^(?:be|been)$/.test(tokens[last]?.lower ?? '')) return -1;
  let i = tokens[last].lower === 'been' ? last - 2 : last - 1;
  if (tokens[last].lower === 'been' && tokens[last - 1]?.lower !== 'have') return -1;
  if (!/^(?:not|n’t|n't|cannot|possibly)$/.test(tokens[i]?.lower ?? '')) return -1;
  while (/^(?:not|n’t|n't|possibly)$/.test(tokens[i]?.lower ?? '')) i--;
  if (!/^(?:can|could|ca|cannot)$/.test(tokens[i]?.lower ?? '')) return -1;
  const subject = tokens[subjectEnd(tokens, i, 0) - 1];
  return subject && (POINTS.test(subject.lower) || /^(?:they|what)$/.test(subject.lower) || isClaim(subject)) ? i : -1;
}

const SAID = /^(?:said|says|claimed|claims|wrote|told|reported|testified|stated|posted|tweeted)$/;

/** "not true", "simply not accurate": said of a claim. */
export function notTrue(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  let not = at - 1;
  while (not > firstToken && RATHER.test(tokens[not].lower) && tokens[not].lower !== 'always') not--;
  const impossible = cannotBe(reading, not);
  if (impossible >= 0 && (tokens[at + 1]?.pos ?? 'PUNCT') !== 'NOUN')
    return mark(reading, impossible, at + 1, 'false', subjectOf(reading, impossible));
  if (!NOT.test(tokens[not]?.lower ?? '')) return null;
  const next = tokens[at + 1];
  if (next && /^(?:of|to|believers?|love|enough|only|for|in|until|when|everywhere|beyond|about)$/.test(next.lower)) return null;
  if (tokens[at].lower !== 'true' && next && next.pos !== 'PUNCT' && next.lower !== 'that') return null;
  const copula = copulaBefore(reading, not, firstToken);
  // “Nice try, not true,” she said.
  if (copula < 0)
    return /^[,“"]$/.test(tokens[not - 1]?.text ?? '') && next?.pos === 'PUNCT' && tokens[at].lower === 'true'
      ? mark(reading, not, at + 1, 'false', before(reading, at))
      : null;
  const about = next?.lower === 'that' ? spanOf(tokens, at + 2, endOfObject(tokens, at + 2, endToken)) : subjectOf(reading, copula);
  const flat = /^(?:just|simply|factually|flatly|plainly)$/.test(tokens[not - 1]?.lower ?? '') || at - not > 1;
  // "What he said was not accurate."
  const said = tokens[firstToken].lower === 'what' && tokens.slice(firstToken + 1, copula).some(({ lower }) => SAID.test(lower));
  if (tokens[at].lower !== 'true' && !flat && !said && !claimNear(tokens, copula, firstToken)) return null;
  return mark(reading, not, at + 1, 'false', about);
}

/** "Mr. Dane’s numbers are wrong", "she is wrong by 25 points", "was proved wrong", "flat wrong". */
export function wrong(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken } = sentenceOf(reading, at);
  const next = tokens[at + 1];
  const throughout =
    next?.lower === 'in' && /^(?:nearly|almost|every|all|most|many|some|several|part|key|important|at)$/.test(tokens[at + 2]?.lower ?? '');
  if (next && !throughout && /^(?:to|with|in|for|side|way|place|time|place|hands|direction|one|man|turn|end|way)$/.test(next.lower))
    return null;
  if (next && /^(?:NOUN|ADJ|VERB)$/.test(next.pos)) return null;
  const again = /^(?:before|again|more|so|from|at|at|twice|often|as|when)$/.test(next?.lower ?? '');
  const called = objectOfCalling(reading, at, firstToken);
  const out = tokens[at - 1]?.lower !== 'out' ? at : tokens[at - 2]?.text === '-' ? at - 3 : tokens[at - 2]?.lower === 'flat' ? at - 2 : at;
  if (called && /^(?:called|calls|proved|proven)$/.test(tokens[at - 1]?.lower ?? '')) return mark(reading, at, at + 1, 'false', called);
  const copula = copulaBefore(reading, out, firstToken);
  if (copula < 0) return null;
  const negated = tokens.slice(copula, at).some(each => NOT.test(each.lower));
  if (
    negated ||
    (/^(?:what|something|anything|nothing|everything|who|i|we|whether)$/.test(tokens[copula - 1]?.lower ?? '') &&
      next?.lower !== 'by' &&
      next?.lower !== 'about')
  )
    return null;
  const clock = /^(?:clocks?|watch|watches|calendar|scales?|thermometer|gauge)$/.test(tokens[copula - 1]?.lower ?? '');
  const measured = !clock && (next?.lower === 'by' || next?.lower === 'about');
  const sure =
    /^(?:flat|flatly|factually|plainly|simply|demonstrably|dead|proved|proven)$/.test(tokens[at - 1]?.lower ?? '') ||
    (tokens[at - 1]?.lower === 'out' && /^(?:flat|-)$/.test(tokens[at - 2]?.lower ?? ''));
  const pointed =
    /^(?:it|that|this)$/.test(tokens[copula - 1]?.lower ?? '') &&
    copula <= firstToken + 2 &&
    // "That was wrong: The ledgers show the reverse."
    (next?.text === ':' || (next?.text === '.' && claimedBefore(reading, at)));
  // "turned out to be wrong"
  const subjectEnd = /^(?:out|to)$/.test(tokens[copula - 1]?.lower ?? '') ? turnedOut(tokens, copula) : copula;
  const claimed =
    (pointed ||
      isClaimSubject(tokens, subjectEnd, firstToken) ||
      (subjectEnd > firstToken && !POINTS.test(tokens[subjectEnd - 1].lower) && subjectIsClaim(reading, subjectEnd, firstToken))) &&
    (!next || next.pos === 'PUNCT' || measured || throughout || again || next.pos === 'CCONJ' || next.pos === 'SCONJ');
  if (!measured && !sure && !claimed) return null;
  return mark(reading, at, at + 1, 'false', subjectOf(reading, copula));
}

/** Token index of the verb in "turned out to be", where `copula` belongs to it. */
export function turnedOut(tokens: readonly Token[], copula: number): number {
  let i = copula;
  while (/^(?:out|to|turns?|turned)$/.test(tokens[i - 1]?.lower ?? '')) i--;
  return i;
}

/** "The claim is simply not so": the noun itself is one for what is said. */
const strictly = ({ tokens }: Reading, copula: number): boolean => isClaim(tokens[subjectEnd(tokens, copula, 0) - 1]);

/** "That is simply not so", "that was not the case", "does not hold up". */
export function notSo(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const { lower } = tokens[at];
  const next = tokens[at + 1];
  if (lower === 'up') return holdsUp(reading, at, firstToken);
  if (lower === 'scrutiny') return /^(?:to|under)$/.test(tokens[at - 1]?.lower ?? '') ? holdsUp(reading, at, firstToken) : null;
  let not = lower === 'case' ? at - 2 : at - 1;
  if (lower === 'case' && tokens[at - 1]?.lower !== 'the') return null;
  while (not > firstToken && RATHER.test(tokens[not].lower) && tokens[not].lower !== 'always') not--;
  if (!NOT.test(tokens[not]?.lower ?? '')) return null;
  if (next && at + 1 < endToken && !/^[.,;:!?”"—–]$|^that$/.test(next.text)) return null;
  const copula = copulaBefore(reading, not, firstToken);
  if (copula < 0) return null;
  const points = /^(?:that|this|it|which)$/.test(tokens[subjectEnd(tokens, copula, firstToken) - 1]?.lower ?? '');
  if (!points && !(copula > firstToken && subjectIsClaim(reading, copula, firstToken) && strictly(reading, copula))) return null;
  return mark(reading, not, at + 1, 'false', subjectOf(reading, copula));
}

/** "the numbers do not add up", "the claim does not hold up", "does not stand up to scrutiny". */
function holdsUp(reading: Reading, at: number, first: number): Verdict | null {
  const { tokens } = reading;
  let verb = at - 1;
  while (verb > first && /^(?:up|to|under)$/.test(tokens[verb].lower)) verb--;
  if (!/^(?:hold|add|stand|stands|holds|adds)$/.test(tokens[verb]?.lower ?? '')) return null;
  let not = verb - 1;
  while (not > first && RATHER.test(tokens[not].lower)) not--;
  const head = tokens[not - 2];
  const claimed =
    head !== undefined &&
    (POINTS.test(head.lower) || CLAIM_NOUNS.has(head.lower) || (head.text === ',' && claimNear(tokens, not - 2, first)));
  // "blunt about what it could not stand up"
  const asked = head?.lower === 'it' && /^(?:what|which|that)$/.test(tokens[not - 3]?.lower ?? '');
  if (!NOT.test(tokens[not]?.lower ?? '') || !claimed || asked) return null;
  return mark(reading, not, at + 1, 'unsubstantiated', subjectOf(reading, not - 1));
}

/** "not supported by the survey", "contradicted by the records", "nothing in the video supports it". */
export function borneOut(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { firstToken, endToken } = sentenceOf(reading, at);
  const { lower } = tokens[at];
  if (lower === 'nothing' || lower === 'little') return nothingSupports(reading, at, endToken);
  if (lower === 'support' || lower === 'supports') return doesNotSupport(reading, at, firstToken, endToken);
  if (/^contradicts?$/.test(lower) || (lower === 'contradicted' && tokens[at + 1]?.lower !== 'by')) {
    const end = endOfObject(tokens, at + 1, endToken);
    const head = tokens.slice(at + 1, Math.min(end, at + 7)).find(isClaim);
    return head && !/^(?:himself|herself|itself)$/.test(tokens[at + 1]?.lower ?? '') && !NOT.test(tokens[at - 1]?.lower ?? '')
      ? mark(reading, at, at + 1, 'disputed', spanOf(tokens, at + 1, end))
      : null;
  }
  const by = lower === 'borne' ? at + 2 : lower === 'backed' && tokens[at + 1]?.lower === 'up' ? at + 2 : at + 1;
  if (tokens[by]?.lower !== 'by') return null;
  if (lower === 'contradicted' || lower === 'belied') {
    const passive =
      BE.has(tokens[at - 1]?.lower ?? '') ||
      tokens[at - 1]?.pos === 'ADV' ||
      tokens[at - 1]?.pos === 'NOUN' ||
      tokens[at - 1]?.text === ',';
    return passive ? mark(reading, at, by + 1, 'disputed', subjectOf(reading, BE.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at)) : null;
  }
  let not = at - 1;
  while (not > firstToken && (BE.has(tokens[not].lower) || tokens[not].pos === 'ADV') && !NOT.test(tokens[not].lower)) not--;
  if (
    !NOT.test(tokens[not]?.lower ?? '') ||
    (!anything(tokens, by + 1) &&
      !tokens.slice(by + 1, by + 6).some(({ lower }) => SHOWS.test(lower)) &&
      !subjectIsClaim(reading, BE.has(tokens[not - 1]?.lower ?? '') ? not - 1 : not, firstToken))
  )
    return null;
  return mark(reading, not, by + 1, 'unsubstantiated', subjectOf(reading, BE.has(tokens[not - 1]?.lower ?? '') ? not - 1 : not));
}

/** What bears a claim out. */
const SHOWS =
  /^(?:evidence|facts?|data|records?|research|science|survey|study|studies|figures|numbers|polls?|statistics|documents|findings|testimony|logs?|photographs?|pictures|images|video|results?|text|law|transcripts?|minutes|trial|trials)$/;

const anything = (tokens: readonly Token[], at: number): boolean => /^(?:anything|any|those|what)$/.test(tokens[at]?.lower ?? '');

/** "Nothing in the video supports it". */
function nothingSupports(reading: Reading, at: number, end: number): Verdict | null {
  const { tokens } = reading;
  // "There is little to suggest that"
  if (tokens[at].lower === 'little' && tokens[at + 1]?.lower !== 'to') return null;
  for (let i = at + 1; i < Math.min(end, at + 14); i++) {
    if (
      /^(?:supports|supported|confirms|confirmed|backs|suggests|suggested|proves)$/.test(tokens[i].lower) ||
      (i === at + 2 &&
        tokens[at + 1].lower === 'to' &&
        /^(?:support|suggest|confirm|back|substantiate|prove|corroborate)$/.test(tokens[i].lower))
    )
      return mark(reading, at, i + 1, 'without-evidence', spanOf(tokens, i + 1, endOfObject(tokens, i + 1, end)));
    if (tokens[i].text === ',' || tokens[i].text === ';') return null;
  }
  return null;
}

/** "The data do not support the claim". */
function doesNotSupport(reading: Reading, at: number, first: number, end: number): Verdict | null {
  const { tokens } = reading;
  // "Not one document supports the charge."
  const none = /^(?:no|not|none|nothing|neither)$/.test(tokens[first].lower) && at - first < 8 && tokens[at].pos === 'VERB';
  if (!NOT.test(tokens[at - 1]?.lower ?? '') && !none) return null;
  const shown = tokens
    .slice(Math.max(first, at - 8), at)
    .some(each =>
      /^(?:evidence|data|facts|records?|figures|numbers|study|studies|research|statistics|documents?|reports?|testimony|photographs?|witness(?:es)?|paper|pictures?|images?|footage|emails?|logs?)$/.test(
        each.lower,
      ),
    );
  const object = tokens.slice(at + 1, Math.min(end, at + 6)).some(isClaim);
  return shown && object
    ? mark(reading, none ? first : at - 1, at + 1, 'unsubstantiated', spanOf(tokens, at + 1, endOfObject(tokens, at + 1, end)))
    : null;
}
