/** Reads Markdown notes: front matter as facts, headings as parts; offsets are the file's, and rows of tables are told once more below it. */
import { GFM, parser } from '@lezer/markdown';
import type { Block, Locator, ReadDocument, SourceFile } from '../../model.ts';
import { linesOf } from '../../text/lines.ts';
import { readFrontMatter } from '../sidecar.ts';
import { dayAtTop } from '../reading/calendar-day.ts';
import { decode } from '../reading/decode.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { withSpeakers } from '../reading/speakers.ts';
import { readRows } from '../reading/table.ts';

const markdownParser = parser.configure(GFM);

interface Table {
  readonly rows: readonly { readonly cells: readonly string[]; readonly at: number }[];
  readonly part: Locator;
}

interface Found {
  readonly blocks: Block[];
  readonly tables: Table[];
}

type SyntaxNode = ReturnType<typeof markdownParser.parse>['topNode'];

function tableOf(node: SyntaxNode, text: string, part: Locator): Table {
  const rows: { cells: string[]; at: number }[] = [];
  for (let row = node.firstChild; row; row = row.nextSibling) {
    if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
    const cells: string[] = [];
    // an empty cell has no node of its own: split the line instead
    for (const cell of text
      .slice(row.from, row.to)
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/))
      cells.push(cell.replace(/\\\|/g, '|').replace(/[*_`]/g, '').trim());
    rows.push({ cells, at: row.from });
  }
  return { rows, part };
}

function blocksOf(text: string, from: number, lineAt: (offset: number) => number): Found {
  const found: Found = { blocks: [], tables: [] };
  let part: Locator = {};
  const add = (node: SyntaxNode, kind: Block['kind']): void => {
    const raw = text.slice(node.from, node.to);
    const lead = kind === 'heading' ? (/^[ \t]*#+[ \t]*/.exec(raw)?.[0].length ?? 0) : raw.length - raw.trimStart().length;
    const end = node.from + (kind === 'heading' ? raw.replace(/\s*(?:#+\s*|\n[=-]+\s*)$/, '') : raw.trimEnd()).length;
    const start = node.from + lead;
    if (start < end) found.blocks.push({ kind, start, end, locator: { line: lineAt(start), ...part } });
    if (kind === 'heading') part = { part: text.slice(start, end).replace(/[*_`]/g, '') };
  };
  const walk = (node: SyntaxNode): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.to <= from) continue;
      if (/^(?:ATX|Setext)Heading/.test(child.name)) add(child, 'heading');
      else if (child.name === 'Paragraph' || child.name === 'Task') add(child, 'text');
      else if (child.name === 'Table') found.tables.push(tableOf(child, text, part));
      else if (/^(?:Blockquote|BulletList|OrderedList|ListItem)$/.test(child.name)) walk(child);
    }
  };
  // the front matter is no Markdown: blanked, so that a rule or a heading is not seen in it
  walk(markdownParser.parse(text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from)).topNode);
  return found;
}

/** Rows with their headings, written below the file's own text, where every offset of the file stays what it is. */
function addTables(text: string, found: Found, lineAt: (offset: number) => number): ReadDocument['text'] {
  let whole = text;
  for (const table of found.tables) {
    for (const row of readRows(
      table.rows.map(each => each.cells),
      0,
    )) {
      const start = whole.length + (whole === text ? 2 : 1);
      whole += `${whole === text ? '\n\n' : '\n'}${row.text}`;
      found.blocks.push({
        kind: 'row',
        start,
        end: whole.length,
        locator: { line: lineAt(table.rows[row.index].at), ...table.part, row: row.index },
      });
    }
  }
  return whole;
}

async function readMarkdown(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes);
  if (text === null) return unread('this is not text: the file may be damaged, or its name has the wrong ending');
  const front = readFrontMatter(text);
  const { lineAt } = linesOf(text);
  const found = blocksOf(text, front.end, lineAt);
  const whole = addTables(text, found, lineAt);
  if (found.blocks.length === 0)
    return { text, blocks: [], facts: front.facts, problems: [...front.problems, 'the file has no words in it'] };
  const heading = found.blocks.find(block => block.kind === 'heading');
  const title = front.facts.title ?? (heading && whole.slice(heading.start, heading.end));
  const date = front.facts.date ?? dayAtTop(found.blocks.slice(0, 8).map(block => whole.slice(block.start, block.end)));
  const facts = { ...front.facts, ...(title ? { title } : {}), ...(date ? { date } : {}) };
  return withSpeakers({ text: whole, blocks: found.blocks, facts, problems: front.problems });
}

export const markdown: Reader = { format: 'Markdown', extensions: ['md', 'markdown', 'mdown', 'mkd', 'draft'], read: readMarkdown };
