/** Opens a ZIP folder: the files inside are documents of their own; swollen archives and names that point outside are refused. */
import { unzipSync } from 'fflate';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { type Reader, startsWith, unread } from '../reading/reader.ts';

const MOST_FILES = 5000;
const MOST_BYTES = 256e6;
const LARGEST = 128e6;
/** Text shrinks to a tenth, zeros to a thousandth. */
const SWELLING = 200;
const SMALL = 1e6;

const isOutside = (name: string): boolean => /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
const isNoise = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name) || name.endsWith('/');
const depthOf = (path: string): number => (path.match(/\.zip\//gi) ?? []).length;

const refused = (count: number, why: string): string => `${count} ${count === 1 ? 'file' : 'files'} inside ${why}`;

async function readZip(file: SourceFile): Promise<ReadDocument> {
  if (depthOf(file.path) >= 2) return unread('a ZIP folder inside a ZIP folder inside a ZIP folder is not opened');
  let total = 0;
  let files = 0;
  const left = { outside: 0, swollen: 0, over: 0 };
  try {
    const found = unzipSync(file.bytes, {
      filter: ({ name, size, originalSize }) => {
        if (isOutside(name)) {
          left.outside++;
          return false;
        }
        if (isNoise(name)) return false;
        if (originalSize > LARGEST || (originalSize > SMALL && originalSize > Math.max(1, size) * SWELLING)) left.swollen++;
        else if (files >= MOST_FILES || total + originalSize > MOST_BYTES) left.over++;
        else {
          files++;
          total += originalSize;
          return true;
        }
        return false;
      },
    });
    const problems = [
      left.outside && refused(left.outside, 'had a name that points outside the archive and was left out'),
      left.swollen && refused(left.swollen, 'would swell far beyond its packed size and was left out'),
      left.over && refused(left.over, `was left out: no more than ${MOST_FILES} files or ${MOST_BYTES / 1e6} MB of one archive are read`),
    ].filter(each => typeof each === 'string');
    const inside = Object.entries(found).map(([name, bytes]): SourceFile => ({ path: `${file.path}/${name.replace(/\\/g, '/')}`, bytes }));
    return { text: '', blocks: [], facts: {}, problems: inside.length || problems.length ? problems : ['the ZIP folder is empty'], inside };
  } catch {
    return unread('this ZIP folder cannot be opened: it is damaged or protected by a password');
  }
}

export const zip: Reader = {
  format: 'ZIP folder',
  extensions: ['zip'],
  read: readZip,
  recognises: bytes => startsWith(bytes, 'PK\u0003\u0004'),
};
