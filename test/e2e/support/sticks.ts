/** Folders that stand in for sticks: ordinary ones, and ones that make trouble. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../launch.ts';

/** A stick with these files on it, named as files on a stick are. */
export function stickWith(...files: readonly Uint8Array[]): string {
  const folder = freshFolder('stick');
  fillStick(folder, files);
  return folder;
}

export function fillStick(folder: string, files: readonly Uint8Array[]): void {
  for (const bytes of files)
    writeFileSync(join(folder, `${createHash('sha256').update(bytes).digest('hex')}.bundle`), bytes);
}

/** The sealed files on a stick. */
export const filesOn = (stick: string): Uint8Array<ArrayBuffer>[] =>
  readdirSync(stick)
    .filter((name) => name.endsWith('.bundle'))
    .map((name) => new Uint8Array(readFileSync(join(stick, name))));

/** Mounts a file system in memory as a stick; undefined where mounting is not permitted. */
export function mounted(options: string): string | undefined {
  const folder = freshFolder('mount');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return folder;
}

export function unmount(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' });
}
