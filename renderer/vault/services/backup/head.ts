/** Who can open a safety copy: everyone of the computer, by the ways in they have there (shared/backup/SPEC.md, B2-B4). */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { bytes16, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import type { BackupHead } from '../../../../shared/backup/head.ts';
import { openSlot, slotKdf, type Kdf, type KeyFile } from '../../core/keys/key-file.ts';
import { decodeSeat, everyWrap } from '../../core/keys/seat.ts';

/** The head of a copy of everything under this key file. `key` opens the rest. */
export function headFor(crypto: Crypto, file: KeyFile, id: Bytes, key: Bytes): BackupHead {
  return {
    format: 'passerelle-2026/backup',
    version: 1,
    id,
    vault: file.vault,
    // The label is what their owner called a way in: it stays inside. A request that waits opens nothing.
    ways: file.slots.flatMap(({ label: _label, ...way }) => (way.kind === 'recovery-request' ? [] : [way])),
    keys: file.erasure.map(({ seat, wrapKey }) => ({ seat, box: crypto.wrap(key, wrapKey) })),
  };
}

const spoken = z.looseObject({
  kind: z.enum(['passphrase', 'words']),
  id: bytes16,
  seat: bytes16,
  kdf: slotKdf,
  box: someBytes,
});
type Spoken = z.infer<typeof spoken>;

/** The ways of a kind that something said or typed opens. */
export const waysOf = (head: BackupHead, kind: Spoken['kind']): readonly Spoken[] =>
  head.ways.flatMap((way) => {
    const parsed = spoken.safeParse(way);
    return parsed.success && parsed.data.kind === kind ? [parsed.data] : [];
  });

/** The key of the rest, and the slot that opened it; null when no way of this kind takes the secret. */
export async function openByWay(
  crypto: Crypto,
  head: BackupHead,
  kind: Spoken['kind'],
  secret: string,
  derive: (secret: string, kdf: Kdf) => Promise<Bytes>,
): Promise<{ readonly key: Bytes; readonly slot: Bytes } | null> {
  for (const way of waysOf(head, kind)) {
    const opened = openSlot(crypto, head.vault, { ...way, label: '' }, await derive(secret, way.kdf));
    const seat = opened && decodeSeat(opened);
    const key = seat && openAsSeat(crypto, head, seat.seat, everyWrap(seat));
    if (key) return { key, slot: way.id };
  }
  return null;
}

/** The key of the rest, for a seat that is unlocked; `keys`: whatever may have been its own when the copy was made. */
export function openAsSeat(crypto: Crypto, head: BackupHead, seat: Bytes, keys: readonly SignKeys[]): Bytes | null {
  const mine = head.keys.find((each) => equal(each.seat, seat));
  if (mine === undefined) return null;
  for (const pair of keys) {
    const key = crypto.unwrap(mine.box, pair);
    if (key !== null) return key;
  }
  return null;
}
