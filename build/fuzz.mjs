/** `npm run fuzz`: hostile input for every reader, by chance (`--seconds N`) or guided (`--guided`); see test/fuzz/run.ts. */
import { pathToFileURL } from 'node:url';
import { flag } from './run.mjs';
import { runTypeScript } from './run-ts.mjs';
import { prepare } from './setup.mjs';

/**
 * @param {readonly string[]} args
 * @param {number} minutes
 */
export async function runFuzz(args, minutes) {
  const engine = flag('guided', args) === undefined ? [] : ['--engine', await engineOf()];
  return runTypeScript('test/fuzz/run.ts', 'fuzz', {
    args: [...args, ...engine],
    nodeArgs: ['--expose-gc'],
    minutes,
    screen: 'none',
  });
}

async function engineOf() {
  const { bundleInstrumented } = await import('./instrument.mjs');
  return bundleInstrumented('test/fuzz/guided/one.ts', 'guided');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare([]);
  const minutes = Number(flag('seconds') ?? 60) / 60 + 2 * Number(flag('minutes') ?? 10) + 10;
  process.exit(await runFuzz(process.argv.slice(2), minutes));
}
