/**
 * `npm run bench`: measures in the real application and beside it, and leaves the figures in out/bench.json. What the
 * names stand for and what they should stay below is in targets.json; `raw.*` are yardsticks of the same run, `large.*`
 * the same on ten times the vault. `--quick` leaves the large vault out; `--interactions`
 * measures what people do all day and nothing else; `--growth` measures four sizes and draws them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureApp } from './app.ts';
import { measureAttachments } from './attachments.ts';
import { measureCore } from './core.ts';
import { measureInteractions } from './interactions.ts';
import { measureMerge } from './merge.ts';
import { Figures } from './figures.ts';
import { drawGrowth } from './growth.ts';
import { copyOf, prepare, settle } from './prepare.ts';
import { measureRoundtrip } from './roundtrip.ts';
import { measureScale } from './scale.ts';
import { Session } from './session.ts';
import { measureStart } from './start.ts';

const results = join(process.cwd(), 'out/bench.json');
const small = 300;
const large = 3000;
const sizes = [100, small, 1000, large];
const say = (text: string): void => void process.stdout.write(`  ${text}\n`);
/** After each part: what was measured is not lost when a later part fails. */
const save = (): Promise<void> => writeFile(results, `${JSON.stringify(figures.all(), null, 2)}\n`);
const has = (flag: string): boolean => process.argv.includes(`--${flag}`);

/** A caseload of so many dossiers, in a fresh copy; the profile it was measured in is handed back. */
async function measureCaseload(figures: Figures, dossiers: number, withExchange: boolean): Promise<string> {
  say(`${dossiers} dossiers`);
  const prepared = await prepare(say, dossiers);
  const settled = await settle(say, prepared);
  const profile = await copyOf(settled.profile, `measured-${dossiers}`);
  await measureApp(figures, prepared, profile, say, { rounds: withExchange ? 6 : 4, withExchange });
  figures.set('rebuild.ms', settled.ms);
  figures.set('rebuild.mb', settled.mb);
  return profile;
}

const started = performance.now();
const figures = new Figures();
if (has('roundtrip')) {
  await measureRoundtrip(figures, say);
  await writeFile(results, `${JSON.stringify(figures.all(), null, 2)}\n`);
  process.exit(0);
}
if (has('interactions')) {
  const prepared = await prepare(say, small);
  const { profile: settled } = await settle(say, prepared);
  const copy = await copyOf(settled, 'interactions');
  const session = await Session.start(copy);
  await session.unlock();
  await session.quiet();
  await measureInteractions(figures, session, prepared);
  await session.close();
  await rm(copy, { recursive: true, force: true });
  await writeFile(results, `${JSON.stringify(figures.all(), null, 2)}\n`);
  process.exit(0);
}
const growth = figures.under('growth.');
await mkdir(join(process.cwd(), 'out'), { recursive: true });
await rm(results, { force: true });
// What the machine had to do beside: figures of a busy one say little.
figures.set('machine.load', loadavg()[0] ?? 0);
figures.set('machine.cores', cpus().length);
const profile = await measureCaseload(figures, small, true);
await save();
say('starting …');
await measureStart(figures, profile);
await rm(profile, { recursive: true, force: true });
say('applying contributions …');
await measureCore(figures);
await measureMerge(figures);
say('attachments …');
await measureAttachments(figures);
await save();
await measureRoundtrip(figures, say);
await save();
if (!has('quick')) {
  await rm(await measureCaseload(figures.under('large.'), large, false), { recursive: true, force: true });
  measureScale(figures, figures, figures.under('large.'));
  await save();
}
if (has('growth')) {
  for (const size of sizes.filter((each) => each !== small && each !== large))
    await rm(await measureCaseload(growth.under(`${size}.`), size, false), { recursive: true, force: true });
  await drawGrowth([
    [100, growth.under('100.')],
    [small, figures],
    [1000, growth.under('1000.')],
    [large, figures.under('large.')],
  ]);
}
await save();
say(`took ${Math.round((performance.now() - started) / 1000)} s`);
