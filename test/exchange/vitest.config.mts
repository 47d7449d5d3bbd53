import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: process.cwd(),
  test: {
    include: ['test/exchange/**/*.test.ts'],
    globalSetup: ['test/exchange/gateway.mjs'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    reporters: ['dot', ['json', { outputFile: 'out/test/exchange.json' }]],
  },
});
