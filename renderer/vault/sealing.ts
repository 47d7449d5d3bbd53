/**
 * Under which epoch's key something that came is kept (SPEC.md, R10): a colleague of this computer who reads the newest epoch
 * and not the one it was written in must not be able to open it.
 */
import { concat, utf8 } from '../../shared/codec/bytes.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { adoptionsIn } from '../../shared/contributions/disclosing.ts';
import { decodeNewer } from '../../shared/contributions/format.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { Realm } from './api.ts';
import type { SectionKey } from './keys/key-file.ts';
import { realmId, type Session } from './session.ts';
import type { Trial } from './trials.ts';

/** What came of one section, by the epoch (hex) that seals it. `holds`: whether the key of an epoch is here by now. */
export function byEpoch(
  session: Session,
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
  const drawer = toHex(drawerId(session, came.section));
  const groups = new Map<string, Bytes[]>([[newest, []]]);
  for (const bytes of came.parts) {
    const made = decoded.get(bytes) ?? decodeNewer(session.crypto, bytes);
    const own = made && ownEpoch(made);
    const showing = made && leaves.find((hex) => shown.get(hex)?.has(toHex(made.id)));
    const epoch = own !== null && leaves.includes(own) ? own : (showing ?? (own !== null && holds(own) ? own : null));
    const home = epoch ?? (made !== null && tellsOfReaders(made) ? newest : drawer);
    groups.set(home, [...(groups.get(home) ?? []), bytes]);
  }
  return groups;
}

/**
 * The drawer of a section: a key of this seat alone, for what belongs to an epoch that does not count here. Its id is no
 * founding's, so nothing follows from holding it; it goes when the keys of the section go.
 */
export const drawerId = ({ crypto, secret }: Session, section: Bytes): Bytes =>
  crypto.hash(concat([utf8('passerelle/drawer/1\n'), section]), 32, secret.seatKey);

/** The drawers that are needed for what came and are not there yet. */
export function newDrawers(
  session: Session,
  realm: Realm,
  trials: readonly Trial[],
  holds: Holds,
): readonly SectionKey[] {
  return trials.flatMap((trial) => {
    const { section, dossier, kind } = trial.came;
    const epoch = drawerId(session, section);
    const isHere = session.keysOf(toHex(section)).has(toHex(epoch));
    if (isHere || !byEpoch(session, trial, (hex) => holds(toHex(section), hex)).has(toHex(epoch))) return [];
    return [{ section, dossier, kind, realm: realmId(realm), epoch, key: session.crypto.random(32) }];
  });
}

type Holds = (sectionHex: string, epochHex: string) => boolean;

/** Foundings and admissions say who reads, and nothing else. */
const tellsOfReaders = (made: Made): boolean =>
  'head' in made
    ? made.head.epoch === null || made.ops.every((each) => each === null || each.op.op === 'admit')
    : made.epoch === null;

type Made = NonNullable<ReturnType<Trial['decoded']['get']> | ReturnType<typeof decodeNewer>>;

/** The epoch it was written in; a founding's own. */
function ownEpoch(made: Made): string {
  const epoch = 'head' in made ? made.head.epoch : made.epoch;
  return toHex(epoch ?? made.id);
}
