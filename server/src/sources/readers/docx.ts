/** Reads Word documents: paragraphs, tables, footnotes and comments; what was deleted with changes tracked is left out. */
import mammoth from 'mammoth';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { dayAtTop } from '../reading/calendar-day.ts';
import { parsePage } from '../reading/dom.ts';
import { type HtmlBlock, htmlBlocks } from '../reading/html-blocks.ts';
import { type Reader, startsWith, unread } from '../reading/reader.ts';
import { addRows } from '../reading/rows.ts';
import { withSpeakers } from '../reading/speakers.ts';
import { createWriter } from '../reading/writer.ts';

const OPTIONS = {
  idPrefix: '',
  includeEmbeddedStyleMap: false,
  // comments are kept for the reporter's own remarks on a document; pictures are not read
  styleMap: ['comment-reference => sup', "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

const NOTE = /^(footnote|endnote|comment)-(\d+)$/;

/** Marks of notes ("[1]", "[TR2]") and the arrows back to them are no words of the text; comments become a list like the notes. */
function withoutMarks(html: string): string {
  return html
    .replace(/<sup>\s*<a href="#(?:footnote|endnote|comment)-[^>]*>[\s\S]*?<\/a>\s*<\/sup>/g, '')
    .replace(/<a href="#(?:footnote|endnote|comment)-ref-[^>]*>[\s\S]*?<\/a>/g, '')
    .replace(/<dt id="(comment-\d+)">[\s\S]*?<\/dt>\s*<dd>([\s\S]*?)<\/dd>/g, '<li id="$1">$2</li>');
}

/** The note that a block stands in: its list item has the id. */
function noteOf(block: HtmlBlock): RegExpExecArray | null {
  for (let at: typeof block.element | null = block.element; at; at = at.parentNode) {
    const match = NOTE.exec(at.id ?? '');
    if (match) return match;
  }
  return null;
}

function write(blocks: readonly HtmlBlock[]): ReturnType<typeof createWriter> {
  const writer = createWriter();
  const numbers = new Map<string, number>();
  let paragraph = 0;
  let part = {};
  for (const block of blocks) {
    const note = noteOf(block);
    if (note && block.kind !== 'row') {
      const kind = note[1] === 'comment' ? 'comment' : 'footnote';
      const ordinal = numbers.get(note[0]) ?? [...numbers.keys()].filter(id => id.startsWith(note[1])).length + 1;
      numbers.set(note[0], ordinal);
      writer.add({ text: block.text, kind, locator: { part: `${note[1]} ${ordinal}` } });
      continue;
    }
    paragraph++;
    const locator = { paragraph, ...part };
    if (block.kind === 'row')
      addRows(writer, block.rows, { locator, numbered: false, ...(block.heading >= 0 ? { heading: block.heading } : {}) });
    else writer.add({ text: block.text, kind: block.kind, locator });
    if (block.kind === 'heading') part = { part: block.text };
  }
  return writer;
}

async function readDocx(file: SourceFile): Promise<ReadDocument> {
  try {
    const input = { buffer: file.bytes, arrayBuffer: file.bytes } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(input, OPTIONS);
    const body = parsePage(withoutMarks(value)).body;
    const blocks = body ? htmlBlocks(body) : [];
    const document = write(blocks).done();
    if (document.blocks.length === 0) return unread('the document has no text in it');
    const texts = blocks.slice(0, 8).map(block => (block.kind === 'row' ? '' : block.text));
    const title = blocks.find(block => block.kind === 'heading');
    const date = dayAtTop(texts);
    return withSpeakers({ ...document, facts: { ...(title?.kind === 'heading' ? { title: title.text } : {}), ...(date ? { date } : {}) } });
  } catch {
    const old = startsWith(file.bytes, '\u00d0\u00cf\u0011\u00e0');
    return unread(
      old
        ? 'this document is protected by a password or was saved by an old Word: save it as .docx without a password'
        : 'this Word document cannot be opened: the file is damaged',
    );
  }
}

export const docx: Reader = { format: 'Word document', extensions: ['docx', 'docm', 'dotx'], read: readDocx };
