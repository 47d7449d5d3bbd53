import { defineConfig } from '@playwright/test';

/** What takes longest without a break: begun last, it would leave one of two processors waiting. */
const long = /\/(?:officers|list|troubles|screens|journey)\.spec\.ts$/;

export default defineConfig({
  testDir: './e2e',
  projects: [
    { name: 'long', testMatch: long },
    { name: 'short', testMatch: '**/*.spec.ts', testIgnore: long },
  ],
  globalSetup: './e2e/support/begin.ts',
  globalTeardown: './e2e/support/tidy-up.ts',
  outputDir: '../out/test/e2e',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // One more than there are processors: each waits for its application half of the time.
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['dot'], ['json', { outputFile: '../out/test/e2e.json' }]],
});
