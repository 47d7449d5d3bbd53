/** The page of figures says what the committed baseline says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarksPage, pageOfBenchmarks, unformatted } from '../benchmarks.mjs';

/** @type {import('./files.mjs').ProjectCheck} */
export const benchmarks = {
  name: 'figures on their page are those of the baseline',
  find: (root) => {
    const path = join(root, benchmarksPage);
    const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return unformatted(page) === unformatted(pageOfBenchmarks(root))
      ? []
      : [`${benchmarksPage} is of another baseline: npm run bench -- --page`];
  },
};
