/** Opens a ZIP folder: the files inside are documents of their own; swollen archives and names that point outside are refused. */
import { unzipSync } from 'fflate';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { type Reader, startsWith, unread } from '../reading/reader.ts';
import { type ZipObstacles, zipObstacles } from '../reading/zip-entries.ts';

const MOST_FILES = 5000;
const MOST_BYTES = 256e6;
const LARGEST = 128e6;
/** Text shrinks to a tenth, zeros to a thousandth. */
const SWELLING = 200;
const SMALL = 1e6;

const isOutside = (name: string): boolean => /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
const isNoise = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name) || name.endsWith('/');
const depthOf = (path: string): number => (path.match(/\.zip\//gi) ?? []).length;

interface Left {
  outside: number;
  swollen: number;
  over: number;
  locked: number;
  foreign: number;
  damaged: number;
}

type Entry = Parameters<NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>>[0];

/** Says of each file whether it may be unpacked, and counts those that may not by the reason. */
function gate(left: Left, obstacles: ZipObstacles): (entry: Entry) => boolean {
  let total = 0;
  let files = 0;
  const hindrance = ({ name, size, originalSize }: Entry): keyof Left | null => {
    if (isOutside(name)) return 'outside';
    if (obstacles.locked.has(name)) return 'locked';
    if (obstacles.foreign.has(name)) return 'foreign';
    if (originalSize > LARGEST || (originalSize > SMALL && originalSize > Math.max(1, size) * SWELLING)) return 'swollen';
    return files >= MOST_FILES || total + originalSize > MOST_BYTES ? 'over' : null;
  };
  return entry => {
    if (isNoise(entry.name) && !isOutside(entry.name)) return false;
    const why = hindrance(entry);
    if (why) left[why]++;
    else {
      files++;
      total += entry.originalSize;
    }
    return why === null;
  };
}

/** Unpacks these files; where one is damaged, the others all the same. */
function unpack(bytes: Uint8Array, names: readonly string[], left: Left): Record<string, Uint8Array> {
  const wanted = new Set(names);
  try {
    return unzipSync(bytes, { filter: entry => wanted.has(entry.name) });
  } catch {
    if (names.length > 1) {
      const half = names.length >> 1;
      return { ...unpack(bytes, names.slice(0, half), left), ...unpack(bytes, names.slice(half), left) };
    }
    left.damaged++;
    return {};
  }
}

/** The files of an archive that may be unpacked. Throws when not even their list can be read. */
function filesIn(bytes: Uint8Array, left: Left): Record<string, Uint8Array> {
  const isOpen = gate(left, zipObstacles(bytes));
  const names: string[] = [];
  const note = (entry: Entry): false => {
    if (isOpen(entry)) names.push(entry.name);
    return false;
  };
  unzipSync(bytes, { filter: note });
  return unpack(bytes, names, left);
}

const NONE: Left = { outside: 0, swollen: 0, over: 0, locked: 0, foreign: 0, damaged: 0 };

/** What was left out and why, in a reporter's words. */
function problemsOf(left: Left): string[] {
  const say = (count: number, one: string, many: string): string[] =>
    count ? [count === 1 ? `1 file inside ${one}` : `${count} files inside ${many}`] : [];
  return [
    ...say(
      left.outside,
      'has a name that points outside the ZIP folder and was left out',
      'have names that point outside the ZIP folder and were left out',
    ),
    ...say(left.locked, 'is locked with a password and was left out', 'are locked with a password and were left out'),
    ...say(
      left.foreign,
      'is packed in a way that is not read: unpack it and put it here',
      'are packed in a way that is not read: unpack them and put them here',
    ),
    ...say(left.damaged, 'is damaged and was left out', 'are damaged and were left out'),
    ...say(
      left.swollen,
      'would swell to far more than its packed size and was left out',
      'would swell to far more than their packed size and were left out',
    ),
    ...say(
      left.over,
      `was left out: no more than ${MOST_FILES} files or ${MOST_BYTES / 1e6} MB of one ZIP folder are read`,
      `were left out: no more than ${MOST_FILES} files or ${MOST_BYTES / 1e6} MB of one ZIP folder are read`,
    ),
  ];
}

async function readZip(file: SourceFile): Promise<ReadDocument> {
  if (depthOf(file.path) >= 2) return unread('a ZIP folder inside a ZIP folder inside a ZIP folder is not opened');
  const left = { ...NONE };
  try {
    const found = filesIn(file.bytes, left);
    const problems = problemsOf(left);
    const inside = Object.entries(found).map(([name, bytes]): SourceFile => ({ path: `${file.path}/${name.replace(/\\/g, '/')}`, bytes }));
    return { text: '', blocks: [], facts: {}, problems: inside.length || problems.length ? problems : ['the ZIP folder is empty'], inside };
  } catch {
    return unread('this ZIP folder cannot be opened: the file is damaged or cut off');
  }
}

export const zip: Reader = {
  format: 'ZIP folder',
  extensions: ['zip'],
  read: readZip,
  recognises: bytes => startsWith(bytes, 'PK\u0003\u0004'),
};
