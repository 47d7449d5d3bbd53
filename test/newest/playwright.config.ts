/** The tests of the application once more, on the double of the newest platform; build/newest.mjs says which are left out. */
import { defineConfig } from '@playwright/test';
import ordinary from '../playwright.config.ts';

const leftOut = process.env['PASSERELLE_NEWEST_LEFT_OUT'] ?? '';

export default defineConfig({
  ...ordinary,
  testDir: '../e2e',
  projects: [{ name: 'newest', testMatch: '**/*.spec.ts' }],
  globalSetup: '../e2e/support/begin.ts',
  globalTeardown: '../e2e/support/tidy-up.ts',
  outputDir: '../../out/test/newest',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // Each has a browser and a shell of its own.
  workers: 2,
  ...(leftOut !== '' && { grepInvert: new RegExp(leftOut, 's') }),
  reporter: [['dot'], ['json', { outputFile: '../../out/test/newest.json' }]],
});
