/** The report as one HTML file: the story with its claims marked, notes in the margin, counts, sources, a line to sign; no script, nothing from elsewhere. */
import type { Finding } from '../../model.ts';
import type { Checklist, SourceUse } from '../checklist.ts';
import type { Export, ExportOptions } from '../export.ts';
import { coverageBar, PATTERNS } from '../html/bar.ts';
import { escapeHtml as e } from '../html/escape.ts';
import { notesHtml } from '../html/notes.ts';
import { type Numbered, paragraphHtml } from '../html/story.ts';
import { STYLE } from '../html/style.ts';
import { summaryWords } from '../summary.ts';
import { count, goneWords, quoted, SEVERITY_WORDS, short, STATE_WORDS, STATES, timeWords } from '../wording.ts';

/** Findings by the paragraph that they stand in, numbered through the story; `from` keeps numbers apart where one file holds several. */
function numberedByParagraph({ checked, rows }: Checklist, from: number): readonly (readonly Numbered[])[] {
  const kept = new Set<Finding>(rows.map(row => row.finding));
  const { story } = checked;
  const byParagraph: Numbered[][] = story.paragraphs.map(() => []);
  const inOrder = [...kept].sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end);
  for (const [i, finding] of inOrder.entries()) {
    byParagraph[story.sentences[finding.claim.sentence]?.paragraph ?? 0]?.push({ number: from + i + 1, finding });
  }
  return byParagraph;
}

function storyHtml(checklist: Checklist, from: number): string {
  const byParagraph = numberedByParagraph(checklist, from);
  return checklist.checked.story.paragraphs
    .map((paragraph, i) => {
      const numbered = byParagraph[i];
      return `<div class="row"><div class="text">${paragraphHtml(paragraph, numbered)}</div><div class="notes">${notesHtml(numbered)}</div></div>`;
    })
    .join('\n');
}

const useItem = ({ path, source, claims }: SourceUse): string =>
  `<li>${e(path)}${source?.facts.title ? ` <i>${e(source.facts.title)}</i>` : ''}${claims ? ` (${count(claims, 'claim')})` : ''}</li>`;

const section = (title: string, items: readonly string[], columns = false): string =>
  `<section class="plain"><h3>${title}</h3>${items.length ? `<ul${columns ? ' class="columns"' : ''}>${items.join('')}</ul>` : '<p>None.</p>'}</section>`;

/** Story, version, counts, the bar, and the line to sign. */
function head(checklist: Checklist, options: ExportOptions): string {
  const facts = [
    checklist.draft,
    `publication date ${checklist.date}`,
    `version ${checklist.version}`,
    options.at && `exported ${timeWords(options.at)}`,
    options.since &&
      `only what is new or changed since ${options.since}: ${checklist.rows.length} of ${count(checklist.summary.claims, 'claim')}`,
  ]
    .filter((each): each is string => Boolean(each))
    .map(e)
    .join(' · ');
  const states = STATES.filter(state => checklist.states[state])
    .map(state => `${checklist.states[state]} ${STATE_WORDS[state]}`)
    .join(' · ');
  return `<header><p class="over">Claim checklist</p><h1>${e(checklist.title)}</h1><p class="facts">${facts}</p>
${coverageBar(checklist.checked.findings)}
<p class="counts">${e(summaryWords(checklist.summary))}</p>
<p class="counts">By status: ${states || 'none'}</p></header>
<div class="sign-off"><span>Checked by</span><span>Date</span><span>Passed by</span></div>`;
}

function article(checklist: Checklist, options: ExportOptions, from: number): string {
  const problems = checklist.problems
    .filter(({ problem }) => problem.code !== 'unsourced')
    .map(
      ({ problem, line, words }) =>
        `<li>line ${line}, ${SEVERITY_WORDS[problem.severity]}: ${problem.message.replace(/\s+/g, ' ').includes(words) ? '' : `${e(quoted(short(words, 120)))} `}${e(problem.message)}</li>`,
    );
  const gone = checklist.gone.map(record => `<li>${e(goneWords(record))}</li>`);
  const broken = checklist.checked.sourceProblems.map(({ source, message }) => `<li>${e(source)}: ${e(message)}</li>`);
  return [
    head(checklist, options),
    `<main>${storyHtml(checklist, from)}</main>`,
    section(`Problems (${problems.length})`, problems),
    gone.length ? section(`Signed off, and no longer in the draft (${gone.length})`, gone) : '',
    section(`Sources used (${checklist.sourcesUsed.length})`, checklist.sourcesUsed.map(useItem), true),
    section(`Sources not used (${checklist.sourcesUnused.length})`, checklist.sourcesUnused.map(useItem), true),
    broken.length ? section(`Sources with problems (${broken.length})`, broken) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Opens anywhere, prints on A4 or letter; the policy in its head forbids scripts and everything from outside. */
export const html: Export = {
  format: 'html',
  extension: 'html',
  label: 'Report to read and print (HTML)',
  render(checklists, options) {
    let from = 0;
    const articles = checklists.map(checklist => {
      const made = article(checklist, options, from);
      from += checklist.rows.length;
      return made;
    });
    const title = checklists.map(({ title: each }) => each).join(', ');
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Claim checklist: ${e(title)}</title><style>${STYLE}</style></head>
<body>
${PATTERNS}
${articles.join('\n<hr>\n')}
</body></html>
`;
  },
};
