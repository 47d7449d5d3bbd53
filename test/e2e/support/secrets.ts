/** The keys of the first person of a profile, opened from the key file by a program of its own. */
import type { Form } from './canary.ts';
import { runProgram } from './programs.ts';

export function secretsOf(profile: string, passphrase: string): readonly Form[] {
  const lines = runProgram('keys-of', profile, passphrase).trim();
  return lines.split('\n').map((line) => {
    const [hex = '', ...name] = line.split(' ');
    return { name: name.join(' '), bytes: Buffer.from(hex, 'hex') };
  });
}
