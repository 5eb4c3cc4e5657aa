/** Writes into the desk's `.claimcheck/config.json`, keeping whatever else stands in it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Acceptance, ProblemCode } from '../model.ts';
import { configAbove, deskOf } from './drafts.ts';

/** An exception as it stands, one for the draft's folder (the entry's `draft` is filled in), or a kind of problem switched off. */
export type ConfigChange = { readonly accept: Acceptance } | { readonly acceptInFolder: Acceptance } | { readonly off: ProblemCode };

interface RawConfig {
  severity?: Record<string, string>;
  accept?: Acceptance[];
}

/** The draft's folder from the configuration's own, `/` between and at the end; `./` for the same. */
function folderOf(draft: string, file: string): string {
  const path = relative(dirname(dirname(file)), dirname(resolve(draft))).replaceAll('\\', '/');
  return path ? `${path}/` : './';
}

function changed(config: RawConfig, change: ConfigChange, folder: string): RawConfig {
  if ('off' in change) return { ...config, severity: { ...config.severity, [change.off]: 'off' } };
  const entry = 'accept' in change ? change.accept : { ...change.acceptInFolder, draft: folder };
  return { ...config, accept: [...(config.accept ?? []), entry] };
}

/** Changes the configuration that counts for a draft, or makes one beside its desk. Throws a plain sentence when the file is not JSON. */
export async function acceptInConfig(draft: string, change: ConfigChange): Promise<void> {
  const file = configAbove(draft) ?? join(deskOf(draft), '.claimcheck', 'config.json');
  const before = await readFile(file, 'utf8').catch(() => '{}');
  let config: RawConfig;
  try {
    config = JSON.parse(before);
  } catch {
    throw new Error(`${file} is not JSON, so nothing was written into it: mend it first.`);
  }
  await mkdir(dirname(file), { recursive: true });
  // Beside and moved: a reader never sees half a file.
  await writeFile(`${file}.new`, `${JSON.stringify(changed(config, change, folderOf(draft, file)), null, 2)}\n`);
  await rename(`${file}.new`, file);
}
