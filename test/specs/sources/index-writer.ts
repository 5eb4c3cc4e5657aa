/** A process of its own that brings an index up to date, as another window would; started by the store's test. */
import { fileHost } from '../../../server/src/host/files.ts';
import { bringUpToDate } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';

const [storePath, folder, root] = process.argv.slice(2);
const library = openLibrary({ storePath });
const { documents, problems } = await bringUpToDate(library, [folder], fileHost(root));
console.log(JSON.stringify({ documents, problems: problems.length }));
library.close();
