/** The notes in the margin: what the sources say of each claim, at length where they differ, on one line where nothing is to be said. */
import type { PassageEvidence, Status } from '../../model.ts';
import { markDifference, type Run } from '../marked-words.ts';
import { MARKS, type Mark, markOf } from '../marks.ts';
import {
  AGREEMENT_WORDS,
  decisionWords,
  KIND_WORDS,
  PASSAGE_WORDS,
  short,
  signedOffWords,
  sourcePlace,
  STATE_WORDS,
  timeWords,
} from '../wording.ts';
import { escapeHtml as e } from './escape.ts';
import type { Numbered } from './story.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The passage's words from a little before the first of these ranges to a little behind the last, at most about `most` units; the ranges in bold. */
function excerpt(text: string, ranges: readonly Range[], most: number): string {
  const bold = ranges.filter(range => range.end > range.start).toSorted((a, b) => a.start - b.start);
  if (!bold.length) return e(short(text, most));
  const first = bold[0].start;
  const inside = bold.filter(range => range.end - first <= most);
  const last = inside.length ? Math.max(...inside.map(range => range.end)) : first + most;
  const room = Math.max(30, Math.floor((most - (last - first)) / 2));
  const from = first <= room ? 0 : Math.min(first, text.indexOf(' ', first - room) + 1 || first);
  const space = text.lastIndexOf(' ', last + room);
  const to = last + room >= text.length ? text.length : Math.max(last, space);
  let at = from;
  const pieces = (inside.length ? inside : [{ start: first, end: last }]).map(({ start, end }) => {
    const piece = `${e(text.slice(at, Math.max(at, start)))}<b>${e(text.slice(Math.max(at, start), Math.max(at, end)))}</b>`;
    at = Math.max(at, end);
    return piece;
  });
  return `${from > 0 ? '… ' : ''}${pieces.join('')}${e(text.slice(at, to))}${to < text.length ? ' …' : ''}`;
}

const place = ({ passage }: PassageEvidence): string => `<cite>${e(sourcePlace(passage.source, passage.locator))}</cite>`;

function passageHtml(each: PassageEvidence, most: number, ranges: readonly Range[] = each.focus ? [each.focus] : []): string {
  const who = each.passage.speaker ? `, ${e(each.passage.speaker)}` : '';
  return `<div class="passage">${each.agreement === 'mentions' ? 'nearest: ' : ''}${place(each)}${who}: <q>${excerpt(each.passage.text, ranges, most)}</q></div>`;
}

/** Who decided what, and what has moved since. */
function signedHtml(status: Status): string {
  if (status.state === 'open') return '';
  const who = [status.by, timeWords(status.at)]
    .filter(Boolean)
    .map(each => e(each ?? ''))
    .join(', ');
  return ` · <b>${STATE_WORDS[status.state]}</b>${who ? ` ${who}` : ''}`;
}

function noteHtml({ note, signedOff, earlier = [] }: Status, claim: string): string {
  const was = signedOff && signedOffWords(signedOff, claim);
  return `${note ? `<div>Note: ${e(note)}</div>` : ''}${signedOff ? `<div class="was">${e(signedOff.reason)}${was ? ` Signed off was: <q>${e(short(was, 240))}</q>` : ''}</div>` : ''}${earlier.map(each => `<div class="was">Before that: ${STATE_WORDS[each.state]}${e(decisionWords(each))}</div>`).join('')}`;
}

const marked = (parts: readonly Run[]): string => parts.map(({ text, differs }) => (differs ? `<b>${e(text)}</b>` : e(text))).join('');

function sides({ finding }: Numbered): string {
  const { passages, agreement } = finding.evidence;
  const difference = agreement === 'differs' ? passages.find(each => each.difference)?.difference : null;
  if (!difference) return '';
  const { draft, source } = markDifference(difference.draft, difference.source);
  return `<dl><dt>draft</dt><dd>${marked(draft)}</dd><dt>source</dt><dd>${marked(source)}</dd></dl>`;
}

