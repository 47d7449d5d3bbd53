/** `npm run tour`: pictures of every room and dialog, in out/tour/. Options: see test/tour/run.ts. */
import { setup } from './setup.mjs';

const runtime = await setup(['screen']);
const { bundle } = await import('./bundle.mjs');
const { runTypeScript } = await import('./run-ts.mjs');
await bundle();
const options = {
  args: process.argv.slice(2),
  env: runtime.env,
  minutes: 120,
  screen: /** @type {const} */ ('virtual'),
};
process.exit(await runTypeScript('test/tour/run.ts', 'tour', options));
