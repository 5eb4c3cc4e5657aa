/** Tells the sources among the files inside an archive or a mail from what lies beside them: sidecars and the parts of a saved page. */
import type { SourceFile } from '../model.ts';
import { comesAlong } from './beside.ts';
import { sidecarsOf, sourceOfSidecar } from './sidecar.ts';

export interface Inside {
  readonly file: SourceFile;
  readonly sidecar: SourceFile | null;
}

/** The sources in their order, each with the sidecar that lies beside it. */
export function sourcesInside(files: readonly SourceFile[]): readonly Inside[] {
  const byPath = new Map(files.map(file => [file.path, file]));
  const isBeside = (path: string): boolean => comesAlong(path) || byPath.has(sourceOfSidecar(path) ?? '');
  return files
    .filter(file => !isBeside(file.path))
    .map(file => ({ file, sidecar: sidecarsOf(file.path).flatMap(path => byPath.get(path) ?? [])[0] ?? null }));
}
