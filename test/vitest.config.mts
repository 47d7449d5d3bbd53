import { defineConfig } from 'vitest/config';
import { ageCipher } from '../build/age-cipher.mts';
import { frenchSpaces } from '../build/french-spaces.mts';
import { pdfBudget } from '../build/pdf-budget.mts';
import { alone } from './alone.mts';

const notHere = ['e2e', 'demo', 'bench', 'exchange', 'sticks', 'installers'].map((folder) => `test/${folder}/**`);

export default defineConfig({
  root: process.cwd(),
  plugins: [frenchSpaces(), ageCipher(), pdfBudget()],
  test: {
    setupFiles: ['test/support/newer-node.ts', 'test/support/store-there.ts'],
    // Bundled as in the application, where the cipher of one is another, and the other counts what it takes.
    server: { deps: { inline: ['age-encryption', 'pdfjs-dist'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.{ts,tsx,mjs}'],
          exclude: [...notHere, ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [...alone] } },
    ],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    allowOnly: false,
    reporters: ['dot', ['json', { outputFile: 'out/test/unit.json' }]],
  },
});
