/** A fingerprint of each pack: one that went out is never changed. New ones are added by `npm run law -- --write`, none is replaced. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packs, type LawPack } from '../../../shared/release/index.ts';

const file = join(process.cwd(), 'test/unit/release/pack-fingerprints.json');

export const fingerprintOf = (pack: LawPack): string =>
  createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 16);

/** By the first day of the pack. */
export async function fingerprintsHeld(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const held: unknown = JSON.parse(text);
  const entries = typeof held === 'object' && held !== null ? Object.entries(held) : [];
  return new Map(entries.map(([from, print]) => [from, String(print)]));
}

/** Days of packs that say something else than when their fingerprint was taken. */
export async function addFingerprints(): Promise<readonly string[]> {
  const held = await fingerprintsHeld();
  const all = packs.map((pack) => [pack.validFrom, held.get(pack.validFrom) ?? fingerprintOf(pack)] as const);
  await writeFile(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  return packs
    .filter((pack) => (held.get(pack.validFrom) ?? fingerprintOf(pack)) !== fingerprintOf(pack))
    .map(({ validFrom }) => validFrom);
}
