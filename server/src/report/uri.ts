/** Paths as URIs, for formats that name files so. */

const encoded = (path: string): string =>
  path
    .split('/')
    .map(part => encodeURIComponent(part).replace(/%3A/gi, ':'))
    .join('/');

/** A relative path stays relative; an absolute one becomes a `file:` URI; what is a URI already stays. */
export function uriOfPath(path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
  const plain = path.replaceAll('\\', '/');
  if (/^[a-z]:\//i.test(plain)) return `file:///${encoded(plain)}`;
  if (plain.startsWith('/')) return `file://${encoded(plain)}`;
  // A first part with a colon would read as a scheme.
  return /^[^/]*:/.test(plain) ? `./${encoded(plain)}` : encoded(plain);
}
