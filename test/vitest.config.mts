import { defineConfig } from 'vitest/config';
import { ageCipher } from '../build/age-cipher.mts';
import { frenchSpaces } from '../build/french-spaces.mts';

export default defineConfig({
  root: process.cwd(),
  plugins: [frenchSpaces(), ageCipher()],
  test: {
    // Bundled as in the application, where its cipher is another one.
    server: { deps: { inline: ['age-encryption'] } },
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
