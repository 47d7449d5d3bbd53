/**
 * `npm run crash -- --minutes M`: power cuts, damaged files, full and read-only disks, a browser store that is lost, copied
 * profiles, killed processes. Adds up in out/crash/report.json and report.md. `--only` takes parts, with commas between them: seam, copies,
 * flip, journal, full, readonly, browser, copy, kill. `--seed N` repeats one try, `--afresh` forgets earlier runs.
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
