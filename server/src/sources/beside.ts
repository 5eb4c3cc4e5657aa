/** Files that lie beside a saved page and are no sources. */

// A saved page keeps these beside it; they are no sources and nobody wants to be told.
const BESIDE_A_PAGE = /\.(?:css|js|mjs|map|woff2?|ttf|otf|eot|ico)$/i;
const PAGE_FOLDER = /(?:_files|\.files|_archivos|-Dateien|_fichiers)\/[^/]+$/i;

/** True for files that come along with a saved page: they are passed over without a word. */
export const comesAlong = (path: string): boolean => BESIDE_A_PAGE.test(path) || PAGE_FOLDER.test(path);
