/** `npm start`: opens the sample newsroom in VS Code with Claimcheck running in it, installing and building what is missing. */
import { ready } from './bootstrap.mjs';

await ready();
const { start } = await import('./host/start.ts');
await start(process.argv.slice(2));
