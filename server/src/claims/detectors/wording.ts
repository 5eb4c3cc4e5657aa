/** Detects verdict words: where the writer says that a claim is disputed, unproven, false or a lie, and which claim it is. */
import type { Reading } from '../../model.ts';
import { sentenceOf } from '../clauses.ts';
import type { Detector } from '../detector.ts';
import { complement, copulaBefore, labelledBy, objectOfCalling, saidBy, subjectOf } from '../labelled-claim.ts';
import {
  asAside,
  backward,
  cannotBack,
  containsErrors,
  doesNotExist,
  forLack,
  genuine,
  gotWrong,
  noSuchMeeting,
  noSuchThing,
  notShown,
  notWhat,
  tooLow,
} from '../verdict-asides.ts';
import { CONFIRMING, confirmed, evident } from '../verdict-confirming.ts';
import { CHECKED, notChecked, notVerified } from '../verdict-checking.ts';
import { lacking, noEvidence, notGiven, shred, without } from '../verdict-evidence.ts';
import { FRAME_WORDS, framed } from '../verdict-frames.ts';
import { lie } from '../verdict-lies.ts';
import { mark, type Verdict } from '../verdict-mark.ts';
import {
  behindNoun,
  cameTrue,
  fewBelieve,
  halfTruth,
  happened,
  madeUp,
  opposite,
  partTrue,
  saidWrong,
  strikesAs,
  wrongToSay,
} from '../verdict-sayings.ts';
import { holds } from '../verdict-true.ts';
import { alone, borneOut, heading, notSo, notTrue, turnedOut, wrong } from '../verdict-phrases.ts';
import { subjectIsClaim } from '../verdict-subject.ts';
import { bornOut, context, contrary, DISMISSING, dismissedAs, inDispute, otherwise } from '../verdict-turns.ts';
import { fullOfHoles, neverGiven, noneFound, noRecord, walkedBack } from '../verdict-undoing.ts';
import { dismissed, misstated, ratings, untruth } from '../verdict-untruths.ts';
import { ADVERBS, DISMISSALS, LABELS, NEEDS_CLAIM, NOT_BESIDE, SAYING, UNTRUTHS } from '../verdict-words.ts';

const EITHER = /^(?:true|right|correct|accurate|positive|real|negative)$/;

/** Adjectives: "unfounded claims that …", "the report was false". */
function label(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower, pos } = tokens[at];
  const rung = LABELS.get(lower)!;
  const next = tokens[at + 1];
  if (next && NOT_BESIDE[lower]?.has(next.lower)) return null;
  if (next?.text === '-' && next.start === tokens[at].end) return null;
  // "true or false", "false or true": nothing is judged.
  if (
    lower === 'false' &&
    EITHER.test(tokens[next?.lower === 'or' ? at + 2 : at - 2]?.lower ?? '') &&
    (next?.lower === 'or' || tokens[at - 1]?.lower === 'or')
  )
    return null;
  // "He disputed the report": somebody's word, not the writer's.
  if (
    pos === 'VERB' &&
    next &&
    /^(?:the|a|an|his|her|their|its|that|this|by|those|these|any|some|my|our)$/.test(next.lower) &&
    next.lower !== 'by' &&
    copulaBefore(reading, at, sentenceOf(reading, at).firstToken) < 0 &&
    tokens[at - 1]?.pos !== 'DET' &&
    /(?:disputed|contested|debunked|discredited|disproved|refuted|repudiated|fabricated)/.test(lower)
  )
    return null;
  const { about, near } = labelledBy(reading, at);
  // "Whether he ordered it is disputed"
  const { firstToken } = sentenceOf(reading, at);
  const asked =
    /^(?:disputed|contested|unproven|unconfirmed|unverified)$/.test(lower) &&
    /^(?:whether|how|why|who)$/.test(tokens[firstToken].lower) &&
    copulaBefore(reading, at, firstToken) > firstToken;
  if (NEEDS_CLAIM.has(lower) && !near && !asked) return null;
  // "had mistaken the tourist for a soldier"
  if (lower === 'mistaken' && /^(?:DET|PRON|PROPN)$/.test(next?.pos ?? '') && /^(?:had|has|have|having)$/.test(tokens[at - 1]?.lower ?? ''))
    return null;
  // who is mistaken is somebody; a statement may be, too
  const copula = lower === 'mistaken' ? copulaBefore(reading, at, firstToken) : -1;
  if (copula >= 0 && !subjectIsClaim(reading, turnedOut(reading.tokens, copula), firstToken)) return null;
  return mark(reading, at, at + 1, rung, about);
}

