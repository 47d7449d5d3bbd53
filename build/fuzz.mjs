/** `npm run fuzz -- --seconds N`: hostile input for every reader (test/fuzz/run.ts). */
import { flag } from './run.mjs';
import { runTypeScript } from './run-ts.mjs';
import { prepare } from './setup.mjs';

await prepare([]);
const minutes = Number(flag('seconds') ?? 60) / 60 + 10;
process.exit(await runTypeScript('test/fuzz/run.ts', 'fuzz', { args: process.argv.slice(2), minutes, screen: 'none' }));
