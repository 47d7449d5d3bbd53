/**
 * `node build/vectors.mjs`: writes files of vectors that are not there yet (test/vectors/standing). One that is there belongs to a
 * format that was given out, and is never written again.
 */
import { runTypeScript } from './run-ts.mjs';

process.exit(await runTypeScript('test/support/vectors/write.ts', 'vectors', { minutes: 5, screen: 'none' }));
