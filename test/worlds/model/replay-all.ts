/** `npm run worlds -- --model` (build/model.mjs): replays every trace of a file. */
import { readFileSync } from 'node:fs';
import { must } from '../../../shared/result.ts';
import { differsFrom } from './replay.ts';

const traces = readFileSync(must(process.argv[2], 'a file'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
let differing = 0;
for (const trace of traces) {
  const difference = differsFrom(trace);
  if (difference === null) continue;
  differing += 1;
  if (differing <= 10) process.stdout.write(`  ✗ ${trace}\n    ${difference}\n`);
}
process.stdout.write(`  ${traces.length} traces replayed, ${differing} differ\n`);
process.exitCode = differing > 0 || traces.length === 0 ? 1 : 0;
