/** Inputs that once broke a promise: those pinned beside the targets, and where new ones are put for a person to pin. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { Target } from './target.ts';

export const fileName = ({ name }: Pick<Target, 'name'>): string => name.replaceAll(/[^a-z]+/g, '-');

/** They are tried before anything else. */
export function pinnedOf(target: Pick<Target, 'name'>): readonly Bytes[] {
  const folder = join('test', 'fuzz', 'crashers');
  return readdirSync(folder)
    .filter((name) => name.replace(/\.[^.]+\.gz$/, '') === fileName(target))
    .map((name) => new Uint8Array(gunzipSync(readFileSync(join(folder, name)))));
}

/**
 * Where a person finds it, to be pinned under test/fuzz/crashers.
 * @param as what tells it from others of that target: a seed, or the beginning of its hash
 * @returns the file
 */
export function keep(target: Pick<Target, 'name'>, as: string, input: Uint8Array): string {
  const folder = join('out', 'fuzz', 'crashers');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${fileName(target)}.${as}.gz`);
  writeFileSync(file, gzipSync(input));
  return file;
}
