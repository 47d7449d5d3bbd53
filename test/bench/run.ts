/**
 * `npm run bench`: measures in the real application and beside it, and leaves the figures in out/bench.json. What the
 * names stand for and what they should stay below is in targets.json; `raw.*` are yardsticks of the same run, `large.*`
 * the same on ten times the vault, `beside.*` the usual vault once more right before and after that. `--quick` leaves the
 * large vault out; `--growth` measures four sizes and draws them; `--attachments` measures 100 MB of attachments alone
 * (`--memory`: its processes apart); `--only unlock,open` measures these parts alone (`--interactions`: what people
 * do all day).
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { must } from '../../shared/result.ts';
import { appParts, measureApp, words, type AppPart } from './app.ts';
import { measureAttachments } from './attachments.ts';
import { measureCore } from './core.ts';
import { measureFirstOfDay } from './days.ts';
import { measureLaw } from './law.ts';
import { measureMemory, measureMemoryHere } from './memory.ts';
import { measureMerge } from './merge.ts';
import { Figures } from './figures.ts';
import { drawGrowth } from './growth.ts';
import { measureNative } from './native.ts';
import { copyOf, prepare, settle, sizeOf } from './prepare.ts';
import { measureRecognition } from './recognition.ts';
import { measureRoundtrip } from './roundtrip.ts';
import { setRatios } from './ratios.ts';
import { measureScale } from './scale.ts';
import { measureStart } from './start.ts';

const results = join(process.cwd(), 'out/bench.json');
const small = 300;
const large = 3000;
const sizes = [100, small, 1000, large];
const say = (text: string): void => void process.stdout.write(`  ${text}\n`);
/** After each part: what was measured is not lost when a later part fails. */
const save = (): Promise<void> => writeFile(results, `${JSON.stringify(figures.all(), null, 2)}\n`);
const has = (flag: string): boolean => process.argv.includes(`--${flag}`);

const all = new Set(appParts);
const ofLarger = new Set(appParts.filter((part) => part !== 'exchange'));

/** A caseload of so many dossiers, in a fresh copy; the profile it was measured in is handed back. */
async function measureCaseload(figures: Figures, dossiers: number, parts: ReadonlySet<AppPart>): Promise<string> {
  say(`${dossiers} dossiers`);
  const prepared = await prepare(say, dossiers);
  const settled = await settle(say, prepared, dossiers === large ? await prepare(say, small) : undefined);
  if (settled.beside !== undefined) beside.set('rebuild.ms', settled.beside);
  const profile = await copyOf(settled.profile, `measured-${dossiers}`);
  await measureApp(figures, prepared, profile, say, { rounds: dossiers === small ? 6 : 4, parts });
  if (parts.has('unlock') && dossiers === small) {
    say('unlocking on other days …');
    const apart = await copyOf(settled.profile, `days-${dossiers}`);
    await measureFirstOfDay(figures, apart);
    await rm(apart, { recursive: true, force: true });
  }
  if (parts.has('search')) await measureNative(figures, sizeOf(dossiers), words, say);
  figures.set('rebuild.ms', settled.ms);
  figures.set('rebuild.mb', settled.mb);
  return profile;
}

/** Reading and searching the usual vault, to compare the large one with. */
async function measureOnceMore(figures: Figures): Promise<void> {
  const prepared = await prepare(say, small);
  const profile = await copyOf((await settle(say, prepared)).profile, `measured-${small}`);
  await measureApp(figures, prepared, profile, say, { rounds: 0, parts: new Set(['search']) });
  await rm(profile, { recursive: true, force: true });
}

/** Parts of what is measured of the usual vault, by themselves. */
async function measureOnly(figures: Figures, wanted: readonly string[]): Promise<void> {
  const beside = ['start', 'law', 'recognition', 'native'];
  const unknown = wanted.filter((part) => !beside.includes(part) && !appParts.some((each) => each === part));
  if (unknown.length > 0)
    throw new Error(`--only knows ${[...appParts, ...beside].join(', ')}, not ${unknown.join(', ')}`);
  if (wanted.includes('law')) await measureLaw(figures);
  if (wanted.includes('recognition')) await measureRecognition(figures);
  if (wanted.includes('native')) await measureNative(figures, sizeOf(small), words, say);
  if (wanted.every((part) => ['law', 'recognition', 'native'].includes(part))) return;
  const parts = new Set(appParts.filter((part) => wanted.includes(part)));
  const profile =
    parts.size > 0
      ? await measureCaseload(figures, small, parts)
      : await copyOf((await settle(say, await prepare(say, small))).profile, `measured-${small}`);
  if (wanted.includes('start')) await measureStart(figures, profile);
  await rm(profile, { recursive: true, force: true });
}

function valueOf(flag: string): string | undefined {
  const at = process.argv.indexOf(`--${flag}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (has('memory')) {
  await measureMemoryHere();
  process.exit(0);
}
const started = performance.now();
const figures = new Figures();
const beside = figures.under('beside.');
if (has('attachments')) {
  await measureAttachments(figures);
  await measureMemory(figures);
  await save();
  process.exit(0);
}
if (has('roundtrip')) {
  await measureRoundtrip(figures, say);
  await writeFile(results, `${JSON.stringify(figures.all(), null, 2)}\n`);
  process.exit(0);
}
const only = has('interactions') ? ['interactions'] : valueOf('only')?.split(',');
if (only !== undefined) {
  await measureOnly(figures, only);
  setRatios(figures);
  await save();
  process.exit(0);
}
const growth = figures.under('growth.');
await mkdir(join(process.cwd(), 'out'), { recursive: true });
await rm(results, { force: true });
// What the machine had to do beside: figures of a busy one say little.
figures.set('machine.load', loadavg()[0] ?? 0);
figures.set('machine.cores', cpus().length);
const profile = await measureCaseload(figures, small, all);
await save();
say('starting …');
await measureStart(figures, profile);
await rm(profile, { recursive: true, force: true });
say('applying contributions …');
await measureCore(figures);
await measureMerge(figures);
await measureLaw(figures);
say('reading scans …');
await measureRecognition(figures);
say('attachments …');
await measureAttachments(figures);
await measureMemory(figures);
await save();
await measureRoundtrip(figures, say);
await save();
if (!has('quick')) {
  const [before, after] = [new Figures(), new Figures()];
  await measureOnceMore(before);
  await rm(await measureCaseload(figures.under('large.'), large, ofLarger), { recursive: true, force: true });
  await measureOnceMore(after);
  for (const name of ['reading.ms', 'search.ms', 'searchall.ms'])
    beside.set(name, (must(before.get(name), name) + must(after.get(name), name)) / 2);
  measureScale(figures, figures, figures.under('large.'), beside);
  await save();
}
if (has('growth')) {
  for (const size of sizes.filter((each) => each !== small && each !== large))
    await rm(await measureCaseload(growth.under(`${size}.`), size, ofLarger), { recursive: true, force: true });
  await drawGrowth([
    [100, growth.under('100.')],
    [small, figures],
    [1000, growth.under('1000.')],
    [large, figures.under('large.')],
  ]);
}
setRatios(figures);
setRatios(figures.under('large.'));
await save();
say(`took ${Math.round((performance.now() - started) / 1000)} s`);
