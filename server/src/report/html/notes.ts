/** The notes in the margin: what the sources say of each claim, at length where they differ, on one line where nothing is to be said. */
import type { PassageEvidence, Status } from '../../model.ts';
import { MARKS, type Mark, markOf } from '../marks.ts';
import { AGREEMENT_WORDS, KIND_WORDS, short, sourcePlace, STATE_WORDS, timeWords } from '../wording.ts';
import { escapeHtml as e } from './escape.ts';
import type { Numbered } from './story.ts';

/** The passage's words around what was compared, that in bold. */
function excerpt({ passage, focus }: PassageEvidence, most: number): string {
  const { text } = passage;
  if (!focus || focus.end <= focus.start) return e(short(text, most));
  const room = Math.max(40, Math.floor((most - (focus.end - focus.start)) / 2));
  const from = focus.start <= room ? 0 : text.indexOf(' ', focus.start - room) + 1 || focus.start;
  const cut = text.lastIndexOf(' ', focus.end + room);
  const to = focus.end + room >= text.length ? text.length : cut > focus.end ? cut : focus.end;
  const start = Math.min(from, focus.start);
  return `${start > 0 ? '… ' : ''}${e(text.slice(start, focus.start))}<b>${e(text.slice(focus.start, focus.end))}</b>${e(text.slice(focus.end, to))}${to < text.length ? ' …' : ''}`;
}

const place = ({ passage }: PassageEvidence): string => `<cite>${e(sourcePlace(passage.source, passage.locator))}</cite>`;

function passageHtml(each: PassageEvidence, most: number): string {
  const who = each.passage.speaker ? `, ${e(each.passage.speaker)}` : '';
  return `<div class="passage">${place(each)}${who}: <q>${excerpt(each, most)}</q></div>`;
}

/** Who decided what, and what has moved since. */
function statusHtml(status: Status): string {
  if (status.state === 'open' && !status.note) return '';
  const who = [status.by, timeWords(status.at)].filter(Boolean).map(each => e(each ?? '')).join(', ');
  const was = status.signedOff ? `<div class="was">${e(status.signedOff.reason)} Signed off: <q>${e(short(status.signedOff.claim, 160))}</q></div>` : '';
  return `<div class="status"><b>${STATE_WORDS[status.state]}</b>${who ? ` ${who}` : ''}${status.note ? `<br>Note: ${e(status.note)}` : ''}</div>${was}`;
}

function sides({ finding }: Numbered): string {
  const { passages, agreement } = finding.evidence;
  const difference = agreement === 'differs' ? passages.find(each => each.difference)?.difference : null;
  return difference ? `<dl><dt>draft</dt><dd>${e(difference.draft)}</dd><dt>source</dt><dd>${e(difference.source)}</dd></dl>` : '';
}

const label = ({ number }: Numbered, mark: Mark): string => `<a class="no" href="#c${number}">${number}<span class="sign">${MARKS[mark].sign}</span></a>`;

function fullNote(each: Numbered): string {
  const { finding } = each;
  const { evidence, claim } = finding;
  const mark = markOf(finding);
  const differs = evidence.agreement === 'differs';
  const second = evidence.passages.find((other, i) => i > 0 && other.passage.source !== evidence.passages[0].passage.source && other.agreement !== 'mentions');
  return `<div class="note ${mark}" id="n${each.number}">${label(each, mark)} <b>${AGREEMENT_WORDS[evidence.agreement]}</b> <span class="kind">${KIND_WORDS[claim.kind]}</span>`
    + `${differs ? ` ${e(evidence.reason)}` : ''}${sides(each)}`
    + `${evidence.passages[0] ? passageHtml(evidence.passages[0], differs ? 260 : 110) : ''}`
    + `${second ? `<div class="passage second">${place(second)} ${AGREEMENT_WORDS[second.agreement === 'agrees' ? 'agrees' : 'differs']}</div>` : ''}`
    + `${statusHtml(finding.status)}</div>`;
}

/** Open claims of which no source speaks: their words on a line of their own say all. */
function briefNotes(list: readonly Numbered[]): string {
  if (!list.length) return '';
  const items = list.map(each => `<li id="n${each.number}">${label(each, markOf(each.finding))} <span class="words">${e(short(each.finding.claim.text, 60))}</span></li>`);
  return `<div class="note brief"><b>${AGREEMENT_WORDS[list[0].finding.evidence.agreement]}</b><ul>${items.join('')}</ul></div>`;
}

const isBrief = (mark: Mark) => ({ finding }: Numbered): boolean => markOf(finding) === mark && !finding.status.note;

/** Notes of one paragraph, in the order of the story; what was not found or not checked is gathered behind them. */
export function notesHtml(numbered: readonly Numbered[]): string {
  const missing = numbered.filter(isBrief('not-found'));
  const unchecked = numbered.filter(isBrief('not-checked'));
  const full = numbered.filter(each => !missing.includes(each) && !unchecked.includes(each));
  return [...full.map(fullNote), briefNotes(missing), briefNotes(unchecked)].filter(Boolean).join('\n');
}
