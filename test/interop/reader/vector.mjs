/**
 * What each case of a vector file gives by this reader (test/vectors/standing/README.md), as JSON:
 *
 *   node test/interop/reader/vector.mjs FILE
 */
import { readFileSync } from 'node:fs';
import { contribution } from './contribution.mjs';
import { sectionOf } from './section.mjs';

const { place, contributions, cases } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
try {
  const pieces = contributions.map((hex) => contribution(Buffer.from(hex, 'hex')));
  const told = cases.map(({ holds, keys, authors, mine, first }) =>
    sectionOf(
      holds.map((at) => pieces[at]),
      { place, mine, keys: new Set(keys), authors: new Map(Object.entries(authors)), first: new Set(first) },
    ),
  );
  process.stdout.write(`${JSON.stringify(told)}\n`);
} catch (error) {
  process.stderr.write(`refused: ${error.message}\n`);
  process.exitCode = 1;
}
