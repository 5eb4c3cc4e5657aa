/** Who signs off, and the draft's version: git's own words, where there is git; nothing is asked of the network. */
import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';

/** One answer of git, trimmed; null where git is missing or has none. */
function git(folder: string, ...args: string[]): Promise<string | null> {
  return new Promise(done => {
    execFile('git', args, { cwd: folder, timeout: 5000, maxBuffer: 64 * 1024 * 1024 }, (error, out) =>
      done(error ? null : out.trimEnd() || null),
    );
  });
}

/** The name that git's configuration gives for a draft's folder, or null. */
export const gitName = (draft: string): Promise<string | null> => git(dirname(resolve(draft)), 'config', 'user.name');

/** The short revision of a draft's repository, "with changes" where the draft is not what was committed; null without git. */
export async function gitRevision(draft: string): Promise<string | null> {
  const folder = dirname(resolve(draft));
  const revision = await git(folder, 'rev-parse', '--short', 'HEAD');
  const changed = revision && (await git(folder, 'status', '--porcelain', '--', resolve(draft)));
  return changed ? `${revision} with changes` : revision;
}

/** A draft's text as it stood at a revision; null when git does not know it. */
export async function textAtRevision(draft: string, revision: string): Promise<string | null> {
  if (revision.startsWith('-')) return null;
  const folder = dirname(resolve(draft));
  const commit = await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  return commit && git(folder, 'show', `${commit}:./${resolve(draft).slice(folder.length + 1)}`);
}