const NOT_TRUE =
  /^(?:falsely|incorrectly|inaccurately|erroneously|untruthfully|baselessly|misleadingly|deceptively|dishonestly|disingenuously)$/;

/** "falsely said that …". */
function adverb(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const rung = ADVERBS.get(tokens[at].lower)!;
  const next = tokens[at + 1];
  const any =
    NOT_TRUE.test(tokens[at].lower) &&
    next?.pos === 'VERB' &&
    !/^(?:imprison|arrest|detain|convict|jail|charg|kill|shot|install|plac|park|fir|deport|bill|us|lock)/.test(next.lower);
  // "He told the committee, falsely, that"
  const aside =
    tokens[at - 1]?.text === ',' && next?.text === ','
      ? tokens.findLastIndex((each, i) => i < at && i > at - 7 && SAYING.has(each.lower))
      : -1;
  const said = any
    ? at + 1
    : aside > 0 && tokens[at + 2]?.lower === 'that'
      ? aside
      : [at + 1, at - 1, at + 2, ...(tokens[at - 1]?.text === ',' ? [tokens[at - 2]?.lower === 'out' ? at - 3 : at - 2] : [])].find(
          i => tokens[i] && SAYING.has(tokens[i].lower),
        );
  return said === undefined ? null : mark(reading, at, at + 1, rung, saidBy(reading, Math.max(said, at)));
}

