/** Reads a Markdown spec: drafts in quote blocks, each followed by the list of all that must be found in it. */

export interface Expectation {
  /** The exact words flagged. */
  readonly words: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Words that the draft holds after the first fix; `no fix` for none. */
  readonly after: string | null;
  /** A part of the message. */
  readonly says: string | null;
}

export interface SpecCase {
  readonly title: string;
  readonly line: number;
  readonly draft: string;
  readonly date: string;
  readonly profile: string | null;
  readonly format: 'markdown' | 'plaintext' | 'html';
  readonly expected: readonly Expectation[];
}

const ITEM = /^- `(.+?)`(?:: (.*?))?(?: -> (.+?))?(?:[,;]? says "(.+)")?$/;

function readItem(line: string): Expectation {
  const match = ITEM.exec(line);
  if (!match) throw new Error(`this line of a spec is neither "- nothing" nor "- \`words\`: field value": ${line}`);
  const fields = (match[2] ?? '')
    .split(/, (?=[a-z][A-Za-z.]* )/)
    .filter(Boolean)
    .map(pair => {
      const cut = pair.indexOf(' ');
      return [pair.slice(0, cut), pair.slice(cut + 1).replace(/^"(.*)"$/, '$1')] as const;
    });
  return { words: match[1], fields, after: match[3]?.replace(/^`(.*)`$/, '$1') ?? null, says: match[4] ?? null };
}

/** All cases of a spec. Throws when a line cannot be read or a draft has no list. */
export function readSpec(text: string): SpecCase[] {
  const cases: SpecCase[] = [];
  let heading = '';
  let setting = { date: '2022-02-15', profile: null as string | null, format: 'plaintext' as SpecCase['format'] };
  let draft: string[] = [];
  let items: string[] = [];
  let line = 0;
  const close = () => {
    if (!draft.length) return;
    if (!items.length) throw new Error(`line ${line}: a draft without a list of what must be found`);
    const expected = items.filter(item => item !== '- nothing').map(readItem);
    cases.push({ title: `${heading}: ${draft.join(' ').slice(0, 70)}`, line, draft: draft.join('\n'), ...setting, expected });
    draft = [];
    items = [];
  };
  text.split(/\r?\n/).forEach((raw, index) => {
    const option = /^(Date|Profile|Format): (\S+)$/.exec(raw);
    if (option) {
      close();
      setting = { ...setting, [option[1].toLowerCase()]: option[2] };
    } else if (raw.startsWith('#')) {
      close();
      heading = raw.replace(/^#+\s*/, '');
    } else if (/^>/.test(raw)) {
      if (items.length) close();
      if (!draft.length) line = index + 1;
      draft.push(raw.replace(/^> ?/, ''));
    } else if (raw.startsWith('- ') && draft.length) items.push(raw);
  });
  close();
  return cases;
}
