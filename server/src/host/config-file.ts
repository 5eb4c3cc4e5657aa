/** Writes into the desk's `.claimcheck/config.json`, keeping whatever else stands in it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Acceptance, ProblemCode } from '../model.ts';
import { configAbove, deskOf } from './drafts.ts';

export type ConfigChange = { readonly accept: Acceptance } | { readonly off: ProblemCode };

interface RawConfig {
  severity?: Record<string, string>;
  accept?: Acceptance[];
}

const changed = (config: RawConfig, change: ConfigChange): RawConfig =>
  'off' in change
    ? { ...config, severity: { ...config.severity, [change.off]: 'off' } }
    : { ...config, accept: [...(config.accept ?? []), change.accept] };

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
  await writeFile(`${file}.new`, `${JSON.stringify(changed(config, change), null, 2)}\n`);
  await rename(`${file}.new`, file);
}
