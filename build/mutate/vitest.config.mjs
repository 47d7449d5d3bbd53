/** The tests as `npm test` runs them, one after the other, with what `npm run mutate` adds. */
import { mergeConfig } from 'vitest/config';
import usual from '../../test/vitest.config.mts';
import { mutating } from './plugin.mjs';

export default mergeConfig(usual, {
  plugins: [mutating()],
  test: { runner: 'build/mutate/runner.mjs', maxWorkers: 1 },
});
