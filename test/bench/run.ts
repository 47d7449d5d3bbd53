/**
 * `npm run bench`: measures in the real application and beside it, and leaves the figures in out/bench.json. What the
 * names stand for and what they should stay below is in targets.json; `raw.*` are yardsticks of the same run.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureApp } from './app.ts';
import { measureAttachments } from './attachments.ts';
import { measureCore } from './core.ts';
import { measureMerge } from './merge.ts';
import { Figures } from './figures.ts';
import { copyOf, prepare } from './prepare.ts';
import { measureStart } from './start.ts';

const results = join(process.cwd(), 'out/bench.json');
const say = (text: string): void => void process.stdout.write(`  ${text}\n`);

const started = performance.now();
const figures = new Figures();
await rm(results, { force: true });
const prepared = await prepare(say, 300);
const profile = await copyOf(prepared.profile, 'profile');
await measureApp(figures, prepared, profile, say);
say('starting …');
await measureStart(figures, profile);
say('applying contributions …');
await measureCore(figures);
await measureMerge(figures);
say('attachments …');
await measureAttachments(figures);
await rm(profile, { recursive: true, force: true });
await writeFile(results, `${JSON.stringify(figures.all(), null, 2)}\n`);
say(`took ${Math.round((performance.now() - started) / 1000)} s`);
say('scale.ratio and heap.mb want a vault ten times as large: they are not measured yet.');
