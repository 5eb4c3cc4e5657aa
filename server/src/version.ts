/** The program's version, as the manifest says it. */
import manifest from '../../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;
