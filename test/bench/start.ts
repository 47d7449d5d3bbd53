/** Process start to passphrase field, beside an empty window of the same Electron started the same way. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { alternating, median, p95, type Figures } from './figures.ts';

const stopWatch = 'test/bench/start/stop-watch.cjs';
const empty = 'test/bench/start/empty';
const rounds = 6;
const patience = 30_000;

const isRoot = process.getuid?.() === 0;

export async function measureStart(figures: Figures, profile: string): Promise<void> {
  const emptyProfile = await mkdtemp(join(tmpdir(), 'passerelle-empty-'));
  const kinds = {
    application: () => start('.', profile),
    empty: () => start(empty, emptyProfile),
  };
  // Once each without counting: caches are filled at the first start.
  await alternating(1, kinds);
  const samples = await alternating(rounds, kinds);
  await rm(emptyProfile, { recursive: true, force: true });
  figures.set('start.ratio', median(samples.application) / median(samples.empty));
  figures.set('start.ms', median(samples.application));
  figures.set('start.p95', p95(samples.application));
  figures.set('raw.start.ms', median(samples.empty));
}

/** Milliseconds from starting the process to the field painted. */
function start(application: string, profile: string): Promise<number> {
  const args = ['-r', stopWatch, application, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`];
  return new Promise((resolve, reject) => {
    const from = performance.now();
    let took: number | undefined;
    let said = '';
    const child = spawn(electronPath(), args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (took === undefined && said.includes('field painted')) took = performance.now() - from;
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(late);
      if (took === undefined) reject(new Error(`${application} did not show its field`));
      else resolve(took);
    });
  });
}

/** As the `electron` package names it; it honours ELECTRON_OVERRIDE_DIST_PATH. */
const electronPath = (): string => z.string().parse(createRequire(import.meta.url)('electron'));
