/** Updates of the directory held for a realm (SPEC.md, DU1): kept once they proved themselves under the list held. */
import { z } from 'zod';
import { equal } from '../../../shared/codec/bytes.ts';
import { count, someBytes } from '../../../shared/codec/shapes.ts';
import { answerWithUpdates } from '../../../shared/directory/index.ts';
import type { DirectoryUpdate } from '../../../shared/directory/update.ts';
import { updateIn } from '../../../shared/trust/published/directory-update.ts';
import { decodePublication, type ReadPublication } from '../../../shared/trust/published/published.ts';
import type { Realm } from '../api.ts';
import { heldList } from '../realm/held.ts';
import type { Session } from '../session.ts';

const record = z.strictObject({ bytes: someBytes, takenAt: count });

const prefix = (realm: Realm): string => `published/${realm}/directory-update/`;
export const updateKey = (realm: Realm, number: number): string => `${prefix(realm)}${String(number)}`;

export interface HeldUpdate extends ReadPublication {
  readonly update: DirectoryUpdate;
  readonly takenAt: number;
}

/** By number. Those of another list than the one held wait: nobody answers for them now. */
export function heldUpdates(session: Session, realm: Realm): readonly HeldUpdate[] {
  const list = heldList(session, realm)?.directory.list;
  if (list === undefined) return [];
  return session.records
    .list(prefix(realm))
    .flatMap(([, value]) => readOnce(session, value))
    .filter(({ publication }) => equal(publication.list, list))
    .sort((a, b) => a.update.number - b.update.number);
}

const known = new WeakMap<object, readonly HeldUpdate[]>();

/** Signatures are looked at once for each record. */
function readOnce(session: Session, value: unknown): readonly HeldUpdate[] {
  if (typeof value !== 'object' || value === null) return [];
  const read = known.get(value) ?? readHeld(session, value);
  known.set(value, read);
  return read;
}

function readHeld({ crypto }: Session, value: unknown): readonly HeldUpdate[] {
  const kept = record.safeParse(value);
  const read = kept.success ? decodePublication(crypto, kept.data.bytes) : null;
  if (!kept.success || read?.ok !== true) return [];
  const update = updateIn(read.value.publication);
  return update.ok ? [{ ...read.value, update: update.value, takenAt: kept.data.takenAt }] : [];
}

/** From now on this process answers with what is held for the realm worked in. */
export function putOverDirectory(session: Session, realm: Realm): void {
  answerWithUpdates(heldUpdates(session, realm).map(({ update }) => update));
}
