import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's "module" build, Node takes "main": two copies of graphql refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    // It measures time: of use only by itself, on a machine that does nothing else.
    exclude: [...configDefaults.exclude, ...(process.env.LIGHTHOUSE ? [] : ['tests/web/lighthouse.test.ts'])],
    globalSetup: 'tests/support/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each file opens databases of its own; more at once than processors only makes them wait.
    maxWorkers: 2,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
  },
});