const label = ({ number }: Numbered, mark: Mark): string =>
  `<a class="no" href="#c${number}">${number}<span class="sign">${MARKS[mark].sign}</span></a>`;

function secondPlace({
  finding: {
    evidence: { passages },
  },
}: Numbered): string {
  const second = passages.find(
    (other, i) => i > 0 && other.passage.source !== passages[0].passage.source && other.agreement !== 'mentions',
  );
  return second ? `<div class="passage second">${place(second)} ${PASSAGE_WORDS[second.agreement]}</div>` : '';
}

function fullNote(each: Numbered): string {
  const { finding } = each;
  const { evidence, claim } = finding;
  const mark = markOf(finding);
  const differs = evidence.agreement === 'differs';
  return (
    `<div class="note ${mark}" id="n${each.number}">${label(each, mark)} <b>${AGREEMENT_WORDS[evidence.agreement]}</b> <span class="kind">${KIND_WORDS[claim.kind]}</span>${signedHtml(finding.status)}` +
    `${differs ? ` ${e(evidence.reason)}` : ''}${sides(each)}` +
    `${evidence.passages[0] ? passageHtml(evidence.passages[0], differs ? 260 : 160) : ''}${secondPlace(each)}${noteHtml(finding.status, claim.text)}</div>`
  );
}

/** Claims that one passage agrees with share a note: the passage is shown once, with what was compared in bold. */
function sharedNote(list: readonly Numbered[]): string {
  if (list.length === 1) return fullNote(list[0]);
  const [{ finding }] = list;
  const mark = markOf(finding);
  const best = finding.evidence.passages[0];
  const numbers = list.map(each => `<span id="n${each.number}">${label(each, mark)}</span>`).join(' ');
  const ranges = list.flatMap(each => each.finding.evidence.passages[0]?.focus ?? []);
  return `<div class="note ${mark}">${numbers} <b>${AGREEMENT_WORDS[finding.evidence.agreement]}</b>${signedHtml(finding.status)}${best ? passageHtml(best, 220, ranges) : ''}</div>`;
}

/** What two claims must have in common to share a note; null for one that needs a note of its own. */
function shareKey({ finding: { evidence, status } }: Numbered): string | null {
  const best = evidence.passages[0];
  if (evidence.agreement !== 'agrees' || status.state === 'changed' || status.note || status.earlier) return null;
  return JSON.stringify([best?.passage.source, best?.passage.start, status.state, status.by]);
}

function shared(list: readonly Numbered[]): string[] {
  const groups = new Map<string, Numbered[]>();
  for (const each of list) {
    const key = shareKey(each) ?? `own ${each.number}`;
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].map(sharedNote);
}

/** Open claims of which no source speaks: their words on a line of their own say all. */
function briefNotes(list: readonly Numbered[]): string {
  if (!list.length) return '';
  const items = list.map(
    each =>
      `<li id="n${each.number}">${label(each, markOf(each.finding))} <span class="words">${e(short(each.finding.claim.text, 60))}</span></li>`,
  );
  return `<div class="note brief"><ul><li><b>${AGREEMENT_WORDS[list[0].finding.evidence.agreement]}</b></li>${items.join('')}</ul></div>`;
}

const isBrief =
  (mark: Mark) =>
  ({ finding }: Numbered): boolean =>
    markOf(finding) === mark && !finding.status.note;

/** Notes of one paragraph, in the order of the story; what was not found or not checked is gathered behind them. */
export function notesHtml(numbered: readonly Numbered[]): string {
  const missing = numbered.filter(isBrief('not-found'));
  const unchecked = numbered.filter(isBrief('not-checked'));
  const full = numbered.filter(each => !missing.includes(each) && !unchecked.includes(each));
  return [...shared(full), briefNotes(missing), briefNotes(unchecked)].filter(Boolean).join('\n');
}
