/**
 * Under which epoch's key something that came is kept (SPEC.md, R10): a colleague of this computer who reads the newest epoch
 * and not the one it was written in must not be able to open it.
 */
import { toHex } from '../../shared/codec/hex.ts';
import { adoptionsIn } from '../../shared/contributions/disclosing.ts';
import { decodeNewer } from '../../shared/contributions/format.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import type { Trial } from './trials.ts';

/** What came of one section, by the epoch (hex) that seals it. `holds`: whether the key of an epoch is here by now. */
export function byEpoch(
  crypto: Crypto,
  trial: Trial,
  holds: (epochHex: string) => boolean,
): ReadonlyMap<string, Bytes[]> {
  const { came, decoded, log } = trial;
  const newest = toHex(came.epoch);
  const leaves = [newest, ...came.keys.map(({ epoch }) => toHex(epoch)).filter((hex) => hex !== newest && holds(hex))];
  const shown = new Map(leaves.map((hex) => [hex, new Set<string>()]));
  for (const epoch of log.epochs()) for (const { id } of epoch.founding.restates) shown.get(epoch.hex)?.add(toHex(id));
  for (const [held, adopts] of adoptionsIn(log))
    for (const { id } of adopts) shown.get(held.epoch ?? '')?.add(toHex(id));
  const groups = new Map<string, Bytes[]>([[newest, []]]);
  for (const bytes of came.parts) {
    const made = decoded.get(bytes) ?? decodeNewer(crypto, bytes);
    const own = made && ownEpoch(made);
    const isOwn = own !== null && leaves.includes(own);
    const showing = made && leaves.find((hex) => shown.get(hex)?.has(toHex(made.id)));
    const epoch = isOwn ? own : (showing ?? (own !== null && holds(own) ? own : newest));
    groups.set(epoch, [...(groups.get(epoch) ?? []), bytes]);
  }
  return groups;
}

/** The epoch it was written in; a founding's own. */
function ownEpoch(made: NonNullable<ReturnType<Trial['decoded']['get']> | ReturnType<typeof decodeNewer>>): string {
  const epoch = 'head' in made ? made.head.epoch : made.epoch;
  return toHex(epoch ?? made.id);
}
