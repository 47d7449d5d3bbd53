/**
 * `npm run crash -- --minutes M [--only PART,…] [--seed N] [--afresh]`: breaks things until the time is over, adds up what
 * happened in out/crash/report.json and report.md, and fails when anything saved was lost. `--short` leaves
 * out what needs the application, as `npm test` does; `--app` does only that.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../generate/random.ts';
import { BrowserDamage } from './app/browser.ts';
import { LiveCopy } from './app/copy.ts';
import { FullDisk } from './app/full.ts';
import { Kills } from './app/kill.ts';
import { ReadOnly } from './app/readonly.ts';
import { markdown, table } from './report.ts';
import { copiesByChance } from './seam/copies.ts';
import { Flips } from './seam/flips.ts';
import { everyFullDisk, fullNowAndAgain, rightsNowAndAgain } from './seam/full.ts';
import { everyFile } from './seam/journal.ts';
import { everyCut, everyCutOfCopies, VaultCuts } from './seam/seam.ts';
import { Tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    afresh: { type: 'boolean' },
    short: { type: 'boolean' },
    app: { type: 'boolean' },
  },
});
const minutes = Number(values.minutes ?? 5);
const folder = values.out ?? join(process.cwd(), 'out/crash');

type One = (tally: Tally, random: Random) => Promise<unknown>;

interface Part {
  /** Share of the time, against the others. */
  readonly share: number;
  /** Everything there is, in a fixed order. */
  readonly once?: (tally: Tally) => Promise<void>;
  /** Tries by chance without the application. */
  readonly seam?: One;
  /** Tries by chance in the real application; false: this machine gives no way to do it. */
  readonly app?: One;
  readonly end?: () => Promise<void>;
}

const cuts = new VaultCuts();
const flips = new Flips();
const kills = new Kills(folder);
const full = new FullDisk(folder);
const readOnly = new ReadOnly(folder);
const browser = new BrowserDamage(folder);
const copies = new LiveCopy(folder);
const parts: Readonly<Record<string, Part>> = {
  seam: { share: 1, once: everyCut, seam: (tally, random) => cuts.one(tally, random) },
  copies: { share: 0, once: everyCutOfCopies },
  flip: { share: 1, seam: (tally, random) => flips.one(tally, random) },
  journal: { share: 1, once: everyFile },
  full: { share: 2, once: everyFullDisk, seam: fullNowAndAgain, app: (tally, random) => full.one(tally, random) },
  readonly: { share: 1, seam: rightsNowAndAgain, app: (tally, random) => readOnly.one(tally, random) },
  browser: { share: 2, app: (tally, random) => browser.one(tally, random) },
  copy: { share: 2, seam: copiesByChance, app: (tally, random) => copies.one(tally, random) },
  kill: { share: 6, app: (tally, random) => kills.one(tally, random), end: () => kills.end() },
};

const only = values.only?.split(',');
const unknown = only?.find((name) => !(name in parts));
if (unknown !== undefined) throw new Error(`--only takes: ${Object.keys(parts).join(', ')}`);
const chosen = Object.entries(parts).filter(([name]) => only === undefined || only.includes(name));

const tally = new Tally(folder, values.afresh !== true);
const shares = chosen.reduce((sum, [, { share }]) => sum + share, 0);
for (const [name, part] of chosen) {
  process.stdout.write(`${name}\n`);
  await carryOut(name, part, (minutes * 60_000 * part.share) / shares);
  await part.end?.();
}
writeFileSync(join(folder, 'report.md'), markdown(tally));
process.stdout.write(`\n${table(tally)}\n`);
process.stdout.write(`\n${tally.losses} losses. Everything is added up in ${folder}/report.md and report.json.\n`);
process.exit(tally.losses === 0 ? 0 : 1);

async function carryOut(name: string, { once, seam, app }: Part, time: number): Promise<void> {
  if (values.seed !== undefined) return again(name, Number(values.seed), [seam, app]);
  tally.begin(name);
  if (values.app !== true) await once?.(tally);
  const tries = [values.app === true ? undefined : seam, values.short === true ? undefined : app];
  const kinds = tries.filter((each) => each !== undefined);
  for (const one of kinds) await byChance(name, one, time / kinds.length);
}

async function byChance(name: string, one: One, time: number): Promise<void> {
  const until = performance.now() + time;
  while (performance.now() < until) {
    const seed = tally.seed();
    tally.begin(name, seed);
    if ((await one(tally, new Random(seed))) !== false) continue;
    tally.leaveOut('this machine gives no right to mount a file system');
    return;
  }
}

/** One try once more. */
async function again(name: string, seed: number, kinds: readonly (One | undefined)[]): Promise<void> {
  tally.begin(name, seed);
  for (const one of kinds) await one?.(tally, new Random(seed));
}