/** "conspiracy theory that …", "hoax". */
function theory(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const end = tokens[at].lower === 'conspiracy' ? at + 2 : at + 1;
  if (tokens[at].lower === 'conspiracy' && !/^theor(?:y|ies)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (
    tokens[at].lower.startsWith('hoax') &&
    /^(?:calls?|callers?|bombs?|e-mails?|emails?|threats?|devices?)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  if (LABELS.has(tokens[at - 1]?.lower ?? '')) return null;
  const { endToken, firstToken } = sentenceOf(reading, at);
  const copula = copulaBefore(reading, at, firstToken);
  return mark(
    reading,
    at,
    end,
    tokens[at].lower.startsWith('hoax') ? 'false' : 'unfounded',
    complement(reading, end - 1, endToken) ?? (copula >= 0 ? subjectOf(reading, copula) : objectOfCalling(reading, at, firstToken)),
  );
}

type Handler = (reading: Reading, at: number) => Verdict | null;

/** One look-up a token decides whether there is anything to read. */
const HANDLERS: ReadonlyMap<string, readonly Handler[]> = (() => {
  const all = new Map<string, Handler[]>();
  const add = (words: Iterable<string>, ...handlers: Handler[]) => {
    for (const word of words) all.set(word, [...(all.get(word) ?? []), ...handlers]);
  };
  add(LABELS.keys(), alone, label);
  add(ADVERBS.keys(), adverb);
  add(['confirmed', 'verified', 'proven', 'proved', 'corroborated', 'ruled'], heading);
  add(CHECKED, notVerified);
  add(['verify', 'confirm', 'corroborate', 'authenticate', 'substantiate', 'verified', 'confirmed', 'corroborated'], notChecked);
  add(['without'], without);
  add(['no', 'little', 'scant', 'zero'], noEvidence);
  add(['nothing'], borneOut);
  add(['evidence', 'proof'], notGiven, lacking);
  add(['lie', 'lies', 'lied', 'lying', 'liar', 'liars', 'fabrication', 'fabrications'], lie);
  add(['true', 'accurate', 'correct'], notTrue, alone);
  add(['wrong'], alone, wrong);
  add(['so', 'case', 'up', 'scrutiny'], notSo);
  add(['supported', 'backed', 'borne', 'contradicted', 'belied', 'contradicts', 'contradict', 'support', 'supports'], borneOut);
  add(['context'], context);
  add(['dispute', 'doubt', 'question'], inDispute);
  add(['out'], bornOut);
  add(['otherwise', 'different'], otherwise);
  add(['reproduce', 'replicate', 'prove', 'proved', 'proven', 'substantiated', 'establish', 'demonstrate'], notChecked);
  add(['contrary'], contrary);
  add(DISMISSALS.keys(), dismissed, alone);
  add(UNTRUTHS.keys(), untruth, alone);
  add(
    'overstated overstates overstate exaggerated exaggerates exaggerate understated understates understate misstated misstates misrepresented misrepresents misrepresent mischaracterized mischaracterizes distorted distorts distort overstating exaggerating understating misrepresenting distorting misstating mischaracterizing inflated misquoted misled mislead misleads misreported debunked disproved discredited fabricated invented'.split(
      ' ',
    ),
    misstated,
  );
  add(['pants', 'rated', 'rates'], ratings);
  add(['conspiracy', 'hoax', 'hoaxes'], theory);
  add(['made'], misstated);
  add(['opposite', 'reverse', 'contrary'], opposite);
  add(['true', 'accurate', 'correct'], partTrue, cameTrue);
  add(['half'], halfTruth);
  add(['happened', 'happen', 'occurred', 'occur', 'existed'], happened);
  add(['made', 'making', 'makes'], madeUp);
  add(['wrong', 'false', 'untrue', 'incorrect', 'inaccurate', 'misleading', 'erroneous'], wrongToSay, saidWrong, behindNoun);
  add(['debunked', 'discredited', 'disproved', 'disproven', 'refuted', 'retracted'], behindNoun);
  add(LABELS.keys(), strikesAs, asAside);
  add(['no', 'nothing'], noSuchThing);
  add(['no'], noSuchMeeting);
  add(['what'], notWhat);
  add(['real', 'genuine'], genuine);
  add(['exist'], doesNotExist);
  add(['record', 'records'], noRecord);
  add(['walked', 'walks', 'walking'], walkedBack);
  add(['never'], neverGiven);
  add(['holes', 'contradictions', 'errors', 'inconsistencies'], fullOfHoles);
  add(['found', 'established', 'concluded', 'shown', 'ruled'], noneFound);
  add(['backed', 'substantiated', 'documented'], cannotBack);
  add(['low', 'high'], tooLow);
  add(['backward', 'backwards'], backward);
  add(['errors', 'inaccuracies', 'falsehoods', 'mistakes'], containsErrors);
  add(['show', 'prove', 'support', 'confirm', 'suggest'], notShown);
  add(['back', 'substantiate', 'prove', 'document', 'support'], cannotBack);
  add(['evidence', 'proof'], forLack);
  add(['wrong'], gotWrong);
  add(['believe', 'believes', 'believed', 'accept', 'accepts', 'accepted', 'buy', 'buys'], fewBelieve);
  add(FRAME_WORDS, framed);
  add(['little'], borneOut);
  add(['true', 'accurate', 'correct', 'right', 'mistaken', 'wrong', 'incorrect'], holds);
  add(CONFIRMING, confirmed);
  add(['evidence', 'proof'], evident);
  add(['shred', 'scrap', 'scintilla', 'iota', 'ounce'], shred);
  return all;
})();

const ALSO =
  /^(?:defamatory|slanderous|libelous|libellous|scurrilous|absurd|preposterous|ludicrous|ridiculous|flawed|hysterical|outlandish|malicious)$/;

/** "false and misleading": two adjectives for one statement are one mark, of the first one's rung. */
function isOne({ text }: Reading, last: Verdict, next: Verdict): boolean {
  const words = [last, next].map(({ start, end }) => text.slice(start, end).toLowerCase());
  return (
    words.every(word => LABELS.has(word) || ALSO.test(word)) &&
    /^(?:,? (?:and|or|but)(?:,? [a-z]+ [a-z]+,| [a-z]+ly)? |, )$/.test(text.slice(last.end, next.start).toLowerCase())
  );
}

function detect(reading: Reading): Verdict[] {
  const found: Verdict[] = [];
  let end = -1;
  reading.tokens.forEach((token, i) => {
    const handlers = HANDLERS.get(token.lower);
    if (!handlers || token.start < end) return;
    let verdict: Verdict | null = null;
    for (let k = 0; !verdict && k < handlers.length; k++) verdict = handlers[k](reading, i);
    if (!verdict || verdict.start < end) return;
    const last = found.at(-1);
    if (last && isOne(reading, last, verdict)) {
      found[found.length - 1] = { ...last, end: verdict.end };
      end = verdict.end;
      return;
    }
    found.push(verdict);
    end = verdict.end;
  });
  return withDismissed(reading, found);
}

/** "dismissed as legend": where what it is called is no verdict of its own. */
function withDismissed(reading: Reading, found: readonly Verdict[]): Verdict[] {
  const all = [...found];
  reading.tokens.forEach((token, i) => {
    const verdict = DISMISSING.has(token.lower) ? dismissedAs(reading, i) : null;
    if (verdict && !found.some(({ start, end }) => start < verdict.end + 40 && end > verdict.start)) all.push(verdict);
  });
  return all.length === found.length ? all : all.sort((a, b) => a.start - b.start);
}

export const wording: Detector<'wording'> = {
  kind: 'wording',
  detect: (reading, around) => (around.paragraph === 'credit' || around.paragraph === 'byline' ? [] : detect(reading)),
};
