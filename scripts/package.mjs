/** `npm run package [-- FILE]`: one VSIX with everything that it needs at run time. */
import { ready } from './bootstrap.mjs';

await ready();
const { packVsix } = await import('./host/package.ts');
process.stdout.write(`${packVsix(process.argv[2])}\n`);
