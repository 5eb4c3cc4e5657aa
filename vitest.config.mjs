/** Which test files vitest runs; the suites inside VS Code and Chromium have runners of their own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/ui/**', '**/node_modules/**'],
    testTimeout: 30_000,
  },
});
