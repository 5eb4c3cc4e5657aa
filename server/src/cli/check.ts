/** `claimcheck check`: finds the claims of drafts, compares each with the sources, prints the findings. */
import { checkDraft } from '../check.ts';
import { readDraft } from '../host/drafts.ts';
import type { Checked } from '../model.ts';
import { renderExport } from '../report/exports.ts';
import { pretty } from '../report/pretty.ts';
import { toResult } from '../report/result.ts';
import { VERSION } from '../version.ts';
import { type Call, type Options, UsageError } from './arguments.ts';
import { openDesk, openRoom, prepare, say } from './desk.ts';
import { checkLines } from './check-lines.ts';
import { print } from './output.ts';

/** True when `--fail-on` holds for these findings. */
function fails(checked: readonly Checked[], options: Options): boolean {
  const when = options['fail-on'];
  if (when === 'differs') return checked.some(each => each.findings.some(finding => finding.evidence.agreement === 'differs'));
  if (when === 'open')
    return checked.some(each => each.findings.some(finding => finding.status.state === 'open' || finding.status.state === 'changed'));
  return false;
}

async function render(checked: readonly Checked[], options: Options): Promise<void> {
  const format = options.format ?? (process.stdout.isTTY ? 'pretty' : 'json');
  if (format === 'pretty')
    for (const each of checked) await print(pretty(each, { color: process.stdout.isTTY === true, width: process.stdout.columns ?? 100 }));
  else if (format === 'jsonl') for (const each of checked) await print(`${JSON.stringify(toResult(each))}\n`);
  else if (format === 'sarif') await print(String(await renderExport('sarif', checked, { program: VERSION })));
  else await print(`${JSON.stringify(checked.length === 1 ? toResult(checked[0]) : checked.map(each => toResult(each)), null, 1)}\n`);
}

/** Exit status: 0 checked, 1 `--fail-on` held. Throws UsageError for a draft that cannot be read. */
export async function check({ words, options }: Call): Promise<number> {
  if (options['jsonl-input']) return checkLines(options);
  if (!words.length) throw new UsageError('Name a draft: claimcheck check story.md, or give drafts on standard input with --jsonl-input.');
  const desk = openDesk(options);
  const room = openRoom(options);
  const checked: Checked[] = [];
  for (const word of words) {
    const draft = await readDraft(word).catch((error: Error) => {
      throw new UsageError(error.message);
    });
    const prepared = await prepare(draft, options, room);
    const result = checkDraft(desk, draft, prepared);
    if (result.story.dateFrom === 'today')
      say(
        options,
        `${word}: no publication date in the draft: weekdays are counted from today, ${prepared.today}. Add “date: YYYY-MM-DD” to its front matter, or use --date.`,
      );
    for (const notice of result.story.notices) say(options, `${word}: ${notice.message}`);
    checked.push({ ...result, sourceProblems: [...prepared.sourceProblems, ...result.sourceProblems] });
  }
  await render(checked, options);
  room.close();
  return fails(checked, options) ? 1 : 0;
}
