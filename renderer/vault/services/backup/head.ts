/** Who can open a safety copy: everyone of the computer, by the ways in they have there (shared/backup/SPEC.md, B2-B4). */
import { equal } from '../../../../shared/codec/bytes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import type { BackupHead } from '../../../../shared/backup/head.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { isKeyed, passphraseSlots, wordsSlots, type KeyFile, type SecretSlot } from '../../core/keys/key-file.ts';
import { openWay, type EntryDeps } from '../opening/open-vault.ts';
import { everyWrap } from '../../core/keys/seat.ts';

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

/** The ways of a kind that something said or typed opens; they travel without what their owners called them. */
const waysOf = (head: BackupHead, kind: 'passphrase' | 'words'): readonly SecretSlot[] => {
  const file = { slots: head.ways.map((way) => ({ ...way, label: '' })) };
  return kind === 'words' ? wordsSlots(file) : passphraseSlots(file);
};

/** The key of the rest, and the slot that opened it; null when no way of this kind takes the secret. */
export async function openByWay(
  deps: Pick<EntryDeps, 'crypto' | 'derive' | 'shell'>,
  head: BackupHead,
  kind: 'passphrase' | 'words',
  secret: string,
): Promise<Result<{ readonly key: Bytes; readonly slot: Bytes } | null, VaultProblem>> {
  // One that takes a key is tried last, since somebody has to reach for it.
  const ways = waysOf(head, kind).toSorted((one, other) => Number(isKeyed(one)) - Number(isKeyed(other)));
  let refused: VaultProblem | undefined;
  for (const way of ways) {
    const opened = await openWay(deps, head, [way], secret);
    // A key that does not answer may be somebody else's: the passphrase may open another place of the copy.
    if (!opened.ok) refused = opened.problem;
    const seat = opened.ok ? opened.value?.seat : undefined;
    const key = seat && openAsSeat(deps.crypto, head, seat.seat, everyWrap(seat));
    if (key) return ok({ key, slot: way.id });
  }
  return refused === undefined ? ok(null) : fail(refused);
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
