/** `npm test [-- --only STAGE,…]`: everything, from a fresh clone; closes with `N passed, N failed`. */
import { ready } from './bootstrap.mjs';

await ready();
const { test } = await import('./host/test.ts');
process.exit(await test(process.argv.slice(2)));
