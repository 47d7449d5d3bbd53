/** `npm run installers`: installers for Windows, small ones, installed, upgraded, refused and removed under Wine. */
import { giveUp, packaged, run } from './run.mjs';
import { prepare } from './setup.mjs';

if (process.platform !== 'linux') giveUp('Installers are tried under Wine on Linux.');
await prepare(['installers', 'screen', 'wine']);
const args = [packaged('vitest/vitest.mjs'), 'run', '--config', 'test/installers/vitest.config.mts'];
const { code } = await run(process.execPath, args, { minutes: 15 });
process.exit(code);
