/**
 * When work of others came to this seat (SPEC.md, H1): kept as records of the seat, one for each time something came.
 * What people of this computer wrote was known when they wrote it, by the same clock. For what came before such records
 * were kept, or with a store that lost them, the moment is not known, and that is said.
 */
import { z } from 'zod';
import { concat } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Held } from '../../../../shared/contributions/held.ts';
import type { Session } from '../session/session.ts';

/** Enough of an id to tell contributions of one section apart. */
const idLength = 16;

const record = z.strictObject({ at: z.number().int().nonnegative(), ids: z.instanceof(Uint8Array<ArrayBuffer>) });

const prefixOf = (sectionHex: string): string => `arrived/${sectionHex}/`;

/** The record of contributions that came to a section now; none where all of them are known already. */
export function arrivalRecord(
  session: Session,
  sectionHex: string,
  fresh: readonly { readonly id: Bytes; readonly seat: string }[],
): readonly (readonly [string, unknown])[] {
  const here = seatsHere(session);
  const known = arrivalsOf(session, sectionHex);
  const ids = fresh.filter(({ id, seat }) => !here.has(seat) && !known.has(short(id)));
  if (ids.length === 0) return [];
  const key = `${prefixOf(sectionHex)}${toHex(session.crypto.random(8))}`;
  return [[key, { at: session.now(), ids: concat(ids.map(({ id }) => id.subarray(0, idLength))) }]];
}

const short = (id: Bytes): string => toHex(id.subarray(0, idLength));

function arrivalsOf(session: Session, sectionHex: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [, value] of session.records.list(prefixOf(sectionHex))) {
    const parsed = record.safeParse(value);
    if (!parsed.success) continue;
    const { at, ids } = parsed.data;
    for (let start = 0; start + idLength <= ids.length; start += idLength) {
      const id = toHex(ids.subarray(start, start + idLength));
      found.set(id, Math.min(at, found.get(id) ?? at));
    }
  }
  return found;
}

/** Signing keys (hex) of the people of this computer. */
function seatsHere(session: Session): ReadonlySet<string> {
  return new Set(
    session.people.flatMap((mate) =>
      [mate.real, mate.practice].flatMap((bytes) => {
        const card = session.cards.read(bytes);
        return card === null ? [] : [toHex(card.signKey)];
      }),
    ),
  );
}

/** When a contribution of a section came to this seat; null where that is not known. */
export function arrivalIn(session: Session, sectionHex: string): (held: Held) => number | null {
  const here = seatsHere(session);
  const known = arrivalsOf(session, sectionHex);
  return ({ contribution, seat }) =>
    here.has(seat) ? contribution.head.at : (known.get(short(contribution.id)) ?? null);
}
