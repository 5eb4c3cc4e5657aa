/** Takes a subtitle file apart into cues: times, clean words, and the speaker where the file names one. */
import { labelOf } from './speakers.ts';

/** Times in seconds. A cue with two speakers gives two cues. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly text: string;
}

export interface Captions {
  readonly cues: readonly Cue[];
  /** What stands behind WEBVTT, or null. */
  readonly title: string | null;
  readonly notes: readonly string[];
}

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
// an arrow; YouTube's own files have a comma
const ARROW = String.raw`(?:[ \t]*-{1,2}>[ \t]*|,(?=\d+:\d\d:))`;
const TIMING = new RegExp(`^\\s*${CLOCK}${ARROW}${CLOCK}`);
/** Where a cue follows upon another without a blank line between. */
const UNPARTED = new RegExp(`(?<=[^\\n])\\n(?=(?:\\d{1,5}[ \\t]*\\n)?[ \\t]*${CLOCK}${ARROW}${CLOCK})`, 'g');

/** True for text that can only be subtitles, whatever its file is called. */
export const looksLikeCues = (head: string): boolean =>
  /^\ufeff?WEBVTT\b/.test(head) || new RegExp(`^\\ufeff?\\s*1[ \\t]*\\r?\\n[ \\t]*${CLOCK}[ \\t]*-{1,2}>[ \\t]*${CLOCK}`).test(head);

const seconds = (h: string | undefined, m: string, s: string, ms: string | undefined): number =>
  Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s) + Number((ms ?? '0').padEnd(3, '0')) / 1000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', quot: '"', apos: "'", lrm: '', rlm: '' };

/** Tags, entities, positions and sounds ("[applause]", "♪") off. */
const clean = (text: string): string =>
  text
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/<[^>\n]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, dec, hex, name) =>
      dec
        ? String.fromCodePoint(Number(dec))
        : hex
          ? String.fromCodePoint(Number.parseInt(hex, 16))
          : (ENTITIES[name.toLowerCase()] ?? all),
    )
    .replace(
      /\[[^\]\n]{0,40}\]|\((?:[a-z -]{0,20}(?:applause|laughter|laughs|music|coughs?|inaudible|crosstalk|cheering)[a-z -]{0,20})\)/gi,
      ' ',
    )
    .replace(/[♪♫]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]+)>/i;

/** Pieces of a cue's lines, each with its speaker: `undefined` where it does not say, null where somebody new speaks without a name. */
function voices(lines: readonly string[]): { speaker: string | null | undefined; text: string }[] {
  const found: { speaker: string | null | undefined; text: string }[] = [];
  for (const piece of lines.flatMap(line => line.split(/(?=<v[\s.])/i))) {
    const voice = VOICE.exec(piece);
    const text = clean(piece);
    const marked = /^(?:>>+|[-–—]\s?(?=\p{Lu}))\s*/u.exec(text);
    const rest = marked ? text.slice(marked[0].length) : text;
    const label = voice ? null : speakerLabel(rest);
    const words = label ? rest.slice(label.length) : rest;
    if (!words) continue;
    const speaker = voice ? voice[1].trim() : label ? tidy(label.speaker) : marked ? null : undefined;
    if (speaker === undefined && found.length) found[found.length - 1].text += ` ${words}`;
    else found.push({ speaker, text: words });
  }
  return found;
}

/** In speech a word before a colon is seldom a speaker: capitals or a whole name are asked for. */
function speakerLabel(text: string): ReturnType<typeof labelOf> {
  const label = labelOf(text);
  return label && (label.speaker === label.speaker.toUpperCase() || label.speaker.includes(' ')) ? label : null;
}

/** MR. HELLE becomes Mr. Helle. */
const tidy = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s'’.-])\p{L}/gu, letters => letters.toUpperCase()) : name;

/** Rolling captions say the last line again: what `text` adds to `before`. */
function added(before: string, text: string): string {
  if (!before || !text) return text;
  if (before === text || before.endsWith(` ${text}`)) return '';
  if (text.startsWith(`${before} `)) return text.slice(before.length + 1);
  const words = text.split(' ');
  for (let n = Math.min(words.length - 1, 20); n >= 3; n--) {
    const head = words.slice(0, n).join(' ');
    if (before === head || before.endsWith(` ${head}`)) return words.slice(n).join(' ');
  }
  return text;
}

/** Cues in the order of the file. Never throws; what is no cue is passed over. */
export function readCues(file: string): Captions {
  const chunks = file
    .replace(/\r\n?/g, '\n')
    .replace(UNPARTED, '\n\n')
    .split(/\n[ \t]*\n+/);
  const notes: string[] = [];
  const cues: Cue[] = [];
  let title: string | null = null;
  let speaker: string | null = null;
  let before = '';
  for (const [i, chunk] of chunks.entries()) {
    const lines = chunk.split('\n').filter(line => line.trim());
    const at = lines.findIndex(line => TIMING.test(line));
    if (i === 0 && /^\ufeff?WEBVTT/.test(chunk)) title = clean(lines[0].replace(/^\ufeff?WEBVTT[ \t:–-]*/, '')) || null;
    if (/^NOTE\b/.test(chunk)) notes.push(clean(chunk.replace(/^NOTE\s*/, '').replace(/\n/g, ' ')));
    if (at < 0 || /^(?:NOTE|STYLE|REGION)\b/.test(chunk)) continue;
    const [, h1, m1, s1, f1, h2, m2, s2, f2] = TIMING.exec(lines[at]) as RegExpExecArray;
    const times = { start: seconds(h1, m1, s1, f1), end: seconds(h2, m2, s2, f2) };
    for (const voice of voices(lines.slice(at + 1))) {
      if (voice.speaker !== undefined) speaker = voice.speaker;
      const text = added(before, voice.text);
      before = voice.text;
      if (text) cues.push({ ...times, speaker, text });
    }
  }
  return { cues, title, notes: notes.filter(Boolean) };
}
