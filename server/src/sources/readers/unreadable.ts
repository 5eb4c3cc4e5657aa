/** Formats that reporters have and this program cannot read: it says what to do about each. */
import type { SourceFile } from '../../model.ts';
import { type Reader, unread } from '../reading/reader.ts';

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/\.(?:doc|dot)$/i, 'an old Word document: open it and save it as .docx'],
  [/\.(?:xls|xlsb)$/i, 'an old spreadsheet: open it and save it as .xlsx or .csv'],
  [/\.(?:odt|rtf|pages|wpd|wps)$/i, 'a text document of a kind that is not read: save it as .docx or .pdf'],
  [/\.(?:ods|numbers)$/i, 'a spreadsheet of a kind that is not read: save it as .xlsx or .csv'],
  [/\.(?:ppt|pptx|odp|key)$/i, 'a presentation: save it as .pdf'],
  [/\.(?:msg|pst|ost)$/i, 'an Outlook mail: save it as .eml'],
  [
    /\.(?:png|jpe?g|gif|webp|tiff?|bmp|heic|svg)$/i,
    'a picture: its words cannot be read; type them into a text file, or run text recognition',
  ],
  [/\.(?:mp3|m4a|wav|ogg|opus|flac|aac|mp4|mov|m4v|mkv|avi|webm)$/i, 'a recording: put its transcript (VTT, SRT or text) beside it'],
  [/\.(?:rar|7z|tar|gz|tgz|bz2|xz)$/i, 'an archive of a kind that is not opened: unpack it, or pack it as ZIP'],
  [/\.(?:epub|mobi|azw3?)$/i, 'an electronic book: save the chapter as .pdf or text'],
];

const adviceFor = (path: string): string | undefined => ADVICE.find(([name]) => name.test(path))?.[1];

export const unreadable: Reader = {
  format: 'not read',
  extensions: ADVICE.flatMap(([name]) => endingsOf(name)),
  read: async (file: SourceFile) => unread(adviceFor(file.path) ?? 'a format that is not known'),
};

/** The endings that a pattern of the list stands for, written out. */
function endingsOf(name: RegExp): string[] {
  const inner = name.source.slice('\\.(?:'.length, -')$'.length);
  return inner.split('|').flatMap(ending => (ending.includes('?') ? [ending.replace('?', ''), ending.replace(/.\?/, '')] : [ending]));
}
