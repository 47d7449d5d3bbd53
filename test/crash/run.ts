/**
 * `npm run crash -- --minutes M [--only seam|flip|kill]`: breaks things until the time is over, adds up
 * what happened in out/crash/tally.json, and fails when anything saved was lost.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../generate/random.ts';
import { Kills } from './app/kill.ts';
import { Flips } from './seam/flips.ts';
import { everyCut, VaultCuts } from './seam/seam.ts';
import { Tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string' },
    afresh: { type: 'boolean' },
  },
});
const minutes = Number(values.minutes ?? 5);
const folder = values.out ?? join(process.cwd(), 'out/crash');

interface Kind {
  /** Share of the time, against the others. */
  readonly share: number;
  readonly once?: (tally: Tally) => Promise<void>;
  readonly one: (tally: Tally, random: Random) => Promise<void>;
  readonly end?: () => Promise<void>;
}

const cuts = new VaultCuts();
const flips = new Flips();
const kills = new Kills(folder);
const kinds: Readonly<Record<string, Kind>> = {
  seam: { share: 1, once: everyCut, one: (tally, random) => cuts.one(tally, random) },
  flip: { share: 1, one: (tally, random) => flips.one(tally, random) },
  kill: { share: 6, one: (tally, random) => kills.one(tally, random), end: () => kills.end() },
};

const chosen = Object.entries(kinds).filter(
  ([name]) => values.only === undefined || values.only.split(',').includes(name),
);
if (chosen.length === 0) throw new Error(`--only takes one of: ${Object.keys(kinds).join(', ')}`);

const tally = new Tally(folder, values.afresh !== true);
const shares = chosen.reduce((sum, [, { share }]) => sum + share, 0);
for (const [name, { share, once, one, end }] of chosen) {
  const until = performance.now() + (minutes * 60_000 * share) / shares;
  process.stdout.write(`${name}\n`);
  await once?.(tally);
  while (performance.now() < until) await one(tally, new Random(tally.seed()));
  await end?.();
}
process.stdout.write(`\n${tally.table()}\n`);
const losses = Object.values(tally.lines).reduce((sum, line) => sum + line.losses, 0);
process.stdout.write(`\n${losses} losses. Everything is added up in ${folder}/tally.json.\n`);
process.exit(losses === 0 ? 0 : 1);
