import { defineConfig } from 'vitest/config';
import { frenchSpaces } from '../build/french-spaces.mts';

export default defineConfig({
  root: process.cwd(),
  plugins: [frenchSpaces()],
  test: {
    include: ['test/**/*.test.{ts,tsx,mjs}'],
    exclude: ['test/e2e/**', 'test/demo/**', 'test/bench/**', 'test/exchange/**', 'test/sticks/**'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    allowOnly: false,
    reporters: ['dot', ['json', { outputFile: 'out/test/unit.json' }]],
  },
});
