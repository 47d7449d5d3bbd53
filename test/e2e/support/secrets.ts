/** The keys of the first person of a profile, opened from the key file by a program of its own. */
import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Form } from './canary.ts';

export function secretsOf(profile: string, passphrase: string): readonly Form[] {
  const program = join(process.cwd(), 'out/test', `keys-of-${process.pid}.mjs`);
  buildSync({
    entryPoints: ['test/support/keys-of.ts'],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const lines = execFileSync(process.execPath, [program, profile, passphrase], { encoding: 'utf8' }).trim();
  return lines.split('\n').map((line) => {
    const [hex = '', ...name] = line.split(' ');
    return { name: name.join(' '), bytes: Buffer.from(hex, 'hex') };
  });
}
