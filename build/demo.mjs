/**
 * `npm run demo`: the whole main job, unattended, in two separate installations of the real application.
 * Leaves report.json, pictures, papers, profiles and the stick in out/demo/.
 */
import { hasDisplay } from './run.mjs';
import { setup } from './setup.mjs';

const runtime = await setup(hasDisplay ? ['age'] : ['screen', 'age']);
const { bundle } = await import('./bundle.mjs');
const { runTypeScript } = await import('./run-ts.mjs');
await bundle();
process.exit(await runTypeScript('test/demo/run.ts', 'demo', { args: process.argv.slice(2), env: runtime.env }));
