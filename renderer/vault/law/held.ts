/** Law packs held for a realm beside those of this version (SPEC.md, LP1): kept once they proved themselves under the list held. */
import { z } from 'zod';
import { toHex } from '../../../shared/codec/hex.ts';
import { count, someBytes } from '../../../shared/codec/shapes.ts';
import { packs, type LawPack } from '../../../shared/release/law/index.ts';
import { packIn } from '../../../shared/trust/published/law-pack.ts';
import { decodePublication, type ReadPublication } from '../../../shared/trust/published/published.ts';
import type { Realm } from '../api.ts';
import { heldList } from '../realm/held.ts';
import type { Session } from '../session.ts';

const record = z.strictObject({ bytes: someBytes, takenAt: count });

const prefix = (realm: Realm): string => `published/${realm}/law-pack/`;
export const packKey = (realm: Realm, number: number): string => `${prefix(realm)}${String(number)}`;

export interface HeldPack extends ReadPublication {
  readonly pack: LawPack;
  readonly takenAt: number;
}

const known = new WeakMap<object, HeldPack | null>();

/** By number. Those of another list than the one held wait: nobody answers for them now. */
export function heldPacks(session: Session, realm: Realm): readonly HeldPack[] {
  const list = heldList(session, realm)?.directory.list;
  if (list === undefined) return [];
  return session.records
    .list(prefix(realm))
    .flatMap(([, value]) => readOnce(session, value) ?? [])
    .filter(({ publication }) => toHex(publication.list) === toHex(list))
    .sort((a, b) => a.pack.number - b.pack.number);
}

function readOnce(session: Session, value: unknown): HeldPack | null {
  if (typeof value !== 'object' || value === null) return null;
  const before = known.get(value);
  if (before !== undefined) return before;
  const held = readHeld(session, value);
  known.set(value, held);
  return held;
}

function readHeld({ crypto }: Session, value: object): HeldPack | null {
  const kept = record.safeParse(value);
  const read = kept.success ? decodePublication(crypto, kept.data.bytes) : null;
  if (!kept.success || read?.ok !== true) return null;
  const pack = packIn(read.value.publication);
  // An older application may hold what only a newer one reads: it stays, and counts there.
  return pack.ok ? { ...read.value, pack: pack.value, takenAt: kept.data.takenAt } : null;
}

const own = new Set(packs.map(({ number }) => number));

/** Packs taken in beside those of this version. A later version may carry one that was published before. */
export const packsBeside = (session: Session, realm: Realm): readonly LawPack[] =>
  heldPacks(session, realm).flatMap(({ pack }) => (own.has(pack.number) ? [] : [pack]));

/** Every pack dates are computed from here. */
export const lawPacks = (session: Session, realm: Realm): readonly LawPack[] => [
  ...packs,
  ...packsBeside(session, realm),
];
