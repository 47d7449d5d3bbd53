/** What the engine begins with: inputs that are right, some that were changed by chance, and those an earlier run found. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { Random } from '../../generate/random.ts';
import { randomBytes } from '../mutate.ts';
import { fileName } from '../pinned.ts';
import type { Target } from '../target.ts';
import { asInput, asTape } from './tape.ts';

const corpus = join('test', 'fuzz', 'corpus');
/** Longer ones are slow to change, and found again by those who need them. */
const longest = 16_384;
const made = 12;

const list = z.array(z.instanceof(Uint8Array));

/** What earlier runs found, as it is kept with the code: one packed list for each target. */
export function keptFor(target: Pick<Target, 'name'>): readonly Uint8Array[] {
  const file = join(corpus, `${fileName(target)}.gz`);
  if (!existsSync(file)) return [];
  const read = decode(new Uint8Array(gunzipSync(readFileSync(file))));
  return read.ok ? list.parse(read.value) : [];
}

export function keepFor(target: Pick<Target, 'name'>, inputs: readonly Uint8Array[]): void {
  const file = join(corpus, `${fileName(target)}.gz`);
  if (inputs.length === 0) return rmSync(file, { force: true });
  mkdirSync(corpus, { recursive: true });
  writeFileSync(file, gzipSync(encode(inputs), { level: 9 }));
}

export function seedsOf(target: Target): readonly Bytes[] {
  const right = (target.full?.right ?? []).filter(({ length }) => length <= longest);
  const changed = Array.from({ length: made }, (_, at) => target.make(new Random(at + 1)));
  const tapes = Array.from({ length: made }, (_, at) => randomBytes(new Random(at + 1), 16 * (1 + (at % 4))));
  return [...[...right, ...changed.filter(({ length }) => length <= longest)].map(asInput), ...tapes.map(asTape)];
}

/** Bytes of the longest input the engine invents: some more than a right one has. */
export function longestInput({ full }: Target): number {
  const right = Math.max(0, ...(full?.right ?? []).map(({ length }) => length));
  return Math.min(65_536, Math.max(4_096, 2 * right));
}

/**
 * Where the engine reads and writes, filled with all there is. It begins anew each time: what was sealed or signed by chance in another
 * run is right, and would be told as a change that was believed.
 */
export function filledFolder(target: Target): string {
  const folder = join('out', 'fuzz', 'corpus', fileName(target));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const bytes of [...seedsOf(target), ...keptFor(target)]) {
    const name = createHash('sha1').update(bytes).digest('hex');
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}
