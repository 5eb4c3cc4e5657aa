/** The weights file that every training script puts its own parts into: server/models/attribution.bin. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { packSections, readSections, type Section } from '../src/claims/attribution/weights.ts';

const FILE = new URL('../models/attribution.bin', import.meta.url);

/** One part of the file. Throws when it is not there yet, naming the script that makes it. */
export function readPart(name: string, script: string): Uint8Array {
  const part = existsSync(FILE) ? readSections(readFileSync(FILE)).get(name) : undefined;
  if (!part) throw new Error(`server/models/attribution.bin has no part "${name}": run ${script} first`);
  return part;
}

/**
 * Puts `parts` into the file in place of those of the same name; gives its size. With `out` (a path) the whole goes there instead and the
 * file stays as it is: two trainings can be compared byte by byte.
 */
export function writeParts(parts: readonly Section[], out?: string): number {
  const kept = existsSync(FILE) ? [...readSections(readFileSync(FILE))].map(([name, bytes]) => ({ name, bytes })) : [];
  const names = new Set(parts.map(({ name }) => name));
  // Always in one order, so that it does not matter which script ran last.
  const all = [...kept.filter(({ name }) => !names.has(name)), ...parts].sort((a, b) => (a.name < b.name ? -1 : 1));
  const bytes = packSections(all);
  writeFileSync(out ?? FILE, bytes);
  return bytes.length;
}
