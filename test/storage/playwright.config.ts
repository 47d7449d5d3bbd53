/** With the storage of an institution, for `npm run accept -- --network --only storage`. */
import { defineConfig } from '@playwright/test';
import ordinary from '../playwright.config.ts';

export default defineConfig({
  ...ordinary,
  testDir: '.',
  projects: [{ name: 'storage', testMatch: '**/*.spec.ts' }],
  globalSetup: '../e2e/support/begin.ts',
  globalTeardown: '../e2e/support/tidy-up.ts',
  outputDir: '../../out/test/storage',
  workers: 1,
  // What is far away takes its time.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['dot'], ['json', { outputFile: '../../out/test/storage.json' }]],
});
