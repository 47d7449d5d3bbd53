/**
 * `npm run reproduce -- FILE --settings FILE --runtime ZIP` (or `--trial`, `--trial windows`, `--air-gapped`): makes the packages of a
 * release anew from this source, and says whether FILE is one of them. The source has to be the one FILE was made from, and the moment the
 * same: of its last commit, or `SOURCE_DATE_EPOCH`. Ends with 0 when it is, 1 when it is not.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { giveUp, root, run, say } from './run.mjs';
import { comparePackages } from './release/compare.mjs';

const [file, ...how] = process.argv.slice(2);
if (file === undefined || !existsSync(file))
  giveUp('Which package? npm run reproduce -- FILE --settings FILE --runtime ZIP');
const { code } = await run(process.execPath, [join(root, 'build/package.mjs'), '--release', ...how], { minutes: 60 });
if (code !== 0) giveUp('The packages were not made: nothing was compared.');
const made = join(root, 'out/release', basename(file));
if (!existsSync(made)) giveUp(`This source makes no ${basename(file)}: look at its version and at the words after it.`);
const work = await mkdtemp(join(tmpdir(), 'passerelle-reproduce-'));
try {
  tell(await comparePackages(resolve(file), made, work));
} finally {
  await rm(work, { recursive: true, force: true });
}

/** @param {import('./release/compare.mjs').Compared} compared */
function tell(compared) {
  const words = {
    same: 'is to the byte what this source makes.',
    'same-unsigned': 'is what this source makes; its signature aside, to the byte.',
    'same-contents':
      'installs what this source makes, file by file and signatures aside; the steps of the installer itself were not compared.',
    different: 'is not what this source makes. What differs:',
  };
  say(`${file} ${words[compared.is]}`);
  if (compared.is !== 'different') return;
  for (const each of compared.differing.slice(0, 100)) say(`  ${each}`);
  process.exitCode = 1;
}
