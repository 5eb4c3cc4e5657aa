/** Reads a Markdown file of cases: sources, a draft, and what must come of it. */

export interface Case {
  readonly title: string;
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly date: string | null;
  readonly draft: string;
  readonly wanted: readonly { readonly what: string; readonly words: string | null }[];
}

/** One case from its heading on. `Source: …` lines (with a format and a date), `Date: …`, `> draft`, and `- what `words`` lines. */
export function readCase(block: string): Case {
  const [title, ...lines] = block.split('\n');
  const sources: { name: string; text: string }[] = [];
  const draft: string[] = [];
  const wanted: { what: string; words: string | null }[] = [];
  let date: string | null = null;
  for (const line of lines) {
    const source = /^Source(?: \((\w+)\))?(?: (\d{4}-\d\d-\d\d))?: (.*)$/.exec(line);
    const expected = /^- (differs|agrees|not-found|quiet|told|silent)(?: `(.+)`)?$/.exec(line);
    if (source) {
      const head = source[1] === 'vtt' ? 'WEBVTT\n\n' : '';
      sources.push({
        name: `source-${sources.length + 1}${source[2] ? `-${source[2]}` : ''}.${source[1] ?? 'txt'}`,
        text: head + source[3],
      });
    } else if (line.startsWith('Date: ')) date = line.slice(6);
    else if (line.startsWith('> ')) draft.push(line.slice(2));
    else if (expected) wanted.push({ what: expected[1], words: expected[2] ?? null });
    else if (line.startsWith(' ') && sources.length) sources[sources.length - 1].text += `\n${line.slice(1)}`;
  }
  return { title, sources, date, draft: draft.join('\n'), wanted };
}
