/**
 * `npm run crash -- --minutes M`: power cuts, killed processes, damaged files. Adds up in out/crash/; `--only` takes seam,
 * flip or kill; `--afresh` forgets earlier runs.
 */
import { flag } from './run.mjs';
import { setup } from './setup.mjs';

const runtime = await setup(['screen']);
const { bundle } = await import('./bundle.mjs');
const { runTypeScript } = await import('./run-ts.mjs');
await bundle();
const minutes = Number(flag('minutes') ?? 5) + 10;
const args = process.argv.slice(2);
process.exit(await runTypeScript('test/crash/run.ts', 'crash', { args, env: runtime.env, minutes, screen: 'virtual' }));
