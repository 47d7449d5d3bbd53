/** Programs of test/support: what they need cannot be loaded the way the runner of these tests loads files. */
import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as colleague from '../../support/colleague.ts';

const built = new Map<string, string>();

/** Runs a program to its end, bundled first. @returns what it printed */
export function runProgram(
  name: 'back-dated' | 'keepers' | 'keys-of' | 'lighter-keys' | 'stranger',
  ...args: readonly string[]
): string {
  const program = built.get(name) ?? build(name);
  built.set(name, program);
  return execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

export type Colleagues = typeof colleague;

/** The vault for people at other computers, loaded into this process. */
export async function colleagues(): Promise<Colleagues> {
  const loaded: unknown = await import(pathToFileURL(build('colleague')).href);
  // Built from that very file a moment ago.
  return loaded as Colleagues;
}

function build(name: string): string {
  const outfile = join(process.cwd(), 'out/test', `${name}-${process.pid}.mjs`);
  buildSync({
    entryPoints: [`test/support/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}
