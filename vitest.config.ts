/** The quick tests: specs and units, all in memory, a few seconds together. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/specs/**/*.test.ts', 'test/architecture.test.ts'], testTimeout: 20000, pool: 'threads' },
});
