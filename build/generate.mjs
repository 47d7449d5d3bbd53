/**
 * `npm run generate -- --dossiers N --seed S [--to FOLDER]`: a profile full of made-up dossiers, to try the application
 * with. The same seed makes the same people; keys and ids are new each time. FOLDER must be empty or not there yet;
 * without it, out/generated.
 */
import { prepare } from './setup.mjs';

await prepare([]);
const { runTypeScript } = await import('./run-ts.mjs');
process.exit(await runTypeScript('test/generate/run.ts', 'generate', { args: process.argv.slice(2), screen: 'any' }));
