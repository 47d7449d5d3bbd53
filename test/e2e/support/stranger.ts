/** What a correspondent who exists only in a test sends: made by a program of its own (test/support/stranger.ts). */
import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../launch.ts';

export const stranger = 'Joppe Waterlelie';

let program: string | undefined;

/** Bundled first: the packages it needs cannot be loaded the way the runner of these tests loads files. */
function run(...args: readonly string[]): void {
  if (program === undefined) {
    program = join(process.cwd(), 'out/test', `stranger-${process.pid}.mjs`);
    buildSync({
      entryPoints: ['test/support/stranger.ts'],
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
    });
  }
  execFileSync(process.execPath, [program, ...args]);
}

export interface StrangersCard {
  readonly function: string;
  readonly service: string;
  readonly realm: 'real' | 'practice';
}

/** The card of a justice assistant, or of somebody else, as a file. */
export function strangersCard(other?: StrangersCard): string {
  const file = join(freshFolder('card'), 'joppe.card');
  run('card', file, ...(other === undefined ? [] : [other.function, other.service, other.realm]));
  return file;
}

/** A well sealed file to somebody else. */
export function forSomebodyElse(): Uint8Array {
  const file = join(freshFolder('foreign'), 'file');
  run('foreign', file);
  return readFileSync(file);
}

/** A file as a later version of the application might make it. @param card of the receiver, a file */
export function fromTheFuture(card: string): Uint8Array {
  const file = join(freshFolder('later'), 'file');
  run('later', card, file);
  return readFileSync(file);
}
