/** The hover over a claim, as Markdown: what the draft says, what the sources say, the difference marked, and where to look. */
import type { Difference, Finding, Passage, PassageEvidence } from '../model.ts';
import { markDifference, type Run } from './marked-words.ts';
import {
  AGREEMENT_WORDS,
  count,
  decisionWords,
  KIND_WORDS,
  PASSAGE_WORDS,
  quoted,
  short,
  signedOffWords,
  sourcePlace,
  STATE_WORDS,
} from './wording.ts';

/** Gives a link's target for a passage, or null where the client cannot follow one. */
export type LinkTo = (passage: Passage) => string | null;

/** Words of drafts and sources are never markup: what Markdown, its tables, HTML or the editor's icons could read is escaped, and nothing else. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<&|~]|\$(?=\()/g, '\\$&')
    .replace(/^(?:[#+\->=](?=[\s#+\->=]|$)|>)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** Passages shown: the best, a second, and any that differs. */
function chosen(passages: readonly PassageEvidence[]): PassageEvidence[] {
  return passages.filter((each, i) => i < 2 || each.agreement === 'differs').slice(0, 4);
}

/** The words that differ in bold; the space behind a word stays outside, or Markdown would not see the marks. */
const marked = (parts: readonly Run[]): string =>
  parts
    .map(({ text, differs }) => (differs ? `**${escapeMarkdown(text.trimEnd())}**${/\s$/.test(text) ? ' ' : ''}` : escapeMarkdown(text)))
    .join('');

function sides({ draft, source }: Difference): string {
  const both = markDifference(draft, source);
  return ['| draft | source |', '|---|---|', `| ${marked(both.draft)} | ${marked(both.source)} |`].join('\n');
}

/** The passage's words with the compared ones in bold, cut around them. */
function excerpt({ passage, focus }: PassageEvidence): string {
  const { text } = passage;
  if (!focus || focus.end <= focus.start) return escapeMarkdown(short(text, 320));
  const from = Math.max(0, focus.start - 140);
  const to = Math.min(text.length, focus.end + 140);
  const before = `${from > 0 ? '…' : ''}${escapeMarkdown(text.slice(from, focus.start))}`;
  const after = `${escapeMarkdown(text.slice(focus.end, to))}${to < text.length ? '…' : ''}`;
  return `${before}**${escapeMarkdown(text.slice(focus.start, focus.end).trim())}**${after}`;
}

/** A target that ends where the link does: a file may have brackets or spaces in its name. */
const linkTarget = (link: string): string =>
  link.replace(/[()<>\s]/g, mark => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

function passageBlock(each: PassageEvidence, linkTo: LinkTo): string {
  const { passage } = each;
  const name = escapeMarkdown(sourcePlace(passage.source, passage.locator));
  const link = linkTo(passage);
  const who = passage.speaker ? ` · ${escapeMarkdown(passage.speaker)}` : '';
  const head = `${link ? `[${name}](${linkTarget(link)})` : name}${who} · *${PASSAGE_WORDS[each.agreement]}*`;
  return `${head}\n\n> ${excerpt(each)}`;
}

function statusLine({ status }: Finding): string | null {
  if (status.state === 'open') return status.note ? `Open. Note: ${escapeMarkdown(status.note)}` : null;
  return `**${STATE_WORDS[status.state]}**${escapeMarkdown(decisionWords(status))}`;
}

/** Yesterday's decisions and notes; the older ones stand in the record. */
function earlierLine({ status }: Finding): string | null {
  const earlier = status.earlier?.slice(0, 3).map(each => `${STATE_WORDS[each.state]}${escapeMarkdown(decisionWords(each))}`);
  return earlier?.length ? `Before that: ${earlier.join('; ')}` : null;
}

function changedBlock({ claim, status }: Finding): string | null {
  const was = status.signedOff;
  if (!was) return null;
  const words = signedOffWords(was, claim.text);
  if (!words) return escapeMarkdown(was.reason);
  if (words !== was.claim) return `${escapeMarkdown(was.reason)} Signed off was: ${escapeMarkdown(quoted(short(words, 240)))}`;
  return [
    escapeMarkdown(was.reason),
    '',
    '| signed off | now |',
    '|---|---|',
    `| ${escapeMarkdown(was.claim)} | ${escapeMarkdown(claim.text)} |`,
  ].join('\n');
}

/** Markdown for one finding; gives no verdict, only what agrees, what differs and where. `linkTo` makes the passages' links. */
export function hoverOf(finding: Finding, linkTo: LinkTo): string {
  const { claim, evidence } = finding;
  const best = evidence.passages[0];
  const differing = evidence.passages.find(each => each.difference);
  const shown = chosen(evidence.passages);
  const more = evidence.passages.length - shown.length;
  return [
    `**${KIND_WORDS[claim.kind]}** · ${escapeMarkdown(quoted(short(claim.text, 160)))} · **${AGREEMENT_WORDS[evidence.agreement]}**`,
    escapeMarkdown(evidence.reason),
    evidence.agreement === 'differs' && (best?.difference ?? differing?.difference)
      ? sides((best?.difference ?? differing?.difference)!)
      : null,
    changedBlock(finding),
    ...shown.map(each => passageBlock(each, linkTo)),
    more > 0 ? `*and ${count(more, 'more passage')} in the claims view*` : null,
    statusLine(finding),
    earlierLine(finding),
  ]
    .filter(Boolean)
    .join('\n\n');
}
