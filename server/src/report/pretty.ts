/** The result of a check for a terminal: each problem with its place and the source's, then the counts. */
import type { Checked, Problem, Related, Severity } from '../model.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { summarise, summaryWords } from './summary.ts';
import { count, short, sourcePlace } from './wording.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Paint = (text: string, style: keyof typeof CODES) => string;

const CODES = { bold: '1', dim: '2', red: '31', yellow: '33', blue: '34', cyan: '36', underline: '4' } as const;
const COLOURS: Readonly<Record<Severity, keyof typeof CODES>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };

const painter =
  (color: boolean): Paint =>
  (text, style) =>
    color && text ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

// A draft or a source may hold control characters that a terminal would obey.
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

/** Breaks `text` between words at `width` columns; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of plain(text).split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** "12:5", counted from 1. */
function placeIn(lines: Lines, offset: number): string {
  const line = lines.lineAt(offset);
  return `${line}:${offset - lines.startOf(line) + 1}`;
}

function relatedWords(related: Related, lines: Lines): string {
  const place = related.source === null ? `line ${lines.lineAt(related.start)} of the draft` : sourcePlace(related.source, related.locator);
  return related.message ? `${place}: ${plain(related.message)}` : place;
}

function problemLines(problem: Problem, checked: Checked, lines: Lines, options: PrettyOptions, paint: Paint): string[] {
  const words = plain(short(checked.story.draft.text.slice(problem.start, problem.end), 60));
  const head =
    `  ${paint(placeIn(lines, problem.start).padEnd(8), 'dim')}${paint(problem.severity.padEnd(12), COLOURS[problem.severity])}` +
    `${paint(`“${words}”`, 'bold')}  ${paint(problem.code, 'dim')}`;
  const indent = ' '.repeat(22);
  const room = Math.max(30, options.width - indent.length);
  const places = problem.related.slice(0, 3).map(related => relatedWords(related, lines));
  const fixes = problem.fixes.slice(0, 2).map(fix => `fix: ${plain(fix.title)}`);
  return [
    head,
    ...wrap(problem.message, room).map(line => indent + line),
    ...places.flatMap(place => wrap(`→ ${place}`, room).map(line => indent + paint(line, 'cyan'))),
    ...fixes.flatMap(fix => wrap(fix, room).map(line => indent + paint(line, 'dim'))),
  ];
}

/** Claims without a source are many and need no sentence each: a place and the words. */
function unsourcedLines(problems: readonly Problem[], checked: Checked, lines: Lines, paint: Paint): string[] {
  if (!problems.length) return [];
  const rows = problems.map(
    problem =>
      `  ${paint(placeIn(lines, problem.start).padEnd(8), 'dim')}${plain(short(checked.story.draft.text.slice(problem.start, problem.end), 90))}`,
  );
  return ['', paint(`No source found for ${count(problems.length, 'statement')}:`, 'bold'), ...rows];
}

/** Text for one draft, with a line feed at its end. `color` writes ANSI codes; nothing but words and columns carries meaning. */
export function pretty(checked: Checked, options: PrettyOptions): string {
  const paint = painter(options.color);
  const lines = linesOf(checked.story.draft.text);
  const said = checked.problems.filter(problem => problem.code !== 'unsourced');
  const unsourced = checked.problems.filter(problem => problem.code === 'unsourced');
  const sourceProblems = checked.sourceProblems.map(({ source, message }) => `  ${plain(source)}: ${plain(message)}`);
  const fixable = said.filter(problem => problem.fixes.some(fix => fix.safe)).length;
  return [
    paint(plain(checked.story.draft.id), 'underline'),
    ...said.flatMap(problem => problemLines(problem, checked, lines, options, paint)),
    ...unsourcedLines(unsourced, checked, lines, paint),
    ...(sourceProblems.length ? ['', paint('Sources that could not be read as they should:', 'bold'), ...sourceProblems] : []),
    '',
    paint(summaryWords(summarise(checked.findings)), 'bold'),
    [
      said.length ? count(said.length, 'problem') : 'No problems',
      fixable ? `${count(fixable, 'safe fix', 'safe fixes')} (claimcheck fix)` : '',
    ]
      .filter(Boolean)
      .join(', '),
    '',
  ].join('\n');
}
